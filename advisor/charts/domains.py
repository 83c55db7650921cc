"""The ranges of a chart's axes: what matters fills them, and what does not may leave them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from advisor.charts.model import Chart, Panel
from advisor.charts.outlook import Outlook

AHEAD = 1.6  # times the steps so far that a picture shows of what is to come
START = 0.06  # share of the steps at whose losses the axis does not aim
FEW = 8  # points: of so few none leaves the picture
STEEP = 1.5  # times the later values: a start above this leaves the picture
MARGIN = 0.06  # of the range, above and below
ABOVE_USUAL = 1.6  # times the usual step time up to which step times are drawn true
BADGE = 24  # pixels of one row of badges
TOP = 4  # pixels above them
WORDS = 0.08  # of the range of the loss, for what is written below curves
STEEP_STARTS = ("loss", "grad_norm")
ZERO_BASED = ("learning_rate", "step_seconds", "tokens_per_second")


def step_domain(chart: Chart) -> tuple[float, float]:
    """Return the steps that the picture shows: those logged, and a part of those to come."""
    first, last = chart.steps()
    end = last
    if chart.outlook is not None:
        coming = [each.step for each in chart.outlook.milestones]
        near = [step for step in coming if step <= AHEAD * last]
        end = max([last, *near] if near else [last, min(AHEAD * last, *coming)])
    pad = 0.015 * (end - first or 1.0)
    return first - pad if first else -pad, end + pad


def value_domain(
    panel: Panel, steps: tuple[float, float], outlook: Outlook | None, *, rows: int, height: int,
    log: bool = False,
) -> tuple[float, float]:  # fmt: skip
    """Return the values that a panel shows, with room at the top for rows of badges.

    With `log` every positive value is shown.
    """
    known = [(step, value) for curve in panel.curves for step, value, _ in curve.points]
    values = [value for _, value in known]
    if log:
        positive = [value for value in values if value > 0] or [1.0]
        low, high = math.log10(min(positive)), math.log10(max(positive))
    else:
        low, high = min(values), _upper(panel, known)
    if panel.name == "loss":
        low, high = _with_words(low, high, steps, outlook, log=log)
    if panel.name in ZERO_BASED and not log:
        low = min(0.0, low)
    spread = high - low or abs(high) or 1.0
    high += MARGIN * spread
    low = low - MARGIN * spread if low else low
    room = min((BADGE * rows + TOP) / height, 0.7) if rows else 0.0
    high = low + (high - low) / (1 - room)
    return (10**low, 10**high) if log else (low, high)


def usual(values: Sequence[float]) -> float:
    """Return the value that nine in ten do not exceed."""
    return sorted(values)[int(0.9 * (len(values) - 1))]


def _upper(panel: Panel, known: Sequence[tuple[float, float]]) -> float:
    values = [value for _, value in known]
    if panel.name == "step_seconds":
        # Compiling, evaluating and saving take many times a step's time.
        evaluated = {mark.start for mark in panel.marks if mark.kind == "evaluation"}
        training = [value for step, value in known if step not in evaluated] or values
        return min(max(values), ABOVE_USUAL * usual(training))
    if panel.name not in STEEP_STARTS or len(values) <= FEW:
        return max(values)
    first, last = min(known)[0], max(known)[0]
    # A finding about the first value is told by its number: all else would lie flat below it.
    numbered = (m for m in panel.marks if m.number is not None and m.start > first)
    shown = [mark.value for mark in numbered if mark.value is not None]
    later = [value for step, value in known if step >= first + START * (last - first)]
    top, highest = max([*later, *shown]), max(values)
    return highest if highest <= STEEP * top else top + 0.25 * (top - min(values))


def _with_words(
    low: float, high: float, steps: tuple[float, float], outlook: Outlook | None, *, log: bool
) -> tuple[float, float]:
    """Make room for the band, and for the words below it or below the best point."""
    shown = outlook.points if outlook else ()
    lows = [p[1] for p in shown if steps[0] <= p[0] <= steps[1] and p[1] > 0]
    if lows:
        low = min(low, math.log10(min(lows)) if log else min(lows))
    return low - WORDS * (high - low), high
