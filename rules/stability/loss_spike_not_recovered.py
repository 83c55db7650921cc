"""The loss jumped up and stays there.

Why: most jumps heal within some hundred steps; one that does not has thrown the weights to a worse
place, and each step from there costs time to win back what was known already.
Computed: a jump of more than six deviations, a fifth of the level and the noise, after which the
loss does not come back to its old level before the log ends, over at least five records.
Fix: go back to a checkpoint from before the jump and skip the data of those steps.
Source: stas00/ml-engineering, instabilities (spikes that do not recover); Chowdhery et al. 2022,
PaLM, section 5.1 (restart some 100 steps before and skip 200 to 500 batches).
"""

from typing import Annotated

from advisor.quantities import curve, jumps
from advisor.quantities.distributions import median
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

RISE = 0.20  # of the level before; our judgement
SEVERE = 0.30  # as loss-diverging
FEWEST_AFTER = 5  # records from the jump on
RESTARTS = 1  # a record whose step is not above the one before was printed by a resumed run


@rule(
    code="STB006",
    severities=("error", "warning"),
    confidence="low",
    likelihood=True,
    explains=("loss-diverging", "gradient-norm-growing", "gradient-norm-spike", "slow-divergence"),
    references=(
        "https://github.com/stas00/ml-engineering/tree/master/training/instabilities",
        "https://arxiv.org/abs/2204.02311",
    ),
)
def loss_spike_not_recovered(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    learning_rate: Series | None,
) -> Verdict | None:
    """Look for the last jump that did not heal."""
    series = losses.finite()
    if len(series) < jumps.FEW_BEFORE + FEWEST_AFTER:
        return None
    step = _lasting(series) if min(series.values) > 0 else None
    source = f"{series.document} ({series.name})"
    if step is None or _explained(series, step.start, learning_rate):
        count = Quantity(len(series), unit="count", formula="records read", source=source)
        return Verdict(fires=False, values={"count": count})

    def loss(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="nats/token", formula=formula, source=source)

    def at(index: int, formula: str) -> Quantity:
        return Quantity(series.steps[index], unit="steps", formula=formula, source=source)

    last = median(series.values[-3:])
    return Verdict(
        fires=True,
        values={
            "before": loss(step.before, "median of the records before"),
            "top": loss(series.values[step.top], "highest record"),
            "last": loss(last, "median of the last three records"),
            "good_step": at(step.start - 1, "last record before the jump"),
            "step": at(step.start, "first high record"),
            "last_step": at(len(series) - 1, "last record"),
            "after": Quantity(
                len(series) - 1 - step.start, unit="count", formula="records since", source=source
            ),
        },
        clauses=("what", "why", "fix"),
        severity=Severity.ERROR if last > (1 + SEVERE) * step.before else Severity.WARNING,
        evidence=at_points(series, [step.start - 1, step.start, step.top, len(series) - 1]),
    )


def _lasting(series: Series) -> jumps.Step | None:
    values = series.values
    for spike in reversed(curve.spikes(series.steps, values)):
        start = spike.index
        half = (float(spike.loss) + float(spike.before)) / 2
        while start > 0 and values[start - 1] > half:
            start -= 1
        limit = max(
            spike.before * (1 + RISE),
            spike.before
            + curve.RECOVERY_DEVIATIONS * (spike.loss - spike.before) / spike.deviations,
        )
        after = values[start:]
        levels = [median(after[i : i + 3]) for i in range(max(1, len(after) - 2))]
        if len(after) >= FEWEST_AFTER and min(levels) > limit:
            return jumps.Step(start, spike.index, float(spike.before), median(after))
    if len(values) > jumps.MIN_BEFORE + FEWEST_AFTER:
        return None
    return jumps.few_step(values, FEWEST_AFTER)


def _explained(series: Series, start: int, rates: Series | None) -> bool:
    """Tell whether the run was resumed there, or its learning rate raised."""
    if series.steps[start] - series.steps[start - 1] < RESTARTS:
        return True
    first, last = series.steps[max(0, start - 2)], series.steps[start]
    return rates is not None and jumps.raised(rates.steps, rates.values, first, last)
