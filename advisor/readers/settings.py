"""Settings as the scanners of a syntax find them, whatever program they belong to.

A scanner knows a syntax (YAML, brackets, assignments, commands) and no names; the name tables know
what a path such as `optimizer.lr` means to which program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from advisor.facts import Value
from advisor.intake.document import Line
from advisor.readers.literals import NotLiteralError, literal
from advisor.readers.patterns import Lazy

DEEPEST = 40  # levels of brackets or indentation; what is deeper is not followed
LONGEST = 500  # characters of a value
Syntax = Literal["yaml", "brackets", "assignments", "command"]

NUMBER = Lazy(r"[-+]?(?:\d[\d_]{0,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][-+]?\d{1,3})?")
WORDS: dict[str, bool | None] = {
    "true": True, "yes": True, "on": True, "false": False, "no": False, "off": False,
    "null": None, "none": None, "~": None, "": None,
}  # fmt: skip
DTYPE = Lazy(r"(?:torch|jnp|np|jax\.numpy|tf)\.(?:bfloat16|float16|float32|half|float)")
BARE = Lazy(r"[\w./:@%+-]{1,200}")


class Setting(NamedTuple):
    """One value and where it stands.

    Attributes:
        path: names from the outside in, joined with dots, as written; positions in lists are
            numbers from 0.
        value: as the syntax has it; text stands without its quotes.
        start, end: its columns in `line.text`.
    """

    path: str
    value: Value
    line: Line
    start: int
    end: int


@dataclass
class Region:
    """Lines that belong together: one file, block or command.

    Attributes:
        begin, end: indexes of its first line and behind its last one.
        settings: by index of the line.
        comments: columns of comments, by index of the line.
        others: indexes of lines inside that are none of this syntax.
        inside: indexes of lines that begin inside of a bracket.
        sections: whether `[section]` lines stand in it.
    """

    syntax: Syntax
    begin: int
    end: int
    settings: dict[int, list[Setting]] = field(default_factory=dict)
    comments: dict[int, int] = field(default_factory=dict)
    others: set[int] = field(default_factory=set)
    inside: set[int] = field(default_factory=set)
    sections: bool = False

    def add(self, index: int, setting: Setting) -> None:
        """Add what a line sets."""
        self.settings.setdefault(index, []).append(setting)

    def all(self) -> list[Setting]:
        """Return the settings in order."""
        return [each for index in sorted(self.settings) for each in self.settings[index]]


class Text(NamedTuple):
    """The lines a scanner looks at, and what is known of them.

    Attributes:
        suffix: of the file's name, such as "yaml", or the tag of the fence; "" if unknown.
        calls: names of functions whose arguments are settings, in lower case.
    """

    lines: Sequence[Line]
    suffix: str = ""
    calls: frozenset[str] = frozenset()


def quoted(text: str) -> bool:
    """Tell whether a text is one quoted string."""
    return len(text) > 1 and text[0] in "\"'" and text[-1] == text[0]


def scalar(
    text: str, known: Mapping[str, Value] | None = None, *, bare: bool = True
) -> Value | None:
    """Return the value of a scalar as configs write it; None for null and for what is no value.

    Args:
        text: without blanks around it. `2e-4` is a number, as it is to trainers.
        known: names with a value.
        bare: whether a word without quotes is text.
    """
    if not text or len(text) > LONGEST:
        return None
    if quoted(text):
        inside = text[1:-1]
        return None if text[0] in inside.replace("\\" + text[0], "") else inside
    if NUMBER.fullmatch(text):
        return _number(text)
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if DTYPE.fullmatch(text):
        return text
    if not bare or known or re.search(r"\d\s*[*/+-]", text):
        try:
            return literal(text, known or {})
        except NotLiteralError:
            pass
    return text if bare and "${" not in text else None


def _number(text: str) -> Value | None:
    plain = text.replace("_", "")
    try:
        return int(plain)
    except ValueError:
        value = float(plain)
    return value if value - value == 0 else None


def inner(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the columns of a value without its quotes."""
    return (start + 1, end - 1) if quoted(text[start:end]) else (start, end)
