"""Trains YOLOv8n on a few drawn pictures and keeps what Ultralytics prints and writes as fixtures.

    python -m tests.reference.run_ultralytics

in an environment with ultralytics==8.4.190, torch==2.14.1 and torchvision==0.29.1. Nothing is
downloaded: the model comes from its YAML with random weights. The jobs run in a temporary folder,
with the command `yolo`, or a copy of this file named train.py.
"""

from __future__ import annotations

import random
import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1] / "pastes" / "ultralytics"
PACKAGES = ("ultralytics", "torch", "torchvision", "numpy", "opencv-python")
SIZE = 64
COLOURS = {"red": (200, 40, 40), "green": (40, 180, 60), "blue": (50, 60, 210)}
DETECT = ["detect", "train", "data=shapes.yaml", f"imgsz={SIZE}", "batch=8"]
CPU = ["device=cpu", "workers=0", "plots=False"]
YOLO = ["yolo", *DETECT, "model=yolov8n.yaml", *CPU]
JOBS: dict[str, list[str]] = {
    "detect": [*YOLO, "nbs=8", "epochs=14", "optimizer=AdamW", "lr0=0.002", "warmup_epochs=1",
               "close_mosaic=4", "cos_lr=True", "name=train"],
    "interrupted": ["python", "train.py", "interrupted"],
    "resume": ["yolo", "detect", "train", "resume=True",
               "model=runs/detect/interrupted/weights/last.pt"],
    "early_stop": [*YOLO, "epochs=50", "patience=3", "lr0=1e-5", "warmup_epochs=0",
                   "name=early_stop"],
    "diverges": [*YOLO, "nbs=8", "epochs=4", "optimizer=SGD", "lr0=1.0", "warmup_epochs=0",
                 "name=diverges"],
    "nan": ["python", "train.py", "nan"],
    "invalid": [*YOLO, "epochs=3", "lr0=1e20"],
    "classify": ["yolo", "classify", "train", "data=shapes", "model=yolov8n-cls.yaml",
                 f"imgsz={SIZE}", "batch=8", *CPU, "epochs=4", "name=classify"],
}  # fmt: skip
KEPT = {
    "detect": "detect/train",
    "interrupted": "detect/interrupted",
    "early_stop": "detect/early_stop",
    "diverges": "detect/diverges",
    "nan": "detect/nan",
    "classify": "classify/classify",
}


def draw(path: Path, source: random.Random, names: list[str]) -> list[str]:
    """Draw a picture with a square of each named colour; give the lines of its labels."""
    import numpy as np
    from PIL import Image

    noise = np.random.default_rng(source.randrange(1 << 30))
    pixels = noise.integers(90, 160, (SIZE, SIZE, 3), dtype="uint8")
    lines = []
    for name in names:
        side = source.randint(14, 26)
        x, y = source.randint(0, SIZE - side), source.randint(0, SIZE - side)
        pixels[y : y + side, x : x + side] = COLOURS[name]
        centre = ((x + side / 2) / SIZE, (y + side / 2) / SIZE)
        box = " ".join(f"{value:.4f}" for value in (*centre, side / SIZE, side / SIZE))
        lines.append(f"{list(COLOURS).index(name)} {box}")
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return lines


def make_data(folder: Path) -> None:
    """Write a data set for detection (shapes.yaml) and one for classification (datasets/shapes)."""
    source = random.Random(1)
    root = folder / "datasets"
    for part, count in (("train", 48), ("val", 16)):
        labels = root / "boxes" / "labels" / part
        labels.mkdir(parents=True)
        for index in range(count):
            names = source.sample(list(COLOURS), source.randint(1, 2))
            lines = draw(root / "boxes" / "images" / part / f"{index:03}.png", source, names)
            (labels / f"{index:03}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            name = list(COLOURS)[index % len(COLOURS)]
            draw(root / "shapes" / part / name / f"{index:03}.png", source, [name])
    classes = "".join(f"  {index}: {name}\n" for index, name in enumerate(COLOURS))
    text = f"path: boxes\ntrain: images/train\nval: images/val\nnames:\n{classes}"
    (folder / "shapes.yaml").write_text(text, encoding="utf-8")


def train(job: str) -> None:
    """Train as a user's train.py would, until Ctrl+C or a huge learning rate in the third epoch."""
    import ultralytics

    def interrupt(trainer: Any) -> None:
        if trainer.epoch == 2:
            raise KeyboardInterrupt

    def schedule(trainer: Any) -> None:
        if trainer.epoch == 2:
            for group in trainer.optimizer.param_groups:
                group["lr"] = 1e20

    model = ultralytics.YOLO("yolov8n.yaml")
    if job == "interrupted":
        model.add_callback("on_train_epoch_end", interrupt)
    else:
        model.add_callback("on_train_batch_start", schedule)
    model.train(
        data="shapes.yaml", epochs=4, imgsz=SIZE, batch=8, device="cpu", workers=0, plots=False,
        name=job, **({"nbs": 8, "warmup_epochs": 0} if job == "nan" else {}),
    )  # fmt: skip


def main() -> None:
    """Run the jobs in order (`resume` continues `interrupted`) and keep their output."""
    from tests.reference.recording import console, keep, scrub, versions

    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        environment = {"YOLO_CONFIG_DIR": str(folder / "settings"), "YOLO_OFFLINE": "1"}
        make_data(folder)
        shutil.copy(__file__, folder / "train.py")
        console(
            folder, shlex.join(JOBS["interrupted"]), environment
        )  # makes the settings file, which the first start tells of
        shutil.rmtree(folder / "runs")
        for job, words in JOBS.items():
            keep(HERE / f"{job}.txt", console(folder, shlex.join(words), environment))
        for job, path in KEPT.items():
            for kind in ("results.csv", "args.yaml"):
                written = folder / "runs" / path / kind
                if written.exists():
                    text = scrub(written.read_text(encoding="utf-8"), folder)
                    (HERE / f"{job}.{kind}").write_text(text, encoding="utf-8")
    (HERE / "versions.txt").write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        train(sys.argv[1])
    else:
        main()
