"""The log ends before the planned steps are done.

Why: the learning rate is still on its way down, so the loss at the end of the log is not the one
that the plan leads to.
A loss that is no number or climbs away is another matter: then nobody should let it run on.
Computed: last step against planned steps; the time left from the median step and its evaluations;
the loss at the end from the last evaluation, where the loss laws fit the run so far.
Fix: let it run on, resume it, or plan the schedule for the steps that fit.
Source: karpathy/nanoGPT train.py, max_iters.
"""

from math import isfinite

from advisor.quantities import curve, timing
from advisor.quantities.distributions import median
from advisor.quantities.foretell import starting_point
from advisor.rule import Facts, Named, Quantity, Series, Verdict, rule

WORTH_PREDICTING = 1000  # steps; shorter runs are trials
FEWEST_BATCHES = 12  # as in loss-diverging
LOSSES = ("train.loss", "val.loss", "train.batch_loss")


@rule(
    code="LOG003",
    severities=("info",),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def run_not_finished(
    run_last_step: Quantity,
    run_max_steps: Quantity,
    facts: Facts,
    run_framework: str | None,
    speed_step_seconds: Quantity | None,
    speed_evaluation_seconds: Quantity | None,
    run_eval_interval: Quantity | None,
) -> Verdict | None:
    """Compare the last step with the plan."""
    planned = facts.best("run.max_steps")
    if planned is None or planned.origin == "default":
        return None  # nobody said how far it should go
    if not _trained(facts, run_last_step) or _broken(facts):
        return None
    values = _values(run_last_step, run_max_steps)
    left = max(run_max_steps - run_last_step, 0)
    clauses = ["what"]
    if speed_step_seconds and left > 0:
        values["step_seconds"] = speed_step_seconds
        values["time_left"] = _time_left(
            left, speed_step_seconds, speed_evaluation_seconds, run_eval_interval
        )
        clauses.append("time")
    if predicted := _predicted(facts, run_max_steps):
        values |= predicted
        clauses.append("predicted")
    return Verdict(
        fires=left > 0 and not _may_be_the_end(facts, left, run_framework),
        values=values,
        clauses=(*clauses, "why", "fix-nanogpt" if run_framework == "nanoGPT" else "fix"),
    )


def _values(last: Quantity, planned: Quantity) -> dict[str, Named]:
    inputs = {"planned": planned, "last": last}
    return {
        "last_step": last,
        "max_steps": planned,
        "left": Quantity(
            max(planned - last, 0), unit="steps", formula="planned - last",
            inputs=inputs, source="arithmetic",
        ),
        "done": Quantity(
            last / planned, unit="fraction", formula="last ÷ planned",
            inputs=inputs, source="arithmetic",
        ),
    }  # fmt: skip


def _time_left(
    left: float, step: float, evaluation: float | None, interval: float | None
) -> Quantity:
    """Give the time for the steps left, with their evaluations where both figures are known."""
    known = {"eval_extra": float(evaluation), "eval_interval": float(interval)} if (
        evaluation and interval
    ) else {}  # fmt: skip
    return timing.seconds_left(steps_left=float(left), step_seconds=float(step), **known)


def _may_be_the_end(facts: Facts, left: float, framework: str | None) -> bool:
    """Tell whether no further line was to come: the last stands up to one interval before the end.

    nanoGPT goes up to and including `max_iters`; where steps are counted from 0 up to the plan, the
    last line may be a whole interval short of it.
    """
    spacing = _spacing(facts)
    return left < spacing or (left == spacing and framework != "nanoGPT")


def _trained(facts: Facts, last: float) -> bool:
    """Tell whether a step was trained: after `eval_only` there is nothing to finish."""
    return last > 0 or "train.batch_loss" in facts.series


def _broken(facts: Facts) -> bool:
    """Tell whether the loss ended as no number or far above its best."""
    known = [series for name in LOSSES if (series := facts.series.get(name))]
    return any(not isfinite(series.values[-1]) for series in known) or any(
        _climbs(series.finite()) for series in known if series.name != "val.loss"
    )


def _climbs(series: Series) -> bool:
    batches = series.name == "train.batch_loss"
    found = None if batches else curve.diverging_tail(series.steps, series.values)
    if len(series) >= FEWEST_BATCHES or not batches:
        found = found if found and found.diverging else curve.diverging(series.steps, series.values)
    return found is not None and found.diverging


def _predicted(facts: Facts, max_steps: float) -> dict[str, Named]:
    """Predict the loss at the end of the plan, where the scaling laws apply to the run."""
    start, per_step = starting_point(facts), facts.number("batch.tokens_per_step")
    if start is None or per_step is None or max_steps < WORTH_PREDICTING:
        return {}
    found = start.predict(N=start.N, D=max_steps * per_step, continued=True)
    return {
        "observed": Quantity(
            start.observed, unit="nats/token", source="last evaluation in the log"
        ),
        "loss_low": found.mid_low,
        "loss_high": found.mid_high,
        "interval_low": found.low,
        "interval_high": found.high,
        "level": Quantity(found.level, unit="fraction", source="chosen"),
    }


def _spacing(facts: Facts) -> float:
    """Return the usual number of steps between two lines of the log, zero when unknown."""
    said = facts.best("run.log_interval")
    spacings = [
        median(after - before for before, after in zip(s.steps, s.steps[1:], strict=False))
        for s in facts.series.values()
        if len(s) > 1
    ]
    if spacings:
        return min(spacings)
    return said.number if said is not None and said.origin != "default" else 0.0
