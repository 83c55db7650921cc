"""Metric files of MLflow's file store: mlruns/<experiment>/<run>/metrics/<name> (mlflow 1 to 3).

Each line is `timestamp value step`, the time in milliseconds; before 1.0 there was no step. The
name stands in the path only: in the name of the file, or where `head` or `tail` print it between
several, `==> metrics/train/loss <==`. A file name without its folders may be that of any loss, so
`loss` alone stays a metric. What the step counts is up to the user.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Cell, Column, Reading, Row
from advisor.readers.logged_names import column_of, metric
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import LogReader

ENTRY = Lazy(rf"(?P<time>1\d{{12}}) (?P<value>{NUM})(?: (?P<step>\d{{1,15}}))?$")
HEADING = Lazy(r"==> (?P<path>\S{1,400}) <==$")


class MlflowMetrics(LogReader):
    """Reads metric files."""

    name: ClassVar[str] = "mlflow-metrics"
    title: ClassVar[str] = "MLflow metric file"

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look whether all lines are entries, or stand under headings."""
        texts = [line.text for line in sample[:20] if line.text.strip()]
        fits = texts and all(ENTRY.match(text) or HEADING.match(text) for text in texts)
        return LIKELY if fits and any(map(ENTRY.match, texts)) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.metric = _column(reading.document)

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if heading := HEADING.match(line.text):
            self.metric = _column(heading["path"])
            self.reached.clear()
            return True
        if not (match := ENTRY.match(line.text)):
            return False
        step = match.span("step") if match["step"] else None
        axis: Axis = "step" if step else "record"
        self.take(line, Row([Cell(self.metric, *match.span("value"))], step, axis))
        return True


def _column(path: str) -> Column:
    """Return what a metric is, by the part of its path that is its name."""
    _, marked, name = f"/{path}".rpartition("/metrics/")
    name = name if marked else path.rpartition("/")[2]
    return metric(name) if name == "loss" else column_of(name)


reader = MlflowMetrics
