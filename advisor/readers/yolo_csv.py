"""results.csv of Ultralytics YOLO (ultralytics 8.0 to 8.4) and of YOLOv5 (since 6.0).

One row an epoch, from 1 in new versions and from 0 in old ones; fields may be padded. `train/`
values are means over the epoch in train mode with augmentation, `val/` and `metrics/` are over the
validation set in eval mode, of the averaged (EMA) weights. Losses of a detector are parts that are
logged by themselves and already weighted; a classifier has one, `train/loss`. `lr/pg0` to `pg2`
(`x/lr0` in YOLOv5) are the learning rates of three parameter groups at the end of the epoch, one of
which, the biases', begins high in warm-up, so none of them is the learning rate. `time` counts
seconds from the start of the process.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.tables import TableReader

MODES: dict[str, Literal["train", "eval"]] = {"train": "train", "val": "eval", "metrics": "eval"}


class YoloCsv(TableReader):
    """Reads the table."""

    name: ClassVar[str] = "yolo-csv"
    framework: ClassVar[str | None] = "Ultralytics YOLO"
    title: ClassVar[str] = "Ultralytics YOLO results.csv"
    marks: ClassVar[tuple[str, ...]] = ("lr/pg0", "x/lr0", "lr/0", "metrics/mAP")
    required: ClassVar[frozenset[str]] = frozenset({"epoch"})
    position: ClassVar[tuple[str, ...]] = ("epoch",)
    axis: ClassVar[Axis] = "epoch"
    vocabulary = {  # noqa: RUF012  (as in the base class)
        "train/loss": Column("train.loss", None, "train"),
        "val/loss": Column("val.loss", None, "eval"),
        "test/loss": Column("val.loss", None, "eval"),
        "time": Column("elapsed_seconds", "seconds"),
    }

    @classmethod
    def columns_of(cls, text: str) -> tuple[str, list[str]] | None:
        """Return delimiter and names of a header that has losses of training and metrics."""
        found = super().columns_of(text)
        if found is None:
            return None
        kinds = {name.partition("/")[0] for name in found[1]}
        return found if {"train", "metrics"} <= kinds else None

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a column is; its mode shows in its name."""
        return cls.vocabulary.get(key) or Column(
            f"metric.{key}", None, MODES.get(key.split("/", maxsplit=1)[0])
        )


reader = YoloCsv
