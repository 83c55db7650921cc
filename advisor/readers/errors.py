"""Lines with which a program stopped: the last one of a traceback, out of memory, a signal.

It looks on at every line. What no rule explains is at least named, so that an answer never says
that nothing is wrong with a run that crashed.
"""

from __future__ import annotations

import re
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Onlooker

STOPPED = re.compile(
    r"^\s*(?:[\w.]{0,80}(?:Error|Exception|Interrupt)(?::|$)|Traceback \(most recent call last\)"
    r"|.{0,80}CUDA out of memory|.{0,80}core dumped|Segmentation fault|Killed\s*$)"
)
KEPT = 20


class Errors(Onlooker):
    """Finds the lines with which programs stop."""

    name: ClassVar[str] = "errors"
    marks: ClassVar[tuple[str, ...]] = (
        "Error", "Exception", "Interrupt", "Traceback", "out of memory", "dumped", "fault",
        "Killed",
    )  # fmt: skip

    def feed(self, line: Line) -> bool:
        """Take a line; the latest errors are kept."""
        text = line.text
        if not STOPPED.match(text):
            return False
        self.reading.errors.append(self.reading.evidence(line, 0, min(len(text), 200)))
        del self.reading.errors[:-KEPT]
        return True


reader = Errors
