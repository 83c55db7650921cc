"""Jumps of a curve from one record to the next, as far as they are no noise of that curve."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.quantities.distributions import median, robust_sd
from advisor.quantities.noise import scatter

WINDOW = 50  # records before; the level of a norm moves slowly
MIN_BEFORE = 10
FACTOR = 8.0  # over the median before, as gradsnitch's rule 003
DEVIATIONS = 6.0  # of the logarithm: norms scatter by factors
FEW_BEFORE = 3  # for a step up: enough where the records before agree closely
FEW_RANGES = 6.0  # of those records
FEW_RATIO = 1.5
EARLY_RECORDS = 10
EARLY_AFTER = 7  # records after it that tell the noise
EARLY_RATIO = 1.25
LONE_FEWEST = 5
LONE_RATIO = 2.0
SWING_THIRD = 30  # values; the deviation of fewer varies by itself
DROP_BEFORE = 20
DROP_AFTER = 5
DROP_SHARE = 0.2
RAISED = 1.5


@dataclass(frozen=True, slots=True)
class Outlier:
    """A value far above the median of those before it."""

    index: int
    level: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Step:
    """A curve that rose within few records and stayed up: where, from which level to which."""

    start: int  # index of the first high record
    top: int
    before: float
    after: float  # median from the top on


def outliers(values: Sequence[float]) -> list[Outlier]:
    """List the peaks of positive values that stand far above what came before.

    Args: values, shape (n,), any unit; those that are not positive are skipped.
    Returns: one per peak, more than eight times and six deviations of the logarithm above the
        median of up to 50 records before, of which there must be ten.
    Source: rolling median; gradsnitch003 for the factor.
    """
    found: list[Outlier] = []
    least = FACTOR * min((value for value in values if value > 0), default=0.0)
    for i in range(MIN_BEFORE, len(values)):
        if values[i] <= least:  # saves the costly median
            continue
        window = [value for value in values[max(0, i - WINDOW) : i] if value > 0]
        if len(window) < MIN_BEFORE:
            continue
        level = median(window)
        if values[i] <= FACTOR * level:
            continue
        logs = [math.log(value) for value in window]
        if math.log(values[i] / level) <= DEVIATIONS * robust_sd(logs):
            continue
        each = Outlier(i, level, values[i] / level)
        if found and i - found[-1].index <= 2:  # one peak
            found[-1] = max(found[-1], each, key=lambda peak: peak.ratio)
        else:
            found.append(each)
    return found


def few_step(values: Sequence[float], after: int) -> Step | None:
    """Find a step up in a short series, where the records before it agree closely.

    Args: values, shape (n,), any unit; after, the least number of records from the step on.
    Returns: the first step by half of the level and by six ranges of the records before, below
        which none of the later records falls back half-way; None where there is none.
    Source: this project's judgement.
    """
    for i in range(FEW_BEFORE, len(values) - after + 1):
        low, high = min(values[:i]), max(values[:i])
        limit = max(high + FEW_RANGES * (high - low), FEW_RATIO * high)
        if values[i] <= limit or low <= 0:
            continue
        before = median(values[:i])
        top = max(range(i, len(values)), key=values.__getitem__)
        if min(values[i:]) > (before + values[i]) / 2:
            return Step(i, top, before, median(values[top:]))
    return None


def early_peak(values: Sequence[float]) -> tuple[int, float] | None:
    """Find a peak within the first records, which have no level before them yet.

    Args: values, shape (n,), positive, any unit, from the start of a run.
    Returns: index and the number of deviations of the logarithm by which it stands above all
        records before it: more than a quarter and six deviations, with a return below them within
        ten records; None where there is none.
    Source: this project's judgement; an untrained model's loss falls from its first record on.
    """
    for i in range(1, min(EARLY_RECORDS, len(values) - EARLY_AFTER)):
        before = max(values[:i])
        if before <= 0 or values[i] <= EARLY_RATIO * before:
            continue
        rest = values[i + 1 :]
        sd = scatter(range(len(rest)), [math.log(max(each, before / 1e6)) for each in rest])
        sd = max(sd or 0.0, math.log(EARLY_RATIO) / DEVIATIONS)
        apart = math.log(values[i] / before) / sd
        if apart > DEVIATIONS and min(rest[:EARLY_RECORDS]) < before and values[i] > max(rest):
            return i, apart
    return None


def lone_peak(values: Sequence[float]) -> tuple[int, float] | None:
    """Find one record that stands alone far above few others.

    Args: values, shape (n,), positive, any unit.
    Returns: index of the peak, neither first nor last, and its height above the others in ranges
        of the others: more than six, and twice as high; None where there is none.
    Source: this project's judgement.
    """
    if len(values) < LONE_FEWEST:
        return None
    at = max(range(len(values)), key=values.__getitem__)
    others = [value for i, value in enumerate(values) if i != at]
    spread = max(max(others) - min(others), max(others) / 100)
    height = (values[at] - max(others)) / spread
    lone = 0 < at < len(values) - 1 and values[at] > LONE_RATIO * max(others)
    return (at, height) if lone and height > FEW_RANGES else None


def swing_growth(values: Sequence[float]) -> tuple[float, float, int] | None:
    """Return how the scatter about neighbours grew from the second to the last third of a curve.

    Args: values, shape (n,), any unit.
    Returns: scatter of the second third, of the last one, and the reversals in the last one; None
        below 90 values or without a scatter.
    Source: median absolute deviation of second differences.
    """
    third = len(values) // 3
    if third < SWING_THIRD:
        return None
    middle, last = values[third : 2 * third], values[-third:]
    before, after = scatter(range(len(middle)), middle), scatter(range(len(last)), last)
    if not before or after is None:
        return None
    turns = sum((b - a) * (c - b) < 0 for a, b, c in zip(last, last[1:], last[2:], strict=False))
    return before, after, turns


def lasting_drop(values: Sequence[float]) -> tuple[int, float, float] | None:
    """Find the largest sudden fall that lasts, after the steep beginning.

    Args: values, shape (n,), positive, any unit.
    Returns: index of the first low value, the level before and after; a fall by more than a fifth
        and six deviations of the twenty values before, which the next five keep; None without one.
    Source: this project's judgement; the mirror image of a spike.
    """
    best: tuple[int, float, float] | None = None
    for i in range(max(DROP_BEFORE, len(values) // 5), len(values) - DROP_AFTER + 1):
        if values[i] >= (1 - DROP_SHARE) * values[i - 1]:
            continue
        window, after = values[i - DROP_BEFORE : i], values[i : i + DROP_AFTER]
        level, low = median(window), median(after)
        apart = DEVIATIONS * max(robust_sd(window), level / 100)
        if level - max(after) <= max(DROP_SHARE * level, apart) or low >= min(window):
            continue
        if best is None or low / level < best[2] / best[1]:
            best = (i, level, low)
    return best


def raised(steps: Sequence[float], rates: Sequence[float], first: float, last: float) -> bool:
    """Tell whether the learning rate was raised between two steps, as at a restart of its schedule.

    Args: steps and learning rates that the log prints, shape (n,); first and last step.
    Source: Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983: the loss rises at each restart.
    """
    known = [rate for step, rate in zip(steps, rates, strict=True) if first <= step <= last]
    return len(known) > 1 and known[-1] > RAISED * min(known)
