"""wandb-summary.json of a W&B run, and its history as JSON lines (wandb 0.12 to 0.31).

An object holds what was logged under the user's own names; the summary, the last value of each.
`_step` counts the calls of `wandb.log` and is the optimizer step only where the user made it so;
`_runtime` is in seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column, Row
from advisor.readers.json_records import Closed, Item, JsonReader, as_number
from advisor.readers.logged_names import columns_of
from advisor.readers.records import position
from advisor.readers.wandb_console import STEPS


class WandbJson(JsonReader):
    """Reads the summary or the history."""

    name: ClassVar[str] = "wandb-json"
    title: ClassVar[str] = "Weights & Biases: wandb-summary.json and history as JSON"
    marks: ClassVar[tuple[str, ...]] = ('"_runtime"', '"_step"')
    required: ClassVar[frozenset[str]] = frozenset({"_step", "_runtime"})
    position: ClassVar[tuple[str, ...]] = (*STEPS, "_step")

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is the record itself, not one inside of it."""
        return super().is_record(closed) and not closed.path

    def add(self, items: Mapping[str, Item]) -> None:
        """Add the values at the optimizer step where it is known, else at the call's number."""
        place = next(key for key in self.position if key in items)
        is_summary = any(key.startswith("_wandb") for key in items)
        axis: Axis = "step" if place in STEPS and not is_summary else "record"
        step = position(as_number(items[place]) or 0)
        if not self._placed(step, Row((), None, axis)):
            return
        means = columns_of(key for key in items if not key.startswith("_") and key not in STEPS)
        means["_runtime"] = Column("elapsed_seconds", "seconds")
        for key, column in means.items():
            value, item = as_number(items[key]), items[key]
            points = self.reading.run.points.get(column.series)
            if value is not None and (points is None or points.last_step != step):
                self.reading.run.point(column, step, value, item.line.number, axis)
        if is_summary and place in STEPS:
            self.say("run.last_step", items[place].line, items[place].start, items[place].end)
        self.has_rows = True


reader = WandbJson
