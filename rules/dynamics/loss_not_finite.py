"""The loss became NaN or infinite.

Why: once the weights hold a NaN every later step is lost, and each later checkpoint is as bad.
Computed: the first value that is no number, the last good one before it, how many follow, and the
last evaluation and saved checkpoint before it.
Fix: restart from the last checkpoint before it, with the cause removed.
Source: IEEE 754 (a NaN spreads through every sum); karpathy/nanoGPT train.py keeps one checkpoint
file and overwrites it.
"""

import bisect
import math
from typing import Annotated

from advisor.facts import Origin
from advisor.rule import Either, Facts, Quantity, Series, Severity, Verdict, at_points, rule

STREAK = 10  # in a row: more than a bad batch or the search for a float16 scale; our judgement
NAMES = ("train.batch_loss", "train.loss", "val.loss")


@rule(
    code="DYN002",
    severities=("error", "warning"),
    explains=("speed-up-after-nan", "loss-diverging", "keras-nan", "anomaly-nonfinite-clip"),
    references=("https://github.com/karpathy/nanoGPT/blob/master/train.py",),
)
def loss_not_finite(
    losses: Annotated[Series, Either("train.batch_loss", "train.loss", "val.loss")] | None,
    facts: Facts,
    run_last_step: Quantity | None,
) -> Verdict | None:
    """Find the first loss that is no number."""
    series = _first_bad(facts) or losses
    if series is None:
        return _said(facts, run_last_step)
    bad = [i for i, value in enumerate(series.values) if not math.isfinite(value)]
    if not bad:
        count = _number(len(series), "count", "losses read", series)
        return Verdict(fires=False, values={"count": count})
    first, after = bad[0], len(series) - bad[0]
    values = _counts(series, bad)
    clauses = ["what" if after > 1 else "once"]
    good = [i for i in range(first) if math.isfinite(series.values[i])]
    if good:
        values["good_step"] = _number(series.steps[good[-1]], "steps", "last good step", series)
        values["good"] = _number(series.values[good[-1]], "nats/token", "last good loss", series)
        clauses.append("before")
    recovered = math.isfinite(series.values[-1])
    restarted = recovered and (streak := _longest(bad)) >= STREAK
    if restarted:
        values["streak"] = _number(streak, "count", "losses in a row that are no number", series)
        clauses += ["restarted", "why", "fix-restarted"]
    elif recovered:
        clauses += ["recovered", "why-recovered", "fix-recovered"]
    else:
        clauses += [*_restart(facts, series.steps[first], values), "why", _fix(values)]
    return Verdict(
        fires=True,
        values=values,
        clauses=tuple(clauses),
        variant="restarted" if restarted else "recovered" if recovered else "lasting",
        severity=Severity.WARNING if recovered else Severity.ERROR,
        evidence=at_points(series, [*good[-1:], *bad]),
    )


def _counts(series: Series, bad: list[int]) -> dict[str, Quantity | str | int]:
    after = len(series) - bad[0]
    return {
        "step": _number(series.steps[bad[0]], "steps", "first loss that is no number", series),
        "count": _number(len(bad), "count", "losses that are no number", series),
        "after": _number(after, "count", "losses from there on", series),
    }


def _said(facts: Facts, step: Quantity | None) -> Verdict | None:
    """Take a loss that the question says is no number."""
    said = [facts.number(f"{name}.last") for name in NAMES]
    if not any(value is not None and not math.isfinite(value) for value in said):
        return None
    values: dict[str, Quantity | str | int] = {"step": step} if step else {}
    clauses = ("why", "fix-said")
    return Verdict(
        fires=True, values=values, clauses=clauses, variant="said-step" if step else "said"
    )


def _number(value: float, unit: str, formula: str, series: Series) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, source=f"{series.document} ({series.name})")


def _first_bad(facts: Facts) -> Series | None:
    """Return the series in which a loss is no number first."""
    found = []
    for rank, name in enumerate(NAMES):
        series = facts.series.get(name)
        for i, value in enumerate(series.values if series else ()):
            if series and not math.isfinite(value):
                found.append((series.steps[i], rank, series))
                break
    return min(found, key=lambda each: each[:2])[2] if found else None


def _restart(facts: Facts, step: int, values: dict[str, Quantity | str | int]) -> list[str]:
    """Add the last evaluation and the last saved checkpoint before a step; return the clauses."""
    series = facts.series.get("val.loss") or facts.series.get("train.loss")
    if series is None:
        return []
    good = [
        i for i, at in enumerate(series.steps) if at <= step and math.isfinite(series.values[i])
    ]
    if not good:
        return []
    values["evaluated"] = _number(series.steps[good[-1]], "steps", "last evaluation", series)
    values["evaluation"] = _number(series.values[good[-1]], "nats/token", "its loss", series)
    saved = _saved_after(facts, series)
    if not saved:
        return ["evaluated"]
    if max(saved) > good[-1]:
        return ["evaluated", "overwritten"]
    values["saved"] = _number(series.steps[max(saved)], "steps", "last saved checkpoint", series)
    return ["evaluated", "saved"]


def _saved_after(facts: Facts, series: Series) -> list[int]:
    """Return the evaluations after which the log says that a checkpoint was saved."""
    lines = [
        place.line
        for fact in facts.items.get("run.out_dir", [])
        if fact.origin is Origin.LOG
        for place in fact.evidence
        if place.document == series.document
    ]
    before = [bisect.bisect_right(series.lines, line) - 1 for line in lines]
    return [each for each in before if each >= 0]


def _longest(bad: list[int]) -> int:
    """Return how many neighbours there are at most."""
    most = length = 0
    for i, at in enumerate(bad):
        length = length + 1 if i and at == bad[i - 1] + 1 else 1
        most = max(most, length)
    return most


def _fix(values: dict[str, Quantity | str | int]) -> str:
    if "saved" in values:
        return "fix-saved"
    return "fix" if "good" in values or "evaluated" in values else "fix-start"
