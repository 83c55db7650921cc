"""Evaluation takes a large share of the wall time.

Why: time in which the loss is only measured trains nothing; a few percent are enough to follow it.
Computed: the median extra time of an iteration that evaluates (and saves), over that time plus the
steps between two evaluations; the interval or the batches that bring the share down to 5 %.
Fix: evaluate less often or on fewer batches.
Source: karpathy/nanoGPT train.py (`eval_iters` batches of each of two splits, then a checkpoint);
the limits are this project's judgement.
"""

import math
from itertools import pairwise

from advisor.facts import Origin
from advisor.quantities import timing
from advisor.quantities.distributions import median
from advisor.rule import Action, Facts, Quantity, Series, Severity, Verdict, action_for, rule

LIMIT = 0.10  # share of the wall time; our judgement
LIMIT_WARNING = 0.25  # our judgement
TARGET = 0.05  # what the suggestion aims at
WORTH = 600.0  # seconds over the whole run below which no change is worth it; our judgement
ENOUGH = 20  # evaluations that a longer interval must leave; our judgement
SOURCE = "karpathy/nanoGPT train.py"


@rule(
    code="SPD005",
    severities=("info", "warning"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def evaluation_too_costly(
    speed_step_seconds: Quantity,
    speed_evaluation_seconds: Quantity,
    facts: Facts,
    run_framework: str | None,
    run_eval_interval: Quantity | None,
    run_max_steps: Quantity | None,
    run_last_step: Quantity | None,
    val_loss: Series | None,
) -> Verdict | None:
    steps = run_max_steps or run_last_step
    if (interval := _interval(val_loss, run_eval_interval)) is None:
        return None
    extra, step = float(speed_evaluation_seconds), float(speed_step_seconds)
    share = timing.evaluation_share(extra=extra, interval=float(interval), step=step)
    values: dict[str, Quantity | str | int] = {
        "share": share, "extra": speed_evaluation_seconds, "step": speed_step_seconds,
        "interval": interval,
    }  # fmt: skip
    clauses = ["what"]
    worth = True
    if steps:
        total = Quantity(
            steps // interval * extra, unit="seconds", formula="⌊steps ÷ interval⌋·extra",
            inputs={"steps": steps, "interval": interval, "extra": extra}, source=SOURCE,
        )  # fmt: skip
        values["total"], values["steps"] = total, steps
        worth = total >= WORTH
        clauses.append("total")
    then = _interval_needed(extra, step)
    values["interval_needed"] = then
    values["share_then"] = timing.evaluation_share(extra=extra, interval=float(then), step=step)
    rarely = run_max_steps is not None and run_max_steps / then < ENOUGH
    return Verdict(
        share > LIMIT and worth,
        values,
        (*clauses, "why", "fix-batches" if rarely else "fix"),
        severity=Severity.WARNING if share > LIMIT_WARNING else Severity.INFO,
        actions=() if rarely or run_framework != "nanoGPT" else _actions(facts, int(then)),
    )


def _interval(val_loss: Series | None, configured: Quantity | None) -> Quantity | None:
    """Return the steps between evaluations: as the log shows them, else as they are set."""
    steps = val_loss.steps if val_loss else ()
    gaps = [b - a for a, b in pairwise(steps) if b > a]
    if not gaps:
        return configured or None
    return Quantity(
        median(gaps), unit="steps", formula="median distance of the evaluations",
        inputs={"evaluations": len(steps)}, source="the log's evaluations",
    )  # fmt: skip


def _interval_needed(extra: float, step: float) -> Quantity:
    least = extra * (1 - TARGET) / (TARGET * step)
    unit = 10 ** max(0, math.floor(math.log10(least)) - 1) if least > 0 else 1
    return Quantity(
        max(1, math.ceil(least / unit) * unit), unit="steps",
        formula="extra·(1 - share) ÷ (share·step), rounded up to two digits",
        inputs={"extra": extra, "step": step, "share": TARGET}, source=SOURCE,
    )  # fmt: skip


def _actions(facts: Facts, interval: int) -> tuple[Action, ...]:
    """Return the change of the interval where a config that sets it is known."""
    known = facts.best("run.eval_interval")
    if known is None or known.origin not in {Origin.LOG, Origin.COMMAND, Origin.CONFIG}:
        return ()
    return (action_for(facts, "run.eval_interval", "eval_interval", interval),)
