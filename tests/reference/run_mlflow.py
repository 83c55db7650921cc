"""Tracks tiny CPU runs with MLflow and keeps its run folders and exports as fixtures.

    python -m tests.reference.run_mlflow

in an environment with mlflow==3.17.2 and torch==2.13.0 (CPU). A job runs a copy of this file, named
train.py, in a temporary folder: `python train.py JOB`. `<job>/` is the folder of the job's run in
mlruns; MLflow 3.17 writes one only where MLFLOW_ALLOW_FILE_STORE is set.
"""

from __future__ import annotations

import math
import re
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1] / "pastes" / "mlflow"
PACKAGES = ("mlflow", "torch")
JOBS = ("tiny", "diverges")
STEPS, WARMUP = 40, 8
FOLDERS = ("metrics", "params")


def train(job: str) -> None:
    """Fit a small network to noisy points and log it, as a user's train.py would."""
    import mlflow
    import torch
    from torch import nn

    torch.manual_seed(1)
    peak = 1e3 if job == "diverges" else 0.05
    mlflow.set_experiment("tiny")
    model = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 1))
    truth = torch.randn(8, 1)
    parts = {name: torch.randn(64, 8) for name in ("train", "val")}
    targets = {name: x @ truth + 0.5 * torch.randn(len(x), 1) for name, x in parts.items()}
    optimizer = torch.optim.SGD(model.parameters(), lr=peak)
    with mlflow.start_run(run_name=job):
        mlflow.log_params({"learning_rate": peak, "batch_size": 64, "warmup_steps": WARMUP})
        mlflow.log_params({"optimizer": "SGD", "epochs": STEPS // 8, "scheduler": "cosine"})
        for step in range(STEPS):
            progress = max(step - WARMUP, 0) / (STEPS - WARMUP)
            lr = peak * min(1.0, (step + 1) / WARMUP) * 0.5 * (1 + math.cos(math.pi * progress))
            optimizer.param_groups[0]["lr"] = lr
            loss = nn.functional.mse_loss(model(parts["train"]), targets["train"])
            optimizer.zero_grad()
            loss.backward()
            norm = nn.utils.get_total_norm([each.grad for each in model.parameters()])
            optimizer.step()
            logged = {"train/loss": loss.item(), "lr": lr, "grad_norm": norm.item()}
            mlflow.log_metrics(logged, step=step)
            if step % 8 == 7:
                with torch.no_grad():
                    value = nn.functional.mse_loss(model(parts["val"]), targets["val"]).item()
                mlflow.log_metric("val/loss", value, step=step)
                print(f"step {step}: train {loss.item():.4f}, val {value:.4f}")  # noqa: T201


def main() -> None:
    """Run the jobs and keep their folders and exports."""
    from tests.reference.recording import console, keep, run, scrub, versions

    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        environment = {
            "MLFLOW_ALLOW_FILE_STORE": "true", "MLFLOW_TRACKING_URI": str(folder / "mlruns"),
            "MLFLOW_DISABLE_TELEMETRY": "true", "GIT_PYTHON_REFRESH": "quiet", "LOGNAME": "user",
        }  # fmt: skip
        shutil.copy(__file__, folder / "train.py")
        for job in JOBS:
            keep(HERE / f"{job}.txt", console(folder, f"python train.py {job}", environment))
        for meta in folder.glob("mlruns/*/*/meta.yaml"):
            text = scrub(meta.read_text(encoding="utf-8"), folder)
            found = re.search(r"run_name: (\w+)", text)
            if found is None or found[1] not in JOBS:
                continue
            keep(HERE / found[1] / "meta.yaml", text)
            for part in FOLDERS:
                for path in (each for each in (meta.parent / part).rglob("*") if each.is_file()):
                    relative = path.relative_to(meta.parent)
                    text = scrub(path.read_text(encoding="utf-8"), folder)
                    keep(HERE / found[1] / relative, text)
            command = f"mlflow runs describe --run-id {meta.parent.name}"
            described = run(folder, command, environment)
            keep(HERE / f"{found[1]}.describe.json", described)
            experiment = meta.parents[1].name
        command = f"mlflow experiments csv --experiment-id {experiment}"
        keep(HERE / "experiment.csv", run(folder, command, environment))
    (HERE / "versions.txt").write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
