"""The reward has not risen over the run.

Why: the reward is what reinforcement learning is for; its losses say nothing about progress.
Computed: the mean reward of the last fifth of at least twenty records against the first fifth, and
also the halves and a line through all records: if any of them rises, the rule is silent.
Fix: see whether the reward varies at all, whether answers are cut off, then rate and exploration.
Source: the comparison by two standard errors follows what Stable-Baselines3 (`rollout/ep_rew_mean`)
and TRL (`reward`) log; that a missing rise must be missing in three tests is this project's
judgement.
"""

from advisor.quantities.rewards import Change, change, reward_of
from advisor.rule import Facts, Quantity, Series, Severity, Verdict, at_points, rule

SOURCE = "the log's records of the reward"
LOST_AT_MOST = 1.0  # of the records' scatter: a rise smaller than this is sure; our judgement
FALLEN = 0.25  # of the first reward: a mean of 100 episodes wanders by a tenth or two
LATE = 5.0  # times the usual distance of two records: a log that starts later is a continuation


@rule(
    code="RWD002",
    severities=("warning", "info"),
    confidence="low",
    references=("https://stable-baselines3.readthedocs.io/en/master/guide/rl_tips.html",),
)
def reward_not_improving(run_objective: str, facts: Facts) -> Verdict | None:
    """Look for a rise of the reward."""
    series = reward_of(facts.series) if run_objective == "reward" else None
    seen = change(series.values) if series else None
    if series is None or seen is None or _continues(series):
        return None
    if series.values[0] == max(series.values) == min(series.values):
        return _verdict(series, seen, fires=True, variant="constant")
    # A running mean over episodes wanders: its fall must be large to be called one.
    falls = seen.falls and seen.first - seen.last > FALLEN * abs(seen.first)
    return _verdict(series, seen, fires=not seen.rises, variant="falls" if falls else "flat")


def _verdict(series: Series, seen: Change, *, fires: bool, variant: str) -> Verdict:
    count = Quantity(seen.count, unit="count", formula="records of the reward", source=SOURCE)
    few = seen.at_most > LOST_AT_MOST and variant == "flat"
    return Verdict(
        fires,
        {"first": seen.first, "last": seen.last, "count": count},
        ("what", "few" if few else "sure", "why", "fix"),
        variant=variant,
        severity=Severity.INFO if few else Severity.WARNING,
        evidence=at_points(series, [0, len(series) - 1]),
    )


def _continues(series: Series) -> bool:
    """Tell whether the log begins after the policy may have learnt what it can."""
    usual = (series.steps[-1] - series.steps[0]) / (len(series) - 1)
    return series.steps[0] > LATE * usual
