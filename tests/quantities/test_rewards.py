"""A missing rise of a reward is told from noise, from slow gains and from finished learning."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import pytest

from advisor.quantities.objectives import objective_of
from advisor.quantities.rewards import FEWEST, change, level, may_change_task

TRIES = 100


def noisy(truth: Callable[[float], float], count: int, noise: float, seed: int) -> list[float]:
    """Return records of a reward that is known."""
    chance = random.Random(seed)
    return [truth(i / count) + chance.gauss(0, noise) for i in range(count)]


def running(values: list[float], window: int = 100) -> list[float]:
    """Return means over the last episodes, as Stable-Baselines3 logs them."""
    ends = range(1, len(values) + 1)
    return [sum(values[max(0, i - window) : i]) / min(i, window) for i in ends]


@pytest.mark.parametrize("count", [20, 60, 300])
def test_learning_is_seen_as_a_rise(count: int) -> None:
    """Steady and saturating gains of several times the noise are never missed."""
    for seed in range(TRIES):
        for truth in (lambda x: 4 * x, lambda x: 5 * (1 - math.exp(-8 * x))):
            found = change(noisy(truth, count, 1.0, seed))
            assert found is not None
            assert found.rises


@pytest.mark.parametrize("count", [20, 50, 300])
def test_a_sure_missing_rise_is_seldom_a_gain_of_the_noise(count: int) -> None:
    """With a true gain as large as the noise, at most one in eight is held for surely flat."""
    wrong = 0
    for seed in range(TRIES):
        found = change(noisy(lambda x: x, count, 1.0, seed))
        assert found is not None
        wrong += not found.rises and found.at_most < 1.0
    assert wrong <= TRIES / 8


def test_no_learning_is_seldom_called_a_rise() -> None:
    """Three ways of looking for a rise find one in pure noise in fewer than one in six."""
    found = [change(noisy(lambda _: 1.0, 60, 1.0, seed)) for seed in range(TRIES)]
    assert sum(each is not None and each.rises for each in found) < TRIES / 6


def test_running_means_of_a_rising_reward_rise() -> None:
    """Means over a hundred episodes lag behind, and still rise."""
    for seed in range(20):
        found = change(running(noisy(lambda x: 400 * x, 400, 60.0, seed))[::10])
        assert found is not None
        assert found.rises


def test_degenerate_series_are_judged() -> None:
    """Equal values do not rise, a straight line does, and few records say nothing."""
    flat, line = change([2.0] * FEWEST), change([float(i) for i in range(FEWEST)])
    assert flat is not None
    assert line is not None
    assert (False, True) == (flat.rises, line.rises)
    assert change([1.0] * (FEWEST - 1)) is None
    assert level([1.0, 9.0, 2.0]) == 2.0


def test_a_few_restarts_of_the_counter_may_be_other_tasks() -> None:
    """One stage is one task, a loop that trains and saves has many, a curriculum a few."""
    stage = [1.0, 2.0, 3.0]
    assert [False, True, False] == [may_change_task(stage * n) for n in (1, 3, 30)]


def test_the_metrics_tell_what_is_maximised() -> None:
    """Each kind of training has names that no other has."""
    for names, want in (
        (("train.loss",), None),
        (("metric.entropy", "train.loss"), None),
        (("metric.rollout/ep_rew_mean",), "reward"),
        (("metric.train/reward", "metric.train/kl"), "reward"),
        (("metric.rewards/margins", "metric.entropy"), "preference"),
        (("metric.Loss_D", "metric.Loss_G"), "adversarial"),
        (("metric.D loss",), None),
        (("metric.metrics/mAP50(B)",), "detection"),
    ):
        assert want == objective_of(dict.fromkeys(names, 0)), names
