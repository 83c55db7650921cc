"""Runs loops written with Accelerate on tiny CPU jobs and keeps what they print as fixtures.

    python -m tests.reference.run_accelerate

from the root of the repository, in an environment with accelerate==1.15.0, torch==2.13.0 (CPU)
and tensorboard==2.21.0 (`uv venv` + `uv pip install`). A job runs a copy of this file, named
train.py, in a temporary folder. The settings files are written by Accelerate's own ClusterConfig
for machines that are not at hand, in `configs`.
"""

from __future__ import annotations

import logging
import math
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accelerate import Accelerator
    from torch.utils.data import DataLoader

PACKAGES = ("accelerate", "torch", "tensorboard", "tqdm", "numpy")
KEPT: dict[str, tuple[str, ...]] = {
    "logger": (),
    "resume": (),
    "launch_defaults": (),
    "two_processes": (),
    "diverges": (),
    "config_default": ("hf/accelerate/default_config.yaml",),
    "env": (),
}
COMMANDS = {
    "launch_defaults": "accelerate launch train.py launch_defaults",
    "two_processes": "torchrun --nproc_per_node 2 train.py two_processes",
    "diverges": "accelerate launch --cpu --num_processes 1 train.py diverges",
    "config_default": "accelerate config default",
    "env": "accelerate env",
}
CONFIGS: dict[str, dict[str, Any]] = {
    "multi_gpu": {"distributed_type": "MULTI_GPU", "num_processes": 4, "gpu_ids": "all"},
    "fsdp": {
        "distributed_type": "FSDP", "num_processes": 8,
        "fsdp_config": {
            "fsdp_version": 2, "fsdp_reshard_after_forward": True, "fsdp_offload_params": False,
            "fsdp_auto_wrap_policy": "TRANSFORMER_BASED_WRAP",
            "fsdp_activation_checkpointing": True,
            "fsdp_transformer_layer_cls_to_wrap": "LlamaDecoderLayer",
            "fsdp_state_dict_type": "SHARDED_STATE_DICT",
        },
    },
    "deepspeed": {
        "distributed_type": "DEEPSPEED", "num_processes": 8, "num_machines": 1,
        "deepspeed_config": {
            "zero_stage": 3, "offload_optimizer_device": "cpu", "offload_param_device": "none",
            "gradient_accumulation_steps": 4, "gradient_clipping": 1.0, "zero3_init_flag": True,
            "zero3_save_16bit_model": True,
        },
    },
}  # fmt: skip
FEATURES, CLASSES, EXAMPLES = 20, 5, 160
SETTINGS: dict[str, Any] = {
    "learning_rate": 3e-3, "num_train_epochs": 3, "per_device_train_batch_size": 8,
    "gradient_accumulation_steps": 2, "num_warmup_steps": 6, "max_grad_norm": 1.0,
}  # fmt: skip


def make_loader(count: int, seed: int, batch: int) -> DataLoader[Any]:
    """Give a part of one small task; a third of its labels are noise."""
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    truth = torch.randn(FEATURES, CLASSES, generator=torch.Generator().manual_seed(0))
    source = torch.Generator().manual_seed(seed)
    inputs = torch.randn(count, FEATURES, generator=source)
    labels = (inputs @ truth).argmax(1)
    noise = torch.randint(CLASSES, (count,), generator=source)
    labels = torch.where(torch.rand(count, generator=source) < 1 / 3, noise, labels)
    return DataLoader(TensorDataset(inputs, labels), batch_size=batch, shuffle=seed == 1)


def make_parts(accelerator: Accelerator, settings: dict[str, Any]) -> Any:
    """Give the prepared model, optimizer, loaders and schedule."""
    import torch
    from torch import nn

    model = nn.Sequential(nn.Linear(FEATURES, 64), nn.ReLU(), nn.Linear(64, CLASSES))
    optimizer = torch.optim.AdamW(model.parameters(), lr=settings["learning_rate"])
    warmup = settings["num_warmup_steps"] * accelerator.num_processes
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / warmup)
    )
    batch = settings["per_device_train_batch_size"]
    return accelerator.prepare(
        model, optimizer, make_loader(EXAMPLES, 1, batch), make_loader(80, 2, batch), schedule
    )


def evaluate(accelerator: Accelerator, model: Any, loader: Any) -> tuple[float, float]:
    """Give the mean loss and the accuracy on the held-out part, over all processes."""
    import torch
    from torch.nn.functional import cross_entropy

    model.eval()
    losses, hits = [], []
    for inputs, labels in loader:
        with torch.no_grad():
            logits = model(inputs)
        loss = cross_entropy(logits, labels, reduction="none")
        gathered = accelerator.gather_for_metrics((loss, logits.argmax(1) == labels))
        losses.append(gathered[0])
        hits.append(gathered[1].float())
    return float(torch.cat(losses).mean()), float(torch.cat(hits).mean())


def announce(accelerator: Accelerator, settings: dict[str, Any], steps: int) -> None:
    """Say at the start what the scripts of transformers and diffusers say."""
    from accelerate.logging import get_logger

    logging.basicConfig(
        format="%(asctime)s - %(levelname)s - %(name)s - %(message)s",
        datefmt="%m/%d/%Y %H:%M:%S", level=logging.INFO,
    )  # fmt: skip
    batch, parts = settings["per_device_train_batch_size"], accelerator.gradient_accumulation_steps
    total = batch * accelerator.num_processes * parts
    shown = get_logger(__name__)
    shown.info(accelerator.state, main_process_only=False)
    for line in (
        "***** Running training *****",
        f"  Num examples = {EXAMPLES}",
        f"  Num Epochs = {settings['num_train_epochs']}",
        f"  Instantaneous batch size per device = {batch}",
        f"  Total train batch size (w. parallel, distributed & accumulation) = {total}",
        f"  Gradient Accumulation steps = {parts}",
        f"  Total optimization steps = {steps}",
    ):
        shown.info(line)


def run_epoch(accelerator: Accelerator, parts: tuple[Any, ...], progress: Any) -> float:
    """Train for one epoch; give the mean loss of its batches on this process."""
    from torch.nn.functional import cross_entropy

    model, optimizer, loader, _, schedule = parts
    model.train()
    total = 0.0
    for inputs, labels in loader:
        with accelerator.accumulate(model):
            loss = cross_entropy(model(inputs), labels)
            if not math.isfinite(loss.item()):
                raise ValueError(f"Loss is {loss.item()}, stopping training")
            accelerator.backward(loss)
            if accelerator.sync_gradients:
                accelerator.clip_grad_norm_(model.parameters(), SETTINGS["max_grad_norm"])
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
        total += loss.item()
        if accelerator.sync_gradients:
            progress.update(1)
            logs = {"loss": loss.item(), "lr": schedule.get_last_lr()[0]}
            progress.set_postfix(**logs)
            accelerator.log(logs, step=progress.n)
    return total / len(loader)


def report(accelerator: Accelerator, job: str, epoch: int, numbers: tuple[float, ...]) -> None:
    """Say what an epoch came to: in the words of the example scripts, or in a user's own."""
    from accelerate.logging import get_logger

    loss, eval_loss, accuracy, rate = numbers
    if job == "launch_defaults":
        accelerator.print(
            f"Epoch {epoch + 1}/{SETTINGS['num_train_epochs']} | train loss {loss:.4f} | "
            f"val loss {eval_loss:.4f} | val acc {accuracy:.2%} | lr {rate:.2e}"
        )
        return
    perplexity = math.exp(eval_loss)
    get_logger(__name__).info(
        f"epoch {epoch}: perplexity: {perplexity} eval_loss: {eval_loss} accuracy: {accuracy}"
    )
    accelerator.log(
        {"train_loss": loss, "eval_loss": eval_loss, "accuracy": accuracy}, step=epoch + 1
    )


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    from accelerate import Accelerator
    from accelerate.utils import set_seed
    from tqdm.auto import tqdm

    settings = SETTINGS | ({"learning_rate": 1e30} if job == "diverges" else {})
    accelerator = Accelerator(
        cpu=True, gradient_accumulation_steps=settings["gradient_accumulation_steps"],
        log_with="tensorboard", project_dir="logs",
    )  # fmt: skip
    set_seed(1)
    accelerator.init_trackers("tiny", config=settings)
    parts = make_parts(accelerator, settings)
    epochs = settings["num_train_epochs"]
    steps = epochs * math.ceil(len(parts[2]) / accelerator.gradient_accumulation_steps)
    if job != "launch_defaults":
        announce(accelerator, settings, steps)
    first = 0
    if job == "resume":
        accelerator.print("Resumed from checkpoint: out/epoch_0")
        accelerator.load_state("out/epoch_0")
        first = 1
    progress = tqdm(range(steps), disable=not accelerator.is_local_main_process)
    progress.update(first * steps // epochs)
    for epoch in range(first, epochs):
        loss = run_epoch(accelerator, parts, progress)
        numbers = (loss, *evaluate(accelerator, parts[0], parts[3]), parts[4].get_last_lr()[0])
        report(accelerator, job, epoch, numbers)
        if job != "launch_defaults":
            accelerator.save_state(f"out/epoch_{epoch}")
    accelerator.end_training()


def write_configs(target: Path) -> None:
    """Keep what `accelerate config` would write for machines with GPUs."""
    from accelerate.commands.config.config_args import ClusterConfig

    from tests.reference.recording import keep

    with tempfile.TemporaryDirectory() as name:
        for kind, chosen in CONFIGS.items():
            path = Path(name) / f"{kind}.yaml"
            config = ClusterConfig(
                compute_environment="LOCAL_MACHINE", mixed_precision="bf16", use_cpu=False,
                debug=False, downcast_bf16="no", **chosen,
            )  # fmt: skip
            config.to_yaml_file(str(path))
            keep(target / f"config_{kind}.yaml", path.read_text(encoding="utf-8"))


def main() -> None:
    """Run the jobs in order (`resume` continues `logger`) and keep their output."""
    from tests.reference.recording import PASTES, record

    folder = PASTES / "accelerate"
    record(__file__, KEPT, lambda job: folder / job, PACKAGES, commands=COMMANDS)
    write_configs(folder)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
