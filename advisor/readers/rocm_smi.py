"""What `rocm-smi` of ROCm 3 to 7 prints: the table, and lines such as `GPU[0] : GPU use (%): 12`.

The table gives degrees Celsius, watts, and the shares of memory and of time in use; the name and
the memory in bytes stand only in the lines (`--showproductname`, `--showmeminfo vram`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Reader, Reading
from advisor.readers.gpu_cards import Card, state
from advisor.readers.patterns import Lazy

RULE = Lazy(r"^\s*={10,200}[^=]{0,80}(?:={10,200})?\s*$")
HEAD = Lazy(r"^(?:GPU +Temp|Device +Node|GPU +DID|Device +\[Model)")
ROW = Lazy(
    r"^\s{0,8}(?P<index>\d{1,3}) {1,20}(?:\S[^°W%]{0,60} )?"
    r"(?P<heat>\d{1,3}(?:\.\d{1,3})?)°?[cC] {1,20}"
    r"(?:(?P<power>\d{1,4}(?:\.\d{1,4})?)W|N/A) .{0,120}? (?:\d{1,3}%|N/A|unknown) {1,12}"
    r"(?P<share>\d{1,3})%\s*$"
)
PAIR = Lazy(
    r"^GPU\[(?P<index>\d{1,3})\]\s{0,8}:\s{0,8}(?P<key>[A-Z][^:]{1,60}):\s{0,8}(?P<value>\S.{0,100}?)\s*$"
)
NUMBER = Lazy(r"^\d{1,16}(?:\.\d{1,6})?$")
DRIVER = Lazy(r"^Driver version:\s{1,8}(?P<driver>\d[\w.-]{1,40})")
NAMES = ("card series", "device name")
FIGURES = {
    "vram total memory (b)": ("hardware.memory_bytes", 1.0),
    "vram total used memory (b)": ("memory.used_bytes", 1.0),
    "gpu use (%)": ("hardware.utilisation", 0.01),
    "average graphics package power (w)": ("hardware.power_watts", 1.0),
    "current socket graphics package power (w)": ("hardware.power_watts", 1.0),
    "temperature (sensor junction) (c)": ("hardware.temperature", 1.0),
    "temperature (sensor edge) (c)": ("hardware.temperature", 1.0),
}


class RocmSmi(Reader):
    """Reads the table and the lines."""

    name: ClassVar[str] = "rocm-smi"
    title: ClassVar[str] = "rocm-smi"
    marks: ClassVar[tuple[str, ...]] = ("ROCm System Management Interface", "ROCm SMI", "GPU[0]")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the title, or for a line about a card."""
        is_ours = any("ROCm S" in line.text or PAIR.match(line.text) for line in sample)
        return FULL_MATCH if is_ours else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.cards: dict[int, Card] = {}

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if RULE.match(text) or HEAD.match(text.lstrip()) or "(Mem, Compute" in text:
            return True
        if match := DRIVER.match(text):
            span = match.span("driver")
            self.reading.fact(
                "hardware.driver", match["driver"], Origin.LOG, line, *span, shared=True
            )
            return True
        return self._pair(line) or self._row(line)

    def finish(self) -> None:
        """Say what was listed."""
        state(self.cards.values(), self.reading, is_complete=0 in self.cards)

    def _row(self, line: Line) -> bool:
        match = ROW.match(line.text)
        if match is None:
            return False
        card = self._card(int(match["index"]), line, match.span("index"))
        card.say("hardware.temperature", float(match["heat"]), line, match.span("heat"))
        card.say("hardware.utilisation", int(match["share"]) / 100, line, match.span("share"))
        if match["power"]:
            card.say("hardware.power_watts", float(match["power"]), line, match.span("power"))
        return True

    def _pair(self, line: Line) -> bool:
        match = PAIR.match(line.text)
        if match is None:
            return False
        card = self._card(int(match["index"]), line, match.span("index"))
        key, value = match["key"].strip().lower(), match["value"]
        if key in NAMES and not value.startswith("0x"):
            card.name, card.place = value, (line, match.span("value"))
        elif key in FIGURES and NUMBER.match(value):
            fact, factor = FIGURES[key]
            if fact not in card.figures or "edge" not in key:
                card.say(fact, float(value) * factor, line, match.span("value"))
        return True

    def _card(self, index: int, line: Line, span: tuple[int, int]) -> Card:
        card = self.cards.setdefault(index, Card())
        card.place = card.place or (line, span)
        return card


reader = RocmSmi
