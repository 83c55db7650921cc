"""llama2.c's console log (train.py of karpathy/llama2.c, July 2023 to 350e04f).

What the lines mean, as in nanoGPT: `step` lines are means over eval_iters batches in eval mode, for
both splits, with the same weights. The short lines are the last micro-batch of one iteration in
train mode; their time includes evaluation and checkpoint when the iteration is one of evaluation;
their mfu is a running average against an A100's 312 TFLOP/s, -100 % until it is first measured.
The steps of accumulation are those of each process.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers import gpt_headers
from advisor.readers.base import Column, Reading
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

# What the keys of the configuration mean, as the program echoes them.
SETTINGS = {
    "out_dir": "run.out_dir", "eval_interval": "run.eval_interval",
    "log_interval": "run.log_interval", "eval_iters": "run.eval_iters",
    "batch_size": "batch.micro", "max_seq_len": "model.block_size",
    "vocab_size": "model.vocab_size", "dim": "model.n_embd", "n_layers": "model.n_layer",
    "n_heads": "model.n_head", "n_kv_heads": "model.n_kv_head", "dropout": "model.dropout",
    "gradient_accumulation_steps": "batch.accumulation", "learning_rate": "optim.learning_rate",
    "max_iters": "run.max_steps", "weight_decay": "optim.weight_decay", "beta1": "optim.beta1",
    "beta2": "optim.beta2", "grad_clip": "optim.grad_clip", "warmup_iters": "optim.warmup_steps",
    "device": "run.device", "dtype": "run.dtype", "compile": "run.compile",
}  # fmt: skip
SETTING = Lazy(
    r"^(?:Overriding: )?(?P<key>[a-z]\w{0,40}) ?= ?(?P<quote>[\"']?)(?P<value>[\w.:/+-]{1,80})"
)
CONFIG = "Overriding config with "


class Llama2c(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "llama2.c"
    framework: ClassVar[str | None] = "llama2.c"
    title: ClassVar[str] = "llama2.c console log"
    marks: ClassVar[tuple[str, ...]] = (
        "ms | mfu ", "breaks down as: ", "Created a PretokDataset", " | loss ",
    )  # fmt: skip
    is_special: ClassVar[bool] = True  # nanoGPT prints some of the lines as well
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            " | loss ",
            Lazy(
                rf"^ {{0,12}}(?P<step>{INT}) \| loss (?P<loss>{NUM})(?: \| lr (?P<lr>{NUM}))?"
                rf" \| (?P<ms>{NUM})ms(?: \| mfu {{1,3}}(?P<mfu>{NUM})%)?\s*$"
            ),
            {
                "loss": Column("train.batch_loss", "nats/token", "train"),
                "lr": Column("learning_rate"),
                "ms": Column("step_seconds", "seconds", None, 1 / 1000),
                "mfu": Column("mfu", "fraction", None, 1 / 100),
            },
        ),
        Record(
            ": train loss ",
            Lazy(
                rf"^ {{0,12}}step (?P<step>{INT}): train loss (?P<train>{NUM}), val loss"
                rf" (?P<val>{NUM})\s*$"
            ),
            {
                "train": Column("train.loss", "nats/token", "eval"),
                "val": Column("val.loss", "nats/token", "eval"),
            },
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        Header(
            "tokens per iteration will be:",
            Lazy(rf"^tokens per iteration will be: (?P<tokens>{INT})"),
            {"tokens": "batch.tokens_per_step"},
        ),
        Header(
            "breaks down as:",
            Lazy(
                rf"^breaks down as: (?P<steps>{INT}) grad accum steps \* (?P<ranks>{INT}) processes"
                rf" \* (?P<micro>{INT}) batch size \* (?P<length>{INT}) max seq len"
            ),
            {
                "steps": "batch.accumulation",
                "ranks": "batch.world_size",
                "micro": "batch.micro",
                "length": "model.block_size",
            },
        ),
        Header("wrote ", Lazy(r"^wrote \S{1,200}\.bin\s*$"), {}),
        *gpt_headers.HEADERS,
    )
    starts: ClassVar[tuple[str, ...]] = (CONFIG, "Overriding: ", "tokens per iteration will be:")
    passing: ClassVar[tuple[str, ...]] = (
        *gpt_headers.PASSING, "Created a PretokDataset", "saving checkpoint to ",
        "logging to wandb failed", "Overriding: ",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^(?:\d+ \| loss |step \d+: train loss )")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.echo = False  # whether a config file is being printed

    def header(self, line: Line) -> bool:
        """Read a line that states facts, or a setting that the program echoes."""
        text = line.text
        if text.startswith("Initializing a new model from scratch"):
            self.reading.fact("run.init_from", "scratch", Origin.LOG, line, 0, len(text))
            return True
        if text.startswith("Resuming training from "):
            at = len("Resuming training from ")
            self.reading.fact("run.init_from", "resume", Origin.LOG, line, 0, at - 1)
            self.reading.fact("run.resumed_from", text[at:], Origin.LOG, line, at, len(text))
            return True
        if super().header(line):
            self.echo = text.startswith(CONFIG)
        elif not self.echo:
            return False
        if self.echo or text.startswith("Overriding: "):
            self._setting(line)
        return True

    def _setting(self, line: Line) -> None:
        match = SETTING.match(line.text)
        if match and (fact := SETTINGS.get(match["key"])):
            self.say(fact, line, *match.span("value"))

    def finish(self) -> None:
        """Add all parameters, which are printed in two parts."""
        for run in self.reading.runs:
            gpt_headers.add_params(run)


reader = Llama2c
