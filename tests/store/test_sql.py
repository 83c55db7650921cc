from __future__ import annotations

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from advisor.errors import NotFoundError
from advisor.store.keys import KeyWish, Scope
from advisor.store.limits import Limits, SqlLimiter
from advisor.store.reports import StoreError
from advisor.store.retention import purging
from advisor.store.sql import SqlReportStore
from advisor.store.tables import LeaseRow, PaceRow
from tests.store.storing import BODY, count, everything, fill, opened, save, within

BELONGING = ("reports", "shares", "feedback", "replies")
MEMORY = "sqlite+aiosqlite://"


def test_a_report_comes_back_as_it_was_saved_after_a_restart(url: str) -> None:
    report_id = within(url, save)
    found = within(url, lambda store: store.load(owner="a", report_id=report_id))

    assert (BODY, "sha256:1", "en") == (found.body, found.digest, found.locale)
    assert found.created.tzinfo is not None


def test_one_owner_gets_the_same_id_for_the_same_digest_and_another_owner_another(
    url: str,
) -> None:
    async def go(store: SqlReportStore) -> None:
        first, again = await save(store), await save(store)
        other, newer = await save(store, owner="b"), await save(store, digest="sha256:2")
        assert first == again
        assert 3 == len({first, other, newer})
        assert min(len(each) for each in (first, other, newer)) >= 22

    within(url, go)


def test_many_savers_of_the_same_report_agree_on_one_id(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            ids = await asyncio.gather(*(save(store) for store in (one, two) * 10))
            assert 1 == await count(one, "reports")
        assert 1 == len(set(ids))

    asyncio.run(go())


def test_many_may_use_a_database_in_memory_at_once() -> None:
    async def go() -> None:
        async with opened(MEMORY) as store:
            ids = await asyncio.gather(*(save(store, digest=str(n % 5)) for n in range(40)))
            assert 5 == len(set(ids)) == await count(store, "reports")

    asyncio.run(go())


def test_writes_of_one_process_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.store.database.BUSY_MILLISECONDS", 0)  # SQLite waits for nobody

    async def go(store: SqlReportStore) -> None:
        saves = (save(store, digest=str(number)) for number in range(20))
        counts = (store.add_counts("m", {"accepted": 1}) for _ in range(20))
        await asyncio.gather(*saves, *counts)
        assert 20 == await count(store, "reports")
        assert {"m": {"accepted": 20}} == await store.counts()

    within(f"sqlite:///{tmp_path / 'x.sqlite3'}", go)


def test_two_stores_that_save_the_same_report_give_it_one_id(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            found = await asyncio.gather(*(save(each) for each in (one, two) * 10))
            assert 1 == len(set(found))
            assert 1 == await count(one, "reports")

    asyncio.run(go())


def test_two_stores_that_count_at_once_lose_nothing(url: str) -> None:
    async def go() -> None:
        async with opened(url) as one, opened(url) as two:
            await asyncio.gather(
                *(s.add_counts("m", {"accepted": 1, "retried": 2}) for s in (one, two) * 10)
            )
            assert {"m": {"accepted": 20, "retried": 40}} == await one.counts()

    asyncio.run(go())


def test_a_deleted_report_is_gone_with_all_that_belongs_to_it(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        for digest in ("kept", "gone"):
            report_id = await fill(store, "a", digest)
        before = {table: await count(store, table) for table in BELONGING}
        await store.delete(owner="a", report_id=report_id)
        assert dict.fromkeys(BELONGING, 2) == before
        assert dict.fromkeys(BELONGING, 1) == {t: await count(store, t) for t in BELONGING}
        with pytest.raises(NotFoundError):
            await store.delete(owner="a", report_id=report_id)

    within(url, go)


def test_everything_of_a_tenant_is_erased_and_nothing_of_another(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        scopes = frozenset({Scope.READ})
        for tenant in ("mine", "theirs"):
            key, _ = await store.keys.create(KeyWish("k", scopes, tenant))
            async with SqlLimiter(store.database).slot(key.id, Limits(9, 9)):
                await fill(store, tenant, "1")
                pending = await store.replies.claim(owner=tenant, key="pending", digest="d")
                assert pending is None
        assert "mine" in await everything(store)
        assert 1 == await store.erase("mine")
        assert "mine" not in await everything(store)
        left = {table: await count(store, table) for table in (*BELONGING, "api_keys", "paces")}
        assert {**dict.fromkeys([*BELONGING, "api_keys", "paces"], 1), "replies": 2} == left

    within(url, go)


def test_a_purge_takes_what_has_expired(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        report_id = await fill(store, "a", "1", lasting=timedelta(seconds=-1))
        async with store.database.writes.begin() as session:
            session.add(PaceRow(caller="a", due=1))
            past = datetime(2020, 1, 1, tzinfo=UTC)
            session.add(LeaseRow(id="x", caller="a", expires=past))
        assert 0 == await store.purge()
        left = {t: await count(store, t) for t in ("shares", "replies", "leases", "paces")}
        assert dict.fromkeys(left, 0) == left
        assert BODY == (await store.load(owner="a", report_id=report_id)).body

    within(url, go)


def test_reports_are_purged_for_as_long_as_the_service_runs(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        async with purging(store, 0, every=0.01):
            for digest in ("1", "2"):
                await save(store, digest=digest)
                async with asyncio.timeout(20):
                    while await count(store, "reports"):  # noqa: ASYNC110  (another task deletes)
                        await asyncio.sleep(0.01)
        await save(store)
        await asyncio.sleep(0.1)
        assert 1 == await count(store, "reports")

    within(url, go)


def test_reports_not_asked_for_in_so_many_days_are_purged(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        old, again, new = [await save(store, digest=name) for name in ("old", "again", "new")]
        async with store.database.writes.begin() as session:
            aged = "UPDATE reports SET posted = '2020-01-01 00:00:00.000000'"
            await session.execute(text(f"{aged}, created = posted WHERE digest != 'new'"))
            lost = "UPDATE reports SET posted = NULL, created = '2020-01-01 00:00:00.000000'"
            await session.execute(text(f"{lost} WHERE digest = 'old'"))
        assert again == await save(store, digest="again")
        assert 0 == await store.purge()
        assert 1 == await store.purge(30)
        with pytest.raises(NotFoundError):
            await store.load(owner="a", report_id=old)
        for kept in (again, new):
            assert BODY == (await store.load(owner="a", report_id=kept)).body

    within(url, go)


def test_a_paste_is_kept_only_where_the_operator_says_so(url: str) -> None:
    pasted = b"the whole \0 paste \xff"

    async def saved(*, keep: bool, digest: str) -> bytes | None:
        async with opened(url, keep_pastes=keep) as store:
            report_id = await store.save(
                owner="a", digest=digest, locale="en", body=BODY, paste=pasted
            )
            with pytest.raises(NotFoundError):
                await store.paste(owner="b", report_id=report_id)
            assert keep == ("the whole" in await everything(store))
            return await store.paste(owner="a", report_id=report_id)

    assert asyncio.run(saved(keep=False, digest="1")) is None
    assert pasted == asyncio.run(saved(keep=True, digest="2"))


def test_sqlite_is_written_ahead(tmp_path: Path) -> None:
    within(f"sqlite:///{tmp_path / 'x.sqlite3'}", save)
    connection = sqlite3.connect(tmp_path / "x.sqlite3")
    mode = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()

    assert ("wal",) == mode


def test_nothing_of_a_deleted_report_stays_in_the_files_of_sqlite(tmp_path: Path) -> None:
    def in_files() -> bool:
        return any(b"unmistakable" in path.read_bytes() for path in tmp_path.iterdir())

    async def go(store: SqlReportStore) -> None:
        report_id = await save(store, body='{"a": "unmistakable"}')
        assert in_files()
        await store.delete(owner="a", report_id=report_id)
        assert not in_files()

    within(f"sqlite:///{tmp_path / 'x.sqlite3'}", go)


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
            with pytest.raises(StoreError, match="store-closed"):
                await SqlReportStore(f"sqlite:///{tmp_path / name}").open()

    asyncio.run(go())


def test_a_postgresql_that_is_not_there_is_told_without_its_password(postgres: str) -> None:
    gone = postgres.replace("/postgres?", "/nowhere?").replace("postgres:@", "postgres:secret@")
    nobody = "postgresql://me:secret@127.0.0.1:1/x?password=secret"

    async def go() -> None:
        for wrong in (gone, nobody):
            with pytest.raises(StoreError, match="store-closed") as caught:
                await SqlReportStore(wrong).open()
            assert "secret" not in str(caught.value)

    asyncio.run(go())
