"""The table of `nvidia-smi`, of drivers 384 to 610, and its list `nvidia-smi -L`.

Each card has two lines: index and name, then temperature in degrees Celsius, power in watts, memory
in use and in all in MiB, and the share of the last seconds in which a kernel ran. Long names are
cut with dots before driver 520. `CUDA Version` (since 610 `CUDA UMD Version`) is the newest CUDA
that the driver can run, not the one a program was built with. A card that is split (MIG) has a
table of its instances; their memory is what a program gets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.gpu_cards import MIB, Card, known_name, state
from advisor.readers.patterns import Lazy

HEAD = Lazy(
    r"NVIDIA-SMI +[\d.]{1,20} +(?:Driver|KMD) Version: *(?P<driver>\d[\d.]{1,20})"
    r"(?: +CUDA (?:UMD )?Version: *(?P<cuda>\d{1,3}\.\d{1,3}))?"
)
NAME = Lazy(
    r"^\| {1,4}(?P<index>\d{1,3})  ?(?P<name>[A-Z][^|]{1,44}?)(?P<cut>\.\.\.)?"
    r" {1,40}(?:On|Off|N/A|WDDM|TCC|MCDM|ERR!) *\| *[0-9A-Fa-f]{4,8}:"
)
USE = Lazy(
    r"^\|[^|]{0,12}? (?P<temperature>\d{1,3})C [^|]{0,20}?(?:(?P<power>\d{1,5})W|N/A) ?/ *\S{1,9} *"
    r"\| *(?P<used>\d{1,7})MiB / *(?P<total>\d{1,7})MiB *\|(?: *(?P<share>\d{1,3})% )?"
)
COLD = Lazy(
    r"^\|[^|]{0,44}\| *(?P<used>\d{1,7})MiB / *(?P<total>\d{1,7})MiB *\|(?: *(?P<share>\d{1,3})% )?"
)
SLICE = Lazy(
    r"^\| *(?P<index>\d{1,3}) +\d{1,3} +\d{1,3} +\d{1,3} *\|"
    r" *(?P<used>\d{1,7})MiB */ *(?P<total>\d{1,7})MiB"
)
LISTED = Lazy(r"^GPU (?P<index>\d{1,3}): (?P<name>[A-Z][^(]{1,60}) \(UUID: ")
LISTED_SLICE = Lazy(r"^ {1,4}MIG \d{1,2}[cg]\.[\w.+]{1,20} +Device +\d")
DATE = Lazy(r"^[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \d{4} *$")
COMMAND = Lazy(r"^(?:[^|]{0,80}[$#%>+!] ?)?nvidia-smi(?: [\w ,./=-]{0,200})?\s{0,99}$")
MOST_TABLES = 20  # of a loop that prints them; later ones are passed over

# Group of `USE`: the fact, and the factor to its unit.
FIGURES = {
    "temperature": ("hardware.temperature", 1.0),
    "power": ("hardware.power_watts", 1.0),
    "used": ("memory.used_bytes", float(MIB)),
    "total": ("hardware.memory_bytes", float(MIB)),
    "share": ("hardware.utilisation", 0.01),
}


class NvidiaSmi(Reader):
    """Reads the table and the list."""

    name: ClassVar[str] = "nvidia-smi"
    title: ClassVar[str] = "nvidia-smi: table and list of cards"
    marks: ClassVar[tuple[str, ...]] = ("NVIDIA-SMI ", "MiB / ", "(UUID: ")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the head of the table, or for a card."""
        texts = [line.text for line in sample]
        if any(HEAD.search(text) for text in texts):
            return FULL_MATCH
        return LIKELY if any(COLD.match(t) or LISTED.match(t) for t in texts) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.cards: dict[int, Card] = {}
        self.slices: list[Card] = []
        self.current: Card | None = None
        self.tables = 0
        self.is_inside = False

    def feed(self, line: Line) -> bool:
        """Take a line; all of a table is understood."""
        text = line.text
        if text.startswith(("|", "+")):
            return self._row(line)
        if self.is_inside and not text.strip():
            return True
        self.is_inside = False
        return self._listed(line) or (DATE.match(text) or COMMAND.match(text)) is not None

    def finish(self) -> None:
        """Say what the last table shows."""
        self._conclude()

    def _row(self, line: Line) -> bool:
        text = line.text
        if match := HEAD.search(text):
            self._conclude()
            self.is_inside = True
            for group, fact in (("driver", "hardware.driver"), ("cuda", "hardware.cuda")):
                if match[group] and self.tables < MOST_TABLES:
                    span = match.span(group)
                    self.reading.fact(fact, match[group], Origin.LOG, line, *span, shared=True)
            return True
        if match := NAME.match(text):
            self.is_inside = True
            self._begin(line, match, is_cut=match["cut"] is not None)
            return True
        if "MiB" in text and self._use(line):
            self.is_inside = True
        return self.is_inside

    def _use(self, line: Line) -> bool:
        """Read the second line of a card, or an instance of one that is split."""
        if match := SLICE.match(line.text):
            card = Card()
            for group in ("used", "total"):
                _say(card, line, match, group)
            self.slices.append(card)
            return True
        match = USE.match(line.text) or COLD.match(line.text)
        if match is None:
            return False
        if self.current is None:  # the table was cut above it
            self.current = Card()
            self.cards.setdefault(-1 - len(self.cards), self.current)
        for group in match.groupdict():
            if match[group] is not None:
                _say(self.current, line, match, group)
        self.current = None
        return True

    def _listed(self, line: Line) -> bool:
        """Read a line of `nvidia-smi -L`."""
        if match := LISTED.match(line.text):
            self._begin(line, match, is_cut=False)
            self.current = None
            return True
        return LISTED_SLICE.match(line.text) is not None

    def _begin(self, line: Line, match: re.Match[str], *, is_cut: bool) -> None:
        index = int(match["index"])
        if index in self.cards:
            self._conclude()
        name = match["name"].strip()
        start = match.start("name")
        self.current = Card(name, (line, (start, start + len(name))), is_cut)
        self.cards[index] = self.current

    def _conclude(self) -> None:
        """Add what a table said; the next one may be of another machine, or of later."""
        self.tables += bool(self.cards)
        if self.tables <= MOST_TABLES:
            cards = list(self.cards.values())
            if self.slices and cards:
                biggest = max(self.slices, key=lambda card: (card.memory, card.figure(_USED)))
                for card in cards:
                    card.name = card.name and known_name(card.name, card.memory, is_cut=card.is_cut)
                    card.is_cut = False
                    card.figures.clear()
                cards[0].figures.update(biggest.figures)
            is_complete = not self.slices and 0 in self.cards
            state(cards, self.reading, is_complete=is_complete)
        self.cards, self.slices, self.current = {}, [], None


_USED = "memory.used_bytes"


def _say(card: Card, line: Line, match: re.Match[str], group: str) -> None:
    fact, factor = FIGURES[group]
    card.say(fact, int(match[group]) * factor, line, match.span(group))


reader = NvidiaSmi
