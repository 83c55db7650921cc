"""The first iterations are timed wrongly: they compile, or return before the work is done.

Why: the first iteration compiles, allocates and fills the data queue; an asynchronous program
prints the next ones before the device has finished. An average or a speed taken from such lines
is wrong, often by a large factor.
Computed: the first iterations of a log that begins with the run, against the median of the later
ones, and against the fastest of them.
Fix: judge the speed by the later iterations.
Source: AI-Hypercomputer/maxtext prints dispatch times for its first steps; karpathy/nanoGPT gives
no MFU for the first five iterations; the two factors are this project's judgement.
"""

from advisor.quantities import timing
from advisor.quantities.distributions import mean, median
from advisor.rule import Quantity, Series, Severity, Verdict, at_points, rule

BEGINS = 1  # a log whose first timed iteration has a higher number may print windows of many
SLOW = 3.0  # times the usual iteration; our judgement, compiling costs far more
FAST = 3.0  # times faster than any later iteration, which no noise of a device explains; ours
MIN_LATER = 5  # later iterations to compare with; our judgement
SOURCE = "printed times of the iterations"


@rule(
    code="SPD007",
    severities=("info", "warning"),
    confidence="low",
    references=("https://github.com/AI-Hypercomputer/maxtext",),
)
def warmup_iterations_in_timing(
    step_seconds: Series, val_loss: Series | None, run_eval_interval: Quantity | None
) -> Verdict | None:
    """Compare the first iterations with the later ones."""
    timed = step_seconds.pick(
        i for i, value in enumerate(step_seconds.values) if 0 < value < float("inf")
    )
    if not timed or timed.axis != "step" or timed.steps[0] > BEGINS:
        return None
    evaluated = timing.evaluation_steps(
        timed.steps, val_loss.steps if val_loss else (), run_eval_interval
    )
    later = [s for _, s in timing.ordinary_steps(timed.steps, timed.values, evaluated)]
    if len(later) < MIN_LATER:
        return None
    usual, fastest = median(later), min(later)
    end = timed.steps[0] + timing.WARMUP_STEPS
    early = [i for i, step in enumerate(timed.steps[: timing.WARMUP_STEPS]) if step < end]
    slow = [i for i in early if timed.values[i] > SLOW * usual]
    fast = [i for i in early if timed.values[i] * FAST < fastest]
    values = {
        "usual": Quantity(usual, unit="seconds", formula="median of the later", source=SOURCE),
        "average": Quantity(
            mean(timed.values), unit="seconds", formula="mean of all", source=SOURCE
        ),
        "count": Quantity(len(slow + fast), unit="count", formula="slow + fast", source=SOURCE),
    }
    clauses = ["what"]
    for name, at, pick in (("slowest", slow, max), ("quickest", fast, min)):
        if at:
            extreme = pick(timed.values[i] for i in at)
            values[name] = Quantity(extreme, unit="seconds", formula=name, source=SOURCE)
            clauses.append("slow" if at is slow else "fast")
    return Verdict(
        bool(slow or fast), values, (*clauses, "why", "fix"),
        severity=Severity.WARNING if fast else Severity.INFO,
        evidence=at_points(timed, sorted(slow + fast)),
    )  # fmt: skip
