"""Suppressed findings: what somebody decided not to see, with his reason, and what no longer fits.

A finding is suppressed by the rule's name or code: in the request, in a project's settings, or in
a comment of the config, `# advisor: ignore[vocab-not-padded] the tokenizer is fixed`. Nothing
disappears: the report lists what was suppressed and why, and every suppression that is of no use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from advisor.engine.evaluate import Result
from advisor.findings import Outcome
from advisor.intake.document import Document, Line
from advisor.rule import Rule

Source = Literal["request", "project", "comment"]
Why = Literal["no-longer-found", "no-reason", "no-such-rule"]

COMMENT = re.compile(
    r"(?:#|//|;|--|%|/\*)[ \t]{0,8}advisor:[ \t]{0,8}ignore"
    r"\[(?P<rules>[\w, -]{1,400})\](?P<reason>.{0,400})"
)
MARK = "advisor:"
EDGES = " \t:;,-–—*/>"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule that is not to be told of, and where somebody said so."""

    rule: str  # slug or code, as it was written
    reason: str
    source: Source
    document: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A result that fired and is not told."""

    result: Result
    by: Suppression


@dataclass(frozen=True, slots=True)
class Useless:
    """A suppression that suppresses nothing, and why."""

    suppression: Suppression
    why: Why


def commented(documents: Iterable[Document], names: set[str]) -> list[Suppression]:
    """Return the suppressions in the comments of the documents of these names.

    Large documents are logs, where nobody writes comments.
    """
    found: list[Suppression] = []
    for document in documents:
        if document.name in names and document.is_small:
            for line in document.lines():
                if MARK in line.text:
                    found += _in_line(line, document.name)
    return found


def _in_line(line: Line, document: str) -> list[Suppression]:
    match = COMMENT.search(line.text)
    if match is None:
        return []
    reason = match["reason"].strip(EDGES)
    names = [name.strip() for name in match["rules"].split(",")]
    return [Suppression(name, reason, "comment", document, line.number) for name in names if name]


def partition(
    results: Sequence[Result], suppressions: Sequence[Suppression]
) -> tuple[list[Result], list[Suppressed]]:
    """Return the results that are told, and those that fired but are suppressed."""
    by = {each.rule.lower(): each for each in reversed(suppressions) if each.reason}
    told: list[Result] = []
    hidden: list[Suppressed] = []
    for result in results:
        found = by.get(result.rule.slug) or by.get(result.rule.code.lower())
        if found is not None and result.outcome is Outcome.FIRES:
            hidden.append(Suppressed(result, found))
        else:
            told.append(result)
    return told, hidden


def useless(
    suppressions: Iterable[Suppression], rules: Iterable[Rule], results: Iterable[Result],
    hidden: Iterable[Suppressed],
) -> list[Useless]:  # fmt: skip
    """Return the suppressions that suppress nothing here.

    One whose rule could not be decided in some run stays: it may be needed once the fact is known.
    A project's settings are for all its runs, so there the rule must have looked and found nothing.
    """
    known = {name: each.slug for each in rules for name in (each.slug, each.code.lower())}
    used = {each.result.rule.slug for each in hidden}
    results = list(results)
    silent = {r.rule.slug for r in results if r.outcome is Outcome.SILENT}
    undecided = {r.rule.slug for r in results if r.outcome in {Outcome.UNKNOWN, Outcome.ERROR}}
    found: list[Useless] = []
    for each in suppressions:
        slug = known.get(each.rule.lower())
        if slug is None:
            found.append(Useless(each, "no-such-rule"))
        elif not each.reason:
            found.append(Useless(each, "no-reason"))
        elif slug not in used | undecided and (each.source != "project" or slug in silent):
            found.append(Useless(each, "no-longer-found"))
    return found
