"""The reward has fallen back from what it had reached.

Why: the checkpoint at the end is worse than one that the run already had.
Computed: the records in ten equal parts, by their medians: the last part has lost more than half of
what the best one had gained over the first, and more than four times the records' scatter; and the
gain was half of the reward's own size, because a running mean over episodes wanders smoothly.
Fix: take the checkpoint from the best part; for the next run, smaller updates and a falling rate.
Source: this project's judgement; Stable-Baselines3's EvalCallback keeps the best model for this.
"""

from itertools import pairwise

from advisor.quantities.distributions import median
from advisor.quantities.noise import scatter
from advisor.quantities.rewards import FEWEST, reward_of
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

PARTS = 10
LOST = 0.5  # of the gain; our judgement
GAINED = 0.5  # of the larger of both rewards: a mean of 100 episodes wanders by a tenth or two
CLEAR = 4.0  # times the records' scatter: medians of ten parts hardly ever differ so much by chance
SOURCE = "the log's records of the reward"


@rule(
    code="RWD008",
    severities=("warning",),
    confidence="low",
    references=("https://stable-baselines3.readthedocs.io/en/master/guide/rl_tips.html",),
)
def reward_collapsed(run_objective: str, facts: Facts) -> Verdict | None:
    """Compare the last part of the log with its best part."""
    series = reward_of(facts.series) if run_objective == "reward" else None
    if series is None or len(series) < FEWEST:
        return None
    edges = [round(i * len(series) / PARTS) for i in range(PARTS + 1)]
    parts = [median(series.values[a:b]) for a, b in pairwise(edges)]
    best = max(range(PARTS), key=parts.__getitem__)
    gained, lost = parts[best] - parts[0], parts[best] - parts[-1]
    noise = scatter(list(range(len(series))), series.values)
    learnt = gained > GAINED * max(abs(parts[best]), abs(parts[0]))
    fires = learnt and lost > LOST * gained and lost > CLEAR * (noise or 0.0)
    at = max(range(edges[best], edges[best + 1]), key=series.values.__getitem__)
    return Verdict(
        fires,
        {
            "best": _median(parts[best], "best"),
            "last": _median(parts[-1], "last"),
            "first": _median(parts[0], "first"),
            "step": _step(series, at),
        },
        ("what", "why", "fix"),
        evidence=at_points(series, [at, len(series) - 1]),
    )


def _median(value: float, which: str) -> Quantity:
    return Quantity(value, unit="", formula=f"median of the {which} tenth", source=SOURCE)


def _step(series: Series, at: int) -> Quantity:
    return Quantity(series.steps[at], unit="steps", formula="highest of its tenth", source=SOURCE)
