"""NeMo's console log for language models: the bar of NeMo 1 and the lines of NeMo 2.

Read in nemo/lightning/pytorch/callbacks/progress_printer.py and megatron_strategy.py (September
2025). The lines hold means over log_interval steps and the current `global_step`, which counts
from 0; the bar shows the last step in few digits and counts steps from 1. `reduced_train_loss` is
the mean over the global batch, in train mode, in nats per token; `val_loss` stays as it was until
the next validation. NeMo prints NaN as `nan.0`. Other bars of Lightning are read in lightning_log.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import LogReader

LOSS = "reduced_train_loss"
LINE = Lazy(
    rf"Training epoch (?P<epoch>\d{{1,9}}), iteration \d{{1,15}}/\d{{1,15}} \|.{{0,400}}"
    rf" global_step: (?P<step>{INT})(?= \||\s*$)"
)
LINE_PAIR = Lazy(rf"\| (?P<key>[A-Za-z][\w /.-]{{0,60}}): (?P<value>{NUM})(?:\.0)?(?= \||\s*$)")
BAR = Lazy(
    r"Epoch (?P<epoch>\d{1,9}):(?: :)? *+(?:\d{1,3}%)?(?:\|[^|]{0,400}\|)? *+"
    rf"(?P<step>{INT})(?:/\d{{1,15}}|it) \[\d"
)
BAR_PAIR = Lazy(rf", (?P<key>[A-Za-z][\w /.-]{{0,60}})=(?P<value>{NUM})(?:\.0)?(?=[,\]])")
VALIDATION = Column("val.loss", "nats/token", "eval")
MEANINGS: Mapping[str, Column] = {
    LOSS: Column("train.loss", "nats/token", "train"),
    "val_loss": VALIDATION,
    "lr": Column("learning_rate", "learning rate"),
    "grad_norm": Column("grad_norm"),
    "gradient_norm": Column("grad_norm"),
    "samples/sec": Column("samples_per_second", "samples/s"),
    "consumed_samples": Column("samples_seen", "samples"),
    "train_step_timing in s": Column("step_seconds", "seconds"),
    "tokens_per_sec_per_gpu": Column("tokens_per_second_per_device", "tokens/s"),
    "TFLOPS_per_GPU": Column("tflops", "TFLOP/s"),
}
# What stands elsewhere; `loss` is a mean over the last steps.
IGNORED = frozenset({"v_num", "global_step", "loss"})


class NemoLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "nemo-log"
    framework: ClassVar[str | None] = "NeMo"
    title: ClassVar[str] = "NeMo console log (language models)"
    marks: ClassVar[tuple[str, ...]] = ("reduced_train_loss",)
    is_special: ClassVar[bool] = True  # its bars are some of lightning-log's
    passing: ClassVar[tuple[str, ...]] = ("Validation: iteration ", "Sanity checking Validation: ")
    looks_like: ClassVar[Lazy | None] = Lazy(r"^Training epoch \d{1,9}, iteration")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.pending: tuple[Line, Row, int] | None = None  # a bar is drawn twice; the last counts
        self.validated = ""

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a line or a bar gives."""
        if LOSS not in text:
            return None
        if match := LINE.search(text):
            pairs, begin = LINE_PAIR, match.end("epoch")
        elif match := BAR.search(text):
            pairs, begin = BAR_PAIR, match.end()
        else:
            return None
        cells = [Cell(Column("epoch"), *match.span("epoch"))]
        constants = []
        for pair in pairs.finditer(text, begin):
            key = pair["key"]
            if key == "global_batch_size":
                constants.append(("batch.global", *pair.span("value")))
            elif key not in IGNORED:
                column = MEANINGS.get(key) or Column(f"metric.{key}")
                cells.append(Cell(column, *pair.span("value")))
        return Row(cells, match.span("step"), "step", constants)

    def shape(self, line: Line) -> Row | None:  # noqa: ARG002  (what counts is the next drawing)
        """No line of this log may be read without those around it."""
        return None

    def take(self, line: Line, row: Row) -> None:
        """Keep a row until its step has passed."""
        step = self.step_of(line, row)
        if self.pending is not None and self.pending[2] != step:
            self._flush()
        self.pending = (line, row, step)

    def finish(self) -> None:
        """Take the last row."""
        self._flush()

    def _flush(self) -> None:
        if self.pending is None:
            return
        line, row, _ = self.pending
        self.pending = None
        self.reading.framework = self.framework
        shown = next((line.text[c.start : c.end] for c in row.cells if c.column == VALIDATION), "")
        if shown == self.validated:
            row = row._replace(cells=[c for c in row.cells if c.column != VALIDATION])
        self.validated = shown
        super().take(line, row)


reader = NemoLog
