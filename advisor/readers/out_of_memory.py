"""The figures in messages that a device's memory was not enough.

PyTorch's of CUDA, ROCm and XPU (c10/cuda/CUDACachingAllocator.cpp): 0.4 to 1.4 (`6.58 GiB already
allocated; 10.94 MiB free; 32.03 MiB cached`), 1.5 to 2.0 (`reserved in total by PyTorch`), from 2.1
on (`GPU 0 has a total capacity of`); its MPS; and JAX's (`trying to allocate 17179869184 bytes`).
Allocated is what tensors hold, unallocated what PyTorch keeps for later ones; units are powers of
two. Each figure is looked for by itself, since consoles break the message into lines.
"""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Onlooker, Reading
from advisor.readers.patterns import Lazy

SIZE = r"(?P<number>\d{1,9}(?:\.\d{1,6})?) ?(?P<unit>[KMGT]i?B|bytes)"
UNITS = {"b": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40}
MOST = 8  # figures of one kind; every process of a run may print its own
LARGEST = 1e14  # some releases printed a difference below zero as a huge number
# A literal, the fact, and how the figure is printed.
FIGURES = (
    ("ried to allocate", "memory.requested_bytes", Lazy(rf"[Tt]ried to allocate {SIZE}")),
    ("trying to allocate", "memory.requested_bytes", Lazy(
        r"while trying to allocate (?P<number>\d{1,15}(?:\.\d{1,6})?) ?(?P<unit>[KMGT]iB|bytes)")),
    ("total capac", "hardware.memory_bytes", Lazy(rf"{SIZE} total capacity")),
    ("total capac", "hardware.memory_bytes", Lazy(rf"total capaci?ty of {SIZE}")),
    ("already allocated", "memory.allocated_bytes", Lazy(rf"{SIZE} already allocated")),
    ("allocated by PyTorch", "memory.allocated_bytes", Lazy(
        rf"{SIZE} is allocated by PyTorch")),
    (" free", "memory.free_bytes", Lazy(rf"{SIZE} (?:is )?free(?:[.;)]|$)")),
    ("memory in use", "memory.used_bytes", Lazy(rf"this process has {SIZE} memory in use")),
    ("but unallocated", "memory.unallocated_bytes", Lazy(
        rf"{SIZE} is reserved by PyTorch but unallocated")),
    (" cached", "memory.unallocated_bytes", Lazy(rf"free; {SIZE} cached")),
    ("MPS allocated", "memory.allocated_bytes", Lazy(rf"MPS allocated: {SIZE}")),
    ("max allowed", "hardware.memory_bytes", Lazy(rf"max allowed: {SIZE}")),
)  # fmt: skip
RESERVED = Lazy(rf"{SIZE} reserved in total by PyTorch")
ALLOCATED = Lazy(rf"{SIZE} already allocated")


class OutOfMemory(Onlooker):
    """Reads the figures."""

    name: ClassVar[str] = "out-of-memory"
    title: ClassVar[str] = "out-of-memory messages of PyTorch and JAX"
    marks: ClassVar[tuple[str, ...]] = (
        "ried to allocate", "trying to allocate", "total capac", "already allocated",
        "allocated by PyTorch", "memory in use", "but unallocated", "reserved in total by PyTorch",
        "MPS allocated",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.said: Counter[str] = Counter()
        self.is_begun = False

    def feed(self, line: Line) -> bool:
        """Take a line; a figure counts from the message's first line on."""
        text = line.text
        self.is_begun = self.is_begun or "to allocate" in text
        if not self.is_begun:
            return False
        found = False
        for literal, fact, pattern in FIGURES:
            if literal in text and (match := pattern.search(text)):
                span = match.start("number"), match.end("unit")
                found = self._say(fact, _bytes(match["number"], match["unit"]), line, span) or found
        return self._reserved(line) or found

    def _reserved(self, line: Line) -> bool:
        """Read what an older release reserved in all; what tensors hold stands beside it."""
        match = RESERVED.search(line.text) if "reserved in total" in line.text else None
        if match is None:
            return False
        beside = ALLOCATED.search(line.text)
        if beside is not None:
            size = _bytes(match["number"], match["unit"]) - _bytes(beside["number"], beside["unit"])
            span = match.start("number"), match.end("unit")
            self._say("memory.unallocated_bytes", max(size, 0.0), line, span)
        return True

    def _say(self, fact: str, size: float, line: Line, span: tuple[int, int]) -> bool:
        self.said[fact] += 1
        if self.said[fact] <= MOST and size < LARGEST:
            self.reading.fact(fact, size, Origin.LOG, line, *span, shared=True)
        return True


def _bytes(number: str, unit: str) -> float:
    return float(number) * UNITS[unit[0].lower()]


reader = OutOfMemory
