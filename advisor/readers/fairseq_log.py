"""fairseq's console log with the formats `simple` and `tqdm`, 2018 to 2025.

Read in fairseq/progress_bar.py, later fairseq/logging/progress_bar.py, train.py and
fairseq_cli/train.py at four dates. What keys mean stands in fairseq_keys. The position is
`num_updates`, the optimizer steps that were not skipped; `epoch` counts from 1. A record with `:`
behind the epoch covers a log interval; one with `|` the epoch, and is a loss of its own
(`metric.epoch_loss`) where there are the others. `best` is the lowest validation loss so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.fairseq_keys import BEST, BITS, CONSTANTS, POSITION, TEXT_KEYS, column
from advisor.readers.fairseq_settings import NAMESPACE, settings
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader
from advisor.readers.values import number

HEAD = Lazy(
    r"epoch (?P<epoch>\d{1,6})(?P<interval>:)?"
    r"(?: \| valid on '(?P<subset>[\w.,-]{1,60})' subset)?(?:[: ]| \|)"
)
PAIR = Lazy(
    rf"(?:\| |, |\d |\[)(?P<key>[A-Za-z][\w.@/-]{{0,60}})[= ](?P<value>{NUM})(?=%|,| \||\]| *$)"
)
BAR = Lazy(r"epoch \d{1,6}(?: \| valid on '[\w.,-]{1,60}' subset)?: {1,4}\d{1,3}%")
WHOLE = Lazy(r"subset \| [\w.,-]{1,60}_loss \d")  # a validation that ended
EPOCH_LOSS = "metric.epoch_loss"
# Lines of a logger or, before 2020, of print, that hold no fact.
PASSING = Lazy(
    r"^ *(?:INFO \| (?:fairseq|metaseq|train|valid)[\w.]{0,80} \| (?!NOTE)"
    r"|\| (?:model|task|criterion|num\. model|training on|max (?:tokens|sentences)|distributed init"
    r"|initialized host|\[|dictionary|loaded|no existing|done training|saved checkpoint|using F)"
    r"\b)"
)


def _header(contains: str, pattern: str, **facts: str) -> Header:
    return Header(contains, Lazy(pattern), facts)


class Head(NamedTuple):
    """The split of a record, the prefix of its keys, whether it covers an interval, and places.

    `has_step`: whether it gives the position; validations of spring 2018 do not.
    """

    split: str
    prefix: str
    is_interval: bool
    has_step: bool
    epoch: tuple[int, int]
    end: int


class FairseqLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "fairseq-log"
    framework: ClassVar[str | None] = "fairseq"
    title: ClassVar[str] = "fairseq console log"
    marks: ClassVar[tuple[str, ...]] = (
        "num_updates", "| fairseq_cli.", "| fairseq.", "| metaseq.", " model params: ",
    )  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = (
        _header(
            " model params: ",
            r"num\. (?:shared )?model params: (?P<all>[\d,]{1,20}) "
            r"\(num\. trained: (?P<trained>[\d,]{1,20})\)",
            all="model.params", trained="model.params_trainable",
        ),
        _header("| training on ", rf"training on (?P<count>{INT}) (?:GPU|device)",
                count="batch.world_size"),
        _header("oaded checkpoint ", r"oaded checkpoint (?P<path>\S{1,300}) \(epoch",
                path="run.resumed_from"),
    )  # fmt: skip
    pair: ClassVar[Lazy] = PAIR
    looks_like: ClassVar[Lazy | None] = Lazy(r"epoch \d{3,6}: .{0,40}loss=|num_updates[= ]\d")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.best: tuple[float, Line, int, int] | None = None
        self.has_intervals = False
        self.by_epoch: bool | None = None  # where validations without a position are placed

    @classmethod
    def head(cls, text: str) -> Head | None:
        """Return what a record begins with, None for any other line."""
        has_step = POSITION in text
        match = HEAD.search(text) if has_step or "_loss " in text else None
        if match is None or not (has_step or WHOLE.search(text)):
            return None
        is_interval = match["interval"] is not None and match["subset"] is None
        prefix = f"{match['subset']}_" if match["subset"] else ""
        split = match["subset"] or "train"
        return Head(split, prefix, is_interval, has_step, match.span("epoch"), match.end() - 2)

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a record gives."""
        if (head := cls.head(text)) is None:
            return None
        pairs = {
            match["key"].removeprefix(head.prefix): match.span("value")
            for match in cls.pair.finditer(text, head.end)
        }
        step = pairs.pop(POSITION, None)
        if (step is None) is head.has_step:
            return None
        constants: Mapping[str, str] = {} if TEXT_KEYS.isdisjoint(pairs) else CONSTANTS
        cells = [Cell(Column("epoch"), *head.epoch)]
        for key, span in pairs.items():
            if key not in constants and (meaning := column(key, head.split, pairs)) is not None:
                cells.append(Cell(meaning, *span))
        stated = [(constants[key], *span) for key, span in pairs.items() if key in constants]
        return Row(cells, step, "step", stated if head.split == "train" else ())

    def shape(self, line: Line) -> Row | None:
        """Return the row of a record that covers an interval."""
        head = self.head(line.text)
        return self.row(line.text) if head is not None and head.is_interval else None

    def take(self, line: Line, row: Row) -> None:
        """Add a row; means over an epoch do not go between those over intervals."""
        head = self.head(line.text)
        if head is not None and head.is_interval:
            self.has_intervals = True
        elif head is not None and head.split == "train" and self.has_intervals:
            mean = [c for c in row.cells if c.column.series == "train.loss"]
            column = Column(EPOCH_LOSS, None, "train", BITS)
            row = row._replace(cells=[cell._replace(column=column) for cell in mean], constants=())
        if row.step is None:
            row = self._validation(row)
        # Sizes differ a little from batch to batch; the first ones will do.
        constants = [each for each in row.constants if each[0] not in self.said]
        super().take(line, row._replace(constants=constants))

    def _validation(self, row: Row) -> Row:
        """Place a validation without a position at the last one, else all of them by epoch."""
        if self.by_epoch is None:
            self.by_epoch = "step" not in self.reached
        if not self.by_epoch:
            return row
        epoch, *cells = row.cells
        return row._replace(step=(epoch.start, epoch.end), axis="epoch", cells=cells)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the position; a validation without one is at the last one."""
        if row.step is None:
            return self.reached.get("step", 0)
        return super().step_of(line, row)

    def header(self, line: Line) -> bool:
        """Read a line that states facts."""
        text = line.text
        if "metaseq" in text and self.reading.framework == self.framework:
            self.reading.framework = "metaseq"
        if NAMESPACE.search(text):
            for target, value, start, end in settings(text):
                self.reading.fact(target, value, Origin.LOG, line, start, end)
            return True
        found = super().header(line)
        return found or PASSING.search(text) is not None or BAR.search(text) is not None

    def feed(self, line: Line) -> bool:
        """Take a line; the best loss that a validation names may be from before the log."""
        if "best" in line.text and "valid" in line.text:
            for match in self.pair.finditer(line.text):
                if match["key"] in BEST:
                    value = number(match["value"]) * BITS
                    self.best = (value, line, *match.span("value"))
        return super().feed(line)

    def finish(self) -> None:
        """State the lowest loss where it is not among those of the log."""
        losses = self.reading.run.points.get("val.loss")
        if self.best is not None and losses is not None:
            value, line, start, end = self.best
            if value < min(losses.values) - 1e-4 * abs(value):
                self.reading.fact("val.loss.min", value, Origin.LOG, line, start, end)


reader = FairseqLog
