"""Slow steps: found where they are, with their interval, and not in the tails of healthy runs."""

from __future__ import annotations

import random

import pytest

from advisor.quantities.stalls import MIN_STEPS, stalls
from advisor.quantities.timing import ordinary_indices


def test_a_short_log_has_no_usual_step() -> None:
    """Below the least number of steps there is no answer."""
    assert stalls(range(MIN_STEPS - 1), [1.0] * (MIN_STEPS - 1)) is None


def test_lengths_must_agree() -> None:
    """A time belongs to a step."""
    with pytest.raises(ValueError, match="same length"):
        stalls([1, 2], [1.0])


def test_the_interval_is_found() -> None:
    """Every twentieth step is slow."""
    steps = list(range(1, 201))
    found = stalls(steps, [5.0 if step % 20 == 0 else 1.0 for step in steps])
    assert found is not None
    assert (10, 20) == (len(found.at), found.interval)
    assert found.share == pytest.approx(40 / 240)


def test_chance_has_no_interval() -> None:
    """Of a thousand logs with ten slow steps anywhere, at most three seem to have an interval."""
    rng = random.Random(1)
    periodic = 0
    for _ in range(1000):
        slow = set(rng.sample(range(300), 10))
        found = stalls(range(300), [9.0 if step in slow else 1.0 for step in range(300)])
        periodic += found is not None and found.interval is not None
    assert periodic <= 3


def test_healthy_tails_cost_little() -> None:
    """Of a thousand logs with a lognormal spread of 25 %, none loses 5 % in slow steps."""
    rng = random.Random(2)
    costly = 0
    for _ in range(1000):
        found = stalls(range(200), [rng.lognormvariate(0, 0.25) for _ in range(200)])
        costly += found is not None and len(found.at) >= 10 and found.share >= 0.05
    assert 0 == costly


def test_ordinary_steps_leave_out_starts_and_evaluations() -> None:
    """A step number that falls back begins a start of its own."""
    steps = [0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5]
    assert [5, 7, 13] == ordinary_indices(steps, {6})
