"""Console log of YOLOX (core/trainer.py at 6ddff48).

`epoch: 1/300, iter: 10/47, mem: 1491Mb, iter_time: 0.487s, ...`: losses are those of the last batch
of this process in train mode, `iter_time` is the mean of the last iterations, `mem` (`gpu mem` in
new versions, where `mem` is that of the machine) the most that was allocated on the GPU, in MiB.
Iteration 10 of the second epoch of 47 is step 57; epochs count from 1.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Cell, Header, LogReader, Record, Row
from advisor.readers.schedule import add_schedule

PLACE = Lazy(
    r"epoch: (?P<epoch>\d{1,6})/(?P<epochs>\d{1,6}), iter: (?P<step>\d{1,9})/(?P<of>\d{1,9}),"
)
ETA = Lazy(r", ETA: (?P<eta>(?:\d{1,4} days?, )?\d{1,3}:\d\d:\d\d)")
ARGUMENT = Lazy(
    r"[(\s](?P<key>batch_size|devices|fp16|experiment_name)='?(?P<value>[^',)]{1,100})'?[,)]"
)
ARGUMENTS = {"batch_size": "batch.global", "devices": "batch.world_size",
             "experiment_name": "run.name"}  # fmt: skip
SETTINGS = {
    "max_epoch": "run.max_epochs", "seed": "run.seed", "weight_decay": "optim.weight_decay",
    "print_interval": "run.log_interval", "output_dir": "run.out_dir", "exp_name": "run.name",
}  # fmt: skip
SETTING = Lazy(
    r"^\W{1,3} (?P<key>\w{1,40}) {1,60}\W{1,3} ?'?(?P<value>[^\s'│¦|]{1,100})'? {0,60}\W{0,3}$"
)
OTHER = Lazy(
    r"(?:^(?:INFO|WARNING|DEBUG) {0,6}\|? {0,2}(?:- )?(?:yolox|apex|core)?[.\w]{0,60}:"
    r"|^Average (?:forward|NMS|inference) time: |^[╒╞├╘╔╠╟╚][═─╪┼╤╧╬╫╦╩]{3,200}.?$)"
)


class YoloxLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "yolox-log"
    framework: ClassVar[str | None] = "YOLOX"
    title: ClassVar[str] = "YOLOX console log"
    marks: ClassVar[tuple[str, ...]] = (", iter_time: ", "yolox.core")
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "iter: ",
            PLACE,
            {"epoch": Column("epoch")},
            {"epochs": "run.max_epochs"},
            pairs=Lazy(rf"[,\s](?P<key>(?:gpu )?[A-Za-z]\w{{0,40}}): (?P<value>{NUM})(?:Mb|s|,|$)"),
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Model Summary: ", Lazy(r"Model Summary: Params: (?P<n>[\d.]{1,12}M)"),
               {"n": "model.params"}),
        Header("loaded checkpoint '", Lazy(r"loaded checkpoint '(?P<file>[^']{1,200})' \(epoch"),
               {"file": "run.resumed_from"}),
    )  # fmt: skip
    vocabulary = {  # noqa: RUF012
        "total_loss": Column("train.loss", None, "train"),
        "lr": Column("learning_rate"),
        "iter_time": Column("step_seconds", "seconds"),
        "mem": Column("memory_bytes", "bytes", None, 2**20),
        "gpu mem": Column("memory_bytes", "bytes", None, 2**20),
    }
    ignored: ClassVar[frozenset[str]] = frozenset({"iter", "size"})
    looks_like: ClassVar[Lazy | None] = Lazy(r"epoch: \d{1,6}/\d{1,6}, iter: ")

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a record gives, with the time that is left."""
        row = super().row(text)
        if row is not None and (left := ETA.search(text)):
            eta = Cell(Column("eta_seconds", "seconds"), *left.span("eta"))
            return row._replace(cells=[*row.cells, eta])
        return row

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means; all else is measured in training."""
        return cls.vocabulary.get(key) or Column(f"metric.{key}", None, "train")

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: the step takes two numbers."""
        return None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step within epochs of equal length."""
        match = PLACE.search(line.text)
        if match is None:
            return super().step_of(line, row)
        return (int(match["epoch"]) - 1) * int(match["of"]) + int(match["step"])

    def header(self, line: Line) -> bool:
        """Read what is said once: the arguments, and the table of the experiment."""
        text = line.text
        if "args: Namespace(" in text:
            self.begin()
            for match in ARGUMENT.finditer(text):
                if (target := ARGUMENTS.get(match["key"])) and match["value"] != "None":
                    self.say(target, line, *match.span("value"))
                elif match["key"] == "fp16" and match["value"] == "True":
                    place = (line, match.start("key"), match.end("value"))
                    self.reading.fact("run.dtype", "float16", Origin.LOG, *place)
            return True
        if setting := SETTING.search(text):
            target = SETTINGS.get(setting["key"])
            if target and setting["value"] != "None":
                self.say(target, line, *setting.span("value"))
            return True
        return super().header(line) or bool(OTHER.search(text))

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = YoloxLog
