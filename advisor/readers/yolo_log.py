"""Console log of Ultralytics YOLO (8.0 to 8.4, engine/trainer.py at 0001630), YOLOv5 and YOLOv7.

Files results.txt of YOLOv5 before 6.0 and of YOLOv7 hold the same lines without a header. The line
of an epoch is a progress bar; its losses are means since the start of the epoch in train mode, so
its last state is the mean of the epoch. The line `all` under it is over the validation set in eval
mode, of the averaged (EMA) weights; after `Validating` it is of the best checkpoint and belongs to
no epoch. Memory is what the allocator has reserved, in 1e9 bytes (new versions: GiB).
Epochs count from 1; in YOLOv5 from 0, and to the number of epochs less one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.patterns import Lazy
from advisor.readers.records import Cell, Header, LogReader, Record, Row
from advisor.readers.tables import is_number

EPOCH = Lazy(
    r"^\s{0,12}(?P<epoch>\d{1,6})/(?P<epochs>\d{1,6})\s{1,12}(?P<mem>[\d.]{1,8})G\s"
    r"(?P<values>[^:]{1,300}?)(?:: |:?\s{0,99}$)"
)
NAMES = Lazy(r"^\s{0,12}Epoch\s{1,12}(?:GPU_mem|gpu_mem)\s(?P<names>[^:]{1,300})$")
MEASURES = Lazy(r"^\s{1,30}(?:Class|classes)\s(?P<names>.{1,300}?):?(?:\s{1,9}\d{1,3}%|\s*$)")
ALL = Lazy(r"^\s{1,30}all(?P<values>\s.{1,300})$")
WORD = Lazy(r"\S{1,40}")
ARGUMENT = Lazy(
    r"[ ,](?P<key>batch|batch_size|epochs|imgsz|seed|data|name)=(?P<value>[^,\s]{1,200})"
)
ARGUMENTS = {
    "batch": "batch.global", "batch_size": "batch.global", "epochs": "run.max_epochs",
    "imgsz": "run.resolution", "seed": "run.seed", "data": "data.dataset", "name": "run.name",
}  # fmt: skip
DEVICES = Lazy(r"[ ,]device=(?:\d+,\d|\[)")  # several, over which the batch is split
# What results.txt of YOLOv5 and YOLOv7 holds, and the first part of it, the console without header.
UNNAMED = ("box", "obj", "cls", "total", "labels", "img_size", "P", "R", "mAP@.5", "mAP@.5:.95",
           "val/box", "val/obj", "val/cls")  # fmt: skip
TRAINED = 6  # how many of these are of training
LOSSES = {"loss": Column("train.loss", None, "train"), "total": Column("train.loss", None, "train")}
MEMORY = Column("memory_bytes", "bytes", None, 1e9)
COUNTS = frozenset({"Images", "Instances", "Labels", "Targets", "Size", "labels", "targets",
                    "img_size"})  # fmt: skip
OTHER = Lazy(
    r"^(?:\s{1,30}from\s{1,9}n\s|\s{0,9}\d{1,4}\s{1,20}[-\d\[].{0,60}\d\s{1,9}\d{1,12}\s{1,9}[\w.]{1,80}"
    r"|\w{1,12}: (?:Scanning|Caching|Fast|New cache|None\.\.\.|/)|(?:train|val|test): |AMP: "
    r"|Overriding model|Freezing layer|freezing |Transferred \d|Optimizer stripped|Speed: |💡"
    r"|Results saved to|Plotting labels|AutoAnchor: |Closing dataloader|Adding AutoShape"
    r"|Using \d{1,4} dataloader|optimizer: |EarlyStopping: |To update Early|TensorBoard: "
    r"|albumentations: |hyperparameters: |Image sizes|New https://pypi|Optimizer groups: "
    r"|(?:github|autoanchor|requirements): |Start Tensorboard with|\s{0,3}\d{1,3}%\|"
    r"|WARNING Box and segment counts)"
)
HEADERS = (
    Header(  # an architecture and no weights
        "model=",
        Lazy(
            r"[ ,]model=(?P<file>[\w./-]{1,80}\.ya?ml)\b"
            r"(?!.{0,900}[ ,]pretrained=[^,\s]{1,200}\.pt)"
        ),
        {"file": "model.architecture"},
    ),
    Header(
        "weights=, cfg=",
        Lazy(r"^train: weights=, cfg=(?P<file>[\w./-]{1,80}\.ya?ml)\b"),
        {"file": "model.architecture"},
    ),
    Header(
        "Transferred ",
        Lazy(r"^Transferred \d{1,5}/\d{1,5} items from (?P<of>pretrained weights|\S{1,200})"),
        {"of": "run.init_from"},
    ),
    Header(
        " CUDA:0 (",
        Lazy(
            r"^(?:YOLO\w{0,3} 🚀|Using) .{0,80}?torch (?P<torch>\S{1,40})"
            r" CUDA:0 \((?P<gpu>[^,)]{1,60}), (?P<memory>\d{1,7}(?:\.\d{1,6})?)M"
        ),
        {
            "torch": "software.torch",
            "gpu": "hardware.gpu",
            "memory": "hardware.memory_bytes 1048576",
        },
    ),
    Header(
        "Python-",
        Lazy(
            r"^(?:Ultralytics |YOLO).{1,80}? Python-(?P<python>[\d.]{1,12})"
            r" torch-(?P<torch>\S{1,40})"
            r"(?: CUDA:\d{1,2} \((?P<gpu>[^,)]{1,60})(?:, (?P<memory>\d{1,7})MiB)?\))?"
        ),
        {
            "python": "software.python",
            "torch": "software.torch",
            "gpu": "hardware.gpu",
            "memory": "hardware.memory_bytes 1048576",
        },
    ),
    Header(
        "ummary: ",
        Lazy(
            r"ummary: \d{1,6} layers, (?P<n>[\d,]{1,16}) parameters"
            r"(?:, (?P<trainable>[1-9][\d,]{0,15}) grad)?"
        ),
        {"n": "model.params", "trainable": "model.params_trainable"},
    ),
    Header(
        "optimizer: ",
        Lazy(
            r"optimizer: .{0,20}?(?P<name>\w{1,20})"
            r"(?:\(lr=(?P<lr>[\d.e-]{1,20})| with parameter groups)"
        ),
        {"name": "optim.name", "lr": "optim.learning_rate"},
    ),
    Header(
        "Scanning",
        Lazy(r"train: Scanning .{1,200}?(?P<n>\d{1,9}) images?,"),
        {"n": "data.samples"},
    ),
    Header(
        " train, ",
        Lazy(r"^Using (?P<n>\d{1,9}) train, .{1,40} at imgsz=(?P<size>\d{1,5})"),
        {"n": "data.samples", "size": "run.resolution"},
    ),
    Header("Image sizes ", Lazy(r"^Image sizes (?P<n>\d{1,5}) train"), {"n": "run.resolution"}),
    Header(
        "Logging results", Lazy(r"^Logging results to (?P<to>\S.{0,200})"), {"to": "run.out_dir"}
    ),
    Header(
        "Starting training",
        Lazy(r"^Starting training for (?P<n>\d{1,6}) epochs"),
        {"n": "run.max_epochs"},
    ),
    Header(
        "Resuming training",
        Lazy(r"^Resuming training (?:from )?(?P<checkpoint>\S{1,200})"),
        {"checkpoint": "run.resumed_from"},
    ),
    Header(
        "epochs completed",
        Lazy(r"epochs completed in (?P<hours>[\d.]{1,12}) hours"),
        {"hours": "run.elapsed_seconds 3600"},
    ),
)


class YoloLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "yolo-log"
    framework: ClassVar[str | None] = "Ultralytics YOLO"
    title: ClassVar[str] = "Ultralytics YOLO console log"
    marks: ClassVar[tuple[str, ...]] = (
        "GPU_mem", "gpu_mem", "Ultralytics ", "YOLOv5 🚀", "YOLOR 🚀", "engine/trainer: ",
        "engine\\trainer: ", "G      ", "G   0.",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (Record("/", EPOCH), Record("Epoch ", NAMES))
    starts: ClassVar[tuple[str, ...]] = (
        "engine/trainer: ", "yolo/engine/trainer: ", "train: weights=", "engine\\trainer: ",
        "yolo\\engine\\trainer: ",
    )  # fmt: skip
    headers = HEADERS

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.losses: list[str] = []
        self.measures: list[str] = []
        self.held: tuple[Line, int] | None = None
        self.epoch: int | None = None

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: names stand in lines before, and the last state of a bar counts."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if match := NAMES.search(text):
            self._flush()
            self.losses = match["names"].split()
            return True
        if match := EPOCH.search(text):
            epoch = int(match["epoch"])
            if self.held is not None and self.held[1] != epoch:
                self._flush()
            self.held = (line, epoch)
            return True
        if match := MEASURES.search(text):
            self._flush()
            self.measures = _named(match["names"].split())
            return True
        if (match := ALL.search(text)) and self._all(line, match.start("values")):
            return True
        return self.header(line) or self._class(text) or bool(OTHER.search(text))

    def header(self, line: Line) -> bool:
        """Read a line that states facts."""
        text = line.text
        if text.startswith("Validating "):
            self._flush()
            self.epoch = None
            return True
        if "(fused)" in text or "Fusing layers" in text:
            return True
        if "found, ignoring" in text:
            return True
        if text.startswith(self.starts):
            self._flush()
            self.begin()
            for match in ARGUMENT.finditer(text):
                target = ARGUMENTS[match["key"]]
                self.say(target, line, *match.span("value"))
                if target == "batch.global" and not DEVICES.search(text):
                    self.say("batch.micro", line, *match.span("value"))
            super().header(line)
            return True
        return super().header(line)

    def finish(self) -> None:
        """Take the last epoch."""
        self._flush()

    def step_of(self, line: Line, row: Row) -> int:
        """Return the epoch; that of a line of metrics stands above it."""
        if row.step is None and self.epoch is not None:
            return self.epoch
        return super().step_of(line, row)

    def _flush(self) -> None:
        """Take the last state of the bar of an epoch."""
        if self.held is None:
            return
        line, self.epoch = self.held
        self.held = None
        match = EPOCH.search(line.text)
        if match is None:
            return
        cells = [Cell(Column("epoch"), *match.span("epoch"))]
        if float(match["mem"]):
            cells.append(Cell(MEMORY, *match.span("mem")))
        words = [w.span() for w in WORD.finditer(line.text, *match.span("values"))]
        names = self.losses or UNNAMED[: len(words)]
        if len(words) == len(names) and (self.losses or len(names) in {TRAINED, len(UNNAMED)}):
            cells += [
                Cell(LOSSES.get(name) or Column(f"metric.{name}", None, mode), *span)
                for name, span, mode in zip(names, words, _modes(names), strict=True)
                if name not in COUNTS and is_number(line.text, span)
            ]
        if self.losses and not any(name.startswith("obj") for name in self.losses):
            self.say_once("run.max_epochs", line, *match.span("epochs"))
        self.take(line, Row(cells, match.span("epoch"), "epoch"))

    def _all(self, line: Line, start: int) -> bool:
        """Take the metrics over all classes."""
        words = [word.span() for word in WORD.finditer(line.text, start)]
        if len(words) != len(self.measures) or not all(is_number(line.text, w) for w in words):
            return False
        cells = [
            Cell(Column(f"metric.{name}", None, "eval"), *span)
            for name, span in zip(self.measures, words, strict=True)
            if name not in COUNTS
        ]
        if self.epoch is not None:
            self.take(line, Row(cells, None, "epoch"))
        return True

    def _class(self, text: str) -> bool:
        """Tell whether a line gives the metrics of one class."""
        words = text.split()[-len(self.measures) :] if self.measures else []
        return bool(words) and text.startswith("   ") and all(
            is_number(word, (0, len(word))) for word in words
        )  # fmt: skip


def _modes(names: Sequence[str]) -> list[Literal["train", "eval"]]:
    """Return in which mode the figures of a line are measured: those behind the losses in eval."""
    return ["eval" if name in UNNAMED[TRAINED:] else "train" for name in names]


def _named(words: list[str]) -> list[str]:
    """Return the names of metrics: `Box(P R mAP50)` are P, R, mAP50, those of masks `Mask/P`."""
    names, group = [], ""
    for word in words:
        kind, bracket, name = word.partition("(")
        if bracket:
            group = "" if kind == "Box" else f"{kind}/"
        names.append(f"{group}{(name if bracket else word).rstrip(')')}")
    return names


reader = YoloLog
