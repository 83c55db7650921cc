"""The loss swings more and more widely from record to record.

Why: at a learning rate near its limit each update overshoots the last one; the swings grow until
the run diverges.
Computed: the scatter of records about their neighbours in the last third of the log against the
second third: at least three times as wide, beyond chance, and a fiftieth of the loss.
Fix: lower the learning rate, or raise the batch.
Source: gradsnitch GS009 (reversals with a growing amplitude); Cohen et al. 2021, arXiv:2103.00065
(edge of stability); the limits are this project's judgement, as is the false-alarm rate that they
aim at, below one in a thousand logs.
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median
from advisor.quantities.jumps import swing_growth
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

FACTOR = 3.0
CHANCE = 4.5 * 1.17 * math.sqrt(2)  # deviations of the logarithm of a scatter of n values, · √n
REVERSALS = 6
SHARE = 0.02  # of the loss


@rule(
    code="STB015",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    references=("https://arxiv.org/abs/2103.00065",),
)
def oscillation_growing(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
) -> Verdict | None:
    """Compare the scatter of the last third with that of the second."""
    series = losses.finite()
    found = swing_growth(series.values)
    if found is None:
        return None
    before, after, turns = found
    third = len(series) // 3
    level = median(series.values[-third:])
    limit = max(FACTOR, math.exp(CHANCE / math.sqrt(third)))
    wide = level > 0 and after > SHARE * level
    source = f"{series.document} ({series.name})"

    def number(value: float, unit: str, formula: str) -> Quantity:
        return Quantity(value, unit=unit, formula=formula, source=source)

    values = {
        "before": number(before, "nats/token", "scatter in the second third"),
        "after": number(after, "nats/token", "scatter in the last third"),
        "ratio": number(after / before, "", "after ÷ before"),
        "level": number(level, "nats/token", "median of the last third"),
        "turns": number(turns, "count", "reversals in the last third"),
        "step": number(series.steps[-third], "steps", "begin of the last third"),
    }
    return Verdict(
        after / before > limit and turns >= REVERSALS and wide,
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, list(range(len(series) - 6, len(series)))),
    )
