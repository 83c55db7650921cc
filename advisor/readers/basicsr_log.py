"""Console log of BasicSR (utils/logger.py at 8d56e3a), and of mmsr before it.

    [train..][epoch:  3, iter:  5,000, lr:(2.000e-04,)] [eta: 1 day, 0:05:11, ...] l_pix: 3.5e-02
    <epoch:  3, iter:   5,000, lr:2.000e-04> l_pix: 6.5e-02

Losses are those of the last iteration in train mode, each with its own name. `time` is the mean
seconds of the last iterations, at most 200. What a validation gives belongs to the step before.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader
from advisor.readers.schedule import add_schedule

TRAIN = Lazy(
    r"[\[<]epoch: {0,6}(?P<epoch>\d{1,6}), iter: {0,9}(?P<step>\d{1,3}(?:,\d{3}){1,5}|\d{1,9}),"
    rf" lr: ?\(?(?P<lr>{NUM})[^\]>]{{0,80}}[\]>](?P<rest>\s)"
)
TIME = Lazy(rf"time \(data\): (?P<time>{NUM}) ")
ETA = Lazy(r"eta: (?P<eta>(?:\d{1,4} days?, )?\d{1,3}:\d\d:\d\d)")
PAIR = Lazy(rf"\s(?P<key>[a-zA-Z]\w{{0,40}}): (?P<value>{NUM})(?:\s|$)")
MEASURE = Lazy(rf"# (?P<key>\w{{1,20}}): (?P<value>{NUM})\s{{1,4}}Best: ")
VALIDATION = Lazy(rf"# Validation # (?P<key>\w{{1,20}}): (?P<value>{NUM})")
OTHER = Lazy(r"(?:Validation \S|Saving models and training states|Start training from epoch|"
             r"Number of (?:train|val) images)")  # fmt: skip


class BasicsrLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "basicsr-log"
    framework: ClassVar[str | None] = "BasicSR"
    title: ClassVar[str] = "BasicSR console log"
    marks: ClassVar[tuple[str, ...]] = ("[epoch: ", "<epoch: ")
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Total epochs: ", Lazy(rf"Total epochs: (?P<n>\d{{1,7}}); iters: (?P<steps>{INT})"),
               {"n": "run.max_epochs", "steps": "run.max_steps"}),
        Header("with parameters: ", Lazy(r"with parameters: (?P<n>[\d,]{1,16})"),
               {"n": "model.params"}),
        Header("Resuming training from epoch", Lazy(r"from epoch: \d{1,6}, iter: (?P<n>\d{1,9})"),
               {"n": "run.resumed_from"}),
    )  # fmt: skip

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a line of training or validation gives."""
        match = TRAIN.search(text)
        if match is None:
            found = MEASURE.search(text) or VALIDATION.search(text)
            if found is None:
                return None
            return Row([Cell(Column(f"metric.{found['key']}", None, "eval"), *found.span("value"))])
        cells = [
            Cell(Column("epoch"), *match.span("epoch")),
            Cell(Column("learning_rate"), *match.span("lr")),
        ]
        if time := TIME.search(text):
            cells.append(Cell(Column("step_seconds", "seconds"), *time.span("time")))
        if left := ETA.search(text):
            cells.append(Cell(Column("eta_seconds", "seconds"), *left.span("eta")))
        cells += [
            Cell(Column(f"metric.{pair['key']}", None, "train"), *pair.span("value"))
            for pair in PAIR.finditer(text, match.start("rest"))
        ]
        return Row(cells, match.span("step"))

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line of training."""
        row = self.row(line.text)
        return row if row is not None and row.step is not None else None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; of a validation the one before."""
        return super().step_of(line, row) if row.step else self.reached.get("step", 0)

    def header(self, line: Line) -> bool:
        """Read what is said once."""
        return super().header(line) or bool(OTHER.search(line.text))

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = BasicsrLog
