"""The CSV that TensorBoard offers below a chart of scalars: `Wall time,Step,Value`.

What the values are stands in the name of the file only: `run-<run>-tag-<tag>.csv`, with `_` for
what a file name cannot hold. The step is what the program passed as global_step.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Reading
from advisor.readers.logged_names import column_of
from advisor.readers.tables import TableReader


class TensorboardCsv(TableReader):
    """Reads the table of one tag."""

    name: ClassVar[str] = "tensorboard-csv"
    title: ClassVar[str] = "TensorBoard: scalars downloaded as CSV"
    marks: ClassVar[tuple[str, ...]] = ("Wall time,Step,Value",)
    required: ClassVar[frozenset[str]] = frozenset({"Wall time", "Step", "Value"})
    position: ClassVar[tuple[str, ...]] = ("Step",)
    ignored: ClassVar[frozenset[str]] = frozenset({"Wall time"})

    def __init__(self, reading: Reading) -> None:
        """Begin a document, whose name says what it holds."""
        super().__init__(reading)
        stem = reading.document.removesuffix(".csv")
        tag = stem.rpartition("-tag-")[2] if "-tag-" in stem else stem.rpartition(".")[2]
        self.value = column_of(tag)

    def feed(self, line: Line) -> bool:
        """Take a line; below the header the values are of the tag."""
        understood = super().feed(line)
        if self.meaning and self.meaning["Value"] is not self.value:
            self.meaning = {**self.meaning, "Value": self.value}
        return understood


reader = TensorboardCsv
