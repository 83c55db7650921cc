"""Puts the readings of all documents together into runs.

What is said about every run (a config file, the GPU in the question) is added to each; the first,
last and smallest values of the series become facts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from advisor.facts import FACTS, Evidence, Fact, Facts, Origin, Series, Value
from advisor.readers.base import Reading


def assemble(readings: Sequence[Reading]) -> list[Facts]:
    """Return the facts of every run; one run without steps when no log was given."""
    runs: list[Facts] = []
    for reading in readings:
        for run in reading.runs:
            facts = run.facts
            facts.series = run.series(reading.document)
            facts.framework = reading.framework
            facts.documents = [reading.document]
            runs.append(facts)
    runs = runs or [Facts()]
    for number, facts in enumerate(runs, start=1):
        facts.run = number
        for reading in readings:
            _share(reading, facts)
        for fact in _summary(facts):
            facts.add(fact)
        order = [reading.document for reading in readings]
        facts.documents.sort(key=order.index)
        if facts.framework:
            facts.add(Fact("run.framework", facts.framework, Origin.COMPUTED))
    return runs


def _share(reading: Reading, facts: Facts) -> None:
    own = reading.document in facts.documents
    if reading.runs and not own:
        return  # another log's header belongs to its own run
    for fact in reading.shared:
        facts.add(fact)
    facts.claims += reading.claims
    if not own and (reading.shared or reading.claims):
        facts.documents.append(reading.document)
    facts.framework = facts.framework or reading.framework


def _summary(facts: Facts) -> Iterator[Fact]:
    losses = ("train.loss", "val.loss", "train.batch_loss")
    for name in losses:
        if series := facts.series.get(name):
            yield _at(series, 0, f"{name}.first")
            yield _at(series, len(series) - 1, f"{name}.last")
            finite = series.finite()
            if name != "train.batch_loss" and finite:
                least = min(range(len(finite)), key=lambda i: finite.values[i])
                yield _at(finite, least, f"{name}.min")
                if name == "val.loss":
                    yield _at(finite, least, "val.loss.min_step", finite.steps[least])
    if series := facts.series.get("step_seconds"):
        yield _at(series, len(series) - 1, "speed.step_seconds_last")
    if series := facts.series.get("mfu"):
        measured = [i for i, value in enumerate(series.values) if 0 < value < math.inf]
        if measured:
            yield _at(series, measured[0], "speed.mfu_printed_first")
            yield _at(series, measured[-1], "speed.mfu_printed")
    yield from _steps(facts)


def _steps(facts: Facts) -> Iterator[Fact]:
    points = [
        (step, series.lines[i], series)
        for series in facts.series.values()
        for i, step in ((0, series.steps[0]), (len(series) - 1, series.steps[-1]))
    ]
    if points:
        step, _, series = min(points, key=lambda point: point[:2])
        yield _at(series, 0, "run.first_step", step)
        top = max(point[0] for point in points)
        # A cut last line may prove a later step than any record.
        proven = facts.number("run.last_step") or 0
        for step, _, series in points:
            if step == top >= proven:
                yield _at(series, len(series) - 1, "run.last_step", step)


def _at(series: Series, index: int, name: str, value: Value | None = None) -> Fact:
    shown = series.values[index] if value is None else value
    if isinstance(shown, float) and math.isinf(shown):
        shown = str(shown)
    place = Evidence(series.document, series.lines[index], 0, 0, "", name)
    return Fact(name, shown, Origin.LOG, (place,), FACTS[name].unit)
