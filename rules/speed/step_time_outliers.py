"""Some steps take several times as long as the others, at no constant interval.

Why: a step waits now and then for a disk, for another process or for a card; this adds up.
Computed: the steps above three times the median and three robust deviations above it, without
starts and evaluations, and the share of the time that they take beyond the median.
Fix: look at what else happens then.
Source: Amazon SageMaker Profiler, StepOutlier (three deviations, ten steps); factor and share are
this project's judgement. Heavy tails are healthy, so this is only a note.
"""

from advisor.quantities import stalls
from advisor.rule import Quantity, Series, Verdict, at_points, rule

FEWEST = 10
LOST = 0.05  # of all time; less is not worth a look


@rule(
    code="SPD022",
    severities=("info",),
    confidence="low",
    references=(
        "https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html",
    ),
)
def step_time_outliers(
    step_seconds: Series, val_loss: Series | None, run_eval_interval: Quantity | None
) -> Verdict | None:
    """Count the slow steps and what they cost."""
    timed = stalls.ordinary_stalls(step_seconds, val_loss, run_eval_interval)
    if timed is None:
        return None
    ordinary, found = timed
    values = {
        "count": Quantity(
            len(found.at), unit="count", formula="steps above the limit", source=stalls.SOURCE
        ),
        "usual": Quantity(found.usual, unit="seconds", formula="median", source=stalls.SOURCE),
        "slow": Quantity(
            found.slow, unit="seconds", formula="median of the slow", source=stalls.SOURCE
        ),
        "share": Quantity(
            found.share, unit="fraction", formula="time beyond the median ÷ all time",
            source=stalls.SOURCE,
        ),
        "all": Quantity(
            len(ordinary), unit="count", formula="ordinary steps that were timed",
            source=stalls.SOURCE,
        ),
    }  # fmt: skip
    fires = found.interval is None and len(found.at) >= FEWEST and found.share >= LOST
    return Verdict(
        fires, values, ("what", "why", "fix"), evidence=at_points(ordinary, list(found.at))
    )
