"""Trains a tiny diffusion model on a CPU in the manner of diffusers' example scripts.

    python -m tests.reference.run_diffusers

from the root of the repository, in an environment with diffusers==0.42.1, accelerate==1.15.0 and
torch==2.13.0 (CPU) (`uv venv` + `uv pip install`). A job runs a copy of this file, named
train.py, in a temporary folder: `python train.py JOB`. The model, the noise schedule, the
learning-rate schedule, the EMA and the sampling are the library's; the loop is ours, for the
example scripts are no part of the package, and shows the bars that they show.
"""

from __future__ import annotations

import logging
import math
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from accelerate import Accelerator
    from torch.utils.data import DataLoader

PACKAGES = ("diffusers", "accelerate", "torch", "tqdm", "numpy")
KEPT: dict[str, tuple[str, ...]] = {
    "steps": ("out-steps/checkpoint-20/unet/config.json",),
    "resume": (),
    "epochs": (),
    "diverges": (),
}
SIZE, EXAMPLES, BATCH, ACCUMULATION = 16, 64, 4, 2
SETTINGS: dict[str, Any] = {
    "learning_rate": 2e-3, "lr_scheduler": "cosine", "lr_warmup_steps": 5, "max_train_steps": 40,
    "checkpointing_steps": 20, "max_grad_norm": 1.0, "use_ema": False, "validation_steps": 20,
}  # fmt: skip
CHANGES: dict[str, dict[str, Any]] = {
    "steps": {},
    "resume": {"max_train_steps": 60},
    "epochs": {"max_train_steps": 24, "use_ema": True},
    "diverges": {"learning_rate": 1e15, "max_train_steps": 10, "lr_scheduler": "constant"},
}


def make_loader() -> DataLoader[Any]:
    """Make small pictures of a bright bar on a dark ground."""
    import torch
    from torch.utils.data import DataLoader, TensorDataset

    source = torch.Generator().manual_seed(1)
    pictures = torch.full((EXAMPLES, 1, SIZE, SIZE), -1.0)
    for picture, place in zip(
        pictures, torch.randint(SIZE - 3, (EXAMPLES,), generator=source).tolist(), strict=True
    ):
        picture[:, :, place : place + 3] = 1.0
    return DataLoader(TensorDataset(pictures), batch_size=BATCH, shuffle=True)


def make_parts(accelerator: Accelerator, settings: dict[str, Any]) -> Any:
    """Give the prepared model, optimizer, loader and learning-rate schedule."""
    import torch
    from diffusers import UNet2DModel
    from diffusers.optimization import get_scheduler

    unet = UNet2DModel(
        sample_size=SIZE, in_channels=1, out_channels=1, layers_per_block=1, norm_num_groups=4,
        block_out_channels=(16, 32), down_block_types=("DownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "UpBlock2D"),
    )  # fmt: skip
    optimizer = torch.optim.AdamW(unet.parameters(), lr=settings["learning_rate"])
    processes = accelerator.num_processes
    schedule = get_scheduler(
        settings["lr_scheduler"], optimizer=optimizer,
        num_warmup_steps=settings["lr_warmup_steps"] * processes,
        num_training_steps=settings["max_train_steps"] * processes,
    )  # fmt: skip
    return accelerator.prepare(unet, optimizer, make_loader(), schedule)


def announce(accelerator: Accelerator, steps: int, epochs: int) -> None:
    """Say at the start what the example scripts say."""
    from accelerate.logging import get_logger

    logging.basicConfig(
        format="%(asctime)s - %(levelname)s - %(name)s - %(message)s",
        datefmt="%m/%d/%Y %H:%M:%S", level=logging.INFO,
    )  # fmt: skip
    shown, total = get_logger(__name__), BATCH * ACCUMULATION
    shown.info(accelerator.state, main_process_only=False)
    for line in (
        "***** Running training *****",
        f"  Num examples = {EXAMPLES}",
        f"  Num Epochs = {epochs}",
        f"  Instantaneous batch size per device = {BATCH}",
        f"  Total train batch size (w. parallel, distributed & accumulation) = {total}",
        f"  Gradient Accumulation steps = {ACCUMULATION}",
        f"  Total optimization steps = {steps}",
    ):
        shown.info(line)


class Loop:
    """One run: its parts, and how far it has come."""

    def __init__(self, job: str) -> None:
        from accelerate import Accelerator
        from accelerate.utils import set_seed
        from diffusers import DDPMScheduler
        from diffusers.training_utils import EMAModel

        self.job, self.settings = job, SETTINGS | CHANGES[job]
        self.accelerator = Accelerator(cpu=True, gradient_accumulation_steps=ACCUMULATION)
        set_seed(1)
        self.unet, self.optimizer, self.loader, self.schedule = make_parts(
            self.accelerator, self.settings
        )
        self.noise = DDPMScheduler(num_train_timesteps=100)
        self.ema = EMAModel(self.unet.parameters()) if self.settings["use_ema"] else None
        self.step = 0

    def batch_step(self, pictures: Any) -> float:
        """Learn from one batch; give its loss, of this process and before any averaging."""
        import torch
        from torch.nn.functional import mse_loss

        with self.accelerator.accumulate(self.unet):
            noise = torch.randn_like(pictures)
            times = torch.randint(100, (len(pictures),))
            guess = self.unet(self.noise.add_noise(pictures, noise, times), times).sample
            loss = mse_loss(guess, noise)
            self.accelerator.backward(loss)
            if self.accelerator.sync_gradients:
                limit = self.settings["max_grad_norm"]
                self.accelerator.clip_grad_norm_(self.unet.parameters(), limit)
            self.optimizer.step()
            self.schedule.step()
            self.optimizer.zero_grad()
        if self.accelerator.sync_gradients:
            self.step += 1
            if self.ema:
                self.ema.step(self.unet.parameters())
        return float(loss.detach())

    def sample(self) -> None:
        """Draw pictures, which shows a bar of its own, as the validation of the scripts does."""
        from diffusers import DDPMPipeline

        unet = self.accelerator.unwrap_model(self.unet)
        pipeline = DDPMPipeline(unet=unet, scheduler=self.noise)
        pipeline(batch_size=2, num_inference_steps=10, output_type="np")
        unet.train()

    def save(self) -> None:
        """Save a checkpoint, and draw pictures where it is time to."""
        from accelerate.logging import get_logger

        path = f"out-steps/checkpoint-{self.step}"
        self.accelerator.save_state(path)
        self.accelerator.unwrap_model(self.unet).save_pretrained(f"{path}/unet")
        get_logger(__name__).info(f"Saved state to {path}")
        self.sample()

    def run_steps(self, epochs: int) -> None:
        """Train with one bar for all steps, as the script for text-to-image does."""
        from tqdm.auto import tqdm

        if self.job == "resume":
            self.accelerator.print("Resuming from checkpoint checkpoint-20")
            self.accelerator.load_state("out-steps/checkpoint-20")
            self.step = 20
        total = self.settings["max_train_steps"]
        bar = tqdm(range(total), initial=self.step, desc="Steps")
        for _ in range(epochs):
            for (pictures,) in self.loader:
                loss = self.batch_step(pictures)
                if self.accelerator.sync_gradients:
                    bar.update(1)
                    if self.step % self.settings["checkpointing_steps"] == 0:
                        self.save()
                bar.set_postfix(lr=self.schedule.get_last_lr()[0], step_loss=loss)
                if self.step >= total:
                    return

    def run_epochs(self, epochs: int) -> None:
        """Train with a bar for each epoch, as the script for unconditional pictures does."""
        from tqdm.auto import tqdm

        for epoch in range(epochs):
            bar = tqdm(total=len(self.loader) // ACCUMULATION)
            bar.set_description(f"Epoch {epoch}")
            for (pictures,) in self.loader:
                loss = self.batch_step(pictures)
                if self.accelerator.sync_gradients:
                    bar.update(1)
                logs = {"loss": loss, "lr": self.schedule.get_last_lr()[0], "step": self.step}
                if self.ema:
                    logs["ema_decay"] = self.ema.cur_decay_value
                bar.set_postfix(**logs)
            bar.close()
        self.sample()


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    loop = Loop(job)
    steps = loop.settings["max_train_steps"]
    epochs = math.ceil(steps * ACCUMULATION / len(loop.loader))
    announce(loop.accelerator, steps, epochs)
    if job == "epochs":
        loop.run_epochs(epochs)
    else:
        loop.run_steps(epochs)
    loop.accelerator.end_training()


def main() -> None:
    """Run the jobs in order (`resume` continues `steps`) and keep their output."""
    from tests.reference.recording import PASTES, record

    record(__file__, KEPT, lambda job: PASTES / "diffusers" / job, PACKAGES)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
