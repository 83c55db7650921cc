"""LLaMA-Factory's trainer_log.jsonl: a JSON object for each record of its Trainer.

Read at ff6d4d1 (train/callbacks.py, `LogCallback`); before July 2024 the rate was `learning_rate`
and all counts were printed, as 0 where they were not counted. `loss` is the Trainer's: the mean
over the steps since the last record in train mode, nats per token unless a reward beside it shows
a preference loss. Started once on each node, several processes write to the same file; the clock
of each goes on where steps fall back. `throughput` is tokens per second since the start, over all
devices.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.readers.base import Column
from advisor.readers.hf_records import metric
from advisor.readers.json_records import Item, JsonReader, as_number
from advisor.readers.values import amount

NATS = "nats/token"
VOCABULARY = {
    "lr": Column("learning_rate"),
    "learning_rate": Column("learning_rate"),
    "epoch": Column("epoch"),
    "throughput": Column("tokens_per_second", "tokens/s"),
    "total_tokens": Column("tokens_seen", "tokens"),
    "elapsed_time": Column("elapsed_seconds", "seconds"),
    "remaining_time": Column("eta_seconds", "seconds"),
    "vram_allocated": Column("memory_bytes", "bytes", None, 2.0**30),
}
COUNTED = frozenset({"throughput", "total_tokens"})  # 0 where nothing was counted


class LlamaFactoryLog(JsonReader):
    """Reads the file."""

    name: ClassVar[str] = "llamafactory-log"
    framework: ClassVar[str | None] = "LLaMA-Factory"
    title: ClassVar[str] = "LLaMA-Factory trainer_log.jsonl"
    marks: ClassVar[tuple[str, ...]] = ('"current_steps": ',)
    required: ClassVar[frozenset[str]] = frozenset({"current_steps", "total_steps"})
    position: ClassVar[tuple[str, ...]] = ("current_steps",)
    constants: ClassVar[Mapping[str, str]] = {"total_steps": "run.max_steps"}
    ignored: ClassVar[frozenset[str]] = frozenset({"percentage", "vram_reserved"})

    minds_only_falls: ClassVar[bool] = True

    def add(self, items: Mapping[str, Item]) -> None:
        """Add a record; a step back at which the clock goes on is another process's record."""
        step = as_number(items["current_steps"]) or 0
        clock = self.amount(items["elapsed_time"]) if "elapsed_time" in items else None
        shown = self.reading.run.points.get("elapsed_seconds")
        falls = step < self.reached.get("step", 0)
        if falls and clock is not None and shown is not None and clock > shown.latest / 2:
            return
        super().add(items)

    def meaning(self, key: str, value: float, items: Mapping[str, Item]) -> Column | None:
        """Return what a value is, None where its key is no name."""
        unit = None if "reward" in items else NATS
        if key == "loss":
            return Column("train.loss", unit, "train")
        if key == "eval_loss":
            return Column("val.loss", unit, "eval")
        if key in COUNTED and value == 0:
            return metric(key)  # it was not counted
        return VOCABULARY.get(key) or metric(key)

    def amount(self, item: Item) -> float | None:
        """Return a value as a number: a clock as seconds, a number written as text as that."""
        if not isinstance(item.value, str):
            return as_number(item)
        try:
            return amount(item.value)
        except ValueError:
            return None


reader = LlamaFactoryLog
