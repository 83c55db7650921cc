"""The loss is clearly higher right after the run was resumed than before.

Why: a run that resumes completely goes on where it was; a jump means that part of its state was
lost, mostly the optimizer's averages, or that it resumed other weights or other data.
Computed: the median loss of the first records after the line that tells of the resumption, against
that of the last records before it of steps not later than the first step after it, in scatters.
Fix: restore the optimizer, the schedule, the random state and the place in the data with the
weights; or resume from the checkpoint before.
Source: stas00/ml-engineering, training/instabilities (resume-related spikes); limits: this
project's judgement.
"""

from typing import Annotated

from advisor.quantities import noise, trend
from advisor.quantities.distributions import median
from advisor.rule import (
    Either,
    Facts,
    Named,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

BEFORE = 11  # records; enough for a median that one spike does not move
AFTER = 5  # records; a lost optimizer recovers within some tens of steps
SCATTERS = 4.0  # of one record: the median of five scatters by about half of it
LEAST = 0.03  # of the loss; a smaller jump is of no matter; our judgement
SOURCE = "the log"


@rule(
    code="RES001",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("loss-spike-recovered", "loss-spike-not-recovered"),
    references=("https://github.com/stas00/ml-engineering/tree/master/training/instabilities",),
)
def resume_loss_jump(
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")],
    run_resumed_from: str,
    facts: Facts,
) -> Verdict | None:
    """Compare the loss on both sides of the line that tells of the resumption."""
    series = losses.pick(trend.usable(losses.values))
    split = _split(series, facts)
    if split is None:
        return None
    start = series.steps[split]
    before = [i for i in range(split) if series.steps[i] <= start][-BEFORE:]
    after = list(range(split, min(split + AFTER, len(series))))
    scatter = noise.scatter(series.steps[:split], series.values[:split])
    if len(before) < AFTER or len(after) < AFTER or scatter is None:
        return None
    old, new = (median(series.values[i] for i in side) for side in (before, after))
    if old <= 0:
        return None
    jump = new - old
    values: dict[str, Named] = {
        "checkpoint": run_resumed_from,
        "start": Quantity(start, unit="steps", formula="first step after it", source=SOURCE),
        "before": _loss(old, f"median of the last {len(before)} records before"),
        "after": _loss(new, f"median of the first {len(after)} records after"),
        "jump": Quantity(
            jump / old, unit="fraction", formula="after ÷ before - 1",
            inputs={"before": old, "after": new}, source=SOURCE,
        ),
        "scatter": _loss(scatter, "1.4826·MAD(distance to the line of the neighbours)"),
    }  # fmt: skip
    return Verdict(
        jump > max(SCATTERS * scatter, LEAST * old),
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, [before[-1], *after[:2]]),
    )


def _split(series: Series, facts: Facts) -> int | None:
    """Return the index of the first record after the last resumption told amid the records."""
    fact = facts.best("run.resumed_from")
    lines = [e.line for e in fact.evidence if e.document == series.document] if fact else []
    inside = [line for line in lines if series.lines and series.lines[0] < line < series.lines[-1]]
    if not inside:
        return None
    return next(i for i, line in enumerate(series.lines) if line > inside[-1])


def _loss(value: float, formula: str) -> Quantity:
    return Quantity(value, unit="nats/token", formula=formula, source=SOURCE)
