"""Puts the readings of all documents together into runs.

What is said about every run (a config file, the GPU in the question) is added to each; the first,
last and smallest values of the series become facts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from advisor.facts import Evidence, Fact, Facts, Origin, Series, Value, spec_of
from advisor.readers.base import Reading

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
    "memory_bytes": {"max": "memory.peak_bytes"},
    "epoch": {"first": "run.first_epoch", "last": "run.epoch"},
    "elapsed_seconds": {"last": "run.elapsed_seconds"},
    "eta_seconds": {"last": "run.eta_seconds"},
    "step_seconds_mean": {"last": "speed.step_seconds_mean"},
    "tokens_seen": {"last": "data.tokens_seen"},
    "samples_seen": {"last": "data.samples_seen"},
}
OF_FINITE = frozenset({"min", "max", "min_step", "best", "first_measured", "last_measured"})
# What the value of a metric says about its direction; of others none is the best.
LESS_IS_BETTER = re.compile(
    r"loss|error|\berr\b|(?<![a-z])[wc]er(?![a-z])|ppl|perplex|bp[bc]|[rm]?mse|"
    r"(?<![a-z])mae(?![a-z])|(?<![a-z])fid(?![a-z])",
    re.IGNORECASE,
)
MORE_IS_BETTER = re.compile(
    r"acc|mAP|iou|f1|dice|bleu|rouge|auc|reward|rew_|precision|recall|hella|core_metric|top[15]|psnr",
    re.IGNORECASE,
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
    for name, series in facts.series.items():
        wanted = SUMMARIES.get(name)
        if wanted is None and name.startswith("metric."):
            wanted = {each: f"{name}.{each}" for each in ("first", "last", "min", "max", "best")}
        finite = series.finite()
        for which, fact in (wanted or {}).items():
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
        which = (
            "min" if LESS_IS_BETTER.search(name) else "max" if MORE_IS_BETTER.search(name) else ""
        )
    if not which or not finite:
        return None
    if which in {"first_measured", "last_measured"}:
        measured = [i for i, value in enumerate(finite.values) if value > 0]
        return (measured[0] if which == "first_measured" else measured[-1]) if measured else None
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
    return Fact(name, shown, Origin.LOG, (place,), spec_of(name).unit)
