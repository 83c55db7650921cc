"""The gradient has died away while the loss is still high.

Why: without a gradient no update changes anything. Small gradients at a small loss are success; at
a high loss that does not move they are a fault of the model: dead activations, a detached branch,
or a cast that rounds to zero.
Computed: the median norm of the last records against that of the second tenth of the run, with a
loss that gained less than two percent meanwhile and lies above a twentieth.
Fix: normalise, use residual connections and a usual initialisation; look where the graph is cut.
Source: gradsnitch GS007 (5 % of the early norm and a loss that is stuck); SageMaker Debugger,
VanishingGradient (1e-7); the least norms are this project's judgement.
"""

from typing import Annotated

from advisor.quantities.distributions import median
from advisor.quantities.steady import largest_gain
from advisor.rule import (
    Either,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

SHARE = 0.05  # of the norm after the start
SMALL = 0.01  # a global norm below this moves no usual network; our judgement
TINY = 1e-6  # whatever it was before
FEWEST = 20
STUCK = 0.02  # of the loss
LOWEST = 0.05  # a loss below this has been learned


@rule(
    code="STB012",
    severities=("warning",),
    confidence="low",
    likelihood=True,
    explains=("loss-plateau", "no-learning-from-start"),
)
def gradient_vanishing(
    grad_norm: Series,
    losses: Annotated[Series, Either("train.batch_loss", "train.loss")],
) -> Verdict | None:
    """Compare the last norms with the early ones."""
    norms, curve = grad_norm.finite(), losses.finite()
    if len(norms) < FEWEST or max(norms.values) == 0.0:
        return None  # zero throughout is a norm that is not measured
    tenth = max(3, len(norms) // 10)
    early, last = median(norms.values[tenth : 2 * tenth]), median(norms.values[-tenth:])
    half = curve.pick(i for i, s in enumerate(curve.steps) if s >= norms.steps[len(norms) // 2])
    gain = largest_gain(half.steps, half.values) if len(half) else None
    if gain is None:
        return None
    gone = last < TINY or (last < SHARE * early and last < SMALL)
    source = f"{norms.document} ({norms.name})"
    values = {
        "early": Quantity(early, unit="", formula="median of the second tenth", source=source),
        "last": Quantity(last, unit="", formula="median of the last tenth", source=source),
        "last_step": Quantity(norms.steps[-1], unit="steps", formula="last", source=source),
        "loss": Quantity(
            median(half.values), unit="nats/token", formula="median of the second half",
            source=f"{half.document} ({half.name})",
        ),
    }  # fmt: skip
    return Verdict(
        gone and gain < STUCK and min(half.values) > LOWEST,
        values,
        ("what", "why", "fix"),
        evidence=at_points(norms, [tenth, len(norms) - 1]),
    )
