"""Numbers by the columns of their digits: those of many lines of one shape at once.

They are those that reading each line gives, to the last bit, or are marked as inexact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.readers.values import amount, clock

EXACT_DIGITS = 15  # as many always fit a double
EXACT_POWER = 22  # powers of ten that are doubles
POWERS = np.array([10.0**power for power in range(EXACT_POWER + 1)])

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]


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
    """Return the sums of the digits in these columns by their weights.

    All terms are whole numbers, so that their sum is exact as long as it fits a double.
    """
    first = columns[0]
    by_column = np.zeros(columns[-1] + 1 - first)
    by_column[[column - first for column in columns]] = weights
    digits = (rows[:, first : columns[-1] + 1] & 15).astype(np.float64)
    return np.asarray(digits @ by_column)
