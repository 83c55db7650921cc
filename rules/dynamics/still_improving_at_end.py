"""The run ended while its loss was still falling at a rate worth having.

Why: with a learning rate that has not come down, more steps, or a decay over the same steps, would
have given a lower loss for sure.
Computed: a line through the last 20 % of the evaluations (at least five): its fall is significant
at 5 % and gains at least 0.5 % of the loss; where there is no such line, the last of four to thirty
evaluations is the best, by at least 1 % of the best of the first two thirds. The learning rate is
not at its floor.
Fix: train longer, with the decay laid out for the longer run.
Source: ordinary least squares and Student's t in advisor/quantities/trend.py; the limits are this
project's judgement.
"""

from collections.abc import Sequence
from statistics import median
from typing import Annotated

from advisor.quantities import trend
from advisor.quantities.measures import measures
from advisor.quantities.schedule import near_floor
from advisor.quantities.trend import Plateau, Trend
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Verdict,
    at_points,
    rule,
)

SOURCE = trend.SOURCE
FEW, MANY = 4, 30  # evaluations of which the best alone is looked at; our judgement
BY_BEST = 0.01  # gain that counts there; our judgement


@rule(
    code="DYN009",
    severities=("info",),
    confidence="medium",
    likelihood=True,
    references=("https://arxiv.org/abs/2203.15556",),
)
def still_improving_at_end(
    facts: Facts,
    losses: Annotated[Series, Either("val.loss", "train.loss")] | None,
    run_last_step: Quantity | None,
    run_max_steps: Quantity | None,
    run_epoch: Quantity | None,
    run_max_epochs: Quantity | None,
    optim_warmup_steps: Quantity | None,
    optim_decay_steps: Quantity | None,
    learning_rate: Series | None,
) -> Verdict | None:
    """Test the last evaluations of a finished run for a fall."""
    if run_max_steps is not None and run_last_step is not None and run_last_step < run_max_steps:
        return None  # the run is not finished: it will go on falling
    early = run_max_epochs is not None and run_epoch is not None and run_epoch < run_max_epochs - 1
    if early:
        return None
    series = losses.pick(trend.usable(losses.values)) if losses else None
    found = None
    if series and min(series.values) > 0 and series.steps[-1] > series.steps[0]:
        found = trend.plateau(series.steps, series.values)
    if found is None or series is None:
        return _by_best(facts, learning_rate)
    line = found.trend
    if optim_warmup_steps is not None and line.last_step <= optim_warmup_steps:
        return None
    falling = line.p < found.level and found.improvement >= found.limit
    falling = falling and _is_broad(series.values[-line.points :])
    late = near_floor(
        step=line.last_step, warmup=optim_warmup_steps, decay=optim_decay_steps,
        rates=learning_rate.values if learning_rate else (),
    )  # fmt: skip
    rate = "unknown" if late is None else "high"
    return Verdict(
        falling and not late,
        _values(found, series)
        | {"kind": "records" if series.name == "train.loss" else "evaluations"},
        ("what" if series.axis == "step" else "what-plain", "test", f"why-{rate}", "fix"),
        variant=rate,
        evidence=at_points(series, list(range(len(series) - line.points, len(series)))),
    )


def _is_broad(window: Sequence[float]) -> bool:
    """Tell whether the halves differ too: one outlier at the start slants a line by itself."""
    half = len(window) // 2
    return median(window[-half:]) < median(window[:half])


def _by_best(facts: Facts, rates: Series | None) -> Verdict | None:
    """Judge few evaluations, or metrics, by where the best one stands."""
    known = measures(facts, FEW)
    if not known or len(known[0].series) > MANY:
        return None
    latest = max(known, key=lambda each: each.best / len(each.series))
    values = latest.series.values
    early = values[: max(2, len(values) * 2 // 3)]
    before = min(early) if latest.less else max(early)
    gained = abs(values[-1] - before) / abs(before) if before else 0.0
    at_end = all(each.since == 0 for each in known if each.series.name.startswith("val"))
    late = near_floor(step=0, warmup=None, decay=None, rates=rates.values if rates else ())
    inputs = {"last": values[-1], "before": before}
    variant = "unknown" if late is None else "high"
    return Verdict(
        fires=latest.since == 0 and at_end and gained >= BY_BEST and not late,
        values={
            "kind": "best",
            "measure": latest.series.name.removeprefix("metric."),
            "evaluations": _count(len(values), "count", "evaluations"),
            "last": Quantity(values[-1], unit="", formula="last value", source="the log"),
            "before": Quantity(
                before, unit="", formula="best of the first two thirds", source="the log"
            ),
            "gained": Quantity(
                gained, unit="fraction", formula="|last - before| ÷ |before|", inputs=inputs,
                source="the log",
            ),
        },
        clauses=("best", f"why-{variant}", "fix"),
        variant=variant,
        evidence=at_points(latest.series, [0, len(values) - 1]),
    )  # fmt: skip


def _values(found: Plateau, series: Series) -> dict[str, Quantity | str | int]:
    line = found.trend
    loss = found.improvement.inputs["loss"]
    first = loss - line.change / 2  # the mean lies in the middle of the line
    # A line through a curve may end below zero, where no loss comes.
    last = max(loss + line.change / 2, min(series.values[-line.points :]))
    values: dict[str, Quantity | str | int] = {
        "first_step": _count(line.first_step, "steps", "first evaluation of the window"),
        "last_step": _count(line.last_step, "steps", "last evaluation"),
        "points": _count(line.points, "count", "points in the window"),
        "gained": Quantity(
            max(0.0, 1 - last / first),
            unit="fraction",
            formula="fall of the line ÷ its value at the window's start",
            inputs={"first": first, "last": last},
            source=SOURCE,
        ),
        "level": Quantity(found.level, unit="fraction", formula="of the test", source=SOURCE),
    }
    return values | (_slope(line) if series.axis == "step" else {})


def _slope(line: Trend) -> dict[str, Quantity | str | int]:
    """Return the fall in a thousand steps; epochs and records are no steps."""
    slope = Quantity(
        -line.per_1000_steps,
        unit="nats/token",
        formula="-1000·slope",
        inputs=line.per_1000_steps.inputs,
        source=SOURCE,
    )
    return {"slope": slope, "per": _count(1000, "steps", "the unit of the slope")}


def _count(value: float, unit: str, formula: str) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=SOURCE)
