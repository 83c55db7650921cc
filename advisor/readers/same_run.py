"""Finds out that two documents tell of one run: the console's text and the file a program wrote.

One is an excerpt of the other when every loss it gives stands in the other at the same step with
the same value. Then what it states, and the series only it has, belong to the other's run.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose, isfinite

from advisor.facts import Facts, Series

LOSSES = ("train.loss", "train.batch_loss", "val.loss")
LEAST = 2  # points that must agree: one value may be equal by chance
MOST = 5_000  # points of an excerpt that are compared
PRINTED = 5e-4  # relative: the two may print with different precision


def merged(runs: Sequence[Facts]) -> list[Facts]:
    """Return the runs, those left out that only repeat a part of another document's run."""
    kept: list[Facts] = []
    for run in sorted(runs, key=_size, reverse=True):
        whole = next((other for other in kept if _is_part(run, other)), None)
        if whole is None:
            kept.append(run)
        else:
            _give(run, whole)
    return [run for run in runs if any(run is each for each in kept)]


def _size(run: Facts) -> int:
    return sum(series.count for name, series in run.series.items() if name in LOSSES)


def _is_part(part: Facts, whole: Facts) -> bool:
    """Tell whether every loss of one run stands in the other, at the same step."""
    if set(part.documents) & set(whole.documents):
        return False  # runs of one document were told apart by its reader
    agreeing = 0
    for name in LOSSES:
        mine, theirs = part.series.get(name), whole.series.get(name)
        if mine is None or theirs is None:
            continue
        if len(mine) > MOST or mine.axis != theirs.axis or not _stands_in(mine, theirs):
            return False
        agreeing += len(mine)
    return agreeing >= LEAST


def _stands_in(part: Series, whole: Series) -> bool:
    values = dict(zip(whole.steps, whole.values, strict=True))
    return all(
        step in values and _same(value, values[step])
        for step, value in zip(part.steps, part.values, strict=True)
    )


def _same(one: float, other: float) -> bool:
    if not (isfinite(one) and isfinite(other)):
        return repr(one) == repr(other)
    return isclose(one, other, rel_tol=PRINTED)


def _give(part: Facts, whole: Facts) -> None:
    """Add what the excerpt states to the run it belongs to."""
    for fact in part.all():
        whole.add(fact)
    for name, series in part.series.items():
        whole.series.setdefault(name, series)
    whole.documents += part.documents
    whole.damaged += part.damaged
    whole.framework = whole.framework or part.framework
