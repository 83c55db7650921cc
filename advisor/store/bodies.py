"""Stored reports of older schemas, brought to the form of today when they are read.

Within a major version fields are only added, and a report from before one of them gets it empty.
Who raises the major version adds a step here; stored bytes stay as they are, and replicas of both
versions can read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from advisor.findings import SCHEMA_VERSION
from advisor.store.reports import StoreError

Step = Callable[[dict[str, Any]], dict[str, Any]]

# What the first reports of this major version lack, in the order in which it came.
ADDED: Mapping[str, Any] = {"idle_suppressions": [], "text_notes": []}
FIRST, LATEST = '"headline":', '"text_notes":'  # in quotes like these a paste cannot say them

STEPS: Mapping[int, Step] = {}  # by the major version that it leads away from


def upgraded(body: str, *, steps: Mapping[int, Step] = STEPS, version: str = SCHEMA_VERSION) -> str:
    """Return a report's JSON in the schema of today; unchanged where it is of that already.

    Raises:
        StoreError: A newer version of this program stored it.
    """
    head = json.dumps({"schema_version": version})[:-1]
    is_whole = FIRST not in body or LATEST in body
    if is_whole and body.startswith(head):  # as nearly all are, and a body may be large
        return body
    report = json.loads(body)
    was, wanted = major(report.get("schema_version", version)), major(version)
    if was > wanted:
        raise StoreError("report-newer")
    if was == wanted:
        return body if is_whole else json.dumps(_completed(report), ensure_ascii=False)
    for step in range(was, wanted):
        report = steps[step](report)
    return json.dumps({**report, "schema_version": version}, ensure_ascii=False)


def _completed(report: dict[str, Any]) -> dict[str, Any]:
    """Return a report of this major version with the fields that it was made before."""
    for finding in report["findings"]:
        finding.setdefault("clauses", {})
    for question in report["questions"]:
        question.setdefault("asks_for", question["fact"])
    return {**ADDED, **report}


def major(version: str) -> int:
    """Return the number before the first dot."""
    return int(version.partition(".")[0])
