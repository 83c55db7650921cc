"""What the Hugging Face Trainer prints: records as Python dicts, bars, and what it starts with.

Read in transformers 4.46.3 and 5.23.0 (`ProgressCallback`, `PrinterCallback`, `log_metrics`), TRL
1.16, axolotl and LLaMA-Factory, whose consoles are the same; what the keys mean stands in
hf_records. Version 5 prints numbers as text in four digits, before it was all digits. A record
shows no step: that is the count of the bar which is drawn behind it, and where there are no bars
records are counted. An evaluation then has the number of the training record before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Cell, Reading, Row
from advisor.readers.hf_bars import TrainingBar
from advisor.readers.hf_headers import (
    HEADERS,
    METRIC,
    METRICS,
    OUTPUT,
    PASSING,
    PIECE,
    PROGRAMS,
    RUNNING,
    STARTS,
    starts_a_run,
)
from advisor.readers.hf_placing import Held, Placing
from advisor.readers.hf_records import HF, column_of, dialect_of, is_record
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import MAX_FALLS, Header, LogReader
from advisor.readers.tqdm_bar import HAS_LETTERS, SCALED, Bar, bar_in, seconds_of
from advisor.readers.values import number

DICT = Lazy(r"\{'[^{}]{3,20000}\}")
PAIR = Lazy(rf"'(?P<key>[^']{{1,160}})': (?:[\w.]{{1,20}}\()?'?(?P<value>{NUM})'?\)?[,}}\]]")
"""A `key` and its `value`, which may be text ('2.31') or a NumPy scalar (np.float64(2.31))."""


class HfTrainerLog(LogReader):
    """Reads the console."""

    name: ClassVar[str] = "hf-trainer-log"
    framework: ClassVar[str | None] = HF
    title: ClassVar[str] = "Hugging Face Trainer console log (also TRL, axolotl, Unsloth)"
    marks: ClassVar[tuple[str, ...]] = (
        "'loss': ", "'eval_loss': ", "'eval_runtime': ", "'train_runtime': ", "'learning_rate': ",
        "'objective/kl': ", *STARTS, "** train metrics **", "** eval metrics **",
    )  # fmt: skip
    headers: ClassVar[tuple[Header, ...]] = HEADERS
    looks_like: ClassVar[Lazy | None] = Lazy(r"\{'(?:eval_)?loss'")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.block = ""
        self._fresh()

    def _fresh(self) -> None:
        self.bar = TrainingBar()
        self.placing = Placing()
        self.position = 0
        self.epoch = 0.0
        self.is_over = False

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record, else for the beginning of a run or a table of metrics."""
        found = super().match(sample, document)
        is_headed = any(
            (starts_a_run(s.text) and "__main__" not in s.text)
            or METRICS.search(s.text)
            or PIECE.match(s.text)
            for s in sample  # a script of one's own has the same header
        )
        return found or (LIKELY if is_headed else NO_MATCH)

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what the first record of a line gives."""
        return next(iter(cls.rows(text)), None)

    @classmethod
    def rows(cls, text: str) -> list[Row]:
        """Return what the records of a line give; a printed history has several."""
        if "{'" not in text:
            return []
        found = []
        output = OUTPUT.search(text)
        for match in DICT.finditer(text):
            pairs = {m["key"]: m.span("value") for m in PAIR.finditer(text, *match.span())}
            if is_record(pairs):
                dialect = dialect_of(pairs)
                columns = {key: column_of(key, dialect) for key in pairs}
                cells = [Cell(column, *pairs[key]) for key, column in columns.items() if column]
                step = output.span("step") if output else pairs.get("step", (0, 0))
                found.append(Row(cells, step if text[slice(*step)].isdigit() else None))
        return found

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (its step stands in another line)
        """Return None: what is done with a line depends on those around it."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if self.suspect is not None:
            self._damaged(self.suspect)
            self.suspect = None
        text = line.text
        rows = self.rows(text)
        bar = bar_in(text)
        if bar is not None:
            self._see(line, bar)
        for row in rows:
            self._hold(Held(line, row))
        if rows:
            return True
        if bar is not None:
            return PASSING.search(text[bar.end :]) is not None  # an error may be glued to it
        if not HAS_LETTERS.search(text):
            return False
        self._settle(None)
        return self.header(line) or self._metric(line) or self._other(line)

    def finish(self) -> None:
        """Place what still waits, and read the last bar."""
        self._conclude()

    def begin(self) -> None:
        """Begin another run."""
        self._conclude()
        super().begin()
        self._fresh()

    def header(self, line: Line) -> bool:
        """Read what is printed when a training or an evaluation starts."""
        text = line.text
        for words, program in PROGRAMS.items():
            if words in text and self.reading.framework in {HF, "TRL"}:
                self.reading.framework = program
        if starts_a_run(text):
            self.begin()
            self.block = "training"
        elif match := RUNNING.search(text) or METRICS.search(text):
            self.block = match["what"]
            return True
        if "Num examples" in text and self.block != "training":
            return True  # of an evaluation
        return super().header(line) or starts_a_run(text)

    def take(self, line: Line, row: Row) -> None:
        """Add a row; its keys tell the library that wrote it."""
        if self.reading.framework == HF:
            keys = [cell.column.series.removeprefix("metric.") for cell in row.cells]
            self.reading.framework = dialect_of(keys).framework
        super().take(line, row)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step that a bar told, or the printed one."""
        return super().step_of(line, row) if row.step else self.position

    def _see(self, line: Line, bar: Bar) -> None:
        waiting = self.placing.waiting
        behind = "" if waiting is None else "train" if waiting.is_training else "eval"
        stated = self.reading.run.facts.number("run.max_steps")
        if self.bar.total is None and stated is not None:
            self.bar.total, self.bar.is_sure = round(stated), True
        if not self.bar.is_training(line, bar, behind=behind):
            if behind == "train" and bar.total in self.bar.inside:
                self._settle(None)  # it went through a buffer
            return
        step = bar.n
        if waiting is not None:
            step = self.bar.step_behind(line, bar, self.placing.at.get(waiting.is_training, 0))
        self.bar.draw(line, bar, self.reading.run)
        self._settle(step)

    def _hold(self, held: Held) -> None:
        """Let a record wait for its bar."""
        waiting = self.placing.waiting
        if waiting is not None and ">> {" in waiting.line.text:
            self.placing.waiting = None  # LLaMA-Factory's own line, of the same record
        self._settle(None)
        epoch = next((c for c in held.row.cells if c.column.series == "epoch"), None)
        reached = number(held.line.text[epoch.start : epoch.end]) if epoch else self.epoch
        if held.is_training and (self.is_over or reached < self.epoch) and self.falls < MAX_FALLS:
            self.falls += 1
            self.begin()
        self.epoch = reached
        self.is_over = self.is_over or held.is_end
        if held.row.step is not None:
            self._settle(None, is_last=bool(self.placing.early))
        if held.row.step is not None and self.placing.is_counted is not True:
            self.take(held.line, held.row)
            self.placing.is_counted, self.position = False, self.reached["step"]
        else:
            self.placing.waiting = held

    def _settle(self, step: int | None, *, is_last: bool = False) -> None:
        """Place what waits, at a step that a bar shows or without one."""
        last = self.bar.last()
        before = last[1].n if last else None
        for held in self.placing.settle(step, before, is_last=is_last):
            self.position, axis = self.placing.place(held, self.reading.run)
            self.take(held.line, Row(held.row.cells, None, axis))
            if held.row.step is not None:
                self.say("run.last_step", held.line, *held.row.step)

    def _conclude(self) -> None:
        self._settle(None, is_last=True)
        if self.has_rows or self.said or self.reading.run.facts.items:
            self.bar.conclude(self.reading)

    def _metric(self, line: Line) -> bool:
        """Read a line of the tables of `log_metrics` or of a result, for what no record gave."""
        match = PIECE.match(line.text)
        if match is None and self.block.lower() in {"train", "eval"}:
            match = METRIC.search(line.text)
        if match is None:
            return False
        column = column_of(match["key"], dialect_of([match["key"]]))
        if column is None or column.series in self.reading.run.points:
            return True
        value = seconds_of(match["value"]) if ":" in match["value"] else number(match["value"])
        if value is not None:
            axis: Axis = "record" if self.placing.is_counted is not False else "step"
            self.reading.run.point(column, max(self.position, 1), value, line.number, axis)
        return True

    def _other(self, line: Line) -> bool:
        if PASSING.search(line.text) or SCALED.search(line.text):
            return True
        if self.has_rows and self.looks_like is not None and self.looks_like.search(line.text):
            self.suspect = line
            return True
        return False


reader = HfTrainerLog
