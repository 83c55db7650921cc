"""Reads large documents: most lines by their shape, chunk by chunk, the others one by one.

What comes out is what reading every line by itself gives; only the time differs.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import numpy as np

from advisor.facts import Axis
from advisor.intake.clean import Cleaner
from advisor.intake.document import Document, Line
from advisor.intake.progress import note_read
from advisor.readers.base import Column, Reader, Reading
from advisor.readers.numerals import Floats
from advisor.readers.registry import LINES, Desk
from advisor.readers.shapes import LONGEST, Flags, Found, Ints, Rows, Shape, find, shape_of

AHEAD = 2  # chunks that are compared while the one before is read
FIRST = 256  # lines that are read one by one before shapes are compared again
MOST_SHAPES = 1_000

Chunk = tuple[Rows, list[Found], int]  # the last: how many shapes it was compared with


def read_large(document: Document) -> Reading:
    """Read a document of many lines."""
    return Bulk(document).read()


class Bulk:
    """Reads one large document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.desk = Desk(document.name, document.sample)
        self.shapes: list[Shape] = []
        self.known: set[tuple[str, str]] = set()
        self.cleaner = document.cleaner()
        self.base = 0  # lines before the chunk
        self.sizes: list[tuple[int, int]] = []  # bytes and lines of the chunks so far

    def read(self) -> Reading:
        """Read all chunks in order; the next ones are compared meanwhile."""
        pieces = self.document.pieces()
        with ThreadPoolExecutor(AHEAD) as pool:
            coming = (pool.submit(self._compared, piece) for piece in pieces)
            waiting = list(islice(coming, 1))
            while waiting:
                chunk = waiting.pop(0).result()
                if self.shapes:  # else nothing can be compared yet
                    waiting += islice(coming, AHEAD - len(waiting))
                self._chunk(chunk)
                note_read(len(chunk[0].data), len(chunk[0].starts))
                waiting += islice(coming, AHEAD - len(waiting))
        self.document.note_masked(self.cleaner)
        self.document.remember(self.sizes)
        return self.desk.close()

    def _compared(self, piece: bytes) -> Chunk:
        rows = Rows(piece)
        shapes = list(self.shapes)
        return rows, find(rows, shapes), len(shapes)

    def _chunk(self, chunk: Chunk) -> None:
        """Read a chunk: runs of lines of known shape at once, those between them singly."""
        rows, found, compared = chunk
        count = len(rows.starts)
        if self.base == 0:  # who reads is decided by as many lines as in a small document
            lines = self._lines(rows, 0, min(count, LINES), self.document.cleaner())
            self.desk.meet(lines)
        owner = np.zeros(count, np.bool_)
        for each in found:
            owner[each.at] = True
        self._compare(rows, self.shapes[compared:], owner, found, 0)
        at = 0
        while at < count:
            known = self._until(owner, at, is_known=True)
            if known > at and not self.desk.reading.run.points:
                self._singly(rows, at, at + 1)  # it may state what holds for all rows of the run
                at += 1
                continue
            if known > at:
                self._rows(rows, found, at, known)
                at = known
                continue
            end = min(self._until(owner, at, is_known=False), at + FIRST)
            learned = self._singly(rows, at, end)
            at = end
            self._compare(rows, learned, owner, found, at)
        self.base += count
        self.sizes.append((len(rows.data), count))

    @staticmethod
    def _compare(
        rows: Rows, shapes: list[Shape], owner: Flags, found: list[Found], start: int
    ) -> None:
        """Compare the lines from `start` on that are of no known shape with these."""
        wanted = start + np.flatnonzero(~owner[start:])
        for each in find(rows, shapes, wanted) if shapes else []:
            owner[each.at] = True
            found.append(each)

    @staticmethod
    def _until(owner: Flags, at: int, *, is_known: bool) -> int:
        """Return where the run of known or unknown lines that begins at `at` ends."""
        other = np.flatnonzero(owner[at:] != is_known)[:1]
        return at + int(other[0]) if len(other) else len(owner)

    def _singly(self, rows: Rows, start: int, end: int) -> list[Shape]:
        """Read lines one by one; return the shapes learned from them."""
        lines = self._lines(rows, start, end, self.cleaner)
        learned: list[Shape] = []
        for begin in range(0, len(lines), LINES):
            for line, session in self.desk.take(lines[begin : begin + LINES]):
                learned += self._learn(line, session)
        self.shapes += learned
        return learned

    def _learn(self, line: Line, session: Reader) -> list[Shape]:
        if len(line.raw) > LONGEST:
            return []  # it has no shape, and a progress bar's line comes once for every state
        key = (session.name, line.raw.translate(_DIGITS))
        if key in self.known or len(self.shapes) >= MOST_SHAPES:
            return []
        self.known.add(key)
        shape = shape_of(session, line)
        return [] if shape is None else [shape]

    def _lines(self, rows: Rows, start: int, end: int, cleaner: Cleaner) -> list[Line]:
        """Return cleaned lines of the chunk."""
        first = int(rows.starts[start])
        last = int(rows.starts[end]) if end < len(rows.starts) else len(rows.data)
        text = rows.data[first:last].decode("utf-8", "replace")
        cleaner.go_to(self.base + start)
        return cleaner.lines(text)

    def _rows(self, rows: Rows, found: list[Found], start: int, end: int) -> None:
        """Add the lines from `start` to `end`, all of known shape, to their runs."""
        parts = [part for each in found if (part := _between(each, start, end)) is not None]
        sessions = {id(part.shape.session): part.shape.session for part in parts}
        for session in sessions.values():
            own = [part for part in parts if part.shape.session is session and part.shape.cells]
            for axis in sorted({part.shape.row.axis for part in own}):
                of_axis = [part for part in own if part.shape.row.axis == axis]
                if not self._add(rows, session, axis, of_axis):
                    self._singly(rows, start, end)
                    return

    def _add(self, rows: Rows, session: Reader, axis: Axis, parts: list[Found]) -> bool:
        """Add the rows of one reader; False where their steps do not only rise."""
        at = np.concatenate([part.at for part in parts])
        order = np.argsort(at, kind="stable")
        if any(part.steps is None for part in parts):
            _count(parts, order, session.reached.get(axis, 0))
        steps = np.concatenate([part.steps for part in parts if part.steps is not None])[order]
        if len(steps) != len(at) or np.any(steps[1:] < steps[:-1]):
            return False
        if not session.arrive(axis, int(steps[0]), int(steps[-1])):
            return False
        of: dict[str, list[tuple[Found, int]]] = {}
        for part in parts:
            for i, (cell, _) in enumerate(part.shape.cells):
                of.setdefault(cell.column.series, []).append((part, i))
        for cells in of.values():
            is_of_all = [id(part) for part, _ in cells] == [id(part) for part in parts]
            self._extend(rows, axis, cells, order if is_of_all else None)
        return True

    def _extend(
        self, rows: Rows, axis: Axis, cells: list[tuple[Found, int]], order: Ints | None
    ) -> None:
        """Add the values of one series to it; `order` is that of the lines, where it is known."""
        part, first = cells[0]
        column: Column = part.shape.cells[first][0].column
        points = self.desk.reading.run.points_of(column, axis)
        at = np.concatenate([part.at for part, _ in cells])
        steps = np.concatenate([part.steps for part, _ in cells if part.steps is not None])
        values = np.concatenate([part.values[i] for part, i in cells])
        order = np.argsort(at, kind="stable") if order is None else order
        ordered = steps[order]
        if points.axis != axis:
            return
        is_new = np.empty(len(order), np.bool_)
        is_new[0] = not points.count or ordered[0] != points.last_step
        np.not_equal(ordered[1:], ordered[:-1], out=is_new[1:])
        if not is_new.all():  # a second process without a prefix repeats the step
            order = order[is_new]

        def exactly(indexes: Ints) -> Floats:
            owner = np.repeat(np.arange(len(cells)), [len(part.at) for part, _ in cells])
            chosen = order[indexes]
            found = np.empty(len(chosen))
            for number, (part, i) in enumerate(cells):
                own = np.flatnonzero(owner[chosen] == number)
                found[own] = rows.numbers(at[chosen[own]], part.shape.cells[i][1])
            return found * column.scale

        is_exact = all(part.exact[i] for part, i in cells)
        points.extend(
            steps[order], values[order] * column.scale, at[order] + self.base + 1,
            None if is_exact else exactly,
        )  # fmt: skip


def _count(parts: list[Found], order: Ints, before: int) -> None:
    """Number the rows of a log that prints no step."""
    numbers = np.empty(len(order), np.int64)
    numbers[order] = np.arange(before + 1, before + 1 + len(order))
    begin = 0
    for part in parts:
        part.steps = numbers[begin : begin + len(part.at)]
        begin += len(part.at)


def _between(found: Found, start: int, end: int) -> Found | None:
    """Return the lines from `start` to `end`, None where there are none."""
    first, last = (int(i) for i in np.searchsorted(found.at, [start, end]))
    if last == first:
        return None
    kept = slice(first, last)
    return Found(
        found.shape, found.at[kept], None if found.steps is None else found.steps[kept],
        [values[kept] for values in found.values], found.exact,
    )  # fmt: skip


_DIGITS = str.maketrans("123456789", "0" * 9)
