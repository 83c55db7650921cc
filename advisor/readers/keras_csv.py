"""Keras CSVLogger, and the history of fit() written by pandas.

Columns of callbacks/csv_logger.py of Keras 3 at 3422977: `epoch` counts from 0, then the logs of
the epoch by name. Loss and metrics without `val_` are means over the epoch in train mode, `val_`
values over the validation set in eval mode at the end of the epoch. With append=True several runs
stand in one file, each from its first epoch on. `DataFrame(history.history).to_csv()` has the
epoch in a column without a name, or none at all.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.keras_log import VOCABULARY, KerasLog
from advisor.readers.schedule import add_schedule
from advisor.readers.tables import TableReader


class KerasCsv(TableReader):
    """Reads the table."""

    name: ClassVar[str] = "keras-csv"
    framework: ClassVar[str | None] = "Keras"
    title: ClassVar[str] = "Keras CSVLogger"
    marks: ClassVar[tuple[str, ...]] = tuple(
        f"{word}{mark}" for word in ("epoch", "val_loss", "loss") for mark in ",;\t"
    )
    required: ClassVar[frozenset[str]] = frozenset({"loss"})
    position: ClassVar[tuple[str, ...]] = ("epoch", "")
    axis: ClassVar[Axis] = "epoch"
    vocabulary = VOCABULARY

    @classmethod
    def columns_of(cls, text: str) -> tuple[str, list[str]] | None:
        """Return delimiter and names of a header that Keras writes.

        CSVLogger sorts the names of logs; in a history each `val_` column has one without.
        """
        found = super().columns_of(text)
        if found is None:
            return None
        first, *names = found[1]
        if first == "epoch":
            is_sorted = names == sorted(names)  # and Keras has no steps beside its epochs
            return found if is_sorted and "step" not in names else None
        names = names if first == "" else [first, *names]
        paired = "val_loss" in names and all(name.removeprefix("val_") in names for name in names)
        return found if paired else None

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a column is; the mode shows in its name."""
        return KerasLog.column(key)

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = KerasCsv
