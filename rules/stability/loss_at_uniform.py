"""After many steps the model still gives every token the same chance.

Why: ln V is the loss of a model that knows nothing; any working run leaves it within its first
hundred steps. It stays there when the updates do not reach the weights or the labels are noise.
Computed: the median of the last records against ln V, within 0.05.
Fix: check the learning rate, that parameters are trainable, and that labels belong to the inputs.
Source: Karpathy 2019, "A Recipe for Training Neural Networks" (verify loss at init); the limits are
this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

NEAR = 0.05  # nats; our judgement, frequencies of tokens alone lower the loss by more than three
STEPS = 100  # our judgement
TOKENS = 10e6  # our judgement; of large batches few steps are enough
FEWEST = 3


@rule(
    code="STB002",
    severities=("error",),
    confidence="low",
    likelihood=True,
    explains=("no-learning-from-start", "loss-plateau", "weights-not-updating"),
    references=("https://karpathy.github.io/2019/04/25/recipe/",),
)
def loss_at_uniform(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss")],
    model_vocab_size: Quantity,
    data_tokens_seen: Quantity | None,
) -> Verdict | None:
    """Compare the end of the curve with ln V."""
    series = losses.finite()
    if series.unit not in {None, "nats/token"} or model_vocab_size < 2:
        return None
    enough = series.axis == "step" and len(series) and series.steps[-1] > STEPS
    if len(series) < FEWEST or not (enough or (data_tokens_seen or 0.0) > TOKENS):
        return None
    source = f"{series.document} ({series.name})"
    size = max(FEWEST, len(series) // 10)
    last = Quantity(
        median(series.values[-size:]),
        unit="nats/token",
        formula=f"median of the last {size} records",
        source=source,
    )
    uniform = Quantity(
        math.log(model_vocab_size),
        unit="nats/token",
        formula="ln V",
        inputs={"V": float(model_vocab_size)},
        source="Karpathy 2019, A Recipe for Training Neural Networks",
    )
    values = {
        "last": last,
        "uniform": uniform,
        "vocabulary": model_vocab_size,
        "step": Quantity(series.steps[-1], unit="steps", formula="last record", source=source),
    }
    return Verdict(
        abs(last - uniform) <= NEAR,
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, [len(series) - 1]),
    )
