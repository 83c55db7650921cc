"""Measures a whole `advisor check` on large logs against a search for a word.

    python -m benchmarks.scale [--sizes 1,10,100,1000] [--formats nanoGPT,...] [--peers]

Logs are made anew, in the sizes named in MB. For each: wall time and peak memory of `rg -c loss`,
`grep -c loss`, `advisor check` and, with `--peers` and up to 10 MB, `runmedic diagnose` and
`epochix check`; the ratio to ripgrep; and over the sizes the exponent of growth, the slope of log
time over log size between the two largest, start-up taken off. The best of three runs counts.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

BIN = Path(sys.executable).parent
PEERS_UP_TO = 10  # MB: beyond, they take minutes


def nanogpt(rng: random.Random) -> Iterator[str]:
    """Yield nanoGPT's lines."""
    for step in range(1 << 40):
        loss = 2.5 + 8 / (1 + step / 500) + rng.gauss(0, 0.05)
        if step % 1000 == 0:
            yield f"step {step}: train loss {loss:.4f}, val loss {loss + 0.02:.4f}"
        yield (
            f"iter {step}: loss {loss:.4f}, time {rng.gauss(3910, 12):.2f}ms, "
            f"mfu {rng.gauss(11.5, 0.2):.2f}%"
        )


def megatron(rng: random.Random) -> Iterator[str]:
    """Yield Megatron-LM's lines."""
    for at in range(1, 1 << 40):
        loss = 2.5 + 8 / (1 + at / 50) + rng.gauss(0, 0.05)
        yield (
            f" iteration {at * 10:8d}/ 9000000 | consumed samples: {at * 5120:12d} | elapsed time "
            f"per iteration (ms): {rng.gauss(1382, 9):.1f} | learning rate: "
            f"{1.5e-4 / (1 + at / 1e4):.3E} | global batch size:   512 | lm loss: {loss:.6E} | "
            f"loss scale: 262144.0 | grad norm: {abs(rng.gauss(0.9, 0.1)):.3f} | number of skipped "
            "iterations:   0 | number of nan iterations:   0 |"
        )


def hf_trainer(rng: random.Random) -> Iterator[str]:
    """Yield the lines that LLaMA-Factory writes to trainer_log.jsonl."""
    for at in range(1, 1 << 40):
        loss = 0.9 + 3 / (1 + at / 50) + rng.gauss(0, 0.05)
        yield json.dumps(
            {
                "current_steps": at * 10, "total_steps": 90000000, "loss": round(loss, 4),
                "lr": 5e-5 / (1 + at / 1e4), "epoch": at / 1000, "percentage": 0.1,
                "elapsed_time": f"{at // 360}:{at // 6 % 60:02d}:{at % 6 * 10:02d}",
                "remaining_time": "5 days, 3:02:10",
            }
        )  # fmt: skip


FORMATS: dict[str, tuple[str, Callable[[random.Random], Iterator[str]]]] = {
    "nanoGPT": ("log.txt", nanogpt),
    "Megatron-LM": ("log.txt", megatron),
    "LLaMA-Factory": ("trainer_log.jsonl", hf_trainer),
}


def write_log(path: Path, name: str, size: int) -> None:
    """Write a log of `size` bytes."""
    lines = FORMATS[name][1](random.Random(1))
    written = 0
    with path.open("w", encoding="ascii") as file:
        for line in lines:
            file.write(line + "\n")
            written += len(line) + 1
            if written >= size:
                return


def measured(words: list[str], repeat: int = 3) -> tuple[float, int]:
    """Return the least wall time, s, and the peak memory, bytes, of a command."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    best, peak = math.inf, 0
    for _ in range(repeat):
        start = time.perf_counter()
        with tempfile.TemporaryFile() as out:  # grep stops at the first match for /dev/null
            process = subprocess.Popen(words, stdout=out, stderr=out, env=environment)
            _, status, usage = os.wait4(process.pid, 0)
        best = min(best, time.perf_counter() - start)
        peak = max(peak, usage.ru_maxrss * 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in {0, 1}, words
    return best, peak


def commands(path: Path, size: int, *, peers: bool) -> dict[str, list[str]]:
    """Return what is measured on one log."""
    found = {
        "rg -c loss": ["rg", "-c", "loss", str(path)],
        "grep -c loss": ["grep", "-c", "loss", str(path)],
        "advisor check": [str(BIN / "advisor"), "check", str(path)],
    }
    if peers and size <= PEERS_UP_TO:
        found["runmedic diagnose"] = [str(BIN / "runmedic"), "diagnose", str(path)]
        found["epochix check"] = [str(BIN / "epochix"), "check", str(path)]
    return found


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10,100,1000", help="in MB")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    assert shutil.which("rg"), "ripgrep is not installed: apt-get install ripgrep"
    start_up, _ = measured([str(BIN / "advisor"), "check", __file__])
    print(f"advisor check on a small file: {start_up * 1000:.0f} ms\n")
    print(f"{'format':14} {'MB':>5} {'what':18} {'s':>8} {'x rg':>8} {'MiB':>6}")
    for name in options.formats.split(","):
        times: list[tuple[int, float]] = []
        for size in map(int, options.sizes.split(",")):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / FORMATS[name][0]
                write_log(path, name, size * 1_000_000)
                base = 0.0
                for what, words in commands(path, size, peers=options.peers).items():
                    seconds, peak = measured(words)
                    base = base or seconds
                    row = f"{name:14} {size:5} {what:18} {seconds:8.3f} {seconds / base:8.1f}"
                    print(f"{row} {peak / 2**20:6.0f}", flush=True)
                    if what == "advisor check":
                        times.append((size, seconds - start_up))
        if len(times) > 1:
            (small, before), (large, after) = times[-2:]
            growth = math.log(after / before) / math.log(large / small)
            print(f"{name:14} growth exponent from {small} to {large} MB: {growth:.2f}\n")


if __name__ == "__main__":
    main()
