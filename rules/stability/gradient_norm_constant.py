"""The gradient norm repeats to the last digit while the loss changes.

Why: two different batches never have the same norm to six digits. The number is stale (the update
was skipped, and the last norm is printed again) or is no norm at all, so nothing that rests on it
can be trusted, clipping least of all.
Computed: the longest stretch of one norm, printed with at least six digits, over records whose
steps and losses differ.
Fix: print the norm of the update itself, before clipping, reduced over all ranks.
Source: DeepSpeed keeps the norm of the last update that was not skipped; the limits are this
project's judgement.
"""

from typing import Annotated

from advisor.quantities.steady import longest_repeat, printed_digits
from advisor.rule import Either, Quantity, Series, Verdict, at_points, rule

DIGITS = 6  # chance repeats a number of six digits once in hundreds of thousands of records
LONG = 10  # digits with which two records are enough
FEWEST = 3


@rule(code="STB004", severities=("warning",), confidence="low")
def gradient_norm_constant(
    grad_norm: Series,
    losses: Annotated[Series, Either("train.loss", "train.batch_loss")] | None,
) -> Verdict | None:
    """Find the longest stretch of one gradient norm."""
    series = grad_norm.finite()
    if len(series) < 2:
        return None
    start, end = longest_repeat(series.values)
    norm = series.values[start]
    digits, found = printed_digits(norm), end - start
    known = dict(zip(losses.steps, losses.values, strict=True)) if losses else {}
    at = [known[step] for step in series.steps[start:end] if step in known]
    differ = len(set(at)) > 1 if at else found >= FEWEST
    apart = len(set(series.steps[start:end])) == found
    enough = (found >= FEWEST and digits >= DIGITS) or (found >= 2 and digits >= LONG)
    source = f"{series.document} ({series.name})"
    values = {
        "norm": Quantity(norm, unit="", formula="as printed", source=source),
        "count": Quantity(found, unit="count", formula="records in a row", source=source),
        "digits": Quantity(digits, unit="count", formula="significant digits", source=source),
        "first_step": Quantity(series.steps[start], unit="steps", formula="first", source=source),
        "last_step": Quantity(series.steps[end - 1], unit="steps", formula="last", source=source),
    }
    return Verdict(
        enough and differ and apart and norm != 0.0,
        values,
        ("what", "why", "fix"),
        variant="all" if found == len(series) else "part",
        evidence=at_points(series, list(range(start, end))),
    )
