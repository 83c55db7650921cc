"""What a function needs: its parameter list, read as names of facts.

`model_n_embd: Quantity` needs the fact `model.n_embd`; `X | None` may lack it;
`Annotated[Quantity, Either("data.tokens_seen", "data.tokens_planned")]` takes the first that is
known; `Series` is a series, `Facts` everything known about the run.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from advisor.errors import CatalogueError
from advisor.facts import FACTS, PARAMETERS, Evidence, Fact, Facts, Origin, Series, Value
from advisor.units import Quantity

Kind = Literal["quantity", "bool", "str", "series", "facts"]
KINDS: dict[type, Kind] = {
    Quantity: "quantity", bool: "bool", str: "str", Series: "series", Facts: "facts",
}  # fmt: skip


class Either:
    """Marks a need that any one of several facts meets, best first."""

    def __init__(self, *names: str) -> None:
        """Name the facts, best first."""
        self.names = names


@dataclass(frozen=True, slots=True)
class Need:
    """One parameter: which facts meet it, as what, and whether it must be met."""

    parameter: str
    names: tuple[str, ...]
    kind: Kind
    required: bool


@dataclass(frozen=True, slots=True)
class Met:
    """The arguments for a call, what is missing for it, and the facts behind the arguments.

    `guessed` tells whether one of them was read from a log of no known format.
    """

    arguments: dict[str, Any]
    missing: tuple[str, ...]
    used: tuple[Fact, ...]
    guessed: bool = False


def needs_of(function: Callable[..., Any]) -> tuple[Need, ...]:
    """Read the needs from a function's annotations; raises CatalogueError for a wrong one."""
    hints = get_type_hints(function, include_extras=True)
    hints.pop("return", None)
    return tuple(_need(function.__name__, name, hint) for name, hint in hints.items())


def _need(owner: str, parameter: str, hint: Any) -> Need:
    required = True
    names: tuple[str, ...] = (PARAMETERS.get(parameter, ""),)
    if get_origin(hint) in {Union, types.UnionType}:
        rest = [each for each in get_args(hint) if each is not type(None)]
        required, hint = len(rest) == len(get_args(hint)), rest[0]
    if get_origin(hint) is Annotated:
        hint, *marks = get_args(hint)
        names = next((mark.names for mark in marks if isinstance(mark, Either)), names)
    kind = KINDS.get(hint)
    if kind is None:
        raise CatalogueError(f"parameter {parameter} has the type {hint}", place=owner)
    unknown = [name for name in names if name not in PARAMETERS.values()]
    if unknown and kind != "facts":
        raise CatalogueError(f"parameter {parameter} names no fact", place=owner)
    return Need(parameter, () if kind == "facts" else names, kind, required)


def meet(needs: tuple[Need, ...], facts: Facts) -> Met:
    """Look the needs up in the facts of one run."""
    arguments: dict[str, Any] = {}
    missing: list[str] = []
    used: list[Fact] = []
    for need in needs:
        if need.kind == "facts":
            arguments[need.parameter] = facts
        elif need.kind == "series":
            series = next((s for n in need.names if (s := facts.series.get(n))), None)
            arguments[need.parameter] = series
            if series is None and need.required:
                missing.append(need.names[0])
        else:
            fact = next((f for n in need.names if (f := facts.best(n))), None)
            arguments[need.parameter] = None if fact is None else _argument(fact, facts)
            if fact is not None:
                used.append(fact)
            elif need.required:
                missing.append(need.names[0])
    has_series = facts.guessed and any(isinstance(each, Series) for each in arguments.values())
    is_guessed = has_series or any(fact.guessed for fact in used)
    return Met(arguments, tuple(missing), tuple(used), is_guessed)


def _argument(fact: Fact, facts: Facts) -> Value:
    # Many rules take the same facts: what was made for one serves the next.
    made = facts.arguments.get(fact.name)
    if made is None or made[0] is not fact:
        made = facts.arguments[fact.name] = (fact, argument(fact))
    return made[1]


def argument(fact: Fact) -> Value:
    """Return the value of a fact as rules take it: numbers as quantities that name their place."""
    return fact.value if isinstance(fact.value, bool | str) else quantity_of(fact)


def quantity_of(fact: Fact) -> Quantity:
    """Return the number of a fact as a quantity that names its place and origin."""
    if isinstance(fact.value, Quantity):
        return fact.value
    spec = FACTS.get(fact.name)
    unit = (spec.unit if spec else None) or ""
    source = f"{place(fact.evidence)} ({fact.origin})".strip()
    return Quantity(fact.number, unit=unit, source=source)


def place(evidence: tuple[Evidence, ...]) -> str:
    """Return `document:line` of the first evidence, empty when there is none."""
    return f"{evidence[0].document}:{evidence[0].line}" if evidence else ""


def rests_on_claim(used: tuple[Fact, ...]) -> bool:
    """Tell whether something that is only claimed stands in for a measured or configured fact.

    A fact whose very name is a claim (`model.params_claimed`) is the subject, not a stand-in.
    """
    return any(f.origin is Origin.CLAIM and not f.name.endswith("_claimed") for f in used)
