"""Amounts as people write them: 125M, 1.25億, 4056萬, 529,882, 3.5696, 3,28, 600k.

Several readers need them, so the spelling of numbers stands in one place. A number is read whole
or not at all: where more digits, a unit or an operation follows that is not understood, no pattern
here matches.
"""

from __future__ import annotations

import re

from advisor.readers.patterns import Lazy

MULTIPLIERS = {
    "": 1.0, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "g": 1e9, "t": 1e12, "trillion": 1e12, "百": 1e2, "千": 1e3, "百萬": 1e6,
    "百万": 1e6, "萬": 1e4, "万": 1e4, "億": 1e8, "亿": 1e8, "千萬": 1e7, "千万": 1e7, "十億": 1e9,
    "十亿": 1e9, "百億": 1e10, "百亿": 1e10, "千億": 1e11, "千亿": 1e11, "兆": 1e12, "萬億": 1e12,
    "万亿": 1e12,
}  # fmt: skip
LARGEST = 1e30  # nothing that is counted is more; the digits of noise can make infinity

_HAN = "百千萬万億亿兆"
# 1億2千萬 and 5萬零三 go on: the first unit alone would be a part of the amount.
_HAN_UNIT = (
    rf"(?:百萬|百万|千萬|千万|十億|十亿|百億|百亿|千億|千亿|萬億|万亿|[{_HAN}])"
    rf"(?!\s?[0-9]{{1,4}}(?:\.[0-9]{{1,4}})?\s?[{_HAN}])(?![零〇一二兩两三四五六七八九十多餘余幾几{_HAN}])"
)
_WORD_UNIT = r"(?:thousand|million|billion|trillion)(?![A-Za-z0-9])"
_LETTER_UNIT = r"(?:[kKmMbBgGtT]|bn|mn)(?![A-Za-z0-9])"
_UNIT = rf"(?:{_WORD_UNIT}|{_HAN_UNIT}|{_LETTER_UNIT})"

_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_POWER = r"(?:[eE][-+]?[0-9]+)?"
_DOTTED = rf"[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?{_POWER}"
# A decimal comma, as in 3,28 and 0,0006; three digits after it may be thousands, except after 0.
_COMMA = rf"(?:0,[0-9]+|[0-9]+,(?:[0-9]{{1,2}}|[0-9]{{4,}})){_POWER}"
_START = r"(?<![0-9])(?<![0-9][.,_])"
_END = r"(?![0-9])(?![.,_][0-9])(?!\.?[eE][-+]?[0-9])"

PLAIN = rf"(?:{_START}(?:{_GROUPED}|{_DOTTED}){_END})"
# Of whole things there is no fraction, so a decimal comma needs a unit here: 1,5B tokens.
AMOUNT = (
    rf"(?<![\d.A-Za-z_{_HAN}])"
    rf"(?P<number>{PLAIN}|{_START}{_COMMA}{_END}(?=[ \u00a0]?{_UNIT}))"
    rf"[ \u00a0]?(?P<suffix>{_UNIT}?)"
)
# A value that stands for itself after a name: with its unit, and nothing that changes it.
VALUE = (
    rf"(?:(?P<value>[-+]?(?:{_START}(?:{_GROUPED}|{_COMMA}|{_DOTTED}){_END})|nan|[-+]?inf)"
    rf"(?:\s?(?P<unit>[kKM](?![A-Za-z0-9])|{_WORD_UNIT}|{_HAN_UNIT})|(?P<near>{_LETTER_UNIT}))?"
    rf"(?![A-Za-z0-9_])(?!\s?(?:%|[{_HAN}]|[GMKT]i?B(?![A-Za-z])))"
    r"(?!\s*(?:\*\*?|[x×·^/])\s*[0-9(])(?!\s\*\s+\w)"  # a factor of a product
    r"(?!\s?(?:[-–—~]|->|→|=>|to\s|到|至)\s?[0-9])"  # one end of a range, or what was before
    r")"
)
_IS_GROUPED = Lazy(_GROUPED)

# One character for one, so that columns stay those of the line.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "！，？；"}
_HALF_WIDTH |= {0x2212: ord("-"), 0x2011: ord("-"), 0x3000: ord(" "), 0x00A0: ord(" ")}
_WIDE_THOUSANDS = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def half_width(text: str) -> str:
    """Return the text with full-width digits, letters and signs as ASCII, at the same columns."""
    if text.isascii():
        return text
    return _WIDE_THOUSANDS.sub(",", text).translate(_HALF_WIDTH)


def is_grouped(text: str) -> bool:
    """Tell whether the number has thousands separators, which `3,288` also may have."""
    return _IS_GROUPED.fullmatch(text.lstrip("+-")) is not None


def plain_number(text: str) -> float:
    """Return the value of a number that may have thousands separators or a decimal comma."""
    if "," in text and not is_grouped(text):
        return float(text.replace(",", "."))
    return float(text.replace(",", ""))


def amount(match: re.Match[str]) -> float:
    """Return the value of a match of `AMOUNT`, exact where the digits are."""
    return _scaled(match["number"], match["suffix"])


def count_of(match: re.Match[str]) -> float | None:
    """Return the value of a match of `VALUE` as a whole number, None when it is none."""
    unit = match["unit"] or match["near"] or ""
    if not unit and "," in match["value"] and not is_grouped(match["value"]):
        return None  # 12,16 is a list or a fraction
    value = _scaled(match["value"], unit)
    return value if value.is_integer() else None


def measure_of(match: re.Match[str]) -> float | None:
    """Return the value of a match of `VALUE` as a measured number, None when it is unsure.

    Losses and rates have no thousands: whether `3,288` has a decimal comma cannot be known.
    """
    if match["unit"] or match["near"] or is_grouped(match["value"]):
        return None
    return plain_number(match["value"])


def _scaled(number: str, unit: str) -> float:
    scale = MULTIPLIERS[unit.lower()]
    value = plain_number(number) * scale
    return float(round(value)) if scale > 1 and value < LARGEST else value
