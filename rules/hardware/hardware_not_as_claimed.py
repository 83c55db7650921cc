"""The card that the run is on is not the one that was named.

Why: memory, speed and precision all follow from the card; a plan for another one fits badly or runs
out of memory.
Computed: the model that the log prints against the one that a name, comment or question says; the
memory that the log prints against the memory that was claimed.
Fix: plan for the card that the log shows.
Source: definition. Programs print up to 9 % less memory than the data sheet says, because error
correction and the driver take some (a T4 prints 14.6 of 16 GiB).
"""

from advisor.facts import Origin
from advisor.quantities import gpus
from advisor.rule import Fact, Facts, Named, Quantity, Verdict, quantity_of, rule

TOLERANCE = 0.10  # relative; above what programs print less than the data sheet
MEASURED = Origin.LOG


@rule(code="HWR001", severities=("warning",), confidence="low")
def hardware_not_as_claimed(facts: Facts) -> Verdict | None:
    """Compare what the log prints with what else is said."""
    printed, said = _parts(facts.items.get("hardware.gpu", []))
    if printed and said:
        seen = [str(fact.value) for fact in printed]
        wrong = [fact for fact in said if not any(_same(str(fact.value), each) for each in seen)]
        if wrong:
            values: dict[str, Named] = {
                "gpu": _short(seen[0]), "claimed_gpu": _short(str(wrong[0].value)),
            }  # fmt: skip
            places = (*printed[0].evidence, *wrong[0].evidence)
            return Verdict(
                fires=True, values=values, clauses=("what-card", "why", "fix"), variant="card",
                evidence=places,
            )  # fmt: skip
    return _memory(facts) or (Verdict(fires=False) if printed and said else None)


def _memory(facts: Facts) -> Verdict | None:
    """Compare the memory that the log prints with that of a claim or of the named card."""
    printed, _ = _parts(facts.items.get("hardware.memory_bytes", []))
    cards, said = _parts(facts.items.get("hardware.gpu", []))
    claims = facts.items.get("hardware.memory_claimed", [])
    claimed = [(quantity_of(fact), fact.evidence, "") for fact in claims]
    if not cards:  # else the log says which card it is
        named = ((gpus.get_gpu(str(fact.value)), fact) for fact in said)
        claimed += [
            (
                Quantity(card.memory_bytes, unit="bytes", source=card.source),
                fact.evidence,
                _short(card.name),
            )
            for card, fact in named
            if card is not None and card.memory_bytes is not None
        ]
    if not claimed or not printed:
        return None
    wrong = [each for each in claimed if not any(_near(fact, each[0]) for fact in printed)]
    value, places, card_name = (wrong or claimed)[0]
    values: dict[str, Named] = {
        "memory": _bytes(quantity_of(printed[0])),
        "claimed": _bytes(value),
    }
    if card_name:
        values["claimed_gpu"] = card_name
    return Verdict(
        fires=bool(wrong),
        values=values,
        clauses=("what-memory-card" if card_name else "what-memory", "why", "fix"),
        variant="memory",
        evidence=(*printed[0].evidence, *places),
    )


def _near(printed: Fact, claimed: float) -> bool:
    return abs(printed.number - claimed) <= TOLERANCE * claimed


def _bytes(value: Quantity) -> Quantity:
    return Quantity(value, unit="bytes", formula="as printed", source=value.source)


def _parts(known: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    printed = [fact for fact in known if fact.origin is MEASURED]
    others = [
        fact for fact in known if fact.origin not in {MEASURED, Origin.COMPUTED, Origin.DEFAULT}
    ]
    return printed, others


def _same(claimed: str, printed: str) -> bool:
    """Tell whether both may be the same card: variants of a model are, where one is left open."""
    if claimed == printed:
        return True
    one, other = gpus.get_gpu(claimed), gpus.get_gpu(printed)
    if one is None or other is None:
        return True  # a name that is not known proves nothing
    if gpus.UNSTATED in claimed or gpus.UNSTATED in printed:
        return _stem(claimed) in printed or _stem(printed) in claimed
    # The same chip under another name, such as that of a virtual machine.
    chips = [(each.arch, each.multiprocessors, each.memory_bytes) for each in (one, other)]
    return chips[0] == chips[1]


def _stem(name: str) -> str:
    return name.removesuffix(gpus.UNSTATED)


def _short(name: str) -> str:
    return name.partition(" (")[0]
