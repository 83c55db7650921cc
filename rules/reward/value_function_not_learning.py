"""The value function explains nothing of the returns.

Why: advantages are returns minus values; with values that are worse than a constant they are
noisier than without a value function at all.
Computed: the median explained variance over the last half of at least twenty records.
Fix: normalise rewards or observations, give the value function its own layers or a higher rate.
Source: Stable-Baselines3 docs/common/logger.rst (0: might as well predict zero, 1: perfect, below
0: worse than predicting zero) and common/utils.py, `explained_variance`.
"""

from advisor.quantities.distributions import median
from advisor.quantities.rewards import FEWEST, change, logged
from advisor.rule import Facts, Quantity, Verdict, at_points, rule

NOTHING = 0.0  # Stable-Baselines3: might as well predict zero
SOURCE = "the log's explained variance"


@rule(
    code="RWD007",
    severities=("warning",),
    confidence="low",
    explains=("reward-not-improving",),
    references=("https://stable-baselines3.readthedocs.io/en/master/common/logger.html",),
)
def value_function_not_learning(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at what the value function explains, unless the policy learns anyway."""
    if run_objective != "reward":
        return None
    found = logged(facts.series, "explained_variance")
    series = found.finite() if found else None
    reward = logged(facts.series, "reward")
    seen = change(reward.finite().values) if reward else None
    if series is None or len(series) < FEWEST:
        return None
    later = series.values[len(series) // 2 :]
    explained = median(later)
    # Where a task is solved its returns hardly vary, and there is nothing left to explain.
    learns = seen is not None and seen.rises
    return Verdict(
        explained < NOTHING and not learns,
        {
            "explained": Quantity(
                explained, unit="", formula="median of the later half of the records",
                source=SOURCE,
            ),
            "count": Quantity(
                len(later), unit="count", formula="records of the later half", source=SOURCE
            ),
        },
        ("what", "scale", "why", "fix"),
        evidence=at_points(series, [len(series) // 2, len(series) - 1]),
    )  # fmt: skip
