"""What the DeepSpeed engine prints inside of other trainers' logs (June 2020 to August 2026).

Read in deepspeed/runtime/engine.py, runtime/pipe/engine.py, runtime/config.py and utils/timer.py.
`step` counts optimizer steps with those that were skipped, `skipped` all of these since the start;
the learning rate is that of the first parameter group. `SamplesPerSec` is of all devices; memory,
in units of 2^30 bytes, of the first. Only the pipeline engine prints a loss: that of the last
batch, in train mode. Another trainer's own line for the same value goes before. Overflows are read
in overflow_lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import Value
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Column, Place, Reading, Row
from advisor.readers.megatron_arguments import Arguments
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

SETTING = Lazy(r"config\.py:\d{1,5}:print\] +(?P<name>[A-Za-z]\w{0,60}) \.{0,60} ?(?P<value>\S.*)$")
SETTINGS: Mapping[str, str] = {
    "train_batch_size": "batch.global",
    "train_micro_batch_size_per_gpu": "batch.micro",
    "gradient_accumulation_steps": "batch.accumulation",
    "world_size": "batch.world_size",
    "gradient_clipping": "optim.grad_clip",
    "optimizer_name": "optim.name",
    "initial_dynamic_scale": "loss_scale.initial",
    "zero_optimization_stage": "run.zero_stage",
}
DTYPES: Mapping[str, tuple[str, Mapping[str, Value]]] = {
    "fp16_enabled": ("run.dtype", {"True": "float16"}),
    "bfloat16_enabled": ("run.dtype", {"True": "bfloat16"}),
}
GIB = 2.0**30


class Settings(Arguments):
    """The engine's settings; its world is one data-parallel group where the model is split."""

    def _add(self, name: str, target: str, value: Value) -> None:
        ranks = self.reading.run.facts.number("batch.world_size")
        is_group = target == "batch.world_size" and ranks is not None and ranks != value
        super()._add(name, "parallel.data" if is_group else target, value)


class DeepspeedLog(LogReader):
    """Reads the lines of the engine."""

    name: ClassVar[str] = "deepspeed-log"
    title: ClassVar[str] = "DeepSpeed engine lines"
    place: ClassVar[Place] = Place.ONLOOKER
    marks: ClassVar[tuple[str, ...]] = (
        ", skipped=", "SamplesPerSec=", " iter time (s): ", "UNIQUE_PARAMS=",
        "[config.py:",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            ", skipped=",
            Lazy(rf"step=(?P<step>{INT}), skipped=(?P<skipped>{INT}), lr=\[(?P<rate>{NUM})[,\]]"),
            {"skipped": Column("metric.skipped"), "rate": Column("learning_rate", "learning rate")},
        ),
        Record(
            "SamplesPerSec=",
            Lazy(
                rf"(?:RunningAvgSamplesPerSec=(?P<mean>{NUM}), CurrS|[/\d], S)"
                rf"amplesPerSec=(?P<rate>{NUM})(?:, MemAllocated=[\d.]{{1,20}}GB, "
                rf"MaxMemAllocated=(?P<peak>{NUM})GB)?"
            ),
            {
                "mean": Column("metric.RunningAvgSamplesPerSec", "samples/s"),
                "rate": Column("samples_per_second", "samples/s"),
                "peak": Column("memory_bytes", "bytes", None, GIB),
            },
        ),
        Record(
            " iter time (s): ",
            Lazy(
                rf"steps: (?P<step>{INT}) loss: (?P<loss>{NUM}) [^()]{{0,200}}iter time \(s\): "
                rf"(?P<time>{NUM}) samples/sec: (?P<rate>{NUM})"
            ),
            {
                "loss": Column("train.loss", None, "train"),
                "time": Column("step_seconds", "seconds"),
                "rate": Column("samples_per_second", "samples/s"),
            },
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header("UNIQUE_PARAMS=", Lazy(rf"UNIQUE_PARAMS=(?P<count>{INT})"),
               {"count": "model.params"}),
    )  # fmt: skip

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record, else for a setting."""
        is_set = any(SETTING.search(line.text) for line in sample)
        return super().match(sample, document) or (LIKELY if is_set else NO_MATCH)

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        only = {"initial_dynamic_scale": ("fp16_enabled", "True")}
        self.settings = Settings(reading, SETTINGS, only, DTYPES, pattern=SETTING)
        self.own: set[tuple[int, str]] = set()  # series of a run that no other reader began

    def feed(self, line: Line) -> bool:
        """Take a line."""
        return self.settings.feed(line) or super().feed(line)

    def finish(self) -> None:
        """Name the framework where no trainer of its own did."""
        self.settings.close()
        if self.has_rows:
            self.reading.framework = self.reading.framework or "DeepSpeed"

    def take(self, line: Line, row: Row) -> None:
        """Add a row, without the values for which another reader has a series."""
        self.settings.close()
        if row.step is not None and self.step_of(line, row) == 0:
            return  # said before training begins
        run = self.reading.run
        number_of_run = len(self.reading.runs)
        cells = [
            cell
            for cell in row.cells
            if cell.column.series not in run.points
            or (number_of_run, cell.column.series) in self.own
        ]
        known = run.last_step is not None
        axis = row.axis if row.step is not None or known else "record"
        super().take(line, row._replace(cells=cells, axis=axis))
        number_of_run = len(self.reading.runs)
        self.own.update((number_of_run, cell.column.series) for cell in cells)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; the timer counts from the start of the process, so that is left."""
        if row.step is None and row.axis == "step":
            return self.reading.run.last_step or 0
        return super().step_of(line, row)


reader = DeepspeedLog
