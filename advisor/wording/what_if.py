"""The comparison of a run with itself under other settings, and a budget, as Markdown and JSON."""

from __future__ import annotations

from typing import Any

from advisor.findings import plain
from advisor.quantities.budget import Budget
from advisor.remedy.what_if import Comparison, Row, Span
from advisor.units import Quantity
from advisor.wording.catalogue import text
from advisor.wording.numbers import format_quantity, format_value

TOPIC = "plan"
LOSS_DIGITS = 2


def comparison_markdown(found: Comparison, locale: str) -> str:
    """Return the comparison as a table, with what it cannot say."""

    def say(name: str, **values: Any) -> str:
        return text(locale, TOPIC, name, None, values)

    lines = [f"### {say('heading-what-if')}", ""]
    lines += [f"| | {say('what-if-before')} | {say('what-if-after')} |", "|---|---|---|"]
    for name, (old, new) in found.changed.items():
        before = "?" if old is None else format_value(old, locale)
        lines.append(f"| `{name}` | {before} | {format_value(new, locale)} |")
    for row in found.rows:
        cells = (_span(each, row.name, locale) for each in (row.before, row.after))
        lines.append(f"| {say(f'what-if-{row.name}')} | {' | '.join(cells)} |")
    notes = [say("what-if-restart")] if found.restarts else []
    if found.not_computed:
        names = ", ".join(f"`{name}`" for name in found.not_computed)
        notes.append(say("what-if-not-computed", names=names))
    return "\n".join([*lines, "", *notes]).rstrip() + "\n"


def _span(span: Span | None, name: str, locale: str) -> str:
    if span is None:
        return text(locale, TOPIC, "what-if-unknown")
    digits = LOSS_DIGITS if name == "loss" else None
    low, high = (format_quantity(each, each.unit, locale, digits=digits) for each in span)
    return low if low == high else f"{low} – {high}"


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Return the comparison for a program: every number with its formula."""
    return {
        "changed": {name: {"old": old, "new": new} for name, (old, new) in found.changed.items()},
        "rows": [_row(row) for row in found.rows],
        "restarts": found.restarts,
        "not_computed": list(found.not_computed),
    }


def _row(row: Row) -> dict[str, Any]:
    spans = {"before": row.before, "after": row.after}
    return {"name": row.name} | {
        key: span and [_number(each) for each in span] for key, span in spans.items()
    }


def _number(value: Quantity) -> dict[str, Any]:
    return {
        "value": plain(value), "unit": value.unit, "formula": value.formula,
        "inputs": plain(value.inputs), "source": value.source,
    }  # fmt: skip


def budget_markdown(found: Budget, locale: str) -> str:
    """Return what a budget buys as a table."""

    def say(name: str, **values: Any) -> str:
        return text(locale, TOPIC, name, None, values)

    heads = (say(f"budget-{each}") for each in ("law", "share", "params", "tokens", "loss"))
    lines = [
        f"### {say('heading-budget')}",
        "",
        f"| {' | '.join(heads)} |",
        "|---|---|---|---|---|",
    ]
    for each in found.choices:
        cells = (
            each.law,
            format_quantity(each.utilisation, "fraction", locale),
            format_quantity(each.params, "parameters", locale),
            format_quantity(each.tokens, "tokens", locale),
            format_quantity(each.loss, "nats/token", locale, digits=LOSS_DIGITS),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, "", say("budget-note")]) + "\n"
