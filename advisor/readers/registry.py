"""Finds the readers and lets them read: a format is one module here with a name `reader`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache, partial
from typing import NamedTuple

from advisor.intake.document import Document, Line
from advisor.intake.progress import note_lines
from advisor.readers.base import FULL_MATCH, NO_MATCH, Place, Reader, Reading
from advisor.readers.shelf import Card, cards
from advisor.readers.spotting import Spotter

UNREAD_KEPT = 1000  # lines kept to be shown; all are counted
LINES = 2_000  # lines of a document that are looked through at a time
TRIED = 60  # lines with a mark by which a reader decides
NOTHING = re.compile(r"[\W_]*+(?:(?<=```)\w+\s*+)?$")  # a rule, an ellipsis, the mark of a fence


@cache
def _spotter() -> Spotter:
    return Spotter({card.module: card.marks for card in cards() if card.marks})


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
        note_lines(block)
    return desk.close()


class Seat(NamedTuple):
    """A reader at work."""

    card: Card
    score: float
    session: Reader

    def order(self) -> tuple[Place, bool, float, str]:
        """Whose turn it is: by place, then the special ones, the best match, and the name."""
        session = self.session
        return session.place, not session.is_special, -self.score, session.name


class Desk:
    """Where the readers of one document sit: new ones join when their marks come up."""

    def __init__(self, name: str, sample: Callable[[], Sequence[Line]]) -> None:
        """Begin a document; `sample` gives its first lines, for readers without marks."""
        self.sample = sample
        self.reading = Reading(name)
        self.waiting = list(cards())
        self.seats: list[Seat] = []

    def take(self, block: Sequence[Line]) -> list[tuple[Line, Reader]]:
        """Read the next lines; return those that a format understood, and which one it was."""
        marked = self.meet(block)
        for seat in self.seats:
            self._guarded(partial(seat.session.ahead, block), block[0].number)
        sees = {
            seat.card.module: frozenset(marked.get(seat.card.module, ()))
            for seat in self.seats
            if seat.session.place is Place.ONLOOKER and seat.card.marks
        }
        understood: list[tuple[Line, Reader]] = []
        for index, line in enumerate(block):
            if line.text.strip():
                blind = [module for module, seen in sees.items() if index not in seen]
                reader = self._read(line, blind)
                if reader is not None:
                    understood.append((line, reader))
        return understood

    def meet(self, block: Sequence[Line]) -> dict[str, list[int]]:
        """Let the readers join that recognise these lines; return which lines hold whose marks."""
        marked = _spotter().lines([line.text for line in block])
        joined: list[tuple[Card, float]] = []
        staying: list[Card] = []
        for card in self.waiting:
            if card.marks and card.module not in marked:
                staying.append(card)
                continue
            lines = marked.get(card.module, ())
            sample = [block[index] for index in lines[:TRIED]] if card.marks else self.sample()
            score = self._score(card, sample) if sample else NO_MATCH
            if score > NO_MATCH:
                joined.append((card, score))
            elif card.marks:
                staying.append(card)  # one without marks gets one look, at the beginning
        self.waiting = staying
        self.reading.knows_rows = self.reading.knows_rows or any(
            score >= FULL_MATCH and card.reader.reads_rows for card, score in joined
        )
        joined.sort(key=lambda each: (not each[0].reader.is_special, -each[1], each[0].reader.name))
        new = [Seat(card, score, card.reader(self.reading)) for card, score in joined]
        for seat in new:
            self._guarded(partial(seat.session.ahead, block), block[0].number)
        self.seats = sorted([*self.seats, *new], key=Seat.order)
        return marked

    def close(self) -> Reading:
        """Tell all readers that the document ended, and return what they read."""
        for seat in self.seats:
            self._guarded(seat.session.finish, 0)
        return self.reading

    def _score(self, card: Card, sample: Sequence[Line]) -> float:
        try:
            return card.reader.match(sample, self.reading.document)
        except Exception as error:  # noqa: BLE001  (one reader must not cost the others)
            self.reading.failures.append((sample[0].number, type(error).__name__))
            return NO_MATCH

    def _guarded(self, act: Callable[[], object], number: int) -> None:
        try:
            act()
        except Exception as error:  # noqa: BLE001  (one reader must not cost the others)
            self.reading.failures.append((number, type(error).__name__))

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
        for card, _, session in self.seats:
            if session.place is Place.ONLOOKER:
                if card.module not in blind:
                    noticed = session.feed(line) or noticed
            elif session.feed(line):
                return session, noticed
        return None, noticed
