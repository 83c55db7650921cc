"""Detectron2's metrics.json: one object a line (utils/events.py of detectron2 at 02b5c4e).

Losses and `time` are medians over the last 20 iterations, losses in train mode; `total_loss` is the
sum of the losses. `lr` is that of the iteration. `iteration` counts from 0, so 19 is the twentieth.
A row of an evaluation holds figures such as `bbox/AP` (of 100) and may have the iteration of the
row of training before it. `eta_seconds` takes the median time of up to 1000 iterations.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from advisor.readers.base import Column
from advisor.readers.json_records import Closed, JsonReader
from advisor.readers.schedule import add_schedule

VOCABULARY = {
    "total_loss": Column("train.loss", None, "train"),
    "validation_loss": Column("val.loss", None, "eval"),
    "lr": Column("learning_rate"),
    "eta_seconds": Column("eta_seconds", "seconds"),
}


class Detectron2Json(JsonReader):
    """Reads the file."""

    name: ClassVar[str] = "detectron2-json"
    framework: ClassVar[str | None] = "Detectron2"
    title: ClassVar[str] = "Detectron2 metrics.json"
    marks: ClassVar[tuple[str, ...]] = ('"iteration": ',)
    required: ClassVar[frozenset[str]] = frozenset({"iteration"})
    position: ClassVar[tuple[str, ...]] = ("iteration",)
    vocabulary = {**VOCABULARY, "time": Column("step_seconds", "seconds")}  # noqa: RUF012

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is a row of training or of an evaluation."""
        keys = closed.items
        return super().is_record(closed) and (
            "total_loss" in keys or "data_time" in keys or any("/AP" in key for key in keys)
        )

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means; figures of an evaluation have a task before them."""
        mode: Literal["train", "eval"] = "eval" if "/AP" in key else "train"
        return cls.vocabulary.get(key) or Column(f"metric.{key}", None, mode)

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = Detectron2Json
