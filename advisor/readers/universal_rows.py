"""Turns the numbers of a line into a row: the position it stands at, and its values."""

from __future__ import annotations

from math import isfinite

from advisor.facts import Axis
from advisor.readers.base import Cell, Column, Row
from advisor.readers.points import Points
from advisor.readers.universal_lines import Pair, Parsed, Style, is_read, plain
from advisor.readers.universal_names import Position, axis_of

HELD = "?"  # before the name of a series, until the document has ended
EPOCH = Column(f"{HELD}epoch")
BEST_FIRST: tuple[Position, ...] = ("step", "epoch", "batch")


def row_from(parsed: Parsed, style: Style, *, is_within: bool = False) -> Row | None:
    """Return the row of a line, None where it has no value that is understood.

    `is_within` says that several such lines tell of one epoch, which then is no position.
    """
    text = parsed.text
    read = [each for each in parsed.pairs if is_read(text[each.start : each.end], style)]
    cells: dict[str, Cell] = {}
    for pair in read:
        column = pair.meaning.column
        if column is not None:
            held = column._replace(series=HELD + column.series)
            cells.setdefault(held.series, Cell(held, pair.start, pair.end))
    if not cells:
        return None
    place, axis = _position(text, read)
    if (epoch := _at(read, "epoch")) is not None:
        cells.setdefault(EPOCH.series, Cell(EPOCH, epoch.start, epoch.end))
    if is_within and axis == "epoch":
        place, axis = None, "record"
    span = None if place is None else (place.start, place.end)
    return Row(tuple(cells.values()), span, axis, _planned(text, read))


def in_plain(parsed: Parsed, style: Style) -> str:
    """Return the text with every number as Python writes it, at the same columns."""
    text = parsed.text
    for pair in parsed.pairs if style else ():
        number = text[pair.start : pair.end]
        if is_read(number, style):
            text = text[: pair.start] + plain(number) + text[pair.end :]
    return text


def _at(pairs: list[Pair], position: Position) -> Pair | None:
    found = (p for p in pairs if p.meaning.position == position and not p.is_whole)
    return next(found, None)


def _position(text: str, pairs: list[Pair]) -> tuple[Pair | None, Axis]:
    """Return the number that says where the row stands, and what it counts."""
    for position in BEST_FIRST:
        pair = _at(pairs, position)
        if pair is not None and text[pair.start : pair.end].replace(",", "").isdigit():
            return pair, axis_of(position)
    return None, "record"


def _planned(text: str, pairs: list[Pair]) -> list[tuple[str, int, int]]:
    """Return the end that a position is counted to; a step beside an epoch may begin anew."""
    names: dict[Position | None, str] = {"epoch": "run.max_epochs"}
    if _at(pairs, "epoch") is None:
        names["step"] = "run.max_steps"
    return [
        (names[each.meaning.position], each.start, each.end)
        for each in pairs
        if each.is_whole
        and each.meaning.position in names
        and text[each.start : each.end].isdigit()
    ]


def without_blanks(named: dict[str, Points]) -> dict[str, Points]:
    """Return the series of a table without the NaN that pandas prints for an empty cell.

    Where a row of training leaves the cell of the evaluation empty, and the other way round, the
    two losses are numbers in different rows.
    """
    losses = [named[name] for name in ("train.loss", "val.loss") if name in named]
    if len(losses) != 2 or any(each.stride > 1 for each in named.values()):
        return named
    one, other = (_lines(each, finite=True) for each in losses)
    blank, blank_other = (_lines(each, finite=False) for each in losses)
    if not (one & blank_other and other & blank) or one & other:
        return named
    kept = {}
    for name, points in named.items():
        kept[name] = Points(points.unit, points.mode, points.axis)
        for at in zip(points.steps, points.values, points.lines, strict=True):
            if isfinite(at[1]) or at[2] not in one | other:
                kept[name].add(*at)
    return kept


def _lines(points: Points, *, finite: bool) -> set[int]:
    pairs = zip(points.values, points.lines, strict=True)
    return {line for value, line in pairs if isfinite(value) is finite}
