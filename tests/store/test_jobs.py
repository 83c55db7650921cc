"""Jobs: told to their owner by every replica, and given up when their process died."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from advisor.errors import NotFoundError
from advisor.store import jobs
from advisor.store.jobs import Progress
from advisor.store.limits import TooManyError
from advisor.store.sql import SqlReportStore
from tests.store.storing import DAY, count, opened, save, within

FAR = Progress("reading", 70_000, 100_000, 900)
PROBLEM = {"status": 400, "title": "Bad Request", "detail": "größe"}


def test_every_replica_tells_how_far_a_job_is_and_where_its_report_will_be(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            job = await one.jobs.add(owner="a", most=9, lasting=DAY)
            assert job == await two.jobs.load(owner="a", job_id=job.id)
            assert ("queued", False) == (job.status, job.is_over)
            await one.jobs.note(job.id, FAR)
            running = await two.jobs.load(owner="a", job_id=job.id)
            assert ("running", FAR, False) == (running.status, running.progress, running.is_over)
            report_id = await save(one)
            await one.jobs.finish(job.id, report_id, replace(FAR, lines_read=1_000))
            done = await two.jobs.load(owner="a", job_id=job.id)
            assert ("done", report_id, True) == (done.status, done.report_id, done.is_over)
            assert (None, 1_000) == (done.progress.stage, done.progress.lines_read)

    asyncio.run(go())


def test_what_is_over_stays_as_it_was_told(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        job = await store.jobs.add(owner="a", most=9, lasting=DAY)
        await store.jobs.fail(job.id, PROBLEM)
        await store.jobs.note(job.id, FAR)
        await store.jobs.finish(job.id, await save(store), FAR)
        found = await store.jobs.load(owner="a", job_id=job.id)
        assert ("failed", PROBLEM, None) == (found.status, found.problem, found.report_id)

    within(url, go)


def test_a_job_of_which_nobody_speaks_any_more_has_failed(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def go() -> None:
        async with opened(url) as one:
            dead = await one.jobs.add(owner="a", most=1, lasting=DAY)
            await one.jobs.note(dead.id, FAR)
        async with opened(url) as two:  # the process of the first is gone
            assert "running" == (await two.jobs.load(owner="a", job_id=dead.id)).status
            with pytest.raises(TooManyError):
                await two.jobs.add(owner="a", most=1, lasting=DAY)
            monkeypatch.setattr(jobs, "DEAD", timedelta(0))
            found = await two.jobs.load(owner="a", job_id=dead.id)
            monkeypatch.undo()
            assert "failed" == found.status
            assert jobs.UNTOLD == found.problem
            assert found == await two.jobs.load(owner="a", job_id=dead.id)
            await two.jobs.add(owner="a", most=1, lasting=DAY)

    asyncio.run(go())


def test_nobody_sees_the_jobs_of_others_or_has_more_than_allowed(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        first = await store.jobs.add(owner="a", most=2, lasting=DAY)
        await store.jobs.add(owner="a", most=2, lasting=DAY)
        await store.jobs.add(owner="b", most=2, lasting=DAY)
        with pytest.raises(TooManyError, match="most=2"):
            await store.jobs.add(owner="a", most=2, lasting=DAY)
        for owner, job_id in (("b", first.id), ("a", "no-such-job")):
            with pytest.raises(NotFoundError):
                await store.jobs.load(owner=owner, job_id=job_id)
        await store.jobs.drop(first.id)
        await store.jobs.add(owner="a", most=2, lasting=DAY)

    within(url, go)


def test_of_many_that_are_posted_at_once_no_more_are_accepted_than_allowed(url: str) -> None:
    async def post(store: SqlReportStore) -> bool:
        try:
            await store.jobs.add(owner="a", most=3, lasting=DAY)
        except TooManyError:
            return False
        return True

    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            came = await asyncio.gather(*(post(store) for store in (one, two) * 5))
        assert 3 == sum(came)

    asyncio.run(go())


def test_jobs_go_with_their_time_their_report_and_their_owner(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        old = await store.jobs.add(owner="a", most=9, lasting=timedelta(seconds=-1))
        with pytest.raises(NotFoundError):
            await store.jobs.load(owner="a", job_id=old.id)
        await store.purge()
        assert 0 == await count(store, "jobs")

        done = await store.jobs.add(owner="a", most=9, lasting=DAY)
        report_id = await save(store)
        await store.jobs.finish(done.id, report_id, FAR)
        await store.delete(owner="a", report_id=report_id)
        assert 0 == await count(store, "jobs")

        await store.jobs.add(owner="a", most=9, lasting=DAY)
        kept = await store.jobs.add(owner="b", most=9, lasting=DAY)
        await store.erase("a")
        assert 1 == await count(store, "jobs")
        assert kept == await store.jobs.load(owner="b", job_id=kept.id)

    within(url, go)
