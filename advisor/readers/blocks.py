"""Logs whose records take several lines: one that opens a block at a step, then a value a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader


class BlockReader(LogReader):
    """Reads a log of blocks; `records` are the lines that open one.

    Attributes:
        entry: how a line in a block looks, with the groups `key` and `value`.
        constants: keys that state a fact in each block.
        vocabulary, ignored: what the other keys mean.
    """

    entry: ClassVar[Lazy]
    constants: ClassVar[Mapping[str, str]] = {}

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.at: tuple[int, Axis] | None = None  # of the present block
        self.is_copy = False  # the block is another process's

    def feed(self, line: Line) -> bool:
        """Take a line: one of a block, or any other."""
        if self.at is None or not (match := self.entry.match(line.text)):
            return super().feed(line)
        key = match["key"]
        if not self.is_copy and key not in self.ignored:
            span = match.span("value")
            constants = [(self.constants[key], *span)] if key in self.constants else []
            cells = [] if constants else [Cell(self.column_at(line, key, *span), *span)]
            super().take(line, Row(cells, None, self.at[1], constants))
        return True

    def column_at(self, line: Line, key: str, start: int, end: int) -> Column:  # noqa: ARG002
        """Return what a key means, perhaps by how its value in `line` is written."""
        return self.column(key)

    def take(self, line: Line, row: Row) -> None:
        """Open a block."""
        self.at = None
        before = self.rank
        super().take(line, row)
        self.is_copy = line.rank is not None and before is not None and line.rank != before
        self.at = (self.reached.get(row.axis, 0), row.axis)

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (what counts is the block)
        """No line of a block can be read without the others."""
        return None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; values are at that of their block."""
        return super().step_of(line, row) if self.at is None else self.at[0]
