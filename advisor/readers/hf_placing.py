"""Gives the records of a Trainer's console their step, which stands in the bars around them.

A record waits for the bar that is drawn behind it. The first two training records decide for the
run: with a step of their own the bars tell, else records are counted. A later record whose bar is
missing goes one interval further.
"""

from __future__ import annotations

from typing import NamedTuple

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import Row, RunReading
from advisor.readers.hf_records import ENDED, TRAIN


class Held(NamedTuple):
    """A record and its step, None where no bar told it."""

    line: Line
    row: Row
    step: int | None = None

    @property
    def is_training(self) -> bool:
        """Whether it is a record of training steps, not of an evaluation or of the whole run."""
        return any(cell.column.series in {TRAIN, "learning_rate"} for cell in self.row.cells)

    @property
    def is_end(self) -> bool:
        """Whether it is the record with which a training ends."""
        return any(cell.column.series == ENDED for cell in self.row.cells)


class Placing:
    """The steps of one run's records."""

    def __init__(self) -> None:
        self.waiting: Held | None = None  # for the bar behind it
        self.early: list[Held] = []  # until it is decided whether bars tell the steps
        self.is_counted: bool | None = None
        self.at: dict[bool, int] = {}  # the last step of training records, and of others
        self.interval = 1

    def settle(self, step: int | None, before: int | None, *, is_last: bool = False) -> list[Held]:
        """Return the records that can be placed now.

        Args:
            step: what the bar behind the waiting record shows; None where there is none.
            before: what the last bar showed.
            is_last: nothing follows any more.
        """
        if self.waiting is not None:
            held, self.waiting = self.waiting, None
            if step is None and before is not None and before > self.at.get(held.is_training, -1):
                step = before
            if step is not None:
                self.at[held.is_training] = step
            self.early.append(held._replace(step=step))
        if self.is_counted is None:
            steps = [held.step for held in self.early if held.is_training]
            if len(steps) < 2 and not is_last:
                return []
            self.is_counted = any(held.step is None for held in self.early)
        placed, self.early = self.early, []
        return placed

    def place(self, held: Held, run: RunReading) -> tuple[int, Axis]:
        """Return the position of a record, and what it counts."""
        if self.is_counted:
            return self._number(held, run), "record"
        points = run.points.get(held.row.cells[0].column.series) if held.row.cells else None
        last = points.last_step if points is not None else 0
        if held.step is None:
            reached = run.last_step or 0
            is_new = points is None or last < reached
            own = reached if is_new and not held.is_training else last + self.interval
            return max(own, reached), "step"
        if held.is_training and points is not None and held.step > last:
            self.interval = held.step - last
        return held.step, "step"

    def _number(self, held: Held, run: RunReading) -> int:
        """Return the number of a record; others than of training take that of the one before."""
        known = [
            run.points[cell.column.series].last_step
            for cell in held.row.cells
            if cell.column.series in run.points and cell.column.series != "epoch"
        ]
        reached = max((p.last_step for p in run.points.values() if p.axis == "record"), default=0)
        if held.is_training:
            return reached + 1
        return max(reached + (reached in known), 1)
