"""Reports that the caller keeps: how an answer names one, and how it comes back from JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from advisor.chat.turns import Message, text_of
from advisor.facts import Evidence
from advisor.findings import (
    Action,
    Confidence,
    Finding,
    NotChecked,
    Outcome,
    Question,
    Report,
    ReportedQuantity,
    RunSummary,
    Severity,
)  # fmt: skip
from advisor.wording.catalogue import text
from advisor.wording.render import code

Keep = Callable[[Report], str | None]
Load = Callable[[str], str | None]

# The same in every language, so that an answer is recognised in whichever it was.
_NAMED = re.compile(r"\breport/(?P<id>[A-Za-z0-9_-]{8,64})(?![A-Za-z0-9_-])")
TAIL = 400  # characters at the end of an answer of ours in which it names its report


def naming(report_id: str, locale: str) -> str:
    """Return the line at the end of an answer that names its report."""
    return text(locale, "chat", "kept", None, {"id": code(f"report/{report_id}")}) + "\n"


def named_report(messages: Sequence[Message]) -> str | None:
    """Return the report that the latest answer of ours names; it is a name, no evidence."""
    for message in reversed(messages):
        if message.get("role") == "assistant":
            found = _NAMED.findall(text_of(message)[-TAIL:])
            if found:
                return str(found[-1])
    return None


def report_from_json(body: str) -> Report | None:
    """Return the report behind its JSON text, None where it is none or of another version."""
    try:
        said = json.loads(body)
        values = {each.name: said[each.name] for each in fields(Report) if each.name in said}
        return Report(**{name: _part(name, value) for name, value in values.items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _part(name: str, value: Any) -> Any:
    makers: dict[str, Callable[[Any], Any]] = {
        "runs": lambda each: RunSummary(**{**each, "documents": tuple(each["documents"])}),
        "findings": _finding,
        "not_checked": lambda each: NotChecked(
            **{**each, "missing": tuple(each["missing"]), "outcome": Outcome(each["outcome"])}
        ),
        "questions": lambda each: Question(**{**each, "unlocks": tuple(each["unlocks"])}),
    }
    if name in makers:
        return tuple(makers[name](each) for each in value)
    return tuple(value) if isinstance(value, list) else value


def _finding(said: Mapping[str, Any]) -> Finding:
    quantities = {name: ReportedQuantity(**each) for name, each in said["quantities"].items()}
    return Finding(**{
        **said,
        "outcome": Outcome(said["outcome"]),
        "severity": Severity(said["severity"]),
        "confidence": Confidence(said["confidence"]),
        "quantities": quantities,
        "evidence": tuple(Evidence(**each) for each in said["evidence"]),
        "actions": tuple(_action(each) for each in said["actions"]),
        "explains": tuple(said["explains"]),
        "references": tuple(said["references"]),
    })  # fmt: skip


def _action(said: Mapping[str, Any]) -> Action:
    renamed = {"from": "old", "to": "new"}
    values = {renamed.get(name, name): value for name, value in said.items()}
    return Action(**{**values, "fact": values.get("fact") or ""})
