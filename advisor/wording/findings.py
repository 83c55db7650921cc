"""Turns the result of a rule into a finding: its words and its numbers, in one locale."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.engine.evaluate import Result
from advisor.facts import Evidence
from advisor.findings import Finding, ReportedQuantity
from advisor.needs import place
from advisor.rule import Rule
from advisor.units import Quantity
from advisor.wording.catalogue import text
from advisor.wording.numbers import format_quantity, format_value
from advisor.wording.sources import cited

FRAME = "report"
CLAIMED = "claimed"  # the clause that says on whose word a finding rests


def reported(value: Quantity, locale: str) -> ReportedQuantity:
    """Return a quantity as the report holds it."""
    return ReportedQuantity(
        value=float(value),
        unit=value.unit,
        text=format_quantity(value, value.unit, locale),
        formula=value.formula or None,
        inputs=dict(value.inputs),
        source=cited(value.source, locale),
    )


# Controls, and the marks that turn the direction of text: nothing of a paste may use them here.
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def tame(pasted: str) -> str:
    """Return pasted text that cannot end a code span, break a line or turn the direction."""
    return UNSAFE.sub("", pasted).replace("`", "'")


def arguments(result: Result, locale: str) -> dict[str, Any]:
    """Return what the messages of a finding may show: each value as text, and its number."""
    verdict = result.verdict
    assert verdict is not None  # noqa: S101  (only results with a verdict are worded)
    found: dict[str, Any] = {"variant": verdict.variant, "severity": result.given_severity.value}
    found["position"] = text(locale, FRAME, f"position-{result.axis}", None, {})
    for name, value in verdict.values.items():
        found[name] = (
            tame(format_value(value, locale))
            if isinstance(value, str)
            else (format_value(value, locale))
        )
        if isinstance(value, int | float):
            found[f"{name}_n"] = float(value)
    return found


def finding(
    result: Result, number: int, locale: str, evidence: tuple[Evidence, ...],
    explained_by: str | None,
) -> Finding:  # fmt: skip
    """Word one result.

    Raises:
        CatalogueError: A message is missing or needs a value that the rule does not give.
    """
    rule, verdict = result.rule, result.verdict
    assert verdict is not None  # noqa: S101  (only results with a verdict are worded)
    values = arguments(result, locale)
    clauses = {each: _clause(rule, each, locale, values) for each in verdict.clauses}
    if result.claimed:
        clauses[CLAIMED] = _claimed(result, locale)
    return Finding(
        number=number,
        run=result.run,
        rule=rule.slug,
        code=rule.code,
        outcome=result.outcome,
        severity=result.severity,
        confidence=result.confidence,
        title=text(locale, rule.topic, rule.slug, "title", values),
        explanation=_paragraphs(clauses),
        text_by="template",
        quantities={
            name: reported(value, locale)
            for name, value in verdict.values.items()
            if isinstance(value, Quantity)
        },
        evidence=evidence,
        actions=verdict.actions,
        explains=rule.explains,
        references=rule.references,
        explained_by=explained_by,
        clauses={name.replace(":", "-"): said for name, said in clauses.items()},
    )


def _clause(rule: Rule, name: str, locale: str, values: dict[str, Any]) -> str:
    # `signature:times` is a clause that the rules of a topic share, in a message of its own.
    message, _, attribute = name.rpartition(":")
    return text(locale, rule.topic, message or rule.slug, attribute, values)


def _claimed(result: Result, locale: str) -> str:
    # What was derived from a claim shows the words of the claim itself.
    said = min(result.claimed, key=lambda fact: isinstance(fact.value, Quantity))
    derived = isinstance(said.value, Quantity) and said.evidence
    value = said.evidence[0].text if derived else str(said.value)
    values = {"value": value, "place": place(said.evidence) or "?"}
    return text(locale, FRAME, "rests-on-claim", None, values)


def _paragraphs(clauses: Mapping[str, str]) -> str:
    """Join clauses: what is found in one paragraph, why it matters and what to do in their own."""
    parts: list[list[str]] = [[]]
    for name, clause in clauses.items():
        own = name.startswith(("why", "fix")) or name == CLAIMED
        if own and parts[-1]:
            parts.append([])
        parts[-1].append(clause)
    joined = []
    for part in parts:
        glue = "" if part and part[0][-1:] in "。！？」" else " "
        joined.append(glue.join(part))
    return "\n\n".join(joined)
