"""Pastes that are large."""

from __future__ import annotations

from itertools import count


def long_log(size: int) -> str:
    """Return a nanoGPT log of at least so many characters."""
    lines: list[str] = []
    for step in count():
        lines.append(f"iter {step}: loss {2 + 9 / (1 + step):.4f}, time 391.02ms, mfu 11.50%\n")
        if step % 1000 == 999 and sum(map(len, lines)) >= size:
            return "".join(lines)
    raise AssertionError
