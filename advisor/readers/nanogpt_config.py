"""nanoGPT's config: Python assignments, parsed and never executed.

A whole file, or the lines of a message that assign nanoGPT's keys. Comments are read as claims.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, LIKELY, NO_MATCH, Reader, Reading
from advisor.readers.config_regions import lines_of_others
from advisor.readers.nanogpt_log import NanogptLog
from advisor.readers.nanogpt_settings import PLAIN_KEYS, NanogptSettings, nanogpt_key

OTHER_FILES = (".yaml", ".yml", ".json", ".toml", ".ini", ".gin", ".sh")


class NanogptConfig(Reader):
    """Reads a config file, or the assignments in a message."""

    name: ClassVar[str] = "nanogpt-config"
    framework: ClassVar[str | None] = "nanoGPT"
    title: ClassVar[str] = "nanoGPT config"

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Count the assignments of known keys."""
        if document.lower().endswith(OTHER_FILES):
            return NO_MATCH
        keyed = {line.number: key for line in sample if (key := nanogpt_key(line.text))}
        others = lines_of_others(sample, document) if keyed else ()
        keys = [key for number, key in keyed.items() if number not in others]
        if not keys:
            return NO_MATCH
        if document.endswith(".py"):
            return FULL_MATCH if len(keys) > 1 else LIKELY
        is_told = not PLAIN_KEYS.issuperset(keys) or NanogptLog.match(sample, document) > NO_MATCH
        return LIKELY if is_told else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.settings = NanogptSettings(reading, Origin.CONFIG, shared=True)
        self.is_file = reading.document.endswith(".py")
        self.inside = self.is_file
        reading.framework = reading.framework or self.framework
        self.lines: Sequence[Line] = ()
        self.others: frozenset[int] | None = None  # numbers of the lines of other configs

    def ahead(self, lines: Sequence[Line]) -> None:
        """Take a look at the lines that come next."""
        self.lines, self.others = lines, None

    def feed(self, line: Line) -> bool:
        """Take a line; in a message only assignments and the comments between them are ours."""
        if self.reading.framework != self.framework:
            return False  # another trainer's text, whose keys mean other things
        if nanogpt_key(line.text):
            if self.others is None:
                self.others = lines_of_others(self.lines, self.reading.document)
            if line.number in self.others:
                return False
            self.inside = True
        elif not self.is_file and not line.text.lstrip().startswith("#"):
            self.inside = False
        return self.inside and self.settings.feed(line)

    def finish(self) -> None:
        """Add the defaults of what is not set."""
        self.settings.finish()


reader = NanogptConfig
