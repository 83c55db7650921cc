"""Each update moves the policy too far from the one that collected the data.

Why: PPO trusts its data only near the policy that made them; far from it an update may undo what
was learnt, and the fall of the reward often comes only later.
Computed: the median of the logged approximate KL divergence over the last fifth of the records.
Fix: set a target KL, which ends an update early; else fewer epochs or a lower rate.
Source: the limit of 0.05 stands above the 0.01 to 0.03 that are usual for `target_kl` (OpenAI
Spinning Up, ppo.py, default 0.01; Stable-Baselines3 stops at 1.5 times `target_kl`, ppo.py at
e05d2db); arXiv:1707.06347.
"""

from advisor.quantities.rewards import change, level, logged
from advisor.rule import Facts, Quantity, Severity, Verdict, at_points, rule

LIMIT = 0.05  # nats per action: above the usual 0.01 to 0.03; our judgement
FEWEST = 5  # records: a policy that has just begun may move quickly; our judgement
SOURCE = "the log's approximate KL divergence between old and new policy"


@rule(
    code="RWD003",
    severities=("warning", "info"),
    confidence="low",
    explains=("reward-not-improving",),
    references=("https://arxiv.org/abs/1707.06347",),
)
def policy_update_too_large(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the usual size of an update near the end of the log."""
    if run_objective != "reward":
        return None
    found = logged(facts.series, "approx_kl")
    series = found.finite() if found else None
    if series is None or len(series) < FEWEST:
        return None
    usual = level(series.values)
    reward = logged(facts.series, "reward")
    seen = change(reward.finite().values) if reward else None
    learns = seen is not None and seen.rises and not seen.falls
    largest = max(range(len(series)), key=series.values.__getitem__)
    return Verdict(
        usual > LIMIT,
        {
            "usual": Quantity(
                usual, unit="", formula="median of the last fifth of the records", source=SOURCE
            ),
            "limit": Quantity(LIMIT, unit="", formula="largest that is usual", source="ours"),
            "most": Quantity(series.values[largest], unit="", formula="maximum", source=SOURCE),
        },
        ("what", "why", "learns" if learns else "risk", "fix"),
        variant="learns" if learns else "risk",
        severity=Severity.INFO if learns else Severity.WARNING,
        evidence=at_points(series, sorted({largest, len(series) - 1})),
    )
