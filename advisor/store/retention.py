"""Retention: what is too old goes, hour by hour, for as long as the service runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy.exc import SQLAlchemyError

from advisor.store.sql import SqlReportStore

EVERY = 3600.0  # seconds
LOG = logging.getLogger("advisor")


@asynccontextmanager
async def purging(
    store: SqlReportStore, days: int | None, *, every: float = EVERY
) -> AsyncIterator[None]:
    """Purge at once and then now and then, until the end of the block."""
    ended = asyncio.Event()
    task = asyncio.create_task(_keep_purging(store, days, every, ended))
    try:
        yield
    finally:
        ended.set()  # not cancelled: a connection in the middle of a statement would be lost
        await task


async def _keep_purging(
    store: SqlReportStore, days: int | None, every: float, ended: asyncio.Event
) -> None:
    while not ended.is_set():
        try:
            await store.purge(days)
        except (OSError, SQLAlchemyError) as error:  # a database that is away for a while
            # Its name only: the text of a database's error quotes what was stored.
            LOG.error("purging failed: %s", type(error).__name__)  # noqa: TRY400  (as said above)
        with suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), every)
