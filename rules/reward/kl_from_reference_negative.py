"""The mean KL divergence from the reference model is clearly negative, which none can be.

Why: an average of log-ratios over samples of the policy itself cannot be much below zero, so the
samples are not drawn from the policy that is scored; the penalty then rewards leaving it.
Computed: the median of the logged divergence over the last fifth of the records.
Fix: sample as the policy is scored: no top-k, top-p 1, no minimal length, the same padding.
Source: TRL's earlier ppo_trainer.py warned below -1 that generation settings are the usual cause;
TRL docs/source/how_to_train.md, "What is the concern with negative KL divergence?".
"""

from advisor.quantities.rewards import level, logged
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

LIMIT = -1.0  # nats per answer: where TRL warned
FEWEST = 5  # records; our judgement
SOURCE = "the log's divergence from the reference model"


@rule(
    code="RWD009",
    severities=("warning",),
    confidence="low",
    references=("https://huggingface.co/docs/trl/v0.11.4/en/how_to_train",),
)
def kl_from_reference_negative(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the sign of the divergence near the end of the log."""
    if run_objective != "reward":
        return None
    found = logged(facts.series, "reference_kl")
    series = found.finite() if found else None
    if series is None or len(series) < FEWEST:
        return None
    last = level(series.values)
    return Verdict(
        last < LIMIT,
        {
            "kl": Quantity(
                last, unit="", formula="median of the last fifth of the records", source=SOURCE
            )
        },
        ("what", "why", "fix"),
        evidence=at_points(series, [0, len(series) - 1]),
    )
