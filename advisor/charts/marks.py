"""Marks: where on the curves the findings of a report happen.

No rule is named here. What a finding points at says where it is: the lines of its evidence on a
series, and its own quantities in steps. A stretch is what has a first and a last step, and what
lasts to the end of the curve: from one place to the last record, or record after record.
Everything else happened at points.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from advisor.charts.placing import Placed

BEST = "val.loss"
TIMES = "step_seconds"
FEWEST_EVALUATIONS = 3  # of fewer the best one says little

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a place of a panel.

    kind: "span" (from `start` to `end`), "point", "best" (the lowest validation loss), "resume"
    (a run goes on or begins anew), "evaluation" (a step time with an evaluation in it).
    `value` is None where there is none to draw at, as at a NaN. `number` is the finding's.
    """

    kind: Literal["span", "point", "best", "resume", "evaluation"]
    start: float
    end: float
    value: float | None
    run: int
    number: int | None = None
    severity: str | None = None
    title: str = ""
    document: str | None = None
    line: int | None = None


def marks_of(
    told: Json, panel: str, held: Sequence[Placed], series: Sequence[Placed]
) -> Iterator[Mark]:
    """Yield the marks of a panel that holds some of a report's series."""
    for finding in told["findings"]:
        own = [each for each in held if each.run == finding["run"]]
        yield from _finding(finding, own)
    if panel == "loss":
        yield from _best(held)
        yield from _resumed(told, held)
    if panel == TIMES:
        yield from _evaluations(held, series)


def _finding(finding: Json, held: Sequence[Placed]) -> Iterator[Mark]:
    places: list[tuple[float, float | None, Json]] = []
    ends = False
    for each in held:
        mine = [
            e
            for e in finding["evidence"]
            if (e["fact"], e["document"]) == (each.name, each.document)
        ]
        found = [(*each.at_line(e["line"]), e) for e in mine]
        ends = ends or _lasts(each, [position for position, _, _ in found])
        places += found
    if not places:
        return
    said = {
        "run": finding["run"], "number": finding["number"], "severity": finding["severity"],
        "title": finding["title"],
    }  # fmt: skip
    span = _span(finding, places, ends=ends)
    if span is not None:
        first = places[0][2]
        yield Mark("span", *span, None, document=first["document"], line=first["line"], **said)
        return
    for position, value, place in places:
        drawn = value if value is not None and math.isfinite(value) else None
        where = {"document": place["document"], "line": place["line"]}
        yield Mark("point", position, position, drawn, **where, **said)


def _lasts(series: Placed, positions: Sequence[float]) -> bool:
    """Tell whether places belong together up to the end of the series."""
    if len(positions) < 2 or max(positions) < series.points[-1][0]:
        return False
    first, second = sorted(positions)[:2]
    between = sum(first < point[0] < second for point in series.points)
    return len(positions) == 2 or not between


def _span(
    finding: Json, places: Sequence[tuple[float, float | None, Json]], *, ends: bool
) -> tuple[float, float] | None:
    first, last = (finding["quantities"].get(name) for name in ("first_step", "last_step"))
    if first and last and first["value"] < last["value"]:
        return float(first["value"]), float(last["value"])
    positions = [position for position, _, _ in places]
    if ends and min(positions) < max(positions):
        return min(positions), max(positions)
    return None


def _best(held: Sequence[Placed]) -> Iterator[Mark]:
    for each in held:
        known = [p for p in each.points if math.isfinite(p[1])]
        if each.name == BEST and len(known) >= FEWEST_EVALUATIONS:
            step, value, line = min(known, key=lambda point: point[1])
            yield Mark("best", step, step, value, each.run, document=each.document, line=line)


def _resumed(told: Json, held: Sequence[Placed]) -> Iterator[Mark]:
    """Yield where a run goes on: at a later run's first step, or behind the line that says so."""
    drawn = {each.run for each in held}
    for before, run in zip(told["runs"], told["runs"][1:], strict=False):
        first, last = run["first_step"], before["last_step"]
        if {before["run"], run["run"]} <= drawn and first and last and first <= last:
            yield Mark("resume", first, first, None, run["run"])
    for fact in told["facts"]:
        if fact["name"] == "run.resumed_from":
            for each in (s for s in held if s.run == fact["run"]):
                lines = [e["line"] for e in fact["evidence"] if e["document"] == each.document]
                inside = [n for n in lines if each.points[0][2] < n < each.points[-1][2]]
                after = next((p for p in each.points if inside and p[2] > inside[-1]), None)
                if after is not None:
                    yield Mark("resume", after[0], after[0], None, each.run)
                    break


def _evaluations(held: Sequence[Placed], series: Sequence[Placed]) -> Iterator[Mark]:
    """Yield the step times in which an evaluation stands: they are no times of training."""
    for each in held:
        at = {p[0] for s in series if s.name == BEST and s.run == each.run for p in s.points}
        for step, value, line in each.points:
            if step in at and math.isfinite(value):
                yield Mark(
                    "evaluation", step, step, value, each.run, document=each.document, line=line
                )
