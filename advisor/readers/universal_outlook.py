"""Which lines of an unknown log repeat, where its tables begin, and how it writes numbers."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.intake.document import Line
from advisor.readers.base import Row
from advisor.readers.universal_lines import Parsed, Style, parse, style_of
from advisor.readers.universal_rows import row_from
from advisor.readers.universal_tables import LEAST_ROWS, Header, header_at, row_of

KINDS = 1_000  # kinds of lines that are told apart


class Outlook:
    """What a look at the lines of a document shows."""

    def __init__(self) -> None:
        self.headers: dict[int, Header] = {}  # by the number of the line
        self.style: Style = None
        self._kinds: dict[object, set[object]] = {}  # the first different lines of each kind
        self._epochs: dict[object, str] = {}  # by kind of line: the last one
        self._within: set[object] = set()
        self._header: Header | None = None
        self._looked = 0  # the number of the last line
        self._is_sure = False  # whether a decimal has shown the style

    def repeats(self, parsed: Parsed) -> bool:
        """Tell whether lines like this one come often enough, with a loss or a metric."""
        return parsed.tells and len(self._kinds.get(parsed.skeleton, ())) >= LEAST_ROWS

    def row(self, parsed: Parsed) -> Row | None:
        """Return the row of a line."""
        return row_from(parsed, self.style, is_within=parsed.skeleton in self._within)

    def look(self, block: Sequence[Line]) -> None:
        """Look at the lines that come next; those that were seen before do not count again."""
        numbers: list[str] = []
        for at, line in enumerate(block):
            if line.number < self._looked or not line.text.strip():
                continue
            row = None if self._header is None else row_of(line.text, self._header)
            parsed = row or parse(line)
            if parsed is None or not parsed.tells:
                if (header := header_at(block, at)) is not None:
                    self.headers[line.number] = self._header = header
                continue
            if row is None and (len(self._kinds) < KINDS or parsed.skeleton in self._kinds):
                seen = self._kinds.setdefault(parsed.skeleton, set())
                if len(seen) < LEAST_ROWS:
                    seen.add(parsed.numbers)
                self._note_epoch(parsed)
            numbers += parsed.measures
        self._looked = max(self._looked, block[-1].number + 1)
        if not self._is_sure and numbers:
            self.style = style_of(numbers)
            self._is_sure = any("." in each or "," in each for each in numbers)

    def _note_epoch(self, parsed: Parsed) -> None:
        """Note lines of one kind that tell of one epoch, one after the other."""
        epoch = next((p for p in parsed.pairs if p.meaning.position == "epoch"), None)
        if epoch is None:
            return
        printed = parsed.text[epoch.start : epoch.end]
        if self._epochs.get(parsed.skeleton) == printed:
            self._within.add(parsed.skeleton)
        self._epochs[parsed.skeleton] = printed
