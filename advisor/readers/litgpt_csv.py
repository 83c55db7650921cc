"""metrics.csv of litgpt's csv logger (litgpt at 26857050).

It is Lightning's CSVLogger, but `step` is the index of the micro-batch, from 0, and overwrites the
count of optimizer steps. `loss` is as in advisor/readers/litgpt.py, `tokens` are of one device,
`total_tokens` of all, `device/flops_per_sec` is the mean since the start.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Column
from advisor.readers.litgpt import LOSS, VALIDATION
from advisor.readers.tables import TableReader


class LitgptCsv(TableReader):
    """Reads metrics.csv."""

    name: ClassVar[str] = "litgpt-csv"
    framework: ClassVar[str | None] = "litgpt"
    title: ClassVar[str] = "litgpt metrics.csv"
    marks: ClassVar[tuple[str, ...]] = (",iter_time,",)
    required: ClassVar[frozenset[str]] = frozenset({"iter", "iter_time", "loss", "step"})
    axis: ClassVar[Axis] = "record"  # micro-batches
    ignored: ClassVar[frozenset[str]] = frozenset({"iter", "batches", "lengths", "tokens"})
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "loss": LOSS,
        "val_loss": VALIDATION,
        "learning_rate": Column("learning_rate"),
        "epoch": Column("epoch"),
        "remaining_time": Column("eta_seconds", "seconds"),
        "time": Column("elapsed_seconds", "seconds"),
        "total_tokens": Column("tokens_seen", "tokens"),
        "device/flops_per_sec": Column("tflops", "TFLOP/s", None, 1e-12),
    }


reader = LitgptCsv
