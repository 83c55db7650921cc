"""Console log of timm's train.py (pytorch-image-models at aa4b585, and since 0.4).

`Train: 3 [  50/1251 (  4%)]  Loss: 6.94 (6.95)`: the loss of the last batch, then in brackets the
mean since the start of the epoch, both in train mode with augmentation, mixup and smoothing on.
`Time` is the seconds of the last update and its images a second over all processes. What is
counted are updates since 0.9, before that batches. The last `Test` line of an epoch has the means
over the validation set in eval mode; `Test (EMA)` is of the averaged weights. Epochs count from 0.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.meter_logs import MeterLog
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, Row

AVERAGED = "Test (EMA)"


class TimmLog(MeterLog):
    """Reads the console log."""

    name: ClassVar[str] = "timm-log"
    framework: ClassVar[str | None] = "timm"
    title: ClassVar[str] = "timm train.py console log"
    marks: ClassVar[tuple[str, ...]] = (
        "%)]  Loss: ",
        "created, param count:",
        "Scheduled epochs: ",
    )
    train: ClassVar[Lazy] = Lazy(
        r"Train: (?P<epoch>\d{1,6}) \[ {0,6}(?P<at>\d{1,9})/(?P<of>\d{1,9}) \( {0,3}\d{1,3}%\)\]"
        r"(?P<rest> )"
    )
    test: ClassVar[Lazy] = Lazy(
        r"^Test(?: \(EMA\))?: {1,2}\[ {0,6}(?P<at>\d{1,9})/(?P<of>\d{1,9})\](?P<rest> )"
    )
    vocabulary = {  # noqa: RUF012
        "time": Column("step_seconds", "seconds"),
        "lr": Column("learning_rate"),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("param count:", Lazy(r"created, param count: ?(?P<n>\d{1,14})"),
               {"n": "model.params"}),
        Header(" total ", Lazy(r"Process \d{1,6}, total (?P<n>\d{1,6})"),
               {"n": "batch.world_size"}),
        Header("on 1 ", Lazy(r"Training with a single process on (?P<n>1) "),
               {"n": "batch.world_size"}),
        Header("Training in torch.", Lazy(r"Training in (?P<dtype>torch\.\w{1,12})"),
               {"dtype": "run.dtype"}),
        Header(" optimizer: lr: ",
               Lazy(rf"^Created (?P<name>\w{{1,30}}) .{{0,40}}optimizer: lr: (?P<lr>{NUM})"),
               {"name": "optim.name", "lr": "optim.learning_rate"}),
        Header(", weight_decay: ", Lazy(rf"^Created .{{1,300}}, weight_decay: (?P<n>{NUM})"),
               {"n": "optim.weight_decay"}),
        Header("Scheduled epochs: ", Lazy(r"Scheduled epochs: (?P<n>\d{1,6})"),
               {"n": "run.max_epochs"}),
        Header("Loaded checkpoint '", Lazy(r"Loaded checkpoint '(?P<file>[^']{1,200})' \(epoch"),
               {"file": "run.resumed_from"}),
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = (
        "Training with a single process",
        "Training in distributed",
    )
    passing: ClassVar[tuple[str, ...]] = (
        "Current checkpoints:", " ('", "Data processing configuration", "\t", "AMP not enabled",
        "Using native Torch AMP", "Using NVIDIA APEX AMP", "Restoring ", "*** Best metric: ",
        "ClassificationTask: ", "Distributing BatchNorm", "--result",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.has_ended = False

    def feed(self, line: Line) -> bool:
        """Take a line; what stands behind `--result` was printed before."""
        self.has_ended = self.has_ended or line.text == "--result"
        known = super().feed(line)
        return known or (self.has_ended and line.text.lstrip()[:1] in set('[]{}"'))

    def take(self, line: Line, row: Row) -> None:
        """Take a line; figures of the averaged weights have a name of their own."""
        if row.step is None and line.text.startswith(AVERAGED):
            self.release()
            renamed = [
                cell._replace(column=cell.column._replace(series=_averaged(cell.column.series)))
                for cell in row.cells
            ]
            row = row._replace(cells=renamed)
        elif row.step is None and self.held and self.held[0].text.startswith(AVERAGED):
            self.release()
        super().take(line, row)


def _averaged(series: str) -> str:
    return f"metric.EMA/{series.removeprefix('metric.').removeprefix('val.')}"


reader = TimmLog
