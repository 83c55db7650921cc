"""The arguments that Megatron-LM and its descendants print at the start: `  hidden_size .... 6144`.

`_print_args` prints every argument, sorted, with its final value; what an argument means may
depend on another one, so they are read when the list ends. GPT-NeoX appends `default` or `updated`.
"""

from __future__ import annotations

from collections.abc import Mapping

from advisor.facts import Origin, Value
from advisor.intake.document import Line
from advisor.readers.base import Reading
from advisor.readers.patterns import Lazy
from advisor.readers.values import number, value_of

ARGUMENT = Lazy(r"^ {1,4}(?P<name>[A-Za-z_]\w{0,80}) \.{2,80} (?P<value>\S.*)$")
WORDS = ("default", "updated")  # of GPT-NeoX, after dots that fill the line
END = "end of arguments"
NOTHING = frozenset({"None", "[]", "", "{}"})
# What the arguments of Megatron-LM mean.
MEGATRON: Mapping[str, str] = {
    "hidden_size": "model.n_embd",
    "num_layers": "model.n_layer",
    "num_attention_heads": "model.n_head",
    "num_query_groups": "model.n_kv_head",
    "ffn_hidden_size": "model.ffn_dim",
    "kv_channels": "model.head_dim",
    "seq_length": "model.block_size",
    "padded_vocab_size": "model.vocab_size",
    "max_position_embeddings": "model.positions",
    "hidden_dropout": "model.dropout",
    "init_method_std": "model.init_std",
    "add_bias_linear": "model.bias",
    "num_experts": "model.n_experts",
    "micro_batch_size": "batch.micro",
    "global_batch_size": "batch.global",
    "world_size": "batch.world_size",
    "tensor_model_parallel_size": "parallel.tensor",
    "pipeline_model_parallel_size": "parallel.pipeline",
    "data_parallel_size": "parallel.data",
    "optimizer": "optim.name",
    "lr": "optim.learning_rate",
    "min_lr": "optim.min_learning_rate",
    "lr_decay_style": "optim.schedule",
    "lr_decay_iters": "optim.decay_steps",
    "lr_warmup_iters": "optim.warmup_steps",
    "weight_decay": "optim.weight_decay",
    "adam_beta1": "optim.beta1",
    "adam_beta2": "optim.beta2",
    "adam_eps": "optim.epsilon",
    "clip_grad": "optim.grad_clip",
    "params_dtype": "run.dtype",
    "initial_loss_scale": "loss_scale.initial",
    "train_iters": "run.max_steps",
    "train_tokens": "data.tokens_planned",
    "eval_interval": "run.eval_interval",
    "eval_iters": "run.eval_iters",
    "log_interval": "run.log_interval",
    "save_interval": "run.save_interval",
    "save": "run.out_dir",
    "data_path": "data.dataset",
    "seed": "run.seed",
    "zero_stage": "run.zero_stage",
}
# An argument that has its effect only where another one has this value.
ONLY_WITH: Mapping[str, tuple[str, str]] = {
    "num_query_groups": ("group_query_attention", "True"),
    "initial_loss_scale": ("fp16", "True"),
    "zero_stage": ("deepspeed", "True"),
    "lr_warmup_iters": ("lr_warmup_fraction", "None"),
}
# By argument: what is true of the run, by its value.
MEANINGS: Mapping[str, tuple[str, Mapping[str, Value]]] = {
    "checkpoint_activations": ("run.gradient_checkpointing", {"True": True, "False": False}),
    "recompute_granularity": ("run.gradient_checkpointing", {"full": True, "selective": True}),
    "untie_embeddings_and_output_weights": (
        "model.tied_embeddings",
        {"True": False, "False": True},
    ),
}
# The share of the iterations that is warm-up, and over how many the rate decays.
WARMUPS = ("lr_warmup_fraction", "warmup", "warmup_steps_fraction")
DECAYS = (
    "lr_decay_iters", "train_iters", "learning_rate_schedule_steps", "steps",
)  # fmt: skip


class Arguments:
    """Collects the printed arguments and states them as facts when the list has ended."""

    def __init__(
        self,
        reading: Reading,
        table: Mapping[str, str],
        only_with: Mapping[str, tuple[str, str]],
        meanings: Mapping[str, tuple[str, Mapping[str, Value]]],
        *,
        is_filled: bool = False,
        pattern: Lazy = ARGUMENT,
    ) -> None:
        """Begin; `table` says which fact an argument states, the others as those above.

        `is_filled`: a value is followed by dots and one of `WORDS`.
        """
        self.reading, self.is_filled, self.pattern = reading, is_filled, pattern
        self.table, self.only_with, self.meanings = table, only_with, meanings
        self.found: dict[str, tuple[str, Line, int, int]] = {}

    def feed(self, line: Line) -> bool:
        """Take a line; True when it is an argument."""
        match = self.pattern.search(line.text)
        if match is None:
            return False
        value = match["value"].rstrip()
        if self.is_filled and value.endswith(WORDS):
            value = value[: -len(WORDS[0])].rstrip(".")
        start = match.start("value")
        self.found[match["name"]] = (value, line, start, start + len(value))
        return True

    def text(self, name: str) -> str:
        """Return the value of an argument as printed, `None` where it was not printed."""
        return self.found[name][0] if name in self.found else "None"

    def close(self) -> None:
        """State what the arguments say."""
        for name, target in self.table.items():
            other, wanted = self.only_with.get(name, ("", "None"))
            if name in self.found and self.text(other) == wanted:
                self._state(name, target)
        for name, (target, values) in self.meanings.items():
            if (value := values.get(self.text(name))) is not None:
                self._add(name, target, value)
        self._warmup()
        self.found.clear()

    def _state(self, name: str, target: str) -> None:
        text = self.found[name][0]
        if text in NOTHING:
            return
        if text.startswith("['") and text.endswith("']") and text.count("'") == 2:
            text = text[2:-2]
        value = value_of(target, text)
        if value is not None:
            self._add(name, target, value)

    def _warmup(self) -> None:
        """Warm-up given as a fraction is one of the iterations over which the rate decays."""
        iterations = next((text for n in DECAYS if (text := self.text(n)).isdecimal()), None)
        for name in WARMUPS:
            share = value_of("optim.warmup_ratio", self.text(name))
            if isinstance(share, float) and 0 <= share <= 1 and iterations:
                self._add(name, "optim.warmup_steps", round(share * number(iterations)))

    def _add(self, name: str, target: str, value: Value) -> None:
        _, line, start, end = self.found[name]
        self.reading.fact(target, value, Origin.LOG, line, start, end)
