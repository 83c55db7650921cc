"""The loss has stopped falling, as far as the evaluations can tell.

Why: steps without a gain cost time; while the learning rate is still high, a flat loss means that
the rate, the size or the data limit the run, not its length.
Computed: a line through the last 20 % of the evaluations (at least five), or 40 % where noise needs
more, or of the records of the training loss where evaluations are few: a fall is not significant
at 5 %, the line gains less than 0.5 % of the loss, and a gain of 1 % can be excluded at 99 %; for a
warning one of 0.5 %.
Fix: let the learning rate decay; else a larger model or more data. Diminishing is not "saturated".
Source: ordinary least squares and Student's t in advisor/quantities/trend.py; the limits are this
project's judgement.
"""

import math
from functools import cache
from typing import Annotated

from advisor.quantities import noise, trend
from advisor.quantities.distributions import student_t_cdf
from advisor.quantities.schedule import near_floor
from advisor.quantities.trend import Plateau, Trend
from advisor.rule import (
    Either,
    Facts,
    Quantity,
    Series,
    Severity,
    Verdict,
    at_points,
    rule,
)

EXCLUDED = 0.01  # of the loss: without this, few noisy evaluations would pass for a plateau
SURE = 0.99
LEAST_SHARE = 0.1  # of all steps so far that the window must span: an excerpt may rest by chance
AFTER_WARMUP = 2.0  # times the warm-up: right after it many losses rest; our judgement
FEWEST = 8  # evaluations: fewer show the steep beginning only; our judgement
FALLS = 0.01  # chance below which the training loss counts as falling
WIDER = 0.4  # of the steps: noisy records need more of them
RECORDED = ("train.batch_loss", "train.loss")
RECORDS = 100  # of the training loss: a fifth of them is a window; our judgement
SOURCE = trend.SOURCE


@rule(
    code="DYN008",
    severities=("info", "warning"),
    confidence="medium",
    likelihood=True,
    references=("https://arxiv.org/abs/2203.15556",),
)
def loss_plateau(
    losses: Annotated[Series, Either("val.loss", "train.loss")],
    facts: Facts,
    optim_warmup_steps: Quantity | None,
    optim_decay_steps: Quantity | None,
    learning_rate: Series | None,
) -> Verdict | None:
    """Test the last evaluations for a fall."""
    tested = _tested(losses, facts)
    if tested is None:
        return None
    series, found = tested
    line = found.trend
    if line.first_step < AFTER_WARMUP * (optim_warmup_steps or 0.0):
        return None
    if line.last_step - line.first_step < LEAST_SHARE * line.last_step:
        return None
    best_case = _at_most(line, found.improvement)
    falls = series.name not in RECORDED and _training_falls(facts)
    flat = _is_flat(found) and not falls and not _rises(found)
    late = near_floor(
        step=line.last_step, warmup=optim_warmup_steps, decay=optim_decay_steps,
        rates=learning_rate.values if learning_rate else (),
    )  # fmt: skip
    values = _values(found, best_case, series)
    clauses = ["what" if "slope" in values else "what-plain", "test"]
    scatter = noise.evaluation_noise(eval_steps=series.steps, eval_losses=series.values)
    if scatter is not None:
        values["noise"] = scatter
        clauses.append("noise")
    variant = "unknown" if late is None else "late" if late else "early"
    return Verdict(
        flat,
        values,
        (*clauses, f"why-{variant}", f"fix-{variant}"),
        variant=variant,
        severity=Severity.WARNING if late is False and best_case < found.limit else Severity.INFO,
        evidence=at_points(series, list(range(len(series) - line.points, len(series)))),
    )


def _tested(losses: Series, facts: Facts) -> tuple[Series, Plateau] | None:
    """Return the first test that finds a plateau, else the first one.

    The evaluations come before the training records, which tell where evaluations are few; the last
    fifth before the wider window.
    """
    kept = [losses.pick(trend.usable(losses.values))]
    if len(losses) * trend.SHARE < trend.MIN_POINTS:
        records = [facts.series[name] for name in RECORDED if name in facts.series]
        kept += [each.pick(trend.usable(each.values)) for each in records if len(each) >= RECORDS]
    tests = [
        (series, found)
        for series in filter(_enough, kept)
        for share in (trend.SHARE, WIDER)
        if (found := trend.plateau(series.steps, series.values, share)) is not None
    ]
    flat = [each for each in tests if _is_flat(each[1])]
    return next(iter(flat or tests), None)


def _is_flat(found: Plateau) -> bool:
    return found.plateau and _at_most(found.trend, found.improvement) < EXCLUDED


def _values(found: Plateau, best_case: Quantity, series: Series) -> dict[str, Quantity | str | int]:
    line = found.trend
    slope: dict[str, Quantity | str | int] = {}
    if series.axis == "step":  # epochs and records are no steps
        per = _count(1000, "steps", "the unit of the slope")
        slope = {"slope": line.per_1000_steps, "per": per}
    return slope | {
        "kind": "records" if series.name in RECORDED else "evaluations",
        "first_step": _count(line.first_step, "steps", "first evaluation of the window"),
        "last_step": _count(line.last_step, "steps", "last evaluation"),
        "points": _count(line.points, "count", "points in the window"),
        "change": Quantity(
            round(-found.improvement, 5),
            unit="fraction",
            formula="change ÷ mean loss of the window",
            inputs=found.improvement.inputs,
            source=SOURCE,
        ),
        "at_most": best_case,
        "level": Quantity(found.level, unit="fraction", formula="of the test", source=SOURCE),
        "worthwhile": Quantity(
            found.limit, unit="fraction", formula="least gain that counts", source="our judgement"
        ),
    }


def _enough(series: Series) -> bool:
    apart = len(series) >= FEWEST and series.steps[-1] > series.steps[0]
    return apart and min(series.values) > 0


def _count(value: float, unit: str, formula: str) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=SOURCE)


def _at_most(line: Trend, gained: Quantity) -> Quantity:
    """Return the largest gain over the window that its scatter leaves possible."""
    reach = _student(line.points - 2) * line.standard_error * (line.last_step - line.first_step)
    level = gained.inputs["loss"]
    return Quantity(
        max(gained + reach / level, 0.0),
        unit="fraction",
        formula="max(gain + t·standard error·window ÷ loss, 0)",
        inputs={"gain": float(gained), "loss": level, "points": line.points},
        source=SOURCE,
    )


@cache
def _student(df: int) -> float:
    """Return the 99 % quantile of Student's t, by halving."""
    low, high = 0.0, 20.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (middle, high) if student_t_cdf(middle, df) < SURE else (low, middle)
    return high


def _rises(found: Plateau) -> bool:
    """Tell whether the loss has surely become worse: then it does not rest but overfits, say."""
    return found.trend.p > SURE and -found.improvement > found.limit


def _training_falls(facts: Facts) -> bool:
    """Tell whether the loss on training data still falls: then it is no plateau of learning."""
    series = facts.series.get("train.loss")
    finite = series.finite() if series else None
    line = trend.trend(finite.steps, finite.values) if finite else None
    if finite is None or line is None or line.p >= FALLS or math.isinf(line.t):
        return False
    return -line.change > trend.WORTHWHILE * abs(finite.values[-1])
