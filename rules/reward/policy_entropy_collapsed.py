"""The policy has stopped trying: its entropy is nearly gone and the reward has not risen.

Why: without entropy the policy repeats one behaviour, finds nothing better, and the groups that
GRPO compares become all alike.
Computed: the median entropy of the last fifth of the records against the first record, and the
reward over the same log; a policy that solved its task may be sure of itself.
Fix: a higher entropy bonus, a lower rate, or a higher temperature for sampling.
Source: Stable-Baselines3 docs/common/logger.rst (`entropy_loss` is the negative of the mean
entropy) and `ent_coef` in ppo.py; arXiv:2505.22617 for language models; a tenth is this project's
judgement.
"""

from advisor.quantities.rewards import FEWEST, change, level, logged
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

LEFT = 0.1  # of the first entropy; our judgement
SOURCE = "the log's entropy of the policy"


@rule(
    code="RWD004",
    severities=("warning",),
    confidence="low",
    explains=("reward-not-improving", "groups-without-variance"),
    references=("https://arxiv.org/abs/2505.22617",),
)
def policy_entropy_collapsed(run_objective: str, facts: Facts) -> Verdict | None:
    """Compare the entropy of the end with that of the beginning."""
    if run_objective != "reward":
        return None
    series, sign = _entropy(facts)
    reward = logged(facts.series, "reward")
    seen = change(reward.finite().values) if reward else None
    if series is None or seen is None or len(series) < FEWEST:
        return None
    # The entropy of continuous actions has no zero, so a share of it means nothing.
    if min(sign * value for value in series.values) < 0 or not series.values[0]:
        return None
    first, last = sign * series.values[0], level([sign * value for value in series.values])
    return Verdict(
        last < LEFT * first and (not seen.rises or seen.falls),
        {
            "first": Quantity(first, unit="", formula="first record", source=SOURCE),
            "last": Quantity(
                last, unit="", formula="median of the last fifth of the records", source=SOURCE
            ),
            "share": Quantity(
                last / first, unit="fraction", formula="last ÷ first",
                inputs={"last": last, "first": first}, source=SOURCE,
            ),
        },
        ("what", "reward", "why", "fix"),
        evidence=at_points(series, [0, len(series) - 1]),
    )  # fmt: skip


def _entropy(facts: Facts) -> tuple[Series | None, float]:
    """Return the series and the sign that makes an entropy of it."""
    if any(name.endswith("train/std") for name in facts.series):
        return None, 1.0  # a Gaussian's: its entropy may be negative at any time
    direct, loss = logged(facts.series, "entropy"), logged(facts.series, "entropy_loss")
    found, sign = (direct, 1.0) if direct else (loss, -1.0)
    return (found.finite() if found else None), sign
