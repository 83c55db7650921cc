"""Follows fenced blocks (``` and ~~~) through the lines of a message."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Tildes also underline code in tracebacks and separate sections: few, at the margin, with no more
# than a tag.
_MARK = re.compile(
    r"[ \t]{0,12}(?:[-*] {1,3})?(?P<mark>`{3,})(?P<info>.*)"
    r"|(?P<tildes> {0,3}~{3,5})(?P<tag>[\w+#.-]{0,30}[ \t]*)$"
)
_TAG = re.compile(r"\{?\.?(?P<tag>[\w+#.-]{1,30})\}?")
# Tags that may be followed by attributes (```python title="x"); other words would be content.
_TAG_WORDS = (
    "bash console cpp csv diff ini json jsonl log md markdown none output plaintext py python "
    "python3 sh shell text toml txt yaml yml zsh"
)
_TAGS = frozenset(_TAG_WORDS.split())


@dataclass(frozen=True, slots=True)
class Placed:
    """A line's place: its fence as in `Line.fence`, and the part of its text that is content."""

    fence: str | None
    start: int
    end: int


class Fences:
    """The state between lines: in which fence, if any, the next line stands."""

    def __init__(self) -> None:
        """Start outside of any fence."""
        self.tag: str | None = None
        self._mark = ""

    def place(self, text: str) -> Placed:
        """Return where a line with a fence mark somewhere in it stands, and step over it.

        People also write content on the line of the mark: "```iter 0: loss 3.2" opens a block
        and is its first line, "loss 3.2```" is the last one.
        """
        size = len(text.rstrip())
        if self.tag is not None:
            return self._inside(text, size)
        opened = _MARK.match(text)
        if opened is None:
            return Placed(None, 0, len(text))
        if opened["tildes"]:
            self._mark, self.tag = opened["tildes"].strip(), opened["tag"].strip().lower()
            return Placed(None, 0, len(text))
        return self._opening(text, opened, size)

    def _opening(self, text: str, opened: re.Match[str], size: int) -> Placed:
        """Return the place of a line that begins with backticks."""
        mark, info = opened["mark"], opened["info"].strip()
        if info.endswith(mark) and len(info) > len(mark):
            return Placed("", opened.end("mark"), size - len(mark))
        if "`" in info:  # inline code
            return Placed(None, 0, len(text))
        self._mark = mark
        tag = _TAG.match(info)
        if not info or (tag and (tag.end() == len(info) or tag["tag"].lower() in _TAGS)):
            self.tag = tag["tag"].lower() if tag else ""
            return Placed(None, 0, len(text))
        self.tag = ""
        return Placed("", opened.end("mark"), len(text))

    def _inside(self, text: str, size: int) -> Placed:
        """Return the place of a line in a fence: the closing mark may end the line or be it."""
        tag, mark = self.tag, self._mark
        stripped = text.strip()
        if stripped.startswith(mark) and not stripped.strip(mark[0]):
            self.tag = None
            return Placed(None, 0, len(text))
        if mark[0] == "`" and text.endswith(mark, 0, size) and text.count(mark) == 1:
            self.tag = None
            return Placed(tag, 0, size - len(mark))
        return Placed(tag, 0, len(text))
