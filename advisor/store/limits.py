"""Limits of a caller: requests per minute and at once, for one process or for all replicas.

The rate is a bucket that fills evenly and holds one minute's requests (GCRA): all that is kept is
when the next request would be due if they came evenly; one may come up to a minute early.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Protocol

from cachetools import TTLCache
from sqlalchemy import delete, func, select

from advisor.errors import AdvisorError, Value
from advisor.store.database import Database, lock
from advisor.store.owned import utc_now
from advisor.store.reports import new_id
from advisor.store.tables import LeaseRow, PaceRow

SECOND = 1_000_000  # whole microseconds add up exactly
MINUTE = 60 * SECOND
MOST_CALLERS = 100_000


class TooManyError(AdvisorError):
    """A caller asks too much (429)."""

    def __init__(self, message: str, *, seconds: int, place: str = "", **values: Value) -> None:
        """Say after how many seconds it may try again."""
        super().__init__(message, place=place, seconds=seconds, **values)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Limits:
    """Requests per minute and requests at once; None is no limit."""

    rate: int | None = None
    concurrency: int | None = None


class Limiter(Protocol):
    """Lets callers in."""

    def slot(self, caller: str, limits: Limits) -> AbstractAsyncContextManager[None]:
        """Count one request for as long as it is answered; entering raises TooManyError."""
        ...


class MemoryLimiter:
    """Limits of this process alone."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._active: Counter[str] = Counter()
        # After a minute without a request it is due, as if it had never come.
        self._due: TTLCache[str, int] = TTLCache(MOST_CALLERS, MINUTE / SECOND)

    @asynccontextmanager
    async def slot(self, caller: str, limits: Limits) -> AsyncIterator[None]:
        """Count one request; raises TooManyError."""
        _check_concurrency(self._active[caller], limits)
        if limits.rate is not None:
            now = time.monotonic_ns() // 1_000
            self._due[caller] = due_after(self._due.get(caller, 0), now, limits.rate)
        self._active[caller] += 1
        try:
            yield
        finally:
            self._active[caller] -= 1
            if not self._active[caller]:
                del self._active[caller]


class SqlLimiter:
    """Limits that all replicas with one database share."""

    def __init__(self, database: Database, *, lease: timedelta = timedelta(minutes=10)) -> None:
        """Say after which time a request counts as ended whose replica has not said so."""
        self._database, self._lease = database, lease

    @asynccontextmanager
    async def slot(self, caller: str, limits: Limits) -> AsyncIterator[None]:
        """Count one request; raises TooManyError."""
        if limits == Limits():
            yield
            return
        lease_id = await self._enter(caller, limits)
        try:
            yield
        finally:
            async with self._database.writes.begin() as session:
                await session.execute(delete(LeaseRow).where(LeaseRow.id == lease_id))

    async def _enter(self, caller: str, limits: Limits) -> str:
        row = LeaseRow(id=new_id(), caller=caller, expires=utc_now() + self._lease)
        async with self._database.writes.begin() as session:
            await lock(session, f"caller {caller}")
            running = select(func.count()).where(
                LeaseRow.caller == caller, LeaseRow.expires > utc_now()
            )
            _check_concurrency((await session.execute(running)).scalar_one(), limits)
            if limits.rate is not None:
                pace = await session.get(PaceRow, caller) or PaceRow(caller=caller, due=0)
                pace.due = due_after(pace.due, time.time_ns() // 1_000, limits.rate)
                session.add(pace)
            session.add(row)
        return row.id


def due_after(due: int, now: int, rate: int) -> int:
    """Return when the request after this one is due, in microseconds.

    Args:
        due: when this one is.
        now: when it came.
        rate: requests per minute.

    Raises:
        TooManyError: It came more than a minute too early.
    """
    following = max(due, now) + MINUTE // rate
    early = following - now - MINUTE
    if early > 0:
        seconds = ceil(early / SECOND)
        raise TooManyError("too-many-requests", seconds=seconds, rate=rate)
    return following


def _check_concurrency(running: int, limits: Limits) -> None:
    if limits.concurrency is not None and running >= limits.concurrency:
        raise TooManyError("too-many-at-once", seconds=1, running=running)
