"""Tells short answers ("yes, compute it", "好，請計算") from everything else.

The words are data, one file per language; all languages are tried, for people answer in whichever
comes first. A message counts only when it consists of nothing but such words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from advisor.chat.words import FILE, read_words
from advisor.errors import CatalogueError

Kind = Literal["compute", "thanks", "decline"]

LISTS = ("agree", "ask", "about", "thanks", "decline")
LONGEST = 160  # characters; a longer message says more than yes
# Vowel signs of Devanagari and Arabic are marks, which \w does not cover.
_SEPARATORS = re.compile(r"[^\w\u064b-\u065f\u0900-\u0963\u0970-\u097f'+-]+")
_SPACED = re.compile(r"[a-z0-9_'+\u00df-\u024f\u0600-\u06ff\u0900-\u097f-]")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language."""

    agree: frozenset[str]
    ask: frozenset[str]
    about: frozenset[str]
    thanks: frozenset[str]
    decline: frozenset[str]


@cache
def phrases() -> dict[str, Phrases]:
    """Return the words by locale.

    Raises:
        CatalogueError: A file of words lacks a list, or has something else than words in it.
    """
    found = {}
    for locale, data in read_words().items():
        place = f"{locale}/{FILE}"
        if not set(LISTS) <= set(data):
            raise CatalogueError(f"must have the lists {', '.join(LISTS)}", place=place)
        wrong = [word for name in LISTS for word in data[name] if not isinstance(word, str)]
        if wrong:
            raise CatalogueError(f"not in quotation marks: {wrong[0]!r}", place=place)
        lists = {name: frozenset(map(_normal, data[name])) for name in LISTS}
        found[locale] = Phrases(**lists)
    return found


def followup_kind(message: str) -> Kind | None:
    """Return what a short answer asks for, None when the message says anything else."""
    said = _normal(message[: LONGEST + 1])
    if not said or len(message.strip()) > LONGEST:
        return None
    for each in phrases().values():
        if _consists(said, each.decline, each.about | each.thanks):
            return "decline"
        if _consists(said, each.thanks, frozenset()):
            return "thanks"
        if _consists(said, each.agree | each.ask, each.about):
            return "compute"
    return None


def _normal(message: str) -> str:
    return _SEPARATORS.sub(" ", message.lower().replace("\u2019", "'")).strip(" -+'")


def _consists(said: str, needed: frozenset[str], allowed: frozenset[str]) -> bool:
    """Tell whether the words cover the text and one of them is a needed one."""
    # Every position up to which words cover the text, and whether a needed one is among them.
    reached: dict[int, bool] = {0: False}
    for start in range(len(said)):
        if start not in reached:
            continue
        met = reached[start]
        if said[start] == " ":
            reached[start + 1] = reached.get(start + 1, False) or met
            continue
        for words in (needed, allowed):
            for phrase in words:
                end = start + len(phrase)
                if phrase and said.startswith(phrase, start) and _ends_word(said, end):
                    reached[end] = reached.get(end, False) or met or words is needed
    return reached.get(len(said), False)


def _ends_word(said: str, end: int) -> bool:
    inside = end < len(said) and _SPACED.match(said[end]) and _SPACED.match(said[end - 1])
    return not inside
