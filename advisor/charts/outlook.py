"""Where the run is heading: the scaling laws, shifted to the run, over its steps."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from advisor.quantities import scaling

POINTS = 32  # of the band, evenly spaced by the logarithm of the step
FROM = 0.02  # share of the way below which the laws are not drawn: they do not know the warm-up

Json = Mapping[str, Any]


class _Curve(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def points(self) -> tuple[tuple[float, float, int], ...]: ...


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step count of the plan, with the interval of its predicted loss (nats/token)."""

    step: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """The predicted validation loss (nats/token).

    `points` are (step, low, middle low, middle high, high); `level` is how many of such
    predictions the interval holds; `restarts` tells that they are of a new run with the plan's
    settings, not of this one.
    """

    points: tuple[tuple[float, float, float, float, float], ...]
    milestones: tuple[Milestone, ...]
    level: float
    restarts: bool


def outlook_of(told: Json, curves: Sequence[_Curve]) -> Outlook | None:
    """Return what the plan foretells; None where it foretells no loss.

    The plan gives the loss at its milestones. Between them the same prediction is computed from
    the inputs that the milestones name.
    """
    plan = told["plan"] or {}
    known = [each for each in plan.get("milestones", []) if each["loss"]]
    losses = [curve for curve in curves if curve.name == "val.loss"]
    if not known or not losses:
        return None
    last = max(point[0] for curve in losses for point in curve.points)
    end = float(known[-1]["steps"]["value"])
    start = FROM * end if plan["restarts"] else last
    inputs = known[-1]["loss"]["interval"]["low"]["inputs"]
    return Outlook(
        points=tuple(_band(inputs, start, end, continued=not plan["restarts"])),
        milestones=tuple(_milestone(each) for each in known),
        level=known[-1]["loss"]["level"],
        restarts=plan["restarts"],
    )


def _milestone(each: Json) -> Milestone:
    interval = each["loss"]["interval"]
    return Milestone(
        float(each["steps"]["value"]), interval["low"]["value"], interval["high"]["value"]
    )


def _band(
    inputs: Mapping[str, float], start: float, end: float, *, continued: bool
) -> list[tuple[float, float, float, float, float]]:
    ratio = math.log(end / start)
    band: list[tuple[float, float, float, float, float]] = []
    for i in range(POINTS + 1):
        step = start * math.exp(ratio * i / POINTS)
        at = scaling.predict(
            observed=inputs["observed"], N=inputs["N"], D=inputs["D"], N_new=inputs["N_new"],
            D_new=inputs["D_new"] * step / end, noise=inputs.get("noise", 0.0),
            continued=continued,
        )  # fmt: skip
        band.append((step, float(at.low), float(at.mid_low), float(at.mid_high), float(at.high)))
    return band
