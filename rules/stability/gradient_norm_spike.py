"""The gradient norm shot up for a moment.

Why: one gradient many times as large as usual comes from odd data or from a learning rate at its
limit; without clipping one such update can throw the weights, and a jump of the loss follows.
Computed: norms more than eight times, and six deviations of their logarithm, above the median of up
to fifty records before.
Fix: keep clipping on; look at the data of those steps.
Source: gradsnitch, rule 003 (8 times the rolling median of 50); the deviations, and that only
spikes with a jump of the loss or without clipping deserve a warning, are this project's judgement.
"""

from typing import Annotated

from advisor.quantities.distributions import median
from advisor.quantities.jumps import Outlier, outliers
from advisor.rule import (
    Action,
    Either,
    Facts,
    Quantity,
    Series,
    Severity,
    Verdict,
    action_for,
    at_points,
    rule,
)

FEWEST = 12
LOSS_RISE = 1.1  # of the loss at the spike against before; as loss-spike-recovered
USUAL_CLIP = 1.0  # karpathy/nanoGPT train.py


@rule(
    code="STB010",
    severities=("info", "warning"),
    confidence="low",
    likelihood=True,
    explains=("loss-spike-recovered",),
    references=("https://github.com/stas00/ml-engineering/tree/master/training/instabilities",),
)
def gradient_norm_spike(
    grad_norm: Series,
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")] | None,
    facts: Facts,
    optim_grad_clip: Quantity | None,
) -> Verdict | None:
    """Look for norms far above those before."""
    series = grad_norm.finite()
    if len(series) < FEWEST:
        return None
    source = f"{series.document} ({series.name})"

    def number(value: float, unit: str, formula: str) -> Quantity:
        return Quantity(value, unit=unit, formula=formula, source=source)

    found = outliers(series.values)
    count = number(len(found), "count", "spikes")
    if not found:
        return Verdict(fires=False, values={"count": count})
    worst = max(found, key=lambda each: each.ratio)
    felt = losses is not None and any(_felt(series, each, losses) for each in found)
    off = optim_grad_clip is not None and optim_grad_clip == 0.0
    actions: tuple[Action, ...] = ()
    if off and facts.framework == "nanoGPT":
        actions = (action_for(facts, "optim.grad_clip", "grad_clip", USUAL_CLIP),)
    return Verdict(
        fires=True,
        values={
            "count": count,
            "step": number(series.steps[worst.index], "steps", "highest spike"),
            "norm": number(series.values[worst.index], "", "as printed"),
            "level": number(worst.level, "", "median of the records before"),
            "ratio": number(worst.ratio, "", "norm ÷ level"),
        },
        clauses=("what", "felt" if felt else "unfelt", "fix-clip" if off else "fix"),
        variant="felt" if felt else "unfelt",
        severity=Severity.WARNING if off and felt else Severity.INFO,
        actions=actions,
        evidence=at_points(series, [each.index for each in found]),
    )


def _felt(norms: Series, spike: Outlier, losses: Series) -> bool:
    """Tell whether the loss was higher at the spike or right after it than before."""
    step, until = norms.steps[spike.index], norms.steps[min(spike.index + 2, len(norms) - 1)]
    near = [v for s, v in zip(losses.steps, losses.values, strict=True) if step <= s <= until]
    before = [v for s, v in zip(losses.steps, losses.values, strict=True) if s < step][-10:]
    return bool(near) and len(before) > 2 and max(near) > LOSS_RISE * median(before)
