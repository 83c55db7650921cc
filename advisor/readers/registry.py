"""Finds the readers and lets them read: a format is one module here with a name `reader`."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from importlib import import_module

import advisor.readers
from advisor.intake.document import Document, Line
from advisor.readers.base import NO_MATCH, Place, Reader, Reading
from advisor.readers.spotting import Spotter

UNREAD_KEPT = 1000  # lines kept to be shown; all are counted
LINES = 2_000  # lines of a document that are looked through at a time
TRIED = 200  # lines with a mark by which a reader decides
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


@cache
def _spotter() -> Spotter:
    return Spotter({each.name: each.marks for each in readers() if each.marks})


def read(documents: Sequence[Document]) -> list[Reading]:
    """Read every document."""
    return [read_document(document) for document in documents]


def read_document(document: Document) -> Reading:
    """Let the readers that recognise the document read it, best match first."""
    if not document.is_small:
        from advisor.readers.bulk import read_large  # noqa: PLC0415 - numpy, for large logs only

        return read_large(document)
    desk = Desk(document.name, document.sample)
    for block in document.blocks(LINES):
        desk.take(block)
    return desk.close()


class Desk:
    """Where the readers of one document sit: new ones join when their marks come up."""

    def __init__(self, name: str, sample: Callable[[], Sequence[Line]]) -> None:
        """Begin a document; `sample` gives its first lines, for readers without marks."""
        self.sample = sample
        self.reading = Reading(name)
        self.waiting = set(readers())
        self.seated: list[tuple[float, Reader]] = []

    def take(self, block: Sequence[Line]) -> list[tuple[Line, Reader]]:
        """Read the next lines; return those that a format understood, and which one it was."""
        marked = self.meet(block)
        for _, session in self.seated:
            session.ahead(block)
        onlooking = {
            name: set(marked.get(name, ()))
            for _, session in self.seated
            if session.place is Place.ONLOOKER and session.marks
            for name in [session.name]
        }
        understood: list[tuple[Line, Reader]] = []
        for index, line in enumerate(block):
            if line.text.strip():
                blind = [name for name, seen in onlooking.items() if index not in seen]
                reader = self._read(line, blind)
                if reader is not None:
                    understood.append((line, reader))
        return understood

    def meet(self, block: Sequence[Line]) -> dict[str, list[int]]:
        """Let the readers join that recognise these lines; return which lines hold whose marks."""
        marked = _spotter().lines([line.text for line in block])
        joined = sorted(self._recognised(block, marked), key=lambda s: (-s[0], s[1].name))
        self.seated += [(score, each(self.reading)) for score, each in joined]
        self.seated.sort(key=lambda s: (s[1].place, -s[0], s[1].name))
        self.waiting.difference_update(each for _, each in joined)
        return marked

    def close(self) -> Reading:
        """Tell all readers that the document ended, and return what they read."""
        for _, session in self.seated:
            session.finish()
        return self.reading

    def _recognised(
        self, block: Sequence[Line], marked: dict[str, list[int]]
    ) -> Iterator[tuple[float, type[Reader]]]:
        """Yield the readers that now recognise their format, with their score."""
        name = self.reading.document
        for each in sorted(self.waiting, key=lambda reader: reader.name):
            if not each.marks:
                sample: Sequence[Line] = self.sample()
                self.waiting.discard(each)  # one look at the beginning is all it gets
            else:
                sample = [block[index] for index in marked.get(each.name, ())[:TRIED]]
            if sample and (score := each.match(sample, name)) > NO_MATCH:
                yield score, each

    def _read(self, line: Line, blind: Collection[str]) -> Reader | None:
        session, noticed = None, False
        try:
            session, noticed = self._offer(line, blind)
        except Exception as error:  # noqa: BLE001  (one line must not cost the others)
            self.reading.failures.append((line.number, type(error).__name__))
        if session is None and not noticed and not NOTHING.match(line.text):
            self.reading.unread_count += 1
            if len(self.reading.unread) < UNREAD_KEPT:
                self.reading.unread.append(line)
        return session

    def _offer(self, line: Line, blind: Collection[str]) -> tuple[Reader | None, bool]:
        """Give a line to the formats until one understands it, else to all onlookers, and the rest.

        Returns who understood it, and whether an onlooker saw something in it. What a format
        understands is no error and no question.
        """
        noticed = False
        for _, session in self.seated:
            if session.place is Place.ONLOOKER:
                if session.name not in blind:
                    noticed = session.feed(line) or noticed
            elif session.feed(line):
                return session, noticed
        return None, noticed
