"""The run ended while its loss was still falling at a rate worth having.

Why: with a learning rate that has not come down, more steps, or a decay over the same steps, would
have given a lower loss for sure.
Computed: a line through the last 20 % of the evaluations (at least five): its fall is significant
at 5 % and gains at least 0.5 % of the loss, and the learning rate is not at its floor.
Fix: train longer, with the decay laid out for the longer run.
Source: ordinary least squares and Student's t in advisor/quantities/trend.py; the limits are this
project's judgement.
"""

from typing import Annotated

from advisor.quantities import trend
from advisor.quantities.schedule import near_floor
from advisor.quantities.trend import Plateau
from advisor.rule import Either, Quantity, Series, Verdict, at_points, rule

SOURCE = trend.SOURCE


@rule(
    code="DYN009",
    severities=("info",),
    confidence="medium",
    references=("https://arxiv.org/abs/2203.15556",),
)
def still_improving_at_end(
    losses: Annotated[Series, Either("val.loss", "train.loss")],
    run_last_step: Quantity,
    run_max_steps: Quantity | None,
    optim_warmup_steps: Quantity | None,
    optim_decay_steps: Quantity | None,
    learning_rate: Series | None,
) -> Verdict | None:
    """Test the last evaluations of a finished run for a fall."""
    if run_max_steps is not None and run_last_step < run_max_steps:
        return None  # the run is not finished: it will go on falling
    series = losses.pick(trend.usable(losses.values))
    found = None
    if series and min(series.values) > 0:
        found = trend.plateau(series.steps, series.values)
    if found is None:
        return None
    line = found.trend
    if optim_warmup_steps is not None and line.last_step <= optim_warmup_steps:
        return None
    falling = line.p < found.level and found.improvement >= found.limit
    late = near_floor(
        step=line.last_step, warmup=optim_warmup_steps, decay=optim_decay_steps,
        rates=learning_rate.values if learning_rate else (),
    )  # fmt: skip
    rate = "unknown" if late is None else "high"
    return Verdict(
        falling and not late,
        _values(found),
        ("what", "test", f"why-{rate}", "fix"),
        variant=rate,
        evidence=at_points(series, list(range(len(series) - line.points, len(series)))),
    )


def _values(found: Plateau) -> dict[str, Quantity | str | int]:
    line = found.trend
    return {
        "first_step": _count(line.first_step, "steps", "first evaluation of the window"),
        "last_step": _count(line.last_step, "steps", "last evaluation"),
        "points": _count(line.points, "count", "evaluations in the window"),
        "slope": Quantity(
            -line.per_1000_steps,
            unit="nats/token",
            formula="-1000·slope",
            inputs=line.per_1000_steps.inputs,
            source=SOURCE,
        ),
        "per": _count(1000, "steps", "the unit of the slope"),
        "gained": found.improvement,
        "level": Quantity(found.level, unit="fraction", formula="of the test", source=SOURCE),
    }


def _count(value: float, unit: str, formula: str) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=SOURCE)
