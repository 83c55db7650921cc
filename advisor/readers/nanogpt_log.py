"""nanoGPT's console log (train.py of karpathy/nanoGPT at 3adf61e).

What the lines mean: `step` lines are means over eval_iters batches in eval mode, for both splits,
with the same weights. `iter` lines are the last micro-batch of one iteration in train mode; their
`time` includes evaluation and checkpoint when the iteration is one of evaluation; their `mfu` is a
running average against an A100's 312 TFLOP/s, -100 % until it is first measured. `number of
parameters` leaves out the position embeddings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reading, Row
from advisor.readers.nanogpt_settings import NanogptSettings
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader, Record

NUMBER = r"(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|nan|inf|-inf)"
# Fields of forks, `lr:0.0003` or `sparsity 13.81%`; an mfu without its % is one that was cut.
_MORE = rf"(?: ?, ?(?!mfu)[A-Za-z][\w/]{{0,20}}:? ?{NUMBER}%?){{0,6}}"
STEP = Record(
    "train loss",
    Lazy(
        rf"^ {{0,12}}step (?P<step>\d{{1,15}}): train loss (?P<train>{NUMBER}), val loss"
        rf" (?P<val>{NUMBER}){_MORE}\s*$"
    ),
    {
        "train": Column("train.loss", "nats/token", "eval"),
        "val": Column("val.loss", "nats/token", "eval"),
    },
)
# Before February 2023 no mfu was printed.
ITER = Record(
    ": loss ",
    Lazy(
        rf"^ {{0,12}}iter (?P<step>\d{{1,15}}): loss (?P<loss>{NUMBER})(?:, time | \| )"
        rf"(?P<time>{NUMBER}) ?ms{_MORE}(?: ?[,|] ?mfu:? (?P<mfu>{NUMBER})%)?{_MORE}\s*$"
    ),
    {
        "loss": Column("train.batch_loss", "nats/token", "train"),
        "time": Column("step_seconds", "seconds", None, 1 / 1000),
        "mfu": Column("mfu", "fraction", None, 1 / 100),
    },
)
# A cut last line still proves that the iteration was reached.
CUT_ITER = Lazy(rf"iter (\d{{1,15}}): loss {NUMBER}")
LOOKS_LIKE_RECORD = Lazy(r"(?:iter|step) ?\d+:? |(?:train|val) loss|, time [\d.]+ ?ms")
# By a literal that must occur: the fact, and the pattern that is then tried.
HEADERS: dict[str, tuple[str, re.Pattern[str]]] = {
    "tokens per iteration": (
        "batch.tokens_per_step",
        re.compile(r"tokens per iteration will be: (\d[\d,]*)"),
    ),
    "vocab_size": (
        "model.vocab_size",
        re.compile(r"(?:defaulting to vocab_size of GPT-2 to |found vocab_size = )(\d+)"),
    ),
    "number of parameters": (
        "model.params",
        re.compile(r"number of parameters: (\d+(?:\.\d+)?)M"),
    ),
    "num decayed": (
        "model.params_decayed",
        re.compile(r"num decayed parameter tensors: \d+, with (\d[\d,]*)"),
    ),
    "num non-decayed": (
        "model.params_non_decayed",
        re.compile(r"num non-decayed parameter tensors: \d+, with (\d[\d,]*)"),
    ),
}
STARTS = ("tokens per iteration will be", "Overriding config with", "Overriding: ")
INIT = re.compile(
    r"(Initializing a new model from scratch)|Resuming training from (\S+)"
    r"|Initializing from OpenAI GPT-2 weights: (\S+)"
)
PASSING = (
    "using fused AdamW:", "compiling the model...", "found vocab_size", "Overriding: ",
    "loading weights from pretrained gpt:", "forcing vocab_size=",
)  # fmt: skip
CHECKPOINT = "saving checkpoint to "
CONFIG = "Overriding config with "
HEADER_MATCH = 0.9  # more than a config, whose lines the log may echo


def _header_match(text: str) -> tuple[str, re.Match[str]] | None:
    for literal, (name, pattern) in HEADERS.items():
        if literal in text and (match := pattern.search(text)):
            return name, match
    return None


class NanogptLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "nanogpt-log"
    framework: ClassVar[str | None] = "nanoGPT"
    title: ClassVar[str] = "nanoGPT console log"
    marks: ClassVar[tuple[str, ...]] = (
        ": train loss ", ": loss ", "tokens per iteration", "vocab_size", "number of parameters",
        "num decayed", "num non-decayed",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (STEP, ITER)
    starts: ClassVar[tuple[str, ...]] = STARTS
    passing: ClassVar[tuple[str, ...]] = PASSING
    looks_like: ClassVar[Lazy | None] = LOOKS_LIKE_RECORD

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record or a header line in the sample."""
        found = super().match(sample, document)
        is_headed = any(_header_match(line.text) for line in sample)
        return found if found == FULL_MATCH else HEADER_MATCH if is_headed else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.settings = NanogptSettings(reading, Origin.LOG, shared=False)
        self.echo = False

    def take(self, line: Line, row: Row) -> None:
        """Add a record: the echoed config, if any, has ended."""
        self.echo = False
        super().take(line, row)

    def shape(self, line: Line) -> Row | None:
        """Return the row of a record."""
        return self.row(line.text)

    def header(self, line: Line) -> bool:
        """Read what stands before the records, and where checkpoints go."""
        text = line.text
        if text.startswith(STARTS):
            self.begin()
            if self.settings.run is not self.reading.run:
                self.settings.finish()
                self.settings = NanogptSettings(self.reading, Origin.LOG, shared=False)
        if text.startswith(CONFIG):
            self.echo = True
            self.reading.config_name = text[len(CONFIG) :].rstrip(":").strip()
            return True
        if text.startswith("Overriding: "):
            return self.settings.override(line, len("Overriding: "), " = ")
        if found := _header_match(text):
            name, match = found
            value = float(match[1].replace(",", ""))
            value = round(value * 1e6) if name == "model.params" else value
            self.reading.fact(name, value, Origin.LOG, line, match.start(1), match.end(1))
            self.echo = False
            return True
        if started := INIT.search(text):
            return self._initialised(line, started)
        if text.startswith(CHECKPOINT):
            self.say("run.out_dir", line, len(CHECKPOINT), len(text))
            return True
        return self.echo and self.settings.feed(line)

    def finish(self) -> None:
        """Read a cut last line for what it proves."""
        self.settings.finish()
        if self.suspect is None:
            return
        cut = CUT_ITER.match(self.suspect.text)
        if cut is None:
            self._damaged(self.suspect)
        elif self.reading.run.last_step is None or int(cut[1]) > self.reading.run.last_step:
            self.reading.run.last_step = int(cut[1])
            self.say("run.last_step", self.suspect, cut.start(1), cut.end(1))

    def _initialised(self, line: Line, match: re.Match[str]) -> bool:
        kind = "scratch" if match[1] else "resume" if match[2] else str(match[3])
        group = 1 if match[1] else 2 if match[2] else 3
        where = (line, match.start(group), match.end(group))
        self.reading.fact("run.init_from", kind, Origin.LOG, *where)
        self.settings.pretrained(kind, *where)
        if match[2]:
            self.reading.fact("run.resumed_from", match[2], Origin.LOG, *where)
        return True


reader = NanogptLog
