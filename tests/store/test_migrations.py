"""The tables come from revisions, whatever was there before, and lose nothing."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from advisor.store.database import Database
from advisor.store.reports import StoreError
from advisor.store.sql import SqlReportStore
from advisor.store.tables import Base
from tests.store.storing import opened, save, within

# What `create_all` made before there were revisions, word for word.
TABLE = """CREATE TABLE reports (
    id VARCHAR(64) NOT NULL, owner VARCHAR(128) NOT NULL, digest VARCHAR(128) NOT NULL,
    locale VARCHAR(32) NOT NULL, body TEXT NOT NULL, created TIME NOT NULL,
    PRIMARY KEY (id), UNIQUE (owner, digest))"""
ROW = """INSERT INTO reports
    VALUES ('r1', '', 'sha256+x', 'zh-Hant', '{"größe":1}', '2026-11-01 10:00:00.000000Z')"""
BEFORE = (TABLE, ROW)
COUNTS_TABLE = """CREATE TABLE explain_counts (
    model VARCHAR(200) NOT NULL, outcome VARCHAR(64) NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (model, outcome))"""
COUNTS = (COUNTS_TABLE, "INSERT INTO explain_counts VALUES ('m', 'accepted', 7)")


async def prepare(url: str, statements: tuple[str, ...]) -> None:
    """Write what an older program did."""
    database = Database(url)
    kind, end = "TIMESTAMP WITH TIME ZONE", "Z'"
    if url.startswith("sqlite"):  # which has no zones
        kind, end = "DATETIME", "'"
    async with database.writes.begin() as session:
        connection = await session.connection()
        for each in statements:
            statement = each.replace("TIME NOT", f"{kind} NOT").replace("Z'", end)
            await connection.exec_driver_sql(statement)
    await database.close()


def difference(connection: Connection) -> Any:
    return compare_metadata(MigrationContext.configure(connection), Base.metadata)


@pytest.mark.parametrize("statements", [BEFORE, BEFORE + COUNTS], ids=["first", "with-counts"])
def test_a_database_from_before_the_revisions_loses_nothing(
    url: str, statements: tuple[str, ...]
) -> None:
    asyncio.run(prepare(url, statements))

    async def go(store: SqlReportStore) -> None:
        found = await store.load(owner="", report_id="r1")
        assert ('{"größe":1}', "sha256+x", "zh-Hant") == (
            found.body, found.digest, found.locale,
        )  # fmt: skip
        assert "2026-11-01T10:00:00+00:00" == found.created.isoformat()
        assert "r1" == await save(store, owner="", digest="sha256+x")
        wanted = {"m": {"accepted": 7}} if len(statements) > len(BEFORE) else {}
        assert wanted == await store.counts()

    within(url, go)


@pytest.mark.parametrize("statements", [(), BEFORE], ids=["fresh", "older"])
def test_the_revisions_end_where_the_tables_are(url: str, statements: tuple[str, ...]) -> None:
    asyncio.run(prepare(url, statements))

    async def go(store: SqlReportStore) -> None:
        async with store.database.engine.connect() as connection:
            assert [] == await connection.run_sync(difference)

    within(url, go)


def test_a_database_with_the_first_revision_only_is_upgraded(url: str) -> None:
    stamp = (
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
        "INSERT INTO alembic_version VALUES ('0001')",
    )
    asyncio.run(prepare(url, BEFORE + COUNTS + stamp))

    found = within(url, lambda store: store.load(owner="", report_id="r1"))

    assert '{"größe":1}' == found.body


def test_a_database_of_a_newer_program_is_refused(url: str) -> None:
    async def go() -> None:
        async with opened(url) as store, store.database.writes.begin() as session:
            await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(StoreError, match="store-newer"):
            await SqlReportStore(url).open()

    asyncio.run(go())


def test_replicas_that_start_at_once_make_the_tables_once(url: str) -> None:
    asyncio.run(prepare(url, BEFORE))
    code = (
        "import asyncio, sys\n"
        "from advisor.store.sql import SqlReportStore\n"
        "async def go():\n"
        "    stores = [SqlReportStore(sys.argv[1]) for _ in range(3)]\n"
        "    await asyncio.gather(*(store.open() for store in stores))\n"
        "    print((await stores[0].load(owner='', report_id='r1')).id)\n"
        "    for store in stores:\n"
        "        await store.close()\n"
        "asyncio.run(go())\n"
    )
    command = [sys.executable, "-c", code, url]
    replicas = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    done = [each.communicate(timeout=60) for each in replicas]

    assert [("r1\n", "")] * 4 == done
