"""Step times: only ordinary steps count, and what a change of model costs is bounded."""

from __future__ import annotations

import random

import pytest

from advisor.quantities.drift import drift, rising_p
from advisor.quantities.timing import (
    evaluation_seconds,
    evaluation_share,
    masked_step_seconds,
    new_step_seconds,
    seconds_left,
)

# A public nanoGPT log: log_interval 200, eval_interval 500, compiled on an RTX 4070.
STEPS = [0, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2200]
SECONDS = [32.025, 3.918, 3.903, 3.903, 3.905, 19.157, 3.910, 3.909, 3.910, 3.909, 19.183, 3.910]
EVALUATIONS = [0, 500, 1000, 1500, 2000]


def test_compilation_and_evaluations_are_no_steps() -> None:
    got = masked_step_seconds(STEPS, SECONDS, EVALUATIONS)
    assert got is not None
    assert round(got.median, 3) == 3.909
    assert (got.count, got.masked) == (9, 3)


def test_an_evaluation_costs_what_it_adds_to_a_step() -> None:
    extra = evaluation_seconds(STEPS, SECONDS, EVALUATIONS)
    assert extra is not None
    assert round(extra, 2) == 15.26
    share = evaluation_share(extra=extra, interval=500, step=3.909)
    assert round(share, 4) == 0.0077


def test_the_first_five_iterations_of_every_start_are_left_out() -> None:
    steps = [*range(10), *range(8, 18)]
    seconds = [9.0] * 5 + [1.0] * 5 + [9.0] * 5 + [1.0] * 5
    got = masked_step_seconds(steps, seconds)
    assert got is not None
    assert (got.median, got.count) == (1.0, 10)


def test_a_log_without_an_ordinary_step_has_no_step_time() -> None:
    assert masked_step_seconds([0], [30.0]) is None
    assert masked_step_seconds([], []) is None
    assert evaluation_seconds(STEPS[1:4], SECONDS[1:4], EVALUATIONS) is None


def test_time_left_counts_the_evaluations() -> None:
    got = seconds_left(steps_left=5_500, step_seconds=3.909, eval_extra=15.26, eval_interval=500)
    assert round(got, 1) == round(5_500 * 3.909 + 11 * 15.26, 1)
    assert seconds_left(steps_left=0, step_seconds=1.0) == 0.0


def test_a_model_twice_as_wide_takes_9_to_11_seconds_on_the_same_card() -> None:
    low, high = new_step_seconds(
        measured_step=3.9096,
        tokens_per_step_old=524_288,
        flops_per_token_old=299_983_104,
        tokens_per_step_new=524_288,
        flops_per_token_new=854_770_176,
        peak=58.3e12,
    )
    assert (round(low, 1), round(high, 1)) == (8.9, 11.1)


def test_the_bounds_stay_in_order_for_a_smaller_model_and_an_unbelievable_rate() -> None:
    def bounds(step: float, flops: float) -> tuple[float, float]:
        return new_step_seconds(
            measured_step=step,
            tokens_per_step_old=1e5,
            flops_per_token_old=1e9,
            tokens_per_step_new=1e5,
            flops_per_token_new=flops,
            peak=1e14,
        )

    low, high = bounds(2.0, 5e8)
    assert (low, high) == (1.0, 1.5)
    assert bounds(0.5, 2e9) == (1.0, 1.0)


def test_steps_that_slow_down_are_seen() -> None:
    noise = random.Random(1)
    steps = list(range(0, 2000, 10))
    seconds = [1 + 0.3 * step / 2000 + noise.gauss(0, 0.05) for step in steps]
    got = drift(steps, seconds)
    assert got is not None
    assert got.rises
    assert 0.15 < got.change < 0.35


def test_steady_steps_hardly_ever_count_as_slowing_down() -> None:
    noise = random.Random(2)
    alarms = 0
    for _ in range(300):
        seconds = [noise.lognormvariate(0, 0.15) for _ in range(60)]
        got = drift(range(60), seconds)
        assert got is not None
        alarms += got.rises
    assert alarms <= 1


def test_too_few_steps_show_no_drift() -> None:
    assert drift(STEPS[:8], SECONDS[:8], EVALUATIONS) is None


def test_the_rank_test_agrees_with_a_published_example() -> None:
    """Gilbert 1987, page 209: 5 values 10, 15, 14, 20 give S = 4 and an exact p of 0.167."""
    assert abs(rising_p([10, 15, 14, 20]) - 0.167) < 0.02
    assert rising_p([1.0] * 20) == 1.0
    assert rising_p(range(5_000)) < 1e-9


def test_times_that_cannot_be_are_refused() -> None:
    with pytest.raises(ValueError, match="seconds"):
        masked_step_seconds([1, 2], [1.0, 0.0])
    with pytest.raises(ValueError, match="2 steps but 1"):
        masked_step_seconds([1, 2], [1.0])
    with pytest.raises(ValueError, match="interval"):
        evaluation_share(extra=1, interval=0, step=1)
