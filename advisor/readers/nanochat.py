"""nanochat's console log: base_train, mid_train, chat_sft, chat_rl (karpathy/nanochat to 92d63d4).

What the numbers mean: `loss` is a running average (0.9) of the last micro-batch of each step on one
GPU; the model has no dropout. `Validation bpb` is bits per byte, so it cannot be compared with it.
`lrm` is the factor on the learning rates, of which there are several. `dt` is the step alone.
tok/sec are of all GPUs; mfu counts FLOPs by nanochat's own formula against the peak of this card,
and is 0 where that peak is not known. `total time` leaves out the first 10 steps, evaluations and
checkpoints. Steps count from 0; `Step N` evaluates before step N, the last time after the last
step, where it is counted here. Terminals break the long lines; the parts are put together again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Column, Reading, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record
from advisor.readers.values import number

LOSS = Column("train.loss", "nats/token", "train")
# A value counts only with what follows it: at the end of a broken line digits may be missing.
FIELD = Lazy(
    rf"(?P<key>[A-Za-z][\w/]{{0,20}}(?: [a-z]{{1,10}})?): ?(?P<value>{NUM})(?:ms\b|m\b| pq:| \|)"
)
SCORE = Lazy(rf"(?P<key>[A-Za-z][\w@-]{{0,40}}(?: [a-z]{{1,12}}){{0,2}}): ?(?P<value>{NUM})")
WHOLE = Lazy(rf"(?P<total>\| total time: {NUM}m\s*$)|eta: {NUM}m\s*$")
SETTINGS = {
    "sequence_len": "model.block_size", "vocab_size": "model.vocab_size",
    "n_layer": "model.n_layer", "n_head": "model.n_head", "n_kv_head": "model.n_kv_head",
    "n_embd": "model.n_embd",
}  # fmt: skip
# `name: number` lines: the fact, and after a space the factor to its unit.
STATED = {
    "Distributed world size": "batch.world_size",
    "Vocab size": "model.vocab_size",
    "num_layers": "model.n_layer",
    "model_dim": "model.n_embd",
    "num_heads": "model.n_head",
    "num_kv_heads": "model.n_kv_head",
    "Estimated FLOPs per token": "model.flops_per_token",
    "Auto-computed optimal batch size": "batch.tokens_per_step",
    "Using user-provided number of iterations": "run.max_steps",
    "Calculated number of iterations from target FLOPs": "run.max_steps",
    "Calculated number of iterations from target data:param ratio": "run.max_steps",
    "Calculated number of steps": "run.max_steps",
    "Total number of training tokens": "data.tokens_planned",
    "Peak memory usage": "memory.peak_bytes 1048576",
    "Total training time": "run.elapsed_seconds 60",
    "Minimum validation bpb": "metric.val_bpb.min",
}
SAMPLE_LINES = 16  # a sample has as many tokens


class Nanochat(LogReader):
    """Reads the console log of the training scripts."""

    name: ClassVar[str] = "nanochat"
    framework: ClassVar[str | None] = "nanochat"
    title: ClassVar[str] = "nanochat console log"
    marks: ClassVar[tuple[str, ...]] = (
        "| lrm: ", "| Validation bpb: ", "| CORE metric: ", "| Average reward: ", "COMPUTE_DTYPE: ",
        "Tokens / micro-batch / rank: ", "nanochat.common - ", "Autodetected device type: ",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "%) | loss:", Lazy(rf"^\s*step (?P<step>{INT})(?:/(?P<planned>{INT}))? \( ?{NUM}%\)"),
            facts={"planned": "run.max_steps"}, pairs=FIELD,
        ),
        Record(
            "Step ", Lazy(rf"^Step (?P<step>{INT})(?:/(?P<planned>{INT}))? \|"),
            facts={"planned": "run.max_steps"}, pairs=SCORE,
        ),
    )  # fmt: skip
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "loss": LOSS,
        "Training loss": LOSS,
        "dt": Column("step_seconds", "seconds", None, 1 / 1000),
        "tok/sec": Column("tokens_per_second", "tokens/s"),
        "mfu": Column("mfu", "fraction", None, 1 / 100),
        "bf16_mfu": Column("mfu", "fraction", None, 1 / 100),
        "epoch": Column("epoch"),
        "grad norm": Column("grad_norm"),
        "total time": Column("elapsed_seconds", "seconds", None, 60),
        "eta": Column("eta_seconds", "seconds", None, 60),
        "Validation bpb": Column("metric.val_bpb", "bits/byte", "eval"),
        "Validation loss": Column("val.loss", "nats/token", "eval"),
        "CORE metric": Column("metric.core_metric", None, "eval"),
    }
    ignored: ClassVar[frozenset[str]] = frozenset({"pq", "rg"})
    headers: ClassVar[tuple[Header, ...]] = (
        *(Header(f"{name}: ", Lazy(rf"(?:^|- INFO - ){name}: (?P<value>{NUM})"), {"value": fact})
          for name, fact in STATED.items()),
        *(Header(f'"{key}": ', Lazy(rf'^\s*"{key}": (?P<value>{INT}),?\s*$'), {"value": fact})
          for key, fact in SETTINGS.items()),
        Header("total  ", Lazy(rf"^total {{2,24}}: (?P<count>(?P<all>{INT}))\s*$"),
               {"count": "model.params", "all": "model.params_total"}),
        Header("Number of parameters: ", Lazy(
            rf"^Number of parameters: (?P<count>(?P<all>{INT}))"),
            {"count": "model.params", "all": "model.params_total"}),
        Header("from pretrained checkpoint", Lazy(r"from (?P<name>pretrained checkpoint)"),
               {"name": "run.init_from"}),
        Header("=", Lazy(r"^(?:Inherited|Using) \w{1,40}="), {}),
        Header("Autodetected device type:", Lazy(r"device type: (?P<device>\w{1,10})"),
               {"device": "run.device"}),
        Header("| Peak FLOPS (BF16): ", Lazy(
            rf"^GPU: (?P<name>[^|]{{1,80}}) \| Peak FLOPS \(BF16\): (?:inf|(?P<peak>{NUM}))"),
            {"name": "hardware.gpu", "peak": "speed.peak_flops_printed"}),
        Header("COMPUTE_DTYPE: ", Lazy(r"^COMPUTE_DTYPE: (?P<dtype>[\w.]{1,30})"),
               {"dtype": "run.dtype"}),
        Header("Tokens / micro-batch / rank: ", Lazy(
            rf"rank: (?P<micro>{INT}) x (?P<length>{INT}) = [\d,]{{1,20}}"),
            {"micro": "batch.micro", "length": "model.block_size"}),
        Header("gradient accumulation steps: ", Lazy(
            rf"^Total batch size (?P<tokens>{INT}) => gradient accumulation steps: (?P<n>{INT})"),
            {"tokens": "batch.tokens_per_step", "n": "batch.accumulation"}),
        Header("✓ Using Flash Attention 3", Lazy(r"Using (?P<name>Flash Attention \d)"),
               {"name": "run.attention"}),
    )  # fmt: skip
    starts: ClassVar[tuple[str, ...]] = (
        "Autodetected device type:", "nanochat.common - INFO - Distributed world size:",
        "Vocab size:", "Tokens / micro-batch / rank:",
    )  # fmt: skip
    passing: ClassVar[tuple[str, ...]] = (
        "Model config:", "Parameter counts:", '  "window_pattern":', "wte  ", "value_embeds  ",
        "bigram", "lm_head  ", "transformer_matrices  ", "scalars  ", "Scaling LRs by ",
        "Scaling weight decay ", "Scaling the LR ", "Tokens : ", "Total training FLOPs estimate:",
        "Tokens / micro-batch: ", "rustbpe - ", "nanochat.common - INFO",
        "nanochat.checkpoint_manager - INFO", "nanochat.gpt - INFO", "nanochat.tokenizer - INFO",
        "nanochat.dataset - INFO", "NOTE: --", "Training mixture:", "head_dim:", "Overriding: ",
        "✅ ", "✓ ", "Loaded optimizer state", "=== ",
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"^\s*[sS]tep \d+(?:/\d+)? (?:\(|\|)")

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.cut: str | None = None  # what a broken line ends with, after its last whole field
        self.sample = 0  # lines that may still be text which the model writes
        self.open_at: int | None = None  # the step at which one of both began

    def shape(self, line: Line) -> Row | None:
        """Return the row of a line that is whole."""
        return self.row(line.text) if WHOLE.search(line.text) else None

    def take(self, line: Line, row: Row) -> None:
        """Add a row, and remember where it breaks off."""
        super().take(line, row)
        whole = WHOLE.search(line.text)
        self.cut = None if whole else line.text[line.text.rfind("|") + 1 :].rstrip()
        if line.text.startswith("Step "):
            self.cut = None
        elif whole and whole["total"]:
            self.cut = ""  # the time that is left may follow
        self.sample, self.open_at = 0, self.reached.get("step")

    def step_of(self, line: Line, row: Row) -> int:
        """Return the printed step; an evaluation after the last step is counted there."""
        step = super().step_of(line, row)
        planned = self.reading.run.facts.number("run.max_steps")
        is_end = line.text.startswith("Step ") and step == planned
        return step - 1 if is_end and self.reached.get("step") == step - 1 else step

    def header(self, line: Line) -> bool:
        """Read a line that states facts, the rest of a broken line, or a line of a sample."""
        text = line.text
        if text.startswith(("<|bos|>", "Evaluating: ")):
            self.sample = SAMPLE_LINES if text[0] == "<" else 1
            self.open_at = self.reached.get("step")
            return True
        if text.startswith("Resuming optimization from step "):
            self._resumed(line)
            return True
        if super().header(line) or text.startswith(self.passing):
            self.sample = 0
            return True
        if self.open_at is None or self.open_at != self.reached.get("step"):
            return False
        return self._rest(line) or self._written(text)

    def _resumed(self, line: Line) -> None:
        start, end = line.text.rindex(" ") + 1, len(line.text)
        self.begin()
        for name, value in (("run.init_from", "resume"), ("run.resumed_from", line.text[start:])):
            self.reading.fact(name, value, Origin.LOG, line, start, end)

    def _rest(self, line: Line) -> bool:
        """Read the fields that end in the next part of a broken line."""
        if self.cut is None or self.open_at is None:
            return False
        text = self.cut + line.text
        found = [match for match in FIELD.finditer(text) if match.end() > len(self.cut)]
        for match in found:
            if match["key"] not in self.ignored:
                column, value = self.column(match["key"]), number(match["value"])
                self.reading.run.point(column, self.open_at, value, line.number)
        whole = WHOLE.search(text)
        self.cut = None if whole or not found else text[text.rfind("|") + 1 :].rstrip()
        return bool(found)

    def _written(self, text: str) -> bool:
        self.sample = 0 if text.startswith("Traceback") else max(self.sample - 1, -1)
        return self.sample >= 0 and not text.startswith("Traceback")


reader = Nanochat
