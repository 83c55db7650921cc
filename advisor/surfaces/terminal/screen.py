"""A report on a terminal, as linters show theirs: each finding with its lines, then what to do.

Colours and pictures are left out where the terminal has none (`NO_COLOR`, `TERM=dumb`, a pipe).
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import ClassVar

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.markdown import ListItem, Markdown
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from advisor.charts.compose import panel_title
from advisor.charts.model import chart_of
from advisor.charts.text import columns, plot, sparkline, telling
from advisor.facts import Evidence
from advisor.findings import Finding, Report, Severity
from advisor.formats.diagnosed import Diagnosed, patched, tail_of
from advisor.formats.single import labels
from advisor.wording.catalogue import text
from advisor.wording.findings import UNSAFE
from advisor.wording.numbers import format_quantity
from advisor.wording.render import MARKS, head_parts, number_row, shown_evidence, told_in_full

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
THEME = Theme({
    "markdown.code": "cyan", "markdown.h3": "bold", "markdown.block_quote": "none",
    "markdown.item.bullet": "dim", "markdown.item.number": "dim", "markdown.list": "none",
    "markdown.hr": "dim",
})  # fmt: skip
INDENT = 3
LONGEST = 28  # columns of a path before a line; the name alone where it is longer
LEAST = 24  # columns of a quoted line, however narrow the terminal is
BLANKS = re.compile(r" +(?=(?:\x1b\[0m)?$)", re.MULTILINE)
EMPTY = re.compile(r"\n(?:(?:\x1b\[0m)?\n){2,}")
# Counts as a space, and is as wide as nothing; it is taken out again.
BREAK = "\x1f"
CLOSING = "、，。；：！？）」』】…"
UNSPACED = re.compile(rf"(?<=[\u3040-\u30ff\u3400-\u9fff{CLOSING}])(?![{CLOSING}\s])(?=.)")
WIDEST = 110  # columns; longer lines are hard to read


def console() -> Console:
    """Return what prints on standard output."""
    is_dumb = os.environ.get("TERM") in {"dumb", "unknown"}
    made = Console(
        theme=THEME, highlight=False, no_color=True if is_dumb else None,
        legacy_windows=False, file=sys.stdout,
    )  # fmt: skip
    made.width = min(made.width, WIDEST)
    return made


def show(told: list[Diagnosed], screen: Console, *, verbose: bool = False) -> None:
    """Print reports.

    Args:
        told: the reports.
        screen: where to.
        verbose: with all lines and numbers, and the curve.
    """
    with screen.capture() as caught:
        for each in told:
            if each.name:
                screen.rule(Text(each.name, "bold"), align="left", style="dim")
            for part in _parts(each, screen, verbose=verbose):
                screen.print(part)
                screen.print()
        if screen.is_terminal and not verbose:
            screen.print(_hints(told), style="dim")
    _write(caught.get(), screen)


def show_markdown(markdown: str, screen: Console) -> None:
    """Print Markdown, rendered."""
    with screen.capture() as caught:
        screen.print(_rendered(markdown))
    _write(caught.get(), screen)


def _write(said: str, screen: Console) -> None:
    """Write lines without the blanks with which rich fills them up, and one empty line for two."""
    screen.file.write(EMPTY.sub("\n\n", BLANKS.sub("", said.replace(BREAK, ""))))


def _hints(told: list[Diagnosed]) -> Markdown:
    """Return what else there is to ask for."""
    locale = told[0].report.locale
    names = ["hint-explain"] * any(each.report.findings for each in told)
    names += ["hint-fix"] * any(patched(each.report) in each.paths for each in told)
    return _rendered("  \n".join(text(locale, "cli", name) for name in names))


def short(told: list[Diagnosed]) -> str:
    """Return one line for each finding: place, severity, rule, title."""
    lines = []
    for each in told:
        for finding in each.report.findings:
            place = next(iter(each.places(finding)), None)
            where = f"{bare(each.path(place.document))}:{place.line}: " if place else ""
            severity = text(each.report.locale, "report", f"severity-{finding.severity.value}")
            lines.append(f"{where}{severity}[{finding.rule}] {bare(finding.title)}\n")
    return "".join(lines)


def bare(said: str) -> str:
    """Return a text without marks of direction and controls: a terminal finds it by itself."""
    return UNSAFE.sub("", said)


def _parts(told: Diagnosed, screen: Console, *, verbose: bool) -> Iterator[RenderableType]:
    report = told.report
    heads = head_parts(report)
    yield Text(_breakable(bare(report.headline)), "bold")
    next(heads)
    yield from map(_rendered, heads)
    yield from _curve(report, screen, verbose=verbose)
    for finding in told_in_full(report):
        yield _finding(finding, told, screen, verbose=verbose)
    yield from map(_rendered, tail_of(report))


def _rendered(markdown: str) -> Markdown:
    kept = "\n".join(bare(line) for line in markdown.split("\n"))
    for mark in MARKS.values():  # the colours of the words say it, and many fonts lack these
        kept = kept.replace(f"{mark} ", "")
    return _Markdown(_breakable(kept), code_theme="ansi_dark", hyperlinks=False)


def _breakable(said: str) -> str:
    """Return a text that may be broken where scripts without spaces may: rich knows spaces only."""
    return UNSPACED.sub(BREAK, said)


class _Item(ListItem):
    """An item whose number ends with a dot: "4 128.0 tokens" would read as one number."""

    def render_number(
        self, console: Console, options: ConsoleOptions, number: int, last_number: int
    ) -> RenderResult:
        """Yield the item."""
        head = Text(f"{number}.".rjust(len(str(last_number)) + 1) + " ", "dim")
        grid = Table.grid()
        grid.add_row(head, self.elements)
        yield from console.render(grid, options)


class _Markdown(Markdown):
    elements: ClassVar = {**Markdown.elements, "list_item_open": _Item}


def _curve(report: Report, screen: Console, *, verbose: bool) -> Iterator[RenderableType]:
    """Yield the curve: in one line, or as a plot."""
    chart = chart_of(report)
    plain = screen.encoding != "utf-8" or screen.is_dumb_terminal
    if verbose and (lines := plot(chart, locale=report.locale, width=screen.width, plain=plain)):
        yield Text("\n".join(lines), no_wrap=True)
    elif line := sparkline(chart, width=32, plain=plain):
        curve = telling(chart.panels[0])
        unit = "nats/token" if curve.unit == "nats/token" else ""
        ends = curve.points[0][1], curve.points[-1][1]
        first, last = (format_quantity(value, unit, report.locale) for value in ends)
        title = bare(panel_title(chart.panels[0], report.locale))
        arrow = "->" if plain else "→"
        yield Text.assemble(
            (f"{title}  ", "dim"), (line, "cyan"), f"  {first} {arrow} {last}", no_wrap=True
        )


def _finding(
    finding: Finding, told: Diagnosed, screen: Console, *, verbose: bool
) -> RenderableType:
    report = told.report
    title = Text.assemble(
        (f"{finding.number}. ", "bold"), (_breakable(bare(finding.title)), STYLES[finding.severity])
    )
    evidence = finding.evidence if verbose else shown_evidence(finding.evidence)
    places = list(dict.fromkeys(evidence))
    parts: list[RenderableType] = [Text(bare(labels(finding, report)).replace("`", ""), "dim"), ""]
    side = max((columns(_where(told, each)) for each in places), default=0)
    parts += [_quoted(each, told, side, screen.width - INDENT) for each in places]
    parts += [""] * bool(places)
    parts.append(_rendered(finding.explanation))
    if verbose and finding.quantities:
        rows = (number_row(*each, report.locale) for each in finding.quantities.items())
        said = text(report.locale, "report", "computed-from")
        parts += ["", _rendered("\n".join([said, *(f"- {row}" for row in rows)]))]
    return Group(title, Padding(Group(*parts), (0, 0, 0, INDENT)))


def _quoted(place: Evidence, told: Diagnosed, side: int, width: int) -> Text:
    """Return a line of the paste with its place before it and the part that counts underlined."""
    where = _where(told, place)
    where += " " * (side - columns(where) + 1)
    room = max(width - columns(where) - 2, LEAST)
    before, inside, after = told.line(place)
    if inside and columns(before + inside) > room:
        before = "…" + before[-(room // 3) :]
    said = Text.assemble(before, (inside, "bold underline"), after)
    said.truncate(room, overflow="ellipsis")
    return Text.assemble((where, "dim"), ("│ ", "dim"), said, no_wrap=True)


def _where(told: Diagnosed, place: Evidence) -> str:
    path = bare(told.path(place.document))
    # The way to another folder would leave no room for the line.
    return f"{path if columns(path) <= LONGEST else place.document}:{place.line}"
