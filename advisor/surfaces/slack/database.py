"""What replicas share: which events were answered, and which workspaces installed the bot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from sqlalchemy import Column, DateTime, MetaData, String, Table
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from advisor.store.database import Database
from advisor.store.reports import StoreError

KEPT = timedelta(days=1)  # Slack repeats an event for about an hour
STATE_SECONDS = 600
_METADATA = MetaData()
_EVENTS = Table(
    "slack_events", _METADATA,
    Column("key", String(255), primary_key=True),
    Column("seen", DateTime(timezone=True), nullable=False, index=True),
)  # fmt: skip


class SlackDatabase:
    """The tables of the bot."""

    def __init__(self, url: str, client_id: str | None = None) -> None:
        """Prepare the engine; nothing is connected yet."""
        self._engine = Database(url).engine
        self.installations = AsyncSQLAlchemyInstallationStore(client_id or "", self._engine)
        self.states = AsyncSQLAlchemyOAuthStateStore(STATE_SECONDS, self._engine)

    async def open(self) -> None:
        """Create the tables where they are missing.

        Raises:
            StoreError: The database cannot be reached or written.
        """
        try:
            await self._create()
        except SQLAlchemyError:
            try:
                await self._create()  # a replica created them in between
            except (OSError, SQLAlchemyError) as error:
                await self._engine.dispose()
                raise StoreError(
                    "The tables for Slack cannot be opened.",
                    place=self._engine.url.render_as_string(hide_password=True),
                    remedy="Check ADVISOR_DATABASE_URL and that its database can be written.",
                ) from error

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()

    async def claim(self, key: str) -> bool:
        """Return whether the caller is the first to answer what has this key."""
        now = datetime.now(UTC)
        try:
            async with self._engine.begin() as connection:
                await connection.execute(_EVENTS.insert().values(key=key[:255], seen=now))
                await connection.execute(_EVENTS.delete().where(_EVENTS.c.seen < now - KEPT))
        except IntegrityError:
            return False
        return True

    async def _create(self) -> None:
        async with self._engine.begin() as connection:
            for tables in (_METADATA, self.installations.metadata, self.states.metadata):
                await connection.run_sync(tables.create_all)
