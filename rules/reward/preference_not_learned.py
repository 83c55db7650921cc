"""Preference training does not tell the chosen answers from the rejected ones.

Why: DPO has nothing else to learn; at chance its loss stays at ln 2, that of guessing.
Computed: the mean accuracy over the last fifth of at least twenty records, and whether margins lie
above zero by two standard errors.
Fix: see whether chosen and rejected differ and are not swapped; then a higher rate or smaller beta.
Source: arXiv:2305.18290, equation 7 (the loss is ln 2 when the margin is zero); TRL
docs/source/dpo_trainer.md (`rewards/accuracies`, `rewards/margins`); the limit of 0.55 is this
project's judgement.
"""

import math

from advisor.quantities.distributions import mean
from advisor.quantities.rewards import CLEAR, FEWEST, PREFERENCE, SHARE
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

CHANCE = 0.55  # of the pairs: five in a hundred above guessing; our judgement
SOURCE = "the log's accuracies and margins of the implicit rewards"


@rule(
    code="RWD010",
    severities=("warning",),
    confidence="low",
    references=("https://arxiv.org/abs/2305.18290",),
)
def preference_not_learned(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at accuracies and margins near the end of the log."""
    if run_objective != "preference":
        return None
    right = facts.series.get("metric.rewards/accuracies")
    margins = facts.series.get(PREFERENCE)
    # ORPO and its like compare likelihoods without a reference: their margins are no rewards.
    has_odds = any("log_odds" in name for name in facts.series)
    if right is None or margins is None or has_odds or len(right.finite()) < FEWEST:
        return None
    series, apart = right.finite(), margins.finite().values
    size = max(4, round(SHARE * len(series)))
    last = apart[-size:]
    if len(last) < size:
        return None
    accuracy, margin = mean(series.values[-size:]), mean(last)
    error = math.sqrt(sum((each - margin) ** 2 for each in last) / (size - 1) / size)
    return Verdict(
        accuracy < CHANCE and margin < CLEAR * error + 1e-9,
        {
            "accuracy": Quantity(
                accuracy, unit="fraction", formula="mean of the last fifth", source=SOURCE
            ),
            "margin": Quantity(margin, unit="", formula="mean of the last fifth", source=SOURCE),
            "count": Quantity(len(series), unit="count", formula="records", source=SOURCE),
            "guess": Quantity(math.log(2), unit="nats/token", formula="ln 2", source=SOURCE),
        },
        ("what", "why", "fix"),
        evidence=at_points(series, [len(series) - size, len(series) - 1]),
    )
