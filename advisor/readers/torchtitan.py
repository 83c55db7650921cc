"""torchtitan's console log (pytorch/torchtitan from April 2024 to b5bcd76).

`loss` is the mean over all tokens of all ranks in the last step, in train mode; torchtitan's models
have no dropout. `grad_norm` is the norm before clipping. `memory` is the peak that the allocator
reserved on this device since the last line. `tps` (`wps` until the end of 2024) is tokens per
second and device over the steps since the last line, `tflops` is per device, `mfu` is against the
bfloat16 peak that the header names, which is an A100's for a card torchtitan does not know.
`validate` lines are the mean over the validation batches in eval mode. The size is that of all
parameters, experts and embeddings included.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

GIB = 2.0**30
NEWS = Lazy(r"(?:\d{1,6}: ?)?(?:\[titan\] [-\d:, .]{1,40} - )?root - INFO - ")
_STEP = rf"step: {{1,12}}(?P<step>{INT}) {{2,4}}loss: {{1,12}}(?P<loss>{NUM})"
_MEMORY = rf"(?: {{2,4}}memory: {{1,12}}(?P<memory>{NUM})GiB\({NUM}%\))?"
MEMORY = Column("memory_bytes", "bytes", None, GIB)


class Torchtitan(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "torchtitan"
    framework: ClassVar[str | None] = "torchtitan"
    title: ClassVar[str] = "torchtitan console log"
    marks: ClassVar[tuple[str, ...]] = (
        "  tps: ", "  wps: ", " total parameters", "Peak FLOPS used for computing MFU",
        "Training starts at step ", "Trainer is initialized with ", "CUDA capacity: ",
        "Building device mesh with parallelism",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "validate step:",
            Lazy(rf"validate {_STEP}{_MEMORY} {{2,4}}tps: {{1,12}}{NUM}\s*$"),
            {"loss": Column("val.loss", "nats/token", "eval")},
        ),
        Record(
            "ps: ",
            Lazy(
                rf"(?<!validate ){_STEP}(?: {{2,4}}grad_norm: {{1,12}}(?P<norm>{NUM}))?{_MEMORY}"
                rf" {{2,4}}[tw]ps: {{1,12}}(?P<tps>{NUM})"
                rf"(?: {{2,4}}tflops: {{1,4}}(?P<tflops>{NUM}))?"
                rf"(?: {{2,4}}mfu: {{1,4}}(?:(?P<mfu>{NUM})%|N/A))?\s*$"
            ),
            {
                "loss": Column("train.loss", "nats/token", "train"),
                "norm": Column("grad_norm"),
                "memory": MEMORY,
                "tps": Column("tokens_per_second_per_device", "tokens/s"),
                "tflops": Column("tflops", "TFLOP/s"),
                "mfu": Column("mfu", "fraction", None, 1 / 100),
            },
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            " total parameters",
            Lazy(rf"Model \S{{1,40}} .{{0,60}}size: (?P<params>{INT}) total parameters"),
            {"params": "model.params"},
        ),
        Header(
            "Building device mesh with parallelism",
            Lazy(r"parallelism: pp=(?P<pipeline>\d{1,6}), .{0,99}\btp=(?P<tensor>\d{1,6})\b"),
            {"pipeline": "parallel.pipeline", "tensor": "parallel.tensor"},
        ),
        Header(
            "Preparing ",
            Lazy(r"Preparing (?P<name>\S{1,80}) dataset from \S"),
            {"name": "data.dataset"},
        ),
        Header(
            " capacity: ",
            Lazy(rf"[A-Z]{{2,6}} capacity: (?P<gpu>\S.{{0,80}}) with (?P<memory>{NUM})GiB memory"),
            {"gpu": "hardware.gpu", "memory": f"hardware.memory_bytes {GIB}"},
        ),
        Header(
            "Peak FLOPS used for computing MFU",
            Lazy(rf"computing MFU: (?P<peak>{NUM})"),
            {"peak": "speed.peak_flops_printed"},
        ),
        Header(
            "total steps ",
            Lazy(rf"total steps (?P<steps>{INT}) \(warmup (?P<warmup>{INT})\)"),
            {"steps": "run.max_steps", "warmup": "optim.warmup_steps"},
        ),
        Header("local batch size ", Lazy(rf"local batch size (?P<n>{INT})"), {"n": "batch.micro"}),
        Header(
            "global batch size ", Lazy(rf"global batch size (?P<n>{INT})"), {"n": "batch.global"}
        ),
        Header(
            "gradient accumulation steps ",
            Lazy(rf"gradient accumulation steps (?P<n>{INT})"),
            {"n": "batch.accumulation"},
        ),
        Header(
            "tokens per train step",
            Lazy(rf"(?P<n>{INT}) tokens per train step"),
            {"n": "batch.tokens_per_step"},
        ),
        Header(
            "Trainer is initialized with ",
            Lazy(rf"(?:sequence|maximum context) length (?P<n>{INT})"),
            {"n": "model.block_size"},
        ),
        Header(
            "Loading the checkpoint ",
            Lazy(r"Loading the checkpoint (?:from|at) (?P<path>\S.{0,300}?)\.?$"),
            {"path": "run.resumed_from"},
        ),
    )
    looks_like: ClassVar[Lazy | None] = Lazy(r"step: {1,12}\d{1,12} {2,4}loss: ")

    def header(self, line: Line) -> bool:
        """Read a line that states facts; other news of the program is understood as well."""
        return super().header(line) or NEWS.match(line.text) is not None


reader = Torchtitan
