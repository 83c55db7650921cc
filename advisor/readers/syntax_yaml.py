"""Scans lines `key: value`, nested by indentation: YAML, and what programs print like it.

Lists, flow collections, block scalars and comments are followed as far as settings need it; tags,
anchors and references are not resolved.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor.readers.patterns import Lazy
from advisor.readers.settings import DEEPEST, Region, Setting, Text, inner, scalar
from advisor.readers.syntax_brackets import Brackets

KEY = Lazy(
    r"(?P<indent> *)(?P<prefix>Config param )?(?P<items>(?:[-*] +){0,3})"
    r"(?P<key>[A-Za-z_][\w./+-]{0,120}|\"[\w ./+-]{1,120}\"|'[\w ./+-]{1,120}')"
    r"[ \t]*:(?:[ \t]+(?P<value>\S.*))?$"
)
ITEM = Lazy(r"(?P<indent> *)(?P<items>(?:- +){1,3})(?P<value>\S.*)$")
PIECE = Lazy(r"(?<!\\)\"(?:[^\"\\]|\\.)*\"|'[^']*'|(?P<comment>(?<=\s)\#)")
ANCHOR = Lazy(r"(?:[&!][\w./:-]{0,80}\s+){1,2}")
COMMENTS = 20  # lines before the first key
BLANKS = 3  # empty lines between lines of one config
SUFFIXES = frozenset({"yaml", "yml"})
LISTED = 3  # settings of a list after which its other items may hold sentences
WORDS = 6  # a longer value without quotes is a sentence


@dataclass
class Level:
    """An open mapping key or list item."""

    indent: int
    name: str
    is_item: bool
    count: int = 0  # of the items below it


@dataclass
class Yaml:
    """The state between lines."""

    text: Text
    region: Region
    levels: list[Level] = field(default_factory=list)
    block: int | None = None  # the indentation of the key whose block of text goes on

    def line(self, at: int) -> int | None:
        """Read the line with that index; return the index to go on with, None if it is another."""
        source = self.text.lines[at].text
        content = source.strip()
        indent = len(source) - len(source.lstrip(" "))
        if self.block is not None:
            if indent > self.block or not content:
                return at + 1
            self.block = None
        if content.startswith("#"):
            self.region.comments[at] = source.index("#")
            return at + 1
        if content in {"---", "..."} or content.startswith("%YAML"):
            return at + 1
        if match := KEY.match(source):
            is_listed = bool(match["items"]) and len(self.region.settings) >= LISTED
            is_free = self._is_data or is_listed
            if not is_free and match["value"] and _is_sentence(match["value"]):
                return None
            key = match["key"].strip("\"'")
            self._descend(len(match["indent"]), match["items"])
            self.levels = [*self.levels[:DEEPEST], Level(match.start("key"), key, is_item=False)]
            return self._value(at, match.start("value")) if match["value"] else at + 1
        if (match := ITEM.match(source)) and (self._is_data or self.levels):
            if not self._is_data and _is_sentence(match["value"]):
                return None
            self._descend(len(match["indent"]), match["items"])
            return self._value(at, match.start("value"))
        return None

    @property
    def _is_data(self) -> bool:
        return self.text.suffix in SUFFIXES

    def _descend(self, indent: int, items: str) -> None:
        """Leave what has ended, and open the list items that stand before a key or value."""
        while self.levels and (
            self.levels[-1].indent > indent
            or (self.levels[-1].indent == indent and (not items or self.levels[-1].is_item))
        ):
            self.levels.pop()
        at = indent
        for mark in items.replace("*", "-").split("-")[1:]:
            parent = self.levels[-1] if self.levels else None
            name = ""  # items of a list that is the whole document have no number
            if parent is not None:
                name = str(parent.count)
                parent.count += 1
            self.levels.append(Level(at, name, is_item=True))
            at += 1 + len(mark)

    def _value(self, at: int, start: int) -> int:
        line = self.text.lines[at]
        if anchor := ANCHOR.match(line.text, start):
            start = anchor.end()
        end = len(line.text)
        for piece in PIECE.finditer(line.text, start):
            if piece["comment"]:
                self.region.comments[at] = end = piece.start()
                break
        source = line.text[start:end].rstrip()
        if source.endswith(",") and self.levels and line.text.lstrip()[:1] in "\"'":
            source = source[:-1].rstrip()  # of an object whose beginning is missing
        path = tuple(level.name for level in self.levels if level.name)
        if source[:1] in {"{", "["}:
            after = Brackets(self.region, self.text, path, bare=True).scan(at, start)
            return max(after, at + 1)
        if source[:1] in {"|", ">"} and len(source) <= 3:
            self.block = self.levels[-1].indent if self.levels else 0
            return at + 1
        value = scalar(source)
        if value is not None and not source.startswith("*"):
            place = inner(line.text, start, start + len(source))
            self.region.add(at, Setting(".".join(path), value, line, *place))
        return at + 1


def _is_sentence(value: str) -> bool:
    return value[:1] not in "\"'[{(" and len(value.partition(" #")[0].split()) > WORDS


def scan_yaml(text: Text, at: int) -> Region | None:
    """Read the keys that begin in a line, None where it has none."""
    if not _begins(text, at):
        return None
    region = Region("yaml", at, at + 1)
    state = Yaml(text, region)
    index, blanks, last = at, 0, at + 1
    while index < len(text.lines):
        if not text.lines[index].text.strip():
            blanks += 1
            index += 1
            if blanks > BLANKS and text.suffix not in SUFFIXES:
                break
            continue
        after = state.line(index)
        if after is not None:
            last = after
        elif text.suffix in SUFFIXES:
            region.others.add(index)
            after = index + 1
        else:
            break
        index, blanks = after, 0
    region.end = last
    return region


def _begins(text: Text, at: int) -> bool:
    """Tell whether a mapping begins here, perhaps with comments before it."""
    if text.suffix in SUFFIXES:
        return True
    for line in text.lines[at : at + COMMENTS]:
        content = line.text.lstrip()
        if content and not content.startswith("#"):
            return KEY.match(line.text) is not None
    return False
