"""What replicas share: which events are answered, and which workspaces installed the bot."""

from __future__ import annotations

import asyncio
import logging
import secrets
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from sqlalchemy import Boolean, Column, ColumnElement, DateTime, MetaData, String, Table
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from advisor.store.database import Database, Writes, lock
from advisor.store.reports import StoreError

LOG = logging.getLogger(__name__)

KEPT = timedelta(days=1)  # Slack repeats an event for about an hour
# Slack repeats what was not acknowledged at once, after a minute and after five: the second finds
# the lease of a replica that died over.
LEASE = timedelta(seconds=30)
RENEWED = 10.0  # seconds between two renewals
GRACE = 60.0  # seconds that answers under way have when the bot is closed
STATE_SECONDS = 600
_METADATA = MetaData()
_CLAIMS = Table(
    "slack_claims", _METADATA,
    Column("key", String(255), primary_key=True),
    Column("owner", String(32), nullable=False),
    Column("until", DateTime(timezone=True), nullable=False, index=True),
    Column("said", Boolean, nullable=False),
)  # fmt: skip


class ClaimLostError(Exception):
    """Another replica took an event over and answers it."""


class Claim:
    """The right to answer an event: a lease until the first word is said, for good from then on."""

    def __init__(self, writes: Writes, key: str) -> None:
        """Name what is to be answered; nothing is claimed yet."""
        self._writes, self._key = writes, key[:255]
        self._owner = secrets.token_hex(16)
        self._said = False

    async def spend(self) -> None:
        """Say that the first word follows; of two replicas only one gets past this.

        Raises:
            ClaimLostError: The lease was over, and another replica has the event.
        """
        if not self._said and not await self._change(self._is_mine, said=True):
            raise ClaimLostError(self._key)
        self._said = True

    async def take(self) -> bool:
        """Take what nobody has, or what nobody has answered within the lease."""
        now = datetime.now(UTC)
        row = {"key": self._key, "owner": self._owner, "until": now + LEASE, "said": False}
        try:
            async with self._writes.begin() as session:
                await session.execute(_CLAIMS.insert().values(row))
                await session.execute(_CLAIMS.delete().where(_CLAIMS.c.until < now - KEPT))
        except IntegrityError:
            return await self._change(_CLAIMS.c.until < now, owner=self._owner, until=now + LEASE)
        return True

    async def hold(self, ended: asyncio.Event) -> None:
        """Renew the lease until the end; not cancelled, for that would cost a connection."""
        while not ended.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), RENEWED)
                return
            try:
                await self._change(self._is_mine, until=datetime.now(UTC) + LEASE)
            except (OSError, SQLAlchemyError) as error:  # a database that is away for a while
                LOG.warning("a claim was not renewed: %s", type(error).__name__)

    async def release(self) -> None:
        """Leave the event to others where nothing was said."""
        if not self._said:
            await self._change(self._is_mine, until=datetime.now(UTC))

    @property
    def _is_mine(self) -> ColumnElement[bool]:
        return _CLAIMS.c.owner == self._owner

    async def _change(self, where: ColumnElement[bool], **values: object) -> bool:
        open_still = _CLAIMS.update().where(_CLAIMS.c.key == self._key, ~_CLAIMS.c.said, where)
        async with self._writes.begin() as session:
            done = await session.execute(open_still.values(values).returning(_CLAIMS.c.key))
            return done.first() is not None


class SlackDatabase:
    """The tables of the bot."""

    def __init__(self, url: str, client_id: str | None = None) -> None:
        """Prepare the engine; nothing is connected yet."""
        database = Database(url)
        self._engine, self._writes, self._probe = database.engine, database.writes, database.probe
        self._under_way: set[asyncio.Task[object]] = set()
        self.installations = AsyncSQLAlchemyInstallationStore(client_id or "", self._engine)
        self.states = AsyncSQLAlchemyOAuthStateStore(STATE_SECONDS, self._engine)

    async def open(self) -> None:
        """Create the tables where they are missing.

        Raises:
            StoreError: The database cannot be reached or written.
        """
        try:
            self._probe()
            async with self._writes.begin() as session:
                await lock(session, "slack")  # one of several replicas creates them
                connection = await session.connection()
                for tables in (_METADATA, self.installations.metadata, self.states.metadata):
                    await connection.run_sync(tables.create_all)
        except (OSError, SQLAlchemyError, sqlite3.Error) as error:
            await self._engine.dispose()
            place = self._engine.url.render_as_string(hide_password=True)
            raise StoreError("slack-store-closed", place=place) from error

    async def close(self) -> None:
        """Let answers under way come to their end, and close all connections."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=GRACE)
        await self._engine.dispose()

    @asynccontextmanager
    async def claimed(self, key: str) -> AsyncIterator[Claim | None]:
        """Give the claim to what has this key, None where another has it or had the last word."""
        claim = Claim(self._writes, key)
        if not await claim.take():
            yield None
            return
        task = asyncio.current_task()
        ended = asyncio.Event()
        holding = asyncio.create_task(claim.hold(ended))
        if task is not None:
            self._under_way.add(task)
        try:
            yield claim
        except ClaimLostError:
            LOG.warning("another replica answers an event that this one was too slow for")
        finally:
            ended.set()
            await holding
            await claim.release()
            if task is not None:
                self._under_way.discard(task)
