"""One line of a document, and the way from its cleaned text back to what the user pasted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from advisor.intake.split import Kind, kind_of

TEXT_LIMIT = 20_000  # characters of one line that readers get to see; `raw` keeps them all


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where the characters of a cleaned line stand in its original, and what was taken off.

    Columns of the text, from `starts[i] - base` on, stand at `columns[i]` and after it, in code
    points. Both tuples have the same length, at least 1, and rise.
    """

    starts: tuple[int, ...]
    columns: tuple[int, ...]
    base: int = 0
    rank: int | None = None
    time: str | None = None
    quoted: bool = False
    truncated: bool = False

    def column(self, position: int) -> int:
        """Return the original column of a column of the text."""
        at = max(position, 0) + self.base
        piece = max(bisect_right(self.starts, at) - 1, 0)
        return self.columns[piece] + at - self.starts[piece]


@dataclass(frozen=True, slots=True)
class Line:
    r"""A line as readers see it.

    Attributes:
        number: 1-based line of the original document, counting only `\n`. The parts between
            carriage returns (progress bars) are lines of their own with the same number.
        text: the content: no escape codes, quote marks, timestamps or rank prefixes, no line end.
        raw: the original line with its secrets masked; columns count in it.
        fence: None outside a fenced block, else the fence's language tag ("" for none). The
            fence marks themselves stand outside.
        offsets: None when `text` and `raw` are equal.
    """

    number: int
    text: str
    raw: str
    fence: str | None = None
    offsets: Offsets | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the columns in the original line, half-open, of columns of `text`.

        What was removed inside the span (an escape code) lies inside the result.
        """
        if self.offsets is None:
            return start, end
        first = self.offsets.column(start)
        return (first, self.offsets.column(end - 1) + 1) if end > start else (first, first)

    @property
    def rank(self) -> int | None:
        """The process that wrote the line, where a prefix such as `[rank0]:` said so."""
        return self.offsets.rank if self.offsets else None

    @property
    def time(self) -> str | None:
        """The timestamp that stood before the line, as written."""
        return self.offsets.time if self.offsets else None

    @property
    def quoted(self) -> bool:
        """Whether the line stood behind quote marks (`> `)."""
        return self.offsets is not None and self.offsets.quoted

    @property
    def truncated(self) -> bool:
        """Whether `text` was cut at `TEXT_LIMIT` characters."""
        return self.offsets is not None and self.offsets.truncated

    @property
    def kind(self) -> Kind:
        """Whether a program or a person wrote the line; a guess, computed anew on each call."""
        return "machine" if self.fence is not None else kind_of(self.text)
