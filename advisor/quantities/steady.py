"""How still a series stands: repeated values, and what a flat curve may at most have gained."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.quantities.distributions import median
from advisor.quantities.trend import SOURCE, trend
from advisor.units import Quantity

SURE_T = 3.2  # standard errors: 99 %, one-sided, with six degrees of freedom; surer with more
MIN_POINTS = 8
EARLY = 3  # records at the start, where a quick fall shows that a line would not


def printed_digits(value: float) -> int:
    """Return how many significant digits a printed number had, at least: 1.50 counts as two.

    Args: value, as parsed from its decimal text.
    Source: Python's shortest text that gives the number back.
    """
    mantissa = repr(abs(value)).partition("e")[0].replace(".", "")
    return len(mantissa.strip("0")) if mantissa.endswith("0") else len(mantissa.lstrip("0"))


def longest_repeat(values: Sequence[float]) -> tuple[int, int]:
    """Return the ends, half-open, of the longest stretch of one value; (0, 0) for no values."""
    best = (0, 0)
    start = 0
    for i in range(1, len(values) + 1):
        if i == len(values) or values[i] != values[start]:
            if i - start > best[1] - best[0]:
                best = (start, i)
            start = i
    return best


def largest_gain(steps: Sequence[float], losses: Sequence[float]) -> Quantity | None:
    """Return the share of the loss that it may have gained over the whole curve, at 99 %.

    Args: steps, shape (n,), increasing; losses, positive, any unit, shape (n,).
    Returns: the larger of two bounds as a fraction: that of a line, and that of the first three
        records against the median of the rest; None below 8 points or without a spread of steps.
    Source: ordinary least squares; a line alone would miss a fall that ends early.
    """
    if len(losses) < MIN_POINTS or steps[0] == steps[-1]:
        return None
    line = trend(steps, losses, share=1.0)
    level = median(losses)
    if line is None or level <= 0:
        return None
    span = line.last_step - line.first_step
    by_line = (SURE_T * line.standard_error - line.slope) * span / level
    by_start = median(losses[:EARLY]) / median(losses[EARLY:]) - 1
    return Quantity(
        max(by_line, by_start, 0.0),
        unit="fraction",
        formula="max((t·standard error - slope)·span ÷ loss, first ÷ rest - 1, 0)",
        inputs={"t": SURE_T, "loss": level, "points": len(losses)},
        source=SOURCE,
    )
