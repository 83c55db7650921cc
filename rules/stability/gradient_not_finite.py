"""The gradient norm became NaN or infinite while the loss was still a number.

Why: one such gradient, applied, turns every weight into NaN. Programs that skip it lose the update;
those that do not lose the run, even if the printed loss looks well for some records more.
Computed: records whose norm is no number, apart from those where the loss is none either, from the
first to the last; single ones are usual while a float16 scale is searched, and where none is a
number but the loss keeps falling they are means with a skipped step in each.
Fix: find the first one's batch; clip, lower the rate, or use a format with a larger range.
Source: torch.nn.utils.clip_grad_norm_ (error_if_nonfinite); transformers trainer.py filters NaN out
of the printed loss, not out of the norm; the limits are this project's judgement.
"""

import math
from statistics import median
from typing import Annotated

from advisor.rule import Either, Facts, Quantity, Series, Severity, Verdict, at_points, rule

LASTING = 3  # bad records at the end of the log; our judgement
START = 50  # steps in which a float16 scale is searched for


@rule(
    code="STB007",
    severities=("error", "warning", "info"),
    confidence="low",
    explains=("loss-not-finite", "loss-near-zero", "speed-up-after-nan", "loss-diverging"),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.clip_grad_norm_.html",
    ),
)
def gradient_not_finite(
    grad_norm: Series,
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")] | None,
    facts: Facts,
    run_dtype: str | None,
) -> Verdict | None:
    """Find gradient norms that are no number."""
    if len(grad_norm) < 2:
        return None  # a summary, perhaps of a metric that is not measured
    bad = [i for i, value in enumerate(grad_norm.values) if not math.isfinite(value)]
    count = _number(len(bad), "count", "norms that are no number", grad_norm)
    if not bad:
        return Verdict(fires=False, values={"count": count})
    first, last = bad[0], bad[-1]
    lost = _first_bad(losses)
    if lost is not None and lost <= grad_norm.steps[first]:
        return None  # the loss went first, or with it: that is another finding
    scaled = run_dtype == "float16" or "loss_scale" in facts.series
    good = len(grad_norm) - 1 - last
    lasting = good == 0 and len(bad) >= min(LASTING, len(grad_norm))
    searched = scaled and not lasting and grad_norm.steps[last] <= START  # the scale
    if searched or (len(bad) == len(grad_norm) > LASTING and _learns(losses, first)):
        return Verdict(fires=False, values={"count": count})
    values: dict[str, Quantity | str | int] = {
        "count": count,
        "total": _number(len(grad_norm), "count", "norms printed", grad_norm),
        "step": _number(grad_norm.steps[first], "steps", "first such norm", grad_norm),
    }
    clauses = ["what"]
    if first:
        values["before"] = _number(
            grad_norm.values[first - 1], "", "norm of the record before", grad_norm
        )
        clauses.append("before")
    variant = "lasting" if lasting else "scaled" if scaled else "passing"
    clauses += [f"why-{variant}", "fix" if variant != "scaled" else "fix-scaled"]
    severity = {"lasting": Severity.ERROR, "scaled": Severity.INFO}.get(variant, Severity.WARNING)
    return Verdict(
        fires=True, values=values, clauses=tuple(clauses), variant=variant, severity=severity,
        evidence=at_points(grad_norm, [*range(max(0, first - 1), first), *bad]),
    )  # fmt: skip


def _learns(losses: Series | None, first: int) -> bool:
    """Tell whether the loss keeps falling, which it does not where every update is lost.

    Such norms are means over many steps, of which a skipped one makes every mean infinite.
    """
    values = losses.values[first:] if losses else ()
    third = len(values) // 3
    if third < LASTING or not all(math.isfinite(value) and value for value in values):
        return False
    early, middle = median(values[:third]), median(values[third:-third])
    return median(values[-third:]) < middle < early


def _number(value: float, unit: str, formula: str, series: Series) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=f"{series.document} ({series.name})")


def _first_bad(losses: Series | None) -> int | None:
    if losses is None:
        return None
    pairs = zip(losses.steps, losses.values, strict=True)
    return next((step for step, value in pairs if not math.isfinite(value)), None)
