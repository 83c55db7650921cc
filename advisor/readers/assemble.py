"""Puts the readings of all documents together into runs.

What is said about every run (a config file, the GPU in the question) is added to each; the first,
last and smallest values of the series become facts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from advisor.facts import METRIC, Evidence, Fact, Facts, Origin, Series, Value, spec_of
from advisor.quantities.metric_names import less_is_better
from advisor.readers.base import Reading
from advisor.readers.same_run import merged

# By series: which of its points are facts, and under which name.
_LOSS = ("first", "last", "min", "max")
SUMMARIES: dict[str, dict[str, str]] = {
    "train.loss": {each: f"train.loss.{each}" for each in _LOSS},
    "val.loss": {each: f"val.loss.{each}" for each in (*_LOSS, "min_step")},
    "train.batch_loss": {each: f"train.batch_loss.{each}" for each in ("first", "last")},
    "learning_rate": {each: f"learning_rate.{each}" for each in ("first", "last", "max")},
    "grad_norm": {each: f"grad_norm.{each}" for each in ("first", "last", "max")},
    "loss_scale": {each: f"loss_scale.{each}" for each in _LOSS},
    "step_seconds": {"last": "speed.step_seconds_last"},
    "tokens_per_second": {"last": "speed.tokens_per_second_last"},
    "tokens_per_second_per_device": {"last": "speed.tokens_per_second_per_device_last"},
    "samples_per_second": {"last": "speed.samples_per_second"},
    "tflops": {"last": "speed.tflops_printed"},
    "mfu": {"first_measured": "speed.mfu_printed_first", "last_measured": "speed.mfu_printed"},
    "memory_bytes": {"max": "memory.peak_bytes", "max_again": "memory.peak_bytes"},
    "epoch": {"first": "run.first_epoch", "last": "run.epoch"},
    "elapsed_seconds": {"last": "run.elapsed_seconds"},
    "eta_seconds": {"last": "run.eta_seconds"},
    "step_seconds_mean": {"last": "speed.step_seconds_mean"},
    "tokens_seen": {"last": "data.tokens_seen"},
    "samples_seen": {"last": "data.samples_seen"},
}
PLACES = {
    fact: which.removesuffix("_measured").removesuffix("_again")
    for wanted in SUMMARIES.values()
    for which, fact in wanted.items()
} | {"run.first_step": "first", "run.last_step": "last", "val.loss.min_step": ""}
OF_FINITE = frozenset(
    {"min", "max", "max_again", "min_step", "best", "first_measured", "last_measured"}
)


def assemble(readings: Sequence[Reading]) -> list[Facts]:
    """Return the facts of every run; one run without steps when no log was given."""
    runs: list[Facts] = []
    for reading in readings:
        for run in reading.runs:
            facts = run.facts
            facts.series = run.series(reading.document)
            facts.framework = reading.framework
            facts.documents = [reading.document]
            facts.guessed = reading.guessed is not None
            runs.append(facts)
    runs = merged(runs) or [Facts()]
    for number, facts in enumerate(runs, start=1):
        facts.run = number
        for reading in readings:
            _share(reading, facts, runs)
        for fact in _summary(facts):
            facts.add(replace(fact, guessed=facts.guessed))
        order = [reading.document for reading in readings]
        facts.documents.sort(key=order.index)
        if facts.framework:
            facts.add(Fact("run.framework", facts.framework, Origin.COMPUTED))
    _follow(runs)
    logged = [run for run in runs if run.series and run.documents]
    for document in {series.document for run in logged for series in run.series.values()}:
        _supersede([r for r in logged if any(s.document == document for s in r.series.values())])
    return runs


def _follow(runs: Sequence[Facts]) -> None:
    """Tell each run where the one before it in the same file ended."""
    for before, run in pairwise(runs):
        if not (before.series and run.series and set(before.documents) & set(run.documents)):
            continue
        last = before.best("run.last_step") or before.best("run.epoch")
        if last is not None:
            fact = replace(last, name="run.previous_last", value=last.number)
            run.add(replace(fact, guessed=run.guessed))


def _supersede(runs: Sequence[Facts]) -> None:
    """Mark what a report does not repeat for each of the runs that one file holds.

    There `first` is the first value in the file, `last` the last, `min`, `max` and `best` are the
    file's; what each run had stands in its series.
    """
    holders: dict[str, list[tuple[float, Facts]]] = {}
    for run in runs:
        for name, known in run.items.items():
            value = known[0].value if known else ""
            if (
                known
                and known[0].origin is Origin.LOG
                and _place_of(name)
                and not isinstance(value, str)
            ):
                holders.setdefault(name, []).append((value, run))
    for name, of in holders.items():
        which = _place_of(name)
        if which in {"first", "last"}:
            kept = of[0 if which == "first" else -1][1]
        else:
            finite = [each for each in of if math.isfinite(each[0])] or of
            kept = (min if which == "min" else max)(finite, key=itemgetter(0))[1]
        for _, run in of:
            if run is not kept:
                run.superseded.add(name)


def _place_of(name: str) -> str:
    """Return which value of its series a fact is: first, last, min or max; "" for no such fact."""
    if name in PLACES:
        return PLACES[name]
    metric, _, which = name.rpartition(".")
    if not METRIC.fullmatch(name):
        return ""
    return _direction(metric) if which == "best" else which


def _direction(name: str) -> str:
    """Return "min" or "max", whichever is better for that metric, "" where that is unknown."""
    less = less_is_better(name)
    return "" if less is None else "min" if less else "max"


def _share(reading: Reading, facts: Facts, runs: Sequence[Facts]) -> None:
    own = reading.document in facts.documents
    if reading.runs and not own:
        return  # another log's header belongs to its own run
    for fact in reading.shared:
        if not fact.name.startswith("error.") or facts is _run_of(fact.evidence[0], runs, facts):
            facts.add(fact)
    facts.claims += reading.claims
    if not own and (reading.shared or reading.claims):
        facts.documents.append(reading.document)
    facts.framework = facts.framework or reading.framework


def _run_of(place: Evidence, runs: Sequence[Facts], usual: Facts) -> Facts:
    """Return the run that printed a line: of those in its document the last that had begun."""
    begun = [(_begins(run, place.document), run) for run in runs]
    logged = [(line, run) for line, run in begun if line is not None]
    if not logged:
        return usual
    before = [(line, run) for line, run in logged if line <= place.line]
    return max(before, key=itemgetter(0))[1] if before else min(logged, key=itemgetter(0))[1]


def _begins(run: Facts, document: str) -> int | None:
    lines = [s.lines[0] for s in run.series.values() if s.document == document and s.lines]
    return min(lines, default=None)


def _summary(facts: Facts) -> Iterator[Fact]:
    stated = frozenset(facts.items)  # a best value from before the log begins is not in its series
    for name, series in facts.series.items():
        wanted = SUMMARIES.get(name)
        if wanted is None and METRIC.fullmatch(f"{name}.first"):
            wanted = {each: f"{name}.{each}" for each in ("first", "last", "min", "max", "best")}
        finite = series.finite()
        for which, fact in (wanted or {}).items():
            if which.startswith("min") and f"{name}.min" in stated:
                continue
            if (index := _pick(which, name, series, finite)) is not None:
                of = finite if which in OF_FINITE else series
                value = of.steps[index] if which == "min_step" else None
                yield _at(of, index, fact, value)
    yield from _steps(facts)


def _pick(which: str, name: str, series: Series, finite: Series) -> int | None:
    """Return the index of the first, last, smallest, largest or best point."""
    if which in {"first", "last"}:
        return 0 if which == "first" else len(series) - 1
    if which == "best":
        which = _direction(name)
    if not which or not finite:
        return None
    if which in {"first_measured", "last_measured"}:
        measured = [i for i, value in enumerate(finite.values) if value > 0]
        if not measured and which == "last_measured" and finite.values[-1] == 0:
            return len(finite) - 1  # printed as zero all along: never measured, but said
        return (measured[0] if which == "first_measured" else measured[-1]) if measured else None
    if which == "max_again":  # a peak that is printed again and again also stands in the last line
        return max(range(len(finite)), key=lambda i: (finite.values[i], i))
    least = which in {"min", "min_step"}
    return (min if least else max)(range(len(finite)), key=finite.values.__getitem__)


def _steps(facts: Facts) -> Iterator[Fact]:
    points = [
        (step, series.lines[i], series)
        for series in facts.series.values()
        if series.axis == "step"
        for i, step in ((0, series.steps[0]), (len(series) - 1, series.steps[-1]))
    ]
    if points:
        step, _, series = min(points, key=lambda point: point[:2])
        loss = facts.series.get("train.loss")
        if loss is None or loss.axis != "record":  # where records are counted, bars may begin late
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
    unit = spec_of(name).unit
    if unit == "nats/token":
        unit = series.unit  # of a model that is no language model the loss has none
    return Fact(name, shown, Origin.LOG, (place,), unit)
