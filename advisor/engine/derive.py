"""Derives facts from facts: what a run's settings and lines imply, each with its formula.

A derivation is a function whose parameters are the facts that it needs (`advisor.needs`); it
stands in a module under `derivations/`, and where several derive the same fact, the first that can
does. What rests on how one program counts stands in the module of that program.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import chain

from advisor.facts import Evidence, Fact, Facts, Origin, Value, computed
from advisor.needs import Met, Need, meet, needs_of, rests_on_claim
from advisor.units import Quantity

MAX_EVIDENCE = 6


@dataclass(frozen=True, slots=True)
class Derivation:
    """A function that derives one fact."""

    name: str
    needs: tuple[Need, ...]
    function: Callable[..., Quantity | Value | None]


_FOUND: list[Derivation] = []


@cache
def derivations() -> tuple[Derivation, ...]:
    """Return all derivations, after importing the modules that hold them."""
    import advisor.engine.derivations as folder  # noqa: PLC0415  (they import this module)

    for module in sorted(each.name for each in pkgutil.iter_modules(folder.__path__)):
        import_module(f"{folder.__name__}.{module}")
    return tuple(_FOUND)


def derives(
    name: str,
) -> Callable[[Callable[..., Quantity | Value | None]], Callable[..., Quantity | Value | None]]:
    """Register a function that derives the fact of that name."""

    def decorate(
        function: Callable[..., Quantity | Value | None],
    ) -> Callable[..., Quantity | Value | None]:
        _FOUND.append(Derivation(name, needs_of(function), function))
        return function

    return decorate


def derive(facts: Facts) -> None:
    """Add every fact that can be derived, until nothing new comes."""
    while True:
        before = sum(map(len, facts.items.values()))
        for each in derivations():
            known = facts.items.get(each.name, [])
            if not any(fact.origin is Origin.COMPUTED for fact in known):
                _apply(each, facts)
        if sum(map(len, facts.items.values())) == before:
            return


def _apply(derivation: Derivation, facts: Facts) -> None:
    met = meet(derivation.needs, facts)
    if met.missing:
        return
    try:
        value = derivation.function(**met.arguments)
    except ValueError:
        return  # impossible input: the rules about that input speak, nothing is derived from it
    if value is None:
        return
    # What rests on a claim stays a claim: it never stands against something measured.
    origin = Origin.CLAIM if rests_on_claim(met.used) else Origin.COMPUTED
    places = _places(met)
    fact = (
        computed(derivation.name, value, places)
        if isinstance(value, Quantity)
        else Fact(derivation.name, value, Origin.COMPUTED, places)
    )
    facts.add(Fact(fact.name, fact.value, origin, fact.evidence, fact.unit, facts.run))


def _places(met: Met) -> tuple[Evidence, ...]:
    each = chain.from_iterable(fact.evidence[:1] for fact in met.used)
    return tuple(dict.fromkeys(each))[:MAX_EVIDENCE]
