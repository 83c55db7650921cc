"""Trends and plateaus: the t-test against published tables, no alarm on healthy curves."""

from __future__ import annotations

import math
import random

import pytest

from advisor.quantities.distributions import (
    incomplete_beta,
    mean,
    median,
    normal_cdf,
    robust_sd,
    student_t_cdf,
)
from advisor.quantities.noise import evaluation_noise, scatter
from advisor.quantities.trend import plateau, trend

# Fisher and Yates, upper critical values of t.
T_TABLE = [
    (1, 0.95, 6.314),
    (1, 0.99, 31.821),
    (2, 0.95, 2.920),
    (3, 0.975, 3.182),
    (5, 0.95, 2.015),
    (5, 0.99, 3.365),
    (10, 0.90, 1.372),
    (10, 0.995, 3.169),
    (30, 0.95, 1.697),
    (120, 0.975, 1.980),
]


@pytest.mark.parametrize(("df", "p", "t"), T_TABLE)
def test_students_t_is_that_of_the_tables(df: int, p: float, t: float) -> None:
    assert abs(student_t_cdf(t, df) - p) < 2e-4
    assert abs(student_t_cdf(-t, df) - (1 - p)) < 2e-4


def test_the_limits_of_the_distributions() -> None:
    assert student_t_cdf(0.0, 7) == 0.5
    assert student_t_cdf(math.inf, 3) == 1.0
    assert student_t_cdf(-math.inf, 3) == 0.0
    assert abs(student_t_cdf(1.96, 1e6) - normal_cdf(1.96)) < 1e-5
    assert abs(normal_cdf(1.6448536) - 0.95) < 1e-7
    assert (incomplete_beta(2, 3, 0.0), incomplete_beta(2, 3, 1.0)) == (0.0, 1.0)
    assert abs(incomplete_beta(2, 3, 0.4) - 0.5248) < 1e-9
    with pytest.raises(ValueError, match="degrees"):
        student_t_cdf(1.0, 0)
    with pytest.raises(ValueError, match="no values"):
        median([])
    with pytest.raises(ValueError, match="no values"):
        mean([])


def curve(
    noise: random.Random, points: int, sd: float, *, power: float = 0.3
) -> tuple[list[int], list[float]]:
    """Make a healthy curve that falls as the laws say, with evaluation noise."""
    steps = [500 * i for i in range(1, points + 1)]
    start = noise.uniform(2, 4)
    drop = noise.uniform(20, 60)
    return steps, [start + drop / step**power + noise.gauss(0, sd) for step in steps]


def test_a_straight_line_is_fitted_exactly() -> None:
    got = trend(range(0, 1000, 10), [5 - 0.001 * step for step in range(0, 1000, 10)])
    assert got is not None
    assert abs(got.per_1000_steps + 1) < 1e-9
    assert got.points == 20
    assert got.p < 1e-6
    assert abs(got.change + 0.19) < 1e-9


def test_the_fit_is_that_of_a_published_example() -> None:
    """Heights and weights of 15 women, R's data set `women`: slope 3.45, standard error 0.0911."""
    weights = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164]
    got = trend(range(58, 73), weights, share=1.0)
    assert got is not None
    assert (round(got.slope, 2), round(got.standard_error, 4)) == (3.45, 0.0911)
    assert round(got.t, 2) == 37.86


def test_at_least_five_points_are_used_and_fewer_give_no_trend() -> None:
    got = trend([0, 1, 2, 3, 4, 5, 6], [7, 6, 5, 4, 3, 2, 1])
    assert got is not None
    assert got.points == 5
    assert trend([0, 1, 2, 3], [4, 3, 2, 1]) is None
    assert plateau([0, 1, 2, 3], [4, 3, 2, 1]) is None


def test_a_curve_that_falls_as_the_laws_say_is_no_plateau() -> None:
    noise = random.Random(3)
    alarms = 0
    for _ in range(300):
        steps, losses = curve(noise, noise.randint(12, 60), sd=0.004)
        got = plateau(steps, losses)
        assert got is not None
        alarms += got.plateau
    assert alarms <= 15


def test_a_flat_curve_is_a_plateau() -> None:
    noise = random.Random(4)
    found = 0
    for _ in range(300):
        losses = [3.2 + noise.gauss(0, 0.004) for _ in range(50)]
        got = plateau(range(0, 25_000, 500), losses)
        assert got is not None
        found += got.plateau
    assert found >= 270


def test_a_rising_loss_has_no_significant_fall() -> None:
    got = trend(range(20), [3 + 0.01 * i + 0.001 * (-1) ** i for i in range(20)])
    assert got is not None
    assert got.p > 0.99
    assert got.slope > 0


def test_a_line_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="different steps"):
        trend([1] * 6, [3.0] * 6)
    with pytest.raises(ValueError, match="finite"):
        trend(range(6), [3.0, math.nan, 3, 3, 3, 3])
    with pytest.raises(ValueError, match="share"):
        trend(range(6), [3.0] * 6, share=0)
    with pytest.raises(ValueError, match="not positive"):
        plateau(range(6), [-3.0] * 6)


def test_noise_is_found_whatever_the_spacing_and_the_slope() -> None:
    noise = random.Random(5)
    for spacing in (1, 7):
        steps = [10 * i + i % spacing for i in range(400)]
        losses = [5 - 0.001 * step + noise.gauss(0, 0.02) for step in steps]
        got = scatter(steps, losses)
        assert got is not None
        assert abs(got / 0.02 - 1) < 0.15


def test_the_larger_of_two_noises_is_kept_with_both_as_inputs() -> None:
    noise = random.Random(6)
    evaluations, losses = curve(noise, 60, sd=0.01)
    batches = [3 + noise.gauss(0, 0.4) for _ in range(300)]
    got = evaluation_noise(
        eval_steps=evaluations,
        eval_losses=losses,
        iter_steps=range(300),
        iter_losses=batches,
        eval_iters=100,
    )
    assert got is not None
    assert set(got.inputs) == {"scatter_of_evaluations", "scatter_of_batches"}
    assert got == max(got.inputs.values())
    assert 0.03 < got < 0.05
    assert got.unit == "nats/token"


def test_noise_is_unknown_without_enough_points() -> None:
    assert evaluation_noise(eval_steps=[1, 2], eval_losses=[3, 2]) is None
    assert evaluation_noise(iter_steps=range(20), iter_losses=[1.0] * 20) is None
    assert scatter([1] * 8, [1.0] * 8) is None
    with pytest.raises(ValueError, match="eval_iters"):
        evaluation_noise(iter_steps=range(20), iter_losses=[1.0] * 20, eval_iters=0)


def test_a_resumed_run_that_repeats_steps_still_shows_its_noise() -> None:
    noise = random.Random(15)
    steps = [*range(0, 400, 10), *range(350, 800, 10)]
    losses = [5 - 0.001 * step + noise.gauss(0, 0.02) for step in steps]
    got = scatter(steps, losses)
    assert got is not None
    assert abs(got / 0.02 - 1) < 0.3


def test_a_robust_deviation_ignores_one_outlier() -> None:
    values = [math.sin(i) for i in range(50)]
    assert abs(robust_sd([*values, 1e9]) - robust_sd(values)) < 0.1


def test_values_that_are_no_losses_are_left_out() -> None:
    """A loss of 1e308 neither overflows nor counts."""
    losses = [3.0, 2.9, 1e308, 2.8, 2.7, -1e300, 2.6, 2.5]
    got = plateau(range(8), losses, share=1.0)
    want = plateau([0, 1, 3, 4, 6, 7], [3.0, 2.9, 2.8, 2.7, 2.6, 2.5], share=1.0)
    assert got == want
    assert plateau(range(8), [1e308] * 8) is None
