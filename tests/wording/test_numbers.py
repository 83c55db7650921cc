"""Numbers are written as CLDR writes them; the expectations are written by hand."""

from __future__ import annotations

import math
import subprocess
import sys
import time

import pytest

from advisor.units import UNITS, Quantity
from advisor.wording.numbers import FORMATS, format_quantity, format_value

NB, NNB = "\u00a0", "\u202f"  # no-break space, and the narrow one
LOCALES = ("en", "zh-Hant", "zh-Hans", "ja", "ko", "es", "fr", "de", "hi", "ar")

ENGLISH = [
    (40_560_000, "parameters", "40.56M"),
    (40_953_216, "parameters", "40.95M"),
    (123_587_328, "parameters", "123.59M"),
    (124_373_760, "parameters", "124.37M"),
    (125e6, "parameters", "125M"),
    (1_557_611_200, "parameters", "1.56B"),
    (999_999_900, "parameters", "1.00B"),
    (803_712, "parameters", "803,712"),
    (7_602_176_000, "tokens", "7.60B"),
    (819_064_320, "tokens", "819.1M"),
    (3e9, "tokens", "3B"),
    (10_485_760_000, "tokens", "10.49B"),
    (524_288, "tokens", "524,288"),
    (524_288, "tokens/step", "524,288"),
    (2_097_152, "tokens/step", "2.10M"),
    (185.634, "tokens/parameter", "185.6"),
    (20, "tokens/parameter", "20"),
    (134_093.7, "tokens/s", "134,100"),
    (987.64, "tokens/s", "987.6"),
    (14_500, "steps", "14,500"),
    (512, "sequences", "512"),
    (50_304, "count", "50,304"),
    (2.375, "count", "2.38"),
    (384, "width", "384"),
    (46, "multiprocessors", "46"),
    (0.689_97, "fraction", "69.0%"),
    (0.129, "fraction", "12.9%"),
    (0.007_78, "fraction", "0.8%"),
    (1.138, "fraction", "113.8%"),
    (0.1, "fraction", "10%"),
    (0.0004, "fraction", "0.04%"),
    (-0.05, "fraction", "-5%"),
    (0, "fraction", "0%"),
    (1.868e18, "FLOP", "1.868 × 10¹⁸ FLOP"),
    (9.99996e17, "FLOP", "1.000 × 10¹⁸ FLOP"),
    (4.0228e13, "FLOP/s", "40.2 TFLOP/s"),
    (312e12, "FLOP/s", "312 TFLOP/s"),
    (5.83e13, "FLOP/s", "58.3 TFLOP/s"),
    (1.9789e15, "FLOP/s", "1.98 PFLOP/s"),
    (299_983_104, "FLOP/token", "300.0 MFLOP"),
    (3.5696, "nats/token", "3.5696"),
    (3.5, "nats/token", "3.5000"),
    (-0.0719, "nats/token", "-0.0719"),
    (-1.234e-5, "nats/token/step", "-1.23 × 10⁻⁵"),
    (12 * 2**30, "bytes", "12 GiB"),
    (7.31 * 2**30, "bytes", "7.3 GiB"),
    (512 * 2**20, "bytes", "512 MiB"),
    (3.9098, "seconds", "3.91 s"),
    (0.45, "seconds", "450 ms"),
    (15.28, "seconds", "15.3 s"),
    (361.0, "seconds", "6.0 min"),
    (26.4 * 3600, "seconds", "26.4 h"),
    (5.21 * 86_400, "seconds", "5.2 d"),
    (0, "seconds", "0 s"),
    (1e-3, "learning rate", "0.001"),
    (6e-4, "learning rate", "6e-4"),
    (6.25e-5, "learning rate", "6.25e-5"),
    (0, "learning rate", "0"),
    (9.2815, "", "9.28"),
    (0.071_94, "", "0.0719"),
    (-9.2815, "", "-9.28"),
    (15_000.4, "", "15,000"),
]

OTHERS = [
    ("zh-Hant", 40_560_000, "parameters", "4056萬"),
    ("zh-Hant", 40_953_216, "parameters", "4095萬"),
    ("zh-Hant", 123_587_328, "parameters", "1.236億"),
    ("zh-Hant", 125e6, "parameters", "1.25億"),
    ("zh-Hant", 7_602_176_000, "tokens", "76.02億"),
    ("zh-Hant", 819_064_320, "tokens", "8.191億"),
    ("zh-Hant", 99_999_999, "tokens", "1.000億"),
    ("zh-Hant", 524_288, "tokens/step", "524,288"),
    ("zh-Hant", 3.9098, "seconds", "3.91 秒"),
    ("zh-Hant", 0.45, "seconds", "450 毫秒"),
    ("zh-Hant", 26.4 * 3600, "seconds", "26.4 小時"),
    ("zh-Hant", 0.689_97, "fraction", "69.0%"),
    ("zh-Hant", 1.868e18, "FLOP", "1.868 × 10¹⁸ FLOP"),
    ("zh-Hans", 40_560_000, "parameters", "4056万"),
    ("zh-Hans", 26.4 * 3600, "seconds", "26.4小时"),
    ("ja", 7_602_176_000, "tokens", "76.02億"),
    ("ja", 26.4 * 3600, "seconds", "26.4 時間"),
    ("ko", 40_560_000, "parameters", "4056만"),
    ("ko", 3.9098, "seconds", "3.91초"),
    ("es", 40_560_000, "parameters", f"40,56{NB}M"),
    ("es", 5000, "steps", "5000"),
    ("es", 14_500, "steps", "14.500"),
    ("fr", 14_500, "steps", f"14{NNB}500"),
    ("fr", 0.689_97, "fraction", f"69,0{NB}%"),
    ("fr", 7_602_176_000, "tokens", f"7,60{NB}Md"),
    ("de", 40_560_000, "parameters", f"40,56{NB}Mio."),
    ("de", 0.689_97, "fraction", f"69,0{NB}%"),
    ("de", 134_093.7, "tokens/s", "134.100"),
    ("de", 26.4 * 3600, "seconds", "26,4 Std."),
    ("de", 6.25e-5, "learning rate", "6,25e-5"),
    ("hi", 134_093.7, "tokens/s", "1,34,100"),
    ("hi", 40_560_000, "parameters", f"4.056{NB}क॰"),
    ("ar", 40_560_000, "parameters", f"40.56{NB}مليون"),
]


@pytest.mark.parametrize(("value", "unit", "want"), ENGLISH)
def test_english(value: float, unit: str, want: str) -> None:
    """English writes symbols and commas."""
    assert want == format_quantity(value, unit, "en")


@pytest.mark.parametrize(("locale", "value", "unit", "want"), OTHERS)
def test_other_locales(locale: str, value: float, unit: str, want: str) -> None:
    """Other locales write their own separators, large numbers and units of time."""
    assert want == format_quantity(value, unit, locale)


def test_options() -> None:
    """A count can be written out, and the decimals of a prediction chosen."""
    assert "40,560,000" == format_quantity(40_560_000, "parameters", "en", exact=True)
    assert "7,602,176,000" == format_quantity(7_602_176_000, "tokens", "zh-Hant", exact=True)
    assert "3.31" == format_quantity(3.3085, "nats/token", "en", digits=2)
    assert "69%" == format_quantity(0.68997, "fraction", "en", digits=0)


def test_values_of_every_type() -> None:
    """Text stays, whole numbers are grouped, quantities know their unit."""
    assert "bfloat16" == format_value("bfloat16", "de")
    assert "14.500" == format_value(14_500, "de")
    assert "True" == format_value(True, "en")  # noqa: FBT003  (a value)
    assert "9.28" == format_value(9.2815, "en")
    assert "3.91 s" == format_value(Quantity(3.91, unit="seconds"), "en")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("unit", sorted(UNITS))
def test_every_unit_in_every_locale(unit: str, locale: str) -> None:
    """Any number can be written, huge, tiny, negative or none at all."""
    for value in (0.0, 1.0, -1.0, 2.0, 3.5, 1e-12, -1e-12, 0.9999999, 999.9996, 1e6, 1e15, 1e22):
        text = format_quantity(value, unit, locale)
        assert any(character.isdigit() for character in text), (value, text)
        assert "-0" not in text or value < 0
    assert "NaN" == format_quantity(math.nan, unit, locale)
    assert "∞" == format_quantity(math.inf, unit, locale)
    assert format_quantity(-math.inf, unit, locale).endswith("∞")


def test_every_unit_has_a_format() -> None:
    """A unit without a format cannot be shown."""
    assert set(FORMATS) == UNITS
    with pytest.raises(ValueError, match="unknown unit"):
        format_quantity(1, "furlongs", "en")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_report_is_written_fast(locale: str) -> None:
    """A hundred different numbers take less than 3 ms once the locale is loaded."""
    for unit in UNITS:
        format_quantity(1.5, unit, locale)
    took = math.inf
    for round_ in range(5):
        start = time.perf_counter()
        for i in range(5):
            for unit in UNITS:
                format_quantity(1234.5678 * (i + 1) + round_, unit, locale)
        took = min(took, time.perf_counter() - start)
    assert took < 0.003


def test_babel_is_imported_late() -> None:
    """A start that shows no number does not pay for Babel."""
    code = "import sys, advisor.wording.numbers; sys.exit('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
