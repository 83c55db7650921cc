"""Colours and fonts of a chart: safe for the colour-blind, dark and light.

Source: the curves' colours are those of Okabe & Ito 2008, "Color Universal Design", darker where
thin lines would be too pale on white.
"""

from __future__ import annotations

from typing import Literal

Theme = Literal["light", "dark"]

COLOURS: dict[Theme, dict[str, str]] = {
    "light": {
        "paper": "#ffffff", "ink": "#1f2328", "soft": "#59636e", "faint": "#c4cad1",
        "grid": "#eceef1", "mark": "#3c4450", "on_mark": "#ffffff", "error": "#b3261e",
        "expected": "#009e73", "expected_ink": "#00674b",
    },
    "dark": {
        "paper": "#14171c", "ink": "#e8eaed", "soft": "#a4adb8", "faint": "#4a525c",
        "grid": "#262b32", "mark": "#c3cad3", "on_mark": "#14171c", "error": "#ff8a7a",
        "expected": "#20b58a", "expected_ink": "#5fd9b4",
    },
}  # fmt: skip
# One run: single batches, training, validation.
SPLITS: dict[Theme, dict[str, str]] = {
    "light": {"batch": "#8fb8d8", "train": "#0072b2", "val": "#d55e00"},
    "dark": {"batch": "#3f6a8c", "train": "#56b4e9", "val": "#f0883e"},
}
# Several runs: one colour each, its validation strong and its training pale.
RUNS: dict[Theme, tuple[str, ...]] = {
    "light": ("#0072b2", "#d55e00", "#007f5c", "#a3598a"),
    "dark": ("#56b4e9", "#f0883e", "#20b58a", "#cc79a7"),
}
# Families that write a locale, as Debian's fonts-noto-cjk, fonts-noto-core and fonts-dejavu-core
# name them. The library that draws pictures takes the first one that is there for everything, so
# it must have Latin letters too; Noto's Arabic has none.
FAMILIES = {
    "zh-Hant": "Noto Sans CJK TC", "zh-Hans": "Noto Sans CJK SC", "ja": "Noto Sans CJK JP",
    "ko": "Noto Sans CJK KR", "hi": "Noto Sans Devanagari", "ar": "DejaVu Sans",
}  # fmt: skip
PAGE_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
LATIN = "Noto Sans, DejaVu Sans, Liberation Sans, Arial, sans-serif"


def font_of(locale: str) -> str:
    """Return the families for a picture in a locale, the first one preferred."""
    own = FAMILIES.get(locale)
    return f"{own}, {LATIN}" if own else LATIN
