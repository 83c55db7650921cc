"""Console log of Swin Transformer (main.py at f82860b) and of what is built on it.

`Train: [0/300][10/1251]  eta 7:50:02 lr 0.000001  time 0.51 (0.55)  loss 6.96 (6.97)  mem 2690MB`:
the loss of the last batch, then in brackets the mean since the start of the epoch, in train mode.
Times are seconds of an iteration of this process, `mem` is the most that was allocated on its GPU,
in MiB. `Test` lines are means of this process in eval mode, ` * Acc@1` is over all. Epochs and
batches count from 0.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Row
from advisor.readers.meter_logs import MeterLog
from advisor.readers.patterns import Lazy
from advisor.readers.records import Header

OTHER = Lazy(
    r"(?:EPOCH \d{1,6} training takes|Max accuracy|Accuracy of the network on|Start training"
    r"|number of GFLOPs: |All checkpoints found|Creating model|Full config saved|auto resum"
    r"|(?:\.pth|ckpt_epoch_\d{1,6}) saving\.\.\.|saved !!!|no checkpoint found|Training time "
    r"|Building |local rank \d|Averaged stats: )"
)
MEMORY = Column("memory_bytes", "bytes", None, 2**20)


class SwinLog(MeterLog):
    """Reads the console log."""

    name: ClassVar[str] = "swin-log"
    framework: ClassVar[str | None] = "Swin Transformer"
    title: ClassVar[str] = "Swin Transformer console log"
    marks: ClassVar[tuple[str, ...]] = ("Train: [", "Test: [")
    train: ClassVar[Lazy] = Lazy(
        r"Train: \[(?P<epoch>\d{1,6})(?:/(?P<epochs>\d{1,6}))?\]\[(?P<at>\d{1,9})/(?P<of>\d{1,9})\]"
        r"(?P<rest>\s{1,4}eta )"
    )
    test: ClassVar[Lazy] = Lazy(r"Test: \[(?P<at>\d{1,9})/(?P<of>\d{1,9})\](?P<rest>\s{1,4}Time )")
    summary: ClassVar[Lazy | None] = Lazy(r"(?:^|INFO) {1,2}\*(?P<rest> Acc@1 )")
    vocabulary = {  # noqa: RUF012
        "tot_loss": Column("train.loss", None, "train"),  # X-CLIP
        "time": Column("step_seconds", "seconds"),
        "lr": Column("learning_rate"),
        "grad_norm": Column("grad_norm"),
        "loss_scale": Column("loss_scale"),
        "mem": MEMORY,
        "max mem": MEMORY,
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("number of params: ", Lazy(r"number of params: (?P<n>\d{1,14})\s*$"),
               {"n": "model.params"}),
        Header("> loaded successfully '", Lazy(r"loaded successfully '(?P<n>[^']{1,200})' \(epoch"),
               {"n": "run.resumed_from"}),
        Header("auto resuming from ", Lazy(r"auto resuming from (?P<n>\S{1,200})"),
               {"n": "run.resumed_from"}),
    )  # fmt: skip

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a line gives, and how many epochs there will be."""
        row = super().row(text)
        match = cls.train.search(text) if row is not None and row.step else None
        if row is None or match is None or match.start("epochs") < 0:
            return row
        return row._replace(constants=[("run.max_epochs", *match.span("epochs"))])

    def header(self, line: Line) -> bool:
        """Read what is said once."""
        if "Start training" in line.text:
            self.begin()
        return super().header(line) or bool(OTHER.search(line.text))


reader = SwinLog
