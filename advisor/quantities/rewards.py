"""What reinforcement learning logs, under the names of its programs, and whether it changed.

A reward has no scale, so nothing here compares it with a fixed number: only with itself.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from advisor.facts import Series
from advisor.quantities.distributions import mean, median, student_t_cdf
from advisor.quantities.noise import scatter
from advisor.units import Quantity

T = TypeVar("T")

SOURCE = "two-sample comparison of means; ordinary least squares, one-sided t-test"
SHARE = 0.2  # of the records that stand for the beginning and for the end
FEWEST = 20  # records: fewer cannot tell a reward from its noise
CLEAR = 2.0  # standard errors: one false alarm in forty for independent records
LEVEL = 0.05

# Stable-Baselines3 docs/common/logger.rst; TRL docs/source/logging.md and ppo_trainer.md;
# vwxyzjn/cleanrl ppo.py; volcengine/verl verl/trainer/ppo/metric_utils.py.
NAMES: Mapping[str, tuple[str, ...]] = {
    "reward": (
        "reward", "rollout/ep_rew_mean", "ep_rew_mean", "ep_rewmean", "charts/episodic_return",
        "episodic_return", "objective/scores", "env/reward_mean", "ppo/mean_scores",
        "critic/score/mean", "critic/rewards/mean", "Average reward", "average_reward",
        "episode_reward_mean", "mean_reward", "eval/mean_reward",
    ),
    "approx_kl": (
        "train/approx_kl", "approx_kl", "approxkl", "losses/approx_kl", "policy/approxkl_avg",
        "ppo/policy/approxkl",
    ),
    "entropy": ("losses/entropy", "entropy", "policy/entropy_avg", "actor/entropy"),
    "entropy_loss": ("train/entropy_loss",),
    "explained_variance": (
        "train/explained_variance", "explained_variance", "losses/explained_variance",
    ),
    "truncated": ("completions/clipped_ratio", "response_length/clip_ratio"),
    "longest": ("completions/max_length", "response_length/max"),
    "reference_kl": ("kl", "objective/kl"),
}  # fmt: skip

SHOWN_BY = ("reward", "approx_kl", "explained_variance", "truncated", "reference_kl")
PREFERENCE = "metric.rewards/margins"
ALIKE = "metric.frac_reward_zero_std"
SHOWING = frozenset({ALIKE, "metric.reward_std"})
# What hand-written loops call it; the rewards of a preference loss are margins, not returns.
HAND_WRITTEN = re.compile(
    r"^metric\.(?!.*(?:chosen|rejected|margin|accurac|loss|model))(?:.*[/_. ])?"
    r"(?:ep_?)?(?:rew(?:ards?)?|returns?)"
    r"(?:[/_. ]?(?:mean|avg|average|sum|total|history|per_.*))?$",
    re.IGNORECASE,
)


def shows_reward(series: Mapping[str, object]) -> bool:
    """Tell whether a log is one of reinforcement learning, whose loss does not measure progress."""
    if any(name in SHOWING or name.startswith("metric.rollout/") for name in series):
        return True
    return any(logged(series, role) is not None for role in SHOWN_BY) or any(
        name.startswith("metric.") and HAND_WRITTEN.search(name) for name in series
    )


def logged(series: Mapping[str, T], role: str) -> T | None:
    """Return the series that plays a role, under whichever of its names it was logged.

    Trackers put `train/` before the names that the Trainer of transformers logs.
    """
    for name in NAMES[role]:
        for key in (f"metric.{name}", f"metric.train/{name}"):
            if key in series:
                return series[key]
    return None


SAVING_LOOP = 10  # restarts of a counter: so many are a loop that trains and saves; our judgement


def may_change_task(iterations: Sequence[float]) -> bool:
    """Tell whether training was called a few times, so that later rewards may be of other tasks.

    Stable-Baselines3 counts iterations anew in each call of `learn`, while its steps go on; a few
    calls are stages of a curriculum as often as not.

    Args: iterations, the logged counter, shape (n,).
    Returns: whether it fell back at least once and fewer than ten times.
    Source: Stable-Baselines3 common/on_policy_algorithm.py at e05d2db, `learn`.
    """
    falls = sum(b < a for a, b in pairwise(iterations))
    return 0 < falls < SAVING_LOOP


def reward_of(series: Mapping[str, Series]) -> Series | None:
    """Return the finite rewards of a run that is one task throughout.

    Args: series by name.
    Returns: None where no reward is logged, or where its task may have changed.
    Raises: nothing.
    Source: `logged`; `may_change_task`.
    """
    rounds = series.get("metric.time/iterations")
    if rounds is not None and may_change_task(rounds.values):
        return None
    found = logged(series, "reward")
    return None if found is None else found.finite()


@dataclass(frozen=True, slots=True)
class Change:
    """The means of the first and of the last fifth, and whether there is a rise at all.

    `at_most` is the gain over the whole run that the scatter leaves possible, in units of the
    records' own scatter.
    """

    first: Quantity
    last: Quantity
    count: int
    rises: bool
    falls: bool
    at_most: float


def change(values: Sequence[float]) -> Change | None:
    """Compare the end of a series with its beginning.

    Args: values, any unit, shape (n,), in order; all finite.
    Returns: rises when the last fifth is above the first one by two standard errors, or the later
        half above the earlier, or a line through all records rises significantly: whoever looks
        for a missing rise must have looked in each of these ways; falls likewise for the fifths
        alone; None below 20 records.
    Source: Welch's standard error; one-sided t-test of the slope.
    """
    n = len(values)
    if n < FEWEST:
        return None
    size = max(2, round(SHARE * n))
    first, last = values[:size], values[-size:]
    apart = _apart(first, last)
    noise = scatter(range(n), values)
    if noise:  # a fifth in which the reward rises steeply scatters more than its noise
        gap = (mean(last) - mean(first)) / (noise * math.sqrt(2 / size))
        apart = max(apart, gap) if gap > 0 else apart
    slope, p, reach = _line(values)
    rises = apart >= CLEAR or _apart(values[: n // 2], values[n // 2 :]) >= CLEAR or p < LEVEL
    return Change(
        first=_mean(first, "first"), last=_mean(last, "last"), count=n, rises=rises,
        falls=apart <= -CLEAR, at_most=slope + reach,
    )  # fmt: skip


def level(values: Sequence[float]) -> float:
    """Return the median of the last fifth of a series, at least three of its values.

    Args: values, any unit, shape (n,), all finite, not empty.
    Returns: the values' unit.
    Source: the median, so that single records do not decide.
    """
    return median(values[-max(3, round(SHARE * len(values))) :])


def _mean(values: Sequence[float], which: str) -> Quantity:
    return Quantity(
        mean(values), unit="", formula=f"mean of the {which} fifth of the records", source=SOURCE
    )


def _apart(before: Sequence[float], after: Sequence[float]) -> float:
    """Return by how many standard errors the second mean lies above the first."""
    error = math.sqrt(_variance(before) / len(before) + _variance(after) / len(after))
    difference = mean(after) - mean(before)
    if error:
        return difference / error
    return math.copysign(math.inf, difference) if difference else 0.0


def _variance(values: Sequence[float]) -> float:
    middle = mean(values)
    return math.fsum((v - middle) ** 2 for v in values) / (len(values) - 1)


def _line(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the gain of a line, the chance of such a rise, and its error at 95 %.

    Gain and error are in units of the scatter about the line.
    """
    n = len(values)
    middle, centre = (n - 1) / 2, mean(values)
    spread = n * (n * n - 1) / 12
    slope = math.fsum((i - middle) * (v - centre) for i, v in enumerate(values)) / spread
    rest = math.fsum((v - centre - slope * (i - middle)) ** 2 for i, v in enumerate(values))
    scatter = math.sqrt(rest / (n - 2))
    if scatter <= 1e-12 * max(map(abs, values)):  # a straight line, up to rounding
        steep = abs(slope) * n > 1e-9 * max(map(abs, values))
        return 0.0, 0.0 if steep and slope > 0 else 1.0, 0.0
    t = slope / scatter * math.sqrt(spread)
    reach = 1.645 * (n - 1) / math.sqrt(spread)
    return slope * (n - 1) / scatter, 1 - student_t_cdf(t, n - 2), reach
