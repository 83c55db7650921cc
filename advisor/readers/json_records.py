"""Records written as JSON: one object a line, or pretty-printed over many, whole or cut.

A scanner that goes token by token keeps the place of every value and needs no complete document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from advisor.facts import Axis, Value
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reading
from advisor.readers.records import Cell, LogReader, Row, position

DEEPEST = 40  # levels; what is deeper is not followed
LARGEST = 2_000  # values of one object that are kept
TOKEN = re.compile(
    r'(?<!\\)"((?:[^"\\]|\\.)*)"|(-?\d[\d.eE+-]*|-?Infinity|NaN)|(true|false|null)|([{}\[\]:,])'
)
DECODER = json.JSONDecoder()  # `loads` would first look for blanks around a number
GOES_ON = frozenset('"{}[],:-0123456789tfnNI')  # how a line inside of an object can begin
_WORDS: dict[str, Value | None] = {"true": True, "false": False, "null": None}


class Item(NamedTuple):
    """One value of an object and where it stands."""

    value: Value
    line: Line
    start: int
    end: int


@dataclass
class Level:
    """An object or array that is open: its own name, and what it holds so far."""

    name: str
    is_object: bool
    items: dict[str, Item] = field(default_factory=dict)
    count: int = 0


class Closed(NamedTuple):
    """An object that has ended: the names on the way to it, and its values.

    Values of an object inside stand here too, as `inner.key`, unless it lay in an array.
    """

    path: tuple[str, ...]
    items: Mapping[str, Item]


class JsonScanner:
    """Reads lines of JSON and returns the objects that end in them."""

    def __init__(self) -> None:
        self.levels: list[Level] = []
        self.key: str | None = None

    @property
    def is_inside(self) -> bool:
        """Whether an object or array is open."""
        return bool(self.levels)

    def feed(self, line: Line) -> Iterator[Closed]:
        """Take a line; text between objects is skipped."""
        expects_value = False
        for match in TOKEN.finditer(line.text):
            mark = match[4]
            if mark == ":":
                expects_value = True
                continue
            if mark is None:
                self._scalar(match, line, is_value=expects_value)
            elif mark in "{[":
                self._open(mark)
            elif mark in "}]":
                yield from self._close(mark)
            expects_value = False

    def _scalar(self, match: re.Match[str], line: Line, *, is_value: bool) -> None:
        if not self.levels:
            return
        level = self.levels[-1]
        if level.is_object and not is_value and self.key is None:
            self.key = _text(match) if match[1] is not None else None
            return
        value, group = _value(match)
        name = (self.key or "") if level.is_object else str(level.count)
        level.count += 1
        self.key = None
        if value is not None and len(level.items) < LARGEST:
            level.items[name] = Item(value, line, *match.span(group))

    def _open(self, mark: str) -> None:
        name = self.key or ""
        self.key = None
        if len(self.levels) < DEEPEST:
            self.levels.append(Level(name, mark == "{"))

    def _close(self, mark: str) -> Iterator[Closed]:
        self.key = None
        if not self.levels or self.levels[-1].is_object is not (mark == "}"):
            return
        level = self.levels.pop()
        if not level.is_object:
            return
        path = tuple(each.name for each in self.levels if each.name)
        yield Closed((*path, level.name) if level.name else path, level.items)
        if self.levels and self.levels[-1].is_object:
            above = self.levels[-1].items
            for key, item in level.items.items():
                if len(above) < LARGEST:
                    above[f"{level.name}.{key}"] = item


class JsonReader(LogReader):
    """Reads records from JSON objects.

    Attributes:
        required: keys that an object must have to be a record.
        position: keys that hold the step, the first that is there counts.
        axis: what they count.
        vocabulary, ignored: what the other keys mean.
        constants: keys that state a fact in each record, such as total_steps.
        minds_only_falls: whether its own `add` does more only where a step falls back.
    """

    minds_only_falls: ClassVar[bool] = False

    required: ClassVar[frozenset[str]]
    position: ClassVar[tuple[str, ...]] = ("step",)
    axis: ClassVar[Axis] = "step"
    constants: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a record among the objects that end in these lines."""
        scanner = JsonScanner()
        for line in sample:
            if any(cls.is_record(closed) for closed in scanner.feed(line)):
                return FULL_MATCH
        return NO_MATCH

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is a record of this format."""
        return cls.required <= set(closed.items)

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.scanner = JsonScanner()

    def feed(self, line: Line) -> bool:
        """Take a line."""
        was_inside = self.scanner.is_inside
        if was_inside and line.text.lstrip()[:1] not in GOES_ON:
            self.scanner = JsonScanner()  # the object was cut; this is something else
            return False
        if not was_inside and "{" not in line.text and not line.text.lstrip().startswith("["):
            return False
        found = False
        for closed in self.scanner.feed(line):
            found = self.record(closed) or found
        return found or was_inside

    def record(self, closed: Closed) -> bool:
        """Take an object; True when it is a record."""
        if not self.is_record(closed):
            return False
        self.add(closed.items)
        return True

    def shape(self, line: Line) -> Row | None:
        """Return the row of an object on a line of its own, where adding it is all that is done."""
        own, text = type(self), line.text.strip()
        is_plain = own.feed is JsonReader.feed and own.record is JsonReader.record
        is_plain = is_plain and (own.add is JsonReader.add or own.minds_only_falls)
        if not is_plain or text[:1] != "{" or text[-1:] != "}" or self.scanner.is_inside:
            return None
        closed = list(JsonScanner().feed(line))
        if len(closed) != 1 or not self.is_record(closed[0]):
            return None
        items = closed[0].items
        place, axis = self._place_in(items)
        if place is not None and not isinstance(place.value, int):
            return None  # a step with decimals is cut, and not read by its digits
        if any(item.value == 0 for item in items.values()):
            return None  # a reader may take nothing for "not measured"
        cells = [
            Cell(column, item.start, item.end)
            for column, _, item in self._values(items, place, axis)
        ]
        fixed = [(self.constants[k], i.start, i.end) for k, i in items.items()
                 if k in self.constants]  # fmt: skip
        return Row(cells, (place.start, place.end) if place else None, axis, fixed)

    def meaning(self, key: str, value: float, items: Mapping[str, Item]) -> Column | None:  # noqa: ARG002
        """Return what a value is, None to leave it out; may depend on whether it is zero."""
        return self.column(key)

    def amount(self, item: Item) -> float | None:
        """Return a value as a number, None for what is none."""
        return as_number(item)

    def add(self, items: Mapping[str, Item]) -> None:
        """Add the values of a record at its step."""
        place, axis = self._place_in(items)
        step = self.reached.get("record", 0) + 1
        if place is not None:
            step = position((as_number(place) or 0) // 1)
        if not self._placed(step, Row((), None, axis)):
            return
        run = self.reading.run
        for key, target in self.constants.items():
            if key in items:
                self._constant(target, items[key])
        for column, value, item in self._values(items, place, axis):
            points = run.points.get(column.series)
            if points is None or points.last_step != step:
                run.point(column, step, value, item.line.number, axis)
        self.has_rows = True

    def _place_in(self, items: Mapping[str, Item]) -> tuple[Item | None, Axis]:
        """Return where the step of a record stands, and what it counts."""
        place = next((items[key] for key in self.position if key in items), None)
        return place, self.axis if place else "record"

    def _values(
        self, items: Mapping[str, Item], place: Item | None, axis: Axis
    ) -> Iterator[tuple[Column, float, Item]]:
        """Yield the values of a record and what they are."""
        for key, item in items.items():
            if key in self.constants or key in self.position or key in self.ignored:
                continue
            value = self.amount(item)
            column = None if value is None else self.meaning(key, value, items)
            if value is not None and column is not None:
                yield column, value, item
        if place and axis == "epoch":
            yield Column("epoch"), float(as_number(place) or 0), place

    def _constant(self, target: str, item: Item) -> None:
        if self.said.get(target) != str(item.value):
            self.said[target] = str(item.value)
            self.say(target, item.line, item.start, item.end)


def as_number(item: Item) -> float | None:
    """Return a value as a number, None for text and for true and false."""
    is_number = isinstance(item.value, int | float) and not isinstance(item.value, bool)
    return float(item.value) if is_number else None


def _value(match: re.Match[str]) -> tuple[Value | None, int]:
    if match[1] is not None:
        return _text(match), 1
    if match[3] is not None:
        return _WORDS[match[3]], 3
    text = match[2]
    try:
        value, end = DECODER.raw_decode(text)
    except ValueError:
        return text, 2
    return (value if end == len(text) else text), 2


def _text(match: re.Match[str]) -> str:
    if "\\" not in match[1]:
        return match[1]
    try:
        return str(json.loads(match[0]))
    except ValueError:
        return match[1]
