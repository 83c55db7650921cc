"""What fastai's Learner prints of an epoch, in versions 1 and 2, and its CSVLogger.

`epoch     train_loss  valid_loss  accuracy  time`: `train_loss` is a moving average over batches in
train mode, `valid_loss` and the metrics behind it are over the validation set in eval mode. Epochs
count from 0, in early versions from 1. `fine_tune` prints two tables, one for each phase.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader
from advisor.readers.tables import fields, is_number

WORD = Lazy(r"[^\s|]{1,60}")
LOSSES = {"train_loss": Column("train.loss", None, "train"),
          "valid_loss": Column("val.loss", None, "eval")}  # fmt: skip
OTHER = Lazy(
    r"^(?:Epoch \d{1,6}/\d{1,6} : \|[-█]|Better model found at epoch|Total time: |[|\s:-]{3,200}$"
    r"|No improvement since epoch|Epoch \d{1,6}: early stopping|epoch {1,9}train_loss)"
)


class FastaiTable(LogReader):
    """Reads the table."""

    name: ClassVar[str] = "fastai-table"
    framework: ClassVar[str | None] = "fastai"
    title: ClassVar[str] = "fastai table of epochs"
    marks: ClassVar[tuple[str, ...]] = ("train_loss  ", "train_loss,", "train_loss|",
                                        "train_loss |", "train_loss\t")  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the header."""
        return FULL_MATCH if any(names_of(line.text) for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.names: list[str] = []

    def feed(self, line: Line) -> bool:
        """Take a line: a header, which may come again, or a row under it."""
        if names := names_of(line.text):
            self.names = names
            self.begin()
            return True
        row = self.row_under(line.text) if self.names else None
        if row is None:
            return bool(OTHER.search(line.text))
        self.take(line, row)
        return True

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line under a header."""
        return self.plain(self.row_under(line.text)) if self.names else None

    def row_under(self, text: str) -> Row | None:
        """Return the values of a row under the present header."""
        spans = spans_of(text)
        if len(spans) != len(self.names) or not text[slice(*spans[0])].isdigit():
            return None
        cells = [
            Cell(LOSSES.get(name) or Column(f"metric.{name}", None, "eval"), *span)
            for name, span in zip(self.names, spans, strict=True)
            if name not in {"epoch", "time"} and is_number(text, span)
        ]
        if not cells:
            return None
        cells.append(Cell(Column("epoch"), *spans[0]))
        return Row(cells, spans[0], "epoch")


def spans_of(text: str) -> list[tuple[int, int]]:
    """Return where the fields of a line stand, between commas, pipes or blanks."""
    if "," in text:
        return fields(text, ",")
    return [match.span() for match in WORD.finditer(text)]


def names_of(text: str) -> list[str]:
    """Return the names of a header that fastai prints, none for any other line."""
    if "valid_loss" not in text:
        return []
    names = [text[a:b] for a, b in spans_of(text)]
    return names if names[:3] == ["epoch", "train_loss", "valid_loss"] else []


reader = FastaiTable
