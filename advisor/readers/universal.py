"""Logs that no other reader knows, read by the names in them.

`step 100 | loss 3.21 | lr 1e-4`, `loss=3.2, acc: 0.9`, JSON lines and tables with a header, from
whatever program. What a number is follows from the name before it, so it is a guess, which the
reading says with a share of how sure it is. It speaks only for lines that repeat, three times or
more, with a number that has the name of a loss or a metric, and only where no reader that knows the
format has values. Units of losses are not known, unless the text counts tokens or perplexity.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import NO_MATCH, POSSIBLE, Place, Reading, Row, RunReading
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader, position
from advisor.readers.universal_lines import Parsed, parse
from advisor.readers.universal_outlook import Outlook
from advisor.readers.universal_rows import EPOCH, HELD, in_plain, without_blanks
from advisor.readers.universal_tables import LEAST_ROWS, Header, is_rule, may_be_header, row_of
from advisor.readers.values import number

OF = Lazy(r" ?(?:/|of) ?(?P<of>\d{1,18})")
SHORT = 60  # characters of a line that says only which epoch begins
SURE = 0.85  # share of its facts that are right, measured: tests/readers/test_universal.py
# Lines left to a reader that knows the format, before this one looks at any; many where it has
# already recognised records.
PATIENCE = 20
LONG_PATIENCE = 500


class Universal(LogReader):
    """Reads such a log."""

    name: ClassVar[str] = "universal"
    title: ClassVar[str] = "other logs and tables, by the names of their numbers (guessed)"
    marks: ClassVar[tuple[str, ...]] = (
        "loss", "Loss", "LOSS", "acc", "Acc", "ACC", "reward", "Reward", "perplexity", "ppl", "nll",
        "F1", "f1", "IoU", "iou", "bpb", "損失", "损失", "손실", "erlust", "perte", "rdida",
        "準確率", "准确率",
    )  # fmt: skip
    place: ClassVar[Place] = Place.GENERIC

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for lines that repeat, or for a header; the numbers of code are no log."""
        if document.endswith(".py"):
            return NO_MATCH
        kinds: Counter[object] = Counter()
        for line in sample:
            parsed = parse(line)
            if parsed is not None and parsed.tells:
                kinds[parsed.skeleton] += 1
                if kinds[parsed.skeleton] >= LEAST_ROWS:
                    return POSSIBLE
            elif may_be_header(line.text):
                return POSSIBLE
        return NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document; it becomes a log with the first row."""
        was_log = reading.has_log
        super().__init__(reading)
        reading.has_log = was_log
        self.is_beside_a_log = was_log  # formats take their seats first
        self.offered = 0
        self.outlook = Outlook()
        self.coming: list[Sequence[Line]] = []  # the first block, and the present one
        self.header_now: Header | None = None
        self.is_silent = self.is_of_tokens = False
        self.epoch: float | None = None  # that the last row stood in
        self.begun: float | None = None  # that a line of its own has announced
        self.before = self.within = 0  # steps of earlier epochs, and of this one

    def ahead(self, lines: Sequence[Line]) -> None:
        """Keep the lines that come next, to be looked at when one of them is offered."""
        if not self.is_silent and not (self.coming and self.coming[-1] is lines):
            self.coming = [*self.coming[:1], lines]

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if self.is_silent or self._leaves_it_to_others():
            return False
        while self.coming:
            self.outlook.look(self.coming.pop(0))
        if (header := self.outlook.headers.get(line.number)) is not None:
            self.header_now = header
            return True
        parsed = self._read(line)
        row = None if parsed is None else self.outlook.row(parsed)
        if parsed is None or row is None:
            return self._between(line)
        if not self.has_rows and self._is_known():
            self.is_silent = True
            return False
        self.reading.has_log = True
        self.is_of_tokens = self.is_of_tokens or any(p.meaning.tells_tokens for p in parsed.pairs)
        self.take(replace(line, text=in_plain(parsed, self.outlook.style)), row)
        return True

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line, where no epoch has to be told from others."""
        parsed = self._read(line)
        row = None if parsed is None else self.outlook.row(parsed)
        if parsed is None or row is None or in_plain(parsed, self.outlook.style) != line.text:
            return None
        is_counted = row.axis == "epoch" or self._epoch_of(line, row) is None
        return self.plain(row) if is_counted else None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step, counted on where it begins anew in every epoch."""
        if row.step is None or row.axis == "epoch":
            return super().step_of(line, row)
        at = position(number(line.text[slice(*row.step)]))
        if {cell.column.mode for cell in row.cells} - {None} == {"eval"}:
            return max(self.before + at, self.reached.get(row.axis, 0))
        epoch = self._epoch_of(line, row)
        if epoch is not None and self.epoch is not None and epoch > self.epoch:
            self.before += self.within if at < self.within else 0
        self.epoch = epoch
        whole = OF.match(line.text, row.step[1])
        self.within = int(whole["of"]) if whole and epoch is not None else at
        return self.before + at

    def finish(self) -> None:
        """Say that it guessed, and put its values where the other readers have none."""
        super().finish()
        if self.has_rows:
            self.reading.guessed = SURE
        for run in self.reading.runs:
            self._release(run)

    def _read(self, line: Line) -> Parsed | None:
        """Return the numbers of a row of the table, or of a line that repeats."""
        found = None if self.header_now is None else row_of(line.text, self.header_now)
        if found is None:
            found = parse(line)
            if found is None or not self.outlook.repeats(found):
                return None
        return found

    def _between(self, line: Line) -> bool:
        """Take a line that is no row: a rule of the table, the beginning of an epoch."""
        if self.header_now is not None and is_rule(line.text):
            return True
        parsed = parse(line) if len(line.text) <= SHORT else None
        epochs = [] if parsed is None else [p for p in parsed.pairs if p.meaning.position]
        if parsed is None or not epochs or len(epochs) < len(parsed.pairs):
            return False
        if {each.meaning.position for each in epochs} != {"epoch"}:
            return False
        self.begun = number(parsed.text[epochs[0].start : epochs[0].end])
        return self.has_rows

    def _epoch_of(self, line: Line, row: Row) -> float | None:
        """Return the epoch of a row: its own, else the last one that was announced."""
        for cell in row.cells:
            if cell.column == EPOCH:
                return number(line.text[cell.start : cell.end])
        theirs = self.reading.run.points.get("epoch")
        return theirs.values[-1] if theirs and theirs.values else self.begun

    def _leaves_it_to_others(self) -> bool:
        """Tell whether a reader of the format has values, or may still come to have some."""
        if self.has_rows or not (self.is_beside_a_log or self.reading.knows_rows):
            return False
        self.offered += 1
        self.is_silent = self._is_known()
        patience = LONG_PATIENCE if self.reading.knows_rows else PATIENCE
        return self.is_silent or self.offered < patience

    def _is_known(self) -> bool:
        """Tell whether a reader that knows the format has read values."""
        is_read = any(run.points for run in self.reading.runs)
        return is_read and self.reading.framework is not None

    def _release(self, run: RunReading) -> None:
        held = {name: run.points.pop(name) for name in list(run.points) if name.startswith(HELD)}
        named = {name.removeprefix(HELD): points for name, points in held.items()}
        named = without_blanks(named)
        if "val.loss" not in named and "metric.test_loss" in named:
            named["val.loss"] = named.pop("metric.test_loss")
        for name in ("train.loss", "val.loss"):
            if name in named and self.is_of_tokens:
                named[name].unit = "nats/token"
        if "train.loss" in run.points and "train.loss" in named:
            named["train.batch_loss"] = named.pop("train.loss")
        for name, points in named.items():
            run.points.setdefault(name, points)


reader = Universal
