"""The question and what it says in words: the GPU, settings in running text, sizes, losses.

The last reader: it sees the lines that no format claimed. What it reads has the origin `question`;
sizes in a sentence are claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import FACTS, Fact, Origin, Value
from advisor.intake.document import Line
from advisor.quantities.gpus import find_gpu
from advisor.readers import prose_words as words
from advisor.readers.amounts import amount, plain_number
from advisor.readers.base import NO_MATCH, POSSIBLE, Reading
from advisor.readers.claims import claims_in_comment
from advisor.readers.nanogpt_settings import KEYS

LONGEST = 1000  # characters of a line that is still read as a sentence
# A line of a program, a warning or a traceback: its words are not what the user says.
CODE = re.compile(r"\w\(\w+ ?=|==|\.py:\d|^\s*(?:File \"|Traceback|raise |import |from \S+ import)")
LAST_LINE = 2000  # lines that nobody else claimed; a question is shorter, so the rest is noise
MANY_LINES = 40  # lines that look like a program's own, which no reader claimed: an unknown log
MANY_VALUES = 3  # a person states a value once or twice, a log on every line
PIECE = 190  # characters in which a GPU's name is looked for
GPU_HINT = re.compile(
    r"RTX|GTX|Tesla|Quadro|TITAN|\b[ABHLVTP]\d{1,3}0?[0-9]?\b|\bMI\d{3}|\bTPU", re.ASCII
)


class Prose:
    """Reads sentences."""

    name: ClassVar[str] = "prose"
    framework: ClassVar[str | None] = None

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (any text)
        """Any text may hold sentences."""
        return POSSIBLE if sample else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        self.reading = reading
        self.lines = self.machine_lines = 0
        self.from_machine: list[Fact] = []

    def feed(self, line: Line) -> bool:
        """Take a line; a sentence is understood even when it holds no fact."""
        self.lines += 1
        if self.lines > LAST_LINE or len(line.text) > LONGEST or CODE.search(line.text):
            return False
        before = len(self.reading.shared)
        self._settings(line)
        self._measurements(line)
        self._hardware(line)
        claims_in_comment(self.reading, line, 0, None, shared=True)
        said = self.reading.shared[before:]
        if line.kind == "machine":
            self.machine_lines += 1
            self.from_machine += said
            return bool(said)
        return True

    def finish(self) -> None:
        """Take back what was no question but the log of a program that nobody here reads."""
        if self.machine_lines > MANY_LINES:
            dropped = self.from_machine
        else:
            values: dict[str, set[Value]] = {}
            for fact in self.from_machine:
                values.setdefault(fact.name, set()).add(fact.value)
            dropped = [f for f in self.from_machine if len(values[f.name]) > MANY_VALUES]
        gone = {id(fact) for fact in dropped}
        self.reading.shared = [f for f in self.reading.shared if id(f) not in gone]

    def _say(self, name: str, value: Value, line: Line, span: tuple[int, int]) -> None:
        self.reading.fact(name, value, Origin.QUESTION, line, *span, shared=True)

    def _settings(self, line: Line) -> None:
        for match in words.INLINE.finditer(line.text):
            name = KEYS.get(match["key"])
            if name is None:
                continue
            text = match["value"]
            if FACTS[name].type is bool:
                if text in {"True", "False"}:
                    self._say(name, text == "True", line, match.span("value"))
            elif FACTS[name].type is not str and text not in {"True", "False"}:
                self._say(name, float(text), line, match.span("value"))
        if match_ := words.BATCH.search(line.text):
            for name, group in (
                ("batch.micro", "micro"),
                ("batch.accumulation", "accumulation"),
                ("model.block_size", "block"),
            ):
                self._say(name, int(match_[group]), line, match_.span(group))
        if match_ := words.PRECISION.search(line.text):
            value = words.PRECISIONS[match_["name"].lower()]
            self._say("run.dtype", value, line, match_.span("name"))

    def _measurements(self, line: Line) -> None:
        text = line.text
        for name, pattern in words.NAMED:
            if match := pattern.search(text):
                value = plain_number(match["value"])
                self._say(name, value, line, match.span("value"))
        if match := words.PARAMS_PRINTED.search(text):
            span = (match.start("number"), match.end())
            self._say("model.params", amount(match), line, span)
        if match := words.STEP.search(text):
            group = "zh" if match["zh"] else "en"
            self._say("run.last_step", plain_number(match[group]), line, match.span(group))
        if match := words.MFU.search(text):
            low, high = match["low"], match["high"] or match["low"]
            span = (match.start("low"), match.end())
            self._say("speed.mfu_printed", float(high) / 100, line, span)
            if match["high"]:
                self._say("speed.mfu_printed_low", float(low) / 100, line, span)

    def _hardware(self, line: Line) -> None:
        text = line.text
        if match := words.FRAMEWORKS.search(text):
            self.reading.framework = self.reading.framework or "nanoGPT"
            self._say("run.framework", "nanoGPT", line, match.span("name"))
        if match := words.DATASETS.search(text):
            self._say("data.dataset", match["name"].lower(), line, match.span("name"))
        if hint := GPU_HINT.search(text):
            start = max(0, hint.start() - 20)
            piece = text[start : start + PIECE]
            if gpu := find_gpu(piece):
                span = (hint.start(), min(len(text), hint.start() + 12))
                self._say("hardware.gpu", gpu.name, line, span)


reader = Prose
