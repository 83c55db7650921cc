"""log.txt of DeiT (main.py at 7e160fe) and of what was built on it: MAE, BEiT, ConvNeXt, DINO.

One JSON object an epoch, counted from 0. `train_` values are means over the epoch in train mode,
the loss with mixup, smoothing or distillation; `test_` values are over the validation set in eval
mode and plain cross-entropy, so the two losses cannot be compared. `train_lr` is the mean over the
epoch.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.json_records import Closed, JsonReader
from advisor.readers.schedule import add_schedule


class DeitJson(JsonReader):
    """Reads the file."""

    name: ClassVar[str] = "deit-json"
    framework: ClassVar[str | None] = "DeiT"
    title: ClassVar[str] = "DeiT, MAE and BEiT log.txt"
    marks: ClassVar[tuple[str, ...]] = ('"train_lr": ', '"train_loss": ')
    required: ClassVar[frozenset[str]] = frozenset({"train_loss"})
    position: ClassVar[tuple[str, ...]] = ("epoch",)
    axis: ClassVar[Axis] = "epoch"
    constants: ClassVar[Mapping[str, str]] = {"n_parameters": "model.params"}
    vocabulary = {  # noqa: RUF012
        "train_loss": Column("train.loss", None, "train"),
        "test_loss": Column("val.loss", None, "eval"),
        "train_lr": Column("learning_rate"),
        "train_grad_norm": Column("grad_norm"),
        "train_loss_scale": Column("loss_scale"),
    }

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is the record of an epoch, all of whose values are figures."""
        is_its = "train_lr" in closed.items or "n_parameters" in closed.items
        is_fairseq = "train_num_updates" in closed.items
        return super().is_record(closed) and is_its and not is_fairseq

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a key means; its mode shows in its name."""
        known = cls.vocabulary.get(key)
        return known or Column(f"metric.{key}", None, "train" if key[:6] == "train_" else "eval")

    def finish(self) -> None:
        """Say what the logged learning rate shows of its schedule."""
        super().finish()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)


reader = DeitJson
