"""Preference training makes the chosen answers themselves far less likely.

Why: DPO only widens the distance between chosen and rejected answers; it can do so by lowering
both, and then the model says neither, but something that nobody judged.
Computed: the median reward of the chosen answers over the last fifth of the records: beta times the
logarithm of how much more likely they became.
Fix: a lower rate, fewer epochs, a larger beta, or a loss with a term for the chosen answers.
Source: arXiv:2410.08847 (likelihood displacement); arXiv:2402.13228 (DPO-Positive); TRL
docs/source/dpo_trainer.md (`rewards/chosen`, `rpo_alpha`). The limit is this project's judgement:
Zephyr 7B, which is well trained, ends at -3.
"""

from advisor.quantities.rewards import level
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

LIMIT = -10.0  # a hundred nats of an answer at beta 0.1; our judgement
FEWEST = 5  # records; our judgement
SOURCE = "the log's rewards of both answers"


@rule(
    code="RWD011",
    severities=("warning",),
    confidence="low",
    references=("https://arxiv.org/abs/2410.08847", "https://arxiv.org/abs/2402.13228"),
)
def chosen_answers_suppressed(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the rewards of the chosen answers near the end of the log."""
    found = facts.series.get("metric.rewards/chosen")
    worse = facts.series.get("metric.rewards/rejected")
    if run_objective != "preference" or found is None or worse is None:
        return None
    series, rejected = found.finite(), worse.finite()
    if min(len(series), len(rejected)) < FEWEST:
        return None
    return Verdict(
        level(series.values) < LIMIT,
        {
            "chosen": _last(level(series.values)),
            "rejected": _last(level(rejected.values)),
            "limit": Quantity(LIMIT, unit="", formula="lowest that is usual", source="ours"),
        },
        ("what", "why", "fix"),
        evidence=at_points(series, [0, len(series) - 1]),
    )


def _last(value: float) -> Quantity:
    return Quantity(value, unit="", formula="median of the last fifth", source=SOURCE)
