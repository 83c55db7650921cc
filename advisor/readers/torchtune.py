"""torchtune's console log and log_*.txt of its DiskLogger (torchtune from April 2024 to bd2a0fc).

`loss` is the mean over the target tokens of the whole global batch of one optimizer step, in train
mode; in the recipes that learn from preferences or rewards it is their own loss and has no unit.
`val_loss` is the mean over the tokens of the validation set in eval mode. `peak_memory_reserved` is
the allocator's peak on this device since it was last logged, in GiB (until mid-2024 in GB). In
`1|26|Loss: 1.24: 26%|..` the first number is the epoch, from 1, the second the optimizer step; the
bar counts on before the text changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

GIB = 2.0**30
LOSS = Column("train.loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
COLUMNS: dict[str, Column] = {
    "loss": LOSS,
    "val_loss": VALIDATION,
    "lr": Column("learning_rate"),
    "grad_norm": Column("grad_norm"),
    "tokens_per_second_per_gpu": Column("tokens_per_second_per_device", "tokens/s"),
    "peak_memory_reserved": Column("memory_bytes", "bytes", None, GIB),
}
OTHER_LOSS = Lazy(r"Running \S{0,40}(?:DPO|PPO|GRPO|KD)")
NEWS = Lazy(
    r"\s*\d{1,3}%\||(?:INFO|DEBUG):torchtune\.|Writing logs to "
    r"|(?:Optimizer|Loss|Tokenizer) (?:is|and) "
)
MEMORY = Lazy(rf"\s+(?:CUDA|GPU|XPU|NPU)? ?peak memory \w{{1,20}}: {NUM} GiB$|Memory stats after ")


class Torchtune(LogReader):
    """Reads the console log and the text file."""

    name: ClassVar[str] = "torchtune"
    framework: ClassVar[str | None] = "torchtune"
    title: ClassVar[str] = "torchtune console log and log_*.txt"
    marks: ClassVar[tuple[str, ...]] = (
        "|Loss: ", "tokens_per_second_per_gpu:", " | loss:", ":torchtune.", " | val_loss:",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "Step ",
            Lazy(
                rf"(?<!\w)Step (?P<step>\d{{1,15}}) \| "
                rf"(?=(?:[^\s:|]{{1,60}}:{NUM}(?:\s|$)){{1,60}}$)"
            ),
            pairs=Lazy(rf"(?P<key>[^\s:|]{{1,60}}):(?P<value>{NUM})(?=\s|$)"),
        ),
        Record(
            "|Loss: ",
            Lazy(
                r"(?:^|[^\d|])(?P<epoch>\d{1,9})\|(?P<step>\d{1,15})\|"
                rf"Loss: (?P<loss>{NUM})(?=:|\s|$)"
            ),
            {"epoch": Column("epoch"), "loss": LOSS},
        ),
        Record(
            "Validation loss: ", Lazy(rf"Validation loss: (?P<loss>{NUM})$"), {"loss": VALIDATION}
        ),
    )
    vocabulary: ClassVar[Mapping[str, Column]] = COLUMNS
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "initialized with precision ",
            Lazy(r"initialized with precision (?P<dtype>[\w.]{1,40}?)\.?$"),
            {"dtype": "run.dtype"},
        ),
        Header(
            "Local seed is seed + rank = ",
            Lazy(r"Local seed is seed \+ rank = (?P<seed>\d{1,20}) \+ 0"),
            {"seed": "run.seed"},
        ),
    )
    looks_like: ClassVar[Lazy | None] = Lazy(
        r"^Step \d{1,15} \| [a-z_]{1,40}:|^\d{1,9}\|\d{1,15}\|Loss: "
    )

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.is_supervised = True

    def feed(self, line: Line) -> bool:
        """Take a line."""
        if OTHER_LOSS.search(line.text):
            self.is_supervised = False
        return super().feed(line)

    def header(self, line: Line) -> bool:
        """Read a line that states facts; other news of the program is understood as well."""
        found = super().header(line)
        return found or bool(NEWS.match(line.text) or MEMORY.match(line.text))

    def take(self, line: Line, row: Row) -> None:
        """Add a row, with the unit that the recipe's loss has."""
        super().take(line, self._own(line.text, row))

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line, with the unit that the recipe's loss has."""
        row = self.row(line.text)
        return None if row is None or row.step is None else self._own(line.text, row)

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; a validation is of the last one."""
        if row.step is None:
            return self.reached.get("step", 0)
        return super().step_of(line, row)

    def _own(self, text: str, row: Row) -> Row:
        if self.is_supervised and "reward" not in text:
            return row
        return row._replace(cells=[_without_unit(cell) for cell in row.cells])


def _without_unit(cell: Cell) -> Cell:
    column = cell.column
    return cell._replace(column=column._replace(unit=None)) if "loss" in column.series else cell


reader = Torchtune
