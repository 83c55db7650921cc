"""Tables with a header row, comma or tab separated; one file may hold several."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reading
from advisor.readers.records import Cell, LogReader, Row
from advisor.readers.values import number

DELIMITERS = (",", "\t", ";")


class TableReader(LogReader):
    """Reads a table whose header has the columns `required`.

    Attributes:
        required: names that the header must have.
        position: columns that hold the step, the first that is there counts.
        axis: what they count.
        vocabulary, ignored: what the other columns mean.
    """

    required: ClassVar[frozenset[str]]
    position: ClassVar[tuple[str, ...]] = ("step",)
    axis: ClassVar[Axis] = "step"

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the header."""
        return FULL_MATCH if any(cls.columns_of(line.text) for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.columns: list[str] = []
        self.meaning: Mapping[str, Column] = {}
        self.delimiter = ","

    @classmethod
    def meanings(cls, names: Iterable[str]) -> Mapping[str, Column]:
        """Return what the columns of a header mean."""
        return {name: cls.column(name) for name in names}

    @classmethod
    def columns_of(cls, text: str) -> tuple[str, list[str]] | None:
        """Return the delimiter and the names of a header row, None for any other line."""
        if not all(name in text for name in cls.required):
            return None
        for delimiter in DELIMITERS:
            if delimiter in text:
                names = [text[a:b].strip().strip('"') for a, b in fields(text, delimiter)]
                if cls.required <= set(names):
                    return delimiter, names
        return None

    def feed(self, line: Line) -> bool:
        """Take a line: a header, which may come again, or a row under it."""
        if found := self.columns_of(line.text):
            self.delimiter, self.columns = found
            self.meaning = self.meanings(self.columns)
            self.begin()
            return True
        if not self.columns:
            return False
        row = self.row_under(line.text)
        if row is None:
            return False
        self.take(line, row)
        return True

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line under a header, where adding it is all that is done with it."""
        return self.plain(self.row_under(line.text)) if self.columns else None

    def row_under(self, text: str) -> Row | None:
        """Return the values of a row under the present header."""
        spans = fields(text, self.delimiter)
        if len(spans) > len(self.columns) + 1 or len(spans) * 2 <= len(self.columns):
            return None
        at = dict(zip(self.columns, spans, strict=False))
        cells = [
            Cell(self.meaning[name], *span)
            for name, span in at.items()
            if name not in self.position and name not in self.ignored and is_number(text, span)
        ]
        place = next((at[n] for n in self.position if n in at and is_number(text, at[n])), None)
        if not cells:
            return None
        if place and self.axis == "epoch":
            cells.append(Cell(Column("epoch"), *place))
        return Row(cells, place, self.axis if place else "record")


def fields(text: str, delimiter: str) -> list[tuple[int, int]]:
    """Return where the fields of a row stand, without the blanks around them."""
    if '"' in text:
        return _quoted(text, delimiter)
    spans, start = [], 0
    if text.split(maxsplit=1) == [text]:  # there are no blanks
        for part in text.split(delimiter):
            end = start + len(part)
            spans.append((start, end))
            start = end + 1
        return spans
    for part in text.split(delimiter):
        left = start + len(part) - len(part.lstrip())
        spans.append((left, max(left, start + len(part.rstrip()))))
        start += len(part) + 1
    return spans


def _quoted(text: str, delimiter: str) -> list[tuple[int, int]]:
    """As `fields`, for a row with quoted fields; the quotes stand outside."""
    values = next(csv.reader([text], delimiter=delimiter), [])
    spans, start = [], 0
    for value in values:
        found = text.find(value, start) if value else start
        left = start if found < 0 else found
        spans.append((left, left + len(value)))
        start = left + len(value)
    return spans


def is_number(text: str, span: tuple[int, int]) -> bool:
    """Tell whether a field holds a number."""
    if span[1] <= span[0]:
        return False
    try:
        number(text[slice(*span)])
    except ValueError:
        return False
    return True
