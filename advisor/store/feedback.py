"""Feedback: a user says that a finding was wrong, and it becomes a case that a rule must pass."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from advisor.errors import InputError, NotFoundError
from advisor.facts import FACTS
from advisor.intake.mask import mask_text
from advisor.store.database import Database
from advisor.store.owned import owned, stored, utc_now
from advisor.store.reports import new_id
from advisor.store.tables import FeedbackRow

LONGEST_REASON = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Feedback:
    """Why a user holds a finding for wrong."""

    id: str
    report_id: str
    finding: int
    reason: str
    created: datetime


class Feedbacks:
    """The feedback in a database."""

    def __init__(self, database: Database) -> None:
        """Keep it there."""
        self._database = database

    async def add(self, *, owner: str, report_id: str, finding: int, reason: str) -> Feedback:
        """Keep what a user says, with its secrets masked.

        Raises:
            NotFoundError: The owner has no such report.
            InputError: The reason is too long, or the report has no such finding.
        """
        if len(reason) > LONGEST_REASON:
            raise InputError("reason-too-long", place="reason", most=LONGEST_REASON)
        # PostgreSQL keeps no NUL, and UTF-8 has no half of a surrogate pair.
        clean = mask_text(reason.replace("\0", "").encode("utf-8", "replace").decode())
        row = FeedbackRow(
            id=new_id(), report_id=report_id, finding=finding, reason=clean, created=utc_now()
        )
        async with self._database.writes.begin() as session:
            _finding(await _body(session, owner, report_id), finding)
            session.add(row)
        return _feedback(row)

    async def of(self, *, owner: str, report_id: str) -> list[Feedback]:
        """Return what was said of a report, the oldest first.

        Raises:
            NotFoundError: The owner has no such report.
        """
        wanted = select(FeedbackRow).where(FeedbackRow.report_id == report_id)
        async with self._database.reads() as session:
            await owned(session, owner, report_id)
            rows = (await session.execute(wanted.order_by(FeedbackRow.created))).scalars()
            return [_feedback(row) for row in rows]

    async def case_file(self, *, owner: str, report_id: str, feedback_id: str) -> str:
        """Return a case, as in the YAML file of a rule, that holds once the finding is not made.

        Raises:
            NotFoundError: The owner has no such report, or the report no such feedback.
        """
        async with self._database.reads() as session:
            body = await _body(session, owner, report_id)
            row = await session.get(FeedbackRow, feedback_id)
        if row is None or row.report_id != report_id:
            raise NotFoundError("no-such-feedback")
        return case_of(body, row.finding, row.reason)


def case_of(report: dict[str, Any], number: int, reason: str) -> str:
    """Return the case in which a finding was wrong, for `advisor.engine.cases`."""
    finding = _finding(report, number)
    run = next(each for each in report["runs"] if each["run"] == finding["run"])
    case = {
        "framework": run["framework"],
        "facts": _facts(report, run["run"]),
        "series": _series(report, run["run"]),
        "expect": {"outcome": "silent"},
        "feedback": {
            "rule": finding["rule"],
            "code": finding["code"],
            "reason": reason,
            "versions": report["versions"],
        },
    }
    name = f"silent_by_feedback_on_{finding['code'].lower()}"
    return yaml.safe_dump({name: case}, allow_unicode=True, sort_keys=False, width=100)


async def _body(session: AsyncSession, owner: str, report_id: str) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(stored(await owned(session, owner, report_id)).body)
    return report


def _finding(report: dict[str, Any], number: int) -> dict[str, Any]:
    for each in report.get("findings", []):
        if each["number"] == number:
            found: dict[str, Any] = each
            return found
    raise InputError("no-such-finding", place="finding")


def _facts(report: dict[str, Any], run: int) -> dict[str, list[dict[str, Any]]]:
    """Return the facts of a run that a case can hold; the framework is named apart."""
    facts: dict[str, list[dict[str, Any]]] = {}
    for each in report["facts"]:
        name = each["name"]
        if each["run"] == run and name in FACTS and name != "run.framework":
            value, kind = each["value"], FACTS[name].type
            if kind is not str and isinstance(value, str):
                value = float(value)  # JSON has no NaN and no infinity, YAML has
            row = {"value": value, "origin": each["origin"]}
            if each["evidence"]:
                row["line"] = each["evidence"][0]["line"]
            facts.setdefault(name, []).append(row)
    return facts


def _series(report: dict[str, Any], run: int) -> dict[str, dict[str, Any]]:
    return {
        each["name"]: {
            "steps": [step for step, _, _ in each["points"]],
            "values": [float(value) for _, value, _ in each["points"]],
        }
        for each in report["series"]
        if each["run"] == run
    }


def _feedback(row: FeedbackRow) -> Feedback:
    return Feedback(row.id, row.report_id, row.finding, row.reason, row.created)
