"""Makes training curves of many kinds, healthy or with one fault of a size that a person would see.

A curve is what a program measured at its logging steps; benchmarks/programs.py prints it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

CHANCE = 10.82  # nats/token of a guess among 50,257
FAULTS = (
    "nan", "divergence", "never-learning", "overfitting", "plateau", "slow-down", "spike",
)  # fmt: skip


@dataclass(frozen=True)
class Curve:
    """A run at its logging steps; a list per metric, all of equal length.

    `evaluations` are indexes of those steps with the validation loss there.
    """

    plan: int
    steps: list[int]
    loss: list[float]
    rate: list[float]
    norm: list[float]
    seconds: list[float]
    evaluations: list[tuple[int, float]]
    fine_tunes: bool
    seed: int
    warmup: int = 0
    fault: str = "none"
    size: float = 0.0  # of the fault, in its own unit
    notes: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """How a run is scheduled, how its loss falls and how noisy it is."""

    schedule: str
    fine_tunes: bool
    noise: float
    tail: str  # of the noise
    records: int
    every: int


def healthy(seed: int) -> Curve:
    """Return a run with nothing wrong."""
    source = random.Random(seed)
    kind = Kind(
        schedule=source.choice(("cosine", "wsd", "linear", "steps", "cosine", "linear")),
        fine_tunes=source.random() < 0.3,
        noise=10 ** source.uniform(-2.3, -0.9),
        tail=source.choice(("normal", "normal", "heavy")),
        records=source.choice((40, 80, 150, 300, 800)),
        every=source.choice((1, 10, 50, 100)),
    )
    return _curve(kind, source, seed)


def _curve(kind: Kind, source: random.Random, seed: int) -> Curve:
    plan = kind.records * kind.every
    reached = kind.records if source.random() < 0.6 else int(kind.records * source.uniform(0.5, 1))
    steps = [(i + 1) * kind.every for i in range(max(30, reached))]
    plan = max(plan, steps[-1])
    warmup = max(1, round(plan * source.choice((0.01, 0.03, 0.05))))
    peak = source.choice((1e-5, 2e-5, 1e-4)) if kind.fine_tunes else source.choice((3e-4, 6e-4))
    rate = [peak * _share(kind.schedule, step / plan, warmup / plan) for step in steps]
    clean = _falling(kind, source, steps, plan, rate, peak)
    noise = _noise(kind, source)
    gap = source.uniform(0.0, 0.05) * min(1.0, clean[-1])
    spacing = max(2, len(steps) // source.choice((8, 12, 20, 30)))
    chosen = range(spacing - 1, len(steps), spacing)
    calm = 0.15 * kind.noise
    base = source.uniform(0.2, 2)
    pace = source.uniform(0.2, 6)
    return Curve(
        plan=plan,
        steps=steps,
        loss=[max(0.01, each + noise(each)) for each in clean],
        rate=rate,
        norm=[base * (1 + 4 / (1 + i)) * math.exp(source.gauss(0, 0.2)) for i in range(len(steps))],
        seconds=_times(source, len(steps), pace),
        evaluations=[(i, max(0.01, clean[i] + gap + source.gauss(0, calm))) for i in chosen],
        fine_tunes=kind.fine_tunes,
        seed=seed,
        warmup=warmup,
    )


def _share(schedule: str, done: float, warmup: float) -> float:
    if done < warmup:
        return done / warmup
    if schedule == "wsd":
        return 1.0 if done < 0.8 else max(0.02, (1 - done) / 0.2)
    if schedule == "linear":
        return max(0.0, (1 - done) / (1 - warmup))
    if schedule == "steps":
        return 0.1 ** int(done * 3)
    return 0.1 + 0.9 * (1 + math.cos(math.pi * (done - warmup) / (1 - warmup))) / 2


def _falling(
    kind: Kind, source: random.Random, steps: list[int], plan: int, rate: list[float], peak: float
) -> list[float]:
    """Return a falling loss: a power law in the steps, lower where the rate has come down."""
    if kind.fine_tunes:
        start, floor, power = source.uniform(1.2, 2.2), source.uniform(0.6, 1.1), 0.5
        drop = 0.05
    else:
        start, floor, power = CHANCE, source.uniform(2.2, 3.2), source.uniform(0.45, 0.75)
        drop = source.uniform(0.05, 0.25)
    scale = plan / source.uniform(60, 200)
    return [
        floor + (start - floor) * (1 + step / scale) ** -power - drop * (1 - each / peak)
        * min(1.0, 10 * step / plan)
        for step, each in zip(steps, rate, strict=True)
    ]  # fmt: skip


def _noise(kind: Kind, source: random.Random) -> Callable[[float], float]:
    def normal(level: float) -> float:
        return source.gauss(0, kind.noise) * min(1.0, level)

    def heavy(level: float) -> float:  # Student's t with five degrees of freedom
        spread = math.sqrt(5 / source.gammavariate(2.5, 2))
        return source.gauss(0, kind.noise) * spread * min(1.0, level) * 0.77

    return heavy if kind.tail == "heavy" else normal


def _times(source: random.Random, count: int, pace: float) -> list[float]:
    jitter = 10 ** source.uniform(-3, -1.5)
    found = [pace * (1 + abs(source.gauss(0, jitter))) for _ in range(count)]
    found[0] *= source.choice((1, 1, 3, 10))  # compilation
    for at in range(source.randrange(20, 60), count, 50):  # a checkpoint, or the machine's own
        found[at] *= source.choice((1, 1.3, 2))
    return found


def faulty(seed: int, fault: str, strength: float = 1.0) -> Curve:
    """Return a run with a fault; a `strength` of 1 is what a person would see at once."""
    source = random.Random(f"{seed} {fault}")
    kind = Kind(
        schedule="constant" if fault in {"plateau", "never-learning"} else "cosine",
        fine_tunes=fault == "overfitting",
        noise=10 ** source.uniform(-2.3, -1.3),
        tail=source.choice(("normal", "normal", "heavy")),
        records=source.choice((150, 300, 800)),
        every=source.choice((1, 10, 50)),
    )
    curve = _curve(kind, source, seed)
    if fault in {"plateau", "never-learning"}:  # the rate stays high after its warm-up
        top = max(curve.rate)
        curve = replace(curve, rate=[
            top * min(1.0, step / curve.warmup) for step in curve.steps
        ])  # fmt: skip
    return replace(PLANTED[fault](curve, source, strength), fault=fault, size=strength)


def _nan(curve: Curve, source: random.Random, strength: float) -> Curve:  # noqa: ARG001 (one kind of NaN)
    start = int(len(curve.steps) * source.uniform(0.3, 0.9))
    loss = [each if i < start else math.nan for i, each in enumerate(curve.loss)]
    norm = [each if i < start else math.nan for i, each in enumerate(curve.norm)]
    found = [(i, loss if i < start else math.nan) for i, loss in curve.evaluations]
    return replace(curve, loss=loss, norm=norm, evaluations=found)


def _divergence(curve: Curve, source: random.Random, strength: float) -> Curve:
    start = int(len(curve.steps) * source.uniform(0.4, 0.75))
    rise = 0.8 * strength * curve.loss[start]
    span = max(3, (len(curve.steps) - start) // 3)
    higher = [0.0 if i < start else rise * min(1.0, (i - start) / span)
              for i in range(len(curve.steps))]  # fmt: skip
    return replace(
        curve,
        loss=[a + b for a, b in zip(curve.loss, higher, strict=True)],
        norm=[a * (1 + 8 * b / rise) for a, b in zip(curve.norm, higher, strict=True)],
        evaluations=[(i, loss + higher[i]) for i, loss in curve.evaluations],
    )


def _never_learning(curve: Curve, source: random.Random, strength: float) -> Curve:  # noqa: ARG001
    level = CHANCE + source.uniform(-0.02, 0.05)
    return replace(
        curve,
        loss=[level + source.gauss(0, 0.03) for _ in curve.steps],
        evaluations=[(i, level + source.gauss(0, 0.005)) for i, _ in curve.evaluations],
    )


def _overfitting(curve: Curve, source: random.Random, strength: float) -> Curve:
    turn = source.uniform(0.3, 0.6)
    last = curve.evaluations[-1][0]
    best = min(loss for i, loss in curve.evaluations if i <= turn * last)
    spread = 0.01 * best
    found = []
    for i, loss in curve.evaluations:
        late = max(0.0, i / last - turn) / (1 - turn)
        found.append((i, loss if late == 0 else best * (1 + 0.25 * strength * late)
                      + source.gauss(0, spread)))  # fmt: skip
    falling = [loss * (1 - 0.3 * max(0.0, i / last - turn)) for i, loss in enumerate(curve.loss)]
    return replace(curve, loss=falling, evaluations=found)


def _plateau(curve: Curve, source: random.Random, strength: float) -> Curve:
    start = int(len(curve.steps) * (1 - 0.5 * min(1.0, strength)))
    level = sum(curve.loss[start - 5 : start + 5]) / 10
    spread = 10 ** source.uniform(-2.3, -1.3)
    return replace(
        curve,
        loss=[each if i < start else level + source.gauss(0, spread)
              for i, each in enumerate(curve.loss)],
        evaluations=[(i, loss if i < start else level + 0.01 + source.gauss(0, 0.1 * spread))
                     for i, loss in curve.evaluations],
    )  # fmt: skip


def _slow_down(curve: Curve, source: random.Random, strength: float) -> Curve:
    start = int(len(curve.steps) * source.uniform(0.4, 0.7))
    factor = 1 + 0.5 * strength
    times = [each if i < start else each * factor for i, each in enumerate(curve.seconds)]
    return replace(curve, seconds=times)


def _spike(curve: Curve, source: random.Random, strength: float) -> Curve:
    start = int(len(curve.steps) * source.uniform(0.4, 0.8))
    higher = 0.4 * strength * curve.loss[start]
    loss, norm = list(curve.loss), list(curve.norm)
    for i in range(start, min(start + 4, len(loss))):
        loss[i] += higher * 0.5 ** (i - start)
        norm[i] *= 1 + 6 * 0.5 ** (i - start)
    return replace(curve, loss=loss, norm=norm)


PLANTED: dict[str, Callable[[Curve, random.Random, float], Curve]] = {
    "nan": _nan, "divergence": _divergence, "never-learning": _never_learning,
    "overfitting": _overfitting, "plateau": _plateau, "slow-down": _slow_down, "spike": _spike,
}  # fmt: skip
