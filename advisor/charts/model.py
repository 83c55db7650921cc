"""What a chart shows, made from a report: curves, marks where findings happen, the way ahead.

It is made from the report's JSON, so the page, a kept report and a fresh one give the same chart.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from advisor.charts.marks import Mark, marks_of
from advisor.charts.outlook import Outlook, outlook_of
from advisor.charts.placing import Placed, placed
from advisor.findings import Report, as_json

# The panels from top to bottom, and the series that each may hold.
PANELS: dict[str, tuple[str, ...]] = {
    "loss": ("train.batch_loss", "train.loss", "val.loss"),
    "learning_rate": ("learning_rate",),
    "grad_norm": ("grad_norm",),
    "step_seconds": ("step_seconds",),
    "tokens_per_second": ("tokens_per_second",),
}
INSTEAD = {"tokens_per_second": "step_seconds"}  # shown only where the other one is missing
METRIC = "metric."
TRAINED, HELD_OUT = "metric.train/", "metric.val/"  # one loss of several, as YOLO names both
SCORES = ("mAP50-95", "reward", "rew_mean")  # what a run without a loss is judged by
MAX_METRICS = 2  # further panels for the metrics that findings are about
MAX_RUNS = 4  # more curves over each other cannot be told apart
FEWEST = 2  # points: one alone is no curve

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Curve:
    """One metric of one run; `points` are (step, finite value, line of the document)."""

    name: str
    run: int
    unit: str | None
    mode: Literal["train", "eval"] | None
    document: str
    points: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Curves of one kind over the same steps, and the marks on them."""

    name: str
    unit: str | None
    curves: tuple[Curve, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that one picture shows; without panels there is nothing to draw.

    `axis` says what the steps count; `runs` are those that are drawn, of `run_count` in all.
    """

    axis: Literal["step", "epoch", "record"]
    panels: tuple[Panel, ...]
    outlook: Outlook | None
    runs: tuple[int, ...]
    run_count: int

    def steps(self) -> tuple[float, float]:
        """Return the first and the last step that was logged; raises ValueError without panels."""
        found = [p[0] for panel in self.panels for curve in panel.curves for p in curve.points]
        return min(found), max(found)


def chart_of(report: Report | Json) -> Chart:
    """Return the chart of a report, or of its JSON."""
    told: Json = json.loads(as_json(report)) if isinstance(report, Report) else report
    series = [placed(each) for each in told["series"] if each["points"]]
    runs = _runs(series)
    shown = [each for each in series if each.run in runs]
    axis = _axis(shown)
    shown = [moved for each in shown if (moved := each.on(axis, shown)) is not None]
    panels = tuple(_panels(told, shown))
    return Chart(
        axis=axis,
        panels=panels,
        outlook=outlook_of(told, panels[0].curves) if axis == "step" and panels else None,
        runs=tuple(sorted({curve.run for panel in panels for curve in panel.curves})),
        run_count=len(told["runs"]),
    )


def _runs(series: Sequence[Placed]) -> set[int]:
    """Return the last runs that have a curve: the plan is about the last one."""
    known = sorted({each.run for each in series if len(each.points) >= FEWEST})
    return set(known[-MAX_RUNS:])


def _axis(series: Sequence[Placed]) -> Literal["step", "epoch", "record"]:
    """Return what most records of the first panel's curves count."""
    counts: dict[Literal["step", "epoch", "record"], int] = {}
    telling = [s for s in series if s.name in PANELS["loss"]] or series
    for each in telling:
        counts[each.axis] = counts.get(each.axis, 0) + len(each.points)
    return max(counts, key=lambda axis: counts[axis]) if counts else "step"


def _panels(told: Json, series: Sequence[Placed]) -> Iterator[Panel]:
    found: set[str] = set()
    for name, members in (*PANELS.items(), *_metrics(told, series)):
        held = [s for member in members for s in series if s.name == member]
        curves = tuple(curve for s in held if (curve := _curve(s)) is not None)
        if not curves or INSTEAD.get(name) in found:
            continue
        found.add(name)
        units = {curve.unit for curve in curves}
        unit = units.pop() if len(units) == 1 else None
        yield Panel(name, unit, curves, tuple(marks_of(told, name, held, series)))


def _metrics(told: Json, series: Sequence[Placed]) -> list[tuple[str, tuple[str, ...]]]:
    """Return a panel for each metric that a finding points at; further ones where no loss is."""
    named = [e["fact"] for f in told["findings"] for e in f["evidence"] if e["fact"]]
    long = [s for s in series if len(s.points) >= FEWEST]
    own = {s.name: None for s in long if s.name.startswith(METRIC)}
    wanted: list[tuple[str, tuple[str, ...]]] = [
        (name, (name,)) for name in dict.fromkeys(named) if name in own
    ]
    panels: dict[str, tuple[str, ...]] = {}
    if not any(s.name in PANELS["loss"] for s in series):
        wanted += _without_loss(list(own), series)
    for name, members in wanted:
        if not {*members} & {each for known in panels.values() for each in known}:
            panels[name] = members
    return list(panels.items())[:MAX_METRICS]


def _without_loss(
    own: Sequence[str], series: Sequence[Placed]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the panels of a run that logs no loss as such, the most telling one first."""
    for name in own:
        part = name.removeprefix(TRAINED)
        if part != name and HELD_OUT + part in own:
            yield METRIC + part, (name, HELD_OUT + part)
            break
    for name in sorted(own, key=lambda name: _telling(name, series)):
        yield name, (name,)


def _telling(name: str, series: Sequence[Placed]) -> tuple[bool, bool, int]:
    """Rank a metric: a score first, then one on held-out data, then by its points."""
    same = [s for s in series if s.name == name]
    scored = any(each in name for each in SCORES)
    held_out = any(s.mode == "eval" for s in same)
    return not scored, not held_out, -sum(len(s.points) for s in same)


def _curve(series: Placed) -> Curve | None:
    points = tuple(p for p in series.points if math.isfinite(p[1]))
    if len(points) < FEWEST:
        return None
    return Curve(series.name, series.run, series.unit, series.mode, series.document, points)


def overlaid(one: Json, other: Json) -> Chart:
    """Return the last runs of two reports over each other, as runs 1 and 2.

    Findings and outlook are those of the first.
    """
    told = _alone(one, 1)
    second = _alone(other, 2)
    return chart_of({**told, "series": [*told["series"], *second["series"]]})


def _alone(told: Json, run: int) -> Json:
    """Return a report's JSON with nothing but its last run that has a curve, under a new number."""
    last = max((s["run"] for s in told["series"] if len(s["points"]) >= FEWEST), default=None)

    def mine(part: str) -> list[Json]:
        return [{**each, "run": run} for each in told[part] if each["run"] == last]

    return {**told, **{part: mine(part) for part in ("runs", "series", "findings", "facts")}}
