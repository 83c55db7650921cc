"""Configs and commands of other trainers: what is said before a run begins.

A scanner finds the settings of a syntax, a name table says whose they are and what they mean. The
same key means different things to different programs (`batch_size`), so a config that no table
recognises gives only what its names say without doubt.

The reader looks ahead: whether lines are a config shows in all of them together. It comes after
the formats, so that a log's own lines are never taken for settings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin, Value
from advisor.intake.document import Line
from advisor.readers.base import POSSIBLE, Place, Reader, Reading
from advisor.readers.claims import claims_in_comment
from advisor.readers.config_regions import Found, find_region
from advisor.readers.settings import Region, Setting

CARRIED = 2_000  # lines of a config that go on in the next block


class ConfigFiles(Reader):
    """Reads configs and commands, as files and inside of messages."""

    name: ClassVar[str] = "config"
    title: ClassVar[str] = "configs and commands of other trainers"
    place: ClassVar[Place] = Place.GENERIC

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (any text)
        """Any document may hold settings."""
        return POSSIBLE

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.lines: list[Line] = []
        self.stops: list[int] = []  # indexes where a fence begins or ends
        self.part: list[Line] = []  # the lines before the next of these
        self.at = 0  # index of the line that is fed next, or an earlier one
        self.seen = 0  # lines before this index have been looked at
        self.found: Found | None = None
        self.weak: str | None = None

    def ahead(self, block: Sequence[Line]) -> None:
        """Take the next lines; those of a config that has not ended stay."""
        kept: list[Line] = []
        found = self.found
        if found is not None and found.region.end >= len(self.lines):
            kept = self.lines[found.region.begin :]
            goes_on = bool(block) and block[0].number <= kept[-1].number + 1
            kept = kept if goes_on and len(kept) <= CARRIED else []
        self.lines = [*kept, *block]
        self.stops = [
            index
            for index in range(1, len(self.lines))
            if self.lines[index].fence != self.lines[index - 1].fence
        ]
        self.part = self.lines
        self.at, self.seen, self.found = len(kept), 0, None
        if kept:
            self._look(0)

    def feed(self, line: Line) -> bool:
        """Take a line that no format understood."""
        while self.at < len(self.lines) and self.lines[self.at] is not line:
            self.at += 1
        if self.at == len(self.lines):
            return False
        if self.at >= self.seen:
            self._look(self.at)
        found = self.found
        if found is None or self.at >= found.region.end:
            return False
        return self._take(found, self.at, line)

    def finish(self) -> None:
        """Name the program, if only a config that several programs share did so."""
        self.reading.framework = self.reading.framework or self.weak

    def _look(self, at: int) -> None:
        """Find the config that begins in a line; it ends where a fence begins or ends."""
        next_stop = bisect_right(self.stops, at)
        stop = self.stops[next_stop] if next_stop < len(self.stops) else len(self.lines)
        if len(self.part) != stop:
            self.part = self.lines[:stop]
        self.found = find_region(self.part, at, self.reading.document, self.reading.framework)
        self.seen = self.found.region.end if self.found is not None else at + 1

    def _take(self, found: Found, index: int, line: Line) -> bool:
        region = found.region
        if not found.is_config:
            return False
        if found.framework:
            if found.is_weak:
                self.weak = self.weak or found.framework
            else:
                self.reading.framework = self.reading.framework or found.framework
        subject = None
        for setting, name, value in found.meanings.get(index, ()):
            subject = name.lstrip("?")
            self._say(region, setting, name, value)
        if index in region.comments:
            claims_in_comment(self.reading, line, region.comments[index], subject, shared=True)
        return index not in region.others

    def _say(self, region: Region, setting: Setting, name: str, value: Value) -> None:
        place = (setting.line, setting.start, setting.end)
        if name.startswith("?"):
            fact = Reading(self.reading.document)
            fact.fact(name[1:], value, Origin.DEFAULT, *place, shared=True)
            self.reading.shared += fact.shared
            return
        origin = Origin.COMMAND if region.syntax == "command" else Origin.CONFIG
        self.reading.fact(name, value, origin, *place, shared=True)


reader = ConfigFiles
