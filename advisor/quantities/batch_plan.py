"""Micro-batch and accumulation for a wanted number of tokens per step, exact where possible.

nanoGPT divides the accumulation by the ranks and stops when that leaves a remainder, so the plan
counts accumulation over all ranks, as its config does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from advisor.quantities.checks import require_positive
from advisor.quantities.compute import tokens_per_step
from advisor.quantities.memory import Fit, MemoryRange, fits
from advisor.units import Quantity

MAX_PLANS = 12
MAX_SEQUENCES = 10_000_000  # a step; more is a slip of the pen, and its divisors take long to find
MAX_NEAREST_MICRO = 64  # beyond this a nearest plan gains nothing over accumulation
ORDER = {"fits": 0, None: 1, "tight": 2, "does-not-fit": 3}

MemoryOf = Callable[[int], MemoryRange]


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """One way to reach a number of tokens per step; verdict is None without memory figures."""

    micro: int
    accumulation: int  # over all ranks, as nanoGPT's config counts it
    world_size: int
    sequence: int
    tokens: Quantity
    memory: MemoryRange | None
    verdict: Fit | None


def exact_plans(
    *,
    target_tokens: int,
    T: int,
    world_size: int = 1,
    memory_of: MemoryOf | None = None,
    memory_bytes: float | None = None,
    present: int | None = None,
) -> list[BatchPlan]:
    """List plans with exactly the wanted tokens per step, the best first.

    Args: target_tokens tokens/step; T sequence length; world_size ranks; memory_of gives the
        memory of a micro-batch; memory_bytes of one card; present micro-batch, listed in any case.
    Returns: at most 13 plans; none when the target is no multiple of T and the ranks.
    Raises: ValueError when a number is not positive.
    Source: karpathy/nanoGPT train.py, gradient_accumulation_steps and tokens_per_iter.
    """
    require_positive(target_tokens=target_tokens, T=T, world_size=world_size)
    sequences, rest = divmod(target_tokens, T * world_size)
    if rest or sequences > MAX_SEQUENCES:
        return []
    pairs = ((micro, sequences // micro * world_size) for micro in _divisors(sequences))
    plans = _plans(pairs, T, world_size, memory_of, memory_bytes)
    best = sorted(plans, key=_preference)
    return best[:MAX_PLANS] + [plan for plan in best[MAX_PLANS:] if plan.micro == present]


def nearest_plans(
    *,
    target_tokens: int,
    T: int,
    world_size: int = 1,
    memory_of: MemoryOf | None = None,
    memory_bytes: float | None = None,
) -> list[BatchPlan]:
    """List plans whose tokens per step come nearest the wanted number, the best first.

    Args: as for `exact_plans`.
    Returns: at most 12 plans; those that fit first, then by distance from the target.
    Raises: ValueError when a number is not positive.
    Source: karpathy/nanoGPT train.py, gradient_accumulation_steps and tokens_per_iter.
    """
    require_positive(target_tokens=target_tokens, T=T, world_size=world_size)
    pairs = set()
    for micro in range(1, MAX_NEAREST_MICRO + 1):
        per_rank = target_tokens / (micro * T * world_size)
        for accumulation in (math.floor(per_rank), math.ceil(per_rank)):
            pairs.add((micro, max(accumulation, 1) * world_size))
    plans = _plans(sorted(pairs), T, world_size, memory_of, memory_bytes)

    def key(plan: BatchPlan) -> tuple[int, float, bool, int]:
        rank, odd, size = _preference(plan)
        return rank, abs(plan.tokens - target_tokens), odd, size

    return sorted(plans, key=key)[:MAX_PLANS]


def _plans(
    pairs: Iterable[tuple[int, int]],
    T: int,
    world_size: int,
    memory_of: MemoryOf | None,
    memory_bytes: float | None,
) -> list[BatchPlan]:
    plans = []
    for micro, accumulation in pairs:
        memory = memory_of(micro) if memory_of else None
        verdict = fits(memory, memory_bytes) if memory and memory_bytes else None
        tokens = tokens_per_step(B=micro, A=accumulation, T=T)
        plans.append(BatchPlan(micro, accumulation, world_size, T, tokens, memory, verdict))
    return plans


def _preference(plan: BatchPlan) -> tuple[int, bool, int]:
    power_of_two = plan.micro & (plan.micro - 1) == 0
    return ORDER[plan.verdict], not power_of_two, -plan.micro


def _divisors(number: int) -> list[int]:
    small = [n for n in range(1, math.isqrt(number) + 1) if number % n == 0]
    return sorted({*small, *(number // n for n in small)})
