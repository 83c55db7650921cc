"""Runs PyTorch Lightning on tiny CPU jobs and keeps what it prints and writes as fixtures.

    python -m tests.reference.run_lightning

Run it in two environments of your own: one with lightning==2.6.6 and torch==2.13.0 (CPU), then one
with rich==15.0.0 as well. Lightning changes its bars and tables where it finds rich, so that one
makes the job `rich` only, the other makes the rest. A job runs a copy of this file, named
train.py, in a temporary folder: `python train.py JOB`.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import torch
from lightning import LightningModule, Trainer, seed_everything
from lightning.pytorch import callbacks
from lightning.pytorch.loggers import CSVLogger
from lightning.pytorch.utilities import grad_norm
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

HERE = Path(__file__).resolve().parents[1] / "pastes" / "lightning"
RICH = importlib.util.find_spec("rich") is not None
PACKAGES = ("lightning", "torch", "torchmetrics", "tqdm", *(("rich",) if RICH else ()))
JOBS = ("rich",) if RICH else ("fit", "resume", "diverges")
KEPT = {
    "fit": ("lightning_logs/version_0/metrics.csv", "lightning_logs/version_0/hparams.yaml"),
    "resume": ("lightning_logs/version_1/metrics.csv",),
    "rich": ("lightning_logs/version_0/metrics.csv",),
    "diverges": ("lightning_logs/version_2/metrics.csv",),
}
FEATURES, CLASSES, BATCH = 20, 5, 16


class LitClassifier(LightningModule):
    """A classifier that logs its loss per step and per epoch."""

    def __init__(
        self, lr: float = 1e-2, hidden: int = 64, warmup_steps: int = 10, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.save_hyperparameters()
        self.lr, self.warmup_steps = lr, warmup_steps
        self.backbone = nn.Sequential(nn.Linear(FEATURES, hidden), nn.ReLU(), nn.Dropout(dropout))
        self.head = nn.Linear(hidden, CLASSES)
        self.criterion = nn.CrossEntropyLoss()

    def training_step(self, batch: list[Tensor]) -> Tensor:
        """Log the loss both ways."""
        loss = self.criterion(self.head(self.backbone(batch[0])), batch[1])
        self.log("train_loss", loss, on_step=True, on_epoch=True, prog_bar=True)
        return loss

    def evaluate(self, batch: list[Tensor], stage: str) -> None:
        """Log the loss and the accuracy of a stage."""
        logits = self.head(self.backbone(batch[0]))
        self.log(f"{stage}_loss", self.criterion(logits, batch[1]), prog_bar=True)
        accuracy = (logits.argmax(1) == batch[1]).float().mean()
        self.log(f"{stage}_acc", accuracy, prog_bar=True)

    def validation_step(self, batch: list[Tensor]) -> None:
        """Evaluate on the validation part."""
        self.evaluate(batch, "val")

    def test_step(self, batch: list[Tensor]) -> None:
        """Evaluate on the test part."""
        self.evaluate(batch, "test")

    def on_before_optimizer_step(self, _optimizer: Any) -> None:
        """Log the gradients' norms, before they are clipped."""
        self.log_dict(grad_norm(self, norm_type=2))

    def configure_optimizers(self) -> dict[str, Any]:
        """Warm the learning rate up, step by step."""
        optimizer = torch.optim.AdamW(self.parameters(), lr=self.lr)
        warmup = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda step: min(1.0, (step + 1) / self.warmup_steps)
        )
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": warmup, "interval": "step"},
        }


def make_loader(count: int, seed: int, *, shuffle: bool = False) -> DataLoader[Any]:
    """Give a part of one small task; a third of its labels are noise, so it can be overfitted."""
    truth = torch.randn(FEATURES, CLASSES, generator=torch.Generator().manual_seed(0))
    source = torch.Generator().manual_seed(seed)
    inputs = torch.randn(count, FEATURES, generator=source)
    labels = (inputs @ truth).argmax(1)
    noise = torch.randint(CLASSES, (count,), generator=source)
    labels = torch.where(torch.rand(count, generator=source) < 1 / 3, noise, labels)
    return DataLoader(TensorDataset(inputs, labels), batch_size=BATCH, shuffle=shuffle)


def make_trainer(job: str) -> Trainer:
    """Build the Trainer of a job."""
    chosen: list[Any] = [callbacks.LearningRateMonitor(logging_interval="step")]
    if job in {"fit", "resume"}:
        chosen += [callbacks.ModelCheckpoint(monitor="val_loss", save_last=True)]
        chosen += [callbacks.EarlyStopping(monitor="val_loss", patience=3, verbose=True)]
    if job == "diverges":
        chosen += [callbacks.EarlyStopping(monitor="train_loss_epoch", verbose=True)]
    return Trainer(
        accelerator="cpu", callbacks=chosen, logger=CSVLogger("."), log_every_n_steps=4,
        max_epochs={"fit": 8, "resume": 10, "rich": 3, "diverges": 3}[job],
        gradient_clip_val=None if job == "diverges" else 1.0,
    )  # fmt: skip


def train(job: str) -> None:
    """Run one job, as a user's train.py would."""
    seed_everything(1)
    model = LitClassifier(lr=1e30, warmup_steps=1) if job == "diverges" else LitClassifier()
    trainer = make_trainer(job)
    checkpoint = "lightning_logs/version_0/checkpoints/last.ckpt" if job == "resume" else None
    trainer.fit(
        model, make_loader(192, 1, shuffle=True), make_loader(96, 2),
        ckpt_path=checkpoint, weights_only=False,
    )  # fmt: skip
    if job in {"fit", "rich"}:
        trainer.test(model, make_loader(96, 3))


def main() -> None:
    """Run the jobs in order (`resume` continues `fit`) and keep their output."""
    from tests.reference.recording import console, versions

    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copy(__file__, folder / "train.py")
        for job in JOBS:
            text = console(folder, f"python train.py {job}")
            (HERE / f"{job}.txt").write_bytes(text.encode())
            for path in KEPT[job]:
                shutil.copy(folder / path, HERE / f"{job}.{Path(path).name}")
    (HERE / f"versions{'.rich' if RICH else ''}.txt").write_text(
        versions(PACKAGES), encoding="utf-8"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
