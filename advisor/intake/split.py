"""Tells what a program wrote (logs, configs, code) from what a person wrote.

A guess for one line, from its text alone, in this order: the shape of a traceback, prompt,
comment or assignment; a question mark, a script without spaces or cases, or the words with which
people speak of themselves; the share of digits and symbols; the length in words.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["prose", "machine"]

_SEEN = 400  # characters of a line that decide
_SHAPE = re.compile(
    r"""\s*(?:
        Traceback\ \(|File\ "|at\ 0x|[\w.]{1,80}(?:Error|Exception|Warning)\b:?
        |[$%]\ \S|>>>\ |\#(?:[^#\s]|\ )|import\ \w|from\ [\w.]{1,80}\ import\ |def\ \w|class\ \w
        |@\w|[{}\[\]|+=*_]|-{3}|</?\w
        |(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL)\b
        |["']?[\w./-]{1,80}["']?\ *(?::\ *["'\[{\d+-]|:\ *(?:true|false|null|none|yes|no)\b)
        |["']?[\w.-]{1,80}["']?\ *[-+*/|]?=(?!=)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# CJK, kana, hangul, Cyrillic, Greek, Arabic, Hebrew, Thai, Devanagari: programs rarely print them.
_SCRIPT = re.compile(
    "[\u0370-\u052f\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+){0,3}")
_MARKS = ".,;:!?()\"'`*_\u201c\u201d\u2026"
_MEASURE = re.compile(r"[\w%\])]\s*(?:[:=|]|->)\s*[-+\d]|\d{2}:\d{2}:\d{2}")
_SPEAKER_WORDS = """i i'm i've my me we our you your why how what which should please help hi hello
    thanks
    ich mein meine meinen meinem wir warum wie bitte hallo danke
    je j'ai mon ma mes nous pourquoi comment bonjour merci
    mi mis tengo por qu\u00e9 c\u00f3mo hola gracias meu minha tenho como porque obrigado
    mio mia ho perch\u00e9 ciao grazie mijn waarom hoe"""
_SPEAKERS = frozenset(_SPEAKER_WORDS.split())


def kind_of(text: str) -> Kind:
    """Return whether a line reads as prose or as the output or input of a program.

    An empty line counts as prose. Only the first 400 characters are looked at.
    """
    seen = text[:_SEEN]
    if not seen.strip():
        return "prose"
    if _SHAPE.match(seen):
        return "machine"
    words = [
        word for word in (part.strip(_MARKS) for part in seen.split()) if _WORD.fullmatch(word)
    ]
    if len(words) >= 2 and seen.rstrip().endswith(("?", "\uff1f")):
        return "prose"
    if not seen.isascii() and len(_SCRIPT.findall(seen)) >= 4:
        return "machine" if len(_MEASURE.findall(seen)) >= 2 else "prose"
    if not _SPEAKERS.isdisjoint(word.lower().replace("\u2019", "'") for word in words):
        return "prose"
    if _MEASURE.search(seen) or _symbol_share(seen, words) > 0.5:
        return "machine"
    is_ended = seen.rstrip().endswith((".", "!", ":", ","))
    return "prose" if len(words) >= (5 if is_ended else 12) else "machine"


def _symbol_share(text: str, words: list[str]) -> float:
    """Share of the visible characters that belong to no word and are no sentence mark."""
    seen = "".join(text.split())
    visible = len(seen) - sum(map(seen.count, ".,;!()"))
    return 1 - sum(map(len, words)) / visible if visible else 0.0
