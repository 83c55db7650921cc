"""A SQL database: SQLite in a file by default, PostgreSQL by its URL.

Replicas share nothing else. A transaction that writes says so when it begins: SQLite then waits
for a rival at once, while one that reads first and writes later could only fail. Those of one
process take turns before that, for SQLite lets anyone in, and who has bad luck waits in vain.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    InterfaceError,
    InvalidRequestError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import (
    TimeoutError as NoConnectionError,
)
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.pool import AsyncAdaptedQueuePool

from advisor.store.reports import StoreError

BUSY_MILLISECONDS = 5_000
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
MIGRATIONS = Path(__file__).with_name("migrations")
SECRET_OPTIONS = ("password", "sslpassword")


class Database:
    """Connections to one database, whose tables are brought up to date when it is opened.

    Attributes:
        reads: begins transactions that only read.
        writes: begins transactions that write.
    """

    def __init__(self, url: str) -> None:
        """Prepare the engine; nothing is connected yet.

        Raises:
            StoreError: The URL is none, or its database has no async driver here.
        """
        self.engine = _engine(url)
        is_sqlite = _is_sqlite(self.engine.url)
        self._turn = asyncio.Lock() if is_sqlite else nullcontext()
        self._writer = self.engine.execution_options(begin="BEGIN IMMEDIATE")
        alone = {"begin": None} if is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._alone = self.engine.execution_options(**alone)
        # The async driver goes to its thread and back for each of five steps of a statement.
        self._at_once = _at_once_engine(self.engine.url)
        self.reads = async_sessionmaker(self.engine, expire_on_commit=False)
        self.writes = Writes(self._writer, self._turn)

    @property
    def engines(self) -> list[Engine]:
        """All that statements go through, for who watches them."""
        return [self.engine.sync_engine, *filter(None, [self._at_once])]

    async def open(self) -> None:
        """Make or upgrade the tables; of several replicas one does it and the others wait.

        Raises:
            StoreError: The database cannot be reached or written, or is newer than this program.
        """
        try:
            self.probe()
            async with self._writer.begin() as connection:
                await lock(connection, "schema")
                await connection.run_sync(_upgrade)
        except StoreError:
            await self.close()
            raise
        except (OSError, SQLAlchemyError, sqlite3.Error) as error:
            await self.close()
            raise StoreError("store-closed", place=_shown(self.engine.url)) from error

    def probe(self) -> None:
        """Make sure that a SQLite file can be opened, and make a new one; to be called first.

        Raises:
            OSError, sqlite3.Error: It cannot be opened or made.
        """
        _probe(self.engine.url)

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()
        if self._at_once is not None:
            await asyncio.to_thread(self._at_once.dispose)

    async def write(self, statement: Executable, values: Mapping[str, Any]) -> Any:
        """Run one statement that is a transaction of its own, and return what it gives.

        A transaction around it would be two more journeys to the database.
        """
        async with self._turn:
            if self._at_once is not None:
                return await asyncio.to_thread(_written, self._at_once, statement, values)
            async with self._alone.connect() as connection:
                return (await connection.execute(statement, values)).scalar_one()

    async def wipe(self) -> None:
        """Empty the write-ahead log of SQLite, where deleted text would stand for a while."""
        if _is_sqlite(self.engine.url):
            async with self._turn, self._alone.connect() as connection:
                await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))


class Writes:
    """Begins transactions that write, each in its turn."""

    def __init__(self, engine: AsyncEngine, turn: AbstractAsyncContextManager[Any]) -> None:
        """Say whose turn is taken."""
        self._sessions, self._turn = async_sessionmaker(engine, expire_on_commit=False), turn

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncSession]:
        """Give a session whose transaction ends with the block."""
        async with self._turn, self._sessions.begin() as session:
            yield session


def is_overloaded(error: Exception) -> bool:
    """Tell whether an error says that the database had no time or no connection, or went away."""
    if isinstance(error, DBAPIError):
        # SQLite calls nearly everything operational, faults of ours too.
        is_fault = getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        is_theirs = isinstance(error, OperationalError | InterfaceError) and not is_fault
        return is_theirs or error.connection_invalidated
    return isinstance(error, NoConnectionError | ConnectionError)


async def lock(within: AsyncConnection | AsyncSession, name: str) -> None:
    """Wait until no other transaction has the lock of that name; the end of this one frees it.

    A row that is not there yet cannot be locked, a name can. SQLite needs none: there a
    transaction that writes is alone.
    """
    connection = await within.connection() if isinstance(within, AsyncSession) else within
    if connection.dialect.name == "postgresql":
        number = hashlib.blake2b(name.encode(), digest_size=8).digest()
        wanted = {"number": int.from_bytes(number, signed=True)}
        await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), wanted)


def _upgrade(connection: Connection) -> None:
    """Apply the revisions that the database does not have.

    Each is given its `op`: alembic's own is one for the whole process.
    """
    from alembic.operations import Operations  # noqa: PLC0415  (slow, and only needed here)
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415  (as above)
    from alembic.util import CommandError  # noqa: PLC0415  (as above)

    # It tells of every table, at a level that prints.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    scripts = revisions()

    def steps(revision: Any, _context: object) -> Any:
        return scripts._upgrade_revs("head", revision)  # noqa: SLF001  (as alembic's manual does)

    context = MigrationContext.configure(connection, opts={"fn": steps})
    try:
        context.run_migrations(op=Operations(context))
    except CommandError as error:
        raise StoreError("store-newer", place=_shown(connection.engine.url)) from error


def revisions() -> Any:
    """Return alembic's directory of the revisions that this program knows."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415  (slow, and seldom needed)

    return ScriptDirectory(str(MIGRATIONS), version_locations=[str(MIGRATIONS)])


def _engine(written: str) -> AsyncEngine:
    try:
        url = make_url(written)
        driver = DRIVERS[url.get_backend_name()]
        if url.drivername in DRIVERS:
            url = url.set(drivername=driver)
        if not _is_sqlite(url):
            return create_async_engine(url, pool_pre_ping=True)
        return _sqlite_engine(url)
    except (ArgumentError, InvalidRequestError, ImportError, KeyError) as error:
        # The URL is not repeated: it may hold a password.
        raise StoreError("store-url-unusable", place="ADVISOR_DATABASE_URL") from error


def _at_once_engine(url: URL) -> Engine | None:
    """Return an engine without async for a SQLite file; None for all else."""
    if not _is_sqlite(url) or _in_memory(url):
        return None
    engine = create_engine(url.set(drivername="sqlite"), execution_options={"begin": None})
    _prepare_sqlite(engine)
    return engine


def _written(engine: Engine, statement: Executable, values: Mapping[str, Any]) -> Any:
    with engine.connect() as connection:
        return connection.execute(statement, values).scalar_one()


def _shown(url: URL) -> str:
    """Return a URL without its passwords."""
    return url.difference_update_query(SECRET_OPTIONS).render_as_string(hide_password=True)


def _is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def _in_memory(url: URL) -> bool:
    return url.database in {None, "", ":memory:"}


def _probe(url: URL) -> None:
    """Open and close a SQLite file: aiosqlite leaves its thread behind when it cannot open one.

    A new file is for its owner alone, as those are that SQLite puts beside it. It gets its journal
    here: where several begin at once, SQLite refuses that to some of them and does not wait.
    """
    if not _is_sqlite(url) or _in_memory(url):
        return
    if not (url.database or "").startswith("file:"):
        Path(url.database or "").touch(mode=0o600)
    until = time.monotonic() + BUSY_MILLISECONDS / 1000
    with closing(sqlite3.connect(url.database or "")) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.01)
            else:
                return


def _sqlite_engine(url: URL) -> AsyncEngine:
    if _in_memory(url):  # every connection to memory is a database of its own: there is one
        engine = create_async_engine(
            url, poolclass=AsyncAdaptedQueuePool, pool_size=1, max_overflow=0
        )
    else:
        engine = create_async_engine(url)
    _prepare_sqlite(engine.sync_engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver begins no transaction; `begin` does
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")  # first: the next may wait
        cursor.execute("PRAGMA journal_mode=WAL")  # readers and one writer do not block each other
        cursor.execute("PRAGMA synchronous=FULL")  # a revoked key stays so after a power cut
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get("begin", "BEGIN")
        if statement is not None:
            connection.exec_driver_sql(statement)
