"""Records what real trainers give their callbacks, so that tests need neither them nor torch.

    python -m tests.reference.run_callbacks

from the root of the repository, in an environment with transformers==5.24.0, accelerate==1.15.0,
lightning==2.6.6 and torch==2.15.0. Each training has a fault: a learning rate at which it diverges.
The recorder stands in the list of callbacks where the advisor's own stands (tests/api/calls).
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

CALLS = Path(__file__).resolve().parents[1] / "api" / "calls"
VOCABULARY, LENGTH, STEPS = 97, 32, 30
SIMPLE = (int, float, str)
HF_ARGUMENTS = ("per_device_train_batch_size", "gradient_accumulation_steps", "train_batch_size",
                "world_size")  # fmt: skip
HF_STATE = ("global_step", "max_steps", "num_train_epochs", "is_world_process_zero")
LIGHTNING = ("global_step", "current_epoch", "log_every_n_steps", "is_global_zero",
             "sanity_checking")  # fmt: skip


def write(name: str, told: dict[str, Any]) -> None:
    """Keep what was recorded."""
    CALLS.mkdir(exist_ok=True)
    text = json.dumps(told, indent=1, sort_keys=True)
    (CALLS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def recorder_of_transformers(folder: str, told: dict[str, Any]) -> Any:
    """Make a callback that writes down what the Trainer gives it."""
    from transformers import TrainerCallback

    class Recorder(TrainerCallback):
        def on_train_begin(self, args: Any, state: Any, *_: Any, **given: Any) -> None:
            plain = {k: v for k, v in args.to_dict().items() if isinstance(v, SIMPLE)}
            told["settings"] = {k: v for k, v in plain.items() if folder not in str(v)}
            told["arguments"] = {name: getattr(args, name) for name in HF_ARGUMENTS}
            told["config"] = given["model"].config.to_json_string()
            told["sizes"] = [each.numel() for each in given["model"].parameters()]
            told["examples"] = len(given["train_dataloader"].dataset)
            self.note("on_train_begin", state)

        def on_log(self, _: Any, state: Any, __: Any, logs: Any = None, **___: Any) -> None:
            self.note("on_log", state, logs)

        def on_train_end(self, _: Any, state: Any, *__: Any, **___: Any) -> None:
            self.note("on_train_end", state)

        def note(self, event: str, state: Any, logs: Any = None) -> None:
            told["calls"].append([event, {name: getattr(state, name) for name in HF_STATE}, logs])

    return Recorder()


def huggingface(folder: str) -> dict[str, Any]:
    """Train a tiny GPT-2 with transformers."""
    import torch
    from transformers import GPT2Config, GPT2LMHeadModel, Trainer, TrainingArguments, set_seed

    told: dict[str, Any] = {"calls": []}
    set_seed(42)
    sizes = {"n_positions": LENGTH, "n_embd": 32, "n_layer": 2, "n_head": 2}
    config = GPT2Config(vocab_size=VOCABULARY, bos_token_id=0, eos_token_id=0, **sizes)
    rows = torch.randint(VOCABULARY, (200, LENGTH)).tolist()
    arguments = TrainingArguments(
        output_dir=folder, max_steps=STEPS, per_device_train_batch_size=4, logging_steps=1,
        learning_rate=1e20, max_grad_norm=0.0, report_to="none", use_cpu=True, save_strategy="no",
        logging_nan_inf_filter=False, disable_tqdm=True, gradient_accumulation_steps=2,
    )  # fmt: skip
    Trainer(
        GPT2LMHeadModel(config), arguments, callbacks=[recorder_of_transformers(folder, told)],
        train_dataset=[{"input_ids": each, "labels": each} for each in rows],
    ).train()  # fmt: skip
    return told


def recorder_of_lightning(told: dict[str, Any]) -> Any:
    """Make a callback that writes down what Lightning gives it."""
    from lightning.pytorch.callbacks import Callback

    def hook(event: str) -> Any:
        def note(_: Any, trainer: Any, *__: Any) -> None:
            state = {name: getattr(trainer, name) for name in LIGHTNING}
            for name in ("logged_metrics", "callback_metrics"):
                state[name] = {k: float(v) for k, v in getattr(trainer, name).items()}
            told["calls"].append([event, state])

        return note

    events = ("on_train_start", "on_train_batch_end", "on_validation_end", "on_train_end")
    return type("Recorder", (Callback,), {event: hook(event) for event in events})()


def line() -> Any:
    """Make a module that learns a line, at a rate at which it cannot."""
    import torch
    from lightning.pytorch import LightningModule

    class Line(LightningModule):
        def __init__(self) -> None:
            super().__init__()
            self.layer = torch.nn.Linear(4, 1)

        def training_step(self, batch: Any, _: int) -> Any:
            loss = (self.layer(batch[0]) ** 2).mean()
            self.log("train_loss", loss)
            return loss

        def validation_step(self, batch: Any, _: int) -> None:
            self.log("val_loss", (self.layer(batch[0]) ** 2).mean())

        def configure_optimizers(self) -> Any:
            return torch.optim.SGD(self.parameters(), lr=1e3)

    return Line()


def lightning() -> dict[str, Any]:
    """Train a line with Lightning."""
    import torch
    from lightning.pytorch import Trainer, seed_everything

    told: dict[str, Any] = {"calls": []}
    seed_everything(42)
    rows = torch.utils.data.TensorDataset(torch.randn(40, 4))
    loader = torch.utils.data.DataLoader(rows, batch_size=4)
    trainer = Trainer(
        max_epochs=3, callbacks=[recorder_of_lightning(told)], logger=False, log_every_n_steps=2,
        accelerator="cpu", enable_progress_bar=False, enable_checkpointing=False,
        enable_model_summary=False,
    )  # fmt: skip
    trainer.fit(line(), loader, loader)
    return told


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        write("huggingface", huggingface(place))
    write("lightning", lightning())
