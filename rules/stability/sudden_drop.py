"""The loss fell abruptly and stayed low.

Why: a model may grasp something at once, but so abrupt a gain is more often a change of the data,
of the loss, or an answer that became visible. It deserves a look before it is celebrated.
Computed: a fall between two records by more than a fifth and six deviations of those before, which
the next five keep; not where the learning rate fell, an epoch began or the run was resumed, nor
where the log does not tell these.
Fix: compare the validation loss, and what changed at that step.
Source: stas00/ml-engineering, instabilities; Power et al. 2022, arXiv:2201.02177 (grokking); the
limits are this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities import jumps
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

RATE_FALL = 0.7  # of the rate before: a step of the schedule lowers the loss at once
LOWEST = 1e-3  # a loss below this is that of loss-near-zero


@rule(
    code="STB016",
    severities=("info",),
    confidence="low",
    likelihood=True,
    references=("https://arxiv.org/abs/2201.02177",),
)
def sudden_drop(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    facts: Facts,
    learning_rate: Series | None,
) -> Verdict | None:
    """Look for the largest abrupt fall that lasts."""
    series = losses.finite()
    few = len(series) < jumps.DROP_BEFORE + jumps.DROP_AFTER
    if few or series.axis != "step" or min(series.values) <= LOWEST:
        return None
    if learning_rate is None or (_has_epochs(facts) and "epoch" not in facts.series):
        return None  # a step of the schedule or a new epoch would explain a fall
    found = jumps.lasting_drop(series.values)
    source = f"{series.document} ({series.name})"
    if found is None or _explained(series, found[0], facts, learning_rate):
        count = Quantity(len(series), unit="count", formula="records read", source=source)
        return Verdict(fires=False, values={"count": count})
    at, before, after = found
    values = {
        "before": Quantity(before, unit="nats/token", formula="median before", source=source),
        "after": Quantity(after, unit="nats/token", formula="median after", source=source),
        "fall": Quantity(
            1 - after / before, unit="fraction", formula="1 - after ÷ before", source=source
        ),
        "step": Quantity(series.steps[at], unit="steps", formula="first low", source=source),
    }
    return Verdict(
        fires=True,
        values=values,
        clauses=("what", "why", "fix"),
        evidence=at_points(series, [at - 1, at]),
    )


def _has_epochs(facts: Facts) -> bool:
    """Tell whether the run sees its data more than once, as far as is known."""
    epochs = (facts.number(name) for name in ("run.max_epochs", "data.epochs", "run.epoch"))
    return facts.fine_tunes or any((known or 0.0) > 1 for known in epochs)


def _explained(series: Series, at: int, facts: Facts, rates: Series | None) -> bool:
    first, last = series.steps[at - 2], series.steps[at]
    if last <= series.steps[at - 1]:
        return True  # resumed
    near = _between(rates, first, last)
    if len(near) > 1 and near[-1] < RATE_FALL * near[0]:
        return True
    epochs = _between(facts.series.get("epoch"), first, last)
    return len(epochs) > 1 and math.floor(epochs[-1] + 1e-6) > math.floor(epochs[0])


def _between(series: Series | None, first: float, last: float) -> list[float]:
    pairs = zip(series.steps, series.values, strict=True) if series else ()
    return [value for step, value in pairs if first <= step <= last]
