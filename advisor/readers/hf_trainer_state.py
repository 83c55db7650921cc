"""trainer_state.json of the Hugging Face Trainer, whole or a part, and its all_results.json.

Read in transformers 4.46.3 and 5.23.0 (`TrainerState`); what the keys of a record mean stands in
hf_records. `max_steps` and `num_train_epochs` are planned, `global_step` and `epoch` reached.
`train_batch_size` is that of one process. `eval_steps` keeps its default where nothing is
evaluated, so it counts only beside an evaluation. transformers 2 and 3 printed the same records to
the console, a JSON object a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import FACTS, METRIC, Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, LIKELY, Reading, Row
from advisor.readers.hf_records import EVAL, HF, column_of, dialect_of, is_telling
from advisor.readers.json_records import Closed, Item, JsonReader, as_number
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import position
from advisor.readers.values import number

STATED = {
    "max_steps": "run.max_steps",
    "num_train_epochs": "run.max_epochs",
    "global_step": "run.last_step",
    "num_input_tokens_seen": "data.tokens_seen",
    "train_batch_size": "batch.micro",
    "logging_steps": "run.log_interval",
    "eval_steps": "run.eval_interval",
}
"""What the keys beside the history state. Zero means that it was not counted."""
RESULTS = {
    "epoch": "run.epoch",
    "elapsed_seconds": "run.elapsed_seconds",
    "samples_per_second": "speed.samples_per_second",
    "tokens_per_second": "speed.tokens_per_second_last",
    "tokens_seen": "data.tokens_seen",
}
"""Which facts the values of all_results.json are; of others it is the last of the series."""
MEASURED = frozenset({"eval_runtime", "train_runtime"})
OUTSIDE = Lazy(rf'^\s{{0,8}}"(?P<key>[a-z_]{{5,24}})": (?P<value>{NUM}),?\s*$')


class HfTrainerState(JsonReader):
    """Reads the file."""

    name: ClassVar[str] = "hf-trainer-state"
    framework: ClassVar[str | None] = HF
    title: ClassVar[str] = "Hugging Face trainer_state.json (log_history)"
    marks: ClassVar[tuple[str, ...]] = (
        '"log_history"', '"learning_rate": ', '"eval_runtime": ', '"train_runtime": ',
        '"eval_loss": ', '"global_step": ',
    )  # fmt: skip
    required: ClassVar[frozenset[str]] = frozenset({"step"})

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for the history, for a record or for a second line of a part of one."""
        texts = [line.text for line in sample]
        if any('"log_history"' in text for text in texts):
            return FULL_MATCH
        alone = [match["key"] for text in texts if (match := OUTSIDE.match(text))]
        is_part = alone.count("learning_rate") > 1 or not MEASURED.isdisjoint(alone)
        return LIKELY if is_part else super().match(sample, document)

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.outside: dict[str, Item] = {}

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is a record: in the history, or with its keys in their order."""
        keys = list(closed.items)
        if "step" not in keys or not is_telling(keys):
            return False
        return closed.path[-1:] == ("log_history",) or keys == sorted(keys) or keys[-1] == "step"

    def record(self, closed: Closed) -> bool:
        """Take a record, or the object with the history, whose other keys state facts."""
        if self.is_record(closed):
            self.add(closed.items)
            return True
        if "global_step" in closed.items and "max_steps" in closed.items:
            self._state(closed.items)
            return True
        if not MEASURED.isdisjoint(closed.items):
            self._results(closed.items)
            return True
        return False

    def add(self, items: Mapping[str, Item]) -> None:
        """Add the values of a record at its step."""
        step = position((as_number(items["step"]) or 0) // 1)
        if not self._placed(step, Row((), None)):
            return
        dialect = dialect_of(items)
        if self.reading.framework == HF:
            self.reading.framework = dialect.framework
        run = self.reading.run
        for key, item in items.items():
            column, value = column_of(key, dialect), as_number(item)
            if column is None or value is None:
                continue
            points = run.points.get(column.series)
            if points is None or points.last_step != step:  # an evaluation repeats the epoch
                run.point(column, step, value, item.line.number)
        self.has_rows = True

    def feed(self, line: Line) -> bool:
        """Take a line; one beside the history may stand alone where the beginning was cut off."""
        if not self.scanner.is_inside and (match := OUTSIDE.match(line.text)):
            start, end = match.span("value")
            self.outside[match["key"]] = Item(number(match["value"]), line, start, end)
            return True
        return super().feed(line)

    def finish(self) -> None:
        """Read what stands beside a history whose end or beginning was cut off."""
        levels = self.scanner.levels
        cut = levels[0].items if levels and levels[0].is_object else {}
        self._state({**self.outside, **cut})

    def _state(self, items: Mapping[str, Item]) -> None:
        for key, target in STATED.items():
            item = items.get(key)
            value = None if item is None else as_number(item)
            if item is None or not value or (key == "eval_steps" and not self._is_interval(value)):
                continue
            self.reading.fact(target, value, Origin.LOG, item.line, item.start, item.end)

    def _results(self, items: Mapping[str, Item]) -> None:
        """Take the results of a run that stand in a file of their own."""
        dialect = dialect_of(items)
        for key, item in items.items():
            column, value = column_of(key, dialect), as_number(item)
            if column is None or value is None:
                continue
            name = RESULTS.get(column.series, f"{column.series}.last")
            name = "data.samples" if key == "train_samples" else name
            if name not in FACTS and not METRIC.fullmatch(name):
                continue
            where = (item.line, item.start, item.end)
            self.reading.fact(name, value * column.scale, Origin.LOG, *where, shared=True)

    def _is_interval(self, steps: float) -> bool:
        """Tell whether evaluations came after so many steps each."""
        points = self.reading.run.points.get(EVAL)
        return points is not None and len(points.steps) > 0 and points.steps[0] == steps


reader = HfTrainerState
