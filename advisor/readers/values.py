"""Values as programs write them, turned into the values of facts."""

from __future__ import annotations

import re
from math import isfinite

from advisor.facts import Value, spec_of

_DTYPES = {
    "bf16": "bfloat16", "fp16": "float16", "fp32": "float32", "half": "float16",
    "tf32": "float32", "16": "float16", "32": "float32", "float": "float32",
    "16-mixed": "float16", "bf16-mixed": "bfloat16", "bf16-true": "bfloat16",
    "16-true": "float16", "32-true": "float32", "fp8": "float8",
}  # fmt: skip
_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_UNITS = {"k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9, "t": 1e12}
_CLOCK = re.compile(
    r"(?:(?P<days>\d{1,4}) days?, )?(?:(?P<hours>\d{1,5}):)?(?P<minutes>\d{1,2}):"
    r"(?P<seconds>\d\d(?:\.\d{1,6})?)"
)
_COUNT = re.compile(
    r"([-+]?(?:\d++(?:[,_]\d++)*+(?:\.\d++)?|\.\d++)(?:[eE][-+]?\d{1,4})?)"
    r"\s?([kKmMbBgGtT])?"
)


def number(text: str) -> float:
    """Return the number a program printed, `1,234.5` and `nan` included; ValueError for others."""
    try:
        return float(text)
    except ValueError:
        return float(text.replace(",", ""))


def clock(text: str) -> re.Match[str] | None:
    """Match a duration such as `1:02:03`, `12:30` or `2 days, 3:04:05`."""
    return _CLOCK.fullmatch(text)


def amount(text: str) -> float:
    """Return a number, or a duration in seconds; ValueError for others."""
    found = clock(text)
    if found is None:
        return number(text)
    parts = (int(found[each] or 0) for each in ("days", "hours", "minutes"))
    days, hours, minutes = parts
    return ((days * 24 + hours) * 60 + minutes) * 60 + float(found["seconds"])


def value_of(name: str, text: str, scale: float = 1.0) -> Value | None:
    """Return the value of that fact that the text states, None where it states none.

    Raises:
        KeyError: No fact has that name.
    """
    plain = text.strip().strip("'\"")
    kind = spec_of(name).type
    if name == "run.dtype":
        word = plain.lower().removeprefix("torch.").removeprefix("jnp.")
        return _DTYPES.get(word, word)
    if kind is bool:
        return _TRUTH.get(plain.lower())
    if kind is str:
        return plain or None
    found = _COUNT.fullmatch(plain)
    if found is None:
        return _special(plain)
    value = number(found[1].replace("_", "")) * _UNITS.get((found[2] or "").lower(), 1.0) * scale
    return round(value) if kind is int and isfinite(value) else value


def _special(plain: str) -> float | None:
    try:
        return float(plain)  # nan, inf
    except ValueError:
        return None
