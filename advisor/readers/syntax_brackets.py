"""Scans what stands in brackets: JSON, Python's dictionaries and the arguments of calls.

One scanner reads them all, since people paste mixtures of them: JSON with comments, `dict(lr=1)`,
`TrainingArguments(...)`, `Namespace(...)`. It goes token by token and needs no end, so a cut object
gives what it has. Nothing is executed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advisor.facts import Value
from advisor.readers.patterns import Lazy
from advisor.readers.settings import DEEPEST, Region, Setting, Text, inner, quoted, scalar

TOKEN = Lazy(
    r"""(?P<string>(?<!\\)"(?:[^"\\]|\\.)*"|(?<!\\)'(?:[^'\\]|\\.)*')|(?P<comment>\#.*|(?<!\S)//.*)"""
    r"""|(?P<open>[{(\[])|(?P<close>[})\]])|(?P<mark>[,;]|[:=](?!=))"""
    r"""|(?P<bare>(?:[^\s"'\#{}()\[\],;:=]|==)+|["'])"""
)
# What a line begins with that goes on inside of brackets.
INSIDE = Lazy(
    r"""\s*(?:["'\#{}()\[\],*.\d+-]|//|[A-Za-z_][\w./-]*\s*(?:[=(,\[:]|\]|\)|$)|(?:not|lambda)\b|$)"""
)
# `{` at the start of a line, or at the end of one that names the object: `Model config X {`
OBJECT = Lazy(r"\s*(?:[\w.$<>:-]{1,80}\s+){0,6}?(?P<open>\{)\s*(?:$|[\"'}])")
CALL = Lazy(r"(?<![\w.])(?P<name>[A-Za-z_][\w.]{0,120})\(")
CONTAINERS = frozenset(
    {"dict", "ordereddict", "easydict", "edict", "attrdict", "configdict", "namespace", "create",
     "simplenamespace", "config", "cfgnode", "munch"}
)  # fmt: skip
CLOSES = {"}": "{", ")": "(", "]": "["}
LINES = 20_000  # of one object
SETTINGS = 5_000


@dataclass
class Frame:
    """An open bracket: the path of what is in it, None for what is no setting."""

    opening: str
    path: tuple[str, ...] | None
    is_indexed: bool
    key: str | None = None
    count: int = 0
    index: int = -1  # of the line where the present value stands
    first: int = -1
    last: int = -1
    tokens: int = 0
    is_scalar: bool = True

    def reset(self) -> None:
        """Begin the next key or value."""
        self.index = self.first = self.last = -1
        self.tokens, self.is_scalar = 0, True


class Brackets:
    """Follows brackets from the first that opens to its end."""

    def __init__(
        self, region: Region, text: Text, path: tuple[str, ...] = (),
        known: Mapping[str, Value] | None = None, *, bare: bool = True,
    ) -> None:  # fmt: skip
        """Begin before the first bracket.

        Args:
            region: takes the settings.
            text: the lines.
            path: of the value that begins here.
            known: names with a value; None where names have none.
            bare: whether words without quotes are text, as in YAML.
        """
        self.region, self.text, self.path = region, text, path
        self.known, self.bare = known, bare
        self.frames: list[Frame] = []
        self.beyond = 0  # brackets open below the deepest level
        self.call: tuple[int, int] | None = None  # the name before the first bracket
        self.found = 0

    def scan(self, at: int, start: int) -> int:
        """Read from a column of a line on; return the index behind the last line."""
        index, lines = at, self.text.lines
        while index < min(len(lines), at + LINES):
            if index > at and INSIDE.match(lines[index].text) is None:
                return index  # it was cut, and this is something else
            if index > at:
                self.region.inside.add(index)
            if self._line(index, start if index == at else 0):
                return index + 1
            index += 1
        return index

    def _line(self, index: int, start: int) -> bool:
        """Read a line; True when the first bracket closes in it."""
        text = self.text.lines[index].text
        for match in TOKEN.finditer(text, start):
            kind = match.lastgroup
            if kind == "comment":
                self.region.comments[index] = match.start()
                return False
            if kind == "open":
                self._open(index, match)
            elif kind == "close":
                if self._close(match):
                    return True
            elif self.frames and not self.beyond:
                self._token(index, match)
            elif not self.frames and kind == "bare":
                self.call = match.span()
        return False

    def _token(self, index: int, match: re.Match[str]) -> None:
        frame = self.frames[-1]
        if match.lastgroup != "mark":
            frame.is_scalar &= frame.tokens == 0 or (
                frame.index == index and match.lastgroup == "bare"
            )
            if frame.tokens == 0:
                frame.index, frame.first = index, match.start()
            frame.last = match.end()
            frame.tokens += 1
        elif match[0] in ",;":
            self._finish(frame)
        elif frame.key is None and frame.tokens == 1 and frame.is_scalar:
            key = self.text.lines[frame.index].text[frame.first : frame.last]
            frame.key = key[1:-1] if quoted(key) else key
            frame.reset()
        elif frame.key is not None and match[0] == "=" and frame.is_scalar:
            frame.reset()  # `name: type = value`
        else:
            frame.is_scalar = False

    def _finish(self, frame: Frame) -> None:
        """Add the value that ends here."""
        name = str(frame.count) if frame.is_indexed else frame.key
        if frame.is_scalar and frame.tokens and name and frame.path is not None:
            line = self.text.lines[frame.index]
            value = scalar(line.text[frame.first : frame.last], self.known, bare=self.bare)
            if value is not None and self.found < SETTINGS:
                self.found += 1
                path = ".".join((*frame.path, name))
                place = inner(line.text, frame.first, frame.last)
                self.region.add(frame.index, Setting(path, value, line, *place))
        frame.count += 1
        frame.key = None
        frame.reset()

    def _open(self, index: int, match: re.Match[str]) -> None:
        if len(self.frames) >= DEEPEST:
            self.beyond += 1
            return
        path, is_call = self._path(index, match)
        if self.frames:
            self.frames[-1].is_scalar = False
            self.frames[-1].tokens += 1
        is_indexed = match[0] == "[" or (match[0] == "(" and not is_call)
        self.frames.append(Frame(match[0], path, is_indexed))

    def _path(self, index: int, match: re.Match[str]) -> tuple[tuple[str, ...] | None, bool]:
        """Return the path of what a bracket holds, and whether it holds arguments of a call."""
        text = self.text.lines[index].text
        if self.frames:
            frame = self.frames[-1]
            base = frame.path
            if base is not None and frame.is_indexed:
                base = (*base, str(frame.count))
            elif base is not None and frame.key is not None:
                base = (*base, frame.key)
            before = (frame.first, frame.last) if frame.tokens and frame.index == index else None
            if frame.tokens and (before is None or not frame.is_scalar):
                return None, match[0] == "("
        else:
            base, before = self.path, self.call
        if before is None:
            return base, False
        if before[1] != match.start() or match[0] != "(":
            return None, match[0] == "("
        name = text[slice(*before)]
        return self._arguments(index, name, before, base), True

    def _arguments(
        self, index: int, name: str, place: tuple[int, int], base: tuple[str, ...] | None
    ) -> tuple[str, ...] | None:
        """Return the path of the arguments of a call; those of a known one have none before."""
        last = name.rpartition(".")[2].lower()
        for each in (name.lower(), last):
            if each in self.text.calls:
                line = self.text.lines[index]
                self.region.add(index, Setting(f"{each}()", name, line, *place))
                return ()
        return base if last in CONTAINERS else None

    def _close(self, match: re.Match[str]) -> bool:
        if self.beyond:
            self.beyond -= 1
            return False
        if not self.frames or self.frames[-1].opening != CLOSES[match[0]]:
            return False
        self._finish(self.frames[-1])
        self.frames.pop()
        return not self.frames


def scan_object(text: Text, at: int) -> Region | None:
    """Read the object that opens in a line, None where none does."""
    found = OBJECT.match(text.lines[at].text)
    if found is None:
        return None
    region = Region("brackets", at, at + 1)
    known: Mapping[str, Value] = {}
    region.end = Brackets(region, text, known=known, bare=False).scan(at, found.start("open"))
    return region


def scan_call(text: Text, at: int) -> Region | None:
    """Read the arguments of a known function that is called somewhere in a line."""
    for match in CALL.finditer(text.lines[at].text):
        name = match["name"].lower()
        if name in text.calls or name.rpartition(".")[2] in text.calls:
            region = Region("brackets", at, at + 1)
            scanner = Brackets(region, text, known={}, bare=False)
            region.end = scanner.scan(at, match.start())
            return region
    return None
