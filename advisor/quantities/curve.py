"""Shapes of a loss curve that mean trouble: spikes, divergence and overfitting.

Micro-batch losses are noisy and heavy-tailed, so each test measures the noise on the curve itself
and uses medians.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from advisor.quantities.checks import require_not_negative, require_series
from advisor.quantities.distributions import median, robust_sd
from advisor.quantities.noise import scatter
from advisor.units import Quantity

SOURCE = "median absolute deviations about a rolling median"
SPIKE_WINDOW = 21  # points before; long enough for a stable deviation, short enough to follow
SPIKE_MIN_BEFORE = 7
SPIKE_DEVIATIONS = 6.0
SPIKE_FLOOR = 0.01  # of the level: below this a rise matters to nobody, however quiet the curve
RECOVERY_STEPS = 200
RECOVERY_RECORDS = 10  # where few are logged, two hundred steps are less than one record
RECOVERY_DEVIATIONS = 3.0
DIVERGENCE_RATIO = 1.3
TAIL = 2  # evaluations that must both be high where there are few: one may be an odd batch
TAIL_MEDIANS = 7  # evaluations from which the best is a median of three
TAIL_NOISES = 8.0  # of one evaluation; nothing else confirms two points
TAIL_RISE = 1.0  # nats/token; the same where the noise is not known
NOISE_MULTIPLE = 4.0
LEVELS_IN_A_WINDOW = 10  # starts per window length: enough to meet the best level, and linear
OVERFIT_RISE = 0.03
OVERFIT_EVALUATIONS = 3
# Two evaluations are enough where both losses leave no doubt; our judgement.
STEEP_RISE = 0.15  # of the lowest validation loss
STEEP_FALL = 0.25  # of the training loss there


@dataclass(frozen=True, slots=True)
class Spike:
    """A loss far above the median before it; recovered is None when the log ends too soon."""

    step: float
    loss: Quantity
    before: Quantity
    deviations: float
    recovered: bool | None
    index: int  # of the highest point: resumed runs repeat steps


@dataclass(frozen=True, slots=True)
class Divergence:
    """The verdict with the level at the end, the best level before, and the noise of a level."""

    diverging: bool
    last: Quantity
    best: Quantity
    ratio: Quantity
    noise: Quantity | None
    best_step: float
    away: bool = True  # hardly any record at the end is as low as the best level


@dataclass(frozen=True, slots=True)
class Overfitting:
    """The verdict with the best validation loss, its step, and the rise at the end since then."""

    overfitting: bool
    best: Quantity
    best_step: float
    last: Quantity
    rise: Quantity
    train_fell: bool
    evaluations_since: int


def _loss(value: float, formula: str) -> Quantity:
    return Quantity(value, unit="nats/token", formula=formula, source=SOURCE)


def spikes(steps: Sequence[float], losses: Sequence[float]) -> list[Spike]:
    """List the places where the loss jumps far above the median of the points before.

    Args: steps, shape (n,), increasing; losses in nats/token, shape (n,).
    Returns: one spike per jump, at its highest point: more than 6 scaled deviations above the
        median of up to 21 points before. Recovered when within 200 steps, or 10 records, the loss
        is back within 3 deviations of it.
    Raises: ValueError when the series do not match or hold other than finite numbers.
    Source: rolling median and median absolute deviation.
    """
    require_series(steps, losses)
    return list(_spikes(tuple(steps), tuple(losses)))


@lru_cache(maxsize=8)  # several rules ask for the spikes of the same series
def _spikes(steps: tuple[float, ...], losses: tuple[float, ...]) -> tuple[Spike, ...]:
    noise = scatter(steps, losses) or 0.0
    found: list[Spike] = []
    i = SPIKE_MIN_BEFORE
    while i < len(losses):
        window = losses[max(0, i - SPIKE_WINDOW) : i]
        if losses[i] - min(window) <= SPIKE_DEVIATIONS * noise:  # the median is no less
            i += 1
            continue
        level = median(window)
        least = max(noise, SPIKE_FLOOR * abs(level) / SPIKE_DEVIATIONS)
        if losses[i] - level <= SPIKE_DEVIATIONS * least:  # saves the costly deviation
            i += 1
            continue
        sd = max(_spread(window), least)
        if sd == 0 or losses[i] - level <= SPIKE_DEVIATIONS * sd:
            i += 1
            continue
        end, back = _recovery(steps, losses, i, level + RECOVERY_DEVIATIONS * sd)
        top = max(range(i, end), key=losses.__getitem__)
        found.append(
            Spike(
                step=steps[top],
                loss=_loss(losses[top], "highest point of the jump"),
                before=_loss(level, "median of the points before"),
                deviations=(losses[top] - level) / sd,
                recovered=back,
                index=top,
            )
        )
        i = end + (0 if back else SPIKE_WINDOW)  # after a step up, wait for a new level
    return tuple(found)


def _spread(window: Sequence[float]) -> float:
    """Return the deviation of a window, about its line where it falls: a slope is no noise."""
    half = len(window) // 2
    slope = (median(window[-half:]) - median(window[:half])) / (len(window) - half)
    about = robust_sd([value - slope * i for i, value in enumerate(window)])
    return min(robust_sd(window), about) if slope < 0 else robust_sd(window)


def _recovery(
    steps: Sequence[float], losses: Sequence[float], start: int, limit: float
) -> tuple[int, bool | None]:
    """Return the index after the jump and whether the loss came back below limit in time."""
    for j in range(start + 1, len(losses)):
        near = steps[j] - steps[start] <= RECOVERY_STEPS or j - start <= RECOVERY_RECORDS
        if losses[j] <= limit or not near:
            return j, near
    return len(losses), None


def diverging(
    steps: Sequence[float], losses: Sequence[float], window: int | None = None
) -> Divergence | None:
    """Judge whether the loss at the end is far above the best level reached before.

    Args: steps, shape (n,), increasing; losses in nats/token, shape (n,); window points of one
        level, by default a tenth of the curve and at least 3.
    Returns: diverging when the median of the last window is above 1.3 times the best earlier one,
        the difference is beyond 4 times the noise, and at most a quarter of the last window lies
        below the best level; None below two windows.
    Raises: ValueError when the series do not match or window is below 1.
    Source: rolling medians; noise from the scatter about neighbours.
    """
    require_series(steps, losses)
    k = max(3, len(losses) // 10) if window is None else window
    if k < 1:
        raise ValueError(f"a window of {k} points")
    if len(losses) < 2 * k:
        return None
    last = median(losses[-k:])
    starts = range(0, len(losses) - 2 * k + 1, max(1, k // LEVELS_IN_A_WINDOW))
    levels = [(median(losses[i : i + k]), i) for i in starts]
    best, at = min(levels)
    single = scatter(steps, losses)
    noise = None if single is None else single * math.sqrt(2 / k)
    beyond = last - best > NOISE_MULTIPLE * (noise or 0.0)
    away = sorted(losses[-k:])[k // 4] > best  # heavy tails alone return now and then
    return Divergence(
        diverging=best > 0 and last > DIVERGENCE_RATIO * best and beyond and away,
        last=_loss(last, f"median of the last {k} points"),
        best=_loss(best, f"lowest median of {k} earlier points"),
        ratio=_ratio(last, best),
        noise=None if noise is None else _loss(noise, "scatter·√(2 ÷ window)"),
        best_step=steps[at + k // 2],
        away=away,
    )


def diverging_tail(steps: Sequence[float], losses: Sequence[float]) -> Divergence | None:
    """Judge whether the last two evaluations lie far above the best one before.

    Args: steps, shape (n,), increasing; losses, means over many batches, in nats/token, shape (n,).
    Returns: diverging when the lower of the last two is above 1.3 times the best (of neighbouring
        three where there are many), and by 8 times
        the noise of one evaluation, or by 1 nat where too few points tell the noise; None below 3.
    Raises: ValueError when the series do not match.
    Source: this project's judgement; a healthy loss falls fastest at its beginning.
    """
    require_series(steps, losses)
    if len(losses) <= TAIL:
        return None
    last = min(losses[-TAIL:])
    levels = list(losses[:-TAIL])
    if len(levels) >= TAIL_MEDIANS:  # one lucky record among many is no level
        levels = [median(losses[max(0, i - 1) : i + 2]) for i in range(len(levels))]
    at = min(range(len(levels)), key=levels.__getitem__)
    best, noise = levels[at], scatter(steps, losses)
    beyond = last - best > (TAIL_RISE if noise is None else TAIL_NOISES * noise)
    return Divergence(
        diverging=best > 0 and last > DIVERGENCE_RATIO * best and beyond,
        last=_loss(last, "lower of the last two evaluations"),
        best=_loss(best, "lowest evaluation before"),
        ratio=_ratio(last, best),
        noise=None if noise is None else _loss(noise, "scatter of one evaluation"),
        best_step=steps[at],
    )


def _ratio(last: float, best: float) -> Quantity:
    return Quantity(
        last / best if best else math.inf,
        unit="",
        formula="last ÷ best",
        inputs={"last": last, "best": best},
        source=SOURCE,
    )


def overfitting(
    steps: Sequence[float],
    train: Sequence[float],
    val: Sequence[float],
    noise: float | None = None,
) -> Overfitting | None:
    """Judge whether validation has turned for the worse while training still improves.

    Args: steps, shape (n,), increasing; train and val in nats/token, shape (n,), of the same
        evaluations; noise of one evaluation in nats/token, estimated from val where not given.
    Returns: overfitting when each of the last 3 evaluations is at least 3 % and 4 times the noise
        above the best, and train is below its value there; or when val rose twice in a row, by 15 %
        in all, while train fell by 25 %. None below 3 evaluations.
    Raises: ValueError when the series do not match or noise is negative.
    Source: early-stopping practice; Prechelt 1998, "Early stopping, but when?".
    """
    require_series(steps, train)
    require_series(steps, val)
    if len(val) < OVERFIT_EVALUATIONS:
        return None
    if noise is None:
        noise = scatter(steps, val) or 0.0
    require_not_negative(noise=noise)
    at = min(range(len(val)), key=val.__getitem__)
    best, since = val[at], len(val) - 1 - at
    tail = val[-min(OVERFIT_EVALUATIONS, max(since, 1)) :]
    last = median(tail)
    fell = since >= OVERFIT_EVALUATIONS and median(train[-OVERFIT_EVALUATIONS:]) < train[at]
    higher = min(tail) - best >= max(OVERFIT_RISE * best, NOISE_MULTIPLE * noise)
    steep = since == OVERFIT_EVALUATIONS - 1 and _steep(train[at:], val[at:])
    return Overfitting(
        overfitting=best > 0 and (steep or (fell and higher)),
        best=_loss(best, "lowest validation loss"),
        best_step=steps[at],
        last=_loss(last, "median of the last 3 evaluations"),
        rise=_loss(last - best, "last - best"),
        train_fell=fell or steep,
        evaluations_since=since,
    )


def _steep(train: Sequence[float], val: Sequence[float]) -> bool:
    rises = all(before < after for before, after in pairwise(val))
    far = val[-1] >= (1 + STEEP_RISE) * val[0]
    return rises and far and train[-1] <= (1 - STEEP_FALL) * train[0]
