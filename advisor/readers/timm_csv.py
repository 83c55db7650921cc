"""summary.csv of timm's train.py (utils/summary.py of pytorch-image-models at aa4b585).

One row an epoch, counted from 0. `train_loss` is the mean over the epoch in train mode, with mixup
and smoothing; `eval_` values are over the validation set in eval mode, of the averaged weights
where those are kept. `lr` is read after the scheduler's step, so it is that of the next epoch.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.tables import TableReader


class TimmCsv(TableReader):
    """Reads the table."""

    name: ClassVar[str] = "timm-csv"
    framework: ClassVar[str | None] = "timm"
    title: ClassVar[str] = "timm summary.csv"
    marks: ClassVar[tuple[str, ...]] = (",eval_top1",)
    required: ClassVar[frozenset[str]] = frozenset({"epoch", "train_loss", "eval_top1"})
    position: ClassVar[tuple[str, ...]] = ("epoch",)
    axis: ClassVar[Axis] = "epoch"
    vocabulary = {  # noqa: RUF012
        "train_loss": Column("train.loss", None, "train"),
        "eval_loss": Column("val.loss", None, "eval"),
        "lr": Column("learning_rate"),
    }

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a column is."""
        return cls.vocabulary.get(key) or Column(f"metric.{key}", None, "eval")


reader = TimmCsv
