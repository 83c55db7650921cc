"""Spikes, divergence and overfitting: found when there, silent on healthy noisy curves."""

from __future__ import annotations

import random
import time

import pytest

from advisor.quantities.curve import diverging, diverging_tail, overfitting, spikes


def batches(noise: random.Random, points: int, sd: float = 0.1) -> tuple[list[int], list[float]]:
    """Make healthy micro-batch losses: a steep start, a slow fall, skewed noise."""
    steps = [10 * i for i in range(points)]
    losses = []
    for step in steps:
        level = 2.8 + 8 / (1 + step / 60) ** noise.uniform(0.59, 0.61)
        skew = noise.expovariate(1 / sd) - sd if noise.random() < 0.1 else 0.0
        losses.append(level + noise.gauss(0, sd) + skew)
    return steps, losses


def test_healthy_curves_have_no_spikes_and_do_not_diverge() -> None:
    noise = random.Random(7)
    spiked = diverged = 0
    for _ in range(300):
        steps, losses = batches(noise, noise.randint(8, 300), sd=noise.uniform(0.02, 0.3))
        spiked += bool(spikes(steps, losses))
        got = diverging(steps, losses)
        diverged += got is not None and got.diverging
    assert diverged == 0
    assert spiked <= 6


def test_a_jump_that_comes_back_is_a_recovered_spike() -> None:
    steps, losses = batches(random.Random(8), 200, sd=0.05)
    losses[150] += 2.0
    losses[151] += 1.0
    (got,) = spikes(steps, losses)
    assert (got.step, got.recovered) == (steps[150], True)
    assert got.deviations > 6
    assert got.loss - got.before > 1.5


def test_a_jump_that_stays_is_one_spike_that_did_not_recover() -> None:
    steps, losses = batches(random.Random(9), 200, sd=0.05)
    stayed = [loss + (2.0 if i >= 120 else 0) for i, loss in enumerate(losses)]
    (got,) = spikes(steps, stayed)
    assert got.recovered is False
    assert 120 <= steps.index(int(got.step)) <= 145


def test_a_jump_at_the_end_of_a_log_is_left_open() -> None:
    steps, losses = batches(random.Random(10), 100, sd=0.05)
    losses[-1] += 3.0
    (got,) = spikes(steps, losses)
    assert got.recovered is None


def test_a_curve_that_turns_up_diverges() -> None:
    steps, losses = batches(random.Random(11), 200)
    risen = [loss + max(0, i - 150) * 0.1 for i, loss in enumerate(losses)]
    got = diverging(steps, risen)
    assert got is not None
    assert got.diverging
    assert got.ratio > 1.3
    assert got.best_step < 1600


def test_one_bad_batch_at_the_end_is_no_divergence() -> None:
    steps, losses = batches(random.Random(12), 60)
    losses[-1] = 50.0
    got = diverging(steps, losses)
    assert got is not None
    assert not got.diverging


def test_a_rise_within_the_noise_of_tiny_losses_is_no_divergence() -> None:
    noise = random.Random(13)
    losses = [0.001 + abs(noise.gauss(0, 0.02)) for _ in range(60)]
    got = diverging(range(60), losses)
    assert got is not None
    assert not got.diverging


def test_a_handful_of_points_is_judged_or_left() -> None:
    assert diverging([1, 2, 3], [3, 2, 1]) is None
    got = diverging(range(6), [3.0, 2.5, 2.2, 9.0, 9.5, 9.7])
    assert got is not None
    assert got.diverging
    assert spikes(range(5), [3, 3, 3, 3, 30]) == []


def test_a_few_evaluations_that_end_far_above_the_best_diverge() -> None:
    got = diverging_tail(range(5), [10.9, 3.9, 3.5, 7.2, 7.4])
    assert got is not None
    assert (got.diverging, got.last, got.best, got.best_step) == (True, 7.2, 3.5, 2)
    for healthy in ([10.9, 3.9, 3.5, 7.2, 3.4], [3.5, 4.4, 4.4], [10.9, 10.8, 10.7]):
        got = diverging_tail(range(len(healthy)), healthy)
        assert got is not None
        assert not got.diverging
    assert diverging_tail(range(2), [3.0, 9.0]) is None


def test_healthy_evaluations_do_not_diverge_at_their_end() -> None:
    """Fewer than one in a thousand healthy curves, however short, noisy or early."""
    noise = random.Random(15)
    alarms = 0
    for _ in range(5000):
        points, every = noise.randint(3, 12), noise.choice([50, 250, 1000])
        steps = [every * i for i in range(points)]
        floor, sd = noise.uniform(0.8, 3.2), noise.choice([0.002, 0.03, 0.1])
        losses = [floor + 7 / (1 + step / 90) ** 0.4 + noise.gauss(0, sd) for step in steps]
        got = diverging_tail(steps, losses)
        alarms += got is not None and got.diverging
    assert alarms < 5


def test_a_hundred_thousand_points_take_less_than_a_second() -> None:
    steps, losses = batches(random.Random(16), 100_000)
    began = time.perf_counter()
    spikes(steps, losses)
    diverging(steps, losses)
    assert time.perf_counter() - began < 3  # a third of it on an idle machine


def test_spikes_are_found_where_a_resumed_run_repeats_steps() -> None:
    steps, losses = batches(random.Random(17), 100, sd=0.05)
    losses[150 - 70] += 3.0
    (got,) = spikes([*steps[:50], *steps[:50]], losses)
    assert got.index == 80


def evaluations(points: int = 20) -> tuple[list[int], list[float]]:
    return [250 * i for i in range(points)], [4 / (1 + i / 4) + 0.5 for i in range(points)]


def test_validation_that_rises_while_training_falls_is_overfitting() -> None:
    steps, train = evaluations()
    val = [loss + 0.1 + max(0, i - 8) * 0.08 for i, loss in enumerate(train)]
    got = overfitting(steps, train, val)
    assert got is not None
    assert got.overfitting
    assert got.best_step < 4000
    assert got.train_fell


def test_validation_that_falls_is_no_overfitting_however_large_the_gap() -> None:
    steps, train = evaluations()
    got = overfitting(steps, train, [loss + 1.5 for loss in train])
    assert got is not None
    assert not got.overfitting


def test_a_rise_of_both_is_instability_and_not_overfitting() -> None:
    steps, train = evaluations()
    risen = [loss + max(0, i - 8) * 0.3 for i, loss in enumerate(train)]
    got = overfitting(steps, risen, [loss + 0.1 for loss in risen])
    assert got is not None
    assert not got.overfitting


def test_healthy_validation_is_never_called_overfitting() -> None:
    noise = random.Random(14)
    for _ in range(300):
        points = noise.randint(4, 60)
        steps = [250 * i for i in range(points)]
        train = [3 + 7 / (1 + i) ** 0.7 + noise.gauss(0, 0.02) for i in range(points)]
        val = [loss + 0.05 + noise.gauss(0, 0.03) for loss in train]
        got = overfitting(steps, train, val)
        assert got is None or not got.overfitting


def test_less_than_three_evaluations_past_the_best_are_too_few_unless_both_losses_are_clear() -> (
    None
):
    steps, train = evaluations(6)
    val = [3.0, 2.5, 2.0, 1.5, 1.6, 1.7]
    got = overfitting(steps, train, val)
    assert got is not None
    assert (got.overfitting, got.evaluations_since) == (False, 2)
    assert overfitting(steps[:2], train[:2], val[:2]) is None
    clear = overfitting([1, 2, 3], [0.8, 0.5, 0.3], [1.12, 1.21, 1.44])
    assert clear is not None
    assert (clear.overfitting, clear.train_fell) == (True, True)
    for train, val in (
        ([0.8, 0.7, 0.65], [1.12, 1.21, 1.44]),  # training hardly falls
        ([0.8, 0.5, 0.3], [1.12, 1.15, 1.18]),  # a slight rise
        ([0.8, 0.5, 0.3], [1.12, 1.50, 1.44]),  # not two rises in a row
    ):
        few = overfitting([1, 2, 3], train, val)
        assert few is not None
        assert not few.overfitting


def test_series_that_do_not_match_are_refused() -> None:
    with pytest.raises(ValueError, match="steps but"):
        spikes([1, 2], [1.0])
    with pytest.raises(ValueError, match="finite"):
        diverging([1, 2], [1.0, float("inf")])
    with pytest.raises(ValueError, match="noise"):
        overfitting(range(6), [1.0] * 6, [1.0] * 6, noise=-1)
    with pytest.raises(ValueError, match="window"):
        diverging(range(6), [1.0] * 6, window=0)
