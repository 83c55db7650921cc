"""The loss has risen far above the best level it had reached.

Why: a run that climbs away from its best level rarely comes back; the steps since then are lost.
Computed: the median of the last records against the lowest median before, with the noise of such
medians; of evaluations also the last two against the best one, or all against a best that the
program names and the log no longer shows. A curve that beats its best again raises nothing, nor
does one of training beside which the last evaluation is the best one.
Fix: go back to a checkpoint from before the rise, with a lower learning rate.
Source: AutoTrainer and TheDeepChecker (loss against its minimum); 1.3 times the best is also what
log readers take; the smaller limit for a warning is this project's judgement.
"""

from typing import Annotated

from advisor.quantities import curve
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    quantity_of,
    rule,
)

ERROR_RATIO = curve.DIVERGENCE_RATIO
WARNING_RATIO = 1.1  # our judgement: no schedule or mixture of data moves a healthy loss so far
FEWEST = 6  # records: two levels of three
LAST = 3  # records; evaluations
FEWEST_BATCHES = 12  # single batches wander more


@rule(
    code="DYN005",
    severities=("error", "warning"),
    confidence="medium",
    likelihood=True,
    references=(
        "https://github.com/stas00/ml-engineering/tree/master/training/instabilities",
        "https://arxiv.org/abs/2204.02311",
    ),
)
def loss_diverging(
    losses: Annotated[Series, Either("train.loss", "train.batch_loss", "val.loss")],
    facts: Facts,
    optim_learning_rate: Quantity | None,
) -> Verdict | None:
    """Compare the end of the loss curve with its best level."""
    judged = _judged(losses, facts)
    if judged is None:
        return _named_best(losses, facts)
    if judged[1].best <= 0:
        return None
    series, found, few = judged
    beyond = found.away and found.last - found.best > curve.NOISE_MULTIPLE * (found.noise or 0.0)
    fires = found.diverging or (not few and beyond and found.ratio > WARNING_RATIO)
    at = series.steps.index(int(found.best_step))
    source = f"{series.document}:{series.lines[at]} (log)"
    values: dict[str, Quantity | str | int] = {
        "last": found.last,
        "best": found.best,
        "best_step": Quantity(
            found.best_step, unit="steps", formula="middle of the best window", source=source
        ),
        "ratio": found.ratio,
        "last_step": Quantity(
            series.steps[-1], unit="steps", formula="last record", source=f"{series.document} (log)"
        ),
    }
    clauses = ["what"]
    if found.noise is not None:
        values["noise"] = found.noise
        clauses.append("noise")
    if optim_learning_rate is not None:
        values["rate"] = optim_learning_rate
    return Verdict(
        fires and not _evaluates_best_at_end(series, facts),
        values,
        (*clauses, "why", "fix" if "rate" in values else "fix-without-rate"),
        variant="few" if few else "batch" if series.name == "train.batch_loss" else "eval",
        severity=Severity.ERROR if found.ratio > ERROR_RATIO else Severity.WARNING,
        evidence=at_points(series, [at, len(series) - 1]),
    )


def _evaluates_best_at_end(series: Series, facts: Facts) -> bool:
    """Tell whether the last evaluation is the best, after the rise: the data became harder."""
    val = facts.series.get("val.loss")
    if val is None or val.name == series.name or val.document != series.document:
        return False
    values = val.values
    if len(values) < LAST or values[-1] != min(values):
        return False
    if val.axis == series.axis == "step":
        return val.steps[-1] >= series.steps[-LAST]
    return val.lines[-1] >= series.lines[-LAST]


def _named_best(losses: Series, facts: Facts) -> Verdict | None:
    """Compare both losses with a best validation loss from before the log."""
    named, val = facts.best("val.loss.min"), facts.series.get("val.loss")
    if named is None or val is None or losses.name == "val.loss":
        return None
    best, evaluations, train = named.number, val.finite(), losses.finite()
    if not len(evaluations) or not len(train) or best <= 0:
        return None
    last, lowest = evaluations.values[-1], min(evaluations.values)
    if lowest <= WARNING_RATIO * best:
        return None  # the log shows the best: then its curve can be judged
    # Where the training loss is high as well, it is no overfitting.
    fires = lowest > ERROR_RATIO * best and min(train.values) > WARNING_RATIO * best
    values = {
        "last": Quantity(last, unit="nats/token", formula="last evaluation", source=val.document),
        "best": quantity_of(named),
        "train": Quantity(
            train.values[-1], unit="nats/token", formula="last record", source=train.document
        ),
        "ratio": Quantity(last / best, unit="", formula="last ÷ best", source=curve.SOURCE),
        "last_step": Quantity(
            evaluations.steps[-1], unit="steps", formula="last evaluation", source=val.document
        ),
    }
    return Verdict(
        fires, values, ("named", "why", "fix-named"), variant="named",
        evidence=(*at_points(evaluations, [len(evaluations) - 1]), *named.evidence),
    )  # fmt: skip


def _judged(losses: Series, facts: Facts) -> tuple[Series, curve.Divergence, bool] | None:
    """Return the curve, what was found on it, and whether only by its last two evaluations."""
    series = _curve(losses, facts)
    found = curve.diverging(series.steps, series.values) if series else None
    batches = facts.series.get("train.batch_loss")
    # A rise of the validation loss alone would be overfitting.
    if not (found and found.diverging) and (losses.name == "train.loss" or batches is None):
        evaluations = losses.finite()
        tail = curve.diverging_tail(evaluations.steps, evaluations.values)
        if tail and (tail.diverging or found is None):
            return evaluations, tail, True
    return (series, found, False) if series and found else None


def _curve(losses: Series, facts: Facts) -> Series | None:
    """Return the curve to judge: a rise of the validation loss alone would be overfitting."""
    for series in (losses, facts.series.get("train.batch_loss")):
        if series is None:
            continue
        finite = series.finite()
        if len(finite) >= (FEWEST_BATCHES if series.name == "train.batch_loss" else FEWEST):
            return finite
    return None
