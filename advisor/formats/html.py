"""Reports as one HTML page that needs nothing else: no script, no request, one style.

Everything of a report goes through markdown-it with HTML, links and pictures switched off, or is
escaped; the policy of the page forbids what both would let through.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt

from advisor.charts.compose import Look, description
from advisor.charts.model import chart_of
from advisor.charts.picture import is_drawable, picture
from advisor.findings import Finding, Report
from advisor.formats.diagnosed import Diagnosed, tail_of
from advisor.formats.single import labels
from advisor.version import VERSION
from advisor.wording.catalogue import text
from advisor.wording.render import (
    head_parts,
    number_row,
    shown_evidence,
    told_in_full,
)
from advisor.wording.typography import RIGHT_TO_LEFT, isolated

CLIP = re.compile(r'(id="|url\(#)clip(\d+)')
STYLE = Path(__file__).with_name("report.css")
# What a page asks for that nobody asked it for, or that looks like ours and is not.
OFF = ["link", "image", "autolink", "reference", "html_inline", "html_block", "entity"]


def html(told: list[Diagnosed]) -> str:
    """Return a whole page with all reports."""
    first = told[0].report
    style = STYLE.read_text(encoding="utf-8")
    known = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    direction = "rtl" if first.locale in RIGHT_TO_LEFT else "ltr"
    body = "\n".join(_section(each, number) for number, each in enumerate(told, start=1))
    return (
        f'<!doctype html>\n<html lang="{first.locale}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(first.headline)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def embedded(report: Report) -> str:
    """Return one report as a part of a notebook, apart from the styles around it.

    A frame without any rights holds the page: what a notebook runs or styles does not reach it.
    """
    page = escape(html([Diagnosed(report)]), quote=True)
    title = escape(report.headline, quote=True)
    look = "width: 100%; height: 40rem; border: 0"
    return f'<iframe sandbox title="{title}" srcdoc="{page}" style="{look}"></iframe>'


def _section(told: Diagnosed, number: int) -> str:
    report = told.report
    _, *head = head_parts(report)
    name = f'<p class="run" dir="ltr">{escape(told.name)}</p>' if told.name else ""
    return "\n".join([
        f'<section class="report" id="report-{number}">',
        f"<header>{name}<h1>{_inline(report.headline)}</h1>",
        *map(_blocks, head), "</header>", *_figure(report, f"report-{number}"),
        *(_finding(each, told, f"report-{number}") for each in told_in_full(report)),
        '<div class="tail">', *map(_blocks, tail_of(report)), "</div>",
        f'<footer dir="ltr">Training Advisor {VERSION} · {escape(report.digest)}</footer>',
        "</section>",
    ])  # fmt: skip


def _figure(report: Report, home: str) -> Iterator[str]:
    """Yield the curves, where there are some and the package that draws them is installed."""
    chart = chart_of(report)
    if chart.panels and is_drawable():
        svg = picture(chart, "svg", Look(locale=report.locale)).decode()
        known: dict[str, int] = {}
        # The package counts on from picture to picture; the same report gives the same page.
        svg = CLIP.sub(lambda m: f"{m[1]}{home}-clip-{known.setdefault(m[2], len(known))}", svg)
        said = escape(description(chart, report.locale), quote=True)
        inside = f'<div aria-hidden="true">{svg}</div>'
        yield f'<figure dir="ltr" role="img" aria-label="{said}">{inside}</figure>'


def _finding(finding: Finding, told: Diagnosed, home: str) -> str:
    locale = told.report.locale
    name = f"{home}-finding-{finding.number}"
    return "\n".join([
        f'<article class="{finding.severity.value}" id="{name}">',
        f"<h2>{finding.number}. {_inline(finding.title)}</h2>",
        f'<p class="labels">{_inline(labels(finding, told.report))}</p>',
        _blocks(isolated(finding.explanation, locale)), *_lines(finding, told),
        *_numbers(finding, locale), "</article>",
    ])  # fmt: skip


def _lines(finding: Finding, told: Diagnosed) -> Iterator[str]:
    shown = shown_evidence(finding.evidence)
    if not shown:
        return
    yield '<ul class="lines" dir="ltr">'
    for each in shown:
        place = f"{told.path(each.document)}:{each.line}"
        yield f"<li><span>{escape(place)}</span> <code>{_marked(*told.line(each))}</code>"
    yield "</ul>"


def _marked(before: str, inside: str, after: str) -> str:
    """Return a line with what the finding rests on marked."""
    mark = f"<mark>{escape(inside)}</mark>" if inside else ""
    return escape(before) + mark + escape(after)


def _numbers(finding: Finding, locale: str) -> Iterator[str]:
    if finding.quantities:
        rows = (number_row(*each, locale) for each in finding.quantities.items())
        items = "".join(f"<li>{_inline(isolated(row, locale))}</li>" for row in rows)
        heading = escape(text(locale, "report", "computed-from"))
        yield f"<details><summary>{heading}</summary><ul>{items}</ul></details>"


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable(OFF)


def _blocks(markdown: str) -> str:
    # Of a report alone the headings are one level higher; what is pasted has no `<` here.
    return (
        str(_markdown().render(markdown)).strip().replace("<h3>", "<h2>").replace("</h3>", "</h2>")
    )


def _inline(markdown: str) -> str:
    return str(_markdown().renderInline(markdown))
