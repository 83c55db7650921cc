"""Mutates pastes the way people and terminals damage them, and hostile people on purpose."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

from benchmarks.synthetic import Run, config, log

PASTES = Path(__file__).resolve().parents[1] / "tests" / "pastes"
SUFFIXES = frozenset({".txt", ".csv", ".json", ".jsonl", ".yaml", ".toml", ".sh", ".py", ".log"})
LONGEST = 12_000  # characters of a golden paste
HOSTILE = (
    "__import__('os').system('touch /tmp/owned')", "\x1b]0;title\x07\x1b[31m", "\u202e\u2066",
    "<script>alert(1)</script>", "nan", "-inf", "9" * 400, "1e400", "{f1.title}", "\x00", "\r",
    "iter 5: loss 1.0, time 1.00ms, mfu 1.00%",
    "step 9999999999999999999: train loss 1, val loss 1",
    "```", "> ", "n_layer = 10**9", "n_head = 0", "n_embd = -1", "batch_size = 0", "max_iters = 0",
    "block_size = 1e300", "learning_rate = nan", "vocab_size = 0", "dropout = 2", "RTX 4070",
    "第999999999999999999步", "參數數量：9e999萬", "MFU 0 %", "MFU 9999 %", "batch 0 x 0 x 00",
    "number of parameters: 0.00M", "tokens per iteration will be: 0", "Resuming training from",
    "eval_iters = 0", "lr_decay_iters = -5", "\ud800",
)  # fmt: skip


def _cut(text: str, source: random.Random) -> str:
    at = source.randrange(len(text) + 1)
    return text[:at] if source.random() < 0.5 else text[at:]


def _drop(text: str, source: random.Random) -> str:
    lines = text.split("\n")
    return "\n".join(line for line in lines if source.random() > 0.2)


def _shuffle(text: str, source: random.Random) -> str:
    lines = text.split("\n")
    source.shuffle(lines)
    return "\n".join(lines)


def _flip(text: str, source: random.Random) -> str:
    characters = list(text)
    for _ in range(1 + len(characters) // 200):
        if characters:
            characters[source.randrange(len(characters))] = chr(
                source.choice((0, 48, 57, 0x842C, 45))
            )
    return "".join(characters)


def _insert(text: str, source: random.Random) -> str:
    at = source.randrange(len(text) + 1)
    return text[:at] + source.choice(HOSTILE) + text[at:]


def _replace_line(text: str, source: random.Random) -> str:
    lines = text.split("\n")
    lines[source.randrange(len(lines))] = source.choice(HOSTILE)
    return "\n".join(lines)


def _repeat(text: str, source: random.Random) -> str:
    return text * source.randrange(2, 4)


def _quote(text: str, source: random.Random) -> str:
    prefix = source.choice(("> ", "[rank0]: ", "2025-11-18 22:29:31 ", "\t"))
    return "\n".join(prefix + line for line in text.split("\n"))


def _number(text: str, source: random.Random) -> str:
    old = str(source.randrange(10))
    return text.replace(
        old, source.choice(("", "0", "-", ".", "e", "9" * 20)), source.randrange(1, 9)
    )


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _drop, _shuffle, _flip, _insert, _replace_line, _repeat, _quote, _number,
)  # fmt: skip


@cache
def pastes() -> tuple[str, ...]:
    """Return the golden pastes of all formats, each cut to what people paste."""
    files = (path for path in PASTES.glob("*/*") if path.suffix in SUFFIXES)
    return tuple(
        path.read_text(encoding="utf-8", errors="replace")[:LONGEST] for path in sorted(files)
    )


def _made(seed: int, source: random.Random) -> str:
    run = Run(seed=seed, last=source.choice((0, 500, 3000)), every=500)
    return source.choice((config(run) + "\n" + log(run), log(run), config(run)))


def mutant(seed: int) -> str:
    """Return one damaged paste; the same seed gives the same one.

    A third are made nanoGPT runs, a third golden pastes of other formats, a third two of them.
    """
    source = random.Random(seed)
    kind = seed % 3
    texts = [_made(seed, source)] if kind == 0 else source.choices(pastes(), k=kind)
    text = "\n".join(texts)
    for _ in range(source.randrange(1, 5)):
        text = source.choice(MUTATIONS)(text, source)
    return text
