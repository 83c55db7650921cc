"""Cards as the tools that list them print them: nvidia-smi, rocm-smi, and what calls these.

Of several cards the run is taken to be on those with the most memory, and of these the one with
the most memory in use stands for all. A name that the tool cut short (`Tesla V100-SXM2...`) is
completed where the memory leaves only one card of the table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from advisor.facts import Origin, Value
from advisor.intake.document import Line
from advisor.quantities.gpus import UNSTATED, find_gpu, get_gpu, gpu_names
from advisor.readers.base import Reading

MIB = 1 << 20
USABLE = 0.88  # a driver reports a little less than the card's nominal memory
ALIKE = 0.98  # the card with a screen may have a MiB less than its sisters
MAKERS = ("NVIDIA ", "AMD ", "GeForce ", "Instinct ")
MOST_CARDS = 4096

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """A value and where it stands."""

    value: float
    line: Line
    span: Span


@dataclass(slots=True)
class Card:
    """One card: its printed name and what is said of it.

    `figures` are facts by name: memory in bytes, power in watts, degrees Celsius, and the fraction
    of the time in which a kernel ran.
    """

    name: str | None = None
    place: tuple[Line, Span] | None = None
    is_cut: bool = False
    figures: dict[str, Said] = field(default_factory=dict)

    def say(self, fact: str, value: float, line: Line, span: Span) -> None:
        """Take a figure; a later one replaces it."""
        self.figures[fact] = Said(value, line, span)

    def figure(self, fact: str) -> float:
        """Return a figure, -1 where it is not known."""
        return self.figures[fact].value if fact in self.figures else -1.0

    def use(self) -> tuple[float, float]:
        """Return how much of it is in use: memory first, then time."""
        return self.figure("memory.used_bytes"), self.figure("hardware.utilisation")

    @property
    def memory(self) -> float:
        """The card's memory in bytes, -1 where it is not known."""
        return self.figure("hardware.memory_bytes")


def state(cards: Iterable[Card], reading: Reading, *, is_complete: bool = True) -> None:
    """Add the facts of a list of cards.

    Args:
        cards: as they were listed.
        reading: where the facts go, for every run of the document.
        is_complete: whether all cards of the machine are listed, so that they can be counted.
    """
    listed = list(cards)[:MOST_CARDS]
    if not listed:
        return
    most = max(card.memory for card in listed)
    alike = [card for card in listed if card.memory >= most * ALIKE or most < 0]
    chosen = max(alike, key=Card.use)
    same = [card for card in alike if card.name == chosen.name]
    if chosen.place is not None and chosen.name is not None:
        line, span = chosen.place
        name = known_name(chosen.name, chosen.memory, is_cut=chosen.is_cut)
        if name is not None:
            _add(reading, "hardware.gpu", name, line, span)
    for fact, said in chosen.figures.items():
        _add(reading, fact, said.value, said.line, said.span)
    last = same[-1].place
    if is_complete and last is not None:
        _add(reading, "hardware.gpu_count", len(same), *last)


def _add(reading: Reading, name: str, value: Value, line: Line, span: Span) -> None:
    reading.fact(name, value, Origin.LOG, line, *span, shared=True)


def known_name(printed: str, memory: float = -1.0, *, is_cut: bool = False) -> str | None:
    """Return the table's name of a card, else the printed one; None for a cut one that says little.

    Args:
        printed: the name, without the dots that stand for what was cut.
        memory: the card's memory in bytes, -1 where it is not known.
        is_cut: whether the name goes on.
    """
    found = find_gpu(printed[:80])
    if found is not None and UNSTATED not in found.name and not is_cut:
        return found.name
    begin = _bare(printed)
    if memory > 0 and any(char.isdigit() for char in begin):
        fitting = [name for name in gpu_names() if _bare(name).startswith(begin)]
        fitting = [name for name in fitting if _has(name, memory)]
        if len(fitting) == 1:
            return fitting[0]
    if found is None:
        return None if is_cut else printed
    return found.name if not is_cut or UNSTATED in found.name else None


def _has(name: str, memory: float) -> bool:
    gpu = get_gpu(name)
    nominal = gpu.memory_bytes if gpu is not None else None
    return nominal is not None and USABLE <= memory / nominal <= 1


def _bare(name: str) -> str:
    for maker in MAKERS:
        name = name.removeprefix(maker)
    return name.replace("(", "").lower().strip()
