"""The gradient norm has grown far above its lowest level.

Why: a norm that keeps growing announces that the run will leave its path: the loss follows, often
thousands of steps later. While the loss still falls, and most of all while the rate decays, slow
growth is usual.
Computed: the median norm of the last tenth against the lowest tenth after the start, with a rank
test for a rise; a warning where the loss does not fall meanwhile.
Fix: lower the rate or clip more tightly while a good checkpoint is near.
Source: TheDeepChecker (growth by two over five windows); Wortsman et al. 2023, arXiv:2309.14322;
the factor of four is this project's judgement, as healthy norms double late in a run.
"""

import math
from typing import Annotated

from advisor.quantities.distributions import median, robust_sd
from advisor.quantities.drift import rising_p
from advisor.quantities.steady import largest_gain
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

FACTOR = 4.0
FEWEST = 30
LEVEL = 0.001  # of the rank test; many logs are looked at
NOISES = 4.0
LATEST = 0.8  # of the log, by which the lowest level must have been reached
STUCK = 0.02  # of the loss


@rule(
    code="STB013",
    severities=("warning", "info"),
    confidence="low",
    likelihood=True,
    references=("https://arxiv.org/abs/2309.14322",),
)
def gradient_norm_growing(
    grad_norm: Series,
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")] | None,
) -> Verdict | None:
    """Compare the last norms with the lowest level."""
    norms = grad_norm.finite()
    norms = norms.pick(i for i, value in enumerate(norms.values) if value > 0)
    if len(norms) < FEWEST:
        return None
    k = max(3, len(norms) // 10)
    ends = range(2 * k, int(LATEST * len(norms)) + 1, max(1, k // 3))
    low, end = min((median(norms.values[e - k : e]), e) for e in ends)
    last = median(norms.values[-k:])
    logs = [math.log(value) for value in norms.values[end - k : end]]
    beyond = math.log(last / low) > NOISES * robust_sd(logs) * math.sqrt(2 / k)
    grows = last > FACTOR * low and beyond and rising_p(norms.values[end - k :]) < LEVEL
    stuck = grows and losses is not None and _stuck(losses, norms.steps[end - 1])
    source = f"{norms.document} ({norms.name})"
    values = {
        "low": Quantity(low, unit="", formula=f"lowest median of {k} records", source=source),
        "last": Quantity(last, unit="", formula=f"median of the last {k}", source=source),
        "ratio": Quantity(last / low, unit="", formula="last ÷ low", source=source),
        "low_step": Quantity(
            norms.steps[end - 1 - k // 2], unit="steps", formula="middle of it", source=source
        ),
        "last_step": Quantity(norms.steps[-1], unit="steps", formula="last", source=source),
    }
    return Verdict(
        grows,
        values,
        ("what", "stuck" if stuck else "falls", "fix" if stuck else "fix-watch"),
        variant="stuck" if stuck else "falls",
        severity=Severity.WARNING if stuck else Severity.INFO,
        evidence=at_points(norms, [end - 1 - k // 2, len(norms) - 1]),
    )


def _stuck(losses: Series, since: float) -> bool:
    """Tell whether the loss has not fallen since that step."""
    finite = losses.finite()
    curve = finite.pick(i for i, step in enumerate(finite.steps) if step >= since)
    gain = largest_gain(curve.steps, curve.values) if len(curve) else None
    return gain is not None and gain < STUCK
