"""Console tables of Stable-Baselines3 (common/logger.py at e05d2db) and of Stable-Baselines 2.

What the values mean stands in sb3_csv; here they are rounded to three digits. A table belongs to
the `total_timesteps` that it holds; one without belongs to the step before. `Eval num_timesteps=`
gives the mean reward of an evaluation, which newer versions repeat in a table.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.patterns import Lazy
from advisor.readers.records import LogReader, position
from advisor.readers.sb3_csv import column_of
from advisor.readers.tables import is_number
from advisor.readers.values import number

ENTRY = Lazy(
    r"^\s{0,4}\| (?P<indent> {0,4})(?P<key>[^|\s][^|]{0,38}?) {0,40}\|"
    r" {0,40}(?P<value>[^|\s]{1,40})? {0,40}\|\s*$"
)
RULE = Lazy(r"^\s{0,4}(?://)?-{12,100}\s*$")
EVALUATION = Lazy(
    r"^Eval num_timesteps=(?P<step>\d{1,15}), episode_reward=(?P<reward>-?\d{1,15}\.\d{1,9}|nan) "
)
POSITIONS = frozenset({"time/total_timesteps", "total_timesteps", "total timesteps"})
REWARD = Column("metric.eval/mean_reward", None, "eval")
OTHER = Lazy(
    r"^(?:Using c(?:pu|uda) device|Logging to |Creating environment from|Wrapping the env"
    r"|Episode length: |New best mean reward|Early stopping at step \d|Success rate: "
    r"| {0,2}\d{1,3}% ━)"
)


class Sb3Log(LogReader):
    """Reads the tables that are printed."""

    name: ClassVar[str] = "sb3-log"
    framework: ClassVar[str | None] = "Stable-Baselines3"
    title: ClassVar[str] = "Stable-Baselines3 console log"
    marks: ClassVar[tuple[str, ...]] = ("| rollout/ ", "| time/ ", "| total_timesteps", "| train/ ",
                                        "|    total_timesteps", "Eval num_timesteps=")  # fmt: skip

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return a row for what shows that this is the format."""
        return Row(()) if ENTRY.search(text) or EVALUATION.search(text) else None

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.section = ""
        self.table: list[tuple[Line, Cell]] = []
        self.step: int | None = None
        self.evaluation: Line | None = None

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002
        """Return None: a table is one record."""
        return None

    def feed(self, line: Line) -> bool:
        """Take a line of a table, or what stands between tables."""
        text = line.text
        if match := ENTRY.search(text):
            key, indent = match["key"].strip(), len(match["indent"])
            if match["value"] is None:
                self.section = key if key.endswith("/") else ""
                return True
            key = f"{self.section if indent else ''}{key}"
            if not is_number(text, match.span("value")):
                return True
            if key in POSITIONS:
                self.step = position(number(match["value"]))
            self.table.append((line, Cell(column_of(key), *match.span("value"))))
            return True
        if RULE.search(text):
            self._flush()
            return True
        if EVALUATION.search(text):
            self._evaluated()
            self.evaluation = line
            return True
        return bool(OTHER.search(text))

    def finish(self) -> None:
        """Take a table whose end is cut."""
        self._flush()
        self._evaluated()

    def _flush(self) -> None:
        """Add the values of a table."""
        table, self.table = self.table, []
        step, self.step, self.section = self.step, None, ""
        if not table:
            return
        if self.evaluation and any(cell.column.series == REWARD.series for _, cell in table):
            self.evaluation = None  # said again
        self._evaluated()
        if not any("/" in cell.column.series for _, cell in table):
            self.reading.framework = "Stable-Baselines"
        at = self.reached.get("step", 0) if step is None else step
        if not self._placed(at, Row(())):
            return
        for line, cell in table:
            value = number(line.text[cell.start : cell.end])
            self.reading.run.point(cell.column, at, value, line.number)
        self.has_rows = True

    def _evaluated(self) -> None:
        """Add the reward of an evaluation that no table repeated."""
        line, self.evaluation = self.evaluation, None
        match = EVALUATION.search(line.text) if line else None
        if line is None or match is None:
            return
        step = int(match["step"])
        if self._placed(step, Row(())):
            self.reading.run.point(REWARD, step, number(match["reward"]), line.number)


reader = Sb3Log
