"""Loops that show their loss in a bar of tqdm, and what scripts for Accelerate print around it.

Read in tqdm 4.70, accelerate 1.15 (`Accelerator.state`), the training scripts of diffusers 0.42 and
the `no_trainer` examples of transformers. `Steps: 3%|..| 30/1000 [.., lr=1e-5, step_loss=0.123]`:
the loss is what the loop last set, in diffusers that of the last micro-batch of the main process,
in train mode, of a model that is not known, so without a unit. A bar over the whole run counts
optimizer steps; one for each epoch counts batches, of which several may make a step, so positions
are then counted as records. Drawn several times at one count, the last drawing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.hf_bars import STEP_SECONDS, state
from advisor.readers.hf_headers import HEADERS, HF_START, RUNNING, SCRIPT_HEADERS, SCRIPT_PASSING
from advisor.readers.hf_records import HF
from advisor.readers.logged_names import columns_of
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader
from advisor.readers.tqdm_bar import HAS_LETTERS, SCALED, Bar, bar_in, seconds_of

PAIR = Lazy(rf"[,\[] ?(?P<key>[A-Za-z_][\w /.-]{{0,60}})(?:=|: ?)(?P<value>{NUM})")
LABEL_PAIR = Lazy(rf"(?P<key>[A-Za-z_]{{0,30}}(?:loss|lr))[ :=]{{1,3}}(?P<value>{NUM})")
EPOCH = Lazy(rf"(?i:epochs?)[ :\[#]{{0,3}}(?P<epoch>{INT})(?: ?/ ?(?P<of>{INT}))?")
ASIDE = Lazy(
    r"(?i:\bval|eval|\btest|valid|infer|sampl|generat|load|\bmap\b|download|token|cach|\bsav)"
)
HAS_DIGIT = Lazy(r"\d")
LOSSES = frozenset({"step_loss", "avr_loss", "avg_loss", "running_loss", "mean_loss"})
STEPS = frozenset({"step", "global_step"})
LOSS = Column("train.loss", None, "train")
PROGRAMS = {"step_loss": "diffusers", "avr_loss": "kohya sd-scripts"}


class Drawing(NamedTuple):
    """A bar with its values, at its position in the run."""

    line: Line
    bar: Bar
    cells: list[Cell]
    position: int
    axis: Axis


class TqdmLog(LogReader):
    """Reads the console."""

    name: ClassVar[str] = "tqdm-log"
    framework: ClassVar[str | None] = None
    title: ClassVar[str] = "tqdm bars that show a loss (Accelerate, diffusers, own loops)"
    marks: ClassVar[tuple[str, ...]] = ("%|", HF_START, "Mixed precision type: ")
    headers: ClassVar[tuple[Header, ...]] = (*HEADERS, *SCRIPT_HEADERS)

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a bar with a loss, else for what scripts print first."""
        for line in sample:
            text = line.text
            bar = bar_in(text)
            if bar is not None and "v_num=" not in text and _loss_in(cells_of(text, bar)):
                return LIKELY
            if bar is None and ("__main__" in text or "Mixed precision type: " in text):
                return LIKELY
        return NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.block = ""
        self.position = 0
        self._fresh()

    def _fresh(self) -> None:
        self.drawing: Drawing | None = None
        self.total: int | None = None
        self.base = 0  # the positions of the bars before this one
        self.first_epoch: int | None = None

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (the last drawing counts)
        """Return None: what is done with a line depends on those around it."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        bar = bar_in(line.text)
        if bar is None:
            return SCALED.search(line.text) is not None or self.header(line)
        self._see(line, bar)
        return not HAS_LETTERS.search(line.text, bar.end)  # an error may be glued to it

    def finish(self) -> None:
        """Take the last bar."""
        self._conclude()

    def begin(self) -> None:
        """Begin another run."""
        self._conclude()
        super().begin()
        self._fresh()

    def header(self, line: Line) -> bool:
        """Read what a script prints before it trains."""
        text = line.text
        if "accelerate." in text or "`accelerate " in text or "DistributedType." in text:
            self._told("Accelerate")
        if match := RUNNING.search(text):
            self.block = match["what"].lower()
            if self.block == "training":
                self.begin()
            return True
        if "Num examples" in text and self.block != "training":
            return True  # of an evaluation
        return super().header(line) or SCRIPT_PASSING.search(text) is not None

    def _see(self, line: Line, bar: Bar) -> None:
        """Take a drawing of a bar; the one before it is final if it stood elsewhere."""
        cells = cells_of(line.text, bar)
        label = line.text[: bar.start]
        is_epoch = EPOCH.search(label) is not None
        if not _loss_in(cells) and bar.total != self.total:
            return
        if ASIDE.search(bar.label) and not is_epoch:
            return
        last = self.drawing
        if last is not None and last.bar.n == last.bar.total == bar.total > bar.n and not is_epoch:
            self.base += bar.total  # the next epoch
        position, axis = self._place(line, bar, label)
        if last is not None:
            is_other = axis != last.axis or position == last.position
            if self._is_foreign(last, line, bar, position) or (is_other and not _loss_in(cells)):
                return  # of another process, or of the next epoch before its first values
            if position < last.position:
                self.begin()
                position, axis = self._place(line, bar, label)
            elif position > last.position:
                self._flush()
        self.total = bar.total
        self.drawing = Drawing(line, bar, cells, position, axis)
        for key, program in PROGRAMS.items():
            if f"{key}=" in line.text:
                self._told(program)

    @staticmethod
    def _is_foreign(last: Drawing, line: Line, bar: Bar, position: int) -> bool:
        """Tell whether another process draws a bar of its own: behind, but not a new start."""
        return position < last.position and _elapsed(line, bar) > _elapsed(last.line, last.bar)

    def _told(self, program: str) -> None:
        """Take note of a program that its own lines tell, surer than by the name of a script."""
        known = self.reading.framework
        if program != "Accelerate" or known not in {HF, "TRL", *PROGRAMS.values()}:
            self.reading.framework = program

    def _place(self, line: Line, bar: Bar, label: str) -> tuple[int, Axis]:
        """Return the position of a bar in the run, and what it counts."""
        for pair in pairs_in(line.text, bar):
            if pair["key"] in STEPS and pair["value"].isdigit():
                return int(pair["value"]), "step"
        if match := EPOCH.search(label):
            epoch = int(match["epoch"].replace(",", ""))
            if self.first_epoch is None:
                self.first_epoch = min(epoch, 1)
            return (epoch - self.first_epoch) * bar.total + bar.n, "record"
        return self.base + bar.n, "step"

    def _flush(self) -> None:
        """Add the values of the last drawing."""
        if self.drawing is None:
            return
        line, bar, cells, self.position, axis = self.drawing
        if cells:
            self.take(line, Row(cells, None, axis))
        seconds = bar.seconds(is_inverse=True)
        if seconds and bar.n and bar.is_inverse is not None:
            self.reading.run.point(STEP_SECONDS, self.position, seconds, line.number, axis)

    def _conclude(self) -> None:
        """Add what the last drawing says of the run."""
        self._flush()
        if self.drawing is None:
            return
        line, bar, _, position, axis = self.drawing
        if axis == "step" and position == bar.n:
            state((line, bar), self.reading)
        if (epochs := EPOCH.search(line.text[: bar.start])) and epochs["of"]:
            self.say("run.max_epochs", line, *epochs.span("of"))

    def step_of(self, line: Line, row: Row) -> int:  # noqa: ARG002  (of the drawing)
        """Return the position of the drawing."""
        return self.position


def pairs_in(text: str, bar: Bar) -> list[re.Match[str]]:
    """Return the keys and values behind a bar; one that is cut is left out."""
    found = PAIR.finditer(text, bar.left[1], bar.end)
    return [match for match in found if text[match.end() : match.end() + 1] in {",", "]", "%", " "}]


def cells_of(text: str, bar: Bar) -> list[Cell]:
    """Return the values behind the bar and in its label."""
    found = [match for match in pairs_in(text, bar) if match["key"].strip() not in STEPS]
    found += LABEL_PAIR.finditer(text[: bar.start])
    means = columns_of(match["key"].strip() for match in found)
    cells = []
    for match in found:
        key = match["key"].strip()
        column = means[key]
        if key in LOSSES and not any(each.series == LOSS.series for each in means.values()):
            column = LOSS
        if bar.n or HAS_DIGIT.search(match["value"]):  # before the first step inf is a placeholder
            cells.append(Cell(column, *match.span("value")))
    cells += [Cell(Column("epoch"), *m.span("epoch")) for m in EPOCH.finditer(text[: bar.start])][
        :1
    ]
    return cells


def _loss_in(cells: Sequence[Cell]) -> bool:
    return any(cell.column.series == LOSS.series for cell in cells)


def _elapsed(line: Line, bar: Bar) -> float:
    return seconds_of(line.text[slice(*bar.elapsed)]) or 0


reader = TqdmLog
