"""The table of pycocotools (cocoeval.py, summarize): twelve lines of precision and recall.

Many detectors print it after an evaluation. `AP` is over IoU 0.50 to 0.95, all areas and 100
detections; a type other than boxes stands before the name, `segm/AP`. A value of -1 says that there
is nothing of that size, so it is left. The table belongs to the step that was reached before.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import Column, Onlooker, Reading
from advisor.readers.patterns import NUM, Lazy

ENTRY = Lazy(
    r"Average (?:Precision|Recall) {1,6}\((?P<kind>AP|AR)\) @\[ ?IoU= ?(?P<iou>[\d.:]{4,9}) {0,8}\|"
    r" area= {0,6}(?P<area>\w{3,6}) \| maxDets= {0,4}(?P<most>\d{1,4}) ?\] = {1,2}"
    rf"(?P<value>{NUM})"
)
TYPE = Lazy(r"(?:annotation type \*|^IoU metric: )(?P<type>\w{1,20})")
AREAS = {"all": "", "small": "s", "medium": "m", "large": "l"}
IOUS = {"0.50:0.95": "", "0.50": "50", "0.75": "75"}


class CocoTable(Onlooker):
    """Reads the table."""

    name: ClassVar[str] = "coco-table"
    title: ClassVar[str] = "pycocotools precision and recall"
    marks: ClassVar[tuple[str, ...]] = (
        ") @[ IoU=",
        ") @[IoU=",
        "annotation type *",
        "IoU metric: ",
    )

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.kind = ""

    def feed(self, line: Line) -> bool:
        """Take a line of the table, or what says of what it is."""
        if match := TYPE.search(line.text):
            self.kind = "" if match["type"] == "bbox" else f"{match['type']}/"
            return True
        match = ENTRY.search(line.text)
        if match is None:
            return False
        area, iou = AREAS.get(match["area"]), IOUS.get(match["iou"])
        value = float(match["value"])
        if area is None or iou is None or value < 0:
            return True
        name = match["kind"] + (area or iou)
        if match["kind"] == "AR" and not area:
            name = f"AR@{match['most']}"
        self._add(Column(f"metric.{self.kind}{name}", None, "eval"), value, line)
        return True

    def _add(self, column: Column, value: float, line: Line) -> None:
        """Add a value at the step reached; without steps the tables are counted."""
        run = self.reading.run
        known = run.points.get(column.series)
        axis: Axis = "record" if run.last_step is None else "step"
        if known is not None and known.axis != axis:
            return
        count = 1 if known is None else known.count + 1
        step = count if run.last_step is None else run.last_step
        if known is None or known.last_step != step:
            run.point(column, step, value, line.number, axis)


reader = CocoTable
