"""Columns of nvidia-smi: `--query-gpu=.. --format=csv`, with or without head and units, and `dmon`.

The head names the columns and their units (`memory.total [MiB]`), and does so with `nounits` too.
Without a head a row is known by the card's name; only the memory is then sure, where a number is
about the card's own. Of a card that is printed again and again the last row counts. Utilisation is
the share of the last seconds in which a kernel ran.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.quantities.gpus import find_gpu
from advisor.readers.base import FULL_MATCH, LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.gpu_cards import MIB, MOST_CARDS, USABLE, Card, Span, state
from advisor.readers.patterns import Lazy

# Name of a column: the fact, and the factor from its usual unit.
COLUMNS = {
    "memory.total": ("hardware.memory_bytes", float(MIB)),
    "memory.used": ("memory.used_bytes", float(MIB)),
    "utilization.gpu": ("hardware.utilisation", 0.01),
    "temperature.gpu": ("hardware.temperature", 1.0),
    "power.draw": ("hardware.power_watts", 1.0),
    "power.draw.instant": ("hardware.power_watts", 1.0),
    "sm": ("hardware.utilisation", 0.01),
    "gtemp": ("hardware.temperature", 1.0),
    "pwr": ("hardware.power_watts", 1.0),
}
NAMES = frozenset({"name", "gpu_name"})
KEYS = frozenset({"index", "gpu", "uuid", "gpu_uuid", "pci.bus_id", "gpu_bus_id"})
DRIVER = "driver_version"
HEAD = Lazy(r"^(?:[a-z][\w.]{1,50}(?: \[[\w%/]{1,8}\])?(?:, ?|\s*$)){1,60}$")
CELL = Lazy(r"[^,\s][^,]{0,200}")
WORD = Lazy(r"\S{1,80}")
AMOUNT = Lazy(r"^(?P<number>\d{1,12}(?:\.\d{1,6})?)(?: (?:MiB|%|W|MHz))?$")
ROW = Lazy(
    r"^(?:\d{1,3}, ?)?(?:NVIDIA|Tesla|GeForce|Quadro|TITAN) ?[^,]{0,60}(?:,[^,]{1,61}){1,40}$"
)
OTHER = Lazy(
    r"^(?:[\d.]{1,40}(?: (?:MiB|%|W|MHz))?|\[?N/A\]?|\[Not Supported\]|(?:GPU-)?[\w:./ -]{1,60})$"
)
MEMORY = Lazy(r"^(?:\d{1,7} MiB|\d{4,6})$")
DMON = Lazy(r"^# {1,3}gpu {1,9}[a-z]{2,6}\b")
DMON_UNITS = Lazy(r"^# {1,3}Idx ")
DMON_ROW = Lazy(r"^ {1,6}\d{1,3}(?: {1,9}(?:\d{1,9}(?:\.\d{1,3})?|-)){2,40}\s*$")


class NvidiaSmiCsv(Reader):
    """Reads such columns."""

    name: ClassVar[str] = "nvidia-smi-csv"
    title: ClassVar[str] = "nvidia-smi: --query-gpu and dmon"
    marks: ClassVar[tuple[str, ...]] = (
        "memory.total", "memory.used", "utilization.gpu", "temperature.gpu", "power.draw",
        "driver_version", "gpu_name", " MiB", "# gpu ", "NVIDIA ", "Tesla ", "GeForce ",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a head, else for a row that names a card."""
        if any(head_of(line.text) for line in sample):
            return FULL_MATCH
        return LIKELY if any(_bare_row(line.text) for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.columns: list[str] = []
        self.is_spaced = False
        self.cards: dict[str, Card] = {}
        self.driver: tuple[str, Line, Span] | None = None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if head := head_of(line.text):
            self._conclude()
            self.columns, self.is_spaced = head, line.text.startswith("#")
            return True
        if self.columns and self._row(line):
            return True
        return self._unnamed(line) or (self.is_spaced and DMON_UNITS.match(line.text) is not None)

    def finish(self) -> None:
        """Say what the last rows show."""
        self._conclude()

    def _row(self, line: Line) -> bool:
        """Read a row below a head; another kind of line ends the table."""
        if self.is_spaced and not DMON_ROW.match(line.text):
            return False
        cells = list(cells_of(line.text, is_spaced=self.is_spaced))
        if len(cells) != len(self.columns):
            self.columns = [] if not self.is_spaced else self.columns
            return False
        key = next((c[0] for n, c in zip(self.columns, cells, strict=True) if n in KEYS), "")
        if not key:
            key = "" if "timestamp" in self.columns else str(len(self.cards))
        if len(self.cards) >= MOST_CARDS and key not in self.cards:
            return True
        card = self.cards.setdefault(key, Card())
        for name, (text, span) in zip(self.columns, cells, strict=True):
            if name in NAMES:
                card.name, card.place = text, (line, span)
            elif name == DRIVER and text[:1].isdigit():
                self.driver = (text, line, span)
            elif name in COLUMNS and (match := AMOUNT.match(text)):
                fact, factor = COLUMNS[name]
                start = span[0]
                card.say(fact, float(match["number"]) * factor, line,
                         (start, start + match.end("number")))  # fmt: skip
        return True

    def _unnamed(self, line: Line) -> bool:
        """Read a row without a head: the card's name, and its memory where that is plain."""
        if not _bare_row(line.text):
            return False
        cells = list(cells_of(line.text, is_spaced=False))
        at = 1 if cells[0][0].isdigit() else 0
        text, span = cells[at]
        card = Card(text, (line, span))
        self.cards[cells[0][0] if at else str(len(self.cards))] = card
        gpu = find_gpu(text[:80])
        nominal = gpu.memory_bytes if gpu else None
        for amount, place in cells[at + 1 :]:
            match = AMOUNT.match(amount)
            size = float(match["number"]) * MIB if match and "." not in match["number"] else 0.0
            if match and (nominal and USABLE <= size / nominal <= 1):
                start = place[0]
                card.say("hardware.memory_bytes", size, line, (start, start + match.end("number")))
                break
        return True

    def _conclude(self) -> None:
        has_all = "" not in self.cards
        state(self.cards.values(), self.reading, is_complete=has_all)
        if self.driver is not None:
            text, line, span = self.driver
            self.reading.fact("hardware.driver", text, Origin.LOG, line, *span, shared=True)
        self.cards, self.driver, self.columns = {}, None, []


def head_of(text: str) -> list[str]:
    """Return the names of the columns where the line is a head of nvidia-smi, else none."""
    if text.startswith("#"):
        return text[1:].split() if DMON.match(text) else []
    if not text[:1].islower() or not HEAD.match(text):
        return []
    names = [cell.strip().partition(" [")[0] for cell in text.split(",")]
    is_ours = any(name in COLUMNS or name in {DRIVER, "gpu_name"} for name in names)
    return names if is_ours and any("." in name or "_" in name for name in names) else []


def cells_of(text: str, *, is_spaced: bool) -> Iterator[tuple[str, Span]]:
    """Yield the cells of a row and their columns."""
    for match in (WORD if is_spaced else CELL).finditer(text):
        cell = match[0].rstrip()
        yield cell, (match.start(), match.start() + len(cell))


def _bare_row(text: str) -> bool:
    """Tell whether a line is a row without a head: a known card, and else only figures."""
    if len(text) > 400 or not ROW.match(text):
        return False
    cells = [cell for cell, _ in cells_of(text, is_spaced=False)]
    at = 1 if cells[0].isdigit() else 0
    if len(cells) < at + 2 or len(cells[at]) > 60 or find_gpu(cells[at]) is None:
        return False
    figures = cells[at + 1 :]
    has_memory = any(MEMORY.match(cell) for cell in figures)
    return has_memory and all(OTHER.match(cell) for cell in figures)


reader = NvidiaSmiCsv
