"""Numbers as people of a locale write them: by unit, and by CLDR through Babel.

Nothing else imports Babel, and it is imported when the first number is written. Zeros at the end
are kept only where rounding made them: 3e9 is "3B", but 7,602,176,000 is "7.60B".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from advisor.units import UNITS, Quantity

if TYPE_CHECKING:
    from babel import Locale

GIB = 2**30
COMPACT_FROM = 1e6  # smaller counts are written out
EXACT = 1e-9  # relative; nearer to its rounded form than this, a number counts as that number
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# Babel does not offer CLDR's minimumGroupingDigits: Spanish writes 5000, but 50.000.
MIN_GROUPED = {"es": 5}
# CLDR's English short forms are words ("3.91 sec", "26.4 hr"); the field writes symbols.
SYMBOLS = {"en": {"millisecond": "ms", "second": "s", "minute": "min", "hour": "h", "day": "d"}}


@dataclass(frozen=True, slots=True)
class Compact:
    """How counts from `start` on are shortened: the divisor, and the word by plural form."""

    start: float
    divisor: float
    words: Mapping[str, str]

    @property
    def thousands(self) -> bool:
        """Tell whether the word stands for a power of a thousand, unlike 萬, 億 and crore."""
        return round(math.log10(self.divisor)) % 3 == 0


@dataclass(frozen=True, slots=True)
class Style:
    """What a locale says about writing numbers."""

    babel: Locale
    language: str
    decimal: str
    group: str
    minus: str
    grouping: tuple[int, int]
    min_grouped: int
    percent: tuple[str, str]
    compact: tuple[Compact, ...]


@cache
def _style(locale: str) -> Style:
    from babel import Locale  # noqa: PLC0415  (costs 40 ms; many reports are only JSON)

    babel = Locale.parse(locale.replace("-", "_"))
    symbols, percent = babel.number_symbols["latn"], babel.percent_formats[None]
    return Style(
        babel=babel,
        language=babel.language,
        decimal=symbols["decimal"],
        group=symbols["group"],
        minus=symbols["minusSign"],
        grouping=babel.decimal_formats[None].grouping,
        min_grouped=MIN_GROUPED.get(babel.language, 0),
        percent=(percent.prefix[0], percent.suffix[0]),
        compact=_compact_forms(babel),
    )


def _compact_forms(babel: Locale) -> tuple[Compact, ...]:
    by_plural = babel.compact_decimal_formats["short"]
    forms = []
    for start, pattern in by_plural["other"].items():
        zeros = pattern.pattern.count("0")
        words = {
            plural: patterns[start].suffix[0].replace("'", "")
            for plural, patterns in by_plural.items()
            if start in patterns
        }
        forms.append(Compact(float(start), float(start) / 10 ** (zeros - 1), words))
    return tuple(sorted(forms, key=lambda form: -form.start))


def format_value(value: str | float, locale: str) -> str:
    """Return a value as text: a quantity by its unit, a plain number grouped, text as it is."""
    if isinstance(value, str | bool):
        return str(value)
    if isinstance(value, Quantity):
        return format_quantity(value, value.unit, locale)
    return format_quantity(value, "count" if isinstance(value, int) else "", locale)


def format_quantity(
    value: float, unit: str, locale: str, *, exact: bool = False, digits: int | None = None
) -> str:
    """Return a number with the unit's symbol where it has one; the noun is the message's own.

    Args:
        value: the number.
        unit: one of `UNITS`.
        locale: such as "en" or "zh-Hant".
        exact: write a count out, however large it is.
        digits: decimals instead of the unit's own, for units that are shown with decimals.
    """
    return _text(float(value), unit, locale, exact, digits)


@lru_cache(maxsize=4096)
def _text(value: float, unit: str, locale: str, exact: bool, digits: int | None) -> str:  # noqa: FBT001  (the cache's key)
    if unit not in UNITS:
        raise ValueError(f"unknown unit {unit!r}")
    style = _style(locale)
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else f"{style.minus}∞"
    if exact and unit in {"parameters", "tokens", "tokens/step", "tokens/s"}:
        return decimal(style, value, 0)
    if digits is not None and unit in {"", "tokens/parameter", "nats/token"}:
        return decimal(style, value, digits, keep_zeros=True)
    if digits is not None and unit == "fraction":
        return percentage(style, value, digits)
    return FORMATS[unit](style, value)


def plain_number(value: float, locale: str) -> str:
    """Return a number that goes into a formula: whole ones grouped, others in six digits."""
    if float(value).is_integer() and abs(value) < 1e15:
        return grouped(_style(locale), value) if abs(value) >= 10_000 else str(int(value))
    return f"{value:.6g}".replace(".", _style(locale).decimal)


def decimal(style: Style, value: float, decimals: int, *, keep_zeros: bool = False) -> str:
    """Return the number with at most so many decimals, grouped."""
    text = f"{abs(value):.{decimals}f}"
    negative = value < 0 and float(text) != 0
    whole, _, part = text.partition(".")
    if part and not keep_zeros and abs(float(text) - abs(value)) <= EXACT * abs(value):
        part = part.rstrip("0")
    if len(whole) >= style.min_grouped:
        whole = _grouped(whole, style)
    text = f"{whole}{style.decimal}{part}" if part else whole
    return f"{style.minus}{text}" if negative else text


def _grouped(whole: str, style: Style) -> str:
    first, rest = style.grouping
    groups, size = [], first
    while len(whole) > size:
        groups.append(whole[-size:])
        whole, size = whole[:-size], rest
    return style.group.join([whole, *reversed(groups)])


def exponent(value: float, significant: int) -> int:
    """Return the power of ten of a number once it is rounded to so many digits."""
    return int(f"{value:.{significant - 1}e}".partition("e")[2]) if value else 0


def significant(style: Style, value: float, digits: int, most: int = 12) -> str:
    """Return the number with so many significant digits and at most so many decimals."""
    decimals = digits - 1 - exponent(value, digits)
    if decimals < 0:
        value = round(value, decimals)
    return decimal(style, value, min(max(decimals, 0), most))


def ratio(style: Style, value: float) -> str:
    """Return a plain number: 185.6, 9.28, 0.0719."""
    return significant(style, value, 4, 2) if abs(value) >= 1 else significant(style, value, 3)


def grouped(style: Style, value: float) -> str:
    """Return a whole number."""
    return decimal(style, value, 0)


def count(style: Style, value: float) -> str:
    """Return a count; some have a fraction, such as epochs."""
    return decimal(style, value, 0) if value.is_integer() else ratio(style, value)


def percentage(style: Style, value: float, decimals: int | None = None) -> str:
    """Return a fraction in percent: 69.0%, 0.8%, and 0.04% below a tenth."""
    prefix, suffix = style.percent
    percent = 100 * value
    if decimals is None:
        decimals = 1 if not percent or abs(percent) >= 0.095 else 1 - exponent(percent, 2)
        text = decimal(style, percent, decimals)
    else:
        text = decimal(style, percent, decimals, keep_zeros=True)
    return f"{prefix}{text}{suffix}"


def parameters(style: Style, value: float) -> str:
    """Return parameters with two decimals of a million or billion, as nanoGPT prints them."""
    return _compact(style, value, lambda scaled: decimal(style, scaled, 2))


def tokens(style: Style, value: float) -> str:
    """Return tokens with four significant digits, two decimals at most: 7.60B, 819.1M."""
    return _compact(style, value, lambda scaled: significant(style, scaled, 4, 2))


def _compact(style: Style, value: float, thousands: Callable[[float], str]) -> str:
    if abs(value) < COMPACT_FROM:
        return grouped(style, value)
    # Rounded first, so that 999,999,900 becomes 1B and not 1000M.
    size = abs(float(f"{value:.4e}"))
    form = next(each for each in style.compact if size >= each.start)
    scaled = value / form.divisor
    text = thousands(scaled) if form.thousands else significant(style, scaled, 4).replace(
        style.group, ""  # 4056萬: no separator among four digits
    )  # fmt: skip
    plural = style.babel.plural_form(float(f"{abs(scaled):.4g}"))
    return text + form.words.get(plural, form.words["other"])


def scientific(style: Style, value: float, digits: int = 4) -> str:
    """Return a × 10ⁿ."""
    power = exponent(value, digits)
    mantissa = decimal(style, value / 10.0**power, digits - 1)
    return f"{mantissa} × 10{str(power).translate(SUPERSCRIPTS)}"


def prefixed(style: Style, value: float, digits: int, symbol: str) -> str:
    """Return the number with an SI prefix: 40.2 TFLOP/s."""
    thousands = min(max(exponent(value, digits) // 3, 0), 6)
    scaled = value / 1000.0**thousands
    prefix = ("", "k", "M", "G", "T", "P", "E")[thousands]
    return f"{significant(style, scaled, digits)} {prefix}{symbol}"


def memory(style: Style, value: float) -> str:
    """Return bytes in GiB, or MiB below one."""
    if abs(value) >= GIB:
        return f"{decimal(style, value / GIB, 1)} GiB"
    return f"{decimal(style, value / 2**20, 0)} MiB"


def duration(style: Style, value: float) -> str:
    """Return a duration in the unit that suits it: 450 ms, 3.91 s, 6.0 min, 26.4 h, 5.2 d."""
    size = abs(value)
    if 0 < size < 0.9995:
        return _with_unit(style, 1000 * value, "millisecond", significant(style, 1000 * value, 3))
    if size < 119.5:
        return _with_unit(style, value, "second", significant(style, value, 3, 2))
    scales = ((120 * 60, 60, "minute"), (100 * 3600, 3600, "hour"), (math.inf, 86400, "day"))
    _, seconds, unit = next(scale for scale in scales if size < scale[0])
    return _with_unit(style, value / seconds, unit, decimal(style, value / seconds, 1))


def _with_unit(style: Style, value: float, unit: str, text: str) -> str:
    from babel.units import format_unit  # noqa: PLC0415  (as in `_style`)

    if style.language in SYMBOLS:
        return f"{text} {SYMBOLS[style.language][unit]}"
    decimals = len(text.partition(style.decimal)[2])
    shape = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_unit(value, f"duration-{unit}", "short", shape, locale=style.babel)


def learning_rate(style: Style, value: float) -> str:
    """Return a learning rate as configs write it: 0.001, 6e-4."""
    if value and abs(value) < 0.000999:
        mantissa, _, power = f"{value:.3e}".partition("e")
        return f"{significant(style, float(mantissa), 4)}e{int(power)}"
    return significant(style, value, 4)


FORMATS: dict[str, Callable[[Style, float], str]] = {
    "": ratio,
    "fraction": percentage,
    "parameters": parameters,
    "tokens": tokens,
    "tokens/step": tokens,
    "tokens/parameter": ratio,
    "tokens/s": lambda style, value: significant(style, value, 4),
    "steps": grouped,
    "sequences": count,
    "count": count,
    "width": grouped,
    "multiprocessors": grouped,
    "FLOP": lambda style, value: f"{scientific(style, value)} FLOP",
    "FLOP/s": lambda style, value: prefixed(style, value, 3, "FLOP/s"),
    "FLOP/token": lambda style, value: prefixed(style, value, 4, "FLOP"),
    "nats/token": lambda style, value: decimal(style, value, 4, keep_zeros=True),
    "nats/token/step": lambda style, value: scientific(style, value, 3),
    "bytes": memory,
    "seconds": duration,
    "learning rate": learning_rate,
}
