"""build-nanogpt's console log and its log/log.txt (karpathy/build-nanogpt at 6104ab1).

Also those of the lecture's earlier commits, which print fewer fields, and of copies that print
more. What the numbers mean: the loss is the mean over all micro-batches and GPUs of the step; the
model has no dropout. `norm` is the norm of the gradient before it is clipped to 1. `dt` is the
whole step: at a step with an evaluation it includes evaluation, HellaSwag, samples and checkpoint.
tok/sec are of all GPUs. An evaluation stands before the step with whose number log.txt has it.
HellaSwag is the share of 10,042 questions that are answered right. The optimizer is AdamW.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import Fact, Origin
from advisor.intake.document import Line
from advisor.readers import gpt_headers
from advisor.readers.base import NO_MATCH, Column, Reading, RunReading
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.schedule import add_schedule
from advisor.readers.values import number

LOSS = Column("train.loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
HELLASWAG = Column("metric.hella", "fraction", "eval")
EVALUATIONS = (
    (Lazy(rf"^validation loss: (?P<value>{NUM})\s*$"), VALIDATION),
    (Lazy(rf"^HellaSwag accuracy: \d{{1,7}}/\d{{1,7}} ?= ?(?P<value>{NUM})\s*$"), HELLASWAG),
)
CONSOLE, FILE = "tok/sec: ", (" train ", " val ", " hella ")
SAMPLE = Lazy(r"^(?:rank \d{1,5} sample \d{1,5}: |> )")
SAMPLE_LINES = 32  # a sample has as many tokens at most


class BuildNanogpt(LogReader):
    """Reads the console log and log.txt."""

    name: ClassVar[str] = "build-nanogpt"
    framework: ClassVar[str | None] = "build-nanogpt"
    title: ClassVar[str] = "build-nanogpt console log and log.txt"
    marks: ClassVar[tuple[str, ...]] = (
        "ms | tok/sec: ", "ms, tok/sec: ", "total desired batch size: ",
        "calculated gradient accumulation steps: ", "HellaSwag accuracy: ", *FILE,
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        *(Record(word, Lazy(rf"^(?P<step>\d{{1,12}}){word}(?P<value>{NUM})\s*$"), {"value": column})
          for word, column in zip(FILE, (LOSS, VALIDATION, HELLASWAG), strict=True)),
        Record(
            CONSOLE, Lazy(rf"^ {{0,12}}step +(?P<step>\d{{1,12}}) ?[|,] loss: (?P<loss>{NUM})"),
            {"loss": LOSS},
            pairs=Lazy(rf"[|,] ?(?P<key>[A-Za-z][\w/]{{0,30}}):? (?P<value>{NUM})"),
        ),
    )  # fmt: skip
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "lr": Column("learning_rate"),
        "norm": Column("grad_norm"),
        "dt": Column("step_seconds", "seconds", None, 1 / 1000),
        "tok/sec": Column("tokens_per_second", "tokens/s"),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        *gpt_headers.HEADERS,
        Header("loaded ", Lazy(rf"^loaded (?P<tokens>{INT}) tokens"), {"tokens": "data.tokens"}),
    )
    starts: ClassVar[tuple[str, ...]] = ("using device:", "total desired batch size:")
    passing: ClassVar[tuple[str, ...]] = (*gpt_headers.PASSING, "1 epoch = ", "didn't crash yay!")
    looks_like: ClassVar[Lazy | None] = Lazy(r"^(?:step +\d+ ?[|,] loss|\d+ (?:train|val|hella)\b)")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for records; those of log.txt are so short that one alone may be anything."""
        rows = [line.text for line in sample if cls.row(line.text) is not None]
        if len(rows) == 1 and CONSOLE not in rows[0]:
            return NO_MATCH
        return super().match(sample, document)

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.waiting: list[tuple[RunReading, Column, float, int]] = []  # before any step
        self.sample = 0  # lines that may still be text which the model writes,
        self.sampled_at: int | None = None  # while no further step is reached

    def header(self, line: Line) -> bool:
        """Read what an evaluation found, another line that states facts, or a line of a sample."""
        for pattern, column in EVALUATIONS:
            if match := pattern.match(line.text):
                self._evaluated(column, number(match["value"]), line)
                return True
        if SAMPLE.match(line.text):
            self.sample, self.sampled_at = SAMPLE_LINES, self.reached.get("step")
            return True
        if super().header(line):
            self.sample = 0
            return True
        is_over = self.sampled_at != self.reached.get("step") or line.text.startswith("Traceback")
        self.sample = 0 if is_over else max(self.sample - 1, 0)
        return self.sample > 0

    def finish(self) -> None:
        """Place what stood before the first step; add what holds for every run."""
        self._place_waiting()
        for run in self.reading.runs:
            gpt_headers.add_params(run)
            if "train.loss" in run.points:
                add_schedule(run, self.reading.document)
                run.facts.add(Fact("optim.name", "AdamW", Origin.DEFAULT))

    def _evaluated(self, column: Column, value: float, line: Line) -> None:
        self._turn()
        reached = self.reached.get("step")
        if reached is None:
            self.waiting.append((self.reading.run, column, value, line.number))
            return
        self._place_waiting()
        points = self.reading.run.points.get(column.series)
        if points is None or points.last_step <= reached:
            self.reading.run.point(column, reached + 1, value, line.number)

    def _place_waiting(self) -> None:
        for run, column, value, at in self.waiting:
            points = run.points.get("train.loss")
            run.point(column, points.steps[0] if points else 0, value, at)
        self.waiting.clear()


reader = BuildNanogpt
