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
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reader, Reading
from advisor.readers.nanogpt_settings import NanogptSettings

NUMBER = r"(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|nan|inf|-inf)"
# Fields of forks, `lr:0.0003` or `sparsity 13.81%`; an mfu without its % is one that was cut.
_MORE = rf"(?: ?, ?(?!mfu)[A-Za-z][\w/]{{0,20}}:? ?{NUMBER.replace('(', '(?:', 1)}%?){{0,6}}"
STEP = re.compile(rf"step (\d{{1,15}}): train loss {NUMBER}, val loss {NUMBER}{_MORE}\s*$")
# Before February 2023 no mfu was printed.
ITER = re.compile(
    rf"iter (\d{{1,15}}): loss {NUMBER}, time {NUMBER}ms{_MORE}(?: ?, ?mfu:? {NUMBER}%)?{_MORE}\s*$"
)
# A cut last line still proves that the iteration was reached.
CUT_ITER = re.compile(rf"iter (\d{{1,15}}): loss {NUMBER}")
LOOKS_LIKE_RECORD = re.compile(r"(?:iter|step) ?\d+:? |(?:train|val) loss|, time [\d.]+ms")
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
TRAIN = Column("train.loss", "nats/token", "eval")
VALIDATION = Column("val.loss", "nats/token", "eval")
BATCH = Column("train.batch_loss", "nats/token", "train")
TIME = Column("step_seconds", "seconds", None, 1 / 1000)
MFU = Column("mfu", "fraction", None, 1 / 100)
MAX_RUNS = 100  # headers in one log
MAX_FALLS = 8  # restarts without a header; where steps fall back more often, lines are mixed up
CHECKPOINT = "saving checkpoint to "
CONFIG = "Overriding config with "
HEADER_MATCH = 0.9  # more than a config, whose lines the log may echo


def _header_match(text: str) -> tuple[str, re.Match[str]] | None:
    for literal, (name, pattern) in HEADERS.items():
        if literal in text and (match := pattern.search(text)):
            return name, match
    return None


class NanogptLog(Reader):
    """Reads the console log."""

    name: ClassVar[str] = "nanogpt-log"
    framework: ClassVar[str | None] = "nanoGPT"
    title: ClassVar[str] = "nanoGPT console log"
    marks: ClassVar[tuple[str, ...]] = (": train loss ", ": loss ", *HEADERS)

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for a record or a header line in the sample."""
        texts = [line.text for line in sample]
        if any("loss" in text and (STEP.search(text) or ITER.search(text)) for text in texts):
            return FULL_MATCH
        return HEADER_MATCH if any(map(_header_match, texts)) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.settings = NanogptSettings(reading, Origin.LOG, shared=False)
        self.echo = self.has_records = False
        self.falls = 0
        self.suspect: Line | None = None
        reading.framework = self.framework
        reading.has_log = True

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        if self.suspect is not None:
            self._damage(self.suspect)
            self.suspect = None
        if self._record(line) or self._header(line):
            return True
        if text.startswith(CHECKPOINT):
            self.reading.fact(
                "run.out_dir", text[len(CHECKPOINT) :].strip(), Origin.LOG, line,
                len(CHECKPOINT), len(text),
            )  # fmt: skip
            return True
        if self.echo and self.settings.feed(line):
            return True
        if self.has_records and LOOKS_LIKE_RECORD.search(text):
            self.suspect = line  # judged when the next line comes: a cut last line is no damage
            return True
        return text.startswith(PASSING)

    def finish(self) -> None:
        """Read a cut last line for what it proves."""
        self.settings.finish()
        if self.suspect is None:
            return
        cut = CUT_ITER.match(self.suspect.text)
        if cut is None:
            self._damage(self.suspect)
        elif self.reading.run.last_step is None or int(cut[1]) > self.reading.run.last_step:
            self.reading.run.last_step = int(cut[1])
            self.reading.fact(
                "run.last_step", int(cut[1]), Origin.LOG, self.suspect, cut.start(1), cut.end(1)
            )

    def _damage(self, line: Line) -> None:
        self.reading.run.facts.damaged.append(self.reading.evidence(line, 0, len(line.text)))

    def _record(self, line: Line) -> bool:
        text, at = line.text, line.number
        series, match = "train.batch_loss", ITER.match(text)
        if match is None:
            series, match = "train.loss", STEP.match(text)
        if match is None:
            return False
        step = self._step(match, series)
        if step is None:
            self._damage(line)
            return True
        run = self.reading.run
        first, second = float(match[2]), float(match[3])
        if series == "train.loss":
            run.point(TRAIN, step, first, at)
            run.point(VALIDATION, step, second, at)
        else:
            run.point(BATCH, step, first, at)
            run.point(TIME, step, second, at)
            if match[4]:
                run.point(MFU, step, float(match[4]), at)
        self.has_records, self.echo = True, False
        return True

    def _step(self, match: re.Match[str], series: str) -> int | None:
        step = int(match[1])
        run = self.reading.run
        same = run.points.get(series)
        # A step that goes back, or comes twice in one series, belongs to another start.
        again = same is not None and step <= same.steps[-1]
        if again or (run.last_step is not None and step < run.last_step):
            self.falls += 1
            if self.falls > MAX_FALLS:
                return None
            self.reading.open_run()
        self.reading.run.last_step = step
        return step

    def _header(self, line: Line) -> bool:
        text = line.text
        if text.startswith(STARTS):
            begun = self.reading.run.last_step is not None
            if begun and len(self.reading.runs) < MAX_RUNS:
                self.reading.open_run()
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
        return False

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
