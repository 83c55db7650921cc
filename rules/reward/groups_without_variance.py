"""In most groups all answers get the same reward, so GRPO learns nothing from them.

Why: the advantage of an answer is its distance from the mean of its group; where all rewards of a
group are equal it is zero, and the group costs its time for no gradient.
Computed: the mean share of such groups over the last fifth of the records.
Fix: tasks that are neither always nor never solved, a reward with more steps, more answers per
group, or a higher temperature.
Source: TRL docs/source/grpo_trainer.md (`frac_reward_zero_std`); arXiv:2503.14476, section 3.2
(dynamic sampling); three quarters is this project's judgement.
"""

from advisor.quantities.distributions import mean
from advisor.quantities.rewards import ALIKE, SHARE, logged
from advisor.rule import Facts, Quantity, Severity, Verdict, at_points, rule

MOST = 0.75  # of the groups; our judgement: with rewards of 0 and 1 a half is common
ALL = 0.99  # of the groups: no gradient is left
FEWEST = 5  # records; our judgement
SOURCE = "the log's share of groups whose rewards do not vary"


@rule(
    code="RWD006",
    severities=("warning", "error"),
    confidence="low",
    explains=("reward-not-improving",),
    references=("https://arxiv.org/abs/2503.14476",),
)
def groups_without_variance(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the share of groups with equal rewards near the end of the log."""
    if run_objective != "reward":
        return None
    found = facts.series.get(ALIKE)
    series = found.finite() if found else None
    if series is None or len(series) < FEWEST:
        return None
    size = max(FEWEST, round(SHARE * len(series)))
    share = mean(series.values[-size:])
    values = {
        "share": Quantity(
            share, unit="fraction", formula="mean of the last fifth of the records", source=SOURCE
        )
    }
    clauses = ["what"]
    rewards = logged(facts.series, "reward")
    rewarded = rewards.finite().values if rewards else ()
    if rewarded:
        values["reward"] = Quantity(
            mean(rewarded[-size:]), unit="", formula="mean of the same records", source=SOURCE
        )
        clauses.append("reward")
    nothing = share >= ALL
    return Verdict(
        share > MOST,
        values,
        (*clauses, "why", "fix"),
        variant="all" if nothing else "most",
        severity=Severity.ERROR if nothing else Severity.WARNING,
        evidence=at_points(series, [0, len(series) - 1]),
    )
