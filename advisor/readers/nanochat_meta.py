"""nanochat's `meta_<step>.json`, which it writes beside each checkpoint; one file or several.

Read in scripts/base_train.py and nanochat/checkpoint_manager.py (karpathy/nanochat, October 2025 to
August 2026). `val_bpb` is the last validation, in bits per byte and eval mode; the loss in
`loop_state` is the one that the console shows, a moving average in train mode, in nats per token;
the time there is that of training alone. `user_config` has the command's settings, where -1 is
"worked out"; the batch size counts tokens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Column, Reading
from advisor.readers.json_records import Item, JsonReader

SERIES: Mapping[str, Column] = {
    "val_bpb": Column("metric.val_bpb", "bits/byte", "eval"),
    "loop_state.smooth_train_loss": Column("train.loss", "nats/token", "train"),
    "loop_state.total_training_time": Column("elapsed_seconds", "seconds"),
    "dataloader_state_dict.epoch": Column("epoch"),
}


class NanochatMeta(JsonReader):
    """Reads the files."""

    name: ClassVar[str] = "nanochat-meta"
    framework: ClassVar[str | None] = "nanochat"
    title: ClassVar[str] = "nanochat checkpoint meta_*.json"
    marks: ClassVar[tuple[str, ...]] = (
        '"user_config": {', '"loop_state": {', '"dataloader_state_dict": {',
    )  # fmt: skip
    required: ClassVar[frozenset[str]] = frozenset({"step", "val_bpb"})
    vocabulary: ClassVar[Mapping[str, Column]] = SERIES
    constants: ClassVar[Mapping[str, str]] = {
        "model_config.sequence_len": "model.block_size",
        "model_config.vocab_size": "model.vocab_size",
        "model_config.n_layer": "model.n_layer",
        "model_config.n_head": "model.n_head",
        "model_config.n_kv_head": "model.n_kv_head",
        "model_config.n_embd": "model.n_embd",
        "user_config.run": "run.name",
        "user_config.num_iterations": "run.max_steps",
        "user_config.weight_decay": "optim.weight_decay",
        "user_config.eval_every": "run.eval_interval",
        "user_config.save_every": "run.save_interval",
        "device_batch_size": "batch.micro",
        "total_batch_size": "batch.tokens_per_step",
    }

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """The marks stand on lines of their own inside of such a file, and are nobody else's."""
        return FULL_MATCH if sample else NO_MATCH

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.last: Item | None = None  # where the last step stands

    def add(self, items: Mapping[str, Item]) -> None:
        """Add the values of a file."""
        super().add(items)
        self.last = items["step"]

    def finish(self) -> None:
        """Say where the last step stands, which has a line of its own."""
        step = self.last
        if step is not None and step.value == self.reading.run.last_step:
            self.say("run.last_step", step.line, step.start, step.end)

    def meaning(self, key: str, value: float, items: Mapping[str, Item]) -> Column | None:  # noqa: ARG002
        """Return what a value is; of the others in the file none is measured."""
        return SERIES.get(key)

    def _constant(self, target: str, item: Item) -> None:
        if item.value != -1:
            super()._constant(target, item)


reader = NanochatMeta
