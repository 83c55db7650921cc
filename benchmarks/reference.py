"""Regenerates the reference tables from PyTorch, and what real trainers print on tiny CPU jobs.

    python -m benchmarks.reference [NAME...]

Without names everything is made; names are those below, such as `sb3`. Each gets an environment of
its own under build/reference, with the packages named here (large downloads). What nanoGPT and timm
print is made where NANOGPT and TIMM name checkouts of karpathy/nanoGPT and
huggingface/pytorch-image-models.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
ENVIRONMENTS = HOME / "build" / "reference"
UV = Path(sys.executable).with_name("uv")
TORCH = "torch==2.13.0"
HUB = (TORCH, "transformers==5.23.0", "accelerate==1.15.0")
# Script, and the packages of each environment it runs in, one after the other.
RUNS: dict[str, tuple[tuple[str, ...], ...]] = {
    "make_nanogpt_params": ((TORCH, "numpy", "tiktoken", "transformers"),),
    "run_parameters": ((TORCH, "transformers==5.23.0"),),
    "run_saved_tensors": ((TORCH, "transformers==5.23.0"),),
    "run_nanogpt": ((TORCH, "numpy", "tiktoken", "transformers"),),
    "run_hf_trainer": (HUB, (TORCH, "transformers==4.46.3", "accelerate==1.1.1", "numpy==2.2.6")),
    "run_trl": ((*HUB, "trl==1.16.0", "datasets==5.2.0", "peft==0.21.2", "rich==15.0.0"),),
    "run_whisper_finetune": ((*HUB, "jiwer==4.0.0", "tokenizers==0.23.3"),),
    "run_accelerate": ((TORCH, "accelerate==1.15.0", "tensorboard==2.21.0"),),
    "run_diffusers": ((TORCH, "diffusers==0.42.1", "accelerate==1.15.0"),),
    "run_lightning": ((TORCH, "lightning==2.6.6"), (TORCH, "lightning==2.6.6", "rich==15.0.0")),
    "run_keras": ((TORCH, "keras==3.15.1"), ("keras==3.15.1", "tensorflow-cpu==2.21.0")),
    "run_litgpt": ((TORCH, "litgpt==0.5.13", "litdata==0.2.76", "lightning==2.6.6"),),
    "run_sb3": ((TORCH, "stable-baselines3==2.9.2", "gymnasium==1.4.0", "tqdm", "rich"),),
    "run_ultralytics": (("torch==2.14.1", "torchvision==0.29.1", "ultralytics==8.4.190"),),
    "run_timm": (("torch==2.14.1", "torchvision==0.29.1", "timm==1.0.31"),),
    "run_tensorboard": (
        (TORCH, "tensorboard==2.21.0", "tensorboardX==2.6.5"),
        ("keras==3.15.1", "tensorflow-cpu==2.21.0", "tensorboard==2.21.0"),
    ),
    "run_mlflow": ((TORCH, "mlflow==3.17.2"),),
    "run_wandb": ((TORCH, "wandb==0.31.0"),),
}
CHECKOUTS = {"run_nanogpt": "NANOGPT", "run_timm": "TIMM"}


def main() -> None:
    """Run every script, or those that are named."""
    wanted = sys.argv[1:]
    unknown = [name for name in wanted if f"run_{name}" not in RUNS and name not in RUNS]
    if unknown:
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(RUNS)}")
    for script, environments in RUNS.items():
        if wanted and script not in wanted and script.removeprefix("run_") not in wanted:
            continue
        arguments = []
        if variable := CHECKOUTS.get(script):
            if not os.environ.get(variable):
                print(f"{variable} is not set: {script} was not run")
                continue
            arguments = [os.environ[variable]]
        for at, packages in enumerate(environments):
            python = environment(f"{script}-{at}", packages)
            run([str(python), "-m", f"tests.reference.{script}", *arguments])
    run(["git", "-C", str(HOME), "--no-pager", "diff", "--stat", "--", "tests"])


def environment(name: str, packages: tuple[str, ...]) -> Path:
    """Make an environment with these packages; return its Python."""
    folder = ENVIRONMENTS / name
    python = folder / "bin" / "python"
    if not python.is_file():
        run([str(UV), "venv", "--quiet", "--python", sys.executable, str(folder)])
    run([str(UV), "pip", "install", "--quiet", "--python", str(python), *packages])
    return python


def run(words: list[str]) -> None:
    """Run a command in the repository's root and stop when it fails."""
    print(" ".join(words), flush=True)
    subprocess.run(words, check=True, cwd=HOME)


if __name__ == "__main__":
    main()
