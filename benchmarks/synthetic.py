"""Makes nanoGPT configs and logs of known truth, as text, for benchmarks and tests."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

CONFIG = """\
# GPT small, about {claimed} parameters, one RTX 4070 with 12 GB of memory
wandb_run_name = '{claimed}-webtext-4070'
out_dir = 'out'
eval_interval = {every}
eval_iters = 100
log_interval = 50
dataset = 'openwebtext'

batch_size = 16
block_size = 1024
gradient_accumulation_steps = 32   # 16 * 32 = 512 sequences per step

n_layer = 12
n_head = 12
n_embd = {width}
dropout = {dropout}
bias = False

learning_rate = 6e-4
max_iters = {steps}     # {tokens} tokens
lr_decay_iters = {steps}
min_lr = 6e-5
warmup_iters = 200
"""
HEAD = """\
tokens per iteration will be: 524,288
Initializing a new model from scratch
defaulting to vocab_size of GPT-2 to 50304 (50257 rounded up for efficiency)
number of parameters: {millions:.2f}M
compiling the model... (takes a ~minute)
"""
VOCABULARY, LAYERS = 50304, 12


@dataclass(frozen=True)
class Run:
    """What a made run is like; `bend` changes the losses, to plant a fault."""

    steps: int = 10_000
    last: int = 8_000
    every: int = 500
    width: int = 384
    dropout: float = 0.1
    claimed: str = "125M"
    tokens: str = "~2B"
    gap: float = -0.05  # validation minus training loss
    noise: float = 0.008
    seconds: float = 3.9
    seed: int = 1
    bend: Callable[[int, float], float] = lambda step, loss: loss  # noqa: ARG005


def printed(run: Run) -> float:
    """Return the parameters that nanoGPT would print."""
    block = 12 * run.width**2 + 2 * run.width
    return float(VOCABULARY * run.width + LAYERS * block + run.width)


def mfu_printed(run: Run) -> float:
    """Return what nanoGPT prints for an ordinary step, in percent of an A100's 312 TFLOP/s."""
    per_token = 6 * printed(run) + 12 * LAYERS * run.width * 1024
    return per_token * 524_288 / run.seconds / 312e12 * 100


def config(run: Run) -> str:
    """Return the config of a run."""
    return CONFIG.format(
        claimed=run.claimed, every=run.every, width=run.width, dropout=run.dropout,
        steps=run.steps, tokens=run.tokens,
    )  # fmt: skip


def log(run: Run) -> str:
    """Return the log of a run, as nanoGPT prints it."""
    source = random.Random(run.seed)
    lines = [HEAD.format(millions=printed(run) / 1e6)]
    for step in range(0, run.last + 1, 50):
        clean = run.bend(step, 3.4 + 7.4 * (1 + step / 60) ** -0.72)
        if step % run.every == 0:
            train = clean + source.gauss(0, run.noise)
            val = clean + run.gap * min(1, step / 2000) + source.gauss(0, run.noise)
            lines.append(f"step {step}: train loss {train:.4f}, val loss {val:.4f}\n")
            lines.append("saving checkpoint to out\n" if step else "")
        extra = 8.0 if step % run.every == 0 else 0.0
        time = (run.seconds + extra + abs(source.gauss(0, 0.004))) * 1000
        loss = clean + source.gauss(0, 0.11)
        mfu = -100.0 if step == 0 else mfu_printed(run)
        lines.append(f"iter {step}: loss {loss:.4f}, time {time:.2f}ms, mfu {mfu:.2f}%\n")
    return "".join(lines)
