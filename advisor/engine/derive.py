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
    rank: int  # how many derivations of the same fact come before it
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
        rank = sum(each.name == name for each in _FOUND)
        _FOUND.append(Derivation(name, rank, needs_of(function), function))
        return function

    return decorate


def derive(facts: Facts) -> None:
    """Add every fact that can be derived, until nothing new comes.

    A derivation of lower rank waits until those before it have had all they can get.
    """
    done: set[str] = set()
    for rank in range(max(each.rank for each in derivations()) + 1):
        waiting = [each for each in derivations() if each.rank <= rank and each.name not in done]
        while True:
            before = len(done)
            for each in waiting:
                if each.name not in done and _apply(each, facts):
                    done.add(each.name)
            if len(done) == before:
                break
            waiting = [each for each in waiting if each.name not in done]


def _apply(derivation: Derivation, facts: Facts) -> bool:
    met = meet(derivation.needs, facts)
    if met.missing:
        return False
    try:
        value = derivation.function(**met.arguments)
    except ValueError:
        return False  # impossible input: the rules about it speak, nothing is derived from it
    except Exception as error:  # noqa: BLE001  (one derivation must not cost the others)
        facts.faults.append(f"{derivation.name}: {type(error).__name__}")
        return False
    if value is None:
        return False
    # What rests on a claim stays a claim: it never stands against something measured.
    origin = Origin.CLAIM if rests_on_claim(met.used) else Origin.COMPUTED
    places = _places(met)
    fact = (
        computed(derivation.name, value, places)
        if isinstance(value, Quantity)
        else Fact(derivation.name, value, Origin.COMPUTED, places)
    )
    facts.add(Fact(fact.name, fact.value, origin, fact.evidence, fact.unit, met.guessed))
    return True


def _places(met: Met) -> tuple[Evidence, ...]:
    each = chain.from_iterable(fact.evidence[:1] for fact in met.used)
    return tuple(dict.fromkeys(each))[:MAX_EVIDENCE]
