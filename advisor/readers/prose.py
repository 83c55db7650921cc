"""The question and what it says in words: the GPU, settings in running text, sizes, losses.

The last reader: it sees the lines that no format claimed. What it reads has the origin `question`;
sizes in a sentence are claims.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from advisor.facts import FACTS, Evidence, Fact, Origin, Value
from advisor.intake.document import Line
from advisor.readers import prose_words as words
from advisor.readers.amounts import amount, count_of, half_width, measure_of
from advisor.readers.base import NO_MATCH, POSSIBLE, Place, Reader, Reading
from advisor.readers.claims import claims_in_comment
from advisor.readers.clauses import is_computed, is_negated
from advisor.readers.gpu_words import cards_in
from advisor.readers.nanogpt_settings import KEYS
from advisor.readers.patterns import Lazy

LONGEST = 1000  # characters of a line that is still read as a sentence
# A line of a program, a warning or a traceback: its words are not what the user says.
CODE = Lazy(
    r"[A-Za-z0-9_]\(\w+ ?=|==|\.py:\d|iB memory in use|^\s*(?:File \"|Traceback|raise |import "
    r"|from \S+ import|(?:slurmstepd|srun): |[\w.]{0,80}(?:Error|Exception): )"
)
LAST_LINE = 2000  # lines that nobody else claimed; a question is shorter, so the rest is noise
MANY_LINES = 40  # lines that look like a program's own, which no reader claimed: an unknown log
DATA_PARALLEL = frozenset(
    {None, "nanoGPT"}
)  # each card named runs a process with a model of its own
MANY_VALUES = 3  # a person states a value once or twice, a log on every line

Span = tuple[int, int]
Said = tuple[str, Value, Span]


class Prose(Reader):
    """Reads sentences."""

    name: ClassVar[str] = "prose"
    place: ClassVar[Place] = Place.WORDS
    framework: ClassVar[str | None] = None

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (any text)
        """Any text may hold sentences."""
        return POSSIBLE if sample else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.lines = self.machine_lines = 0
        self.from_machine: list[Fact] = []
        self.run_on: list[tuple[int, Line, Span]] = []
        self.command_goes_on = False

    def feed(self, line: Line) -> bool:
        """Take a line; a sentence is understood even when it holds no fact."""
        self.lines += 1
        if self.lines > LAST_LINE or len(line.text) > LONGEST or CODE.search(line.text):
            return False
        if line.quoted and line.kind == "prose":
            return True  # somebody else's words, about another run
        before = len(self.reading.shared)
        text = half_width(line.text)
        is_command = self.command_goes_on or words.PROGRAM.search(text) is not None
        self.command_goes_on = is_command and text.rstrip().endswith("\\")
        if not is_computed(text):
            settings = _settings(text, flags=not is_command)
            for name, value, span in (*settings, *_measurements(text)):
                self._say(name, value, line, span)
        self._hardware(line, text)
        self._claims(line, text)
        said = self.reading.shared[before:]
        if line.kind == "machine":
            self.machine_lines += 1
            self.from_machine += said
            return bool(said)
        return True

    def finish(self) -> None:
        """Take back what was no question but the log of a program that nobody here reads."""
        if self.reading.framework in DATA_PARALLEL:
            for count, line, span in self.run_on:
                self._say("batch.world_size", count, line, span)
        if self.machine_lines > MANY_LINES:
            dropped = self.from_machine
        else:
            values: dict[str, set[Value]] = {}
            for fact in self.from_machine:
                values.setdefault(fact.name, set()).add(fact.value)
            dropped = [f for f in self.from_machine if len(values[f.name]) > MANY_VALUES]
        gone = {id(fact) for fact in dropped}
        self.reading.shared = [f for f in self.reading.shared if id(f) not in gone]

    def _say(self, name: str, value: Value, line: Line, span: Span) -> None:
        self.reading.fact(name, value, Origin.QUESTION, line, *span, shared=True)

    def _hardware(self, line: Line, text: str) -> None:
        if "nanogpt" in text.lower() and (match := words.FRAMEWORKS.search(text)):
            self.reading.framework = self.reading.framework or "nanoGPT"
            self._say("run.framework", "nanoGPT", line, match.span("name"))
        for match in words.DATASETS.finditer(text):
            if not is_negated(text, match.start()):
                self._say("data.dataset", match["name"].lower(), line, match.span("name"))
                break
        self._tuning(line, text)
        cards = cards_in(text)
        if cards is None:
            return
        self._say("hardware.gpu", cards.name, line, cards.span)
        if cards.memory is not None:
            self._say("hardware.memory_bytes", cards.memory[0], line, cards.memory[1])
        if cards.number is not None:
            self._say("hardware.gpu_count", cards.number[0], line, cards.number[1])
            if cards.runs:
                self.run_on.append((cards.number[0], line, cards.number[1]))

    def _tuning(self, line: Line, text: str) -> None:
        if (match := words.TUNED.search(text)) and not is_negated(text, match.start()):
            self._say("run.init_from", match["name"], line, match.span("name"))
        if match := words.RANK.search(text):
            self._say("optim.lora_r", int(match["rank"]), line, match.span("rank"))

    def _claims(self, line: Line, text: str) -> None:
        """Read the claims of a sentence; its card is no claim but was told above."""
        aside = Reading(self.reading.document)
        claims_in_comment(aside, replace(line, text=text), 0, None, shared=True)

        def as_pasted(place: Evidence) -> Evidence:
            if text == line.text:
                return place
            return replace(place, text=line.raw[place.start : place.end])

        for fact in aside.shared:
            if fact.name != "hardware.gpu":
                places = tuple(as_pasted(place) for place in fact.evidence)
                self.reading.shared.append(replace(fact, evidence=places))
        for claim in aside.claims:
            self.reading.claims.append(replace(claim, evidence=as_pasted(claim.evidence)))


def _settings(text: str, *, flags: bool) -> Iterator[Said]:
    """Yield the settings that are not advised against; `flags` takes `--key=value` for ours."""
    for name, value, span in _stated_settings(text, flags=flags):
        if not is_negated(text, span[0]):
            yield name, value, span


def _stated_settings(text: str, *, flags: bool) -> Iterator[Said]:
    inline = words.INLINE.finditer(text) if any(sign in text for sign in "=:：") else ()
    keyed = words.KEYED.finditer(text) if "_" in text else ()
    for match in (*inline, *keyed):
        if (name := KEYS.get(match["key"])) and (flags or not match["flag"]):
            yield from _setting(name, match)
    if not _lacks(text, "batch") and (match_ := words.BATCH.search(text)):
        for name, part in (
            ("batch.micro", "micro"),
            ("batch.accumulation", "accumulation"),
            ("model.block_size", "block"),
        ):
            yield name, int(match_[part]), match_.span(part)
    for match in words.PRECISION.finditer(text) if "16" in text else ():
        if not is_negated(text, match.start()):
            yield "run.dtype", words.PRECISIONS[match["name"].lower()], match.span("name")
            break


def _setting(name: str, match: re.Match[str]) -> Iterator[Said]:
    if match["truth"]:
        if FACTS[name].type is bool:
            yield name, match["truth"] == "True", match.span("truth")
    elif (value := _number(name, match)) is not None:
        yield name, value, _span(match)


def _measurements(text: str) -> Iterator[Said]:
    yield from _named(text)
    if "nan" in text.lower() and (match_ := words.NOT_A_NUMBER.search(text)):
        yield "train.loss.last", math.nan, match_.span("value")
    if not _lacks(text, "param") and (match_ := words.PARAMS_PRINTED.search(text)):
        yield "model.params", amount(match_), (match_.start("number"), match_.end())
    for pattern in () if _lacks(text, "step", "iter") else words.STEPS:
        match_ = pattern.search(text)
        if match_ and (step := _number("run.last_step", match_)) is not None:
            yield "run.last_step", step, _span(match_)
            break
    if "%" in text and (match_ := words.MFU.search(text)):
        low, high = match_["low"], match_["high"] or match_["low"]
        yield "speed.mfu_printed", float(high) / 100, (match_.start("low"), match_.end())
        if match_["high"]:
            span = (match_.start("low"), match_.end())
            yield "speed.mfu_printed_low", float(low) / 100, span


def _named(text: str) -> Iterator[Said]:
    is_row = "|" in text and words.ROW.search(text) is not None
    for name, needed, pattern in words.NAMED:
        is_setting = name not in words.MEASURED
        if (is_setting and is_row) or _lacks(text, *needed):
            continue
        for match in pattern.finditer(text):
            value = _number(name, match)
            if value is not None and not (is_setting and is_negated(text, match.start())):
                yield name, value, _span(match)
                break


def _lacks(text: str, *needed: str) -> bool:
    """Tell whether a text has none of these words, and no Chinese that may stand for them.

    Most lines have none of them, and looking for a word takes a fraction of a pattern's time.
    """
    lowered = text.lower() if text.isascii() else ""
    return text.isascii() and not any(word in lowered for word in needed)


def _number(name: str, match: re.Match[str]) -> float | None:
    """Return the value where it is one that the fact can have."""
    kind = FACTS[name].type
    if kind is int:
        return count_of(match)
    return measure_of(match) if kind is float else None


def _span(match: re.Match[str]) -> Span:
    end = max(match.end("value"), match.end("unit"), match.end("near"))
    return match.start("value"), end


reader = Prose
