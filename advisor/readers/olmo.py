"""The console log of OLMo (allenai/OLMo at 59a53e3f) and of OLMo-core (at fa6c5014c).

A step has a block of `name=value` lines. `train/CrossEntropyLoss` and `train/CE loss` are means
over the global batch in train mode; these models have no dropout. Throughput is per device: over a
moving window in OLMo (`tokens_per_second`), of the last step in OLMo-core (`TPS`). `Peak GPU Memory
(MB)` is in units of 1e6 bytes. OLMo-core abbreviates values from 1e9 on and rounds the others to
four decimals, the learning rate too, which is hence left as a metric. Evaluation sets have names
of their own and stay metrics.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.blocks import BlockReader
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, Record

GIB = 2.0**30
LOSS = Column("train.loss", "nats/token", "train")
PER_DEVICE = Column("tokens_per_second_per_device", "tokens/s")
SUFFIXES = {"B": 1e9, "T": 1e12, "P": 1e15, "E": 1e18}
NEWS = Lazy(r".{0,120}\tINFO\t|INFO \| |Running .{1,80} evals\.\.\.|\[eval")


class Olmo(BlockReader):
    """Reads the console log."""

    name: ClassVar[str] = "olmo"
    framework: ClassVar[str | None] = "OLMo"
    title: ClassVar[str] = "OLMo and OLMo-core console log"
    marks: ClassVar[tuple[str, ...]] = (
        "train/CrossEntropyLoss=", "train/CE loss=", "[step=", "throughput/device/",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "[step=",
            Lazy(
                r"\[step=(?P<step>\d{1,15})/(?:(?P<total>\d{1,15})|\?\?\?)"
                r"(?:,epoch=(?P<epoch>\d{1,9}))?(?:,eta=[^\]]{1,60})?\]\s*$"
            ),
            {"epoch": Column("epoch")},
            {"total": "run.max_steps"},
        ),
    )
    entry: ClassVar[Lazy] = Lazy(
        rf"\s{{1,24}}(?P<key>[A-Za-z][^=]{{0,120}})=(?P<value>{NUM})(?P<suffix>[BTPE])?$"
    )
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "train/CrossEntropyLoss": LOSS,
        "train/CE loss": LOSS,
        "throughput/device/tokens_per_second": PER_DEVICE,
        "throughput/device/TPS": PER_DEVICE,
        "throughput/device/flopsPS": Column("tflops", "TFLOP/s", None, 1e-12),
        "throughput/device/MFU": Column("mfu", "fraction", None, 1 / 100),
        "throughput/total_tokens": Column("tokens_seen", "tokens"),
        "throughput/total tokens": Column("tokens_seen", "tokens"),
        "optim/total_grad_norm": Column("grad_norm"),
        "optim/total grad norm": Column("grad_norm"),
        "System/Peak GPU Memory (MB)": Column("memory_bytes", "bytes", None, 1e6),
        "gpu_memory/GPU reserved mem (GiB)": Column("memory_bytes", "bytes", None, GIB),
    }
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "Total number of parameters: ",
            Lazy(rf"Total number of parameters: (?P<n>{INT})"),
            {"n": "model.params"},
        ),
        Header(
            "Total parameters:", Lazy(rf"Total parameters: +(?P<n>{INT})"), {"n": "model.params"}
        ),
        Header(
            "Loading checkpoint from ",
            Lazy(r"Loading checkpoint from '?(?P<path>[^\s']{1,300}?)'?\.*$"),
            {"path": "run.resumed_from"},
        ),
    )

    def column_at(self, line: Line, key: str, start: int, end: int) -> Column:
        """Return what a key means; a suffix to its value is a power of ten."""
        column = super().column_at(line, key, start, end)
        factor = SUFFIXES.get(line.text[end : end + 1], 1.0)
        return column if factor == 1 else column._replace(scale=column.scale * factor)

    def header(self, line: Line) -> bool:
        """Read a line that states facts; other news of the program is understood as well."""
        return super().header(line) or NEWS.match(line.text) is not None


reader = Olmo
