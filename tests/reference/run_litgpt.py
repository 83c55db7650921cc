"""Pretrains a tiny Pythia-like model with LitGPT on a CPU and keeps what it prints and writes.

    python -m tests.reference.run_litgpt

in an environment with litgpt==0.5.13, litdata==0.2.76, lightning==2.6.6 and torch==2.13.0 (CPU),
without the torchvision that litdata asks for (it does not import beside that torch). The jobs run
in a temporary folder; a copy of this file, named prepare.py, makes the data set there.
"""

from __future__ import annotations

import random
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

HERE = Path(__file__).resolve().parents[1] / "pastes" / "litgpt"
PACKAGES = ("litgpt", "litdata", "lightning", "torch")
VOCABULARY = 120
CONFIG = """\
# A tiny model, to see that everything works
model_name: pythia-14m
model_config:
  name: pythia-tiny
  hf_config: {}
  block_size: 64
  vocab_size: 120
  padded_vocab_size: 128
  n_layer: 2
  n_head: 2
  n_embd: 32
out_dir: out/tiny
precision: 32-true
data:
  class_path: LitData
  init_args:
    data_path: data
    split_names: [train, val]
    num_workers: 1
train:
  save_interval: 20
  log_interval: 1
  global_batch_size: 8
  micro_batch_size: 4
  lr_warmup_steps: 5
  max_tokens: 20480
  max_seq_length: 64
  max_norm: 1.0
  min_lr: 0.0001
eval:
  interval: 10
  max_iters: 4
optimizer:
  class_path: torch.optim.AdamW
  init_args:
    lr: 0.005
    weight_decay: 0.1
logger_name: csv
devices: 1
seed: 1
"""
COMMAND = ["litgpt", "pretrain", "--config", "config.yaml"]
JOBS: dict[str, list[str]] = {
    "pretrain": COMMAND,
    "resume": [*COMMAND, "--resume", "auto", "--train.max_tokens", "25600"],
    "diverges": [
        "litgpt", "pretrain", "--config", "huge_lr.yaml", "--out_dir", "out/nan",
        "--train.lr_warmup_steps", "0", "--train.max_tokens", "4096",
    ],
}  # fmt: skip
KEPT = {
    "hyperparameters.yaml": "out/tiny/final/hyperparameters.yaml",
    "model_config.yaml": "out/tiny/final/model_config.yaml",
    "metrics.csv": "out/tiny/logs/csv/version_0/metrics.csv",
}


def tokens(seed: int) -> Iterator[Tensor]:
    """Give tokens with some structure, so that there is something to learn."""
    import torch

    source, state, drawn = random.Random(seed), 0, []
    for _ in range(12_000):
        state = (state * 3 + source.choice((1, 1, 1, 7))) % VOCABULARY
        drawn.append(state)
    yield torch.tensor(drawn)


def prepare() -> None:
    """Write the data set in the current folder."""
    from litdata import TokensLoader, optimize

    for seed, part in enumerate(("train", "val")):
        optimize(
            fn=tokens, inputs=[seed], output_dir=f"data/{part}", num_workers=1,
            chunk_bytes="1MB", item_loader=TokensLoader(block_size=65),
        )  # fmt: skip


def main() -> None:
    """Run the jobs in order (`resume` continues `pretrain`) and keep their output."""
    from tests.reference.recording import console, keep, run, scrub, versions

    HERE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copy(__file__, folder / "prepare.py")
        environment = {"XDG_CACHE_HOME": str(folder / "cache")}
        run(folder, "python prepare.py data", environment)
        (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
        huge = CONFIG.replace("lr: 0.005", "lr: 1.0e+20").replace("max_norm: 1.0", "max_norm: 1e9")
        (folder / "huge_lr.yaml").write_text(huge, encoding="utf-8")
        (HERE / "config.yaml").write_text(CONFIG, encoding="utf-8")
        for job, command in JOBS.items():
            keep(HERE / f"{job}.txt", console(folder, shlex.join(command), environment))
            for kind, path in KEPT.items():
                written = folder / path.replace("tiny", "nan" if job == "diverges" else "tiny")
                if job != "resume" and (job == "pretrain" or kind == "metrics.csv"):
                    text = scrub(written.read_text(encoding="utf-8"), folder)
                    (HERE / f"{job}.{kind}").write_text(text, encoding="utf-8")
    (HERE / "versions.txt").write_text(versions(PACKAGES), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        prepare()
    else:
        main()
