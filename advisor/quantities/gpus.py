"""GPU facts by name, so that a rate is judged against the card that produced it.

The table's patterns match what nvidia-smi and torch print. Compiling all of them would cost a
third of the cold-start budget, so a row is compiled only when its model number is in the text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from advisor.quantities.gpu_names import (
    GIB,
    Spelled,
    bare_names,
    memory_beside,
    table_spelling,
    whole_name,
)
from advisor.units import Quantity

TABLE = Path(__file__).with_name("gpus.csv")
MAX_TEXT = 200  # device names and short phrases only; patterns are not meant for whole pastes
UNSTATED = " (variant not stated)"
REBUILT = 2  # cards are sold with half or double the usual memory; more or less is another thing's

# Column of the dense rate with FP32 accumulation, by torch dtype name.
PEAK_COLUMNS = {
    "bfloat16": "peak_bf16_fp32acc_tflops",
    "float16": "peak_fp16_fp32acc_tflops",
    "tf32": "peak_tf32_tflops",
    "float32": "peak_fp32_tflops",
}

# In a run name these are layers, heads, batch sizes or screen sizes as often as cards.
AMBIGUOUS_TOKENS = frozenset(
    {"a2", "a10", "a30", "a40", "l4", "l20", "l40", "h20", "b100", "b200", "b300"}
    | {"1060", "1070", "1080", "1650", "1660"}
)
GEFORCE_TOKEN = re.compile(r"\d{4}(?:ti|super|tisuper|s|tis|d)?(?:laptop)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Gpu:
    """One card: what its name says about compute and memory, with the source of the figures."""

    name: str
    vendor: str
    arch: str
    compute_capability: float | None
    multiprocessors: int | None
    memory_bytes: int | None
    peaks: Mapping[str, Quantity]
    bf16_native: bool
    verified: str
    notes: str
    source: str

    def peak(self, dtype: str) -> Quantity | None:
        """Return the dense FP32-accumulate peak for a torch dtype name, None where unknown."""
        if dtype not in PEAK_COLUMNS:
            raise ValueError(f"no peak is kept for dtype {dtype!r}")
        return self.peaks.get(dtype)


def find_gpu(text: str) -> Gpu | None:
    """Return the card that a short text names, the most specific one where several match.

    Args: text up to 200 characters: a device line, a phrase, or only a card's number.
    Returns: the card or None, with the memory that the text gives it.
    Raises: ValueError when the text is longer.
    Source: gpus.csv, column aliases_regex.
    """
    if found := locate_gpu(text):
        return found[0]
    spelled = whole_name(table_spelling(text))
    known = _geforce(spelled) if spelled else None
    return _with_memory(text, known) if known else None


def locate_gpu(text: str) -> tuple[Gpu, int, int] | None:
    """Return the card that a short text names, and the columns of the name.

    Args: text up to 200 characters: a device line or a phrase.
    Returns: the card, with the memory that the text gives it, start and end; or None.
    Raises: ValueError when the text is longer.
    Source: gpus.csv, column aliases_regex.
    """
    if len(text) > MAX_TEXT:
        raise ValueError(f"a GPU name of {len(text)} characters; at most {MAX_TEXT} are searched")
    plain = table_spelling(text)
    if not _any_anchor().search(plain.lower()):
        return None
    found = _best_match(plain)
    if found is None:
        named = (_geforce(each) or _in_table(each) for each in bare_names(plain))
        found = next((each for each in named if each), None)
    return (_with_memory(plain, found), found.start, found.end) if found else None


def stated_memory(text: str, gpu: Gpu, start: int, end: int) -> tuple[int, int, int] | None:
    """Return the memory that a text gives the card named at these columns.

    Args: text and columns as of `locate_gpu`; gpu the card, as found there.
    Returns: bytes, start and end of the amount; None where it is another thing's memory.
    Source: gpus.csv, column memory_gib.
    """
    said = memory_beside(table_spelling(text), start, end)
    return said if said and gpu.memory_bytes == said[0] else None


def _with_memory(text: str, found: Spelled) -> Gpu:
    """Return the card, with the memory that stands beside its name where that can be."""
    gpu, said = _gpu(found.name), memory_beside(text, found.start, found.end)
    if said is None or said[0] == gpu.memory_bytes:
        return gpu
    if gpu.memory_bytes is not None:
        usual = 1 / REBUILT <= said[0] / gpu.memory_bytes <= REBUILT
        return replace(gpu, memory_bytes=said[0]) if usual else gpu
    model = max(gpu.name.removesuffix(UNSTATED).split(), key=lambda w: any(c.isdigit() for c in w))
    variants = [row for row in map(_gpu, _rows()) if model in row.name]
    having = [row for row in variants if row.memory_bytes == said[0]]
    if len(having) == 1:
        return having[0]
    return replace(gpu, memory_bytes=said[0]) if having else gpu


def _geforce(spelled: Spelled) -> Spelled | None:
    """Return the table's name of a card that is written without RTX or GTX."""
    return next(filter(None, (_in_table(spelled, p) for p in ("RTX ", "GTX "))), None)


def _in_table(spelled: Spelled, prefix: str = "") -> Spelled | None:
    name = prefix + spelled.name
    found = _best_match(name)
    whole = found is not None and found.end - found.start == len(name)
    return Spelled(found.name, spelled.start, spelled.end) if found and whole else None


def gpu_from_token(token: str) -> Gpu | None:
    """Return the card that one bare word of a run name stands for, such as 4070 or a100.

    Args: token one word, any case. Words that are more often sizes, counts or years give None.
    Returns: the card or None.
    Source: gpus.csv, column aliases_regex, matched as a whole.
    """
    word = token.strip().lower()
    if not word.isascii() or not word.isalnum() or len(word) > 20 or word in AMBIGUOUS_TOKENS:
        return None
    geforce = GEFORCE_TOKEN.fullmatch(word) is not None
    for text in (f"rtx {word}", f"gtx {word}") if geforce else (word,):
        found = _best_match(text)
        if found and found.end - found.start == len(text):
            return _gpu(found.name)
    return None


def get_gpu(name: str) -> Gpu | None:
    """Return the card with exactly this name in the table, or None."""
    return _gpu(name) if name in _rows() else None


def gpu_names() -> tuple[str, ...]:
    """Return the names of all cards in the table, in its order."""
    return tuple(_rows())


@lru_cache(maxsize=512)
def _best_match(text: str) -> Spelled | None:
    """Return the longest match; the table's order breaks ties."""
    lowered = text.lower()
    if not _any_anchor().search(lowered):
        return None
    best: Spelled | None = None
    for name, anchors in _anchors().items():
        if not any(anchor in lowered for anchor in anchors):
            continue
        match = _pattern(name).search(text)
        if match and (best is None or len(match[0]) > best.end - best.start):
            best = Spelled(name, *match.span())
    return best


@cache
def _rows() -> dict[str, dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        return {row["name"]: row for row in csv.DictReader(table)}


@cache
def _any_anchor() -> re.Pattern[str]:
    words = {word for anchors in _anchors().values() for word in anchors}
    return re.compile("|".join(map(re.escape, sorted(words))))


@cache
def _anchors() -> dict[str, tuple[str, ...]]:
    return {name: _literals(row["aliases_regex"]) for name, row in _rows().items()}


def _literals(pattern: str) -> tuple[str, ...]:
    """Return, for each alternative of a pattern, a text that any match must contain."""
    flat, before = pattern, ""
    while flat != before:  # innermost groups first: look-arounds and optional parts are no anchor
        before, flat = flat, re.sub(r"\([^()]*\)\??", "\0", flat)
    flat = re.sub(r"\\[bs][*+]?|\[[^\]]*\]\??|.\?|\.\*", "\0", flat)
    found = []
    for alternative in flat.split("|"):
        words = re.findall(r"[a-z0-9]+", alternative.lower())
        numbered = [word for word in words if any(c.isdigit() for c in word)]
        found.append(max(numbered or words, key=len))
    return tuple(found)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_rows()[name]["aliases_regex"], re.ASCII)


@cache
def _gpu(name: str) -> Gpu:
    row = _rows()[name]
    capability = re.fullmatch(r"\d+\.\d+", row["compute_capability"])
    return Gpu(
        name=name,
        vendor=row["vendor"],
        arch=row["arch"],
        compute_capability=float(capability.group()) if capability else None,
        multiprocessors=int(row["sm_or_cu"]) if row["sm_or_cu"] else None,
        memory_bytes=round(float(row["memory_gib"]) * GIB) if row["memory_gib"] else None,
        peaks={
            dtype: Quantity(
                float(row[column]) * 1e12,
                unit="FLOP/s",
                formula=f"dense, FP32 accumulate ({row['peak_basis']})",
                source=row["source"],
            )
            for dtype, column in PEAK_COLUMNS.items()
            if row[column]
        },
        bf16_native=row["bf16_native"] == "y",
        verified=row["verified"],
        notes=row["notes"],
        source=row["source"],
    )
