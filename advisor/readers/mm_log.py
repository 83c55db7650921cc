"""Console log of OpenMMLab's trainers, of mmcv 1 and of MMEngine; see mm_names.

`Epoch [2][50/7330]` is iteration 50 of 7330 of the second epoch, so step 7380; `Iter [50/40000]`
is a step as it stands. Figures of `Epoch(val)` and `Iter(val)` belong to the step reached before.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.mm_names import BESIDE, FRAMEWORKS, GENERAL, column, note_framework
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Cell, Header, LogReader, Row
from advisor.readers.schedule import add_schedule

TRAIN = Lazy(
    r"(?:Epoch(?:\(train\))?\s{1,9}\[ {0,9}(?P<epoch>\d{1,9})\]|Iter(?:\(train\))? )"
    r"\[ {0,12}(?P<iter>\d{1,12})/(?P<of>\d{1,12})\](?P<rest>\s)"
)
EVALUATION = Lazy(
    r"(?:Epoch|Iter)\((?:val|test)\) {1,9}(?:\[ {0,9}\d{1,9}\])?\[ {0,12}\d{1,12}(?:/\d{1,12})?\]"
    r"(?P<rest>\s)"
)
PAIR = Lazy(rf"[\s,](?P<key>[A-Za-z][\w./-]{{0,80}}): {{1,2}}(?P<value>{NUM})(?:,|\s|$)")
ETA = Lazy(r"[\s,]eta: (?P<eta>(?:\d{1,4} days?, )?\d{1,3}:\d\d:\d\d)")
PROGRAM = Lazy(r"(?:^| - )(?P<name>mm[a-z0-9]{2,12}) - (?:INFO|WARNING|ERROR)")
OTHER = Lazy(
    r"(?:Exp name: |Saving checkpoint at \d|Start running, host: |Checkpoints will be saved)"
)


class MmLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "mm-log"
    framework: ClassVar[str | None] = GENERAL
    title: ClassVar[str] = "MMDetection, MMSegmentation and other OpenMMLab console logs"
    marks: ClassVar[tuple[str, ...]] = ("Epoch [", "Epoch(", "Iter [", "Iter(")
    headers: ClassVar[tuple[Header, ...]] = (
        Header("GPU 0", Lazy(r"^GPU 0[\d,]{0,40}: (?P<gpu>\S[^\\]{0,60})"),
               {"gpu": "hardware.gpu"}),
        Header(", max: ", Lazy(r"workflow: .{0,100}, max: (?P<n>\d{1,9}) epochs"),
               {"n": "run.max_epochs"}),
        Header(", max: ", Lazy(r"workflow: .{0,100}, max: (?P<n>\d{1,12}) iters"),
               {"n": "run.max_steps"}),
        Header("Set random seed to ", Lazy(r"Set random seed to (?P<n>\d{1,12})"),
               {"n": "run.seed"}),
        Header("resumed ", Lazy(r"resumed (?:from: |epoch)(?P<n>\S{1,200})"),
               {"n": "run.resumed_from"}),
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"(?:Epoch|Iter)(?:\(train\))? {1,9}\[")

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a record of training or validation gives."""
        match = TRAIN.search(text)
        found = match or EVALUATION.search(text)
        if found is None:
            return None
        left_out = {"eta", "epoch"} if match else BESIDE
        cells = [
            Cell(column(pair["key"], is_training=match is not None), *pair.span("value"))
            for pair in PAIR.finditer(text, found.start("rest"))
            if pair["key"] not in left_out and "copypaste" not in pair["key"]
        ]
        if match is None:
            return Row(cells)
        if not cells:
            return None
        if left := ETA.search(text, found.start("rest")):
            cells.append(Cell(Column("eta_seconds", "seconds"), *left.span("eta")))
        if match.start("epoch") >= 0:
            cells.append(Cell(Column("epoch"), *match.span("epoch")))
            return Row(cells, match.span("iter"))
        return Row(cells, match.span("iter"), constants=(("run.max_steps", *match.span("of")),))

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line whose step stands in it as it is."""
        return self.row(line.text) if "Iter" in line.text and "(val)" not in line.text else None

    def feed(self, line: Line) -> bool:
        """Take a line; the name of the program stands before its message."""
        if match := PROGRAM.search(line.text):
            known = FRAMEWORKS.get(match["name"])
            self.reading.framework = known or self.reading.framework
        return super().feed(line) or bool(OTHER.search(line.text))

    def take(self, line: Line, row: Row) -> None:
        """Add a record."""
        note_framework(self.reading, line.text)
        if row.cells:
            super().take(line, row)

    def step_of(self, line: Line, row: Row) -> int:  # noqa: ARG002
        """Return the step: within epochs of equal length, and of a validation the one before."""
        match = TRAIN.search(line.text)
        if match is None:
            return self.reached.get("step", 0)
        before = (int(match["epoch"]) - 1) * int(match["of"]) if match["epoch"] else 0
        return before + int(match["iter"])

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = MmLog
