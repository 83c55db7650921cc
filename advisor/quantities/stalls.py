"""Steps that take far longer than the usual one, and whether they come at a constant interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from advisor.facts import Series
from advisor.quantities import timing
from advisor.quantities.distributions import median, robust_sd

FACTOR = 3.0  # times the usual step: heavy tails of shared disks and networks stay below
DEVIATIONS = 3.0  # Amazon SageMaker Profiler, StepOutlier
MIN_STEPS = 30  # fewer tell no usual step from its tail; our judgement
ALIGNED = 0.9  # of the slow steps lie on one interval; our judgement
SOURCE = "Amazon SageMaker Profiler, StepOutlier; the factor is this project's judgement"


@dataclass(frozen=True, slots=True)
class Stalls:
    """Indices of the slow steps, the usual time, the share of time lost, the interval if any."""

    at: tuple[int, ...]
    usual: float
    slow: float
    share: float
    interval: int | None


def stalls(steps: Sequence[int], seconds: Sequence[float]) -> Stalls | None:
    """Find the steps that take far longer than usual.

    Args: steps, shape (n,); seconds, shape (n,), positive.
    Returns: those above three times the median and three robust deviations above it, the median,
        the median of the slow ones (0 without any), the share of all time above the median in
        them, and the interval between them where it is constant; None below 30 steps.
    Raises: ValueError when the lengths differ.
    Source: Amazon SageMaker Profiler, StepOutlier; the factor is this project's judgement.
    """
    if len(steps) != len(seconds):
        raise ValueError("steps and seconds must have the same length")
    if len(steps) < MIN_STEPS:
        return None
    usual = median(seconds)
    limit = max(FACTOR * usual, usual + DEVIATIONS * robust_sd(list(seconds)))
    at = tuple(i for i, value in enumerate(seconds) if value > limit)
    lost = sum(seconds[i] - usual for i in at)
    slow = median(seconds[i] for i in at) if at else 0.0
    return Stalls(at, usual, slow, lost / sum(seconds), _interval([steps[i] for i in at], steps))


def ordinary_stalls(
    step_seconds: Series, val_loss: Series | None, eval_interval: float | None
) -> tuple[Series, Stalls] | None:
    """Find the slow ones among ordinary steps: those without an evaluation or the start.

    Args: times of the steps, s; the evaluations; their interval in steps.
    Returns: the ordinary steps with their slow ones; None where too few were timed, or where the
        positions count no steps.
    Raises: nothing.
    Source: `stalls`; `timing.ordinary_indices`.
    """
    if step_seconds.axis != "step":
        return None
    timed = step_seconds.pick(i for i, value in enumerate(step_seconds.values) if 0 < value < inf)
    printed = val_loss.steps if val_loss else ()
    evaluated = timing.evaluation_steps(timed.steps, printed, eval_interval)
    ordinary = timed.pick(timing.ordinary_indices(timed.steps, evaluated))
    found = stalls(ordinary.steps, ordinary.values)
    return None if found is None else (ordinary, found)


def _interval(slow: Sequence[int], steps: Sequence[int]) -> int | None:
    """Return the interval of the slow steps where one fits nearly all and is no chance."""
    gaps = sorted(after - before for before, after in pairwise(slow))
    printed = min((b - a for a, b in pairwise(steps) if b > a), default=1)
    if len(gaps) < 4 or gaps[0] <= 0:  # five slow steps: chance puts them so once in thousands
        return None
    step = gaps[len(gaps) // 2]
    if step < 2 * printed:
        return None
    rest = slow[0] % step
    fitting = sum(each % step == rest for each in slow)
    return step if fitting >= ALIGNED * len(slow) else None
