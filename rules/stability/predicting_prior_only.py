"""The accuracy is the same at every evaluation: the model gives one answer to everything.

Why: a classifier that always names the commonest class has the accuracy of that class, and its loss
rests at the entropy of the class frequencies. It has learned the frequencies and nothing else.
Computed: an accuracy of the evaluations that is equal to its last digit five times, from the first
on, neither zero nor perfect, while the training loss gains less than two percent.
Fix: look at the predictions; then at labels, input scaling, learning rate and class weights.
Source: epokio, flat_score; Karpathy 2019, "A Recipe for Training Neural Networks" (visualise
predictions on a fixed batch); the limits are this project's judgement.
"""

from typing import Annotated

from advisor.quantities.metric_names import validation_accuracy
from advisor.quantities.steady import MIN_POINTS, largest_gain
from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

EQUAL = 5
STUCK = 0.02  # of the loss
PERFECT = (1.0, 100.0)


@rule(
    code="STB019",
    severities=("warning",),
    confidence="low",
    references=("https://karpathy.github.io/2019/04/25/recipe/",),
)
def predicting_prior_only(
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")],
    facts: Facts,
) -> Verdict | None:
    """Look for an accuracy that never changes."""
    series = validation_accuracy(facts.series)
    if series is None or len(series) < EQUAL:
        return None
    value = series.values[0]
    same = len(set(series.values)) == 1 and value > 0 and value not in PERFECT
    source = f"{series.document} ({series.name})"
    values: dict[str, Quantity | str | int] = {
        "accuracy": Quantity(
            value if value <= 1 else value / 100, unit="fraction", formula="printed", source=source
        ),
        "count": Quantity(len(series), unit="count", formula="evaluations", source=source),
        "loss": Quantity(
            losses.values[-1], unit="nats/token", formula="last record", source=losses.document
        ),
    }
    return Verdict(
        same and _stuck(losses.finite()),
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, list(range(len(series)))),
    )


def _stuck(losses: Series) -> bool:
    if len(losses) < 2 or min(losses.values) <= 0:
        return False
    if len(losses) < MIN_POINTS:
        return max(losses.values) < (1 + STUCK) * min(losses.values)
    gain = largest_gain(losses.steps, losses.values)
    return gain is not None and gain < STUCK
