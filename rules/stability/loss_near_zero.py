"""The training loss is zero, or so near that no text or label explains it.

Why: a loss of zero says that nothing is left to predict. When it appears from one record to the
next, the loss was not computed: every label is masked, or a NaN was filtered out of the log. When
it is reached step by step, the model has memorised its data or sees the answer.
Computed: records of exactly zero after records that were all far above; or, for losses per token,
a median of the last records below a ten-thousandth of a nat.
Fix: look at the labels of one batch and at the gradient norm; do not keep these weights.
Source: TheDeepChecker (loss below 1e-5); transformers trainer.py, logging_nan_inf_filter, replaces
a NaN by the loss before it; the limits are this project's judgement.
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

ABOVE = 0.05  # all losses before lie above this: then zero is no rounding; our judgement
TINY = 1e-4  # nats/token; our judgement, no text is that certain
FEWEST = 5


@rule(
    code="STB003",
    severities=("error", "warning"),
    confidence="low",
    likelihood=True,
    explains=("gradient-vanishing", "sudden-drop", "loss-plateau"),
    references=(
        "https://github.com/huggingface/transformers/blob/main/src/transformers/trainer.py",
    ),
)
def loss_near_zero(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    facts: Facts,
    grad_norm: Series | None,
    model_vocab_size: Quantity | None,
) -> Verdict | None:
    """Look for a loss of zero."""
    if any("reward" in name for name in facts.series):
        return None  # a policy's loss is about zero by construction
    series = losses.finite()
    if not len(series):
        return None
    zeros = [i for i, value in enumerate(series.values) if value == 0.0]
    norms = grad_norm.values if grad_norm else ()
    broken = any(not math.isfinite(norm) for norm in norms) or (
        len(norms) >= FEWEST and not any(norms)
    )
    if len(zeros) == len(series):
        return _verdict("all", series, 0, fires=len(zeros) > 1, severe=broken)
    first = zeros[0] if zeros else len(series)
    before = series.values[:first]
    if zeros and before and min(before) > ABOVE:
        lasting = series.values[-1] == 0.0
        return _verdict("sudden" if lasting else "passing", series, first, severe=lasting)
    last = median(series.values[-FEWEST:])
    text = series.unit == "nats/token" or model_vocab_size is not None
    tiny = text and len(series) > FEWEST and 0 <= last < TINY
    return _verdict("tiny", series, len(series) - 1, fires=tiny, value=last)


def _verdict(
    variant: str,
    series: Series,
    at: int,
    *,
    fires: bool = True,
    severe: bool = False,
    value: float = 0.0,
) -> Verdict:
    source = f"{series.document}:{series.lines[at]} (log)"
    values: dict[str, Quantity | str | int] = {
        "loss": Quantity(value, unit="nats/token", formula="as printed, or median", source=source),
        "step": Quantity(series.steps[at], unit="steps", formula="first such", source=source),
        "count": Quantity(
            sum(each == 0.0 for each in series.values), unit="count", formula="zeros", source=source
        ),
    }
    clauses = ["all" if variant == "all" else "tiny" if variant == "tiny" else "what"]
    if at and variant in {"sudden", "passing"}:
        values["before"] = Quantity(
            series.values[at - 1], unit="nats/token", formula="record before", source=source
        )
    return Verdict(
        fires,
        values,
        (*clauses, "why-tiny", "fix-tiny") if variant == "tiny" else (*clauses, "why", "fix"),
        variant=variant,
        severity=Severity.ERROR if severe else Severity.WARNING,
        evidence=at_points(series, [*range(max(0, at - 1), at), at]),
    )
