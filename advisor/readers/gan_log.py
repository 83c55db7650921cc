"""Logs of loops that train a GAN and print the losses of discriminator and generator side by side.

`[0/25][50/1583] Loss_D: 1.74 Loss_G: 4.86 D(x): 0.55` of the DCGAN example of PyTorch, and
`[Epoch 0/200] [Batch 3/938] [D loss: 0.69] [G loss: 0.70]`, `0 [D loss: 0.69, acc.: 50.00%]
[G loss: 0.70]`, `Epoch: [ 0/25] [ 3/632] time: 9.3, d_loss: 7.6, g_loss: 0.1` of others. The losses
are parts that work against each other, so none of them is the loss; all keep their printed names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Cell, Column, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader

PAIR = Lazy(
    r"(?<![A-Za-z_])(?P<key>[A-Za-z][A-Za-z_]{0,30}(?: [Ll]oss| [DG])?"
    r"(?:\([A-Za-z]{1,8}(?:\([a-z]\)\))?\)?)?)"
    rf"(?:: {{0,4}}| ?= ?)(?P<value>{NUM})"
)
DISCRIMINATOR = Lazy(r"^(?:loss_?d|d_?loss|d loss|loss d|errd|dis\w{0,12}[_ ]?loss)$")
GENERATOR = Lazy(r"^(?:loss_?g|g_?loss|g loss|loss g|errg|gen\w{0,12}[_ ]?loss)$")
EPOCH = Lazy(r"(?:^\[ {0,4}|[Ee]poch ?:? ?\[? {0,4})(?P<epoch>\d{1,6}) ?/ ?(?P<epochs>\d{1,6})\]?")
COUNT = Lazy(r"^(?P<step>\d{1,9}):? \[")
IGNORED = frozenset({"time", "epoch", "Epoch"})
LEAST = 2


class GanLog(LogReader):
    """Reads such a log."""

    name: ClassVar[str] = "gan-log"
    title: ClassVar[str] = "training loops of GANs"
    marks: ClassVar[tuple[str, ...]] = (
        "oss_D", "oss_G", "D loss", "G loss", "d_loss", "g_loss", "D_loss", "G_loss", "errD",
        "gen_loss", "enerator",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for lines with both losses."""
        found = sum(cls.row(line.text) is not None for line in sample)
        return LIKELY if found >= LEAST else NO_MATCH

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return the values of a line with both losses."""
        named: dict[str, Cell] = {}
        sides = set()
        for pair in PAIR.finditer(text):
            key = pair["key"].strip()
            plain = key.lower()
            if DISCRIMINATOR.search(plain):
                sides.add("d")
            elif GENERATOR.search(plain):
                sides.add("g")
            if key not in IGNORED:
                column = Column(f"metric.{key}", None, "train")
                named.setdefault(column.series, Cell(column, *pair.span("value")))
        if len(sides) < LEAST:
            return None
        cells = list(named.values())
        if match := COUNT.search(text):
            return Row(cells, match.span("step"))
        constants = []
        if match := EPOCH.search(text):
            cells.append(Cell(Column("epoch"), *match.span("epoch")))
            constants.append(("run.max_epochs", *match.span("epochs")))
        return Row(cells, None, "record", constants)


reader = GanLog
