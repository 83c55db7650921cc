"""Boxed tables of OpenAI's loggers: Baselines (logger.py at ea25b9e) and Spinning Up (at 038665d).

    ------------------------------------
    |       AverageEpRet |        -153 |
    |  TotalEnvInteracts |    4.00e+03 |
    ------------------------------------

A table is one record at the number of steps in the environment; where it has none, they are
counted. Returns are means over episodes in train mode, those with `test` in their name of the test
agent. Time is that since the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader
from advisor.readers.tables import is_number
from advisor.readers.values import number

ENTRY = Lazy(
    r"^\s{0,4}\| {0,60}(?P<key>[A-Za-z][^|]{0,60}?) {0,60}\| {0,60}(?P<value>[^|\s]{1,40}) {0,40}"
    r"\|\s*$"
)
RULE = Lazy(r"^\s{0,4}-{12,140}\s*$")
POSITIONS = (
    "TotalEnvInteracts", "TimestepsSoFar", "misc/total_timesteps", "misc/serial_timesteps",
    "total_timesteps", "serial_timesteps", "total/steps", "steps",
)  # fmt: skip
SECONDS = frozenset({"Time", "TimeElapsed", "misc/time_elapsed", "time_elapsed",
                     "total/duration"})  # fmt: skip
TELLING = Lazy(r"EpRet|EpRew|eprew|EpLen|EnvInteracts|SoFar|episode|reward|loss|Loss|[Ee]ntropy")
LEAST = 3  # entries of a table by which it is known
OTHER = Lazy(r"^(?:Logging to |Log file|\*{8,20} Iteration \d|Optimizing\.\.\.|Evaluating losses)")


class LoggerTables(LogReader):
    """Reads the tables."""

    name: ClassVar[str] = "logger-tables"
    title: ClassVar[str] = "tables of OpenAI Baselines and Spinning Up"
    marks: ClassVar[tuple[str, ...]] = (
        "EpRet ", "EpRewMean ", "eprewmean ", "TotalEnvInteracts ", "TimestepsSoFar ", "reward ",
        "EpLen ", "loss ",
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for entries that tell of training."""
        found = [m for line in sample if (m := ENTRY.search(line.text)) is not None]
        told = [
            m for m in found if TELLING.search(m["key"]) and is_number(m.string, m.span("value"))
        ]
        return LIKELY if len(told) >= LEAST else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        self.is_silent = reading.has_log  # Stable-Baselines3 has tables like these
        super().__init__(reading)
        self.table: list[tuple[Line, Cell]] = []
        self.places: dict[str, tuple[int, int, Line]] = {}

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: a table is one record."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line of a table, or what stands between tables."""
        if self.is_silent:
            return False
        if match := ENTRY.search(line.text):
            key, span = match["key"], match.span("value")
            if is_number(line.text, span):
                if key in POSITIONS:
                    self.places[key] = (*span, line)
                self.table.append((line, Cell(_column(key), *span)))
            return True
        if RULE.search(line.text):
            self._flush()
            return True
        return bool(OTHER.search(line.text))

    def finish(self) -> None:
        """Take a table whose end is cut."""
        self._flush()

    def _flush(self) -> None:
        """Add the values of a table."""
        table, self.table = self.table, []
        places, self.places = self.places, {}
        if not table:
            return
        place = next((places[key] for key in POSITIONS if key in places), None)
        axis: Axis = "record" if place is None else "step"
        step = self.reached.get(axis, 0) + 1
        if place is not None:
            start, end, line = place
            step = round(number(line.text[start:end]))
        if not self._placed(step, Row((), None, axis)):
            return
        for line, cell in table:
            value = number(line.text[cell.start : cell.end])
            self.reading.run.point(cell.column, step, value, line.number, axis)
        self.has_rows = True


def _column(key: str) -> Column:
    """Return what an entry is."""
    mode: Literal["train", "eval"] = "eval" if "test" in key.lower() else "train"
    if key in SECONDS:
        return Column("elapsed_seconds", "seconds")
    if key == "Epoch":
        return Column("epoch")
    return Column(f"metric.{key}", None, mode)


reader = LoggerTables
