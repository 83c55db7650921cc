"""Console log of Darknet (src/detector.c of AlexeyAB's at 59596d7, and of the original).

` 1631: 27.562284, 28.765835 avg loss, 0.001000 rate, 11.28 seconds, 208768 images`: the loss of the
last batch, then its moving average with weight 0.1 for the newest, in train mode; `seconds` are
those of this iteration. `mean average precision` is over the validation set in eval mode. Of the
batch a GPU takes `mini_batch` images at a time.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Cell, Header, LogReader, Record, Row
from advisor.readers.schedule import add_schedule

OTHER = Lazy(
    r"^(?:\s{0,4}\d{1,4} (?:conv|max|avg|route|res|upsample|yolo|[Ss]hortcut|dropout|detection"
    r"|reorg|region|connected|cost|crop|local|softmax|scale_channels|sam|empty)\b"
    r"|\s{0,4}layer {1,5}filters|v3 \(|Region (?:\d|Avg)|Loaded: |Resizing|Saving weights"
    r"| ?try to allocate|\s?CUDA-version: |\s?OpenCV version: |\s?CUDNN_HALF=|\[yolo\] params: "
    r"|nms_kind: |Done!|Loading weights from|\s?seen \d|\s?detections_count = |class_id = "
    r"|Total BFLOPS|avg_outputs = |\s?Allocate additional|\s?compute_capability"
    r"|\s?total_bbox = |\s?Used AVX|Create \d{1,4} permanent|\s?GPU isn't used"
    r"|\s?\(next mAP calculation at|Tensor Cores are|\s?calculation mAP|valid: Using default"
    r"|\s?Set -points flag|\s?IoU threshold = |Total Detection Time: |New best mAP!"
    r"|\s?unique_truth_count|\s{0,4}\d{0,9}\s?Detection layer: |\s{0,3}try to load|\d{1,9}$"
    r"|yolov\d|\s?Last accuracy mAP@)"
)


class DarknetLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "darknet-log"
    framework: ClassVar[str | None] = "Darknet"
    title: ClassVar[str] = "Darknet console log"
    marks: ClassVar[tuple[str, ...]] = (" avg, ", " avg loss, ", " images, ", ", cudnn_half = ")
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            " rate, ",
            Lazy(
                rf"(?:^|\s)(?P<step>\d{{1,9}}): (?P<single>{NUM}), (?P<loss>{NUM}) avg(?: loss)?, "
                rf"(?P<rate>{NUM}) rate, (?P<time>{NUM}) seconds, (?P<images>\d{{1,12}}) images"
                rf"(?:, (?P<left>{NUM}) hours left)?"
            ),
            {
                "single": Column("train.batch_loss", None, "train"),
                "loss": Column("train.loss", None, "train"),
                "rate": Column("learning_rate"),
                "time": Column("step_seconds", "seconds"),
                "images": Column("samples_seen", "samples"),
                "left": Column("eta_seconds", "seconds", None, 3600),
            },
        ),
        Record(
            "mean average precision (",
            Lazy(rf"mean average precision \((?P<key>mAP@[\d.]{{1,5}})\) = (?P<value>{NUM})"),
        ),
        Record(
            "conf_thresh = ",
            Lazy(
                rf"precision = (?P<precision>{NUM}), recall = (?P<recall>{NUM})"
                rf"(?:, F1-score = (?P<f1>{NUM}))?"
            ),
            {
                "precision": Column("metric.precision", None, "eval"),
                "recall": Column("metric.recall", None, "eval"),
                "f1": Column("metric.F1-score", None, "eval"),
            },
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Learning Rate: ",
               Lazy(rf"^Learning Rate: (?P<lr>{NUM}), Momentum: {NUM}, Decay: (?P<wd>{NUM})"),
               {"lr": "optim.learning_rate", "wd": "optim.weight_decay"}),
        Header("mini_batch = ",
               Lazy(r"mini_batch = (?P<micro>\d{1,6}), batch = (?P<batch>\d{1,7}), time_steps"),
               {"micro": "batch.micro", "batch": "batch.global"}),
        Header("GPU: ", Lazy(r"(?:^|cudnn_half = \d, )GPU: (?P<gpu>\S.{0,60}?)\s*$"),
               {"gpu": "hardware.gpu"}),
    )  # fmt: skip

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a record gives; the threshold is a part of the name of the precision."""
        row = super().row(text)
        if row is None or row.cells or row.step is not None:
            return row
        match = cls.records[1].pattern.search(text)
        if match is None:
            return None
        column = Column(f"metric.{match['key']}", None, "eval")
        return Row([Cell(column, *match.span("value"))])

    def shape(self, line: Line) -> Row | None:
        """Return the row of an iteration; what else there is belongs to the one before."""
        row = super().shape(line)
        return row if row is not None and row.step is not None else None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; of an evaluation the one before."""
        return super().step_of(line, row) if row.step else self.reached.get("step", 0)

    def feed(self, line: Line) -> bool:
        """Take a line."""
        return super().feed(line) or bool(OTHER.search(line.text))

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = DarknetLog
