"""Jumps, drops and flat stretches of curves: what is found and what is left alone."""

from __future__ import annotations

import math
import random

import pytest

from advisor.quantities import jumps
from advisor.quantities.steady import largest_gain, longest_repeat, printed_digits


def noisy(level: float, count: int, sd: float, seed: int = 1) -> list[float]:
    """Return a flat curve."""
    source = random.Random(seed)
    return [level + source.gauss(0, sd) for _ in range(count)]


def test_a_norm_far_above_its_level_is_one_outlier() -> None:
    """Neighbouring high values are one peak, at the highest of them."""
    norms = [*noisy(1, 40, 0.1), 20.0, 30.0, *noisy(1, 20, 0.1)]
    found = jumps.outliers(norms)

    assert [41] == [each.index for each in found]
    assert pytest.approx(30, rel=0.1) == found[0].ratio


def test_norms_that_scatter_by_factors_have_no_outliers() -> None:
    """Six deviations of the logarithm are needed: a lognormal norm of wide scatter has none."""
    source = random.Random(2)
    norms = [math.exp(source.gauss(0, 0.8)) for _ in range(2000)]

    assert [] == jumps.outliers(norms)


def test_a_step_up_is_found_in_a_short_excerpt() -> None:
    """Three records that agree are enough to see a step that lasts."""
    step = jumps.few_step([2.776, 2.773, 2.768, 7.344, 8.716, 7.654, 7.192, 6.849], 5)

    assert step is not None
    assert (3, 4) == (step.start, step.top)
    assert jumps.few_step([2.776, 2.773, 2.768, 7.344, 2.7, 2.7, 2.7, 2.7], 5) is None


def test_an_early_peak_must_return() -> None:
    """A loss that rises above its first value and stays there is no early peak."""
    falling = [6.94, 16.9, 9.0, 6.6, 6.5, 6.4, 6.3, 6.2, 6.1, 6.0, 5.9]
    staying = [6.94, 16.9, 9.0, 8.6, 8.5, 8.4, 8.3, 8.2, 8.1, 8.0, 7.9, 7.8]

    assert 1 == (jumps.early_peak(falling) or (0, 0))[0]
    assert jumps.early_peak(staying) is None


def test_a_lone_record_must_stand_far_out() -> None:
    """Few records that scatter widely have no lone peak."""
    assert 2 == (jumps.lone_peak([0.66, 0.80, 4.27, 0.77, 0.56, 0.82]) or (0, 0))[0]
    assert jumps.lone_peak([0.66, 0.80, 1.65, 0.77, 0.56, 0.82]) is None


def test_a_drop_must_last() -> None:
    """One low record is no drop, five are."""
    flat = noisy(3, 40, 0.01)

    assert 40 == (jumps.lasting_drop([*flat, 2.0, 2.0, 2.0, 2.0, 2.0]) or (0, 0, 0))[0]
    assert jumps.lasting_drop([*flat, 2.0, 3.0, 3.0, 3.0, 3.0]) is None


def test_the_growth_of_swings_needs_enough_records() -> None:
    """Below ninety records the scatter of a third says nothing."""
    assert jumps.swing_growth(noisy(3, 89, 0.1)) is None
    before, after, turns = jumps.swing_growth([*noisy(3, 60, 0.01), *noisy(3, 30, 0.1)]) or (
        1,
        1,
        0,
    )
    assert after > 5 * before
    assert turns > 10


def test_a_flat_curve_can_have_gained_little() -> None:
    """The bound is small for a flat curve and large for one that falls or falls early."""
    steps = list(range(100))

    assert (largest_gain(steps, noisy(10, 100, 0.03)) or 1) < 0.005
    assert (largest_gain(steps, [10 - 0.05 * i for i in steps]) or 0) > 0.5
    assert (largest_gain(steps, [12.0, 11.0, 11.0, *noisy(10, 97, 0.03)]) or 0) > 0.05
    assert largest_gain([1, 2], [3.0, 3.0]) is None


def test_printed_digits_and_repeats() -> None:
    """Digits are those of the shortest text; the longest stretch of one value is found."""
    assert 17 == printed_digits(1.4142135381698608)
    assert 6 == printed_digits(0.712341)
    assert 6 == printed_digits(10.8253)
    assert (1, 4) == longest_repeat([1, 2, 2, 2, 1, 1])
    assert (0, 0) == longest_repeat([])
