"""Facts: what a paste says, with the place that proves it.

A `Fact` is one statement from one origin; several origins may disagree. `Facts` holds those of one
run and answers by the order of trust. `FACTS` declares every name that readers may report and
rules may need. Series are facts over steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import isfinite
from pathlib import Path
from typing import Literal

from advisor.units import Quantity

Value = bool | int | float | str
# What positions count: optimizer steps, epochs, or the records of a log that prints neither.
Axis = Literal["step", "epoch", "record"]


class Origin(StrEnum):
    """Where a fact comes from, in the order of trust (`TRUST`)."""

    LOG = "log"
    COMMAND = "command"
    CONFIG = "config"
    QUESTION = "question"
    COMPUTED = "computed"
    DEFAULT = "default"
    CLAIM = "claim"


TRUST = {origin: rank for rank, origin in enumerate(Origin)}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in the original paste: line from 1, columns from 0, half-open, in code points."""

    document: str
    line: int
    start: int
    end: int
    text: str
    fact: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of one origin."""

    name: str
    value: Value
    origin: Origin
    evidence: tuple[Evidence, ...] = ()
    unit: str | None = None
    guessed: bool = False  # read by a name in a log whose format is not known, or made of such

    @property
    def number(self) -> float:
        """The value as a number; raises TypeError for text."""
        if isinstance(self.value, str):
            raise TypeError(f"{self.name} is text: {self.value!r}")
        return float(self.value)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something a comment says about a setting beside or below it.

    `relation`: "equals" (the comment states the value), "at_most"/"at_least" (a bound),
    "below_default"/"above_default" (a comparison without a number), "product" (an arithmetic of
    `factors` that should give `value`).
    """

    subject: str  # fact name, such as "run.max_steps"
    relation: Literal["equals", "at_most", "at_least", "below_default", "above_default", "product"]
    evidence: Evidence
    value: float | None = None
    factors: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """One metric over steps: `steps`, `values` and the `lines` they stand on have equal length.

    `axis` says what `steps` counts, `total` how many points there were before it was thinned.
    """

    name: str
    document: str
    steps: tuple[int, ...]
    values: tuple[float, ...]
    lines: tuple[int, ...]
    unit: str | None = None
    mode: Literal["train", "eval"] | None = None
    axis: Axis = "step"
    total: int = 0

    @property
    def count(self) -> int:
        """How many points the log has."""
        return max(self.total, len(self.steps))

    def __len__(self) -> int:
        """Return the number of points."""
        return len(self.steps)

    def finite(self) -> Series:
        """Return the series without its NaN and infinite values."""
        if all(map(isfinite, self.values)):
            return self
        return self.pick(i for i, value in enumerate(self.values) if isfinite(value))

    def pick(self, indices: Iterable[int]) -> Series:
        """Return the series of the points at these indices."""
        at = list(indices)
        return replace(
            self,
            steps=tuple(map(self.steps.__getitem__, at)),
            values=tuple(map(self.values.__getitem__, at)),
            lines=tuple(map(self.lines.__getitem__, at)),
        )

    def join(self, other: Series) -> Series:
        """Return this series followed by another one of the same name."""
        return replace(
            self,
            steps=self.steps + other.steps,
            values=self.values + other.values,
            lines=self.lines + other.lines,
        )


LOSSES = ("val.loss", "train.loss", "train.batch_loss")  # the most telling first


def _trust(fact: Fact) -> int:
    return TRUST[fact.origin]


@dataclass
class Facts:
    """Everything known about one run."""

    run: int = 1
    framework: str | None = None
    documents: list[str] = field(default_factory=list)
    items: dict[str, list[Fact]] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    damaged: list[Evidence] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)  # what of ours failed on these facts
    superseded: set[str] = field(default_factory=set)  # of the file's runs another one tells these
    arguments: dict[str, tuple[Fact, Value]] = field(default_factory=dict)  # kept by `needs`
    guessed: bool = False  # the log is of no known format

    def add(self, fact: Fact) -> None:
        """Add a fact; the same value from the same origin only adds its evidence."""
        known = self.items.setdefault(fact.name, [])
        for i, old in enumerate(known):
            if (old.value, old.origin) == (fact.value, fact.origin):
                new = tuple(e for e in fact.evidence if e not in old.evidence)
                known[i] = replace(old, evidence=old.evidence + new)
                return
        known.append(fact)
        if len(known) > 1:
            known.sort(key=_trust)

    def best(self, name: str) -> Fact | None:
        """Return the most trusted fact of that name; of one origin the last one said."""
        known = self.items.get(name)
        if not known:
            return None
        found = known[0]
        for fact in known:
            if fact.origin is not found.origin:
                break
            found = fact
        return found

    def value(self, name: str) -> Value | None:
        """Return the most trusted value of that name."""
        fact = self.best(name)
        return None if fact is None else fact.value

    def number(self, name: str) -> float | None:
        """Return the most trusted value as a number, None when it is missing or text."""
        value = self.value(name)
        return None if value is None or isinstance(value, str) else float(value)

    def said(self, name: str, value: Value) -> Fact | None:
        """Return the fact of that name with that very value, if anybody said it."""
        return next((f for f in self.items.get(name, []) if f.value == value), None)

    def is_default(self, name: str) -> bool:
        """Tell whether nobody set the fact, so that the program's default holds."""
        fact = self.best(name)
        return fact is not None and fact.origin is Origin.DEFAULT

    @property
    def fine_tunes(self) -> bool:
        """Whether training starts from published weights and not from scratch."""
        return self.value("run.init_from") not in {None, "scratch", "resume"}

    @property
    def last_loss(self) -> float | None:
        """The last loss of the run: on the validation split where that is known."""
        known = (self.number(f"{name}.last") for name in LOSSES)
        return next((loss for loss in known if loss is not None), None)

    @property
    def axis(self) -> Axis:
        """What the positions of the losses count."""
        return next((series.axis for n in LOSSES if (series := self.series.get(n))), "step")

    @property
    def config_documents(self) -> set[str]:
        """The documents that somebody wrote, unlike what a program echoes."""
        return {
            place.document
            for known in self.items.values()
            for fact in known
            if fact.origin is Origin.CONFIG
            for place in fact.evidence
        }

    def all(self) -> Iterator[Fact]:
        """Yield every fact, by name."""
        for name in sorted(self.items):
            yield from self.items[name]

    def view(self) -> Mapping[str, Value]:
        """Return the most trusted value of every name."""
        return {name: fact.value for name in self.items if (fact := self.best(name)) is not None}


@dataclass(frozen=True, slots=True)
class FactSpec:
    """What a fact is: its type, unit and whether a user can be asked for it."""

    type: type[bool | int | float | str]
    unit: str | None = None
    askable: bool = False
    low: float | None = None
    high: float | None = None


def _table(text: str) -> dict[str, FactSpec]:
    types: dict[str, type[bool | int | float | str]] = {
        "bool": bool, "int": int, "float": float, "str": str,
    }  # fmt: skip
    table = {}
    for row in text.splitlines()[1:]:
        name, kind, unit, ask, low, high = row.split(",")
        least, most = (float(bound) if bound else None for bound in (low, high))
        table[name] = FactSpec(types[kind], unit or None, ask == "ask", least, most)
    return table


# name, type, unit, "ask" when a user can be asked for it, plausible range
FACTS = _table(Path(__file__).with_name("facts.csv").read_text(encoding="utf-8"))

# Any other metric, under the name that its program prints: `metric.val_accuracy.last`.
METRIC = re.compile(r"metric\.\S.{0,100}\.(?:first|last|min|max|best)")
_METRIC_SPEC = FactSpec(float)


def spec_of(name: str) -> FactSpec:
    """Return what a fact is; raises KeyError for a name that is none."""
    return _METRIC_SPEC if METRIC.fullmatch(name) else FACTS[name]


# Names of the series that readers report, with the reader's word mapped to these.
SERIES = (
    "train.loss",
    "train.batch_loss",
    "val.loss",
    "learning_rate",
    "grad_norm",
    "loss_scale",
    "step_seconds",
    "tokens_per_second",
    "mfu",
    "memory_bytes",
    "epoch",
)

# A rule's parameter `model_n_embd` is the fact `model.n_embd`, `train_loss` the series.
PARAMETERS: dict[str, str] = {name.replace(".", "_"): name for name in (*FACTS, *SERIES)}


def computed(name: str, value: Quantity, evidence: Iterable[Evidence] = ()) -> Fact:
    """Make a fact of a computed quantity, with the evidence of its inputs."""
    return Fact(name, value, Origin.COMPUTED, tuple(evidence), value.unit)
