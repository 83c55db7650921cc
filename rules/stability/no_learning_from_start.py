"""The loss has not moved since the run began.

Why: a run that works falls fastest at its beginning; one that stands still there is broken, and
more steps of it are wasted. It is no divergence: nothing was learned that could be lost.
Computed: a line through all records since the warm-up, and the first records against the rest; a
gain of two percent of the loss can be excluded at 99 %, over at least sixty steps, and there is no
slow but certain fall.
Fix: overfit one batch; look for a rate of zero, frozen parameters or shuffled labels.
Source: Karpathy 2019, "A Recipe for Training Neural Networks" (overfit one batch); SageMaker
Debugger, LossNotDecreasing; the limits are this project's judgement.
"""

from typing import Annotated

from advisor.quantities import trend
from advisor.quantities.distributions import median
from advisor.quantities.progress import steps_made
from advisor.quantities.steady import largest_gain
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

EXCLUDED = 0.02  # of the loss; our judgement, a working run gains more within its first steps
BY_CHANCE = 0.001  # chance of a fall this steep below which it is one
SLIGHT = 0.005  # of the loss; a fall that counts as one; our judgement
FEWEST = 20  # records; our judgement
FEWEST_MEANS = 8  # evaluations or epochs
STEPS = 60  # our judgement; fewer say little, most of all in a warm-up
SURE_STEPS = 300  # without knowing that the run is new; our judgement
START = 50  # a log that begins later does not show the start, as in log-starts-mid-run
LOWEST = 0.05  # a loss below this has nothing left to gain; our judgement
NAMES = ("train.batch_loss", "train.loss", "val.loss")


@rule(
    code="STB001",
    severities=("error", "warning", "info"),
    confidence="low",
    likelihood=True,
    explains=("loss-plateau", "predicting-prior-only"),
    references=("https://karpathy.github.io/2019/04/25/recipe/",),
)
def no_learning_from_start(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss")],
    facts: Facts,
    run_init_from: str | None,
    optim_warmup_steps: Quantity | None,
    learning_rate: Series | None,
) -> Verdict | None:
    """Test the whole curve for any fall."""
    resumed = run_init_from == "resume" or facts.best("run.resumed_from") is not None
    if resumed or _warming(learning_rate):
        return None
    series = _from_start(losses, facts, optim_warmup_steps or 0.0)
    gain = largest_gain(series.steps, series.values) if series else None
    if series is None or gain is None or median(series.values) < LOWEST:
        return None
    reached = _reached(series, facts)
    size = max(3, len(series) // 10)
    values: dict[str, Quantity | str | int] = {
        "first": _loss(median(series.values[:size]), series),
        "last": _loss(median(series.values[-size:]), series),
        "last_step": _number(series.steps[-1], "steps", "last record", series),
        "points": _number(len(series), "count", "records read", series),
        "at_most": gain,
    }
    clauses = ["what", "test"]
    rates = learning_rate.finite().values if learning_rate else ()
    if rates and max(rates) == 0:
        clauses.append("rate-zero")
    return Verdict(
        gain < EXCLUDED and not _falls(series),
        values,
        (*clauses, "fix-tuning") if facts.fine_tunes else (*clauses, "why", "fix"),
        variant="tuning" if facts.fine_tunes else "plain",
        severity=_severity(facts, run_init_from, reached),
        evidence=at_points(series, [0, len(series) - 1]),
    )


def _falls(series: Series) -> bool:
    """Tell whether the loss falls beyond doubt, however slowly: then updates reach the weights."""
    line = trend.trend(series.steps, series.values, share=1.0)
    if line is None:
        return False
    return line.p < BY_CHANCE and -line.change > SLIGHT * abs(median(series.values))


def _severity(facts: Facts, init: str | None, reached: float) -> Severity:
    if facts.fine_tunes:
        return Severity.INFO  # a loss that starts low may stay there
    known = init == "scratch" or facts.axis == "epoch" or reached >= SURE_STEPS
    return Severity.ERROR if known else Severity.WARNING


def _from_start(losses: Series, facts: Facts, warmup: float) -> Series | None:
    """Return the first loss that shows the start and enough of the run, without its warm-up."""
    others = (facts.series.get(name) for name in NAMES if name != losses.name)
    for series in (losses, *others):
        if series is None:
            continue
        found = series.finite()
        epochs = found.axis == "epoch"
        if not len(found) or found.steps[0] > (1 if epochs else max(START, _interval(found))):
            continue
        if warmup and not epochs and warmup >= found.steps[-1] / 2:
            continue
        rest = found.pick(i for i, step in enumerate(found.steps) if epochs or step >= warmup / 2)
        means = epochs or (series.name == "train.loss" and "train.batch_loss" in facts.series)
        few = FEWEST_MEANS if means or series.name == "val.loss" else FEWEST
        if len(rest) < few or _reached(rest, facts) < (few - 1 if epochs else STEPS):
            continue
        if all(a < b for a, b in zip(rest.steps, rest.steps[1:], strict=False)):
            return rest
    return None


def _interval(series: Series) -> float:
    """Return the steps between the first records: of a log that shows the start, also before it."""
    return series.steps[1] - series.steps[0] if len(series) > 1 else 0.0


def _reached(series: Series, facts: Facts) -> float:
    """Return the steps between the first record and the last, or the epochs."""
    return steps_made(series.steps[-1], series.axis, facts.number) - series.steps[0]


def _warming(rates: Series | None) -> bool:
    """Tell whether the rate rises to the end of the log: no step was taken at its full size."""
    values = rates.finite().values if rates else ()
    return len(values) > 1 and 0 < max(values) == values[-1] > values[len(values) // 2]


def _loss(value: float, series: Series) -> Quantity:
    return _number(value, "nats/token", "median of a tenth of the records", series)


def _number(value: float, unit: str, formula: str, series: Series) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=f"{series.document} ({series.name})")
