"""Turns chunks of text into lines: masked, cleaned, each with its way back to the original.

Most lines of most logs need nothing: what can only be seen in a few lines is looked for in the
whole chunk first, and a line that begins like no prefix is taken as it is.
"""

from __future__ import annotations

import re
from itertools import islice

from advisor.intake.fence import Fences
from advisor.intake.line import TEXT_LIMIT, Line, Offsets
from advisor.intake.mask import Masker
from advisor.intake.prefix import RARE_STARTS, STARTS, Habits, Prefix, habits_of, prefix_of
from advisor.intake.visible import visible

_PART = re.compile(r"[^\r]+")
_HABIT_LINES = 200  # lines that show the habits of a document
_NO_PREFIX = Prefix(0)
_UNSEEN = "\x1b\r\x08\x00\x07\x0c"  # the usual reasons for `visible`


class Cleaner:
    """Cleans the chunks of one document, in order; remembers fences, habits and line numbers."""

    def __init__(self, *, structured: bool) -> None:
        """Begin a document; in a structured one (CSV, JSON, code) no prefix or fence is sought."""
        self.masker = Masker()
        self._structured = structured
        self._number = 0
        self._fences = Fences()
        self._habits: Habits | None = None

    def go_to(self, number: int) -> None:
        """Skip lines: the next one follows the line of this number."""
        self._number = number

    def lines(self, chunk: str) -> list[Line]:
        """Return the lines of a chunk, which ends with a line end unless it is the last."""
        if "\r\n" in chunk:  # columns count from the left: what ends a line moves none
            chunk = chunk.replace("\r\n", "\n")
        raws = chunk.split("\n")
        if not raws[-1]:
            raws.pop()
        self.masker.mask(chunk, raws)
        if self._habits is None:
            head = list(islice(filter(None, raws), _HABIT_LINES))
            self._habits = Habits() if self._structured else habits_of(head)
        starts = frozenset() if self._structured else self._starts(chunk)
        special = self._special(chunk, raws)
        number, fence = self._number, self._fences.tag
        lines: list[Line] = []
        for index, raw in enumerate(raws):
            number += 1
            if raw[:1] in starts or index in special:
                lines += self._cleaned(raw, number)
                fence = self._fences.tag
            else:
                lines.append(Line(number, raw, raw, fence, None))
        self._number = number
        return lines

    def _starts(self, chunk: str) -> frozenset[str]:
        """Return the characters with which a line with a prefix can begin."""
        if self._habits and self._habits.container:
            return frozenset(map(chr, range(33, 127)))
        margin = " " if self._habits and self._habits.margin else ""
        return STARTS.union(margin, *(first for word, first in RARE_STARTS if word in chunk))

    def _special(self, chunk: str, raws: list[str]) -> set[int]:
        """Return the indexes of lines that need a closer look whatever they begin with."""
        special: set[int] = set()
        unseen = [char for char in _UNSEEN if char in chunk]
        if unseen:
            special.update(i for i, raw in enumerate(raws) if any(c in raw for c in unseen))
        if len(chunk) > TEXT_LIMIT:
            special.update(i for i, raw in enumerate(raws) if len(raw) > TEXT_LIMIT)
        if self._structured:
            return special
        for mark in ("```", "~~~"):
            if mark in chunk:
                special.update(i for i, raw in enumerate(raws) if mark in raw)
        if " >" in chunk:
            special.update(i for i, raw in enumerate(raws) if raw.lstrip()[:1] == ">")
        return special

    def _cleaned(self, raw: str, number: int) -> list[Line]:
        """Return a line, or the parts of one that was written over with carriage returns."""
        if "\r" not in raw:
            return [self._part(raw, number, 0, len(raw))]
        parts = [self._part(raw, number, *match.span()) for match in _PART.finditer(raw)]
        shown = [line for line in parts if line.text]
        return shown or [self._part(raw, number, len(raw), len(raw))]

    def _part(self, raw: str, number: int, start: int, end: int) -> Line:
        """Return the line that the characters from `start` to `end` of a raw line make."""
        text = raw[start:end]
        starts, columns = [0], [start]
        if not text.isprintable():
            text, starts, columns = visible(raw, start, end)
        prefix, fence, base, stop = _NO_PREFIX, self._fences.tag, 0, len(text)
        if not self._structured:
            prefix = prefix_of(text, self._habits or Habits()) or _NO_PREFIX
            base = prefix.end
            if "```" in text or "~~~" in text:
                placed = self._fences.place(text[base:])
                fence = placed.fence
                base, stop = base + placed.start, base + placed.end
        truncated = stop - base > TEXT_LIMIT
        if truncated:
            stop = base + TEXT_LIMIT
        if stop - base == len(raw):
            return Line(number, raw, raw, fence, None)
        offsets = Offsets(
            tuple(starts), tuple(columns), base, prefix.rank, prefix.time, prefix.quoted, truncated
        )
        return Line(number, text[base:stop], raw, fence, offsets)
