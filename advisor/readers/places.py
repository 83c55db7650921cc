"""Looks up the lines that evidence points to, in one pass over each document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from advisor.facts import Evidence
from advisor.intake.document import Document

LONGEST = 240  # characters of a line that a report shows
AROUND = 1  # lines of context before and after

Lines = dict[tuple[str, int], str]


def lines_at(documents: Sequence[Document], evidence: Iterable[Evidence]) -> Lines:
    """Return the masked lines that the evidence stands on, and their neighbours."""
    wanted: dict[str, set[int]] = {}
    for each in evidence:
        near = range(each.line - AROUND, each.line + AROUND + 1)
        wanted.setdefault(each.document, set()).update(near)
    found: Lines = {}
    for document in documents:
        numbers = wanted.get(document.name)
        if not numbers:
            continue
        for number, raw in document.raws(numbers).items():
            found[document.name, number] = raw
    return found


def located(evidence: Evidence, lines: Lines) -> Evidence:
    """Return the evidence with its text; a point of a series shows its whole line."""
    raw = lines.get((evidence.document, evidence.line))
    if raw is None or evidence.end > evidence.start:
        return evidence
    shown = raw.rstrip().rpartition("\r")[2]  # what a progress bar was written over with at last
    text = shown.strip()[:LONGEST]
    start = raw.rfind(shown) + len(shown) - len(shown.lstrip())
    end = start + len(text)
    return Evidence(evidence.document, evidence.line, start, end, text, evidence.fact)


def context(lines: Lines, evidence: Iterable[Evidence]) -> list[dict[str, str | int]]:
    """Return the lines around the evidence, in order of document and line."""
    near = {
        (each.document, number)
        for each in evidence
        for number in range(each.line - AROUND, each.line + AROUND + 1)
    }
    return [
        {
            "document": document,
            "line": number,
            "text": lines[document, number].rstrip().rpartition("\r")[2][:LONGEST],
        }
        for document, number in sorted(near)
        if (document, number) in lines
    ]
