"""How far one evaluation may be off by chance, so that no rule mistakes chance for a cause."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from advisor.quantities.checks import require_positive, require_series
from advisor.quantities.distributions import robust_sd
from advisor.units import Quantity

MIN_POINTS = 7  # five residuals: fewer make a median absolute deviation meaningless


def scatter(steps: Sequence[float], values: Sequence[float]) -> float | None:
    """Estimate the noise of single points by how far each is from the line of its neighbours.

    Args: steps, shape (n,); values, any unit, shape (n,); places where steps fall back are skipped.
    Returns: standard deviation in the values' unit, None below 5 points with two neighbours.
    Raises: ValueError when the series do not match.
    Source: for even steps this is 1.4826·MAD(second differences) ÷ √6, the variance of a second
        difference of independent values being six times theirs.
    """
    require_series(steps, values)
    if len(values) < MIN_POINTS:
        return None
    return _scatter(tuple(steps), tuple(values))


@lru_cache(maxsize=32)  # several rules ask for the noise of the same series
def _scatter(steps: tuple[float, ...], values: tuple[float, ...]) -> float | None:
    residuals = []
    points = zip(steps, steps[1:], steps[2:], values, values[1:], values[2:], strict=False)
    for before, here, after, left, value, right in points:
        if not before < here < after:  # a resumed run repeats steps
            continue
        w = (here - before) / (after - before)
        off = value - (1 - w) * left - w * right
        residuals.append(off / math.sqrt(1 + w * w + (1 - w) * (1 - w)))
    return robust_sd(residuals) if len(residuals) >= MIN_POINTS - 2 else None


def evaluation_noise(
    *,
    eval_steps: Sequence[float] = (),
    eval_losses: Sequence[float] = (),
    iter_steps: Sequence[float] = (),
    iter_losses: Sequence[float] = (),
    eval_iters: int | None = None,
) -> Quantity | None:
    """Estimate the standard error of one evaluation's mean loss, the larger of two estimates.

    Args: evaluation steps and losses in nats/token, shape (m,); steps and losses of single
        micro-batches, shape (n,); eval_iters batches averaged by one evaluation.
    Returns: nats/token with both estimates as inputs, or None when neither can be made.
    Raises: ValueError when series do not match or eval_iters is below 1.
    Source: the scatter of successive evaluations; the scatter of micro-batches ÷ √eval_iters.
    """
    estimates: dict[str, float] = {}
    between = scatter(_second_half(eval_steps), _second_half(eval_losses))
    if between is not None:
        estimates["scatter_of_evaluations"] = between
    within = scatter(_second_half(iter_steps), _second_half(iter_losses))
    if within is not None and eval_iters is not None:
        require_positive(eval_iters=eval_iters)
        estimates["scatter_of_batches"] = within / math.sqrt(eval_iters)
    if not estimates:
        return None
    return Quantity(
        max(estimates.values()),
        unit="nats/token",
        formula="max(1.4826·MAD(second differences) ÷ √6, scatter of batches ÷ √eval_iters)",
        inputs=estimates,
        source="median absolute deviation about a local line",
    )


def _second_half(series: Sequence[float]) -> Sequence[float]:
    """Return the later half where it is long enough: early in a run curvature poses as noise."""
    half = len(series) // 2
    return series[half:] if len(series) - half >= MIN_POINTS else series
