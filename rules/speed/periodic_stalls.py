"""A step takes several times as long as the others, always after the same number of steps.

Why: something runs in a fixed rhythm: saving, logging, collecting garbage, a dataset that starts
again. Its cost is that of every such step.
Computed: the steps above three times the median and three robust deviations above it, without
starts and evaluations; nine of ten of them, at least five, lie on one interval.
Fix: see what has this interval, and do it more rarely or in the background.
Source: stas00/ml-engineering (garbage collection); the limits are this project's judgement. Saving
is healthy, so this is only a note.
"""

from advisor.quantities import stalls
from advisor.rule import Quantity, Series, Verdict, at_points, rule

LOST = 0.05  # of all time; less is not worth a look


@rule(
    code="SPD023",
    severities=("info",),
    confidence="low",
    references=("https://github.com/stas00/ml-engineering",),
)
def periodic_stalls(
    step_seconds: Series,
    val_loss: Series | None,
    run_eval_interval: Quantity | None,
    run_save_interval: Quantity | None,
) -> Verdict | None:
    """Look for the interval of the slow steps."""
    timed = stalls.ordinary_stalls(step_seconds, val_loss, run_eval_interval)
    if timed is None:
        return None
    ordinary, found = timed
    source = stalls.SOURCE
    values = {
        "usual": Quantity(found.usual, unit="seconds", formula="median", source=source),
        "share": Quantity(
            found.share, unit="fraction", formula="time beyond the median ÷ all time", source=source
        ),
    }
    if found.interval is None:
        return Verdict(fires=False, values=values)
    values["interval"] = Quantity(
        found.interval, unit="steps", formula="median gap of the slow steps", source=source
    )
    values["slow"] = Quantity(
        found.slow, unit="seconds", formula="median of the slow", source=source
    )
    saves = run_save_interval is not None and found.interval == float(run_save_interval)
    return Verdict(
        found.share >= LOST, values, ("what", "saves" if saves else "why", "fix"),
        evidence=at_points(ordinary, list(found.at)),
    )  # fmt: skip
