from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta

import pytest

from advisor.store.limits import (
    MINUTE,
    SECOND,
    Limiter,
    Limits,
    MemoryLimiter,
    SqlLimiter,
    TooManyError,
    due_after,
)
from advisor.store.sql import SqlReportStore
from tests.store.storing import count, opened, within

FREE = Limits()


async def entered(limiter: Limiter, caller: str, limits: Limits, times: int) -> int:
    """Ask so often, one after the other, and count how often that was let in."""
    waits = []
    for _ in range(times):
        try:
            async with limiter.slot(caller, limits):
                pass
        except TooManyError as error:
            waits.append(error.seconds)
    assert all(0 < seconds <= 60 for seconds in waits)
    return times - len(waits)


async def check(limiter: Limiter) -> None:
    """Hold a limiter to its promises."""
    assert 3 == await entered(limiter, "a", Limits(rate=3), 5)
    assert 3 == await entered(limiter, "b", Limits(rate=3), 3)
    assert 9 == await entered(limiter, "free", FREE, 9)
    two = Limits(concurrency=2)
    async with AsyncExitStack() as inside:
        for _ in range(2):
            await inside.enter_async_context(limiter.slot("c", two))
        assert 0 == await entered(limiter, "c", two, 2)
        assert 1 == await entered(limiter, "d", two, 1)
    assert 5 == await entered(limiter, "c", two, 5)
    with pytest.raises(ZeroDivisionError):
        async with limiter.slot("e", Limits(concurrency=1)):
            raise ZeroDivisionError
    assert 1 == await entered(limiter, "e", Limits(concurrency=1), 1)


@pytest.mark.parametrize("rate", [1, 3, 7, 60, 999, 100_000])
def test_a_minute_holds_exactly_the_rate_and_then_it_goes_on_evenly(rate: int) -> None:
    now = 1_800_000_000 * SECOND
    due = 0
    for _ in range(rate):
        due = due_after(due, now, rate)
    with pytest.raises(TooManyError) as caught:
        due_after(due, now, rate)

    later = now + caught.value.seconds * SECOND
    assert due_after(due, later, rate) > due
    assert due_after(due, now + MINUTE, rate) == due_after(0, now + MINUTE, rate)


def test_the_limits_of_one_process_hold() -> None:
    asyncio.run(check(MemoryLimiter()))


def test_the_limits_in_a_database_hold(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        await check(SqlLimiter(store.database))
        assert 0 == await count(store, "leases")

    within(url, go)


def test_replicas_share_the_limits_of_one_database(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            limiters = [SqlLimiter(each.database) for each in (one, two)]
            came = await asyncio.gather(
                *(entered(each, "a", Limits(rate=5), 1) for each in limiters * 6)
            )
            assert 5 == sum(came)
            async with limiters[0].slot("b", Limits(concurrency=1)):
                assert 0 == await entered(limiters[1], "b", Limits(concurrency=1), 1)

    asyncio.run(go())


def test_the_requests_of_a_replica_that_died_are_forgotten(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        only = Limits(concurrency=1)
        dead = SqlLimiter(store.database, lease=timedelta(seconds=-1))
        async with dead.slot("a", only):
            assert 1 == await entered(SqlLimiter(store.database), "a", only, 1)

    within(url, go)
