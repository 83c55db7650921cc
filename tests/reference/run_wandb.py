"""Logs tiny CPU runs to Weights & Biases offline and keeps what it prints and writes as fixtures.

    python -m tests.reference.run_wandb

in an environment with wandb==0.31.0 and torch==2.13.0 (CPU). A job runs a copy of this file, named
train.py, in a temporary folder: `python train.py JOB`.
"""

from __future__ import annotations

import math
import re
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1] / "pastes" / "wandb"
PACKAGES = ("wandb", "torch")
JOBS = ("offline", "diverges", "crash")
STEPS, WARMUP = 60, 10


def train(job: str) -> None:
    """Fit a small network to noisy points and log it, as a user's train.py would."""
    import torch
    import wandb
    from torch import nn

    torch.manual_seed(1)
    peak = 1e3 if job == "diverges" else 0.03
    config = {"learning_rate": peak, "batch_size": 64, "warmup_steps": WARMUP, "optimizer": "SGD"}
    run = wandb.init(project="tiny", name=job, mode="offline", config=config)
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
    truth = torch.randn(8, 1)
    parts = {name: torch.randn(64, 8) for name in ("train", "val")}
    targets = {name: x @ truth + 0.5 * torch.randn(len(x), 1) for name, x in parts.items()}
    optimizer = torch.optim.SGD(model.parameters(), lr=peak)
    for step in range(STEPS):
        if job == "crash" and step == 25:
            raise RuntimeError("CUDA error: device-side assert triggered")
        progress = max(step - WARMUP, 0) / (STEPS - WARMUP)
        lr = peak * min(1.0, (step + 1) / WARMUP) * 0.5 * (1 + math.cos(math.pi * progress))
        optimizer.param_groups[0]["lr"] = lr
        loss = nn.functional.mse_loss(model(parts["train"]), targets["train"])
        optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.get_total_norm([each.grad for each in model.parameters()])
        optimizer.step()
        logged = {"train/loss": loss.item(), "train/lr": lr, "train/grad_norm": norm.item()}
        if step % 10 == 9:
            with torch.no_grad():
                value = nn.functional.mse_loss(model(parts["val"]), targets["val"]).item()
            logged |= {"val/loss": value, "epoch": step // 10 + 1}
            print(f"step {step + 1}: train {loss.item():.4f}, val {value:.4f}")  # noqa: T201
        run.log(logged)
    run.summary["best_metric"] = value
    run.finish()


def unnamed(text: str) -> str:
    """Replace the random name of the run."""
    return re.sub(r"(offline-run-\d{8}_\d{6})-\w{8}", r"\1-a1b2c3d4", text)


def main() -> None:
    """Run the jobs and keep their output."""
    from tests.reference.recording import console, scrub, versions

    HERE.mkdir(parents=True, exist_ok=True)
    for job in JOBS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name).resolve()
            environment = {
                "COLUMNS": "100", "USER": "user", "LOGNAME": "user", "WANDB_DATA_DIR": str(folder),
                "WANDB_CACHE_DIR": str(folder / "cache"),
                "WANDB_CONFIG_DIR": str(folder / "config"),
            }  # fmt: skip
            shutil.copy(__file__, folder / "train.py")
            text = console(folder, f"python train.py {job}", environment)
            (HERE / f"{job}.txt").write_bytes(unnamed(text).encode())
            for path in folder.glob("wandb/offline-run-*/files/output.log"):
                text = unnamed(scrub(path.read_text(encoding="utf-8"), folder))
                (HERE / f"{job}.output.log").write_text(text, encoding="utf-8")
    (HERE / "versions.txt").write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
