"""Detectron2's console log (CommonMetricPrinter in utils/events.py of detectron2 at 02b5c4e).

Losses are medians over the last 20 iterations in train mode. `time` is the mean over all iterations
since the start, `last_time` that of the last one; before version 0.6 only `time` is printed.
`max_mem` is the most that was allocated on the GPU, in MiB. `iter` counts from 0.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.detectron2_json import VOCABULARY
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.schedule import add_schedule

MIB = 2**20
CLOCK = r"(?:\d{1,4} days?, )?\d{1,3}:\d\d:\d\d"


class Detectron2Log(LogReader):
    """Reads the console log, with or without the logger's prefix."""

    name: ClassVar[str] = "detectron2-log"
    framework: ClassVar[str | None] = "Detectron2"
    title: ClassVar[str] = "Detectron2 console log"
    marks: ClassVar[tuple[str, ...]] = ("  total_loss: ", "d2.engine", "d2.utils")
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "  total_loss: ",
            Lazy(rf"(?:eta: (?P<eta>{CLOCK})  |^|\s)iter: (?P<step>\d{{1,12}}) "),
            {"eta": VOCABULARY["eta_seconds"]},
            pairs=Lazy(rf" (?P<key>[A-Za-z][^\s:]{{0,80}}): (?P<value>{NUM})"),
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header("images left", Lazy(r"Removed .{1,80} (?P<n>\d{1,9}) images left"),
               {"n": "data.samples"}),
    )  # fmt: skip
    vocabulary = {  # noqa: RUF012
        **VOCABULARY,
        "time": Column("step_seconds_mean", "seconds"),
        "last_time": Column("step_seconds", "seconds"),
        "max_mem": Column("memory_bytes", "bytes", None, MIB),
    }
    looks_like: ClassVar[Lazy | None] = Lazy(r"(?:^|\s)iter: \d|  total_loss: ")

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means; all else is measured in training."""
        return cls.vocabulary.get(key) or Column(f"metric.{key}", None, "train")

    def header(self, line: Line) -> bool:
        """Read what is said once; another start of training begins another run."""
        if "Starting training from iteration " in line.text:
            self.begin()
            return True
        return super().header(line)

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = Detectron2Log
