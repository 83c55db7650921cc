"""Finds the readers and lets them read: a format is one module here with a name `reader`."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module

import advisor.readers
from advisor.intake.document import Document, Line
from advisor.readers.base import NO_MATCH, Reader, Reading

Feed = Callable[[Line], bool]
UNREAD_KEPT = 1000  # lines kept to be shown; all are counted
NOTHING = re.compile(r"[\W_]*+(?:(?<=```)\w+\s*+)?$")  # a rule, an ellipsis, the mark of a fence


@cache
def readers() -> tuple[type[Reader], ...]:
    """Return every reader class, by name."""
    modules = (
        import_module(f"advisor.readers.{module.name}")
        for module in pkgutil.iter_modules(advisor.readers.__path__)
    )
    found = [module.reader for module in modules if hasattr(module, "reader")]
    return tuple(sorted(found, key=lambda each: each.name))


def read_document(document: Document) -> Reading:
    """Let the readers that recognise the document read it, line by line, best match first."""
    reading = Reading(document.name)
    sample = document.sample()
    scored = [(each.match(sample, document.name), each) for each in readers()]
    chosen = sorted((s for s in scored if s[0] > NO_MATCH), key=lambda s: (-s[0], s[1].name))
    sessions = [each(reading) for _, each in chosen]
    formats = [s.feed for s in sessions if s.framework is not None]
    onlookers = [s.feed for s in sessions if getattr(s, "observes", False)]
    rest = [s.feed for s in sessions if s.feed not in formats and s.feed not in onlookers]
    for line in document.lines():
        if not line.text.strip():
            continue
        try:
            understood = _offer(line, formats, onlookers, rest)
        except Exception as error:  # noqa: BLE001  (one line must not cost the others)
            reading.failures.append((line.number, type(error).__name__))
            understood = False
        if not understood and not NOTHING.match(line.text):
            reading.unread_count += 1
            if len(reading.unread) < UNREAD_KEPT:
                reading.unread.append(line)
    for session in sessions:
        session.finish()
    return reading


def _offer(
    line: Line, formats: Sequence[Feed], onlookers: Sequence[Feed], rest: Sequence[Feed]
) -> bool:
    """Give a line to the formats until one understands it, else to all that look on, and the rest.

    What a format understands is no error and no question.
    """
    for feed in formats:
        if feed(line):
            return True
    noticed = False
    for feed in onlookers:
        noticed = feed(line) or noticed
    return any(feed(line) for feed in rest) or noticed


def read(documents: Sequence[Document]) -> list[Reading]:
    """Read every document."""
    return [read_document(document) for document in documents]
