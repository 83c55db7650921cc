"""Logs made of records: lines that give the values of one step.

A format says what its records look like and what their columns mean; where a step falls back,
where another process repeats a line and where a line is damaged is seen here, for all formats.
What a line says may depend on its shape only, never on its digits: large logs are read by shape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from advisor.facts import Axis, Fact, Facts, Origin
from advisor.intake.document import Line
from advisor.readers.base import (
    FULL_MATCH,
    LARGEST_STEP,
    LIKELY,
    NO_MATCH,
    Cell,
    Column,
    Reader,
    Reading,
    Row,
    RunReading,
)
from advisor.readers.kinds import Header, Record
from advisor.readers.patterns import Lazy
from advisor.readers.values import amount, number, value_of

__all__ = ["Cell", "Column", "Header", "LogReader", "Record", "Row"]

MAX_FALLS = 8  # restarts without a header; where steps fall back more often, lines are mixed up
MAX_RUNS = 100  # in one log


class LogReader(Reader):
    """Reads a log of records.

    Attributes:
        records, headers: what the lines look like; the first that matches counts.
        vocabulary: what the keys of `pairs` mean; others become `metric.<key>`, and those in
            `ignored` nothing.
        constants: keys of `pairs` that state a fact in every row, such as a batch size.
        starts: how the first line of a run begins.
        passing: how further lines of this program begin, which hold no fact.
        looks_like: what a record looks like whose end is cut or damaged.
    """

    reads_rows: ClassVar[bool] = True
    records: ClassVar[tuple[Record, ...]] = ()
    headers: ClassVar[tuple[Header, ...]] = ()
    vocabulary: ClassVar[Mapping[str, Column]] = {}
    ignored: ClassVar[frozenset[str]] = frozenset()
    constants: ClassVar[Mapping[str, str]] = {}
    starts: ClassVar[tuple[str, ...]] = ()
    passing: ClassVar[tuple[str, ...]] = ()
    looks_like: ClassVar[Lazy | None] = None

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a record, else for a header."""
        for line in sample:
            if cls.row(line.text) is not None:
                return FULL_MATCH
        is_headed = any(each.contains in s.text and each.pattern.search(s.text)
                        for s in sample for each in cls.headers)  # fmt: skip
        return LIKELY if is_headed else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        reading.framework = reading.framework or self.framework
        reading.has_log = True
        self.said: dict[str, str] = {}
        self.current = reading.runs[-1] if reading.runs else None
        self.rank: int | None = None
        self.has_rows = False
        self.falls = 0
        self.suspect: Line | None = None

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a record gives, None for any other line; depends on the line's shape only."""
        for record in cls.records:
            if record.contains in text and (match := record.pattern.search(text)):
                return cls._row_of(record, match, text)
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if self.suspect is not None:
            self._damaged(self.suspect)  # a cut last line is no damage, so the next one decides
            self.suspect = None
        if (row := self.row(line.text)) is not None:
            self.take(line, row)
            return True
        if self.header(line) or line.text.startswith(self.passing or ("\0",)):
            return True
        if self.has_rows and self.looks_like is not None and self.looks_like.search(line.text):
            self.suspect = line
            return True
        return False

    def header(self, line: Line) -> bool:
        """Read a line that states facts; a first line of a run begins another one."""
        if self.starts and line.text.startswith(self.starts):
            self.begin()
        found = False
        for each in self.headers:
            if each.contains in line.text and (match := each.pattern.search(line.text)):
                found = True
                for group, target in each.facts.items():
                    if match.start(group) >= 0:
                        self.say(target, line, *match.span(group))
        return found or bool(self.starts and line.text.startswith(self.starts))

    def begin(self) -> None:
        """Begin another run, unless the present one has no record yet."""
        if self.reading.run.points and len(self.reading.runs) < MAX_RUNS:
            self.reading.open_run()

    def say(self, target: str, line: Line, start: int, end: int) -> None:
        """Add the fact that a part of a line states; `target` may hold a factor after a space."""
        name, _, factor = target.partition(" ")
        value = value_of(name, line.text[start:end], float(factor or 1))
        if value is not None:
            self.reading.fact(name, value, Origin.LOG, line, start, end)

    def say_once(self, target: str, line: Line, start: int, end: int) -> None:
        """Add a fact that every record repeats where it is first said, and where it changes."""
        self._turn()
        if self.said.get(target) != (text := line.text[start:end]):
            self.said[target] = text
            self.say(target, line, start, end)

    def take(self, line: Line, row: Row) -> None:
        """Add a row to the run; another process's copy of it is understood and left."""
        if line.rank is not None:
            self.rank = line.rank if self.rank is None else self.rank
            if line.rank != self.rank:
                return
        step = self.step_of(line, row)
        if not self._placed(step, row):
            self._damaged(line)
            return
        run = self.reading.run
        for column, start, end in row.cells:
            points = run.points.get(column.series)
            if points is not None and points.last_step == step:
                continue  # a second process without a prefix
            run.point(column, step, amount(line.text[start:end]), line.number, row.axis)
        for target, start, end in row.constants:
            self.say_once(target, line, start, end)
        self.has_rows = True

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line where adding it is all that is done with it."""
        return self.plain(self.row(line.text))

    def plain(self, row: Row | None) -> Row | None:
        """Return the row unless this reader takes rows, or counts them, in a way of its own."""
        own = type(self)
        if row is None or own.take is not LogReader.take:
            return None
        return row if row.step is not None or own.step_of is LogReader.step_of else None

    def arrive(self, axis: Axis, first: int, last: int) -> bool:
        """Take note of rows from the first to the last step; False where they do not go on."""
        self._turn()
        if first < self.reached.get(axis, first):
            return False
        if self.suspect is not None:
            self._damaged(self.suspect)
            self.suspect = None
        self._placed(last, Row((), None, axis))
        self.has_rows = True
        return True

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step of a row: the printed one, else how many rows there were."""
        if row.step is None:
            return self.reached.get(row.axis, 0) + 1
        return position(number(line.text[slice(*row.step)]))

    def _placed(self, step: int, row: Row) -> bool:
        """Note the step; where it falls back, another start of the program goes on in a new run.

        False for what is no step, or falls back so often that lines are mixed up.
        """
        if abs(step) > LARGEST_STEP:
            return False
        self._turn()
        reached = self.reached.get(row.axis)
        if reached is not None and step < reached:
            self.falls += 1
            if self.falls > MAX_FALLS:
                return False
            before = self.reading.run
            self.reading.open_run().facts = _same_settings(before)
            self._turn()
        self.reached[row.axis] = step
        if row.axis == "step":
            self.reading.run.last_step = step
        return True

    def _turn(self) -> None:
        """Begin to count anew where another run was opened, by whomever."""
        if self.current is not self.reading.run:
            self.current = self.reading.run
            self.reached.clear()
            self.said.clear()

    def _damaged(self, line: Line) -> None:
        self.reading.run.facts.damaged.append(self.reading.evidence(line, 0, len(line.text)))

    @classmethod
    def _row_of(cls, record: Record, match: re.Match[str], text: str) -> Row:
        span = match.span
        cells = [
            Cell(column, *span(group))
            for group, column in record.columns.items()
            if match.start(group) >= 0
        ]
        step = span("step") if "step" in record.pattern.groupindex else None
        step = None if step == (-1, -1) else step
        constants = [
            (fact, *span(group)) for group, fact in record.facts.items() if match.start(group) >= 0
        ]
        if record.pairs is not None:
            cells += cls.cells(record.pairs, text, match.end())
            constants += cls.stated(record.pairs, text, match.end())
        return Row(cells, step, record.axis, constants)

    @classmethod
    def cells(cls, pairs: Lazy, text: str, start: int) -> list[Cell]:
        """Return the `key` and `value` pairs of a text as cells."""
        found = []
        for match in pairs.finditer(text, start):
            key = match["key"].strip()
            if key not in cls.ignored and key not in cls.constants:
                found.append(Cell(cls.column(key), *match.span("value")))
        return found

    @classmethod
    def stated(cls, pairs: Lazy, text: str, start: int) -> list[tuple[str, int, int]]:
        """Return the pairs of a text that state a fact."""
        return [
            (cls.constants[key], *match.span("value"))
            for match in (pairs.finditer(text, start) if cls.constants else ())
            if (key := match["key"].strip()) in cls.constants
        ]

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means."""
        return cls.vocabulary.get(key) or Column(f"metric.{key}")


def position(value: float) -> int:
    """Return a printed step as a whole number; one beyond `LARGEST_STEP` where it is none."""
    return round(value) if abs(value) <= LARGEST_STEP else LARGEST_STEP + 1


def _same_settings(run: RunReading) -> Facts:
    """Return the facts of a run that hold for its next start as well."""
    kept = Facts()
    for name, known in run.facts.items.items():
        kept.items[name] = [replace(fact) for fact in known if _is_setting(fact)]
    return kept


def _is_setting(fact: Fact) -> bool:
    return not fact.name.startswith(("error.", "run.last_step", "run.resumed_from"))
