"""MLflow's runs as JSON: answers of `runs/get` and `metrics/get-history`, `mlflow runs describe`.

A metric is an object of `key`, `value`, `timestamp` and `step`; `runs/get` has the last value of
each, a history all of one; `describe` has a mapping of last values without steps (mlflow 1 to 3).
What the step counts, and how parameters are named, is up to the user.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, Reading
from advisor.readers.json_records import Closed, Item, JsonReader, as_number
from advisor.readers.logged_names import column_of
from advisor.readers.patterns import Lazy
from advisor.readers.records import position

# Parameters whose names leave no doubt. (A `batch_size` may be one device's or everybody's.)
PARAMETERS: dict[str, str] = {
    "learning_rate": "optim.learning_rate",
    "lr": "optim.learning_rate",
    "optimizer": "optim.name",
    "weight_decay": "optim.weight_decay",
    "warmup_steps": "optim.warmup_steps",
    "epochs": "run.max_epochs",
    "max_steps": "run.max_steps",
    "seed": "run.seed",
    "dropout": "model.dropout",
}
TIME = Lazy(r'\s*"timestamp": 1\d{12},?$')  # on a line of its own
METRIC_KEYS = frozenset({"key", "value", "timestamp", "step"})


class MlflowJson(JsonReader):
    """Reads metrics and parameters."""

    name: ClassVar[str] = "mlflow-json"
    title: ClassVar[str] = "MLflow run or metric history as JSON"
    marks: ClassVar[tuple[str, ...]] = ('"timestamp"', '"lifecycle_stage"')
    required: ClassVar[frozenset[str]] = METRIC_KEYS

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.ends: list[Item] = []

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a metric on one line, or for what stands in every run."""
        if any('"lifecycle_stage"' in line.text or TIME.match(line.text) for line in sample):
            return FULL_MATCH
        return super().match(sample, document)

    def record(self, closed: Closed) -> bool:
        """Take an object; True when it is a metric, a parameter or the mapping of a run."""
        items, where = closed.items, closed.path[-1:]
        if set(items) >= METRIC_KEYS and "data" in closed.path:
            self._last(str(items["key"].value), items["value"])
            self.ends.append(items["step"])
        elif set(items) >= METRIC_KEYS:
            self.add(items)
        elif where == ("params",):
            pair = set(items) == {"key", "value"}
            named = {str(items["key"].value): items["value"]} if pair else items
            for name, item in named.items():
                if name in PARAMETERS:
                    self.say(PARAMETERS[name], item.line, item.start, item.end)
        elif where == ("metrics",):
            for name, item in items.items():
                self._last(name, item)
        else:
            return False
        return True

    def _last(self, name: str, item: Item) -> None:
        """Add the last value of a metric; its step is not where the log begins."""
        if (value := as_number(item)) is not None:
            self.reading.run.point(column_of(name), 1, value, item.line.number, "record")

    def finish(self) -> None:
        """State the last step of the run's metrics."""
        if self.ends:
            end = max(self.ends, key=lambda item: as_number(item) or 0)
            self.say("run.last_step", end.line, end.start, end.end)

    def add(self, items: Mapping[str, Item]) -> None:
        """Add a value: metrics come one after the other, each from its first step on."""
        value, step = as_number(items["value"]), as_number(items["step"])
        if value is None or step is None:
            return
        column, run = column_of(str(items["key"].value)), self.reading.run
        run.point(column, position(step), value, items["value"].line.number)
        run.last_step = max(run.last_step or 0, position(step))
        self.has_rows = True


reader = MlflowJson
