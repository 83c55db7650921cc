"""What is kept can be erased, goes when its time is over, and is readable by later versions."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import Column, Integer, inspect, text

from advisor import advise
from advisor.chat.kept import report_from_json
from advisor.findings import as_json
from advisor.intake.document import Input
from advisor.report_schema import report_schema
from advisor.store.bodies import upgraded
from advisor.store.keys import KeyWish, Scope
from advisor.store.owned import utc_now
from advisor.store.sql import SqlReportStore
from advisor.store.tables import Base, Moment
from tests.operating.conftest import Run
from tests.store.storing import fill, opened, save, within

ALL = frozenset(Scope)
# What has no owner and never expires: counts of a model's texts, which say nothing of anybody.
NOBODYS = {"explain_counts"}


@pytest.fixture
def url(alone: Path) -> str:
    """Return the URL of a database in a file."""
    return f"sqlite:///{alone / 'reports.sqlite3'}"


def rows_of(url: str, words: tuple[str, ...]) -> dict[str, int]:
    """Count, by table, the rows that hold one of these words anywhere."""

    async def go(store: SqlReportStore) -> dict[str, int]:
        async with store.database.reads() as session:
            return {
                table.name: sum(
                    any(word in str(row) for word in words)
                    for row in await session.execute(table.select())
                )
                for table in Base.metadata.sorted_tables
            }

    return within(url, go)


def filled(url: str) -> dict[str, tuple[str, ...]]:
    """Put rows of two tenants into every table, and return by tenant what its rows name."""

    async def go(store: SqlReportStore) -> dict[str, tuple[str, ...]]:
        named: dict[str, tuple[str, ...]] = {}
        for tenant in ("lab-one", "lab-two"):
            key, _ = await store.keys.create(KeyWish(tenant, ALL, tenant))
            report_id = await fill(store, tenant, f"sha256:{tenant}")
            await _rest(store, tenant, key.id)
            named[tenant] = (tenant, key.id, report_id)
        await store.add_counts("small", {"accepted": 1})
        return named

    return within(url, go)


async def _rest(store: SqlReportStore, tenant: str, key_id: str) -> None:
    """Fill the tables that only a running service fills, whichever there are."""
    async with store.database.writes.begin() as session:
        for table in Base.metadata.sorted_tables:
            found = await session.execute(table.select())
            if table.name in NOBODYS or any(tenant in str(r) or key_id in str(r) for r in found):
                continue
            if "report_id" in table.columns and "owner" not in table.columns:
                continue  # filled above, and gone with its report
            given = {"owner": tenant, "caller": key_id}  # of no report, with which it would go
            row = {each.name: given.get(each.name, _any(each, tenant)) for each in table.columns}
            await session.execute(table.insert().values(row))


def _any(column: Column[Any], tenant: str) -> Any:
    if column.nullable:
        return None
    if isinstance(column.type, Moment):
        return utc_now() + timedelta(days=1)
    return 1 if isinstance(column.type, Integer) else f"{tenant}-{column.name}"


@pytest.mark.parametrize("by", ["key", "name"])
def test_nothing_of_a_tenant_is_left_in_any_table_and_all_of_others(
    run: Run, url: str, by: str
) -> None:
    named = filled(url)
    before = {tenant: rows_of(url, words) for tenant, words in named.items()}
    words = (named["lab-one"][1],) if by == "key" else ("--tenant", "lab-one")

    status, out = run("keys", "erase", *words, ADVISOR_DATABASE_URL=url)

    assert (0, True) == (status, "lab-one" in out)
    assert {"reports", "api_keys", "replies"} <= {
        name for name, n in before["lab-one"].items() if n
    }
    assert not any(rows_of(url, named["lab-one"]).values())
    assert before["lab-two"] == rows_of(url, named["lab-two"])


def test_what_is_erased_is_not_in_the_files_any_more(run: Run, url: str, alone: Path) -> None:
    named = filled(url)
    held = b"".join(path.read_bytes() for path in alone.iterdir())
    run("keys", "erase", "--tenant", "lab-one", ADVISOR_DATABASE_URL=url)
    left = b"".join(path.read_bytes() for path in alone.iterdir())

    assert named["lab-one"][2].encode() in held
    assert not [word for word in named["lab-one"] if word.encode() in left]


def test_what_was_kept_for_callers_without_a_key_can_be_erased(run: Run, url: str) -> None:
    within(url, lambda store: save(store, owner=""))

    status, out = run("keys", "erase", "--tenant", "", ADVISOR_DATABASE_URL=url)

    assert (0, True) == (status, "reports: 1" in out)


@pytest.mark.parametrize("words", [(), ("key-1", "--tenant", "x"), ("key-nobody",)])
def test_it_must_be_said_what_to_erase(run: Run, url: str, words: tuple[str, ...]) -> None:
    within(url, lambda store: save(store, owner="a"))

    status, _ = run("keys", "erase", *words, ADVISOR_DATABASE_URL=url)

    assert status != 0
    assert 1 == rows_of(url, ("sha256:1",))["reports"]


def test_whatever_expires_goes(url: str) -> None:
    """A table with a time of expiry that the purge forgets is kept for ever."""
    filled(url)
    expiring = [t for t in Base.metadata.sorted_tables if "expires" in t.columns]

    async def go(store: SqlReportStore) -> dict[str, int]:
        async with store.database.writes.begin() as session:
            for table in expiring:
                await session.execute(table.update().values(expires=utc_now() - timedelta(days=1)))
        await store.purge()
        async with store.database.reads() as session:
            return {t.name: len((await session.execute(t.select())).all()) for t in expiring}

    assert len(expiring) >= 3
    assert {table.name: 0 for table in expiring} == within(url, go)


def test_every_table_of_the_database_is_known(url: str) -> None:
    """One that a revision makes and no class names would be erased by nobody."""

    async def go(store: SqlReportStore) -> set[str]:
        async with store.database.engine.connect() as connection:
            return set(await connection.run_sync(lambda c: inspect(c).get_table_names()))

    assert within(url, go) == {"alembic_version", *Base.metadata.tables}


@pytest.fixture(scope="module")
def body(log: str) -> str:
    """Return a report of today, with findings and questions."""
    return as_json(advise.diagnose([Input("log.txt", log)]))


def earlier(body: str, *, first: bool) -> str:
    """Return a report as it was stored before fields were added to it: the first, or a later."""
    report = json.loads(body)
    del report["text_notes"]
    if first:
        del report["idle_suppressions"]
        for finding in report["findings"]:
            del finding["clauses"]
        for question in report["questions"]:
            del question["asks_for"]
    return json.dumps(report, ensure_ascii=False)


@pytest.mark.parametrize("first", [True, False])
def test_a_report_of_an_earlier_version_is_told_in_the_form_of_today(
    url: str, body: str, *, first: bool
) -> None:
    """It satisfies the published schema, and a chat can go on from it; stored bytes stay."""
    old = earlier(body, first=first)

    async def go() -> tuple[str, str]:
        async with opened(url) as store:
            report_id = await save(store, body=old)
        async with opened(url) as store:  # another version of the program
            told = (await store.load(owner="a", report_id=report_id)).body
            async with store.database.reads() as session:
                kept = (await session.execute(text("SELECT body FROM reports"))).scalar_one()
        return told, kept

    told, kept = asyncio.run(go())
    check = Draft202012Validator(report_schema())

    assert kept == old
    assert check.is_valid(json.loads(body))
    assert not check.is_valid(json.loads(old)) or not first
    assert check.is_valid(json.loads(told))
    assert all("clauses" in each for each in json.loads(told)["findings"])
    assert json.loads(told)["questions"]
    assert all("asks_for" in each for each in json.loads(told)["questions"])
    report = report_from_json(told)
    assert report is not None
    assert json.loads(body)["findings"][0]["title"] == report.findings[0].title
    assert report.text_notes == ()


def test_a_report_of_today_is_told_byte_for_byte(url: str, body: str) -> None:
    async def go(store: SqlReportStore) -> str:
        return (await store.load(owner="a", report_id=await save(store, body=body))).body

    assert body == within(url, go)


def test_words_of_a_paste_do_not_pass_for_fields(body: str) -> None:
    """What looks like the field inside a text has its quotation marks escaped."""
    report = json.loads(earlier(body, first=False))
    report["headline"] = 'say "text_notes": [] twice'

    assert [] == json.loads(upgraded(json.dumps(report)))["text_notes"]
