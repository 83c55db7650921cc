"""Whether a loss still falls, by a stated test: "it looks flat" is no finding.

The last evaluations are fitted with a line. Chance decides over small slopes, so a plateau needs
both: no significant fall, and no improvement worth waiting for.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.quantities.checks import require_series
from advisor.quantities.distributions import mean, student_t_cdf
from advisor.units import Quantity

SOURCE = "ordinary least squares, one-sided t-test"
SHARE = 0.2
MIN_POINTS = 5
LEVEL = 0.05
LARGEST_LOSS = 1e6  # nats/token; what is beyond is no loss, and its square overflows
WORTHWHILE = 0.005  # of the loss over the window; less than this is within most evaluations' noise


@dataclass(frozen=True, slots=True)
class Trend:
    """A line through the last points: slope per step and per 1000, its test, and what it gained."""

    slope: Quantity
    per_1000_steps: Quantity
    standard_error: Quantity
    t: float
    p: float  # of a fall this steep by chance; near 1 when the loss rises
    change: Quantity
    points: int
    first_step: float
    last_step: float


@dataclass(frozen=True, slots=True)
class Plateau:
    """The verdict with the trend, the improvement over its window, and the limits applied."""

    plateau: bool
    trend: Trend
    improvement: Quantity
    level: float
    limit: float


def usable(losses: Sequence[float]) -> list[int]:
    """Return the indices of the values that can be losses: finite and not beyond 1e6."""
    return [i for i, loss in enumerate(losses) if abs(loss) <= LARGEST_LOSS]


def trend(
    steps: Sequence[float],
    losses: Sequence[float],
    share: float = SHARE,
    min_points: int = MIN_POINTS,
) -> Trend | None:
    """Fit a line to the last share of the steps and test whether the loss falls.

    Args: steps, shape (n,), increasing; losses in nats/token, shape (n,); share of the range of
        steps; min_points at least so many points are used, if need be from before that share.
    Returns: the line and its test, None when there are fewer than min_points points; losses beyond
        1e6 are left out.
    Raises: ValueError when the series do not match, share is not in 0 to 1 or min_points below 3.
    Source: ordinary least squares, one-sided t-test with n - 2 degrees of freedom.
    """
    require_series(steps, losses)
    if not 0 < share <= 1 or min_points < 3:
        raise ValueError("share must lie in 0 to 1 and min_points be at least 3")
    good = usable(losses)
    if len(good) < len(losses):
        steps, losses = [steps[i] for i in good], [losses[i] for i in good]
    if len(steps) < min_points:
        return None
    start = steps[-1] - share * (steps[-1] - steps[0])
    inside = sum(step >= start for step in steps)
    size = max(inside, min_points)
    return _line(steps[-size:], losses[-size:])


def _line(steps: Sequence[float], losses: Sequence[float]) -> Trend:
    n = len(steps)
    x_mean, y_mean = mean(steps), mean(losses)
    spread = sum((x - x_mean) ** 2 for x in steps)
    if spread == 0:
        raise ValueError("a trend needs different steps")
    slope = sum((x - x_mean) * (y - y_mean) for x, y in zip(steps, losses, strict=True)) / spread
    rest = sum((y - y_mean - slope * (x - x_mean)) ** 2 for x, y in zip(steps, losses, strict=True))
    error = math.sqrt(rest / (n - 2) / spread)
    t = slope / error if error else slope * math.inf if slope else 0.0
    span = steps[-1] - steps[0]
    inputs = {"points": float(n), "first_step": float(steps[0]), "last_step": float(steps[-1])}

    def value(number: float, unit: str, formula: str) -> Quantity:
        return Quantity(number, unit=unit, formula=formula, inputs=inputs, source=SOURCE)

    return Trend(
        slope=value(slope, "nats/token/step", "Σ(x - x̄)(y - ȳ) ÷ Σ(x - x̄)²"),
        per_1000_steps=value(1000 * slope, "nats/token", "1000·slope"),
        standard_error=value(error, "nats/token/step", "√(Σr² ÷ (n - 2) ÷ Σ(x - x̄)²)"),
        t=t,
        p=student_t_cdf(t, n - 2),
        change=value(slope * span, "nats/token", "slope·(last_step - first_step)"),
        points=n,
        first_step=steps[0],
        last_step=steps[-1],
    )


def plateau(
    steps: Sequence[float],
    losses: Sequence[float],
    share: float = SHARE,
    min_points: int = MIN_POINTS,
) -> Plateau | None:
    """Judge whether the loss has stopped falling.

    Args: as for `trend`.
    Returns: plateau when a fall is not significant at 5 % and the line gains less than 0.5 % of
        the loss over its window; None when there are too few points.
    Raises: ValueError as for `trend`, and when the mean loss of the window is not positive.
    Source: ordinary least squares, one-sided t-test.
    """
    line = trend(steps, losses, share, min_points)
    if line is None:
        return None
    level = mean([losses[i] for i in usable(losses)[-line.points :]])
    if level <= 0:
        raise ValueError("the improvement of a loss that is not positive has no share")
    improvement = Quantity(
        -line.change / level,
        unit="fraction",
        formula="-change ÷ mean loss of the window",
        inputs={"change": float(line.change), "loss": level},
        source=SOURCE,
    )
    flat = line.p >= LEVEL and improvement < WORTHWHILE
    return Plateau(flat, line, improvement, LEVEL, WORTHWHILE)
