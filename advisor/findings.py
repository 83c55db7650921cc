"""Findings and the report: the frozen types that every surface shows.

They mirror the published JSON contract field by field; `advisor/report_schema.py` publishes the
schema and `as_json` gives the bytes. Plain dataclasses, so that the command line starts fast.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, Literal

from advisor.facts import Evidence, Value

SCHEMA_VERSION = "1.0"


class Outcome(StrEnum):
    """What came of a rule: "no" and "cannot tell" are never the same."""

    FIRES = "fires"
    SILENT = "silent"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ERROR = "error"


class Severity(StrEnum):
    """How bad it is; says nothing about how sure we are."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(StrEnum):
    """How sure we are."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Action:
    """One change: set a key, correct a comment, restart, or run a command by hand.

    `key` is the framework's own name; `fact` the fact that it sets. For `edit_comment`, `old` and
    `new` are the words in the comment on that line.
    """

    kind: Literal["set", "edit_comment", "restart", "advise"]
    key: str = ""
    fact: str = ""
    old: Value | None = None
    new: Value | None = None
    document: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class ReportedQuantity:
    """A number as the reader sees it and as it was computed."""

    value: float
    unit: str
    text: str
    formula: str | None
    inputs: Mapping[str, float]
    source: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of one run, in words and numbers.

    `clauses` are the sentences of the engine by name, in the order of its own explanation.
    """

    number: int
    run: int
    rule: str
    code: str
    outcome: Outcome
    severity: Severity
    confidence: Confidence
    title: str
    explanation: str
    text_by: Literal["template", "model"]
    quantities: Mapping[str, ReportedQuantity]
    evidence: tuple[Evidence, ...]
    actions: tuple[Action, ...]
    explains: tuple[str, ...]
    references: tuple[str, ...]
    explained_by: str | None = None
    clauses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RunSummary:
    """Which documents belong to a run and which steps they show."""

    run: int
    framework: str | None
    documents: tuple[str, ...]
    first_step: int | None
    last_step: int | None


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that could not be decided, and what it lacks."""

    rule: str
    run: int
    missing: tuple[str, ...]
    outcome: Outcome = Outcome.UNKNOWN
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask the user, and which rules the answer unlocks.

    `fact` is the missing fact that most of those rules need; `asks_for` what a person can give:
    "config", "log", a part of one, or the fact itself.
    """

    fact: str
    text: str
    unlocks: tuple[str, ...]
    asks_for: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one diagnosis says; `text_notes` tell where a language model did not write."""

    digest: str
    locale: str
    headline: str
    runs: tuple[RunSummary, ...]
    findings: tuple[Finding, ...]
    facts: tuple[Mapping[str, Any], ...]
    series: tuple[Mapping[str, Any], ...]
    context: tuple[Mapping[str, Any], ...]
    checked: int
    not_checked: tuple[NotChecked, ...]
    also_checked: tuple[Mapping[str, Any], ...]
    suppressed: tuple[Mapping[str, Any], ...]
    questions: tuple[Question, ...]
    plan: Mapping[str, Any] | None
    patch: str | None
    unread: tuple[Mapping[str, Any], ...]
    versions: Mapping[str, str]
    idle_suppressions: tuple[Mapping[str, Any], ...]
    notes: tuple[str, ...] = ()
    text_notes: tuple[str, ...] = ()
    schema_version: str = field(default=SCHEMA_VERSION)


def plain(value: Any) -> Any:
    """Turn a report, or a part of one, into what JSON can hold."""
    kind = type(value)
    if kind in {str, int, bool, type(None)}:
        return value
    if isinstance(value, float):  # a Quantity too
        return float(value) if value - value == 0 else str(float(value))  # JSON has no NaN
    if kind is dict:
        return {key: plain(each) for key, each in value.items()}
    if kind in {list, tuple}:
        return [plain(each) for each in value]
    if kind is Action:
        return _plain_action(value)
    if isinstance(value, StrEnum):
        return value.value
    return {name: plain(getattr(value, name)) for name in _field_names(kind)}


_NAMES: dict[type[Any], tuple[str, ...]] = {}


def _field_names(kind: type[Any]) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(each.name for each in fields(kind))
    return _NAMES[kind]


def _plain_action(action: Action) -> dict[str, Any]:
    # The contract says `from` and `to`, which Python does not allow as field names.
    return {
        "kind": action.kind,
        "key": action.key,
        "fact": action.fact or None,
        "from": plain(action.old),
        "to": plain(action.new),
        "document": action.document,
        "line": action.line,
    }


def as_json(report: Report, *, indent: int | None = None) -> str:
    """Return the report as JSON text: the same report gives the same bytes."""
    shallow = {name: getattr(report, name) for name in _field_names(Report)}
    ordered = {"schema_version": shallow.pop("schema_version"), **shallow}
    try:
        return json.dumps(
            ordered, ensure_ascii=False, indent=indent, allow_nan=False, default=_shallow
        )
    except ValueError:  # a NaN somewhere: the slow way writes it as text
        return json.dumps(plain(ordered), ensure_ascii=False, indent=indent, allow_nan=False)


def _shallow(value: Any) -> Any:
    if isinstance(value, Action):
        return _plain_action(value)
    return {name: getattr(value, name) for name in _field_names(type(value))}
