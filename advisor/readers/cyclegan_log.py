"""Console log and loss_log.txt of pytorch-CycleGAN-and-pix2pix (util/visualizer.py at 003efc4).

`(epoch: 1, iters: 100, time: 0.150, data: 0.2) D_A: 0.4 G_A: 0.4 cycle_A: 1.9`: losses of the last
batch in train mode. Those of generators and discriminators are parts that work against each other,
so none of them is the loss. `iters` counts images within the epoch; `time` is the seconds of the
last iteration for each image, `data` those of its loading. Epochs count from 1.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, LogReader, Record, Row
from advisor.readers.schedule import add_schedule

OPTION = Lazy(
    r"^ {0,30}(?P<key>batch_size|batchSize|beta1|lr|name|dataroot|n_epochs|n_epochs_decay|niter"
    r"|niter_decay|lr_policy|crop_size|fineSize): (?P<value>\S{1,200})\s"
)
OPTIONS = {
    "batch_size": "batch.global", "batchSize": "batch.global", "beta1": "optim.beta1",
    "lr": "optim.learning_rate", "name": "run.name", "dataroot": "data.dataset",
    "lr_policy": "optim.schedule", "crop_size": "run.resolution", "fineSize": "run.resolution",
}  # fmt: skip
LAST = Lazy(r"^End of epoch \d{1,6} / (?P<epochs>\d{1,6}) ")
RATE = Lazy(rf"^learning rate (?:= |{NUM} -> )(?P<rate>{NUM})\s*$")
OTHER = Lazy(
    r"(?:^ {0,30}\w{1,40}: \S{0,200}\s{2,60}(?:\t\[default: .{0,80}\])?\s*$|^-{8,40} (?:Options|End"
    r"|Networks initialized)|^model \[|^dataset \[|^initialize network|^create web directory|^-{40}"
    r"|^saving the (?:latest )?model|^\[Network |^Setting up a new session)"
)


class CycleganLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "cyclegan-log"
    framework: ClassVar[str | None] = "pytorch-CycleGAN-and-pix2pix"
    title: ClassVar[str] = "pytorch-CycleGAN-and-pix2pix losses"
    marks: ClassVar[tuple[str, ...]] = ("(epoch: ",)
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "(epoch: ",
            Lazy(
                rf"\(epoch: (?P<epoch>\d{{1,6}}), iters: \d{{1,9}}, time: {NUM}"
                rf"(?:, data: (?P<data>{NUM}))?\)"
            ),
            {"epoch": Column("epoch"), "data": Column("metric.data", None, "train")},
            axis="record",
            pairs=Lazy(rf" (?P<key>[A-Za-z]\w{{0,40}}): (?P<value>{NUM})"),
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header("training images = ", Lazy(r"training images = (?P<n>\d{1,9})"),
               {"n": "data.samples"}),
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = ("================ Training Loss",)

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means."""
        return Column(f"metric.{key}", None, "train")

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: where the epoch falls back another run begins."""
        return None

    def take(self, line: Line, row: Row) -> None:
        """Add a record; one of an earlier epoch is of another run."""
        points = self.reading.run.points.get("epoch")
        match = self.records[0].pattern.search(line.text)
        if match is not None and points is not None and int(match["epoch"]) < points.values[-1]:
            self.begin()
        super().take(line, row)

    def begin(self) -> None:
        """Begin another run, whose records are counted anew."""
        super().begin()
        self._turn()

    def header(self, line: Line) -> bool:
        """Read what is said once, and at the end of an epoch."""
        text = line.text
        if match := LAST.search(text):
            self.say_once("run.max_epochs", line, *match.span("epochs"))
            return True
        if (match := OPTION.search(text)) and match["key"] in OPTIONS:
            self.say(OPTIONS[match["key"]], line, *match.span("value"))
            return True
        if match := RATE.search(text):
            self._rate(line, float(match["rate"]))
            return True
        return super().header(line) or bool(OTHER.search(text))

    def _rate(self, line: Line, value: float) -> None:
        """Add the learning rate of the epochs that come; it is printed when one has ended."""
        run, step = self.reading.run, max(self.reached.get("record", 0), 1)
        points = run.points.get("learning_rate")
        if points is None or points.last_step != step:
            run.point(Column("learning_rate"), step, value, line.number, "record")

    def finish(self) -> None:
        """Say what the printed learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = CycleganLog
