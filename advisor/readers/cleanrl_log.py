"""Console log of CleanRL's scripts (cleanrl/ppo.py at fe8d8a0).

`global_step=2200, episodic_return=[21.]`: the return and length of one episode that has ended, in
train mode; `SPS` is the steps of all environments a second since the start.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader, Record

SPEED = Lazy(rf"^SPS: (?P<speed>{NUM})\s*$")


class CleanrlLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "cleanrl-log"
    framework: ClassVar[str | None] = "CleanRL"
    title: ClassVar[str] = "CleanRL console log"
    marks: ClassVar[tuple[str, ...]] = ("global_step=",)
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "global_step=",
            Lazy(
                rf"global_step=(?P<step>\d{{1,14}}), episodic_return=\[?(?P<reward>{NUM})\]?"
                rf"(?:, episodic_length=\[?(?P<length>{NUM})\]?)?"
            ),
            {
                "reward": Column("metric.episodic_return", None, "train"),
                "length": Column("metric.episodic_length", None, "train"),
            },
        ),
        Record("SPS: ", SPEED, {"speed": Column("metric.SPS", None, "train")}),
    )

    def shape(self, line: Line) -> Row | None:
        """Return the row of an episode; a speed belongs to the step before."""
        row = super().shape(line)
        return row if row is not None and row.step is not None else None

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; of a speed the one before."""
        return super().step_of(line, row) if row.step else self.reached.get("step", 0)


reader = CleanrlLog
