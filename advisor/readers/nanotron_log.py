"""nanotron's console log (September 2023 to April 2026).

Read in src/nanotron/trainer.py (`train_step_logs`), config/config.py (`print_config_details`) and
logging at three dates. Numbers have three digits and a letter, `45.2K`, `1.2G` or `1.2B`. The loss
is the mean of the last iteration over the data parallel ranks, in train mode, in nats per token;
the gradient norm is before clipping. `global_batch_size` counts sequences, since March 2025 (where
the time is called `time_per_iteration_ms`) tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.readers.base import Cell, Column, Row
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader

UNITS = {"": 1.0, "K": 1e3, "M": 1e6, "G": 1e9, "B": 1e9, "T": 1e12, "P": 1e15}
HEAD = Lazy(rf"iteration: (?P<step>{INT}) / (?P<most>{INT})(?= \|)")
# A value that ends the line may be cut; only these can stand last.
PAIR = Lazy(
    rf"\| (?P<key>[A-Za-z][\w/-]{{0,60}}): (?P<value>{NUM})(?P<unit>[KMGBTP]?)(?= \|)"
    r"|\| (?P<last>grad_norm|model_tflops_per_gpu|hardware_tflops_per_gpu|hd_free_memory_tb): "
    rf"(?P<end>{NUM})(?P<of>[KMGBTP]?)\s*$"
)
TIME = Column("step_seconds", "seconds", None, 1e-3)
MEANINGS: Mapping[str, Column] = {
    "lm_loss": Column("train.loss", "nats/token", "train"),
    "lr": Column("learning_rate", "learning rate"),
    "grad_norm": Column("grad_norm"),
    "consumed_tokens": Column("tokens_seen", "tokens"),
    "elapsed_time_per_iteration_ms": TIME,
    "time_per_iteration_ms": TIME,
    "tokens_per_sec": Column("tokens_per_second", "tokens/s"),
    "tokens_per_sec_per_gpu": Column("tokens_per_second_per_device", "tokens/s"),
    "model_tflops_per_gpu": Column("tflops", "TFLOP/s"),
    "cuda_max_memory_reserved": Column("memory_bytes", "bytes"),
}
IGNORED = frozenset({"hd_total_memory_tb", "hd_used_memory_tb", "hd_free_memory_tb"})  # the disk
PASSING = ("=== ", "num_params: ")  # a rough estimate from the sizes; the count comes later
BATCH = "global_batch_size"


def _header(contains: str, pattern: str, **facts: str) -> Header:
    return Header(contains, Lazy(pattern), facts)


def _of_model(key: str, fact: str) -> Header:
    return _header(f"{key}: ", rf"^{key}: (?P<value>\w{{1,20}})$", value=fact)


class NanotronLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "nanotron-log"
    framework: ClassVar[str | None] = "nanotron"
    title: ClassVar[str] = "nanotron console log"
    marks: ClassVar[tuple[str, ...]] = ("time_per_iteration_ms: ", "|DP=0|PP=", " | batch_accum: ")
    headers: ClassVar[tuple[Header, ...]] = (
        _header("Total number of parameters: ", r"parameters: (?P<value>[\d.]{1,20}[KMGBT]?) \(",
                value="model.params"),
        _header(
            " | batch_accum: ",
            r"seq_len: (?P<length>\d{1,9}) \| mbs: (?P<micro>\d{1,9}) \| "
            r"batch_accum: (?P<steps>\d{1,9})(?: \| gbs: (?P<batch>[\d.]{1,20}[KMGBT]?))?"
            r"(?: \| train_steps: (?P<most>\d{1,12}))?"
            r"(?: \| total_tokens: (?P<tokens>[\d.]{1,20}[KMGBT]?))?",
            length="model.block_size", micro="batch.micro", steps="batch.accumulation",
            batch="batch.tokens_per_step", most="run.max_steps", tokens="data.tokens_planned",
        ),
        _header("tp: ", r"^tp: (?P<tp>\d{1,6}) \| pp: (?P<pp>\d{1,6}) \| dp: (?P<dp>\d{1,6})",
                tp="parallel.tensor", pp="parallel.pipeline", dp="parallel.data"),
        _header("zero_stage: ", r"^zero_stage: (?P<stage>\d)", stage="run.zero_stage"),
        _of_model("hidden_size", "model.n_embd"),
        _of_model("num_layers", "model.n_layer"),
        _of_model("intermediate_size", "model.ffn_dim"),
        _of_model("num_attention_heads", "model.n_head"),
        _of_model("num_key_value_heads", "model.n_kv_head"),
        _of_model("tie_word_embeddings", "model.tied_embeddings"),
        _of_model("vocab_size", "model.vocab_size"),
    )  # fmt: skip
    passing: ClassVar[tuple[str, ...]] = PASSING
    looks_like: ClassVar[Lazy | None] = Lazy(r"iteration: \d{1,12} /|time_per_iteration_ms: ")

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what an iteration gives."""
        head = HEAD.search(text) if "time_per_iteration_ms: " in text else None
        if head is None:
            return None
        cells = []
        constants = [("run.max_steps", *head.span("most"))]
        in_tokens = "elapsed_time_per_iteration_ms: " not in text
        for match in PAIR.finditer(text, head.end()):
            key, value = match["key"] or match["last"], "value" if match["key"] else "end"
            unit = match["unit"] if match["key"] else match["of"]
            if key in IGNORED:
                continue
            if key == BATCH:
                fact = "batch.tokens_per_step" if in_tokens else "batch.global"
                constants.append((fact, match.start(value), match.end(value) + len(unit)))
                continue
            column = MEANINGS.get(key) or Column(f"metric.{key}")
            column = column._replace(scale=column.scale * UNITS[unit])
            cells.append(Cell(column, *match.span(value)))
        return Row(cells, head.span("step"), "step", constants)


reader = NanotronLog
