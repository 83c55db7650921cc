"""A callback for the Hugging Face `Trainer` that tells what is wrong while it trains.

    from advisor.integrations.huggingface import AdvisorCallback

    trainer = Trainer(model, args, train_dataset=data, callbacks=[AdvisorCallback()])

Written against transformers 4.46 and 5.24 (trainer_callback.py). It writes down what the Trainer's
console and files say in the form of transformers itself, which our reader of it knows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from advisor.integrations.live import Live, Wishes, gpu_name

FILE = "trainer.log"


class AdvisorCallback(TrainerCallback):
    """Runs the rules on what the Trainer logs; an error in it never stops the training.

    Args:
        wishes: how often, how much, and to whom: see `advisor.integrations.live.Wishes`.
    """

    def __init__(self, wishes: Wishes | None = None) -> None:
        self._wishes = wishes or Wishes()
        self._live: Live | None = None

    def on_train_begin(
        self, args: TrainingArguments, state: TrainerState, _control: TrainerControl, **given: Any
    ) -> None:  # fmt: skip
        """Write down the settings and what the Trainer prints before its first record."""
        if state.is_world_process_zero:
            self._live = Live(FILE, replace(self._wishes, gpu=self._wishes.gpu or gpu_name()))
            self._live.begin("".join(f"{line}\n" for line in _head(args, state, given)))

    def on_log(
        self, _args: TrainingArguments, state: TrainerState, _control: TrainerControl,
        logs: dict[str, float] | None = None, **_given: Any,
    ) -> None:  # fmt: skip
        """Write down a record."""
        if self._live is not None and logs:
            record = {**logs, "step": state.global_step}
            self._live.take(json.dumps(record, default=float) + "\n")

    def on_train_end(self, *_: Any, **__: Any) -> None:
        """Look a last time."""
        if self._live is not None:
            self._live.end()


def _head(args: TrainingArguments, state: TrainerState, given: dict[str, Any]) -> Iterator[str]:
    """Yield the lines before the first record."""
    settings = args.to_dict()
    yield json.dumps({k: v for k, v in settings.items() if isinstance(v, int | float | str)})
    model: Any = given.get("model")
    config: Any = getattr(model, "config", None)
    if hasattr(config, "to_json_string"):
        yield json.dumps(json.loads(config.to_json_string()))
    micro, accumulation = args.per_device_train_batch_size, args.gradient_accumulation_steps
    yield "***** Running training *****"
    dataset: Any = getattr(given.get("train_dataloader"), "dataset", None)
    if hasattr(dataset, "__len__"):
        yield f"  Num examples = {len(dataset):,}"
    yield f"  Num Epochs = {state.num_train_epochs:,}"
    yield f"  Instantaneous batch size per device = {micro:,}"
    total = args.train_batch_size * accumulation * args.world_size
    yield f"  Total train batch size (w. parallel, distributed & accumulation) = {total:,}"
    yield f"  Gradient Accumulation steps = {accumulation}"
    yield f"  Total optimization steps = {state.max_steps:,}"
    if hasattr(model, "parameters"):
        count = sum(each.numel() for each in model.parameters() if each.requires_grad)
        yield f"  Number of trainable parameters = {count:,}"
