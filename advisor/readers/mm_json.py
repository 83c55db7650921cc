"""JSON lines of OpenMMLab's trainers: mmcv's `.log.json`, MMEngine's `scalars.json`; see mm_names.

MMEngine writes the global iteration. mmcv writes it as `iter` where training counts iterations, and
the iteration within the epoch where it counts epochs; how long an epoch is stands nowhere, so then
records are only counted. What `iter` is shows where the epoch changes. Records of validation hold
other counts (batches, epochs) and belong to the step before.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.readers.base import Reading
from advisor.readers.json_records import Closed, Item, JsonReader, as_number
from advisor.readers.mm_names import BESIDE, GENERAL, column, note_framework
from advisor.readers.patterns import Lazy
from advisor.readers.records import Row, position
from advisor.readers.schedule import add_schedule

MOST_HELD = 5_000  # records of one epoch; in more of them `iter` is taken to count them
GPU = Lazy(r"GPU 0[\d,]{0,40}: (?P<gpu>[^\\\"]{1,60})")


class MmJson(JsonReader):
    """Reads the file."""

    name: ClassVar[str] = "mm-json"
    framework: ClassVar[str | None] = GENERAL
    title: ClassVar[str] = "MMDetection, MMSegmentation and other OpenMMLab JSON logs"
    marks: ClassVar[tuple[str, ...]] = ('"mode": "train"', '"mode": "val"', '"data_time": ')
    required: ClassVar[frozenset[str]] = frozenset({"mode", "epoch", "iter"})

    @classmethod
    def is_record(cls, closed: Closed) -> bool:
        """Tell whether an object is a record of mmcv or of MMEngine."""
        keys = set(closed.items)
        return cls.required <= keys or (
            {"step", "time", "data_time"} <= keys or {"step", "iter", "lr"} <= keys
        )

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.held: list[Mapping[str, Item]] = []
        self.use: Axis | None = None  # what `iter` counts, once that is known

    def record(self, closed: Closed) -> bool:
        """Take an object: a record, an empty line or what is said once."""
        if "env_info" in closed.items:
            self._environment(closed.items)
            return True
        return super().record(closed) or not closed.items

    def add(self, items: Mapping[str, Item]) -> None:
        """Hold the records of the first epoch; take the others."""
        note_framework(self.reading, " ".join(items))
        if self.use is None:
            self._decide(items)
        if self.use is None:
            self.held.append(items)
        else:
            self._release()
            self._take(items)

    def finish(self) -> None:
        """Take what was held: within the first epoch the iteration is a step."""
        super().finish()
        self.use = self.use or ("step" if self._epoch_of(self.held) <= 1 else "record")
        self._release()
        for run in self.reading.runs:
            add_schedule(run, self.reading.document)

    def _decide(self, items: Mapping[str, Item]) -> None:
        """See what `iter` counts: from the step beside it, or where the epoch changes."""
        if "step" in items:
            self.use = "step"
        elif len(self.held) >= MOST_HELD:
            self.use = "record"
        elif _is_training(items):
            before = next((each for each in reversed(self.held) if _is_training(each)), None)
            if before is not None and _count(items, "epoch") != _count(before, "epoch"):
                goes_on = _count(items, "iter") > _count(before, "iter")
                self.use = "step" if goes_on else "record"

    def _release(self) -> None:
        held, self.held = self.held, []
        for items in held:
            self._take(items)

    def _take(self, items: Mapping[str, Item]) -> None:
        """Add the values of a record."""
        axis: Axis = self.use or "step"
        is_training = _is_training(items)
        reached = self.reached.get(axis, 0)
        step = reached
        if is_training:
            step = reached + 1 if axis == "record" else _count(items, "iter")
        if not self._placed(step, Row((), None, axis)):
            return
        left_out = {"mode", "iter", "step"} if is_training else BESIDE
        for key, item in items.items():
            value = as_number(item)
            if key not in left_out and value is not None:
                what = column(key, is_training=is_training)
                self.reading.run.point(what, step, value, item.line.number, axis)
        self.has_rows = True

    def _environment(self, items: Mapping[str, Item]) -> None:
        """Read the first line of mmcv: the GPU, and the seed if it is one number."""
        item = items["env_info"]
        if match := GPU.search(item.line.text):
            self.say("hardware.gpu", item.line, *match.span("gpu"))
        if (seed := items.get("seed")) and as_number(seed) is not None:
            self.say("run.seed", seed.line, seed.start, seed.end)

    @staticmethod
    def _epoch_of(held: list[Mapping[str, Item]]) -> int:
        return _count(held[0], "epoch") if held else 0


def _is_training(items: Mapping[str, Item]) -> bool:
    """Tell whether a record is of training: mmcv says so, MMEngine's have a learning rate."""
    mode = items.get("mode")
    return "lr" in items if mode is None else mode.value == "train"


def _count(items: Mapping[str, Item], key: str) -> int:
    item = items.get(key)
    return position(((item and as_number(item)) or 0) // 1)


reader = MmJson
