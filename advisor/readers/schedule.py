"""What a logged learning rate says of its schedule: the peak, and the warm-up before it.

For programs that print the learning rate regularly; the warm-up is seen only where they print it
for every step and count the steps from 0.
"""

from __future__ import annotations

from advisor.facts import Evidence, Fact, Origin, Value, spec_of
from advisor.readers.base import RunReading

PEAK, WARMUP = "optim.learning_rate", "optim.warmup_steps"


def add_schedule(run: RunReading, document: str) -> None:
    """Add the highest learning rate and the steps up to it, if the log shows both sides of it."""
    points = run.points.get("learning_rate")
    if points is None:
        return
    series = points.series("learning_rate", document).finite()
    top = max(series.values, default=0.0)
    if not top:
        return
    at = series.values.index(top)
    first, ends = series.steps[0], at + 1 == len(series)
    if ends or not (at or first <= max(1, series.steps[1] - first)):
        return  # it may still rise, or it fell before the log begins
    _add(run, PEAK, top, document, series.lines[at])
    is_exact = not at or series.steps[at] - series.steps[at - 1] <= 1
    if is_exact and first <= 1 and series.axis == "step" and (at or series.values[-1] < top):
        _add(run, WARMUP, series.steps[at] + 1 if at else 0, document, series.lines[at])


def _add(run: RunReading, name: str, value: Value, document: str, line: int) -> None:
    if run.facts.best(name) is None:
        place = Evidence(document, line, 0, 0, "", name)
        run.facts.add(Fact(name, value, Origin.COMPUTED, (place,), spec_of(name).unit))
