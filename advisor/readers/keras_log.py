"""Keras console log: progress bars and the lines of verbose=2.

Printed by Progbar of Keras 1 and 2, of tf.keras and of Keras 3 (utils/progbar.py at 3422977). Loss
and metrics without `val_` are means since the start of the epoch in train mode, with dropout on and
regularisation included, so the last state of a bar is the mean of its epoch; `val_` values are over
the whole validation set in eval mode with the weights at the end of the epoch. The time per step is
a mean over the epoch without its first step, and at the end of an epoch it includes validation;
Keras before 2.3 counts samples there, so it is left. Epochs count from 1. Bars without `val_` that
come after an epoch has ended are of evaluate() or predict() and give no values.
"""

from __future__ import annotations

from typing import ClassVar, Literal, NamedTuple

from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Cell, Header, LogReader, Row
from advisor.readers.schedule import add_schedule

VOCABULARY = {
    "loss": Column("train.loss", None, "train"),
    "val_loss": Column("val.loss", None, "eval"),
    "learning_rate": Column("learning_rate"),
    "lr": Column("learning_rate"),
}
_COLOUR = r"(?:\[\d{1,2}m){0,3}"  # what is left of a colour where its escape character was lost
# Bars that wrote over each other may have run together into one line; the last one counts.
BAR = Lazy(
    rf"(?<!\d)(?P<count>\d{{1,15}})/(?:\d{{1,15}}{_COLOUR} ?"
    rf"(?:\[[=>.]{{1,60}}\] -|{_COLOUR}━{{1,60}}(?:(?:\[\d{{1,2}}m){{1,3}}━{{0,60}})?{_COLOUR})"
    rf"|Unknown{_COLOUR}(?: -)?)"
    rf" {_COLOUR}(?:ETA: )?[\d:]{{1,12}}s?"
    rf"{_COLOUR}(?P<rest> |$)"
)
SEMI = Lazy(r"^ ?(?:(?P<count>\d{1,15})/(?:\d{1,15}|Unknown) )?- \d{1,9}s(?P<rest> - )")
PER_STEP = Lazy(r" (?P<value>\d{1,9}(?:\.\d{1,9})?)(?P<unit>s|ms|us)/step")
PAIRS = Lazy(rf" - (?P<key>[A-Za-z_][\w./@()-]{{0,60}}): (?P<value>{NUM})")
EPOCH = Lazy(r"^Epoch (?P<epoch>\d{1,9})/(?P<epochs>\d{1,9})\s*$")
TOTAL = Lazy(r"/(\d{1,15})")
OTHER = Lazy(
    r"^(?:Epoch \d{1,9}: |Restoring model weights from|Found \d{1,12} .{0,40} belonging to "
    r"|Using (?:TensorFlow backend|\d{1,12} files )|I0000 |I tensorflow/"
    r"|To enable the following instructions: |WARNING: All log messages before absl|Model: \""
    r"| ?Non-trainable params: |Layer \(type|[│┃]"
    r"|\S{1,80} ?\(\w{1,60}\)? {2,60}\S| ?\w{1,30}\) {10}| {20})"
)
PARAMS = Lazy(r"^ ?(?P<kind>Total|Trainable|Optimizer) params: (?P<n>[\d,]{1,20})")
PARAMS_OF = {"Total": "model.params", "Trainable": "model.params_trainable"}
TIMES = {unit: Column("step_seconds", "seconds", None, scale)
         for unit, scale in (("s", 1.0), ("ms", 1e-3))}  # fmt: skip
OLD = "metric.acc"  # what Keras before 2.3 calls accuracy


class Held(NamedTuple):
    """The latest state of the bar of an epoch, which counts when no later one comes."""

    line: Line
    row: Row
    done: int
    total: int | None


class KerasLog(LogReader):
    """Reads the console log of fit()."""

    name: ClassVar[str] = "keras-log"
    framework: ClassVar[str | None] = "Keras"
    title: ClassVar[str] = "Keras console log"
    marks: ClassVar[tuple[str, ...]] = ("s/step", "] - ETA: ", " - loss: ", "s/sample - ")
    vocabulary = VOCABULARY
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Train on ", Lazy(r"^Train on (?P<n>\d{1,12}) samples"), {"n": "data.samples"}),
        Header("Using ", Lazy(r"^Using (?P<n>\d{1,12}) files for training"), {"n": "data.samples"}),
        Header("pci bus id", Lazy(r"device: \d{1,3}, name: (?P<gpu>[^,]{1,60}), pci bus id"),
               {"gpu": "hardware.gpu"}),
    )  # fmt: skip
    ignored: ClassVar[frozenset[str]] = frozenset({"ETA"})

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.epoch: int | None = None
        self.epochs = 0
        self.held: Held | None = None
        self.params: dict[str, tuple[Line, int, int]] = {}
        self.counts_samples = False

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return the values of the last bar in a line."""
        match = SEMI.search(text) or ([None, *BAR.finditer(text)])[-1]
        if match is None:
            return None
        named = {cell.column.series: cell for cell in cls.cells(PAIRS, text, match.start("rest"))}
        if not named:
            return None
        time = PER_STEP.search(text, match.start("rest"))
        if time and time["unit"] in TIMES and OLD not in named:
            named["step_seconds"] = Cell(TIMES[time["unit"]], *time.span("value"))
        counted = match.start("count") >= 0
        return Row(list(named.values()), match.span("count") if counted else None, "epoch")

    def feed(self, line: Line) -> bool:
        """Take a line; what TerminateOnNaN says in it is for others too."""
        understood = super().feed(line) or bool(BAR.search(line.text) or OTHER.search(line.text))
        return understood and "Invalid loss" not in line.text

    def header(self, line: Line) -> bool:
        """Read a line that states facts, or the one with which an epoch begins."""
        if match := EPOCH.search(line.text):
            self._begin_epoch(line, int(match["epoch"]), int(match["epochs"]))
            self.say_once("run.max_epochs", line, *match.span("epochs"))
            return True
        if match := PARAMS.search(line.text):
            self.params[match["kind"]] = (line, *match.span("n"))
            return True
        if line.text.startswith("Train on "):
            self.counts_samples = True
        return super().header(line)

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: which of the states of a bar counts is seen from those after it."""
        return None

    def take(self, line: Line, row: Row) -> None:
        """Hold a state of the bar of this epoch; the last one of an epoch is its record."""
        count, total = _progress(line, row)
        if self.epoch is None:
            if any(cell.column.mode == "eval" for cell in row.cells):
                super().take(line, row._replace(step=None, axis="record"))
            return
        held = self.held
        if held is not None:
            is_same = held.total in {None, total}
            is_later = (count, len(row.cells)) > (held.done, len(held.row.cells))
            if not (is_same and is_later):
                return
        self.held = Held(line, row, count, total)

    def finish(self) -> None:
        """Take the last epoch, and say what the learning rate shows of its schedule."""
        self._flush()
        if self.reading.run.facts.best("model.params") is None:
            self._say_params()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means; the mode shows in its name."""
        mode: Literal["train", "eval"] = "eval" if key.startswith("val_") else "train"
        return cls.vocabulary.get(key) or Column(f"metric.{key}", None, mode)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the epoch, which stands in a line before."""
        if row.axis == "epoch" and self.epoch is not None:
            return self.epoch
        return super().step_of(line, row)

    def _begin_epoch(self, line: Line, epoch: int, epochs: int) -> None:
        self._flush()
        if self.epoch is not None and epoch <= self.epoch and epochs > 1:
            self.begin()
        self._say_params()
        self.epoch, self.epochs = epoch, epochs
        if epochs > 1:
            self.reading.run.point(Column("epoch"), epoch, epoch, line.number, "epoch")

    def _flush(self) -> None:
        """Take the last state of the bar of the epoch that ends."""
        if self.held is not None:
            line, row, _, _ = self.held
            self.held = None
            cells = [c for c in row.cells if not self.counts_samples or c.column.unit != "seconds"]
            super().take(line, Row(cells, None, "epoch" if self.epochs > 1 else "record"))

    def _say_params(self) -> None:
        """Say how many parameters there are, unless those of the optimizer are counted in."""
        if self.params.pop("Optimizer", None):
            self.params.pop("Total", None)
        for kind, place in self.params.items():
            self.say(PARAMS_OF[kind], *place)
        self.params.clear()


def _progress(line: Line, row: Row) -> tuple[int, int | None]:
    """Return how far a bar is and where it ends, None where that is not known."""
    if row.step is None:
        return 1, 1
    start, end = row.step
    total = TOTAL.match(line.text, end)
    return int(line.text[start:end]), int(total[1]) if total else None


reader = KerasLog
