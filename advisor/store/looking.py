"""Looks into a database without making or upgrading anything, for `advisor doctor`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, inspect, make_url, select
from sqlalchemy.exc import ArgumentError

from advisor.store.database import Database, revisions
from advisor.store.tables import KeyRow

KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
UNMARKED = "0000"  # the tables of the first release, which had no revisions


@dataclass(frozen=True, slots=True)
class Seen:
    """What the database holds.

    Attributes:
        kind: its product's name.
        head: the newest revision that this program knows.
        revision: of its tables, None where it has none.
        keys, working: how many API keys were ever made, and how many open something.
        now: its own clock's time, where it has one.
    """

    kind: str
    head: str
    revision: str | None = None
    is_known: bool = True
    keys: int = 0
    working: int = 0
    now: datetime | None = None


async def look_into(url: str) -> Seen:
    """Return what a database holds; of a SQLite file that is not there, that it holds nothing.

    Raises:
        StoreError: The URL is none, or its database has no async driver here.
        Exception: whatever the driver raises where it cannot be read; the text may hold secrets.
    """
    database, path = Database(url), sqlite_file(url)
    try:
        if path is not None and not path.exists():
            return Seen(_kind(url), _head())
        async with database.engine.connect() as connection:
            return await connection.run_sync(_seen, _kind(url))
    finally:
        await database.close()


def sqlite_file(url: str) -> Path | None:
    """Return the file of a SQLite database, None for any other database."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        return None
    name = parsed.database or ":memory:"
    is_file = parsed.get_backend_name() == "sqlite" and not name.startswith((":memory:", "file:"))
    return Path(name).absolute() if is_file else None


def _seen(connection: Connection, kind: str) -> Seen:
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415  (slow, only needed here)

    tables = inspect(connection)
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None and tables.has_table("reports"):
        revision = UNMARKED
    known = {UNMARKED, None, *(each.revision for each in revisions().walk_revisions())}
    made = working = 0
    if tables.has_table(KeyRow.__tablename__):
        of = select(func.count(), func.count().filter(KeyRow.revoked.is_(None)))
        made, working = connection.execute(of.select_from(KeyRow)).one()
    now = None
    if connection.dialect.name == "postgresql":
        now = connection.execute(select(func.clock_timestamp())).scalar_one()
    return Seen(kind, _head(), revision, revision in known, made, working, now)


def _kind(url: str) -> str:
    name = make_url(url).get_backend_name()
    return KINDS.get(name, name)


def _head() -> str:
    return revisions().get_current_head() or UNMARKED
