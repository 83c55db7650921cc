"""The training loss steps down where a new epoch begins.

Why: inside an epoch every example is new to the model, at the border they all repeat; a loss that
steps down there shows that the model remembers its examples.
Computed: at each border the median loss of an eighth of an epoch before and after; a step is at
least 8 %, beyond the noise, and twice what the loss falls inside the epochs.
Fix: fewer epochs or more data; judge by held-out data, and shuffle anew for every epoch.
Source: this project's judgement; Muennighoff et al. 2023, arXiv 2305.16264, on repetition.
"""

from typing import Annotated

from advisor.quantities.epochs import borders
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

SOURCE = "advisor/quantities/epochs.py"


@rule(
    code="DAT007",
    severities=("info", "warning"),
    confidence="low",
    likelihood=True,
    explains=("sudden-drop",),
    references=("https://arxiv.org/abs/2305.16264",),
)
def epoch_boundary_sawtooth(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")], epoch: Series
) -> Verdict | None:
    """Compare the loss before and after the borders of epochs."""
    known = epoch.finite()
    at = dict(zip(known.steps, known.values, strict=True))
    series = losses.finite()
    series = series.pick(i for i, step in enumerate(series.steps) if step in at)
    found, counted = borders([at[step] for step in series.steps], series.values)
    if not counted:
        return None
    if not found:
        return Verdict(fires=False)
    largest = max(found, key=lambda each: each.share)
    values: dict[str, Quantity | str | int] = {
        "borders": Quantity(len(found), unit="count", formula="borders with a step", source=SOURCE),
        "counted": Quantity(counted, unit="count", formula="borders of epochs", source=SOURCE),
        "epoch": Quantity(largest.epoch, unit="count", formula="epochs done there", source=SOURCE),
        "before": Quantity(
            largest.before, unit="nats/token", formula="median before the border", source=SOURCE
        ),
        "after": Quantity(
            largest.after, unit="nats/token", formula="median after the border", source=SOURCE
        ),
        "share": Quantity(
            largest.share, unit="fraction", formula="1 - after ÷ before",
            inputs={"after": largest.after, "before": largest.before}, source=SOURCE,
        ),
    }  # fmt: skip
    points = [index for border in found for index in (border.last, border.first)]
    return Verdict(
        fires=True, values=values, clauses=("what", "why", "fix"),
        severity=Severity.WARNING if len(found) > 1 else Severity.INFO,
        evidence=at_points(series, points),
    )  # fmt: skip
