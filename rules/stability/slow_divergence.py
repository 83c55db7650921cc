"""The training loss has turned and climbs slowly.

Why: a rise of a few percent is easily taken for noise, yet a training loss that climbs over a long
stretch does not turn by itself; each step makes the later return longer.
Computed: the median of the last tenth of the records against the lowest tenth before, three percent
and four noises apart, with a rank test for a rise since then. From a tenth on it is
loss-diverging.
Fix: lower the rate; go back to the checkpoint of the lowest loss.
Source: Wortsman et al. 2023, arXiv:2309.14322 (instabilities at high learning rates); the limits
are this project's judgement.
"""

import math
from typing import Annotated

from advisor.quantities import curve
from advisor.quantities.drift import rising_p
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

RISE = 0.03
UPPER = 1.1  # times the best: from there on it is loss-diverging
FEWEST = 30
LEVEL = 0.001  # of the rank test; many logs are looked at
NOISES = 4.0
LATEST = 0.75  # of the log, by which the lowest level must have been reached
RATE_RISE = 1.1  # a rate that is higher now explains a higher loss


@rule(
    code="STB014",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("loss-plateau",),
    references=("https://arxiv.org/abs/2309.14322",),
)
def slow_divergence(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
    learning_rate: Series | None,
    optim_warmup_steps: Quantity | None,
) -> Verdict | None:
    """Test the curve for a slow rise since its best level."""
    series = losses.finite()
    if len(series) < FEWEST or min(series.values) <= 0:
        return None
    found = curve.diverging(series.steps, series.values)
    if found is None:
        return None
    at = next(i for i, step in enumerate(series.steps) if step == found.best_step)
    early = at <= LATEST * len(series) and series.steps[-1] > 2 * (optim_warmup_steps or 0.0)
    beyond = found.last - found.best > NOISES * (found.noise or 0.0) and found.away
    small = 1 + RISE < found.ratio <= UPPER
    rises = early and beyond and small and not _rate_rose(learning_rate, found.best_step)
    p = rising_p(series.values[at:]) if rises else 1.0
    source = f"{series.document} ({series.name})"
    values: dict[str, Quantity | str | int] = {
        "best": found.best,
        "last": found.last,
        "rise": Quantity(
            found.ratio - 1, unit="fraction", formula="last ÷ best - 1", source=curve.SOURCE
        ),
        "best_step": Quantity(
            found.best_step, unit="steps", formula="middle of the best window", source=source
        ),
        "last_step": Quantity(series.steps[-1], unit="steps", formula="last", source=source),
    }
    return Verdict(
        p < LEVEL and not math.isinf(found.ratio),
        values,
        ("what", "why", "fix"),
        evidence=at_points(series, [at, len(series) - 1]),
    )


def _rate_rose(rates: Series | None, since: float) -> bool:
    """Tell whether the learning rate at the end is higher than at the best level."""
    pairs = list(zip(rates.steps, rates.values, strict=True)) if rates else []
    then = [rate for step, rate in pairs if step <= since]
    return bool(then) and pairs[-1][1] > RATE_RISE * then[-1]
