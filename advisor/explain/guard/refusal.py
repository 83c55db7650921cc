"""Why a text is not shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "slot-missing", "slot-twice", "slot-unknown", "slot-inside-sentence", "announces-nothing",
    "word", "character", "list", "length",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason, and the words that gave it: for the model's second try and for the counts."""

    kind: Kind
    what: str
