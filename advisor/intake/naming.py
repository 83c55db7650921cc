"""The names under which documents are shown."""

from __future__ import annotations

import re
from collections import Counter

from advisor.intake.mask import mask_text

MESSAGES = frozenset({"", "-", "message"})  # names of what was typed or piped
SURROGATE = re.compile("[\ud800-\udfff]")
_NAME_LIMIT = 120  # characters
_STRUCTURED_SUFFIXES = "csv tsv json jsonl ndjson yaml yml toml ini cfg py ipynb sh xml html"
_STRUCTURED = frozenset(_STRUCTURED_SUFFIXES.split())
# Controls, and what turns the direction of text or does not show.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def shown(name: str) -> str:
    """Return the name to show: no folders, no control characters, no secrets, not too long."""
    if name in MESSAGES:
        return "stdin" if name == "-" else "message"
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    shown = _UNPRINTABLE.sub("", SURROGATE.sub("", mask_text(last))).strip()[:_NAME_LIMIT]
    return shown if shown.strip(".") else "file"


def unique(name: str, names: Counter[str]) -> str:
    """Return the name, with a number where other documents have it already."""
    names[name] += 1
    if names[name] == 1:
        return name
    stem, dot, suffix = name.rpartition(".")
    numbered = f"{stem} ({names[name]}).{suffix}" if dot and stem else f"{name} ({names[name]})"
    return unique(numbered, names)


def is_structured(name: str) -> bool:
    """Whether a file of this name has its own syntax, in which a line's beginning is content."""
    suffix = name.lower().removesuffix(".gz").rpartition(".")[2]
    return suffix in _STRUCTURED
