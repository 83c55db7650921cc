"""Chooses the turns that a diagnosis reads: the latest paste and what was said about it.

A new paste replaces an older one of its kind; a log and a config pasted one after the other
belong together, and so do remarks ("it is an RTX 4070") made before or after them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from advisor.chat.turns import UserTurn
from advisor.facts import Fact, Origin
from advisor.intake.document import Input, read_inputs
from advisor.readers.base import Reading
from advisor.readers.registry import read

Kind = Literal["log", "config"]

BOTH: frozenset[Kind] = frozenset({"log", "config"})
LOOK_BACK = 40  # turns; whoever talks longer has pasted again
LEAST_SETTINGS = 3  # fewer are a remark about the paste, not another config
LEAST_FACTS = 5  # a run described in words is as good as a paste
HEAD = 60_000  # characters that show what a turn brings; the diagnosis reads all of it
LEAST_UNREAD = 3  # lines of machine text that no reader knows are a paste all the same


@dataclass(frozen=True, slots=True)
class Weight:
    """What a turn brings: kinds of paste, and how many facts."""

    kinds: frozenset[Kind]
    facts: int

    @property
    def says_something(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.kinds or self.facts)


@dataclass(frozen=True, slots=True)
class Selection:
    """The documents to diagnose, and whether a paste is among them."""

    inputs: tuple[Input, ...]
    turns: tuple[UserTurn, ...]
    has_paste: bool


def weigh(turn: UserTurn) -> Weight:
    """Read the head of one turn alone and say what it brings."""
    heads = [replace(each, data=_head(each)) for each in turn.inputs]
    readings = read(read_inputs(heads))
    facts = list(_facts(readings))
    names = {fact.name for fact in facts}
    kinds: set[Kind] = set()
    if any(run.points for each in readings for run in each.runs) or _of(facts, {Origin.LOG}):
        kinds.add("log")
    if len(_of(facts, {Origin.CONFIG, Origin.COMMAND})) >= LEAST_SETTINGS:
        kinds.add("config")
    if not kinds and (len(names) >= LEAST_FACTS or _unknown_format(turn, readings)):
        kinds |= BOTH
    return Weight(frozenset(kinds), len(names))


Weighing = Callable[[UserTurn], Weight]


def select(turns: Sequence[UserTurn], weight: Weighing = weigh) -> Selection:
    """Return what to diagnose, oldest first; `weight` says what a turn brings."""
    chosen: list[UserTurn] = []
    have: set[Kind] = set()
    for turn in reversed(turns[-LOOK_BACK:]):
        brought = weight(turn)
        if brought.kinds & have:
            break
        if brought.says_something:
            chosen.append(turn)
            have |= brought.kinds
    chosen.reverse()
    inputs = tuple(each for turn in chosen for each in turn.inputs)
    return Selection(inputs, tuple(chosen), bool(have))


def _head(given: Input) -> bytes | str:
    return given.data[:HEAD] if isinstance(given.data, bytes | str) else ""


def _facts(readings: Iterable[Reading]) -> Iterator[Fact]:
    for reading in readings:
        yield from reading.shared
        for run in reading.runs:
            yield from run.facts.all()


def _of(facts: Iterable[Fact], origins: set[Origin]) -> set[str]:
    """Return the names of facts that come from one of the origins and were said, not assumed."""
    return {fact.name for fact in facts if fact.origin in origins and fact.evidence}


def _unknown_format(turn: UserTurn, readings: Iterable[Reading]) -> bool:
    machine = sum(line.kind == "machine" for each in readings for line in each.unread)
    return bool(turn.files) or machine >= LEAST_UNREAD
