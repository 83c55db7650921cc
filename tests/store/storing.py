"""A store that is open, and short ways to use it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import text

from advisor.store.replies import Reply
from advisor.store.sql import SqlReportStore
from advisor.store.tables import Base

Result = TypeVar("Result")
BODY = '{"größe": 1, "findings": [{"number": 1}]}'
DAY = timedelta(days=1)


@asynccontextmanager
async def opened(url: str, *, keep_pastes: bool = False) -> AsyncIterator[SqlReportStore]:
    """Give an open store, and close it."""
    store = SqlReportStore(url, keep_pastes=keep_pastes)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


def within(url: str, act: Callable[[SqlReportStore], Awaitable[Result]]) -> Result:
    """Do something with an open store."""

    async def go() -> Result:
        async with opened(url) as store:
            return await act(store)

    return asyncio.run(go())


async def save(
    store: SqlReportStore, owner: str = "a", digest: str = "sha256:1", body: str = BODY
) -> str:
    """Save a report."""
    return await store.save(owner=owner, digest=digest, locale="en", body=body)


async def fill(store: SqlReportStore, owner: str, digest: str, *, lasting: timedelta = DAY) -> str:
    """Save a report with a share, feedback and a reply."""
    report_id = await save(store, owner, digest)
    await store.shares.add(owner=owner, report_id=report_id, lasting=lasting)
    await store.feedback.add(owner=owner, report_id=report_id, finding=1, reason="no")
    asked = {"owner": owner, "key": digest, "digest": digest}
    assert await store.replies.claim(**asked) is None
    reply = Reply(201, "application/json", BODY, report_id)
    await store.replies.keep(**asked, reply=reply, lasting=lasting)
    return report_id


async def count(store: SqlReportStore, table: str) -> int:
    """Count the rows of a table."""
    async with store.database.reads() as session:
        found = await session.execute(text(f"SELECT count(*) FROM {table}"))  # noqa: S608  (ours)
        return int(found.scalar_one())


async def everything(store: SqlReportStore) -> str:
    """Return all that the tables hold, as text."""
    found = []
    async with store.database.reads() as session:
        for table in Base.metadata.sorted_tables:
            found += [repr(row) for row in await session.execute(table.select())]
    return "\n".join(found)
