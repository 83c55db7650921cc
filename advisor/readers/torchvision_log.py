"""MetricLogger of torchvision's references (utils.py at 041fe3b), DETR, DeiT, MAE and BEiT.

`Epoch: [2]  [ 50/5005]  eta: 1:00:00  lr: 0.1  loss: 2.31 (2.40)  time: 0.51  max mem: 9000`: the
loss is the median of the last 20 batches of this process in train mode, in brackets is the mean
since the start of the epoch. `time` is the mean of the last 20 batches, `img/s` is of one process.
`max mem` is the most that was allocated on this GPU, in MiB. Lines of an evaluation are of this
process; its last line, `Test:  Acc@1` or ` * Acc@1`, is over all. Epochs count from 0.
What stands behind `Test: EMA`, of the averaged weights, is left.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.readers.base import Column
from advisor.readers.meter_logs import MeterLog
from advisor.readers.patterns import Lazy
from advisor.readers.records import Header


class TorchvisionLog(MeterLog):
    """Reads the console log."""

    name: ClassVar[str] = "torchvision-log"
    framework: ClassVar[str | None] = "PyTorch"
    title: ClassVar[str] = "torchvision references, DETR, DeiT and MAE console logs"
    marks: ClassVar[tuple[str, ...]] = ("Epoch: [", "  eta: ")
    train: ClassVar[Lazy] = Lazy(
        r"^Epoch: \[(?P<epoch>\d{1,6})\] {1,3}\[ {0,9}(?P<at>\d{1,9})/(?P<of>\d{1,9})\]"
        r"(?P<rest> {1,3}eta: )"
    )
    test: ClassVar[Lazy] = Lazy(
        r"^Test: {1,4}\[ {0,9}(?P<at>\d{1,9})/(?P<of>\d{1,9})\](?P<rest> {1,3}eta: )"
    )
    summary: ClassVar[Lazy | None] = Lazy(r"^(?:Test:| ?\*)(?P<rest> {1,4}Acc@1 )")
    is_mean: ClassVar[bool] = False
    vocabulary = {  # noqa: RUF012
        "lr": Column("learning_rate"),
        "time": Column("step_seconds", "seconds"),
        "img/s": Column("metric.img/s", None, "train"),
        "max mem": Column("memory_bytes", "bytes", None, 2**20),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("number of params: ", Lazy(r"^number of params: (?P<n>\d{1,14})\s*$"),
               {"n": "model.params"}),
        Header("Start training for", Lazy(r"^Start training for (?P<n>\d{1,6}) epochs"),
               {"n": "run.max_epochs"}),
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = ("Start training",)
    passing: ClassVar[tuple[str, ...]] = (
        "Epoch: [", "Test: ", "Averaged stats: ", "Accuracy of the network on", "Max accuracy: ",
        "Training time ", "Creating ", "Loading ", "Took ", "| distributed init",
        "Not using distributed mode",
    )  # fmt: skip


reader = TorchvisionLog
