"""The log shows a loss of zero where it is NaN.

Why: the trainer of transformers leaves NaN losses out of its logged mean, so a dead run shows zero;
the gradient norm shows the truth.
Computed: the records with a loss of exactly zero and a gradient norm that is no number.
Fix: go back to a checkpoint from before the first such record, and train in bf16.
Source: transformers/trainer.py, `logging_nan_inf_filter`.
"""

import math
from typing import Annotated

from advisor.rule import (
    Either,
    Facts,
    Named,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

SLUG = "hf-loss0-nan"


@rule(
    code="FLR009",
    severities=("error", "warning"),
    confidence="low",
    likelihood=True,
    explains=("loss-near-zero", "gradient-not-finite"),
    references=(
        "https://github.com/huggingface/transformers/blob/main/src/transformers/trainer.py",
    ),
)
def hf_loss0_nan(
    facts: Facts,
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")] | None,
    grad_norm: Series | None,
) -> Verdict | None:
    seen = facts.said("error.signature", SLUG)
    if seen is not None:
        return Verdict(fires=True, clauses=("what", "why", "fix"), evidence=seen.evidence)
    if losses is None or grad_norm is None:
        return None  # a loss of reinforcement learning may be zero
    norms = dict(zip(grad_norm.steps, grad_norm.values, strict=True))
    dead = [i for i, step in enumerate(losses.steps) if _is_dead(losses.values[i], norms.get(step))]
    if not dead:
        return Verdict(fires=False)
    last = len(losses.values) - 1
    count = Quantity(len(dead), unit="count", formula="records counted", source="the log")
    values: dict[str, Named] = {
        "first": Quantity(losses.steps[dead[0]], unit="steps", source="the log"), "count": count,
    }  # fmt: skip
    ended = dead[-1] < last
    return Verdict(
        fires=True,
        values=values,
        clauses=("count", *("ended",) * ended, "why", "fix"),
        severity=Severity.WARNING if ended else None,
        evidence=at_points(losses, dead),
    )


def _is_dead(loss: float, norm: float | None) -> bool:
    return loss == 0 and norm is not None and not math.isfinite(norm)
