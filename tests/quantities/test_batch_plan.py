"""Batch plans: exact where possible, best first, and legal for nanoGPT."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.quantities.batch_plan import exact_plans, nearest_plans
from advisor.quantities.memory import MemoryRange, training_memory

TARGET, T = 524_288, 1024
CARD = 12 * 2**30


def memory_of(B: int) -> MemoryRange:
    return training_memory(
        N=124_373_760, B=B, T=T, L=12, d=768, V=50304, compiled=True, dropout=0.0
    )


def test_the_best_plan_for_the_wide_model_on_12_gib_is_8_by_64() -> None:
    best, *others = exact_plans(target_tokens=TARGET, T=T, memory_of=memory_of, memory_bytes=CARD)
    assert (best.micro, best.accumulation, best.verdict) == (8, 64, "fits")
    assert best.tokens == float(TARGET)
    order = [str(plan.verdict) for plan in others]
    assert order == sorted(order, key=["fits", "tight", "does-not-fit"].index)


def test_accumulation_is_divisible_by_the_ranks() -> None:
    plans = exact_plans(target_tokens=TARGET, T=T, world_size=4)
    assert plans
    assert all(plan.accumulation % 4 == 0 for plan in plans)
    assert all(plan.tokens == float(TARGET) for plan in plans)


def test_powers_of_two_come_before_larger_odd_sizes() -> None:
    plans = exact_plans(target_tokens=96 * T, T=T)
    assert [plan.micro for plan in plans][:3] == [32, 16, 8]


def test_there_is_no_exact_plan_for_a_broken_target() -> None:
    assert exact_plans(target_tokens=500_000, T=T) == []
    assert exact_plans(target_tokens=3 * T, T=T, world_size=2) == []


def test_the_nearest_plan_to_half_a_million_tokens() -> None:
    best = nearest_plans(target_tokens=500_000, T=T, memory_of=memory_of, memory_bytes=CARD)[0]
    assert best.verdict == "fits"
    assert abs(best.tokens - 500_000) <= T / 2


@given(
    sequences=st.integers(1, 5_000),
    T=st.integers(1, 4_096),
    world_size=st.integers(1, 16),
)
def test_every_plan_reaches_what_it_says(sequences: int, T: int, world_size: int) -> None:
    target = sequences * T
    exact = exact_plans(target_tokens=target, T=T, world_size=world_size)
    near = nearest_plans(target_tokens=target, T=T, world_size=world_size)
    assert bool(exact) == (sequences % world_size == 0)
    assert near
    for plan in (*exact, *near):
        assert plan.accumulation % world_size == 0
        assert plan.tokens == float(plan.micro * plan.accumulation * T)
    assert all(plan.tokens == float(target) for plan in exact)
    assert len(exact) <= 12


def test_impossible_targets_are_refused() -> None:
    with pytest.raises(ValueError, match="target_tokens"):
        exact_plans(target_tokens=0, T=T)
    with pytest.raises(ValueError, match="world_size"):
        nearest_plans(target_tokens=1, T=T, world_size=0)
