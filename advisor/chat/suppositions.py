"""Replies to "what if": the run beside itself with other settings, or the model for some hours."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.alternatives import affordable, compare, setting
from advisor.chat.amounts_said import CARDS, GPU
from advisor.chat.intents import Intent
from advisor.errors import InputError
from advisor.facts import Value
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.wording.catalogue import text
from advisor.wording.render import code
from advisor.wording.what_if import budget_markdown, comparison_markdown

TRUST = ("log", "command", "config", "question", "computed", "default", "claim")
MOST_HOURS = 1e7  # a thousand years; more is no budget


def known_value(report: Report, name: str) -> Value | None:
    """Return a fact of the last run, from the origin that is trusted most."""
    facts = [fact for fact in report.facts if fact["name"] == name]
    best = min(facts, key=lambda fact: (-fact["run"], TRUST.index(fact["origin"])), default=None)
    return None if best is None else best["value"]


def what_if_reply(
    intent: Intent, report: Report, inputs: Sequence[Input], gpu: str | None
) -> str:  # fmt: skip
    """Return the comparison, or what is lacking for it."""
    wanted: dict[str, Value] = {}
    for change in intent.changes:
        value = change.value
        if change.factor is not None:
            present = known_value(report, change.fact)
            if not isinstance(present, int | float):
                return _said(report, "not-known", code(change.fact))
            value = present * change.factor
        if value is None:
            continue
        try:
            name, read = setting(change.fact, value if isinstance(value, str) else f"{value!r}")
        except InputError:
            return _said(report, "not-possible", code(f"{change.fact} = {value}"))
        wanted[name] = read
    try:
        found = compare(inputs, wanted, gpu=gpu, price=intent.price)
    except (InputError, ValueError, OverflowError, ZeroDivisionError):
        # Formulas refuse shapes that cannot be, such as a width of one in many heads.
        shown = ", ".join(f"{name} = {value}" for name, value in wanted.items())
        return _said(report, "not-possible", code(shown))
    return comparison_markdown(found, report.locale)


def budget_reply(intent: Intent, report: Report) -> str:
    """Return the best model for so many hours on the card that is named or known."""
    named = intent.gpu or known_value(report, GPU)
    cards = intent.count or known_value(report, CARDS) or 1
    number = int(cards) if isinstance(cards, int | float) else 1
    hours = intent.hours or 0.0
    if not 0 < hours <= MOST_HOURS:
        return _said(report, "not-possible", code(f"{hours:g} h"))
    try:
        found = affordable(hours=hours, gpu=str(named or ""), count=number)
    except InputError:
        return text(report.locale, "chat", "needs-card")
    return budget_markdown(found, report.locale)


def _said(report: Report, name: str, what: str) -> str:
    return text(report.locale, "chat", name, None, {"what": what})
