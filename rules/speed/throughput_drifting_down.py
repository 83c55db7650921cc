"""The steps became slower while the run went on.

Why: heat, a shared card, a filling disk or a growing list in the program slow a run down bit by
bit; nobody notices, and the hours that were planned are not enough.
Computed: the median time of the last 20 % of the ordinary steps against the first 20 %, with Mann
and Kendall's rank test; evaluations, checkpoints and start-ups are left out.
Fix: look at clocks and temperature, at other processes, and at memory that grows.
Source: the rule of 10 % and 20 % follows alloc's REG001; Mann 1945; Kendall 1975.
"""

from advisor.quantities.drift import drift
from advisor.quantities.timing import evaluation_steps
from advisor.rule import Quantity, Series, Verdict, at_points, rule


@rule(code="SPD006", severities=("warning",), confidence="medium")
def throughput_drifting_down(
    step_seconds: Series,
    val_loss: Series | None,
    run_eval_interval: Quantity | None,
) -> Verdict | None:
    timed = step_seconds.pick(
        i for i, value in enumerate(step_seconds.values) if 0 < value < float("inf")
    )
    printed = val_loss.steps if val_loss else ()
    evaluated = evaluation_steps(timed.steps, printed, run_eval_interval)
    found = drift(timed.steps, timed.values, evaluated) if timed else None
    if found is None:
        return None
    count = Quantity(
        found.count, unit="count", formula="ordinary iterations that were timed",
        source="the log's times",
    )  # fmt: skip
    values = {"first": found.first, "last": found.last, "change": found.change, "count": count}
    ordinary = [i for i, step in enumerate(timed.steps) if step not in evaluated]
    evidence = at_points(timed, [ordinary[1], ordinary[-1]])
    return Verdict(found.rises, values, ("what", "why", "fix"), evidence=evidence)
