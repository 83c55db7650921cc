"""Lines with which a program stopped: the last one of a traceback, out of memory, a signal.

It looks on at the lines that no format understood; frames of tracebacks are read apart
(advisor/readers/tracebacks.py). What no rule explains is at least named, so that an answer never
says that nothing is wrong with a run that crashed. What only follows from another error is named
if there is nothing else: a failed retry, a launcher's summary, a rank that lost its peers. An error
after which the run goes on did not stop it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import ClassVar

from advisor.facts import Evidence
from advisor.intake.document import Line
from advisor.readers.base import Onlooker, Reading
from advisor.readers.patterns import Lazy

STOPPED = Lazy(
    r"^\s*(?:[\w.]{0,80}(?:Error|Exception|Interrupt|SystemExit)(?::|$)"
    r"|[\w.]{1,60}\.exc\.\w{1,40}:|.{0,80}CUDA out of memory|.{0,80}core dumped"
    r"|Segmentation fault|Fatal Python error: |Killed\s*$"
    r"|slurmstepd: error: \*\*\* .{1,200}CANCELLED AT)"
)
FOLLOWS = Lazy(
    r"^\s*(?:(?:requests|urllib3|httpx?|httpcore|aiohttp|huggingface_hub|wandb|socket|ssl|botocore)"
    r"\.[\w.]{1,80}:|(?:ConnectionError|ConnectionResetError|ConnectionRefusedError|ReadTimeout"
    r"|BrokenPipeError|EOFError|MaxRetryError|TimeoutError)\b|[\w.]{0,80}(?:ChildFailedError"
    r"|SignalException|CalledProcessError|DistBackendError|ProcessRaisedException"
    r"|ProcessExitedException)\b)"
)
RETRIED = Lazy(r"Retrying \(Retry\(|^\s*Retrying in \d|thrown while requesting (?:HEAD|GET|POST) ")
KEPT = 20
GOES_ON = 2  # records after an error; other processes may print one more before they wait


class Errors(Onlooker):
    """Finds the lines with which programs stop."""

    name: ClassVar[str] = "errors"
    marks: ClassVar[tuple[str, ...]] = (
        "Error", "Exception", "Interrupt", "SystemExit", ".exc.", "out of memory", "dumped",
        "fault", "Fatal Python error", "Killed", "CANCELLED AT", "Retrying",
        "thrown while requesting",
    )  # fmt: skip

    def feed(self, line: Line) -> bool:
        """Take a line; the latest errors are kept."""
        if is_kept(self.reading, line.number):
            return True  # the end of a traceback
        if RETRIED.search(line.text):
            return True
        if not STOPPED.match(line.text):
            return False
        keep(self.reading, line)
        return True

    def finish(self) -> None:
        """Leave what stopped the program for good, and what does not follow from another error."""
        found = [each for each in self.reading.errors if not _goes_on(self.reading, each.line)]
        causes = [each for each in found if not FOLLOWS.match(each.text)]
        self.reading.errors[:] = causes or found


def keep(reading: Reading, line: Line) -> None:
    """Add a line to the errors of a document."""
    reading.errors.append(reading.evidence(line, 0, min(len(line.text), 200)))
    del reading.errors[:-KEPT]


def is_kept(reading: Reading, line: int) -> bool:
    """Tell whether the last error stands on this line."""
    last: Evidence | None = reading.errors[-1] if reading.errors else None
    return last is not None and last.line == line


def is_told(reading: Reading, name: str) -> bool:
    """Tell whether a fact about the first failure is known already."""
    return any(fact.name == name for fact in reading.shared)


def _goes_on(reading: Reading, line: int) -> bool:
    """Tell whether the last run has records behind a line."""
    points = reading.runs[-1].points.values() if reading.runs else ()
    longest = max(points, key=lambda each: each.count, default=None)
    if longest is None:
        return False
    return len(longest.lines) - bisect_right(longest.lines, line) >= GOES_ON


reader = Errors
