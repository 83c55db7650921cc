"""training_log_*.txt of nnU-Net, of version 2 (nnUNetTrainer.py at 0e49508) and of version 1.

Losses are means over the epoch, of training in train mode and of validation in eval mode; soft Dice
in them makes them negative. Pseudo Dice is that of each class over the patches of the validation,
not over whole images; of it only the `EMA` is one number. Epochs count from 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, LIKELY, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, LogReader
from advisor.readers.schedule import add_schedule

_LOSS = {"train": Column("train.loss", None, "train"), "val": Column("val.loss", None, "eval")}
EPOCH = Lazy(r"(?:^|: )[Ee]poch:? {1,3}(?P<epoch>\d{1,6})\s*$")
VALUE = Lazy(
    r"(?:^|: )(?P<key>train_loss|val_loss|train loss :|validation loss:|Current learning rate:"
    r"|lr:|Yayy! New best EMA pseudo Dice:|Mean Validation Dice:) "
    rf"{{1,3}}(?:np\.float(?:32|64)\()?(?P<value>{NUM})\)?\s*$"
)
DICE = Lazy(r"(?P<name>Pseudo dice|Average global foreground Dice:) {1,2}\[(?P<rest>)")
CLASS = Lazy(rf"(?:\[|, )(?:np\.float(?:32|64)\()?(?P<value>{NUM})\)?")
COLUMNS = {
    "train_loss": _LOSS["train"], "train loss :": _LOSS["train"],
    "val_loss": _LOSS["val"], "validation loss:": _LOSS["val"],
    "Current learning rate:": Column("learning_rate"), "lr:": Column("learning_rate"),
    "Yayy! New best EMA pseudo Dice:": Column("metric.EMA pseudo Dice", None, "eval"),
    "Mean Validation Dice:": Column("metric.Mean Validation Dice", None, "eval"),
}  # fmt: skip
OTHER = Lazy(
    r"^\d{4}-\d\d-\d\d [\d:.]{8,16}:\s*$|(?:^|: )(?:Epoch time: |This epoch took "
    r"|\(interpret this as|Using torch.compile|predicting "
    r"|saving (?:best|checkpoint|scheduled)|done, saving took|Training done|unpacking "
    r"|Using splits from|Desired fold for|This split has |The split file contains"
    r"|Validation complete|Using device:"
    r"|do_dummy_2d|#{20}|Please cite|Isensee, F\.|This is the configuration used by this)"
)


class NnunetLog(LogReader):
    """Reads the log."""

    name: ClassVar[str] = "nnunet-log"
    framework: ClassVar[str | None] = "nnU-Net"
    title: ClassVar[str] = "nnU-Net training log"
    marks: ClassVar[tuple[str, ...]] = ("Pseudo dice [", "global foreground Dice", "citing nnU-Net",
                                        "cite the following paper when using nnU-Net")  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = (
        Header("'batch_size': ", Lazy(r"'batch_size': (?P<n>\d{1,5})"), {"n": "batch.micro"}),
        Header("'dataset_name': '", Lazy(r"'dataset_name': '(?P<n>[^']{1,100})'"),
               {"n": "data.dataset"}),
        Header(" training cases", Lazy(r"split has (?P<n>\d{1,7}) training and"),
               {"n": "data.samples"}),
        Header(" training and ", Lazy(r"split has (?P<n>\d{1,7}) training and"),
               {"n": "data.samples"}),
        Header("Using checkpoint ", Lazy(r"Using checkpoint (?P<n>\S{1,200})"),
               {"n": "run.resumed_from"}),
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the Dice of an epoch, else for the request to cite."""
        if any(DICE.search(line.text) for line in sample):
            return FULL_MATCH
        return LIKELY if any("nnU-Net" in line.text for line in sample) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.epoch: int | None = None

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a line gives; the epoch stands in one before."""
        if match := VALUE.search(text):
            return Row([Cell(COLUMNS[match["key"]], *match.span("value"))], None, "epoch")
        match = DICE.search(text)
        if match is None:
            return None
        spans = [each.span("value") for each in CLASS.finditer(text, match.start("rest") - 1)]
        name = match["name"].rstrip(":")
        return Row(
            [
                Cell(Column(f"metric.{name} {i}" if len(spans) > 1 else f"metric.{name}", None,
                            "eval"), *span)
                for i, span in enumerate(spans, start=1)
            ],
            None,
            "epoch",
        )  # fmt: skip

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: the epoch stands in a line before."""
        return None

    def header(self, line: Line) -> bool:
        """Read the line with which an epoch begins, and what is said once."""
        if match := EPOCH.search(line.text):
            self.epoch = int(match["epoch"])
            if self._placed(self.epoch, Row((), None, "epoch")):
                self.reading.run.point(
                    Column("epoch"), self.epoch, self.epoch, line.number, "epoch"
                )
            return True
        return super().header(line) or bool(OTHER.search(line.text))

    def take(self, line: Line, row: Row) -> None:
        """Take a value; without an epoch before it they are counted."""
        if self.epoch is None:
            row = row._replace(axis="record")
        super().take(line, row)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the epoch."""
        if row.axis == "epoch" and self.epoch is not None:
            return self.epoch
        return super().step_of(line, row)

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = NnunetLog
