"""Tables with a header that nobody else knows: CSV, TSV, columns between pipes or blanks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from advisor.intake.document import Line
from advisor.readers.patterns import Lazy
from advisor.readers.tables import fields
from advisor.readers.universal_lines import LONGEST, Pair, Parsed, grouped
from advisor.readers.universal_names import meaning_of

LEAST_ROWS = 3
MOST_COLUMNS = 60
BETWEEN = ("\t", "|", ",", ";", "wide", "narrow")
NAME = Lazy(r"[^\W\d_][^\n]{0,39}|#|")
VALUE = Lazy(
    r"(?P<number>[-+]?(?:\d{1,18}(?:[.,]\d{1,18}){0,6}|\.\d{1,18})(?:[eE][-+]?\d{1,3})?"
    r"|[-+]?(?:nan|NaN|NAN|inf|Inf))(?: ?(?P<unit>%|ms|s|[KMGT]i?B|[kKMB]))?"
)
_RULE = Lazy(r"[\s|+:=_-]{3,400}")
_COLUMN = Lazy(r"\S+(?: \S+)*")
_WORD = Lazy(r"\S+")


class Header(NamedTuple):
    """The names of the columns, and what stands between them: a sign, or "wide" or "narrow"."""

    names: tuple[str, ...]
    between: str


def may_be_header(text: str) -> bool:
    """Tell whether a line could be a header, whatever follows it."""
    return any(_header(text, between) is not None for between in BETWEEN)


def header_at(lines: Sequence[Line], at: int) -> Header | None:
    """Return the header that a line is, if enough rows follow it."""
    rows = [text for each in lines[at + 1 : at + 12] if (text := each.text.strip())
            and not _RULE.fullmatch(text)][:LEAST_ROWS]  # fmt: skip
    if len(rows) < LEAST_ROWS:
        return None
    for between in BETWEEN:
        header = _header(lines[at].text, between)
        if header is not None and all(row_of(text, header) for text in rows):
            return header
    return None


def row_of(text: str, header: Header) -> Parsed | None:
    """Return the numbers of a row: most of its fields, and one of them a loss or a metric."""
    text = grouped(text)
    spans = _fields(text, header.between)
    if len(spans) != len(header.names):
        return None
    pairs = []
    for name, (start, end) in zip(header.names, spans, strict=True):
        if match := VALUE.fullmatch(text, start, end):
            unit = match["unit"] or ""
            meaning = meaning_of(name, unit)
            pairs.append(
                Pair(name, unit, start, match.end("number"), is_whole=False, meaning=meaning)
            )
    parsed = Parsed(tuple(pairs), text)
    filled = sum(end > start for start, end in spans)
    return parsed if parsed.tells and 2 * len(pairs) >= filled else None


def is_rule(text: str) -> bool:
    """Tell whether a line only draws a part of a table."""
    return _RULE.fullmatch(text) is not None


def _header(text: str, between: str) -> Header | None:
    if len(text) > LONGEST or (len(between) == 1 and between not in text):
        return None
    names = tuple(text[a:b].strip("\"' ") for a, b in _fields(text, between))
    if not 2 <= len(names) <= MOST_COLUMNS or len(set(names)) < len(names):
        return None
    if not all(NAME.fullmatch(name) for name in names):
        return None
    kinds = {meaning_of(name, "").kind for name in names}
    return Header(names, between) if kinds & {"loss", "metric"} else None


def _fields(text: str, between: str) -> list[tuple[int, int]]:
    if between == "wide":
        return [match.span() for match in _COLUMN.finditer(text)]
    if between == "narrow":
        return [match.span() for match in _WORD.finditer(text)]
    spans = fields(text, between)
    if between == "|":  # the sides of the table
        first = 1 if spans and spans[0][0] == spans[0][1] else 0
        last = len(spans) - 1 if len(spans) > 1 and spans[-1][0] == spans[-1][1] else len(spans)
        return spans[first:last]
    return spans
