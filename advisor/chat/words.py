"""The words by which follow-ups are understood: concepts, numerals and languages, as data.

A phrase of `followups.yaml` is matched in folded text, where case, accents, width and digits of
other scripts make no difference. `*` lets a word end otherwise, `~` lets a few other words stand
between. The words of all languages are tried together, for people mix them. Short answers ("yes,
compute it", "好，請計算") are lists of whole words: a message is one when it consists of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import yaml

from advisor.errors import CatalogueError
from advisor.resources import prompts_home

FILE = "followups.yaml"
LISTS = ("agree", "ask", "about", "thanks", "decline")
PARTS = (*LISTS, "concepts", "ordinals", "cardinals", "scales", "tongues")
LONGEST_ANSWER = 160  # characters; a longer message says more than yes
LEAST = 4  # letters that tell a language
BETWEEN = r"[^\n.?!。？！]{0,24}?"  # bounded: a pattern stays linear in the text
# Accents, Arabic vowel signs and hamza, nukta: some people write them, others do not.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c]")
_SIGNS = str.maketrans("’‘，：；（）、٬٫ـँ", "'',:;(),,. ं")
_LATIN = re.compile(r"[a-z0-9_]")
# Vowel signs of Devanagari and Arabic are marks, which \w does not cover.
_SEPARATORS = re.compile(r"[^\w\u064b-\u065f\u0900-\u0963\u0970-\u097f'+-]+")
_GLUED = re.compile(r"(?<![a-z0-9_])(gpu|batch|layers|dropout|lr|context)(?=\d)")
_GLUED_HOURS = re.compile(r"(?<=\d)(?=h(?![a-z0-9]))")
_SPACED = re.compile(r"[a-z0-9_'+\u00df-\u024f\u0600-\u06ff\u0900-\u097f-]")

Span = tuple[int, int]
Reply = Literal["agree", "thanks", "decline"]


@dataclass(frozen=True, slots=True)
class Words:
    """What all languages say, compiled: a pattern by concept, numerals and tongues by pattern."""

    concepts: dict[str, re.Pattern[str]]
    ordinals: tuple[tuple[int, re.Pattern[str]], ...]
    cardinals: tuple[tuple[int, re.Pattern[str]], ...]
    scales: dict[str, float]
    tongues: dict[str, str]

    def find(self, concept: str, text: str) -> Iterator[Span]:
        """Yield where a concept is named in folded text."""
        return (match.span() for match in self.concepts[concept].finditer(text))

    def has(self, concept: str, text: str) -> bool:
        """Tell whether folded text names a concept."""
        return self.concepts[concept].search(text) is not None


def folded(text: str) -> str:
    """Return text in one case and width, without accents, with ASCII digits."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    plain = unicodedata.normalize("NFC", _MARKS.sub("", plain)).translate(_SIGNS)
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)


def apart(text: str) -> str:
    """Return a folded text with spaces between settings and values: "batch8にしたら", "48h"."""
    return _GLUED_HOURS.sub(" ", _GLUED.sub(r"\1 ", text))


def answer_of(text: str) -> Reply | None:
    """Return what a folded text of nothing but the words of short answers says, else None."""
    said = _listedalone(text)
    if not said or len(said) > LONGEST_ANSWER:
        return None
    for lists in _short_answers():
        if _consists(said, lists["decline"], lists["about"] | lists["thanks"]):
            return "decline"
        if _consists(said, lists["thanks"], frozenset()):
            return "thanks"
        if _consists(said, lists["agree"] | lists["ask"], lists["about"]):
            return "agree"
    return None


@cache
def read_words() -> dict[str, dict[str, Any]]:
    """Return the data of each locale.

    Raises:
        CatalogueError: A file lacks a part, or has something else than words in a list.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where it is built
    found = {}
    for path in sorted((prompts_home() / "locales").glob(f"*/{FILE}")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (a safe one)
        place = f"{path.parent.name}/{FILE}"
        if not isinstance(data, dict) or not set(PARTS) <= set(data):
            raise CatalogueError(f"must have the parts {', '.join(PARTS)}", place=place)
        wrong = [word for name in LISTS for word in data[name] if not isinstance(word, str)]
        if wrong:
            raise CatalogueError(f"not in quotation marks: {wrong[0]!r}", place=place)
        found[path.parent.name] = data
    return found


@cache
def words() -> Words:
    """Return the words of all languages.

    Raises:
        CatalogueError: A file of words lacks a part.
    """
    data = read_words().values()
    names = {name for each in data for name in each["concepts"]}
    concepts = {
        name: _pattern(w for each in data for w in each["concepts"].get(name, ())) for name in names
    }
    concepts["thanks"] = _pattern(word for each in data for word in each["thanks"])
    return Words(
        concepts,
        _numerals("ordinals"),
        _numerals("cardinals"),
        {folded(w): float(s) for each in data for s, ws in each["scales"].items() for w in ws},
        {folded(w): tag for each in data for tag, ws in each["tongues"].items() for w in ws},
    )


def locale_of(text: str) -> str | None:
    """Return the locale whose words a text mostly consists of, None where that is not one."""
    plain = folded(text)
    scores = {
        locale: sum(len(match[0]) for match in pattern.finditer(plain))
        for locale, pattern in _by_locale().items()
    }
    best = max(scores.values())
    found = [locale for locale, score in scores.items() if score == best]
    return found[0] if best >= LEAST and len(found) == 1 else None


@cache
def _short_answers() -> tuple[dict[str, frozenset[str]], ...]:
    """Return the lists of each language; "y" is yes in one and "and" in another."""
    return tuple(
        {name: frozenset(_listedalone(folded(word)) for word in data[name]) for name in LISTS}
        for data in read_words().values()
    )


def _listedalone(text: str) -> str:
    return _SEPARATORS.sub(" ", text).strip(" -+'")


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
        for listed in (needed, allowed):
            for phrase in listed:
                end = start + len(phrase)
                if phrase and said.startswith(phrase, start) and _ends_word(said, end):
                    reached[end] = reached.get(end, False) or met or listed is needed
    return reached.get(len(said), False)


def _ends_word(said: str, end: int) -> bool:
    inside = end < len(said) and _SPACED.match(said[end]) and _SPACED.match(said[end - 1])
    return not inside


@cache
def _by_locale() -> dict[str, re.Pattern[str]]:
    return {
        locale: _pattern(w for said in data["concepts"].values() for w in said)
        for locale, data in read_words().items()
    }


def _numerals(part: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    by_value: dict[int, list[str]] = {}
    for each in read_words().values():
        for value, said in each[part].items():
            by_value.setdefault(int(value), []).extend(said)
    # From the largest: the name of eleven may begin with that of ten.
    return tuple((value, _pattern(by_value[value])) for value in sorted(by_value, reverse=True))


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    parts = sorted({_phrase(str(each)) for each in phrases}, key=lambda part: (-len(part), part))
    return re.compile("|".join(parts))


def _phrase(phrase: str) -> str:
    """Return the pattern of one phrase."""
    pieces = []
    for piece in folded(phrase.replace("~", " ~ ")).split():
        if piece == "~":
            pieces.append(BETWEEN)
            continue
        stem, open_end = piece.removesuffix("*"), piece.endswith("*")
        left = r"(?<![a-z0-9_])" if _LATIN.match(stem[0]) else ""
        right = ""
        if _LATIN.match(stem[-1]):
            right = "[a-z]*" if open_end else r"(?![a-z0-9_])"
        pieces.append(f"{left}{re.escape(stem)}{right}")
    return r"\s*".join(pieces)
