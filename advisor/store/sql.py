"""Reports in a SQL database: SQLite in a file by default, any SQLAlchemy URL with an async driver.

Replicas share nothing else, so each save is one short transaction that tolerates a rival.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import DateTime, String, Text, UniqueConstraint, event, make_url, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, IntegrityError, InvalidRequestError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import StaticPool

from advisor.errors import NotFoundError
from advisor.store.reports import StoredReport, StoreError, new_id

BUSY_MILLISECONDS = 5_000
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


class Base(DeclarativeBase):
    """The tables."""


class ReportRow(Base):
    """One report."""

    __tablename__ = "reports"
    __table_args__ = (UniqueConstraint("owner", "digest"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[str] = mapped_column(String(128))
    digest: Mapped[str] = mapped_column(String(128))
    locale: Mapped[str] = mapped_column(String(32))
    body: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class CountRow(Base):
    """How often something became of a model's texts."""

    __tablename__ = "explain_counts"

    model: Mapped[str] = mapped_column(String(200), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int]


class SqlReportStore:
    """A `ReportStore` in a SQL database."""

    def __init__(self, url: str) -> None:
        """Prepare the engine; nothing is connected yet.

        Raises:
            StoreError: The URL is none, or its database has no async driver here.
        """
        self._engine = _engine(url)
        self._sessions = async_sessionmaker(self._engine, expire_on_commit=False)

    async def open(self) -> None:
        """Create the table where it is missing.

        Raises:
            StoreError: The database cannot be reached or written.
        """
        try:
            _probe(self._engine.url)
            async with self._engine.begin() as connection:
                await connection.run_sync(Base.metadata.create_all)
        except (OSError, SQLAlchemyError, sqlite3.Error) as error:
            await self._engine.dispose()
            raise StoreError(
                "The report store cannot be opened.",
                place=self._engine.url.render_as_string(hide_password=True),
                remedy="Check ADVISOR_DATABASE_URL and that its database can be written.",
            ) from error

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()

    async def save(self, *, owner: str, digest: str, locale: str, body: str) -> str:
        """Keep a report and return its id; the same digest of the same owner keeps its first."""
        known = await self._find(owner, digest)
        if known is not None:
            return known
        row = ReportRow(
            id=new_id(), owner=owner, digest=digest, locale=locale, body=body,
            created=datetime.now(UTC),
        )  # fmt: skip
        report_id = row.id
        try:
            async with self._sessions.begin() as session:
                session.add(row)
        except IntegrityError:  # a rival saved the same report between the two statements
            known = await self._find(owner, digest)
            if known is None:
                raise
            return known
        return report_id

    async def load(self, *, owner: str, report_id: str) -> StoredReport:
        """Return a report.

        Raises:
            NotFoundError: There is none with that id, or it is another owner's.
        """
        async with self._sessions() as session:
            row = await session.get(ReportRow, report_id)
        if row is None or row.owner != owner:
            raise NotFoundError(
                "There is no report with that id.", remedy="Post the paste again to get a new one."
            )
        created = row.created.replace(tzinfo=row.created.tzinfo or UTC)  # SQLite keeps no zone
        return StoredReport(row.id, row.owner, row.digest, row.locale, row.body, created)

    async def add_counts(self, model: str, counts: Mapping[str, int]) -> None:
        """Add to what became of a model's texts."""
        async with self._sessions.begin() as session:
            for outcome, count in counts.items():
                row = await session.get(CountRow, (model, outcome), with_for_update=True)
                if row is None:
                    session.add(CountRow(model=model, outcome=outcome, count=count))
                else:
                    row.count += count

    async def counts(self) -> dict[str, dict[str, int]]:
        """Return what became of the texts of each model, by outcome."""
        found: dict[str, dict[str, int]] = {}
        async with self._sessions() as session:
            for row in (await session.execute(select(CountRow))).scalars():
                found.setdefault(row.model, {})[row.outcome] = row.count
        return found

    async def _find(self, owner: str, digest: str) -> str | None:
        wanted = select(ReportRow.id).where(ReportRow.owner == owner, ReportRow.digest == digest)
        async with self._sessions() as session:
            return (await session.execute(wanted)).scalar_one_or_none()


def _engine(text: str) -> AsyncEngine:
    try:
        url = make_url(text)
        url = url.set(drivername=DRIVERS.get(url.drivername, url.drivername))
        if not _is_sqlite(url):
            return create_async_engine(url, pool_pre_ping=True)
        return _sqlite_engine(url)
    except (ArgumentError, InvalidRequestError, ImportError) as error:
        # The URL is not repeated: it may hold a password.
        raise StoreError(
            "The database URL cannot be used.",
            place="ADVISOR_DATABASE_URL",
            remedy="Give a URL such as sqlite+aiosqlite:///reports.sqlite3 and install its driver.",
        ) from error


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _probe(url: URL) -> None:
    """Open and close a SQLite file: aiosqlite leaves its thread behind when it cannot open one."""
    if _is_sqlite(url) and not _in_memory(url):
        connection = sqlite3.connect(url.database or "")
        try:
            connection.execute("PRAGMA user_version")
        finally:
            connection.close()


def _in_memory(url: URL) -> bool:
    return url.database in {None, "", ":memory:"}


def _sqlite_engine(url: URL) -> AsyncEngine:
    if _in_memory(url):  # every connection to memory would be a database of its own
        engine = create_async_engine(url, poolclass=StaticPool)
    else:
        engine = create_async_engine(url)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]  # the driver's, untyped
        cursor.execute("PRAGMA journal_mode=WAL")  # readers and one writer do not block each other
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()

    return engine
