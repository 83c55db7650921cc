"""litgpt's console log, pretrain and finetune (lit-gpt of 2023 to litgpt at 26857050).

`iter` counts micro-batches of this device, `step` the optimizer steps done. `loss train` is the
mean over the micro-batches of one accumulation window on rank 0, in train mode (the last
micro-batch alone before 2024). `iter time` is that of one micro-batch, so it stays a metric.
`val:` repeats the last validation, in eval mode, which has a line of its own. `Memory Used` is the
peak of allocated memory of one device, in units of 1e9 bytes; tokens are those of all devices.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column, Reading, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

LOSS = Column("train.loss", "nats/token", "train")
VALIDATION = Column("val.loss", "nats/token", "eval")
TIME = Column("metric.iter time", "ms")
# Keys of the settings that it prints at the start, as Python's pprint shows them.
SETTINGS: dict[str, str] = {
    "micro_batch_size": "batch.micro",
    "global_batch_size": "batch.global",
    "lr_warmup_steps": "optim.warmup_steps",
    "max_tokens": "data.tokens_planned",
    "max_steps": "run.max_steps",
    "epochs": "run.max_epochs",
    "max_norm": "optim.grad_clip",
    "min_lr": "optim.min_learning_rate",
    "lr": "optim.learning_rate",
    "weight_decay": "optim.weight_decay",
    "save_interval": "run.save_interval",
    "interval": "run.eval_interval",
    "log_interval": "run.log_interval",
    "n_layer": "model.n_layer",
    "n_head": "model.n_head",
    "n_query_groups": "model.n_kv_head",
    "n_embd": "model.n_embd",
    "padded_vocab_size": "model.vocab_size",
    "block_size": "model.block_size",
    "max_seq_length": "model.block_size",
    "intermediate_size": "model.ffn_dim",
    "precision": "run.dtype",
    "lora_r": "optim.lora_r",
    "lora_alpha": "optim.lora_alpha",
}
SETTING = Lazy(rf"'(?P<key>\w{{1,40}})': (?:'(?P<text>[\w-]{{1,30}})'|(?P<value>{NUM}))[,}}]")
ECHO = Lazy(r"\{?\s{0,120}[\"']")


class Litgpt(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "litgpt"
    framework: ClassVar[str | None] = "litgpt"
    title: ClassVar[str] = "litgpt console log"
    marks: ClassVar[tuple[str, ...]] = (
        ", iter time: ", " | iter time: ", "Time to instantiate model: ", "Measured TFLOPs: ",
        "val time: ",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            " | iter time: ",
            Lazy(
                r"^Epoch (?P<epoch>\d{1,9}) \| iter \d{1,15} step (?P<step>\d{1,15}) \| "
                rf"loss train: (?P<loss>{NUM}), val: (?:(?P<val>{NUM})|n/a|None) \| "
                rf"iter time: (?P<time>{NUM}) ms"
            ),
            {"epoch": Column("epoch"), "loss": LOSS, "val": VALIDATION, "time": TIME},
        ),
        Record(
            ", iter time: ",
            Lazy(
                r"^iter \d{1,15} step (?P<step>\d{1,15}): "
                rf"loss (?P<loss>{NUM}), iter time: (?P<time>{NUM})ms"
            ),
            {"loss": LOSS, "time": TIME},
        ),
        Record(
            "val time: ",
            Lazy(rf"^(?:iter|step) \d{{1,15}}: val loss:? (?P<val>{NUM}), val time: "),
            {"val": VALIDATION},
        ),
        Record(
            "Final evaluation",
            Lazy(rf"^Final evaluation \| val loss: (?P<val>{NUM})"),
            {"val": VALIDATION},
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "Number of trainable parameters",
            Lazy(rf"Number of trainable parameters: (?P<n>{INT})"),
            {"n": "model.params_trainable"},
        ),
        Header(
            "Number of non-trainable parameters",
            Lazy(rf"Number of non-trainable parameters: (?P<n>{INT})"),
            {"n": "model.params_frozen"},
        ),
        Header(
            "Total parameters", Lazy(rf"Total parameters:? (?P<n>{INT})"), {"n": "model.params"}
        ),
        Header("eed set to ", Lazy(r"[sS]eed set to (?P<n>\d{1,18})"), {"n": "run.seed"}),
        Header(
            "Resuming training from ",
            Lazy(r"^Resuming training from (?P<path>\S+)"),
            {"path": "run.resumed_from"},
        ),
        Header(
            "Total tokens", Lazy(rf"\| - Total tokens +: +(?P<n>{INT})"), {"n": "data.tokens_seen"}
        ),
        Header(
            "Training Time",
            Lazy(rf"\| - Training Time +: +(?P<s>{NUM}) s"),
            {"s": "run.elapsed_seconds"},
        ),
        Header(
            "Memory Used",
            Lazy(rf"\| - Memory Used +: +(?P<n>{NUM}) GB"),
            {"n": "memory.peak_bytes 1e9"},
        ),
    )
    passing: ClassVar[tuple[str, ...]] = (
        "Time to instantiate model", "Verifying settings", "Measured TFLOPs", "Validating ...",
        "Saving checkpoint to ", "| Performance", "| - ", "| Token Counts", "| Memory Usage",
        "Saving LoRA weights to ", "The longest sequence length in the train data",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^Epoch \d{1,9} \| iter |^iter \d{1,15} step \d")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.in_settings = self.has_validation = False
        self.repeated = ""

    def header(self, line: Line) -> bool:
        """Read the settings and what else states facts."""
        self.in_settings = bool(
            line.text.startswith("{'") or (self.in_settings and ECHO.match(line.text))
        )
        if not self.in_settings:
            return super().header(line)
        for match in SETTING.finditer(line.text):
            if match["key"] in SETTINGS:
                group = "value" if match["value"] else "text"
                self.say(SETTINGS[match["key"]], line, *match.span(group))
        return True

    def take(self, line: Line, row: Row) -> None:
        """Add a row; of repeated validations the first, and only where no line states them."""
        if row.step is None:
            self.has_validation = True
            super().take(line, row)
            return
        fresh = [cell for cell in row.cells if cell.column is not VALIDATION]
        for cell in row.cells:
            text = line.text[cell.start : cell.end]
            if cell.column is VALIDATION and not self.has_validation and text != self.repeated:
                self.repeated = text
                fresh.append(cell)
        super().take(line, row._replace(cells=fresh))

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line that repeats no validation."""
        row = self.row(line.text)
        if row is None or row.step is None or any(c.column is VALIDATION for c in row.cells):
            return None
        return row

    def step_of(self, line: Line, row: Row) -> int:
        """Return the step; a validation is of the last one."""
        if row.step is None:
            return self.reached.get("step", 0)
        return super().step_of(line, row)


reader = Litgpt
