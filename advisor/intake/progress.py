"""Tells who wants to know how far the reading is; where nobody does, it costs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, Protocol

from advisor.intake.line import Line

Stage = Literal["reading", "judging", "telling", "keeping"]


class Watch(Protocol):
    """Who wants to know."""

    def reached(self, stage: Stage) -> None:
        """Take note that a stage begins."""
        ...

    def expect(self, size: int | None) -> None:
        """Take note how many bytes there are to read, None where nobody knows."""
        ...

    def read(self, size: int, lines: int) -> None:
        """Take note that so many more bytes (of the text as UTF-8) and lines were read."""
        ...


_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched_by(watch: Watch | None) -> Iterator[None]:
    """Tell somebody of what is read in this block; threads that it starts are not theirs."""
    token = _WATCH.set(watch)
    try:
        yield
    finally:
        _WATCH.reset(token)


def watching() -> Watch | None:
    """Return who wants to know, None where nobody does."""
    return _WATCH.get()


def note_stage(stage: Stage) -> None:
    """Tell that a stage begins."""
    if (watch := _WATCH.get()) is not None:
        watch.reached(stage)


def note_expected(size: int | None) -> None:
    """Tell how many bytes there are to read."""
    if (watch := _WATCH.get()) is not None:
        watch.expect(size)


def note_read(size: int, lines: int) -> None:
    """Tell that so many more bytes and lines were read."""
    if (watch := _WATCH.get()) is not None:
        watch.read(size, lines)


def note_lines(lines: Sequence[Line]) -> None:
    """Tell that these lines were read."""
    if (watch := _WATCH.get()) is not None:
        size = sum(len(line.raw.encode("utf-8", "replace")) + 1 for line in lines)
        watch.read(size, len(lines))
