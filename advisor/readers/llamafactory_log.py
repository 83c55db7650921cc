"""LLaMA-Factory's trainer_log.jsonl: a JSON object for each record of its Trainer.

Read at ff6d4d1 (train/callbacks.py, `LogCallback`); before July 2024 the rate was `learning_rate`
and all counts were printed, as 0 where they were not counted. `loss` is the Trainer's: the mean
over the steps since the last record in train mode, nats per token unless a reward beside it shows
a preference loss. `throughput` is tokens per second since the start, over all devices.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Value
from advisor.readers.base import Column, Row
from advisor.readers.hf_records import metric
from advisor.readers.json_records import Item, JsonReader, as_number
from advisor.readers.patterns import Lazy

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
CLOCK = Lazy(
    r"^(?:(?P<days>\d{1,4}) days?, )?(?P<hours>\d{1,4}):(?P<minutes>\d\d):(?P<seconds>\d\d)$"
)


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

    def add(self, items: Mapping[str, Item]) -> None:
        """Add the values of a record at its step."""
        step = int(as_number(items["current_steps"]) or 0)
        if not self._placed(step, Row((), None)):
            return
        run = self.reading.run
        unit = None if "reward" in items else NATS
        for key, item in items.items():
            value = amount(item.value)
            if key in self.constants:
                self._constant(self.constants[key], item)
            elif value is not None and key not in self.ignored and key not in self.position:
                column = column_of(key, value, unit)
                if column is None:
                    continue
                points = run.points.get(column.series)
                if points is None or points.last_step != step:  # the last step comes twice
                    run.point(column, step, value, item.line.number)
        self.has_rows = True


def column_of(key: str, value: float, unit: str | None) -> Column | None:
    """Return what a key means, None where it is no name; what was not counted is only a metric."""
    if key == "loss":
        return Column("train.loss", unit, "train")
    if key == "eval_loss":
        return Column("val.loss", unit, "eval")
    if key in COUNTED and value == 0:
        return metric(key)
    return VOCABULARY.get(key) or metric(key)


def amount(value: Value) -> float | None:
    """Return a value as a number: a clock as seconds, a number written as text, None for others."""
    if not isinstance(value, str):
        return None if isinstance(value, bool) else float(value)
    if match := CLOCK.match(value):
        hours = int(match["days"] or 0) * 24 + int(match["hours"])
        return float(hours * 3600 + int(match["minutes"]) * 60 + int(match["seconds"]))
    try:
        return float(value)
    except ValueError:
        return None


reader = LlamaFactoryLog
