"""Scans lines `key = value`: Python, TOML, INI and gin, with `[sections]` and comments.

Values that open a bracket go on until it closes. Nothing is executed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from advisor.facts import Value
from advisor.readers.patterns import Lazy
from advisor.readers.settings import WORDS, Region, Setting, Text, inner, scalar
from advisor.readers.syntax_brackets import Brackets, scan_call

ASSIGNMENT = Lazy(
    r"\s*(?:export\s+|self\.)?(?P<key>[A-Za-z_][\w./-]{0,120}|\"[\w.-]{1,80}\")"
    r"(?:\s{0,20}:\s{0,20}[\w.\[\], |\"']{1,80}?)?\s{0,99}=(?!=)[ \t]*(?P<value>\S.*)?$"
)
SECTION = Lazy(r"\s*\[{1,2}\s{0,9}(?P<name>[\w.\" /:-]{1,80}?)\s{0,9}\]{1,2}\s*(?:[#;].*)?$")
COMMENT = Lazy(r"\s*(?P<mark>#|;|//)")
CODE = Lazy(r"\s*(?:@\w|class\s\w|import\s\w|from\s[\w.]+\simport\b|\"\"\"|''')")
PIECE = Lazy(
    r"(?<!\\)\"(?:[^\"\\]|\\.)*\"|(?<!\\)'(?:[^'\\]|\\.)*'|(?P<comment>\#)|(?<=\s)(?P<semicolon>;)"
)
PYTHON = frozenset({"py", "python", "python3", "ipynb"})
PLAIN = frozenset({"toml", "ini", "cfg", "conf", "gin", "properties", "env"})  # words are text
COMMENTS = 20  # lines before the first assignment
BLANKS = 3  # empty lines between lines of one config
OPENING, CLOSING = "([{", ")]}"


@dataclass
class Assignments:
    """The state between lines."""

    text: Text
    region: Region
    section: str = ""
    known: dict[str, Value] = field(default_factory=dict)

    def line(self, at: int) -> int | None:
        """Read the line with that index; return the index to go on with, None if it is another."""
        source = self.text.lines[at].text
        if comment := COMMENT.match(source):
            self.region.comments[at] = comment.start("mark")
            return at + 1
        if section := SECTION.match(source):
            self.section = section["name"].replace('"', "").strip()
            self.region.sections = True
            return at + 1
        match = ASSIGNMENT.match(source)
        if match is None:
            return None
        return self._value(at, match)

    def _value(self, at: int, match: re.Match[str]) -> int:
        key = match["key"].strip('"')
        path = f"{self.section}.{key}" if self.section else key
        if match["value"] is None:
            return at + 1
        line = self.text.lines[at]
        start = match.start("value")
        end = self._end(at, start)
        source = line.text[start:end]
        if any(sign in source for sign in OPENING) and source[:1] not in "\"'":
            bare = self._is_plain
            known = None if bare else self.known
            scanner = Brackets(self.region, self.text, (path,), known, bare=bare)
            after = scanner.scan(at, start)
            lines = range(at, after)
            if source[0] not in OPENING and self.region.settings.keys().isdisjoint(lines):
                self.region.others.update(lines)  # what another function is given
            return after
        value = scalar(source, None if self._is_plain else self.known, bare=self._is_plain)
        if self.text.suffix == "gin" and source.startswith("%"):
            value = self.known.get(source[1:])
        if value is not None:
            self.known[key] = value
            place = inner(line.text, start, end)
            self.region.add(at, Setting(path, value, line, *place))
        elif source.lower() not in WORDS:
            self.region.others.add(at)
        return at + 1

    @property
    def _is_plain(self) -> bool:
        return self.region.sections or self.text.suffix in PLAIN

    def _end(self, at: int, start: int) -> int:
        """Return where a value ends: before the comment, and before a comma behind it."""
        source = self.text.lines[at].text
        end = len(source)
        for match in PIECE.finditer(source, start):
            if match["comment"] or (match["semicolon"] and self._is_plain):
                self.region.comments[at] = end = match.start()
                break
        value = source[start:end].rstrip()
        if value.endswith(",") and not any(sign in value for sign in OPENING):
            value = value[:-1].rstrip()
        return start + len(value)


def scan_assignments(text: Text, at: int) -> Region | None:
    """Read the assignments that begin in a line, None where it is none.

    In a Python file the lines between them are left out; elsewhere they end the region.
    """
    if not _begins(text, at):
        return None
    region = Region("assignments", at, at + 1)
    state = Assignments(text, region)
    index, blanks, last = at, 0, at
    while index < len(text.lines):
        source = text.lines[index].text
        if not source.strip():
            blanks += 1
            index += 1
            if blanks > BLANKS and text.suffix not in PYTHON | PLAIN:
                break
            continue
        after = state.line(index)
        if after is not None:
            last = after
        elif text.suffix in PYTHON:
            after = _code(text, region, index)
        elif CODE.match(source):
            region.others.add(index)
            after = index + 1
        else:
            break
        index, blanks = after, 0
    region.end = last
    return region


def _begins(text: Text, at: int) -> bool:
    """Tell whether assignments begin here, perhaps with comments before them."""
    for line in text.lines[at : at + COMMENTS]:
        content = line.text.lstrip()
        if content and not content.startswith(("#", ";", "//")):
            return bool(SECTION.match(content) or ASSIGNMENT.match(content))
    return False


def _code(text: Text, region: Region, index: int) -> int:
    """Read the known calls in another line of Python; return the index to go on with."""
    call = scan_call(text, index)
    if call is None:
        region.others.add(index)
        return index + 1
    for each, settings in call.settings.items():
        region.settings.setdefault(each, []).extend(settings)
    region.comments.update(call.comments)
    region.inside |= call.inside
    return call.end
