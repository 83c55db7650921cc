"""TensorBoard event files, as advisor/intake/events.py writes them out: a line for each event.

The names are the user's or the trainer's own. `step` is what the program passed as global_step:
optimizer steps in most programs, epochs for the `epoch_` values of Keras.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reader, Reading
from advisor.readers.logged_names import column_of, metric
from advisor.readers.values import number

VERSION = "brain.Event:"


class TensorboardEvents(Reader):
    """Reads the lines of an event file."""

    name: ClassVar[str] = "tensorboard-events"
    title: ClassVar[str] = "TensorBoard event file (with the extra `tensorboard`)"
    marks: ClassVar[tuple[str, ...]] = (VERSION,)

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the version in the first line."""
        is_ours = any(line.number == 1 and line.text.startswith(VERSION) for line in sample)
        return FULL_MATCH if is_ours else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        reading.has_log = True
        self.columns: dict[str, Column] = {}
        self.taken: set[str] = set()

    def feed(self, line: Line) -> bool:
        """Take a line."""
        first, *cells = line.text.split("\t")
        if first != "step" or len(cells) % 2 == 0:
            return line.number == 1 and first.startswith(VERSION)
        step = int(cells[0])
        run = self.reading.run
        for name, value in zip(cells[1::2], cells[2::2], strict=True):
            axis: Axis = "epoch" if name.startswith("epoch_") else "step"
            run.point(self._column(name), step, number(value), line.number, axis)
            if axis == "step":
                run.last_step = max(run.last_step or 0, step)
        return True

    def _column(self, name: str) -> Column:
        """Return what a name means; of several with one meaning the first has it."""
        if name not in self.columns:
            column = column_of(name)
            if column.series in self.taken:
                column = metric(name)
            self.taken.add(column.series)
            self.columns[name] = column
        return self.columns[name]


reader = TensorboardEvents
