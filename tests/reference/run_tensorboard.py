"""Writes small TensorBoard event files with their real writers, and what TensorBoard exports.

    python -m tests.reference.run_tensorboard

in an environment with torch==2.13.0 (CPU), tensorboard==2.21.0 and tensorboardX==2.6.5, then in one
with keras==3.15.1, tensorflow-cpu==2.21.0 and tensorboard==2.21.0, which makes the job `keras`. A
job runs a copy of this file, named train.py, in a temporary folder: `python train.py JOB`.

`*.csv` and `*.json` are what the links "CSV" and "JSON" below TensorBoard's scalar charts download.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import math
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1] / "pastes" / "tensorboard"
TENSORFLOW = importlib.util.find_spec("tensorflow") is not None
TAGS = ("loss/train", "loss/val", "lr", "grad_norm")
KERAS_TAGS = (
    ("train", "epoch_loss"),
    ("train", "epoch_learning_rate"),
    ("validation", "epoch_loss"),
)
PACKAGES = (
    "tensorboard",
    *(("keras", "tensorflow-cpu") if TENSORFLOW else ("torch", "tensorboardX")),
)
JOBS = ("keras",) if TENSORFLOW else ("torch", "tensorboardx")
STEPS, WARMUP, PEAK = 40, 8, 0.03


def train(job: str) -> None:
    """Fit a small network to noisy points and log its scalars, as a user's train.py would."""
    import torch
    from torch import nn

    if job == "torch":
        from torch.utils.tensorboard import SummaryWriter
    else:
        from tensorboardX import SummaryWriter

    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 1))
    truth = torch.randn(8, 1)
    parts = {name: torch.randn(count, 8) for name, count in (("train", 64), ("val", 64))}
    targets = {name: x @ truth + 0.5 * torch.randn(len(x), 1) for name, x in parts.items()}
    optimizer = torch.optim.AdamW(model.parameters(), lr=PEAK)
    writer = SummaryWriter("runs/tiny")
    writer.add_text("config", "a tiny run on a CPU")
    for step in range(STEPS):
        progress = max(step - WARMUP, 0) / (STEPS - WARMUP)
        scale = min(1.0, (step + 1) / WARMUP) * 0.5 * (1 + math.cos(math.pi * progress))
        optimizer.param_groups[0]["lr"] = PEAK * scale
        loss = nn.functional.mse_loss(model(parts["train"]), targets["train"])
        optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        writer.add_scalar("loss/train", loss.item(), step)
        writer.add_scalar("lr", PEAK * scale, step)
        writer.add_scalar("grad_norm", norm.item(), step)
        if step % 8 == 7:
            with torch.no_grad():
                value = nn.functional.mse_loss(model(parts["val"]), targets["val"]).item()
            writer.add_scalar("loss/val", value, step)
    writer.add_hparams({"lr": PEAK, "batch_size": 64, "optimizer": "AdamW"}, {"hparam/val": value})
    writer.close()


def train_keras() -> None:
    """Fit a small network with Keras and its callback TensorBoard."""
    import keras
    import numpy as np

    keras.utils.set_random_seed(1)
    source = np.random.default_rng(1)
    inputs = source.standard_normal((128, 8)).astype("float32")
    targets = inputs.sum(1, keepdims=True) + source.standard_normal((128, 1)).astype("float32")
    model = keras.Sequential([keras.layers.Dense(16, activation="tanh"), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse", metrics=["mae"])
    callback = keras.callbacks.TensorBoard("logs/fit", update_freq=2, write_graph=False)
    model.fit(
        inputs, targets, validation_split=0.25, epochs=5, batch_size=16, verbose=2,
        callbacks=[callback],
    )  # fmt: skip


def export(folder: Path, job: str) -> None:
    """Download each scalar as a person does, from TensorBoard's own web application."""
    import werkzeug.test
    from tensorboard import default, program

    server = program.TensorBoard(default.get_plugins())
    root = folder / ("logs/fit" if job == "keras" else "runs")
    server.configure(logdir=str(root), reload_interval=0)
    client = werkzeug.test.Client(_application(server))
    runs = KERAS_TAGS if job == "keras" else [("tiny", tag) for tag in TAGS]
    for of, tag in runs:
        for kind in ("csv", "json"):
            query = {"run": of, "tag": tag, "format": kind}
            answer = client.get("/data/plugin/scalars/scalars", query_string=query)
            name = f"{job}.{of}.{tag.replace('/', '_')}.{kind}"
            (HERE / name).write_bytes(answer.get_data())


def _application(server: Any) -> Any:
    """Give TensorBoard's web application with the logs read in."""
    from tensorboard.backend import application

    ingester = server._make_data_ingester()
    ingester.start()
    time.sleep(3)  # it reads the logs in a process of its own
    return application.TensorBoardWSGIApp(
        server.flags, server.plugin_loaders, ingester.data_provider, server.assets_zip_provider
    )


def keep(folder: Path, job: str) -> None:
    """Keep the event files under names without host names and times, and their exports."""
    from tests.reference.recording import run

    root = folder / ("logs/fit" if job == "keras" else "runs/tiny")
    for path in sorted(root.rglob("*tfevents*")):
        part = "" if path.parent == root else f".{path.parent.name}"
        if part[1:2].isdigit():  # add_hparams makes a folder named after the time
            part = ".hparams"
        shutil.copy(path, HERE / f"{job}{part}.tfevents")
    export(folder, job)
    command = f"python -m tensorboard.main --inspect --logdir {root}"
    text = run(folder, command, {"COLUMNS": "100"})
    (HERE / f"{job}.inspect.txt").write_text(
        f"$ tensorboard --inspect --logdir {root.relative_to(folder)}\n{text}", encoding="utf-8"
    )


def main() -> None:
    """Run the jobs and keep what they write."""
    from tests.reference.recording import console, versions

    HERE.mkdir(parents=True, exist_ok=True)
    for job in JOBS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name).resolve()
            shutil.copy(__file__, folder / "train.py")
            text = console(folder, f"python train.py {job}", {"COLUMNS": "100"})
            if job == "keras":
                (HERE / "keras.txt").write_text(text, encoding="utf-8")
            keep(folder, job)
    path = HERE / ("versions.keras.txt" if TENSORFLOW else "versions.txt")
    path.write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] == "keras":
        train_keras()
    elif len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
