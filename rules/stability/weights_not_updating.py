"""The loss is the same to its last digit, record after record.

Why: every update moves the weights, and so the loss. A loss that repeats exactly is computed from
weights that do not change: the optimizer holds other parameters, the rate is zero, or the gradient
does not reach them.
Computed: all evaluations equal, from the third on and while the training loss does not fall either;
or twenty training records in a row equal, printed with at least four digits.
Fix: compare one weight before and after an update; check what the optimizer was given.
Source: TrainCheck (OSDI 2025), cases 2 and 3; SageMaker Debugger, UnchangedTensor; the limits are
this project's judgement.
"""

from typing import Annotated

from advisor.quantities.steady import largest_gain, longest_repeat, printed_digits
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

DIGITS = 4
EVALUATIONS = 3
RECORDS = 20
FALLING = 0.02  # of the loss; a table may repeat an old evaluation while training goes on


@rule(
    code="STB011",
    severities=("error",),
    confidence="low",
    likelihood=True,
    explains=("no-learning-from-start", "loss-plateau", "predicting-prior-only"),
    references=("https://www.usenix.org/conference/osdi25",),
)
def weights_not_updating(
    losses: Annotated[Series, Either("val.loss", "train.batch_loss", "train.loss")],
    facts: Facts,
    learning_rate: Series | None,
) -> Verdict | None:
    """Look for losses that repeat exactly."""
    found = _evaluations(facts) or _records(facts)
    source = losses.document
    if found is None:
        count = Quantity(len(losses), unit="count", formula="records read", source=source)
        return Verdict(fires=False, values={"count": count})
    series, start, end = found
    source = f"{series.document} ({series.name})"
    rates = [
        rate
        for step, rate in zip(learning_rate.steps, learning_rate.values, strict=True)
        if series.steps[start] <= step <= series.steps[end - 1]
    ] if learning_rate else []  # fmt: skip
    zero = bool(rates) and max(rates) == 0.0
    return Verdict(
        fires=True,
        values={
            "loss": Quantity(
                series.values[start], unit="nats/token", formula="as printed", source=source
            ),
            "count": Quantity(end - start, unit="count", formula="equal records", source=source),
            "first_step": Quantity(
                series.steps[start], unit="steps", formula="first of them", source=source
            ),
            "last_step": Quantity(
                series.steps[end - 1], unit="steps", formula="last of them", source=source
            ),
        },
        clauses=("what", "rate-zero" if zero else "why", "fix"),
        variant="evaluations" if series.name == "val.loss" else "records",
        evidence=at_points(series, list(range(start, end))),
    )


def _evaluations(facts: Facts) -> tuple[Series, int, int] | None:
    series = facts.series.get("val.loss")
    if series is None or len(series) < EVALUATIONS or len(set(series.values)) > 1:
        return None
    apart = len(set(series.steps)) == len(series)
    if not apart or series.values[0] == 0.0 or printed_digits(series.values[0]) < DIGITS:
        return None
    for name in ("train.batch_loss", "train.loss"):
        train = facts.series.get(name)
        train = train.finite() if train else None
        if train and len(train) > 1:
            gain = largest_gain(train.steps, train.values)
            if gain is None or gain >= FALLING:
                return None
    return series, 0, len(series)


def _records(facts: Facts) -> tuple[Series, int, int] | None:
    for name in ("train.batch_loss", "train.loss"):
        series = facts.series.get(name)
        start, end = longest_repeat(series.values) if series else (0, 0)
        if series is None or end - start < RECORDS or series.values[start] == 0.0:
            continue
        apart = len(set(series.steps[start:end])) == end - start
        if apart and printed_digits(series.values[start]) >= DIGITS:
            return series, start, end
    return None
