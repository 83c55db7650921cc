"""The loss jumped and came back.

Why: a jump that heals by itself costs little, but repeated ones warn of a learning rate at its
limit or of bad data.
Computed: records more than six scaled deviations and a tenth above the median of those before,
that return within 200 steps or at the next record.
Fix: none yet; look at the data of those steps.
Source: stas00/ml-engineering, instabilities (fast-recovering spikes; 200 steps in BLOOM); rolling
median and deviation in advisor/quantities/curve.py.
"""

from collections.abc import Sequence
from typing import Annotated

from advisor.quantities import curve
from advisor.quantities.curve import Spike
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    learns_by_reward,
    rule,
)

RISE = 0.10  # of the level before; our judgement, smaller jumps matter to nobody
BATCH_RECORDS = 2  # one odd batch among single-batch records says nothing about the weights


@rule(
    code="DYN006",
    severities=("info",),
    confidence="medium",
    references=("https://github.com/stas00/ml-engineering/tree/master/training/instabilities",),
)
def loss_spike_recovered(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    facts: Facts,
    run_framework: str | None,
    optim_grad_clip: Quantity | None,
) -> Verdict | None:
    """Look for jumps of the training loss that healed."""
    if learns_by_reward(facts):
        return None  # there the loss jumps with every batch of experience
    series = losses.finite()
    if len(series) <= curve.SPIKE_MIN_BEFORE:
        return None
    single = run_framework == "nanoGPT" and series.name == "train.batch_loss"
    found = [
        spike
        for spike in curve.spikes(series.steps, series.values)
        if spike.recovered
        and spike.loss > (1 + RISE) * spike.before
        and (not single or _records(series, spike) >= BATCH_RECORDS)
    ]
    source = f"{series.document} (log)"
    count = Quantity(len(found), unit="count", formula="jumps that healed", source=source)
    if not found:
        return Verdict(fires=False, values={"count": count})
    off = optim_grad_clip is not None and optim_grad_clip == 0.0
    return Verdict(
        fires=True,
        values={"count": count, **_worst(found, source)},
        clauses=(
            "what",
            "others" if len(found) > 1 else "one",
            "why",
            "fix-clip" if off else "fix",
        ),
        evidence=at_points(series, [each.index for each in found]),
    )


def _worst(found: Sequence[Spike], source: str) -> dict[str, Quantity]:
    worst = max(found, key=lambda spike: spike.loss - spike.before)
    return {
        "step": Quantity(worst.step, unit="steps", formula="highest point", source=source),
        "loss": worst.loss,
        "before": worst.before,
        "deviations": Quantity(
            worst.deviations,
            unit="",
            formula="(loss - median before) ÷ scaled deviation",
            source=curve.SOURCE,
        ),
    }


def _records(series: Series, spike: Spike) -> int:
    """Count the records in a row around the highest point that stand out by half the jump."""
    limit = (spike.loss + spike.before) / 2
    values, first, last = series.values, spike.index, spike.index
    while first > 0 and values[first - 1] > limit:
        first -= 1
    while last + 1 < len(values) and values[last + 1] > limit:
        last += 1
    return last - first + 1
