from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from advisor.errors import NotFoundError
from advisor.store.reports import StoreError
from advisor.store.sql import SqlReportStore


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[SqlReportStore]:
    """Give an open store, and close it."""
    store = SqlReportStore(url)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def save(store: SqlReportStore, owner: str = "a", digest: str = "sha256:1") -> str:
    """Save a report."""
    return await store.save(owner=owner, digest=digest, locale="en", body='{"größe": 1}')


def file_url(folder: Path) -> str:
    """Return the URL of a database in a folder."""
    return f"sqlite:///{folder / 'reports.sqlite3'}"


def test_a_report_comes_back_as_it_was_saved_after_a_restart(tmp_path: Path) -> None:
    async def go() -> None:
        async with opened(file_url(tmp_path)) as store:
            report_id = await save(store)
        async with opened(file_url(tmp_path)) as store:
            found = await store.load(owner="a", report_id=report_id)
        assert ('{"größe": 1}', "sha256:1", "en") == (found.body, found.digest, found.locale)
        assert found.created.tzinfo is not None

    asyncio.run(go())


def test_one_owner_gets_the_same_id_for_the_same_digest_and_another_owner_another() -> None:
    async def go() -> None:
        async with opened("sqlite+aiosqlite://") as store:
            first, again = await save(store), await save(store)
            other, newer = await save(store, owner="b"), await save(store, digest="sha256:2")
        assert first == again
        assert 3 == len({first, other, newer})
        assert min(len(each) for each in (first, other, newer)) >= 22

    asyncio.run(go())


def test_a_report_of_another_owner_is_not_found() -> None:
    async def go() -> None:
        async with opened("sqlite+aiosqlite://") as store:
            report_id = await save(store)
            for owner, wanted in (("b", report_id), ("a", "no-such-id")):
                with pytest.raises(NotFoundError):
                    await store.load(owner=owner, report_id=wanted)

    asyncio.run(go())


def test_many_savers_of_the_same_report_agree_on_one_id(tmp_path: Path) -> None:
    async def go() -> None:
        async with opened(file_url(tmp_path)) as one, opened(file_url(tmp_path)) as two:
            ids = await asyncio.gather(*(save(store) for store in (one, two) * 10))
        assert 1 == len(set(ids))

    asyncio.run(go())


def test_sqlite_is_written_ahead(tmp_path: Path) -> None:
    async def go() -> None:
        async with opened(file_url(tmp_path)) as store:
            await save(store)

    asyncio.run(go())
    connection = sqlite3.connect(tmp_path / "reports.sqlite3")
    mode = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()

    assert ("wal",) == mode


@pytest.mark.parametrize(
    "url", ["nonsense", "mysql://user:secret@host/db", "sqlite+pysqlite:///x.sqlite3"]
)
def test_a_url_that_cannot_be_used_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        SqlReportStore(url)

    assert "secret" not in str(caught.value)
    assert "ADVISOR_DATABASE_URL" in str(caught.value)


def test_a_database_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("this is no database " * 100, encoding="utf-8")

    async def go() -> None:
        for name in ("no/such/folder/x.sqlite3", "text.txt"):
            with pytest.raises(StoreError, match="cannot be opened"):
                await SqlReportStore(f"sqlite:///{tmp_path / name}").open()

    asyncio.run(go())
