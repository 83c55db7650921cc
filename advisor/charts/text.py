"""Charts in a terminal: the most telling curve in braille dots, its marks, and a sparkline.

Both know how wide characters are, and have a form in plain ASCII.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import east_asian_width

from advisor.charts.compose import panel_title
from advisor.charts.domains import value_domain
from advisor.charts.marks import Mark
from advisor.charts.model import Chart, Curve, Panel
from advisor.charts.rows import curve_label
from advisor.charts.words import RIGHT_TO_LEFT_MARK, say
from advisor.wording.numbers import format_quantity
from advisor.wording.typography import END

BRAILLE = 0x2800
DOTS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))  # by column and row of a cell
LEVELS, ASCII_LEVELS = "▁▂▃▄▅▆▇█", "_.,-~=+#"
LEAST = 24  # columns, below which a plot says nothing
MANY = 12  # evaluations that make a curve worth more than that of the training records

Pixel = tuple[int, int]


def plot(
    chart: Chart, *, locale: str = "en", width: int = 72, height: int = 10, plain: bool = False
) -> list[str]:
    """Return the lines of a plot, none wider than `width`; none where there is nothing to draw.

    Args:
        chart: what is drawn; of its first panel one curve.
        locale: of the words and numbers.
        width: columns of the terminal.
        height: lines of the plot itself.
        plain: ASCII characters alone.
    """
    if not chart.panels or width < LEAST:
        return []
    panel = chart.panels[0]
    curve = telling(panel)
    steps, values = _domains(panel, curve)
    sides = {row: _value_at(row, height, values, locale) for row in (0, height // 2, height - 1)}
    left = max(map(columns, sides.values())) + 1
    room = width - left - 1
    grid = _Grid(room, height, plain=plain)
    grid.draw([(_scaled(s, *steps), _scaled(v, *values)) for s, v, _ in curve.points])
    bar = "|" if plain else "│"
    return [
        _cut(_caption(panel, curve, chart, locale, plain=plain), width),
        *_mark_lines(panel, curve, steps, room, left, plain=plain),
        *(
            f"{_right(sides.get(i, ''), left - 1)} {bar}{row}".rstrip()
            for i, row in enumerate(grid.rows())
        ),
        _step_line(steps, chart, locale, left, room),
    ]


def sparkline(chart: Chart, *, width: int = 24, plain: bool = False) -> str:
    """Return the most telling curve in one line of at most `width` characters, "" without one."""
    if not chart.panels:
        return ""
    panel = chart.panels[0]
    curve = telling(panel)
    (first, last), (low, high) = _domains(panel, curve)
    levels = ASCII_LEVELS if plain else LEVELS
    columns_used = min(width, len(curve.points))
    told: list[list[float]] = [[] for _ in range(columns_used)]
    for step, value, _ in curve.points:
        told[min(int(_scaled(step, first, last) * columns_used), columns_used - 1)].append(value)
    filled = [sum(each) / len(each) for each in told if each]
    at = (min(max(_scaled(value, low, high), 0.0), 1.0) for value in filled)
    return "".join(levels[min(int(each * len(levels)), len(levels) - 1)] for each in at)


def telling(panel: Panel) -> Curve:
    """Return the curve that says most: the last run's validation where it has enough points."""
    last = [curve for curve in panel.curves if curve.run == panel.curves[-1].run]
    many = [curve for curve in last if len(curve.points) >= MANY]
    return (many or last)[-1]


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text)


class _Grid:
    """Dots, eight in a character, or one in plain ASCII."""

    def __init__(self, width: int, height: int, *, plain: bool) -> None:
        self._plain = plain
        self._size = (width, height) if plain else (2 * width, 4 * height)
        self._dots: set[Pixel] = set()
        self._cells = (width, height)

    def draw(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw a line through points between 0 and 1; what lies above or below is left out."""
        width, height = self._size
        at = [(round(x * (width - 1)), round((1 - y) * (height - 1))) for x, y in points]
        for start, end in zip(at, at[1:] or at, strict=False):
            self._dots |= {p for p in _line(start, end) if 0 <= p[0] < width and 0 <= p[1] < height}

    def rows(self) -> Iterator[str]:
        """Yield the lines from top to bottom."""
        width, height = self._cells
        for row in range(height):
            yield "".join(self._cell(column, row) for column in range(width)).rstrip()

    def _cell(self, column: int, row: int) -> str:
        if self._plain:
            return "*" if (column, row) in self._dots else " "
        dots = sum(
            DOTS[x][y]
            for x in range(2)
            for y in range(4)
            if (2 * column + x, 4 * row + y) in self._dots
        )
        return chr(BRAILLE + dots) if dots else " "


def _line(start: Pixel, end: Pixel) -> Iterator[Pixel]:
    count = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
    for i in range(count + 1):
        yield (
            start[0] + round((end[0] - start[0]) * i / count),
            start[1] + round((end[1] - start[1]) * i / count),
        )


def _mark_lines(
    panel: Panel, curve: Curve, steps: tuple[float, float], room: int, left: int, *, plain: bool
) -> list[str]:
    """Return lines with the numbers of the findings above their places, as few as can be."""
    lines: list[list[str]] = []
    seen = set()
    for mark in panel.marks:
        shown = mark.number is not None or (mark.kind == "best" and curve.mode == "eval")
        if mark.run != curve.run or not shown:
            continue
        if mark.number is not None and mark.kind == "span" and mark.number in seen:
            continue
        seen.add(mark.number)
        at, said = _mark(mark, steps, room, plain=plain)
        around = slice(max(at - 1, 0), at + len(said) + 1)
        spare = [line for line in lines if not "".join(line[around]).strip()]
        line = spare[0] if spare else [" "] * room
        if not spare:
            lines.append(line)
        line[at : at + len(said)] = said
    return [" " * (left + 1) + "".join(line).rstrip() for line in lines]


def _mark(mark: Mark, steps: tuple[float, float], room: int, *, plain: bool) -> tuple[int, str]:
    """Return where a mark begins and how it is written."""
    first, last = (
        min(max(round(_scaled(step, *steps) * (room - 1)), 0), room - 1)
        for step in (mark.start, mark.end)
    )
    said = str(mark.number) if mark.number is not None else "*" if plain else "★"
    size = last - first + 1
    if mark.kind == "span" and size >= len(said) + 4:
        dash = "-" if plain else "─"
        inner = said.center(size - 2, dash)
        return first, f"<{inner}>" if plain else f"├{inner}┤"
    middle = (first + last + 1 - len(said)) // 2
    return min(max(middle, 0), room - len(said)), said


def _caption(panel: Panel, curve: Curve, chart: Chart, locale: str, *, plain: bool) -> str:
    label = curve_label(curve, locale, str(curve.run) if len(chart.runs) > 1 else None)
    return _bare(f"{panel_title(panel, locale)} {'-' if plain else '·'} {label}")


def _value_at(row: int, height: int, values: tuple[float, float], locale: str) -> str:
    """Return the value in the middle of a line of the plot."""
    low, high = values
    return format_quantity(high - (row + 0.5) / height * (high - low), "", locale)


def _step_line(steps: tuple[float, float], chart: Chart, locale: str, left: int, room: int) -> str:
    first = format_quantity(float(max(round(steps[0]), 0)), "count", locale)
    axis = _bare(say(locale, f"axis-{chart.axis}"))
    last = f"{axis} {format_quantity(float(round(steps[1])), 'count', locale)}"
    space = max(room - columns(first) - columns(last), 1)
    return " " * (left + 1) + first + " " * space + last


def _domains(panel: Panel, curve: Curve) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the steps and the values of one curve of a panel."""
    steps = min(p[0] for p in curve.points), max(p[0] for p in curve.points)
    alone = replace(panel, curves=(curve,))
    return steps, value_domain(alone, steps, None, rows=0, height=1)


def _scaled(value: float, low: float, high: float) -> float:
    return (value - low) / ((high - low) or 1.0)


def _right(text: str, width: int) -> str:
    return " " * (width - columns(text)) + text


def _cut(text: str, width: int) -> str:
    while columns(text) > width:
        text = text[:-1]
    return text


def _bare(text: str) -> str:
    """Return a text without the marks of direction: a terminal finds it by itself."""
    return text.replace(RIGHT_TO_LEFT_MARK, "").replace(END, "")
