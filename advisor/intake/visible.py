"""What of a line can be seen on a terminal, and where it stands."""

from __future__ import annotations

import re

# Escape sequences (CSI, OSC and other strings, two-character ones) and control characters other
# than tab and carriage return. Possessive, so that an unfinished sequence costs one pass.
_UNSEEN = re.compile(
    r"\x1b(?:\[[0-?]*+[ -/]*+[@-~]|[\]P_^][^\x07\x1b\r]*+(?:\x07|\x1b\\)|[()][0-9A-Z]|[0-~])?"
    r"|[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]+"
)


def visible(raw: str, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """Return the visible text of `raw[start:end]` and the columns it comes from.

    Returns:
        The text; the positions in it at which a piece begins; the columns of `raw` at which these
        pieces stand. Both lists hold at least one entry.
    """
    pieces: list[str] = []
    starts: list[int] = []
    columns: list[int] = []
    length, at = 0, start
    for match in _UNSEEN.finditer(raw, start, end):
        if match.start() > at:
            pieces.append(raw[at : match.start()])
            starts.append(length)
            columns.append(at)
            length += match.start() - at
        at = match.end()
    if at < end or not pieces:
        pieces.append(raw[at:end])
        starts.append(length)
        columns.append(at)
    return "".join(pieces), starts, columns
