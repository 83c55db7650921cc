"""The loss has a value that a likelihood of tokens cannot have.

Why: the negative logarithm of a probability is never below zero, and a model that has trained is
never far worse than a uniform guess. Such a value is a sum where a mean is meant, a wrong sign, or
labels outside the vocabulary.
Computed: for losses per token, values below zero; or a median of the last records above twice ln V.
Fix: check the reduction of the loss, its sign, and the labels.
Source: AutoTrainer (ICSE 2021), abnormal loss values; the factor two is this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median
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

FACTOR = 2.0  # times ln V
FEWEST = 5  # records: a start may be anywhere
TRANSCRIBES = "wer"  # a word error rate is that of speech or handwriting
NEGATIVE = 2  # records


@rule(
    code="STB017",
    severities=("error", "warning"),
    confidence="low",
    likelihood=True,
    explains=("initial-loss-unexpected",),
)
def loss_out_of_range(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss")],
    facts: Facts,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Compare the losses of a language model with zero and with ln V."""
    series = losses.finite()
    is_text = series.unit == "nats/token" or model_vocab_size is not None
    if not is_text or len(series) < NEGATIVE:
        return None
    source = f"{series.document} ({series.name})"
    negative = [i for i, value in enumerate(series.values) if value < 0]
    if len(negative) >= NEGATIVE:
        return _negative(series, negative)
    if model_vocab_size is None or model_vocab_size < 2 or len(series) < FEWEST:
        return None
    if any(TRANSCRIBES in name for name in facts.series):
        return None  # a loss of alignments (CTC) is a sum over the recording
    last = _loss(median(series.values[-FEWEST:]), "median of the last five records", source)
    uniform = Quantity(
        math.log(model_vocab_size), unit="nats/token", formula="ln V",
        inputs={"V": float(model_vocab_size)}, source="arithmetic",
    )  # fmt: skip
    values = {
        "loss": last,
        "uniform": uniform,
        "ratio": Quantity(last / uniform, unit="", formula="loss ÷ ln V", source=source),
        "step": Quantity(series.steps[-1], unit="steps", formula="last record", source=source),
    }
    return Verdict(
        last > FACTOR * uniform,
        values,
        ("high", "fix"),
        variant="high",
        severity=Severity.WARNING,
        evidence=at_points(series, [len(series) - 1]),
    )


def _negative(series: Series, at: list[int]) -> Verdict:
    source = f"{series.document} ({series.name})"
    return Verdict(
        fires=True,
        values={
            "loss": _loss(series.values[at[0]], "as printed", source),
            "count": Quantity(len(at), unit="count", formula="losses below zero", source=source),
            "step": Quantity(series.steps[at[0]], unit="steps", formula="first", source=source),
        },
        clauses=("negative", "fix"),
        variant="negative",
        evidence=at_points(series, at),
    )


def _loss(value: float, formula: str, source: str) -> Quantity:
    return Quantity(value, unit="nats/token", formula=formula, source=source)
