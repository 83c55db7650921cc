"""Tables of W&B: a panel exported as CSV, and `run.history().to_csv()` (wandb 0.12 to 0.31).

An export has the columns of several runs, `run - train/loss`, each with its `__MIN` and `__MAX`
over the rows that were thinned. `Step` and `_step` count the calls of `wandb.log`, and are the
optimizer step only where the user made them so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column, Row
from advisor.readers.logged_names import columns_of
from advisor.readers.tables import DELIMITERS, TableReader, fields
from advisor.readers.wandb_console import STEPS


class WandbCsv(TableReader):
    """Reads an export."""

    name: ClassVar[str] = "wandb-csv"
    title: ClassVar[str] = "Weights & Biases: panel or history as CSV"
    marks: ClassVar[tuple[str, ...]] = ("__MIN", "_runtime,", ",_runtime")
    required: ClassVar[frozenset[str]] = frozenset()
    position: ClassVar[tuple[str, ...]] = (*STEPS, "Step", "_step")
    axis: ClassVar[Axis] = "record"
    ignored: ClassVar[frozenset[str]] = frozenset({""})  # the index that pandas writes

    @classmethod
    def columns_of(cls, text: str) -> tuple[str, list[str]] | None:
        """Return the delimiter and the names of a header row, None for any other line."""
        for delimiter in DELIMITERS:
            names = [text[a:b].strip('" ') for a, b in fields(text, delimiter)]
            is_history = {"_step", "_runtime"} <= set(names)
            is_panel = names[0] in cls.position and any(name.endswith("__MIN") for name in names)
            if is_history or is_panel:
                return delimiter, names
        return None

    @classmethod
    def meanings(cls, names: Iterable[str]) -> Mapping[str, Column]:
        """Return what the columns mean, behind the name of their run."""
        short = {name: name.rpartition(" - ")[2] for name in names}
        known = columns_of(dict.fromkeys(short.values()))
        taken: set[str] = set()
        means: dict[str, Column] = {"_runtime": Column("elapsed_seconds", "seconds")}
        for name, logged in short.items():
            column = known[logged]
            means.setdefault(name, Column(f"metric.{name}") if column.series in taken else column)
            taken.add(column.series)
        return means

    def row_under(self, text: str) -> Row | None:
        """Return the values of a row that says something, without minima and maxima."""
        row = super().row_under(text)
        if row is None:
            return None
        hidden = ("__MIN", "__MAX", "metric._")
        cells = [
            cell
            for cell in row.cells
            if not cell.column.series.endswith(hidden[:2])
            and not cell.column.series.startswith(hidden[2])
        ]
        by_step = row.step is not None and any(name in self.columns for name in STEPS)
        return row._replace(cells=cells, axis="step" if by_step else row.axis)


reader = WandbCsv
