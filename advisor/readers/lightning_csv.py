"""metrics.csv of PyTorch Lightning's CSVLogger (lightning 1.5 to 2.6).

Every call of `log_metrics` writes a row with the columns it knows, so the values of one step lie
in several rows with empty cells. `step` is `trainer.global_step`: the index, from 0, of the last
optimizer step; after `fit` it is the number of steps. Columns bear the names of the user's own
`self.log`: on a step the value is that of the last batch on rank 0 in train mode, `_epoch` is the
mean over the epoch, and what validation logs is the mean over the validation set in eval mode.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column
from advisor.readers.logged_names import columns_of
from advisor.readers.tables import TableReader


class LightningCsv(TableReader):
    """Reads metrics.csv."""

    name: ClassVar[str] = "lightning-csv"
    framework: ClassVar[str | None] = "PyTorch Lightning"
    title: ClassVar[str] = "PyTorch Lightning metrics.csv (CSVLogger)"
    marks: ClassVar[tuple[str, ...]] = ("epoch,", ",epoch", ",,")
    required: ClassVar[frozenset[str]] = frozenset({"epoch", "step"})

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a header that is not litgpt's, and for this logger's gaps, names or file."""
        headers = [s for s in sample if cls.columns_of(s.text) and "iter_time" not in s.text]
        has_gaps = any(",," in line.text for line in sample if line not in headers)
        has_names = any("_step," in f"{line.text}," for line in headers)
        is_named = document.rpartition("/")[2] == "metrics.csv"
        return FULL_MATCH if headers and (has_gaps or has_names or is_named) else NO_MATCH

    @classmethod
    def meanings(cls, names: Iterable[str]) -> Mapping[str, Column]:
        """Return what the names of the user mean."""
        return columns_of(names)


reader = LightningCsv
