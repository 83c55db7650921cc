"""Reports of pastes, as JSON, for the tests of charts."""

from __future__ import annotations

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

from advisor.advise import diagnose
from advisor.findings import as_json
from advisor.intake.document import Input

PASTES = Path(__file__).resolve().parents[1] / "pastes"
CONFIG = """n_layer = 12
n_head = 12
n_embd = 384
block_size = 1024
batch_size = 16
gradient_accumulation_steps = 32
max_iters = 20000
learning_rate = 6e-4
warmup_iters = 500
dataset = 'fineweb'
"""


@cache
def report_text(paste: str, locale: str = "en") -> str:
    """Return the JSON text of the report of a paste, such as "nanogpt/scratch.txt"."""
    return as_json(diagnose([Input("log.txt", PASTES / paste)], locale=locale))


def report(paste: str, locale: str = "en") -> dict[str, Any]:
    """Return the report of a paste."""
    told: dict[str, Any] = json.loads(report_text(paste, locale))
    return told


def nanogpt_log(last: int = 10_000, spike: int | None = 6_040) -> str:
    """Return a nanoGPT log whose loss falls by a power law, with one spike of two records."""
    lines = ["number of parameters: 40.56M", "tokens per iteration will be: 524,288"]
    for step in range(0, last + 1, 40):
        loss = 2.6 + 8.3 / (1 + step / 60) ** 0.45
        if step % 500 == 0:
            wave = 0.003 * math.sin(step)
            lines.append(f"step {step}: train loss {loss + 0.02:.4f}, val loss {loss + wave:.4f}")
        shown = (
            loss + 0.02 * math.sin(1.7 * step) + (2.5 if spike and 0 <= step - spike <= 40 else 0.0)
        )
        took = 41_000 if step % 500 == 0 else 3_910 + step % 7
        lines.append(f"iter {step}: loss {shown:.4f}, time {took:.2f}ms, mfu 11.50%")
    return "\n".join(lines)


@cache
def _run(locale: str, last: int, spike: int | None) -> str:
    inputs = [Input("log.txt", nanogpt_log(last, spike)), Input("config.py", CONFIG)]
    return as_json(diagnose(inputs, locale=locale, gpu="RTX 4070"))


def run(locale: str = "en", last: int = 10_000, spike: int | None = 6_040) -> dict[str, Any]:
    """Return the report of a run with a config, evaluations and a spike."""
    told: dict[str, Any] = json.loads(_run(locale, last, spike))
    return told
