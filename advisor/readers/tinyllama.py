"""TinyLlama's console log (pretrain/tinyllama.py of jzhang38/TinyLlama at bf12224).

It goes back to lit-gpt: `iter` counts the micro-batches of this device, of which each has a line;
`step` the optimizer steps done. The loss is that of the micro-batch, in train mode. A validation is
printed with the number of the micro-batch; it is counted at the step reached. The remaining time is
that of the whole plan at the mean speed since the start. `Memory used` is in units of 1e9 bytes.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.litgpt import Litgpt
from advisor.readers.patterns import NUM, Lazy
from advisor.readers.records import Header, Record

ARGUMENTS = {
    "micro_batch_size": "batch.micro", "global_batch_size": "batch.global",
    "gradient_accumulation_steps": "batch.accumulation", "max_step": "run.max_steps",
    "warmup_steps": "optim.warmup_steps", "learning_rate": "optim.learning_rate",
    "min_lr": "optim.min_learning_rate", "weight_decay": "optim.weight_decay",
    "beta1": "optim.beta1", "beta2": "optim.beta2", "grad_clip": "optim.grad_clip",
    "eval_iters": "run.eval_iters", "log_step_interval": "run.log_interval",
    "eval_step_interval": "run.eval_interval", "save_step_interval": "run.save_interval",
    "block_size": "model.block_size", "n_layer": "model.n_layer", "n_head": "model.n_head",
    "n_embd": "model.n_embd", "n_query_groups": "model.n_kv_head",
    "padded_vocab_size": "model.vocab_size", "intermediate_size": "model.ffn_dim",
}  # fmt: skip
ARGUMENT = Lazy(rf"'(?P<key>[a-z]\w{{0,40}})': (?P<value>{NUM})[,}}]")
WITH_ARGUMENTS = ("'num_of_devices': ", "Loading model with {", "Loading model '")


class TinyLlama(Litgpt):
    """Reads the console log."""

    name: ClassVar[str] = "tinyllama-log"
    framework: ClassVar[str | None] = "TinyLlama"
    title: ClassVar[str] = "TinyLlama console log"
    marks: ClassVar[tuple[str, ...]] = (" hours.  or ", "'num_of_devices': ")
    is_special: ClassVar[bool] = True  # litgpt knows its lines as well
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            " remaining time: ",
            Lazy(
                rf"^iter \d{{1,15}} step (?P<step>\d{{1,15}}): loss (?P<loss>{NUM}), iter time:"
                rf" (?P<time>{NUM})ms(?: \(optimizer\.step\))? remaining time:"
                rf" (?P<hours>{NUM}) hours"
            ),
            {
                "loss": Column("train.loss", "nats/token", "train"),
                "time": Column("metric.iter time", "ms"),
                "hours": Column("eta_seconds", "seconds", None, 3600),
            },
        ),
        *Litgpt.records,
    )
    headers: ClassVar[tuple[Header, ...]] = (
        *Litgpt.headers,
        Header(
            "Training time: ",
            Lazy(rf"^Training time: (?P<time>{NUM})s"),
            {"time": "run.elapsed_seconds"},
        ),
        Header(
            "Memory used: ",
            Lazy(rf"^Memory used: (?P<peak>{NUM}) GB"),
            {"peak": "memory.peak_bytes 1e9"},
        ),
        Header("'num_of_devices': ", Lazy(r"'num_of_devices': (?P<devices>\d)"), {}),
    )
    starts: ClassVar[tuple[str, ...]] = ("{'model_name': ",)
    passing: ClassVar[tuple[str, ...]] = (
        *Litgpt.passing, "Estimated TFLOPs", "resume finished",
    )  # fmt: skip

    def header(self, line: Line) -> bool:
        """Read the settings and the shape of the model, and what else states facts."""
        if not any(each in line.text for each in WITH_ARGUMENTS):
            return super().header(line)
        if line.text.startswith(self.starts):
            self.begin()
        for match in ARGUMENT.finditer(line.text):
            if fact := ARGUMENTS.get(match["key"]):
                self.say(fact, line, *match.span("value"))
        return True


reader = TinyLlama
