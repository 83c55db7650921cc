"""How a script joins sentences and lists, and how it keeps code apart from its own direction."""

from __future__ import annotations

import re
from collections.abc import Iterable

UNSPACED = frozenset({"zh-Hant", "zh-Hans", "ja"})  # no space between sentences
RIGHT_TO_LEFT = frozenset({"ar"})
COMMA = {"zh-Hant": "，", "zh-Hans": "，", "ja": "、", "ar": "، "}
SEMICOLON = {"zh-Hant": "；", "zh-Hans": "；", "ja": "；", "ar": "؛ "}
LISTED = {"zh-Hant": "、", "zh-Hans": "、", "ja": "、", "ar": "، "}
LEFT_TO_RIGHT, ISOLATED, END = "\u2066", "\u2068", "\u2069"
# A code span, and the marks around it where it has some already.
CODE = re.compile(rf"{LEFT_TO_RIGHT}?(?<!`)(`+)(?!`)([^\n]+?)(?<!`)\1(?!`){END}?")
# "4056萬 個": a number that ends in a character takes no space before the next one.
HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])")


def gap(locale: str) -> str:
    """Return what stands between two sentences."""
    return "" if locale in UNSPACED else " "


def comma(locale: str) -> str:
    """Return what stands between two clauses."""
    return COMMA.get(locale, ", ")


def semicolon(locale: str) -> str:
    """Return what stands between two clauses that are nearly sentences."""
    return SEMICOLON.get(locale, "; ")


def listed(items: Iterable[str], locale: str) -> str:
    """Return items side by side."""
    return LISTED.get(locale, ", ").join(items)


def closed(text: str, locale: str) -> str:
    """Return a message without the spaces that a value's last character makes superfluous."""
    return HAN_GAP.sub("", text) if locale in UNSPACED else text


def isolated(text: str, locale: str) -> str:
    """Return a text whose code spans keep their own direction, and hold no mark inside."""
    if locale not in RIGHT_TO_LEFT:
        return text
    return CODE.sub(_isolate, text)


def isolated_text(text: str, locale: str) -> str:
    """Return what is of no language of ours, such as a path, kept apart in right-to-left text."""
    return f"{ISOLATED}{text}{END}" if locale in RIGHT_TO_LEFT else text


def _isolate(match: re.Match[str]) -> str:
    inside = re.sub(f"[{LEFT_TO_RIGHT}{ISOLATED}{END}]", "", match[2])
    # The mark behind the span may close what stands around it.
    rest = END if match[0].endswith(END) and not match[0].startswith(LEFT_TO_RIGHT) else ""
    return f"{LEFT_TO_RIGHT}{match[1]}{inside}{match[1]}{END}{rest}"
