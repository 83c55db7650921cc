"""Numbers that know their unit and where they come from.

A `Quantity` is a float that carries its unit, formula, inputs and source, so that no number can
reach a reader without them. Functions that compute are decorated with `quantity`; their keyword
arguments are the symbols of the formula.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import ParamSpec, Self

P = ParamSpec("P")
NUMBER = (int, float)

# Every unit a quantity may have; the wording layer formats by unit.
UNITS = frozenset(
    {
        "",  # a plain ratio, such as 9.28 times
        "fraction",  # shown as a percentage
        "parameters",
        "tokens",
        "tokens/parameter",
        "tokens/step",
        "tokens/s",
        "steps",
        "sequences",
        "FLOP",
        "FLOP/s",
        "FLOP/token",
        "nats/token",
        "nats/token/step",
        "bytes",
        "seconds",
        "multiprocessors",
        "learning rate",
        "width",  # model dimensions: n_embd, head size
        "count",
    }
)


class Quantity(float):
    """A float with unit, formula, inputs (symbol to value) and source; arithmetic gives floats."""

    __slots__ = ("formula", "inputs", "source", "unit")

    unit: str
    formula: str
    inputs: Mapping[str, float]
    source: str

    def __new__(
        cls,
        value: float,
        *,
        unit: str,
        formula: str = "",
        inputs: Mapping[str, float] | None = None,
        source: str = "",
    ) -> Self:
        """Make a quantity; raises ValueError for a unit that nobody can format."""
        if unit not in UNITS:
            raise ValueError(f"unknown unit {unit!r}; add it to UNITS and to the wording layer")
        self = super().__new__(cls, value)
        self.unit, self.formula, self.source = unit, formula, source
        self.inputs = dict(inputs or {})
        return self

    def __reduce__(self) -> tuple[Callable[..., Quantity], tuple[object, ...]]:
        """Pickle with the attributes, which float's own protocol would drop."""
        return _rebuild, (float(self), self.unit, self.formula, dict(self.inputs), self.source)


def _rebuild(
    value: float, unit: str, formula: str, inputs: Mapping[str, float], source: str
) -> Quantity:
    return Quantity(value, unit=unit, formula=formula, inputs=inputs, source=source)


def quantity(
    *, unit: str, formula: str, source: str
) -> Callable[[Callable[P, float]], Callable[P, Quantity]]:
    """Decorate a function of keyword arguments so that its result is a `Quantity`.

    The keyword arguments become the inputs; give them the names of the symbols in `formula`.
    """

    def decorate(function: Callable[P, float]) -> Callable[P, Quantity]:
        @wraps(function)
        def compute(*args: P.args, **kwargs: P.kwargs) -> Quantity:
            value = function(*args, **kwargs)
            inputs = {name: v for name, v in kwargs.items() if isinstance(v, NUMBER)}
            return Quantity(value, unit=unit, formula=formula, inputs=inputs, source=source)

        return compute

    return decorate
