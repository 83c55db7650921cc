"""log_*.jsonl of torchtune's DiskLogger: the values of advisor/readers/torchtune.py as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.readers.base import Column
from advisor.readers.json_records import Closed, JsonReader
from advisor.readers.torchtune import COLUMNS


class TorchtuneJsonl(JsonReader):
    """Reads log_*.jsonl."""

    name: ClassVar[str] = "torchtune-jsonl"
    framework: ClassVar[str | None] = "torchtune"
    title: ClassVar[str] = "torchtune log_*.jsonl"
    marks: ClassVar[tuple[str, ...]] = ('"tokens_per_second_per_gpu"',)
    required: ClassVar[frozenset[str]] = frozenset({"step"})
    vocabulary: ClassVar[Mapping[str, Column]] = COLUMNS

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is a record: of a step, or of a validation between them."""
        return not {"tokens_per_second_per_gpu", "val_loss"}.isdisjoint(closed.items) and (
            "step" in closed.items
        )


reader = TorchtuneJsonl
