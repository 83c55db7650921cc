r"""Console log of the ImageNet example of pytorch/examples (imagenet/main.py at 77f55b9).

`Epoch: [0][  10/5005]\tTime  0.3 ( 0.4)\tLoss 6.9e+00 (7.0e+00)\tAcc@1   0.00 (  0.10)`: the value
of the last batch, then in brackets the mean since the start of the epoch, of one process in train
mode. The last `Test` line before ` * Acc@1` has the mean loss over all but the last few batches;
` * Acc@1` (older: `Prec@1`) is over the validation set. Epochs count from 0, batches from 1 since
2022 and from 0 before.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.readers.base import Column
from advisor.readers.meter_logs import MeterLog
from advisor.readers.patterns import Lazy
from advisor.readers.records import Header


class ImagenetLog(MeterLog):
    """Reads the console log."""

    name: ClassVar[str] = "imagenet-log"
    framework: ClassVar[str | None] = "PyTorch"
    title: ClassVar[str] = "pytorch/examples ImageNet console log"
    marks: ClassVar[tuple[str, ...]] = ("Epoch: [", "=> creating model")
    train: ClassVar[Lazy] = Lazy(
        r"^Epoch: \[(?P<epoch>\d{1,6})\]\[ {0,9}(?P<at>\d{1,9})/(?P<of>\d{1,9})\](?P<rest>\s)"
    )
    test: ClassVar[Lazy] = Lazy(
        r"^Test: \[ {0,9}(?P<at>\d{1,9})/(?P<of>\d{1,9})\](?P<rest>\s{1,3}Time )"
    )
    summary: ClassVar[Lazy | None] = Lazy(r"^ ?\*(?P<rest> {1,4}(?:Acc|Prec)@1 )")
    vocabulary = {  # noqa: RUF012
        "lr": Column("learning_rate"),
        "time": Column("step_seconds", "seconds"),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("=> loaded checkpoint '",
               Lazy(r"^=> loaded checkpoint '(?P<file>[^']{1,200})' \(epoch"),
               {"file": "run.resumed_from"}),
    )  # fmt: skip
    passing: ClassVar[tuple[str, ...]] = (
        "=> creating model", "=> using pre-trained model", "=> loading checkpoint", "Use GPU: ",
        "Using device: ",
    )  # fmt: skip


reader = ImagenetLog
