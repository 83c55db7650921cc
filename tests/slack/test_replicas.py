"""Replicas that share nothing but a database: one event has one answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.store.database import Database
from advisor.surfaces.slack import database
from advisor.surfaces.slack.database import Claim, ClaimLostError, SlackDatabase
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.start import slack_app
from tests.slack.conftest import Workspace, opened
from tests.slack.fake import FakeSlack


@pytest.fixture
def replicas(fake: FakeSlack, settings: SlackSettings, url: str) -> Iterator[Workspace]:
    """Give a workspace with three bots of separate state."""
    bots = [slack_app(make_services(Settings(database_url=url)), settings) for _ in range(3)]
    with opened(fake, bots) as workspace:
        yield workspace


@pytest.fixture
def dies(replicas: Workspace, url: str) -> Iterator[Callable[[dict[str, Any]], Claim]]:
    """Claim an event as a replica does that says nothing more."""
    store = Database(url)

    def claimed(body: dict[str, Any]) -> Claim:
        claim = Claim(store.writes, f"T1:C1:{body['event']['ts']}")
        assert replicas.run(claim.take())
        return claim

    yield claimed
    replicas.run(store.close())


def test_an_event_at_all_replicas_at_once_and_again_has_one_answer(replicas: Workspace) -> None:
    events = [replicas.event("hello") for _ in range(4)]
    bodies = [body for body in events for _ in range(6)]  # each replica gets each twice

    assert {200} == set(replicas.deliver(*bodies))
    replicas.deliver(*bodies, retry=1)

    answers = [each["thread_ts"] for each in replicas.fake.of("chat.postMessage")]
    assert sorted(each["event"]["ts"] for each in events) == sorted(answers)


def test_replicas_that_start_at_once_all_find_their_tables(url: str) -> None:
    async def start() -> None:
        databases = [SlackDatabase(url) for _ in range(4)]
        await asyncio.gather(*(each.open() for each in databases))
        async with databases[0].claimed("a") as first, databases[1].claimed("a") as second:
            assert (True, None) == (first is not None, second)
        for each in databases:
            await each.close()

    asyncio.run(start())


def test_the_event_of_a_dead_replica_is_answered_by_a_retry_after_its_lease(
    replicas: Workspace, dies: Callable[[dict[str, Any]], Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    early, late = replicas.event("hello"), replicas.event("hello")
    dies(early)
    monkeypatch.setattr(database, "LEASE", timedelta(seconds=-1))
    slow = dies(late)
    monkeypatch.undo()

    replicas.deliver(early, early, late, late, late, retry=2)

    answers = [each["thread_ts"] for each in replicas.fake.of("chat.postMessage")]
    assert [late["event"]["ts"]] == answers
    with pytest.raises(ClaimLostError):  # it was not dead, only slow: it must not speak now
        replicas.run(slow.spend())


def test_what_was_answered_is_not_answered_again_after_any_time(
    replicas: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "LEASE", timedelta(seconds=-1))
    body = replicas.event("hello")
    replicas.deliver(body)
    replicas.deliver(body, body, body, retry=3)

    assert 1 == len(replicas.fake.of("chat.postMessage"))
