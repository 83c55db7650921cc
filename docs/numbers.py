"""The page of how every number is computed: the formulas that the rules' own cases compute.

Each firing case of a rule gives its numbers; those of one formula are one row, with an example
whose inputs and result are the engine's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from advisor.engine.cases import cases_of, facts_of
from advisor.engine.catalogue import catalogue
from advisor.engine.evaluate import apply
from advisor.units import Quantity
from advisor.wording.catalogue import SOURCE_LOCALE
from advisor.wording.findings import reported
from advisor.wording.numbers import plain_number
from advisor.wording.render import code

HEAD = """# How every number is computed

A number in a report has a unit, a formula, inputs and a source, or the line that it was read from.
This page has every formula of the rules, taken from what the rules compute in their own tested
cases: the example is the engine's, and the last column names rules that use the formula. Numbers
that are only read have no row.

The quantities themselves are functions under `advisor/quantities/`; [validation](validation.md)
holds them against published figures and counts of real code:
[parameters](validation.md#parameters-from-the-config-alone),
[what a layer keeps](validation.md#what-one-layer-keeps-for-the-backward-pass) and
[peak memory](validation.md#peak-memory-of-training). How often the judgements that rest on them
are right is in [what was measured](evidence.md).
"""
TITLES = {
    "parameters": "Parameters", "width": "Dimensions of a model", "multiprocessors": "The card",
    "bytes": "Memory", "FLOP": "Compute", "FLOP/s": "Compute in a second",
    "FLOP/token": "Compute for a token", "seconds": "Time", "tokens/s": "Throughput",
    "tokens": "Tokens", "tokens/step": "Tokens of a step",
    "tokens/parameter": "Tokens for a parameter",
    "steps": "Steps", "sequences": "Sequences", "nats/token": "Loss",
    "nats/token/step": "Slope of the loss", "learning rate": "Learning rate",
    "fraction": "Shares", "": "Ratios", "count": "Counts",
}  # fmt: skip
MOST = 4  # rules that a row names


@dataclass
class Formula:
    """A formula, the first number that it gave, and the rules that use it."""

    example: Quantity
    rules: list[str] = field(default_factory=list)


def computed() -> Iterator[tuple[str, Quantity]]:
    """Give each number that the cases of the rules compute, with the rule."""
    for rule in catalogue():
        for case in cases_of(rule).values():
            verdict = apply(rule, facts_of(case)).verdict
            if verdict is None or not verdict.fires:
                continue
            for value in verdict.values.values():
                if isinstance(value, Quantity) and value.formula:
                    yield rule.slug, value


def formulas() -> dict[str, list[Formula]]:
    """Return the formulas by unit, each unit's in the order of the rules."""
    found: dict[tuple[str, str, str], Formula] = {}
    for slug, value in computed():
        row = found.setdefault((value.unit, value.formula, value.source), Formula(value))
        if slug not in row.rules:
            row.rules.append(slug)
    by_unit = defaultdict(list)
    for (unit, _, _), row in found.items():
        by_unit[unit].append(row)
    return by_unit


def numbers() -> str:
    """Return the page."""
    found = formulas()
    parts = [HEAD]
    for unit, title in TITLES.items():
        if rows := found.get(unit):
            shown = f" (unit: {unit})" if unit else ""
            parts.append(
                f"## {title}{shown}\n\n| formula | example | source | rules |\n|---|---|---|---|\n"
                + "\n".join(map(_row, rows))
                + "\n"
            )
    missing = found.keys() - TITLES.keys()
    assert not missing, f"units without a title: {missing}"  # noqa: S101  (a page with holes)
    return "\n".join(parts)


def _row(row: Formula) -> str:
    value = reported(row.example, SOURCE_LOCALE)
    given = (f"{name} = {plain_number(n, SOURCE_LOCALE)}" for name, n in value.inputs.items())
    example = ", with ".join(filter(None, (value.text, ", ".join(given))))
    rules = ", ".join(f"[{slug}](rules/{slug}.md)" for slug in row.rules[:MOST])
    more = ", …" if len(row.rules) > MOST else ""
    cells = (code(row.example.formula), example, value.source, rules + more)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
