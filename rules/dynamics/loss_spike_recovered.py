"""The loss jumped and came back.

Why: a jump that heals by itself costs little, but repeated ones warn of a learning rate at its
limit or of bad data.
Computed: records more than six scaled deviations and a tenth above the median of those before,
that return within 200 steps or ten records; among the first records, a peak above all
before it; in a short excerpt, one record alone far above the others.
Fix: none yet; look at the data of those steps.
Source: stas00/ml-engineering, instabilities (fast-recovering spikes; 200 steps in BLOOM); rolling
median and deviation in advisor/quantities/curve.py.
"""

from collections.abc import Sequence
from typing import Annotated

from advisor.quantities import curve, jumps
from advisor.quantities.curve import Spike
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

RISE = 0.10  # of the level before; our judgement, smaller jumps matter to nobody
RATE_RECORDS = 3  # before the highest one, within which the rate may have been raised
STANDS_OUT = 0.25  # of the jump: one that heals falls by half from record to record
BATCH_RECORDS = 2  # one odd batch among single-batch records says nothing about the weights


@rule(
    code="DYN006",
    severities=("info",),
    confidence="medium",
    likelihood=True,
    references=("https://github.com/stas00/ml-engineering/tree/master/training/instabilities",),
)
def loss_spike_recovered(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    facts: Facts,
    run_framework: str | None,
    optim_grad_clip: Quantity | None,
    learning_rate: Series | None,
) -> Verdict | None:
    """Look for jumps of the training loss that healed."""
    series = losses.finite()
    if len(series) < jumps.LONE_FEWEST or min(series.values) <= 0:
        return None
    single = run_framework == "nanoGPT" and series.name == "train.batch_loss"
    found, at_start = _found(series, facts, learning_rate, single=single)
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
            "why-start" if at_start else "why",
            "fix-clip" if off else "fix-start" if at_start else "fix",
        ),
        evidence=at_points(series, [each.index for each in found]),
    )


def _found(
    series: Series, facts: Facts, rates: Series | None, *, single: bool
) -> tuple[list[Spike], bool]:
    """Return the jumps that healed, and whether the only one is at the start."""
    found = [
        spike
        for spike in curve.spikes(series.steps, series.values)
        if spike.recovered
        and spike.loss > (1 + RISE) * spike.before
        and (not single or _records(series, spike) >= BATCH_RECORDS)
    ]
    if not found and not single and len(series) <= 2 * curve.SPIKE_MIN_BEFORE:
        lone = jumps.lone_peak(series.values)
        found = [_spike(series, *lone)] if lone else []
    found = [spike for spike in found if not _restarted(series, spike, rates)]
    early = None if single or facts.fine_tunes else _early(series, facts.number("run.first_step"))
    if early is not None and all(spike.index > early.index for spike in found):
        found.insert(0, early)  # there the rate rises in any warm-up
    return found, len(found) == 1 and found[0] is early


def _restarted(series: Series, spike: Spike, rates: Series | None) -> bool:
    """Tell whether the learning rate was raised there: then the jump is that of the schedule."""
    first = series.steps[max(0, spike.index - RATE_RECORDS)]
    return rates is not None and jumps.raised(rates.steps, rates.values, first, int(spike.step))


def _early(series: Series, first_step: float | None) -> Spike | None:
    """Return a peak among the first records of a run."""
    every = series.steps[1] - series.steps[0]
    first = series.steps[0] if first_step is None else min(series.steps[0], first_step)
    if first > max(1, every):
        return None
    peak = jumps.early_peak(series.values)
    return _spike(series, *peak) if peak else None


def _spike(series: Series, index: int, deviations: float) -> Spike:
    def loss(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="nats/token", formula=formula, source=curve.SOURCE)

    return Spike(
        step=series.steps[index],
        loss=loss(series.values[index], "highest point of the jump"),
        before=loss(max(series.values[:index]), "highest record before"),
        deviations=deviations,
        recovered=True,
        index=index,
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
    """Count the records in a row around the highest point that stand out with it."""
    apart = max(STANDS_OUT, curve.RECOVERY_DEVIATIONS / spike.deviations)
    limit = spike.before + apart * (spike.loss - spike.before)
    values, first, last = series.values, spike.index, spike.index
    while first > 0 and values[first - 1] > limit:
        first -= 1
    while last + 1 < len(values) and values[last + 1] > limit:
        last += 1
    return last - first + 1
