"""A locale's separators in the form of d3-format, for what formats numbers in the browser."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def d3_locale(locale: str) -> dict[str, Any]:
    """Return CLDR's decimal sign, separator, grouping and minus, as d3.formatLocale takes them."""
    from babel import Locale  # noqa: PLC0415  (as in `numbers.py`)

    babel = Locale.parse(locale.replace("-", "_"))
    symbols = babel.number_symbols["latn"]
    first, rest = babel.decimal_formats[None].grouping
    return {
        "decimal": symbols["decimal"],
        "thousands": symbols["group"],
        "grouping": [first, *[rest] * 6],
        "currency": ["", ""],
        "minus": symbols["minusSign"],
    }
