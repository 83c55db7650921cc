"""Reads the lines of a large log by their shape: what differs only in its digits is read at once.

A line that a reader understood and that gives a row stands for all lines with the same characters
in the same columns, digits aside. Their bytes are compared and their numbers computed in columns,
so that the time of a large log is that of a few passes over its bytes. The numbers are those that
reading line by line gives, to the last bit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor.intake.document import Line
from advisor.readers.base import Cell, Reader, Row
from advisor.readers.values import amount, clock

LONGEST = 2_048  # bytes of a line that are compared in columns
BATCH = 1 << 19  # bytes compared at a time: what the cache holds
EXACT_DIGITS = 15  # as many always fit a double
EXACT_POWER = 22  # powers of ten that are doubles
POWERS = np.array([10.0**power for power in range(EXACT_POWER + 1)])
ZERO = ord("0")

Bytes = NDArray[np.uint8]
Words = NDArray[np.uint64]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Numeral:
    """Where the digits of a number stand in the lines of a shape.

    Attributes:
        start, end: columns of the whole number.
        digits: columns of its digits, without the exponent.
        weights: what each of them counts: powers of ten, or seconds for a clock.
        decimals: how many of them follow the point.
        exponent: columns of the exponent's digits.
        constant: the value, where there is no digit at all (nan).
    """

    start: int
    end: int
    digits: tuple[int, ...]
    weights: tuple[int, ...]
    decimals: int
    exponent: tuple[int, ...] = ()
    is_negative: bool = False
    is_inverse: bool = False  # the exponent is negative
    constant: float | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Numeral:
        """Take `text[start:end]` apart; raises ValueError where it is no number."""
        printed = text[start:end]
        value = amount(printed)
        if found := clock(printed):
            return cls._clock(found, start, end)
        mantissa, _, power = printed.lower().partition("e")
        digits = _digits(mantissa, start)
        weights = tuple(10**i for i in reversed(range(len(digits))))
        exponent = _digits(power, start + len(mantissa) + 1)
        return cls(
            start, end, digits, weights, len(mantissa.partition(".")[2]), exponent,
            printed.startswith("-"), power.startswith("-"), None if digits else value,
        )  # fmt: skip

    @classmethod
    def _clock(cls, found: re.Match[str], start: int, end: int) -> Numeral:
        """Take a duration apart; its seconds may have decimals."""
        digits: list[int] = []
        weights: list[int] = []
        decimals = len(found["seconds"].partition(".")[2])
        for group, seconds in (("days", 86_400), ("hours", 3_600), ("minutes", 60), ("seconds", 1)):
            if found[group] is None:
                continue
            of = _digits(found[group], start + found.start(group))
            unit = 1 if group == "seconds" else seconds * 10**decimals
            digits += of
            weights += [unit * 10**i for i in reversed(range(len(of)))]
        return cls(start, end, tuple(digits), tuple(weights), decimals)

    def values(self, rows: Bytes) -> tuple[Floats, bool]:
        """Return the numbers of these lines, and whether every one is exact."""
        if self.constant is not None:
            return np.full(len(rows), self.constant), True
        value = _whole(rows, self.digits, self.weights)
        exact = len(self.digits) <= EXACT_DIGITS
        if self.exponent:
            powers = [10**i for i in reversed(range(len(self.exponent)))]
            power = _whole(rows, self.exponent, powers).astype(np.int64)
            power = (-power if self.is_inverse else power) - self.decimals
            exact = exact and bool(np.abs(power).max() <= EXACT_POWER)
            factor = POWERS[np.minimum(np.abs(power), EXACT_POWER)]
            value = np.where(power < 0, value / factor, value * factor)
        elif self.decimals:
            exact = exact and self.decimals <= EXACT_POWER
            value /= POWERS[min(self.decimals, EXACT_POWER)]
        return (-value if self.is_negative else value), exact


def _digits(text: str, start: int) -> tuple[int, ...]:
    """Return the columns of the digits of a text that begins at `start`."""
    return tuple(start + i for i, char in enumerate(text) if char.isdigit())


def _whole(rows: Bytes, columns: Sequence[int], weights: Sequence[int]) -> Floats:
    """Return the sums of the digits in these columns by their weights."""
    value = np.zeros(len(rows))
    for column, weight in zip(columns, weights, strict=True):
        value += (rows[:, column] & 15) * float(weight)
    return value


@dataclass(slots=True)
class Shape:
    """The lines that differ from one line only in their digits.

    `template`, `literal`, `digit` and `carry` are what the comparison needs, in words of 8 bytes.
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
    width = -(-len(raw) // 8) * 8
    template, literal, digit, carry = (np.zeros(width, np.uint8) for _ in range(4))
    for column, char in enumerate(raw):
        is_digit = char.isdigit() and column not in fixed
        template[column] = ZERO if is_digit else ord(char)
        literal[column] = 0 if is_digit else 0xFF
        digit[column] = 0x80 if is_digit else 0
        carry[column] = 0x76 if is_digit else 0
    return Shape(
        session, row, len(raw), step, cells, template.view(np.uint64), literal.view(np.uint64),
        digit.view(np.uint64), carry.view(np.uint64),
    )  # fmt: skip


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
        ends = np.flatnonzero(self.bytes[: len(self.data)] == ord("\n"))
        if not self.data.endswith(b"\n"):
            ends = np.append(ends, len(self.data))
        self.starts = np.concatenate([[0], ends[:-1] + 1])
        self.lengths = ends - self.starts

    def number(self, index: int, numeral: Numeral) -> float:
        """Return a number of a line as its digits say."""
        begin = int(self.starts[index])
        return amount(self.data[begin + numeral.start : begin + numeral.end].decode("ascii"))


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
        for each in order:
            is_one = shapes[each].holds(lines.view(np.uint64))
            if is_one.all():
                parts.setdefault(each, []).append(_read(shapes[each], at, lines))
                break
            if is_one.any():
                parts.setdefault(each, []).append(_read(shapes[each], at[is_one], lines[is_one]))
                at, lines = at[~is_one], lines[~is_one]
    return [_joined(shapes[each], found) for each, found in parts.items()]


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
