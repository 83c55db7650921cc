"""Logs of loops that print meters: where the epoch is, and values with their mean in brackets.

Shared by timm, torchvision's references and the ImageNet example of PyTorch. The step of a line
`epoch 2, batch 50 of 5005` is 2 * 5005 + 50, with epochs and batches counted as printed. Of the
lines of an evaluation the last one, which is over the whole set or nearly so, gives values.
"""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Cell, LogReader, Row
from advisor.readers.schedule import add_schedule

Mode = Literal["train", "eval"]
METERS = Lazy(
    rf"(?:^|[\s,|])(?P<key>[A-Za-z][\w@/]{{0,40}}(?: mem)?):? {{0,9}}(?P<value>{NUM})[%s]?"
    rf"(?:,? {{1,9}}(?P<rate>\d{{1,12}}\.?\d{{0,6}})/s)?(?: {{0,9}}\( {{0,9}}(?P<mean>{NUM}))?"
)
ACCURACY = Lazy(r"^(?:acc|prec|top)(?:uracy)?@?(?P<k>\d{1,3})$", re.IGNORECASE)
LOSS, SINGLE = Column("train.loss", None, "train"), Column("train.batch_loss", None, "train")
EVALUATED = Column("val.loss", None, "eval")


class MeterLog(LogReader):
    """Reads such a log.

    Attributes:
        train, test: what the lines look like, with groups `at`, `of` and `rest`, and in `train`
            `epoch`.
        summary: the line that ends an evaluation, with `rest`; it goes before the last `test`.
        is_mean: whether the mean in brackets is the loss, and the value that of a single batch.
        vocabulary: what keys mean, those of losses and accuracies aside.
    """

    train: ClassVar[Lazy]
    test: ClassVar[Lazy]
    summary: ClassVar[Lazy | None] = None
    is_mean: ClassVar[bool] = True
    ignored: ClassVar[frozenset[str]] = frozenset({"eta", "s", "it", "total"})

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.held: tuple[Line, Row] | None = None

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return the values of a line of training or of an evaluation."""
        if match := cls.train.search(text):
            cells = cls.meters(text, match.start("rest"), "train")
            cells.append(Cell(Column("epoch"), *match.span("epoch")))
            return Row(cells, match.span("at")) if len(cells) > 1 else None
        match = cls.test.search(text)
        if match is None and cls.summary is not None:
            match = cls.summary.search(text)
        if match is not None:
            return Row(cls.meters(text, match.start("rest"), "eval"))
        return None

    @classmethod
    def meters(cls, text: str, start: int, mode: Mode) -> list[Cell]:
        """Return the meters of a line as cells."""
        cells: dict[str, Cell] = {}
        for match in METERS.finditer(text, start):
            key = match["key"]
            if key in cls.ignored:
                continue
            has_mean = match.start("mean") >= 0
            group = "mean" if has_mean and (cls.is_mean or mode == "eval") else "value"
            name = key.lower()
            if name == "loss":
                column = LOSS if mode == "train" else EVALUATED
                if mode == "train" and has_mean and cls.is_mean:
                    cells[SINGLE.series] = Cell(SINGLE, *match.span("value"))
            elif name in cls.vocabulary:
                column, group = cls.vocabulary[name], "value"
            else:
                column = named(key, mode)
            if mode == "train" or column.mode == "eval":
                cells[column.series] = Cell(column, *match.span(group))
            if match.start("rate") >= 0 and mode == "train":
                cells["rate"] = Cell(Column("samples_per_second", "samples/s"), *match.span("rate"))
        return list(cells.values())

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: the step takes two numbers, and of an evaluation the last line counts."""
        return None

    def take(self, line: Line, row: Row) -> None:
        """Add a line of training; hold one of an evaluation until another kind of line comes."""
        if row.step is None and not (self.summary and self.summary.search(line.text)):
            self.held = (line, row)
            return
        if row.step is None and self.held is not None:
            known = {cell.column.series for cell in row.cells}
            last, held = self.held
            rest = [cell for cell in held.cells if cell.column.series not in known]
            self.held = (last, held._replace(cells=rest))
        self.release()
        super().take(line, row)

    def release(self) -> None:
        """Add the last line of an evaluation that has ended."""
        if self.held is not None:
            line, row = self.held
            self.held = None
            super().take(line, row)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; of an evaluation the one before."""
        match = self.train.search(line.text) if row.step else None
        if match is None:
            return self.reached.get("step", 0)
        return int(match["epoch"]) * int(match["of"]) + int(match["at"])

    def finish(self) -> None:
        """Take the last evaluation, and say what the learning rate shows of its schedule."""
        self.release()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


def named(key: str, mode: Mode) -> Column:
    """Return the column of a metric; accuracies get the same name whatever prints them."""
    if match := ACCURACY.search(key):
        return Column(
            f"metric.{'train' if mode == 'train' else 'test'}_acc{match['k']}", None, mode
        )
    return Column(f"metric.{key}", None, mode)
