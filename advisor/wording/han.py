"""Characters that only one of the two scripts of Chinese has (han.txt, by OpenCC)."""

from __future__ import annotations

from importlib.resources import files


def _lines() -> list[frozenset[str]]:
    text = files("advisor.wording").joinpath("han.txt").read_text(encoding="utf-8")
    return [frozenset(line) for line in text.splitlines()]


SIMPLIFIED_ONLY, TRADITIONAL_ONLY = _lines()
