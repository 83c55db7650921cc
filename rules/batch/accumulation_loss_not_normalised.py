"""The printed training loss is a sum over the accumulation, not a mean.

Why: some versions of transformers do not divide the loss by the number of accumulated batches, or
do so for some models only. The print is wrong by that factor; where the gradients are too, clipping
cuts every step.
Computed: training loss ÷ validation loss against the accumulation; without a validation loss, a
first loss that is far above that of equal probabilities.
Fix: a version of transformers in which it is mended.
Source: huggingface/transformers issues 34263 (4.46), 35556 (4.47.1), mended in 4.48; hiyouga/
LLaMA-Factory issue 7443 (a first loss of 138 in place of 6.4 at 32 steps of accumulation).
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median
from advisor.rule import Either, Facts, Quantity, Series, Verdict, at_points, rule

FEWEST = 4  # steps: dropout and augmentation can double a training loss; our judgement
NEAR = 0.2  # relative; the training loss lags behind; our judgement
PAIRS = 2  # evaluations that must agree; our judgement
LARGEST_VOCABULARY = 262_144  # entries, of Gemma's tokenizer; its ln is the highest mean loss
BEYOND = 2.0  # times that: no mean of a language model is there; our judgement
TRAINERS = frozenset({"Hugging Face Trainer", "TRL", "LLaMA-Factory", "axolotl", "Unsloth"})
LANGUAGE = TRAINERS - {"Hugging Face Trainer"}


@rule(
    code="BAT006",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("initial-loss-unexpected", "gradient-norm-spike"),
    references=(
        "https://github.com/huggingface/transformers/issues/34263",
        "https://github.com/hiyouga/LLaMA-Factory/issues/7443",
    ),
)
def accumulation_loss_not_normalised(
    losses: Annotated[Series, Either("train.loss")],
    batch_accumulation: Quantity,
    facts: Facts,
    val_loss: Series | None,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Look for a training loss that is too high by the accumulation."""
    if facts.framework not in TRAINERS or batch_accumulation < FEWEST:
        return None
    pairs = _pairs(losses.finite(), val_loss.finite() if val_loss else None)
    if len(pairs) >= PAIRS:
        return _against_validation(losses, pairs, batch_accumulation)
    if facts.framework not in LANGUAGE and model_vocab_size is None:
        return None
    uniform = math.log(model_vocab_size or LARGEST_VOCABULARY)
    first = losses.values[0] if len(losses) else math.nan
    if not math.isfinite(first):
        return None
    share = first / batch_accumulation
    return Verdict(
        fires=first > BEYOND * uniform and share <= uniform,
        values={
            "accumulation": batch_accumulation,
            "first": _loss(first, "first training loss", losses),
            "uniform": _loss(uniform, "ln V", losses),
            "divided": _loss(share, "first ÷ accumulation", losses),
        },
        clauses=("what-first", "why", "fix"),
        evidence=at_points(losses, [0]),
    )


def _against_validation(
    losses: Series, pairs: list[tuple[int, float, float]], accumulation: Quantity
) -> Verdict:
    ratio = median([train / val for _, train, val in pairs])
    index, train, val = pairs[-1]
    return Verdict(
        fires=abs(ratio / accumulation - 1) <= NEAR,
        values={
            "accumulation": accumulation,
            "train": _loss(train, "training loss", losses),
            "val": _loss(val, "validation loss", losses),
            "ratio": Quantity(
                ratio, unit="", formula="median of training loss ÷ validation loss",
                inputs={"pairs": len(pairs)}, source=f"{losses.document} (log)",
            ),
        },
        clauses=("what", "why", "fix"),
        evidence=at_points(losses, [index]),
    )  # fmt: skip


def _pairs(train: Series, val: Series | None) -> list[tuple[int, float, float]]:
    """Return, for each evaluation, the index and value of the loss before it and its own."""
    found: list[tuple[int, float, float]] = []
    if val is None or val.axis != train.axis:
        return found
    at = 0
    for step, value in zip(val.steps, val.values, strict=True):
        while at + 1 < len(train) and train.steps[at + 1] <= step:
            at += 1
        if len(train) and train.steps[at] <= step and value > 0:
            found.append((at, train.values[at], value))
    return found


def _loss(value: float, formula: str, series: Series) -> Quantity:
    return Quantity(value, unit="nats/token", formula=formula, source=f"{series.document} (log)")
