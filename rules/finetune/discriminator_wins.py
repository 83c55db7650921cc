"""The discriminator of a GAN is always right, so the generator learns nothing.

Why: where the discriminator is always right its gradient for the generator nearly vanishes, and the
samples stop improving or collapse to a few.
Computed: the median loss of the discriminator over the last fifth of the records, and the
generator's loss over the first and the last fifth.
Fix: a weaker discriminator: lower rate, label smoothing, noise on its inputs; or another loss.
Source: soumith/ganhacks, item 10 (the discriminator's loss going to 0 is a failure mode);
arXiv:1701.04862, theorem 2.4 (vanishing gradients for a perfect discriminator). The limits are this
project's judgement.
"""

from advisor.quantities.distributions import mean
from advisor.quantities.objectives import DISCRIMINATOR, GENERATOR, named
from advisor.quantities.rewards import FEWEST, SHARE, level
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

GONE = 0.01  # nats: right with more than 99 % certainty on both kinds; our judgement
SOURCE = "the log's losses of both networks"


@rule(
    code="FTN006",
    severities=("warning",),
    confidence="low",
    references=("https://github.com/soumith/ganhacks", "https://arxiv.org/abs/1701.04862"),
)
def discriminator_wins(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at both losses near the end of the log."""
    if run_objective != "adversarial":
        return None
    losses = [named(facts.series, names) for names in (DISCRIMINATOR, GENERATOR)]
    critic, maker = (each.finite() if each else None for each in losses)
    if critic is None or maker is None or min(len(critic), len(maker)) < FEWEST:
        return None
    if min(critic.values) < 0:
        return None  # a Wasserstein critic, whose loss has no zero
    size = max(4, round(SHARE * len(maker)))
    before, after = mean(maker.values[:size]), mean(maker.values[-size:])
    last = level(critic.values)
    return Verdict(
        last < GONE and after > before,
        {
            "last": Quantity(
                last, unit="", formula="median of the last fifth of the records", source=SOURCE
            ),
            "before": _mean(before, "first"),
            "after": _mean(after, "last"),
        },
        ("what", "why", "fix"),
        evidence=at_points(critic, [0, len(critic) - 1]),
    )


def _mean(value: float, which: str) -> Quantity:
    return Quantity(value, unit="", formula=f"mean of the {which} fifth", source=SOURCE)
