"""GPT-NeoX's console log (EleutherAI/gpt-neox, August 2021 to May 2026, megatron/logging.py).

It descends from Megatron-LM's, and its numbers mean the same, but: samples per second are those of
the whole job; `approx flops per GPU` counts recomputed activations; `MFU` and `HFU` are percentages
of a configured peak and only printed when that is set. Validation is headed `validation results`
(`validation loss` until 2022). With pipelines, DeepSpeed's line `steps: N loss: ..` stands before
the iteration line and is the loss of the last batch only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Value
from advisor.readers.base import Cell, Column, Reading, Row
from advisor.readers.megatron_arguments import Arguments
from advisor.readers.megatron_log import ITERATION, PAIR, PASSING, MegatronLog, header
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, Record

# What the arguments of GPT-NeoX mean.
ARGUMENTS: Mapping[str, str] = {
    "hidden_size": "model.n_embd",
    "num_layers": "model.n_layer",
    "num_attention_heads": "model.n_head",
    "num_kv_heads": "model.n_kv_head",
    "intermediate_size": "model.ffn_dim",
    "seq_length": "model.block_size",
    "padded_vocab_size": "model.vocab_size",
    "hidden_dropout": "model.dropout",
    "train_micro_batch_size_per_gpu": "batch.micro",
    "gradient_accumulation_steps": "batch.accumulation",
    "train_batch_size": "batch.global",
    "global_num_gpus": "batch.world_size",
    "model_parallel_size": "parallel.tensor",
    "pipe_parallel_size": "parallel.pipeline",
    "optimizer_type": "optim.name",
    "lr": "optim.learning_rate",
    "min_lr": "optim.min_learning_rate",
    "lr_decay_style": "optim.schedule",
    "lr_decay_iters": "optim.decay_steps",
    "weight_decay": "optim.weight_decay",
    "gradient_clipping": "optim.grad_clip",
    "precision": "run.dtype",
    "train_iters": "run.max_steps",
    "eval_interval": "run.eval_interval",
    "eval_iters": "run.eval_iters",
    "log_interval": "run.log_interval",
    "checkpoint_factor": "run.save_interval",
    "save": "run.out_dir",
    "data_path": "data.dataset",
    "train_data_paths": "data.dataset",
    "seed": "run.seed",
    "zero_stage": "run.zero_stage",
}
MEANINGS: Mapping[str, tuple[str, Mapping[str, Value]]] = {
    "checkpoint_activations": ("run.gradient_checkpointing", {"True": True, "False": False}),
    "no_weight_tying": ("model.tied_embeddings", {"True": False, "False": True}),
}
# Printed with a unit, so no pair like the others.
FLOPS = Lazy(rf"\| approx flops per GPU: (?P<value>{NUM})(?P<unit>[KMGTPE]?)FLOPS \|")
SHARE = Lazy(rf"\| (?P<key>[MH]FU): (?P<value>{NUM})%(?= \|)")
TERA = {"": 1e-12, "K": 1e-9, "M": 1e-6, "G": 1e-3, "T": 1.0, "P": 1e3, "E": 1e6}
SHARES = {"MFU": Column("mfu", "fraction", None, 0.01), "HFU": Column("metric.HFU")}


class GptNeoxLog(MegatronLog):
    """Reads the console log."""

    name: ClassVar[str] = "gpt-neox-log"
    framework: ClassVar[str | None] = "GPT-NeoX"
    title: ClassVar[str] = "GPT-NeoX console log"
    marks: ClassVar[tuple[str, ...]] = (
        "samples/sec: ", "validation results at ", "NeoXArgs.", "  attention_config ....",
        "  train_micro_batch_size_per_gpu ....", "...updated", "...default",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "samples/sec: ",
            Lazy(rf"samples/sec: (?P<rate>{NUM}) \| {ITERATION.source}"),
            {"rate": Column("samples_per_second", "samples/s")},
            {"most": "run.max_steps"},
            pairs=PAIR,
        ),
    )
    headers: ClassVar[tuple[Header, ...]] = (
        header("using world size", r"using world size: (?P<value>\d{1,9})", "batch.world_size"),
        header("padded vocab (size", rf"\(new size: (?P<value>{INT})\)", "model.vocab_size"),
        header("total params: ", rf"total params: (?P<value>{INT})$", "model.params"),
        header("learning rate decay style", r"decay style: (?P<value>\w{1,40})", "optim.schedule"),
    )
    starts: ClassVar[tuple[str, ...]] = ("NeoXArgs.configure_distributed_args()",)
    passing: ClassVar[tuple[str, ...]] = (
        *PASSING, "NeoXArgs.", "Loading checkpoint and starting",
    )  # fmt: skip
    table: ClassVar[Mapping[str, str]] = ARGUMENTS

    @classmethod
    def is_foreign(cls, text: str) -> bool:  # noqa: ARG003  (none is)
        """Tell whether a line is one of Megatron-LM itself."""
        return False

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.arguments = Arguments(reading, self.table, {}, MEANINGS, is_filled=True)

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what an iteration or an evaluation line gives."""
        row = super().row(text)
        if row is None or row.step is None:
            return row
        cells = list(row.cells)
        if match := FLOPS.search(text, row.step[1]):
            column = Column("tflops", "TFLOP/s", None, TERA[match["unit"]])
            cells.append(Cell(column, *match.span("value")))
        shares = SHARE.finditer(text, row.step[1])
        cells += [Cell(SHARES[match["key"]], *match.span("value")) for match in shares]
        return row._replace(cells=cells)


reader = GptNeoxLog
