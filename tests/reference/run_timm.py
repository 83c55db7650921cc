"""Runs timm's own train.py on a few drawn pictures and keeps what it prints and writes.

    python -m tests.reference.run_timm PYTORCH_IMAGE_MODELS_CHECKOUT

Needs torch==2.14.1, torchvision==0.29.1, timm==1.0.31 (for what timm needs itself) and a checkout
of huggingface/pytorch-image-models, since train.py is not in timm's wheel; the fixtures were made
with aa4b5850 (timm 1.0.29.dev0). Nothing of timm itself is kept, only its output.
"""

from __future__ import annotations

import random
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1] / "pastes" / "timm"
PACKAGES = ("torch", "torchvision", "numpy")
SIZE = 32
COLOURS = {
    "blue": (50, 60, 210), "cyan": (50, 190, 200), "green": (40, 180, 60),
    "magenta": (200, 50, 190), "red": (200, 40, 40), "yellow": (210, 200, 40),
}  # fmt: skip
COMMON = [
    "--data-dir=data", "--model=test_resnet", "--num-classes=6", "--img-size=32", "--batch-size=8",
    "--workers=1", "--device=cpu", "--log-interval=4",
]  # fmt: skip
JOBS: dict[str, list[str]] = {
    "scratch": [
        *COMMON, "--experiment=scratch", "--opt=adamw", "--lr=2e-3", "--warmup-epochs=2",
        "--epochs=6", "--cooldown-epochs=0", "--clip-grad=1.0", "--grad-accum-steps=2",
        "--sched-on-updates",
    ],
    "resume": [
        *COMMON, "--experiment=resume", "--opt=adamw", "--lr=2e-3", "--warmup-epochs=2",
        "--epochs=8", "--cooldown-epochs=0", "--resume=output/train/scratch/last.pth.tar",
    ],
    "mixup": [
        *COMMON, "--experiment=mixup", "--opt=sgd", "--epochs=3", "--mixup=0.4", "--cutmix=1.0",
        "--smoothing=0.1", "--model-ema", "--warmup-epochs=1", "--cooldown-epochs=1",
    ],
    "diverges": [
        *COMMON, "--experiment=diverges", "--opt=sgd", "--lr=1e8", "--warmup-epochs=0",
        "--epochs=2", "--cooldown-epochs=0",
    ],
}  # fmt: skip


def make_data(folder: Path) -> None:
    """Write an ImageFolder of noisy pictures with a square of their class's colour."""
    import numpy as np
    from PIL import Image

    source, noise = random.Random(1), np.random.default_rng(1)
    for part, count in (("train", 24), ("val", 6)):
        for name, colour in COLOURS.items():
            (folder / part / name).mkdir(parents=True)
            for index in range(count):
                pixels = noise.integers(60, 190, (SIZE, SIZE, 3), dtype="uint8")
                side = source.randint(8, 14)
                x, y = source.randint(0, SIZE - side), source.randint(0, SIZE - side)
                pixels[y : y + side, x : x + side] = colour
                Image.fromarray(pixels).save(folder / part / name / f"{index:03}.png")


def main() -> None:
    """Run the jobs in order (`resume` continues `scratch`) and keep their output."""
    from tests.reference.recording import run, versions

    checkout = Path(sys.argv[1]).resolve()
    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        make_data(folder / "data")
        for job, words in JOBS.items():
            command = shlex.join(["python", str(checkout / "train.py"), *words])
            text = run(folder, command, {"PYTHONPATH": str(checkout)})
            text = f"$ python train.py {' '.join(words)}\n{text}"
            text = text.replace(str(checkout), "/home/user/pytorch-image-models")
            (HERE / f"{job}.txt").write_bytes(text.encode())
            for kind in ("summary.csv", "args.yaml"):
                written = folder / "output" / "train" / job / kind
                if written.exists():
                    shutil.copy(written, HERE / f"{job}.{kind}")
    timm = (checkout / "timm" / "version.py").read_text(encoding="utf-8").split("'")[1]
    text = f"{versions(PACKAGES)}timm=={timm}\n"
    (HERE / "versions.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
