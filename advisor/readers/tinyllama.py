"""TinyLlama's console log (pretrain/tinyllama.py of jzhang38/TinyLlama at bf12224).

It goes back to lit-gpt: `iter` counts the micro-batches of this device, of which each has a line;
`step` the optimizer steps done. The loss is that of the micro-batch, in train mode. A validation is
printed with the number of the micro-batch; it is counted at the step reached. The remaining time is
that of the whole plan at the mean speed since the start. `Memory used` is in units of 1e9 bytes.

`global_batch_size` is divided by `num_of_devices`, those of one node: it is the batch of a node.
How many nodes there are, no line says, but the estimated FLOPs of a micro-batch are those of all
devices (`estimate_flops` of lit_gpt/speed_monitor.py), so that they tell.
"""

from __future__ import annotations

from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column, Reading
from advisor.readers.litgpt import Litgpt
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, Record
from advisor.readers.values import number

ARGUMENTS = {
    "micro_batch_size": "batch.micro",
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
PARAMETERS = Lazy(rf"^Total parameters (?P<value>{INT})")
ESTIMATE = Lazy(rf"^Estimated TFLOPs: (?P<value>{NUM})")
SHAPE = (
    "parameters", "n_layer", "n_embd", "block_size", "micro_batch_size", "num_of_devices",
    "global_batch_size",
)  # fmt: skip
CLOSE = 0.01  # how far from a whole number of nodes the estimate may be
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

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.known: dict[str, float] = {}  # of the SHAPE

    def header(self, line: Line) -> bool:
        """Read the settings and the shape of the model, and what else states facts."""
        if found := PARAMETERS.match(line.text):
            self.known["parameters"] = number(found["value"])
        elif found := ESTIMATE.match(line.text):
            self.say_devices(line, number(found["value"]), *found.span("value"))
        if not any(each in line.text for each in WITH_ARGUMENTS):
            return super().header(line)
        if line.text.startswith(self.starts):
            self.begin()
            self.known.clear()
        for match in ARGUMENT.finditer(line.text):
            if match["key"] in SHAPE:
                self.known[match["key"]] = number(match["value"])
            if fact := ARGUMENTS.get(match["key"]):
                self.say(fact, line, *match.span("value"))
        return True

    def say_devices(self, line: Line, printed: float, start: int, end: int) -> None:
        """Add the devices and the batch of all nodes, if the estimated TFLOPs tell them."""
        if not all(self.known.get(each, 0) > 0 for each in SHAPE):
            return
        params, layers, width, length, micro, per_node, batch = (self.known[each] for each in SHAPE)
        of_device = (6 * params * length + 20 * layers * width * length**2) * micro / 1e12
        nodes = round(printed / of_device / per_node)
        if nodes < 1 or abs(printed / of_device / per_node / nodes - 1) > CLOSE:
            return
        devices = int(nodes * per_node)
        self.reading.fact("batch.world_size", devices, Origin.LOG, line, start, end)
        self.reading.fact("batch.global", nodes * batch, Origin.LOG, line, start, end)


reader = TinyLlama
