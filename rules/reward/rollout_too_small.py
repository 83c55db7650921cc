"""A policy update rests on too few steps of the environment.

Why: the advantages of so few steps are mostly noise; and where all returns of a rollout are equal,
the value function has nothing to explain and the policy nothing to prefer.
Computed: steps of the environments per iteration of PPO, or how often the explained variance is
not a number, which it is for equal returns.
Fix: more steps per rollout or more environments.
Source: Stable-Baselines3 ppo.py at e05d2db (`n_steps` 2048 by default) and common/utils.py
(`explained_variance` is NaN where the returns do not vary); 64 steps are this project's judgement:
rl-baselines3-zoo's smallest PPO rollout has 256.
"""

import math

from advisor.quantities.rewards import logged
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

FEWEST = 64  # steps of all environments in one rollout; our judgement
OFTEN = 0.5  # of the records; our judgement
RECORDS = 5  # fewer say little of what is usual; our judgement
SOURCE = "the log's counts"


@rule(
    code="RWD005",
    severities=("warning",),
    confidence="low",
    explains=("reward-not-improving", "value-function-not-learning"),
    references=("https://stable-baselines3.readthedocs.io/en/master/modules/ppo.html",),
)
def rollout_too_small(run_objective: str, facts: Facts) -> Verdict | None:
    """Look at the steps per rollout, then at the variance of its returns."""
    if run_objective != "reward":
        return None
    explained = logged(facts.series, "explained_variance")
    if logged(facts.series, "approx_kl") is None and explained is None:
        return None
    size = _size(facts) if logged(facts.series, "approx_kl") else None
    is_few = size is not None and size < FEWEST
    if size is not None and is_few:
        series = facts.series["metric.time/iterations"]
        values = {"steps": size, "least": _count(FEWEST, "least that is usual")}
        return Verdict(
            is_few, values, ("what", "why", "fix"), variant="few",
            evidence=at_points(series, [len(series) - 1]),
        )  # fmt: skip
    if explained is None or len(explained) < RECORDS:
        return None if size is None else Verdict(is_few, {"steps": size})
    return _equal(explained)


def _equal(explained: Series) -> Verdict:
    senseless = [i for i, value in enumerate(explained.values) if math.isnan(value)]
    share = len(senseless) / len(explained)
    values = {
        "share": Quantity(share, unit="fraction", formula="NaN records ÷ records", source=SOURCE),
        "count": _count(len(explained), "records of the explained variance"),
    }
    return Verdict(
        share > OFTEN, values, ("equal", "why-equal", "fix-equal"), variant="equal",
        evidence=at_points(explained, senseless),
    )  # fmt: skip


def _size(facts: Facts) -> Quantity | None:
    """Return the steps per iteration of Stable-Baselines3, whose positions count such steps."""
    series = facts.series.get("metric.time/iterations")
    if series is None or len(series) < 2 or series.values[-1] <= series.values[0]:
        return None
    rounds, steps = series.values[-1] - series.values[0], series.steps[-1] - series.steps[0]
    return Quantity(
        steps / rounds, unit="steps", formula="steps ÷ iterations",
        inputs={"steps": float(steps), "iterations": rounds}, source=SOURCE,
    )  # fmt: skip


def _count(value: float, formula: str) -> Quantity:
    return Quantity(value, unit="count", formula=formula, source=SOURCE)
