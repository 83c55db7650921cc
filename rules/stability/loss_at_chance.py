"""A classifier is at the loss and the accuracy of a guess among all of its classes.

Why: a model that gives k classes the same chance has a loss of ln k and is right once in k times. A
run that stays there has learned nothing; one that came back to it has lost what it had learned.
Computed: the number of classes whose ln k is nearest to the median of the last training losses, and
the accuracy of the evaluations against 1/k. For k the loss of the best possible guess is printed,
so that everybody sees when that is not the number of classes.
Fix: restart with a lower rate and a warm-up; check the labels and that the parameters are trained.
Source: Karpathy 2019, "A Recipe for Training Neural Networks" (verify loss at init); Mosbach et al.
2021, arXiv:2006.04884 (fine-tuning that fails ends no better than the commonest class, and a lower
rate with a warm-up prevents it); the limits are this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median
from advisor.quantities.metric_names import validation_accuracy
from advisor.quantities.progress import steps_made
from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

NEAR = 0.02  # nats between the loss and ln k; our judgement
LUCKY = 1.3  # times 1/k; the commonest class may be somewhat more frequent; our judgement
FEWEST = 5  # records of the loss; our judgement
STEPS = 100  # our judgement
EPOCHS = 3  # our judgement
CLASSES = 1000  # beyond, ln k lies within NEAR of almost any loss
LEFT = 0.15  # nats below ln k: here something had been learned; our judgement
MANY_EVALUATIONS = 2
KARPATHY = "Karpathy 2019, A Recipe for Training Neural Networks"


@rule(
    code="STB023",
    severities=("error",),
    confidence="medium",
    likelihood=True,
    explains=(
        "no-learning-from-start",
        "loss-plateau",
        "predicting-prior-only",
        "weights-not-updating",
        "trained-past-best",
    ),
    references=(
        "https://karpathy.github.io/2019/04/25/recipe/",
        "https://arxiv.org/abs/2006.04884",
    ),
)
def loss_at_chance(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss")],
    facts: Facts,
) -> Verdict | None:
    """Compare the end of the curve with ln k, and the accuracy with 1/k."""
    accuracy = validation_accuracy(facts.series)
    series = losses.finite()
    if accuracy is None or len(accuracy) < MANY_EVALUATIONS or len(series) < FEWEST:
        return None
    reached = steps_made(series.steps[-1], series.axis, facts.number)
    if reached < (EPOCHS if series.axis == "epoch" else STEPS):
        return None
    size = max(3, len(series) // 10)
    last = median(series.values[-size:])
    classes = max(2, round(math.exp(min(last, 20.0))))
    right = median(accuracy.values) / (100 if max(accuracy.values) > 1 else 1)
    at_chance = abs(last - math.log(classes)) <= NEAR and 0 < right * classes <= LUCKY
    lowest = min(_smooth(series.values, size))
    left = lowest < math.log(classes) - LEFT
    clauses = ("what", "returned" if left else "never", "why", "fix")
    return Verdict(
        at_chance and classes <= CLASSES,
        _values(series, accuracy, last, classes, right, lowest),
        clauses,
        variant="returned" if left else "never",
        evidence=at_points(series, [len(series) - 1]) + at_points(accuracy, [len(accuracy) - 1]),
    )


def _smooth(values: tuple[float, ...], size: int) -> list[float]:
    return [median(values[at : at + size]) for at in range(len(values) - size + 1)]


def _values(
    series: Series, accuracy: Series, last: float, classes: int, right: float, lowest: float
) -> dict[str, Quantity | str | int]:
    source = f"{series.document} ({series.name})"
    inputs = {"k": float(classes)}
    return {
        "last": Quantity(
            last,
            unit="nats/token",
            formula="median of the last tenth of the records",
            source=source,
        ),
        "lowest": Quantity(
            lowest, unit="nats/token", formula="lowest running median", source=source
        ),
        "uniform": Quantity(
            math.log(classes), unit="nats/token", formula="ln k", inputs=inputs, source=KARPATHY
        ),
        "classes": Quantity(classes, unit="count", formula="exp(loss), rounded", source=source),
        "accuracy": Quantity(
            right,
            unit="fraction",
            formula="median of the evaluations",
            source=f"{accuracy.document} ({accuracy.name})",
        ),
        "chance": Quantity(
            1 / classes, unit="fraction", formula="1 / k", inputs=inputs, source=KARPATHY
        ),
    }
