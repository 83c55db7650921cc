"""Refusals shared by all formulas: an impossible input must stop here, not become a number."""

from __future__ import annotations

import math
from collections.abc import Sequence


def require_positive(**numbers: float) -> None:
    """Raise ValueError naming the first argument that is not a finite number above zero."""
    for name, value in numbers.items():
        if not (math.isfinite(value) and value > 0):
            raise ValueError(f"{name} must be a positive number, not {value!r}")


def require_not_negative(**numbers: float) -> None:
    """Raise ValueError naming the first argument that is not a finite number of at least zero."""
    for name, value in numbers.items():
        if not (math.isfinite(value) and value >= 0):
            raise ValueError(f"{name} must not be negative, not {value!r}")


def require_series(steps: Sequence[float], values: Sequence[float]) -> None:
    """Raise ValueError unless both have one length and every number in them is finite."""
    if len(steps) != len(values):
        raise ValueError(f"{len(steps)} steps but {len(values)} values")
    if not (all(map(math.isfinite, steps)) and all(map(math.isfinite, values))):
        raise ValueError("a series must hold finite numbers only")
