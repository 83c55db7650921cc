"""Tracks tiny CPU runs with MLflow and keeps its run folders and exports as fixtures.

    python tests/reference/run_mlflow.py

in an environment with mlflow==3.17.2 and torch==2.13.0 (CPU). A job runs a copy of this file, named
train.py, in a temporary folder: `python train.py JOB`. `<job>/` is the folder of the job's run in
mlruns; MLflow 3.17 writes one only where MLFLOW_ALLOW_FILE_STORE is set.
"""

from __future__ import annotations

import importlib.metadata
import math
import os
import platform
import re
import shutil
import subprocess
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


def run(folder: Path, command: list[str]) -> str:
    """Run a command in the folder; give both streams as one text."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "MLFLOW_ALLOW_FILE_STORE": "true"}
    environment |= {"MLFLOW_TRACKING_URI": str(folder / "mlruns"), "LOGNAME": "user"}
    environment |= {"MLFLOW_DISABLE_TELEMETRY": "true", "GIT_PYTHON_REFRESH": "quiet"}
    program, *arguments = command
    done = subprocess.run(
        [str(Path(sys.executable).with_name(program)), *arguments],
        cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return done.stdout.decode()


def keep(folder: Path, name: str, text: str) -> None:
    """Keep a text without this machine's paths."""
    text = text.replace(str(folder), "/home/user/run").replace(sys.prefix, "/home/user/venv")
    text = text.replace(sys.base_prefix, "/usr")
    path = HERE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Run the jobs and keep their folders and exports."""
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copy(__file__, folder / "train.py")
        for job in JOBS:
            text = run(folder, ["python", "train.py", job])
            keep(folder, f"{job}.txt", f"$ python train.py {job}\n{text}")
        for meta in folder.glob("mlruns/*/*/meta.yaml"):
            text = meta.read_text(encoding="utf-8")
            found = re.search(r"run_name: (\w+)", text)
            if found is None or found[1] not in JOBS:
                continue
            keep(folder, f"{found[1]}/meta.yaml", text)
            for part in FOLDERS:
                for path in (each for each in (meta.parent / part).rglob("*") if each.is_file()):
                    relative = path.relative_to(meta.parent)
                    keep(folder, f"{found[1]}/{relative}", path.read_text(encoding="utf-8"))
            described = run(folder, ["mlflow", "runs", "describe", "--run-id", meta.parent.name])
            keep(folder, f"{found[1]}.describe.json", described)
            experiment = meta.parents[1].name
        exported = run(folder, ["mlflow", "experiments", "csv", "--experiment-id", experiment])
        keep(folder, "experiment.csv", exported)
    versions = [f"{each}=={importlib.metadata.version(each)}\n" for each in PACKAGES]
    text = f"python=={platform.python_version()}\n{''.join(versions)}"
    (HERE / "versions.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
