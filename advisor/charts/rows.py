"""The rows of a chart's data sets, as the definition reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from advisor.charts.domains import ABOVE_USUAL, BADGE, TOP, usual
from advisor.charts.marks import TIMES, Mark
from advisor.charts.model import Chart, Curve, Panel
from advisor.charts.themes import RUNS, SPLITS, Theme
from advisor.charts.words import say
from advisor.wording.numbers import format_quantity

FEW = 45  # points: so few are drawn as dots too
APART = 24  # pixels between the middles of two badges
DIGITS = 2  # a prediction is not known to the fourth decimal

Row = dict[str, Any]


def rows_of(
    chart: Chart, locale: str, theme: Theme, names: Mapping[int, str], end: float
) -> dict[str, list[Row]]:
    """Return every data set but that of the badges; `end` is the last step in the picture."""
    data: dict[str, list[Row]] = {
        "curves": [], "masked": [], "spans": [], "rules": [], "rings": [], "best": [],
        "outlook": [], "milestones": [],
    }  # fmt: skip
    several = len(chart.runs) > 1
    for panel in chart.panels:
        for curve in panel.curves:
            name = names.get(curve.run, str(curve.run)) if several else None
            colour = _colour(curve, chart, theme)
            label = curve_label(curve, locale, name)
            faint = _is_faint(panel, curve, several=several)
            data["curves"] += _curve(panel, curve, label, colour, faint=faint)
        for mark in panel.marks:
            _place(data, panel, mark, locale)
        data["masked"] = [row for row in data["masked"] if row["value"] is not None]
    lowest = min((row["value"] for row in data["best"]), default=None)
    for row in data["best"]:  # of several runs the best one is told; words would cover each other
        row["text"] = row["text"] if row["value"] == lowest else ""
    if chart.outlook is not None:
        data["outlook"] = [
            {"panel": "loss", "step": s, "low": a, "mid_low": b, "mid_high": c, "high": d}
            for s, a, b, c, d in chart.outlook.points
        ]
        data["milestones"] = list(_milestones(chart, locale, end))
    return data


def _is_faint(panel: Panel, curve: Curve, *, several: bool) -> bool:
    """Tell whether a curve stands behind others: single batches, training of several runs."""
    if several:
        return panel.name == "loss" and _split(curve) != "val"
    return _split(curve) == "batch" and len(panel.curves) > 1


def badge_rows(chart: Chart, steps: tuple[float, float], width: int) -> dict[str, list[Row]]:
    """Return the numbers of the findings, by panel, in as few rows as keep them apart."""
    found: dict[str, list[Row]] = {}
    scale = width / (steps[1] - steps[0])
    for panel in chart.panels:
        rows, ends = [], list[float]()
        for mark in sorted(_numbered(panel), key=lambda m: ((m.start + m.end) / 2, m.number or 0)):
            middle = (max(mark.start, steps[0]) + min(mark.end, steps[1])) / 2
            # At the edge a badge would be cut in half.
            edge = 13 / scale
            middle = min(max(middle, steps[0] + edge), steps[1] - edge)
            at = (middle - steps[0]) * scale
            rank = next((i for i, end in enumerate(ends) if at - end >= APART), len(ends))
            ends[rank : rank + 1] = [at]
            rows.append({
                "panel": panel.name, "step": middle, "row": TOP + BADGE * rank + BADGE / 2,
                "rank": rank, "number": mark.number, "severity": mark.severity,
                "title": mark.title, "document": mark.document, "line": mark.line,
            })  # fmt: skip
        found[panel.name] = rows
    return found


def curve_label(curve: Curve, locale: str, run: str | None) -> str:
    """Return what the legend says of a curve; `run` is the name of its run, if that matters."""
    said = say(locale, f"curve-{_split(curve)}")
    return said if run is None else say(locale, "curve-of-run", run=run, curve=said)


def _split(curve: Curve) -> str:
    if curve.name == "train.batch_loss":
        return "batch"
    return "val" if curve.mode == "eval" and curve.name != "train.loss" else "train"


def _colour(curve: Curve, chart: Chart, theme: Theme) -> str:
    if len(chart.runs) == 1:
        return SPLITS[theme][_split(curve)]
    palette = RUNS[theme]
    return palette[chart.runs.index(curve.run) % len(palette)]


def _curve(panel: Panel, curve: Curve, label: str, colour: str, *, faint: bool) -> Iterator[Row]:
    batch = curve.name == "train.batch_loss"
    evaluated = {m.start for m in panel.marks if m.kind == "evaluation" and m.run == curve.run}
    for step, value, line in curve.points:
        if step not in evaluated:
            yield {
                "panel": panel.name, "step": step, "value": value, "shown": value, "line": line,
                "label": label, "colour": colour, "part": f"{curve.name} {curve.run}",
                "description": label, "weight": 0.55 if faint else 1, "width": 1.2 if batch else 2,
                "dot": len(curve.points) <= FEW and not batch, "document": curve.document,
            }  # fmt: skip


def _numbered(panel: Panel) -> Iterator[Mark]:
    """Yield one mark for each finding: the first place of it."""
    seen = set()
    for mark in panel.marks:
        if mark.number is not None and (mark.run, mark.number) not in seen:
            seen.add((mark.run, mark.number))
            yield mark


def _place(data: dict[str, list[Row]], panel: Panel, mark: Mark, locale: str) -> None:
    row: Row = {
        "panel": panel.name, "step": mark.start, "end": mark.end, "value": mark.value,
        "shown": mark.value, "number": mark.number, "line": mark.line, "text": "",
    }  # fmt: skip
    if mark.kind == "span":
        data["spans"].append(row)
    elif mark.kind == "evaluation":
        top = _top(panel)
        row["value"] = min(mark.value, top) if mark.value is not None else None
        data["masked"].append(row | {"text": say(locale, "evaluation")})
    elif mark.kind == "best":
        value = format_quantity(mark.value or 0.0, "nats/token", locale)
        data["best"].append(row | {"text": say(locale, "best-at", value=value)})
    elif mark.kind == "resume":
        data["rules"].append(row | {"text": say(locale, "resumed")})
    elif mark.value is None:
        data["rules"].append(row)
    else:
        row["value"] = min(mark.value, _top(panel)) if panel.name == TIMES else mark.value
        data["rings"].append(row)


def _top(panel: Panel) -> float:
    """Return up to where step times are drawn true."""
    evaluated = {mark.start for mark in panel.marks if mark.kind == "evaluation"}
    values = [v for c in panel.curves for step, v, _ in c.points if step not in evaluated]
    return ABOVE_USUAL * usual(values) if values else float("inf")


def _milestones(chart: Chart, locale: str, end: float) -> Iterator[Row]:
    assert chart.outlook is not None  # noqa: S101  (the caller looked)
    name = say(locale, "expected-new" if chart.outlook.restarts else "expected")
    last = max((m.step for m in chart.outlook.milestones if m.step <= end), default=None)
    level = format_quantity(chart.outlook.level, "fraction", locale, digits=0)
    for each in chart.outlook.milestones:
        low, high = (
            format_quantity(value, "nats/token", locale, digits=DIGITS)
            for value in (each.low, each.high)
        )
        yield {
            "panel": "loss", "step": each.step, "low": each.low, "high": each.high,
            "range": say(locale, "expected-at", what=name, low=low, high=high)
            if each.step == last
            else f"{low} – {high}",
            "text": say(locale, "expected-range", low=low, high=high, level=level),
        }  # fmt: skip
