"""Runs the real nanoGPT on tiny CPU jobs and keeps what it prints as fixtures.

    python tests/reference/run_nanogpt.py NANOGPT_CHECKOUT

Needs torch, numpy and a checkout of karpathy/nanoGPT (the fixtures were made with 3adf61e and
torch 2.13.0). Nothing of nanoGPT itself is kept, only its output.
"""

from __future__ import annotations

import pickle
import random
import struct
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[1] / "pastes" / "nanogpt"
VOCABULARY = 65
CONFIG = """\
# a tiny run on a CPU (~0.1M parameters)
out_dir = 'out-tiny'
eval_interval = 20       # often, it is a short run
eval_iters = 4
log_interval = 5
dataset = 'tiny'
gradient_accumulation_steps = 2     # Effective batch size: 4 * 2 = 8 sequences
batch_size = 4
block_size = 64
n_layer = 2
n_head = 2
n_embd = 64
dropout = 0.0
learning_rate = 1e-3
max_iters = 60
lr_decay_iters = 60
min_lr = 1e-4
warmup_iters = 5
"""
COMMON = ["--device=cpu", "--compile=False"]
JOBS: dict[str, list[str]] = {
    "scratch": ["config/tiny.py", *COMMON],
    "resume": ["config/tiny.py", *COMMON, "--init_from=resume", "--max_iters=80"],
    "diverges": [
        "config/tiny.py", *COMMON, "--learning_rate=1e20", "--grad_clip=0.0",
        "--warmup_iters=0", "--decay_lr=False", "--out_dir=out-nan",
    ],
    "unknown_key": ["config/tiny.py", *COMMON, "--n_embed=64"],
}  # fmt: skip


def make_data(checkout: Path) -> None:
    """Write a data set of characters with some structure, so that there is something to learn."""
    folder = checkout / "data" / "tiny"
    folder.mkdir(exist_ok=True)
    source = random.Random(1)
    for name, length in (("train.bin", 40_000), ("val.bin", 8_000)):
        state, tokens = 0, []
        for _ in range(length):
            state = (state * 3 + source.choice((1, 1, 1, 7))) % VOCABULARY
            tokens.append(state)
        (folder / name).write_bytes(struct.pack(f"<{length}H", *tokens))
    with (folder / "meta.pkl").open("wb") as file:
        pickle.dump({"vocab_size": VOCABULARY}, file)


def main() -> None:
    """Run the jobs in order; the second continues the first."""
    checkout = Path(sys.argv[1]).resolve()
    make_data(checkout)
    (checkout / "config" / "tiny.py").write_text(CONFIG, encoding="utf-8")
    HERE.mkdir(parents=True, exist_ok=True)
    (HERE / "config.py").write_text(CONFIG, encoding="utf-8")
    for name, arguments in JOBS.items():
        done = subprocess.run(
            [sys.executable, "-u", "train.py", *arguments],
            cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        text = done.stdout.replace(str(checkout), "/home/user/nanoGPT")
        text = text.replace(sys.prefix, "/home/user/venv")
        command = " ".join(["$ python train.py", *arguments])
        (HERE / f"{name}.txt").write_text(f"{command}\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
