"""Amounts as people write them: 125M, 1.25億, 4056萬, 529,882, 3.5696, 11-12 %.

Several readers need them, so the spelling of numbers stands in one place.
"""

from __future__ import annotations

import re

MULTIPLIERS = {
    "": 1.0, "k": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "g": 1e9, "t": 1e12, "trillion": 1e12, "千": 1e3, "百萬": 1e6, "百万": 1e6, "萬": 1e4,
    "万": 1e4, "億": 1e8, "亿": 1e8, "千萬": 1e7, "千万": 1e7, "十億": 1e9, "十亿": 1e9,
    "兆": 1e12, "万亿": 1e12,
}  # fmt: skip
LARGEST = 1e30  # nothing that is counted is more; the digits of noise can make infinity
_SUFFIX = (
    r"(?:million|billion|trillion|百萬|百万|千萬|千万|十億|十亿|万亿|[萬万億亿千兆]"
    r"|(?:[kKmMbBgGtT]|bn|mn)(?![A-Za-z]))?"
)
PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?"
AMOUNT = rf"(?<![\d.A-Za-z_])(?P<number>{PLAIN})[ \u00a0]?(?P<suffix>{_SUFFIX})"
NUMBER = rf"[-+]?(?:{PLAIN}|nan|inf)"


def plain_number(text: str) -> float:
    """Return the value of a number that may have thousands separators."""
    return float(text.replace(",", ""))


def amount(match: re.Match[str]) -> float:
    """Return the value of a match of `AMOUNT`, exact where the digits are."""
    scale = MULTIPLIERS[match["suffix"].lower()]
    value = plain_number(match["number"]) * scale
    return float(round(value)) if scale > 1 and value < LARGEST else value
