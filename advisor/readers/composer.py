"""The console log of MosaicML Composer and llm-foundry (composer 0.12 to 640518880).

A step has a block of `Train name: value` lines. `loss/train/total` is the loss of the last batch,
summed over its micro-batches, on rank 0, in train mode; `metrics/eval/..` are means over the
evaluation set in eval mode. Floats are rounded to four decimals, the learning rate too, which is
hence left as a metric. Throughput is a mean over a moving window; memory is in units of 1e9 bytes
(before 2023 in bytes, without a point). `batch` is the optimizer step; in a run that is planned in
epochs it counts within the epoch, from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Row
from advisor.readers.blocks import BlockReader
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, Record
from advisor.readers.values import number

EVALUATION = Column("val.loss", "nats/token", "eval")
IN_EPOCH = Lazy(rf"^\[epoch=(?P<epoch>{INT})\]\[batch=(?P<n>{INT})/(?P<total>{INT})\]")


class Composer(BlockReader):
    """Reads the console log."""

    name: ClassVar[str] = "composer"
    framework: ClassVar[str | None] = "MosaicML Composer"
    title: ClassVar[str] = "MosaicML Composer and llm-foundry console log"
    marks: ClassVar[tuple[str, ...]] = (
        "[batch=", "[token=", "[sample=", "[Eval batch=", "Train loss/train/total: ",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "[batch=",
            Lazy(rf"^\[batch=(?P<step>{INT})/(?P<total>{INT})\]:?\s*$"),
            facts={"total": "run.max_steps"},
        ),
        Record(
            "[batch=", Lazy(rf"^\[epoch=\d{{1,9}}\]\[batch=(?P<step>{INT})(?:/\d{{1,12}})?\]:?\s*$")
        ),
        Record(
            "[token=",
            Lazy(rf"^\[token=(?P<seen>{INT})/(?P<total>{INT})\]:?\s*$"),
            {"seen": Column("tokens_seen", "tokens")},
            {"total": "data.tokens_planned"},
            axis="record",
        ),
        Record(
            "[sample=",
            Lazy(rf"^\[sample=(?P<seen>{INT})/\d{{1,18}}\]:?\s*$"),
            {"seen": Column("samples_seen", "samples")},
            axis="record",
        ),
    )
    entry: ClassVar[Lazy] = Lazy(
        rf"\s{{1,24}}(?:Train|Eval) (?P<key>[A-Za-z][^:]{{0,120}}): (?P<value>{NUM})\s*$"
    )
    constants: ClassVar[Mapping[str, str]] = {
        "trainer/device_train_microbatch_size": "batch.micro",
    }
    ignored: ClassVar[frozenset[str]] = frozenset({
        "time/batch", "time/batch_in_epoch", "time/sample_in_epoch", "time/token_in_epoch",
        "time/iteration", "time/iteration_in_epoch", "trainer/global_step",
    })  # fmt: skip
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "loss/train/total": Column("train.loss", None, "train"),
        "metrics/eval/LanguageCrossEntropy": EVALUATION,
        "metrics/eval/CrossEntropy": EVALUATION._replace(unit=None),
        "time/epoch": Column("epoch"),
        "time/token": Column("tokens_seen", "tokens"),
        "time/sample": Column("samples_seen", "samples"),
        "l2_norm/grad/global": Column("grad_norm"),
        "throughput/tokens_per_sec": Column("tokens_per_second", "tokens/s"),
        "throughput/device/tokens_per_sec": Column("tokens_per_second_per_device", "tokens/s"),
        "throughput/samples_per_sec": Column("samples_per_second", "samples/s"),
        "throughput/device/flops_per_sec": Column("tflops", "TFLOP/s", None, 1e-12),
        "throughput/device/mfu": Column("mfu", "fraction"),
        "memory/peak_reserved_mem": Column("memory_bytes", "bytes", None, 1e9),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header("n_params: ", Lazy(r"^n_params: (?P<n>\d{1,16})$"), {"n": "model.params"}),
        Header("n_gpus: ", Lazy(r"^n_gpus: (?P<n>\d{1,7})$"), {"n": "hardware.gpu_count"}),
        Header(
            "global_train_batch_size: ",
            Lazy(r"^global_train_batch_size: (?P<n>\d{1,9})$"),
            {"n": "batch.global"},
        ),
        Header("max_seq_len: ", Lazy(r"^max_seq_len: (?P<n>\d{1,9})$"), {"n": "model.block_size"}),
    )
    passing: ClassVar[tuple[str, ...]] = ("[Eval batch=", "Config:")

    def column_at(self, line: Line, key: str, start: int, end: int) -> Column:
        """Return what a key means; memory without a point is in bytes."""
        column = super().column_at(line, key, start, end)
        if column.series == "memory_bytes" and "." not in line.text[start:end]:
            return column._replace(scale=1.0)
        return column

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; of a batch within an epoch, from the epochs before it."""
        if self.at is None and (match := IN_EPOCH.match(line.text)):
            return round((number(match["epoch"]) - 1) * number(match["total"]) + number(match["n"]))
        return super().step_of(line, row)

    def finish(self) -> None:
        """Give the training loss its unit, where the model is one of language."""
        for run in self.reading.runs:
            loss = run.points.get("train.loss")
            if loss is not None and "metric.metrics/train/LanguageCrossEntropy" in run.points:
                loss.unit = "nats/token"


reader = Composer
