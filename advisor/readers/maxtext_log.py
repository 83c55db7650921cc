"""MaxText's console log (JAX, TPU and GPU; October 2023 to August 2026).

Read in MaxText/train.py, later metric_logger.py, configs/pyconfig.py and utils/max_utils.py at six
dates. Steps count from 0. `seconds` is the time from one step to the next on the host: steps run
asynchronously, so the first holds the compilation and the second often only the dispatch. `loss` is
the mean over the target tokens of the step on all devices, in nats, in train mode, with auxiliary
losses of experts in it; `total_weights` are these tokens. TFLOP/s, tokens/s and the batch size are
per device. Memory, in units of 2^30 bytes, is of one device after the parameters were made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.facts import Value
from advisor.intake.document import Line
from advisor.readers.base import LIKELY, NO_MATCH, Column, Reading, Row
from advisor.readers.megatron_arguments import Arguments
from advisor.readers.patterns import INT, NUM, Lazy
from advisor.readers.records import Header, LogReader, Record

SETTING = Lazy(r"Config param (?P<name>[a-z]\w{0,80}): (?P<value>\S.*)$")
SETTINGS: Mapping[str, str] = {
    "run_name": "run.name",
    "base_output_directory": "run.out_dir",
    "steps": "run.max_steps",
    "per_device_batch_size": "batch.micro",
    "global_batch_size_to_train_on": "batch.global",
    "gradient_accumulation_steps": "batch.accumulation",
    "max_target_length": "model.block_size",
    "model_name": "model.family",
    "emb_dim": "model.n_embd",
    "num_decoder_layers": "model.n_layer",
    "num_query_heads": "model.n_head",
    "num_kv_heads": "model.n_kv_head",
    "head_dim": "model.head_dim",
    "mlp_dim": "model.ffn_dim",
    "vocab_size": "model.vocab_size",
    "logits_via_embedding": "model.tied_embeddings",
    "dropout_rate": "model.dropout",
    "dataset_type": "data.dataset",
    "dtype": "run.dtype",
    "opt_type": "optim.name",
    "learning_rate": "optim.learning_rate",
    "learning_rate_schedule_steps": "optim.decay_steps",
    "adam_b1": "optim.beta1",
    "adam_b2": "optim.beta2",
    "adam_eps": "optim.epsilon",
    "adam_weight_decay": "optim.weight_decay",
    "gradient_clipping_threshold": "optim.grad_clip",
    "eval_interval": "run.eval_interval",
    "eval_steps": "run.eval_iters",
    "checkpoint_period": "run.save_interval",
    "load_parameters_path": "run.init_from",
    "init_weights_seed": "run.seed",
}
MEANINGS: Mapping[str, tuple[str, Mapping[str, Value]]] = {
    "remat_policy": ("run.gradient_checkpointing", {"full": True, "none": False}),
}
EVALUATION = Lazy(
    r"(?:average loss after step=|eval metrics after step: |Completed eval after train step )"
    rf"(?P<step>{INT})(?=[:,])"
)
# Values have three decimals at least, so that a shorter one at the end was cut.
PAIR = Lazy(
    rf", (?P<key>[A-Za-z][\w/ -]{{0,40}}): (?P<value>{NUM}(?=,)"
    r"|(?:-?\d{1,20}\.\d{3,20}(?:e[-+]\d\d)?|nan|inf)$)"
)
# Lines without a fact, perhaps behind the prefix of absl.
PASSING = Lazy(
    r"^(?:[IW]\d{4} [\d:.]{8,15} {1,8}\d{1,20} [\w.]{1,60}:\d{1,6}\] )?"
    r"(?:Completed eval step|Config param |Memstats: |Total estimated memory size|Note that comp"
    r"|Per train step:| Total TFLOPs| split as |System Information: Jax|To see full metrics)"
)


class MaxtextLog(LogReader):
    """Reads the console log."""

    name: ClassVar[str] = "maxtext-log"
    framework: ClassVar[str | None] = "MaxText"
    title: ClassVar[str] = "MaxText console log"
    marks: ClassVar[tuple[str, ...]] = (
        "completed step: ", "Config param ", "completed profiler activation", "Num_devices: ",
        "average loss after step=", "eval metrics after step: ", "Completed eval after train step",
    )  # fmt: skip
    records: ClassVar[tuple[Record, ...]] = (
        Record(
            "completed ",
            Lazy(
                r"completed (?:profiler activation/deactivation )?step: "
                rf"(?P<step>{INT})(?=, (?:seconds|total_weights): )"
            ),
            pairs=PAIR,
        ),
        Record(
            "after ",
            EVALUATION,
            pairs=Lazy(rf"[,:] (?P<key>[A-Za-z]\w{{0,40}})=(?P<value>{NUM})(?=[,%]|\s*$)"),
        ),
    )
    vocabulary: ClassVar[Mapping[str, Column]] = {
        "loss": Column("train.loss", "nats/token", "train"),
        "seconds": Column("step_seconds", "seconds"),
        "TFLOP/s/device": Column("tflops", "TFLOP/s"),
        "Tokens/s/device": Column("tokens_per_second_per_device", "tokens/s"),
        "lr": Column("learning_rate", "learning rate"),
        "learning_rate": Column("learning_rate", "learning rate"),
        "grad_norm": Column("grad_norm"),
    }
    constants: ClassVar[Mapping[str, str]] = {"total_weights": "batch.tokens_per_step"}
    headers: ClassVar[tuple[Header, ...]] = (
        Header("Num_devices: ", Lazy(r"Num_devices: (?P<count>\d{1,9}), shape"),
               {"count": "batch.world_size"}),
        Header("number parameters: ", Lazy(rf"number parameters: (?P<count>{NUM}) billion"),
               {"count": "model.params 1e9"}),
        Header("Using (GB) ", Lazy(rf"\(GB\) (?P<used>{NUM}) / (?P<all>{NUM}) .{{0,30}} on "),
               {"used": f"memory.allocated_bytes {2**30}",
                "all": f"hardware.memory_bytes {2**30}"}),
    )  # fmt: skip
    looks_like: ClassVar[Lazy | None] = Lazy(r"completed step: \d")

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:
        """Look for a record or header, else for a setting."""
        if score := super().match(sample, document):
            return score
        names = (match["name"] for line in sample if (match := SETTING.search(line.text)))
        return LIKELY if any(name in SETTINGS for name in names) else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.settings = Arguments(reading, SETTINGS, {}, MEANINGS, pattern=SETTING)

    @classmethod
    def row(cls, text: str) -> Row | None:
        """Return what a step or an evaluation gives."""
        row = super().row(text)
        if row is None or EVALUATION.search(text) is None:
            return row
        cells = [
            cell._replace(column=_of_evaluation(cell.column))
            for cell in row.cells
            if cell.column.series != "metric.eval_step_count"
        ]
        return row._replace(cells=cells, constants=())

    def take(self, line: Line, row: Row) -> None:
        """Add a row; its tokens differ with the padding, so the first count will do."""
        self.settings.close()
        constants = [each for each in row.constants if each[0] not in self.said]
        super().take(line, row._replace(constants=constants))

    def header(self, line: Line) -> bool:
        """Read a line that states facts, or a setting."""
        if self.settings.feed(line) or super().header(line):
            return True
        return PASSING.search(line.text) is not None

    def finish(self) -> None:
        """State what stood in settings that no step follows."""
        self.settings.close()


def _of_evaluation(column: Column) -> Column:
    key = column.series.removeprefix("metric.").removeprefix("eval_")
    if key in {"loss", "train.loss"}:
        return Column("val.loss", "nats/token", "eval")
    return Column(f"metric.eval_{key}", None, "eval")


reader = MaxtextLog
