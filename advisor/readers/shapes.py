"""Reads the lines of a large log by their shape: what differs only in its digits is read at once.

A line that a reader understood and that gives a row stands for all lines with the same characters
in the same columns, digits aside. Their bytes are compared and their numbers computed in columns,
so that the time of a large log is that of a few passes over its bytes. The numbers are those that
reading line by line gives, to the last bit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.intake.document import Line
from advisor.readers.base import Cell, Reader, Row
from advisor.readers.numerals import Bytes, Floats, Numeral
from advisor.readers.values import amount

LONGEST = 2_048  # bytes of a line that are compared in columns
BATCH = 1 << 18  # bytes compared at a time: what the cache holds
ZERO, NINE = ord("0"), ord("9")
FEW = 2  # shapes of one length that are simply tried
DIGITS, LIMIT, HIGH = (
    np.uint64(int.from_bytes(bytes([byte] * 8), "little")) for byte in (ZERO, 0x76, 0x80)
)
FACTORS = np.random.default_rng(0).integers(1, 2**63, LONGEST // 8, dtype=np.uint64) * 2 + 1

Words = NDArray[np.uint64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(slots=True)
class Shape:
    """The lines that differ from one line only in their digits.

    `template`, `literal`, `digit` and `carry` are what the comparison needs, in words of 8 bytes;
    `layout` tells in which columns digits stand.
    """

    session: Reader
    row: Row
    length: int
    step: Numeral | None
    cells: list[tuple[Cell, Numeral]]
    template: Words
    literal: Words
    digit: Words
    carry: Words
    layout: np.uint64
    hits: int = 0

    def holds(self, words: Words) -> Flags:
        """Tell which lines are of this shape.

        With `x` the difference of the bits: a literal byte has x = 0, a digit x < 10, which is when
        adding 0x76 leaves the highest bit unset.
        """
        x = words ^ self.template
        bad = (x & self.literal) | ((x | (x + self.carry)) & self.digit)
        return np.asarray(~bad.any(axis=1))


def shape_of(session: Reader, line: Line) -> Shape | None:
    """Return the shape of a line that the session understood, None where it has none."""
    raw = line.raw
    row = session.shape(line)
    if row is None or line.rank is not None or "\r" in raw or not raw.isascii():
        return None
    if not 0 < len(raw) <= LONGEST or line.truncated:
        return None
    fixed = {column for _, start, end in row.constants for column in range(*line.span(start, end))}
    try:
        cells = [(cell, Numeral.of(raw, *line.span(*cell[1:]))) for cell in row.cells]
        step = Numeral.of(raw, *line.span(*row.step)) if row.step else None
    except ValueError:
        return None
    words = np.zeros(-(-len(raw) // 8), np.uint64)
    chars = words.view(np.uint8)
    chars[: len(raw)] = np.frombuffer(raw.encode("ascii"), np.uint8)
    is_digit = (chars >= ZERO) & (chars <= NINE)
    is_digit[list(fixed)] = False
    is_literal = ~is_digit
    is_literal[len(raw) :] = False
    template, literal, digit, carry = (
        each.astype(np.uint8).view(np.uint64)
        for each in (
            np.where(is_digit, ZERO, chars), 0xFF * is_literal, 0x80 * is_digit, 0x76 * is_digit
        )
    )  # fmt: skip
    layout = _layouts(words[np.newaxis])[0]
    return Shape(session, row, len(raw), step, cells, template, literal, digit, carry, layout)


@dataclass(slots=True)
class Found:
    """The lines of one shape in a chunk, in order: indexes of lines, steps, values by cell.

    `exact` tells of each cell whether its values are exact; of others the digits must be read.
    """

    shape: Shape
    at: Ints
    steps: Ints | None
    values: list[Floats]
    exact: list[bool]


@dataclass(slots=True)
class Rows:
    """The lines of a chunk: its bytes, and where each line begins and how long it is."""

    data: bytes
    starts: Ints = field(init=False)
    lengths: Ints = field(init=False)
    bytes: Bytes = field(init=False)

    def __post_init__(self) -> None:
        padded = self.data + bytes(LONGEST)
        self.bytes = np.frombuffer(padded, np.uint8)
        size = len(self.data)
        parts = ((at, self.bytes[at : min(at + BATCH, size)]) for at in range(0, size, BATCH))
        ends = np.concatenate([np.flatnonzero(part == ord("\n")) + at for at, part in parts])
        if not self.data.endswith(b"\n"):
            ends = np.append(ends, len(self.data))
        self.starts = np.concatenate([[0], ends[:-1] + 1])
        self.lengths = ends - self.starts

    def numbers(self, indexes: Ints, numeral: Numeral) -> Floats:
        """Return a number of these lines as its digits say."""
        start, end = numeral.start, numeral.end
        texts = [self.data[at + start : at + end] for at in self.starts[indexes].tolist()]
        try:
            return np.array(list(map(float, texts)))
        except ValueError:  # with a thousands separator, or a duration
            return np.array([amount(text.decode("ascii")) for text in texts])


def find(rows: Rows, shapes: Sequence[Shape], wanted: Ints | None = None) -> list[Found]:
    """Return the lines that are of these shapes, among all or the `wanted` ones."""
    by_length: dict[int, list[Shape]] = {}
    for shape in shapes:
        by_length.setdefault(shape.length, []).append(shape)
    every = np.arange(len(rows.starts)) if wanted is None else wanted
    lengths = rows.lengths[every]
    order = np.argsort(np.minimum(lengths, LONGEST + 1).astype(np.uint16), kind="stable")
    ordered = lengths[order]
    found: list[Found] = []
    for length, group in by_length.items():
        first, last = np.searchsorted(ordered, [length, length + 1])
        if last > first:
            found += _of_length(rows, group, every[order[first:last]])
    return found


def _of_length(rows: Rows, shapes: list[Shape], indexes: Ints) -> list[Found]:
    """Return the lines of equal length that are of these shapes, the frequent ones tried first."""
    width = -(-shapes[0].length // 8) * 8
    view = np.lib.stride_tricks.as_strided(
        rows.bytes, (len(rows.bytes) - width + 1, width), (1, 1), writeable=False
    )
    parts: dict[int, list[Any]] = {}
    order = sorted(range(len(shapes)), key=lambda i: -shapes[i].hits)
    batch = max(256, BATCH // width)
    for begin in range(0, len(indexes), batch):
        at = indexes[begin : begin + batch]
        lines = view[rows.starts[at]]
        if shapes[0].length < width:
            lines[:, shapes[0].length :] = 0
        words = lines.view(np.uint64)
        for each, rest in _candidates(shapes, order, words):
            is_one = shapes[each].holds(words[rest])
            if is_one.any():
                chosen = rest[is_one]
                parts.setdefault(each, []).append(_read(shapes[each], at[chosen], lines[chosen]))
    return [_joined(shapes[each], found) for each, found in parts.items()]


def _candidates(shapes: list[Shape], order: list[int], words: Words) -> Iterator[tuple[int, Ints]]:
    """Yield shapes with the lines that may be of them.

    Where there are many, the layout of a line's digits tells which; a line is of one shape at most.
    """
    if len(shapes) <= FEW:
        every = np.arange(len(words))
        yield from ((each, every) for each in order)
        return
    layouts = _layouts(words)
    by_layout = np.argsort(layouts, kind="stable")
    ordered = layouts[by_layout]
    for each in order:
        first = np.searchsorted(ordered, shapes[each].layout, "left")
        last = np.searchsorted(ordered, shapes[each].layout, "right")
        if last > first:
            yield each, np.sort(by_layout[first:last])


def _layouts(words: Words) -> Words:
    """Return a number for each line that is equal where the digits stand in equal columns."""
    x = words ^ DIGITS
    others = (x | (x + LIMIT)) & HIGH
    factors = FACTORS[: words.shape[1]]
    return np.asarray((others * factors).sum(axis=1, dtype=np.uint64))


def _read(shape: Shape, at: Ints, lines: Bytes) -> tuple[Ints, Ints | None, list[Any]]:
    """Return the step and the values of lines of a shape."""
    steps = None if shape.step is None else _steps(shape.step, lines)
    return at, steps, [numeral.values(lines) for _, numeral in shape.cells]


def _steps(numeral: Numeral, lines: Bytes) -> Ints:
    values, _ = numeral.values(lines)
    return np.rint(values).astype(np.int64)


def _joined(shape: Shape, parts: list[Any]) -> Found:
    ats, steps, cells = zip(*parts, strict=True)
    shape.hits += sum(map(len, ats))
    values = [np.concatenate([c[i][0] for c in cells]) for i in range(len(shape.cells))]
    exact = [all(c[i][1] for c in cells) for i in range(len(shape.cells))]
    return Found(
        shape, np.concatenate(ats), None if steps[0] is None else np.concatenate(steps),
        values, exact,
    )  # fmt: skip
