from __future__ import annotations

import json
from typing import Any

import pytest

from advisor.findings import SCHEMA_VERSION
from advisor.store.bodies import STEPS, major, upgraded
from advisor.store.reports import StoreError
from advisor.store.sql import SqlReportStore
from tests.store.storing import save, within


def renamed(report: dict[str, Any]) -> dict[str, Any]:
    return {"title": report.pop("headline"), **report}


def counted(report: dict[str, Any]) -> dict[str, Any]:
    return {**report, "count": len(report["title"])}


def test_an_older_report_takes_every_step_to_the_schema_of_today() -> None:
    old = '{"schema_version": "1.4", "headline": "größe"}'

    found = upgraded(old, steps={1: renamed, 2: counted}, version="3.1")

    assert {"schema_version": "3.1", "title": "größe", "count": 5} == json.loads(found)


@pytest.mark.parametrize(
    "body",
    ['{"schema_version": "2.0", "a": 1}', '{"a": 1,  "schema_version": "2.7"}', '{"a":  1}'],
)
def test_a_report_of_the_same_major_version_stays_as_it_is(body: str) -> None:
    assert body == upgraded(body, steps={}, version="2.3")


def test_every_major_version_that_was_ever_stored_can_be_upgraded() -> None:
    assert list(range(1, major(SCHEMA_VERSION))) == sorted(STEPS)


def test_a_report_of_a_newer_version_is_not_told_as_if_it_were_of_this(url: str) -> None:
    body = '{"schema_version": "99.0"}'

    async def go(store: SqlReportStore) -> None:
        report_id = await save(store, body=body)
        with pytest.raises(StoreError, match="report-newer"):
            await store.load(owner="a", report_id=report_id)

    within(url, go)
