"""Step time without the lines that time something else, and what follows from it.

nanoGPT's `time` includes evaluation, checkpoints and compilation where these happen, so an
average over all lines describes no step at all.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from advisor.quantities.checks import require_not_negative, require_positive, require_series
from advisor.quantities.distributions import median
from advisor.units import Quantity, quantity

SOURCE = "karpathy/nanoGPT train.py"
WARMUP_STEPS = 5  # nanoGPT itself gives no MFU before five iterations of a process have passed


@dataclass(frozen=True, slots=True)
class StepTime:
    """The median ordinary step, how many lines it rests on and how many were left out."""

    median: Quantity
    count: int
    masked: int


def ordinary_steps(
    steps: Sequence[float],
    seconds: Sequence[float],
    eval_steps: Collection[float] = (),
    warmup: int = WARMUP_STEPS,
) -> list[tuple[float, float]]:
    """Return the (step, seconds) pairs that time a training step and nothing else.

    Args: steps, shape (n,); seconds, shape (n,); eval_steps where the program evaluated or saved;
        warmup iterations after each start of the program that are left out.
    Returns: pairs; a step number that falls back counts as a new start.
    Raises: ValueError when the series do not match or a time is not positive.
    Source: karpathy/nanoGPT train.py, local_iter_num and the timing of an iteration.
    """
    require_series(steps, seconds)
    if len(seconds):
        require_positive(seconds=min(seconds))
    return [(steps[i], seconds[i]) for i in ordinary_indices(steps, eval_steps, warmup)]


def ordinary_indices(
    steps: Sequence[float], eval_steps: Collection[float] = (), warmup: int = WARMUP_STEPS
) -> list[int]:
    """Return the indices of the steps that time a training step and nothing else.

    Args: as for `ordinary_steps`.
    Returns: indices; a step number that falls back counts as a new start.
    Source: karpathy/nanoGPT train.py, local_iter_num and the timing of an iteration.
    """
    special = frozenset(eval_steps)
    kept = []
    first = previous = math.inf
    for i, step in enumerate(steps):
        if step <= previous:
            first = step + warmup
        previous = step
        if step >= first and step not in special:
            kept.append(i)
    return kept


def evaluation_steps(
    timed: Collection[int], printed: Collection[int], interval: float | None
) -> set[int]:
    """Return the timed steps that include an evaluation.

    Args: timed steps; printed steps of evaluations; interval of evaluations in steps.
    Returns: those that printed one, and the multiples of the interval.
    Source: karpathy/nanoGPT train.py, `iter_num % eval_interval == 0`.
    """
    seen = set(printed)
    return {step for step in timed if step in seen or (interval and step % interval == 0)}


def masked_step_seconds(
    steps: Sequence[float],
    seconds: Sequence[float],
    eval_steps: Collection[float] = (),
    warmup: int = WARMUP_STEPS,
) -> StepTime | None:
    """Give the median time of an ordinary step.

    Args: as for `ordinary_steps`.
    Returns: seconds with counts, None when no ordinary step was logged.
    Raises: ValueError when the series do not match or a time is not positive.
    Source: karpathy/nanoGPT train.py.
    """
    kept = ordinary_steps(steps, seconds, eval_steps, warmup)
    if not kept:
        return None
    value = Quantity(
        median(duration for _, duration in kept),
        unit="seconds",
        formula="median of ordinary steps",
        inputs={"steps": len(kept)},
        source=SOURCE,
    )
    return StepTime(value, len(kept), len(steps) - len(kept))


def evaluation_seconds(
    steps: Sequence[float],
    seconds: Sequence[float],
    eval_steps: Collection[float],
    warmup: int = WARMUP_STEPS,
) -> Quantity | None:
    """Give the median extra time of an iteration that also evaluates (and saves).

    Args: as for `ordinary_steps`.
    Returns: seconds, None when either kind of iteration is missing.
    Raises: ValueError when the series do not match or a time is not positive.
    Source: karpathy/nanoGPT train.py, the timed interval includes estimate_loss and torch.save.
    """
    ordinary = masked_step_seconds(steps, seconds, eval_steps, warmup)
    special = frozenset(eval_steps)
    with_evaluation = [
        duration for step, duration in ordinary_steps(steps, seconds, (), warmup) if step in special
    ]
    if ordinary is None or not with_evaluation:
        return None
    return Quantity(
        max(median(with_evaluation) - ordinary.median, 0.0),
        unit="seconds",
        formula="median with evaluation - median ordinary step",
        inputs={"evaluations": len(with_evaluation), "step": float(ordinary.median)},
        source=SOURCE,
    )


@quantity(unit="fraction", formula="extra ÷ (extra + interval·step)", source=SOURCE)
def evaluation_share(*, extra: float, interval: float, step: float) -> float:
    """Give the share of wall time that evaluation takes.

    Args: extra seconds of one evaluation; interval steps between evaluations; step seconds.
    Returns: fraction.
    Raises: ValueError when extra is negative or another argument not positive.
    Source: definition.
    """
    require_not_negative(extra=extra)
    require_positive(interval=interval, step=step)
    return extra / (extra + interval * step)


@quantity(
    unit="seconds",
    formula="steps_left·step_seconds + ⌊steps_left ÷ eval_interval⌋·eval_extra",
    source=SOURCE,
)
def seconds_left(
    *, steps_left: float, step_seconds: float, eval_extra: float = 0.0, eval_interval: float = 1.0
) -> float:
    """Give the wall time that the remaining steps and their evaluations take.

    Args: steps_left steps; step_seconds seconds; eval_extra seconds of one evaluation;
        eval_interval steps.
    Returns: seconds.
    Raises: ValueError when a number is negative, or a time or interval is zero.
    Source: definition.
    """
    require_not_negative(steps_left=steps_left, eval_extra=eval_extra)
    require_positive(step_seconds=step_seconds, eval_interval=eval_interval)
    return steps_left * step_seconds + steps_left // eval_interval * eval_extra


def new_step_seconds(
    *,
    measured_step: float,
    tokens_per_step_old: float,
    flops_per_token_old: float,
    tokens_per_step_new: float,
    flops_per_token_new: float,
    peak: float,
) -> tuple[Quantity, Quantity]:
    """Bound the step time of a changed model on the same card.

    Args: measured_step seconds; tokens per step and FLOP/token before and after; peak FLOP/s.
    Returns: seconds, low and high: for a larger model, low keeps the time beyond the ideal
        constant per token and high keeps the utilisation; for a smaller one they change places.
        Equal when the measured step already beats the nominal peak.
    Raises: ValueError when an argument is not positive.
    Source: two limits of a roofline: fixed overhead per token, or overhead in proportion.
    """
    given = {name: float(value) for name, value in locals().items()}
    require_positive(**given)
    work = tokens_per_step_old * flops_per_token_old
    new_work = tokens_per_step_new * flops_per_token_new
    proportional = fixed = measured_step * new_work / work
    if measured_step > work / peak:
        overhead = (measured_step - work / peak) / tokens_per_step_old
        fixed = new_work / peak + overhead * tokens_per_step_new
    bounds = sorted(
        [
            (fixed, "new FLOPs ÷ peak + (step - FLOPs ÷ peak) ÷ tokens·new tokens"),
            (proportional, "step·new FLOPs ÷ FLOPs"),
        ]
    )
    low, high = (
        Quantity(value, unit="seconds", formula=formula, inputs=given, source=SOURCE)
        for value, formula in bounds
    )
    return low, high
