"""Words that a model's own prose may not hold, by language: numbers, directions, instructions.

The lists are data (`prompts/locales/<locale>/guard.yaml`). Idioms that only look like such words
("one of", 一般) are on lists of their own and are taken out of the text first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from ahocorasick_rs import AhoCorasick

from advisor.errors import CatalogueError
from advisor.explain.guard.refusal import Kind, Refusal
from advisor.resources import prompts_home

# The loader in C reads the long lists fifteen times as fast.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FILE = "guard.yaml"
# Idioms that only look like refused words: of the first lists, and of those that judge.
ORDINARY, HARMLESS = "ordinary", "harmless"
# What is refused, by list, with the list of its exceptions.
REFUSED: dict[str, tuple[Kind, str]] = {
    "numbers": ("number", ORDINARY), "directions": ("direction", ORDINARY),
    "actions": ("action", ORDINARY), "alarm": ("alarm", HARMLESS), "calm": ("calm", HARMLESS),
    "denial": ("denial", HARMLESS), "doubt": ("doubt", HARMLESS), "claims": ("claim", HARMLESS),
    "meta": ("meta", HARMLESS),
}  # fmt: skip
# Words that instruct only where an instruction stands: first in a clause, or after a modal.
WEAK, MODALS = "weak_actions", "modals"
MAY_BE_EMPTY = frozenset({WEAK, MODALS, HARMLESS})
LISTS = frozenset({*REFUSED, WEAK, MODALS, ORDINARY, HARMLESS, "function_words"})
# Written without spaces, or with endings that grow onto the word: entries match anywhere.
UNSPACED = frozenset({"zh-Hant", "zh-Hans", "ja", "ko"})
ONCE_NUMERALS = "什参參"  # numerals of old documents; today parts of "what" and "consult"
VOWELS, ALIF = re.compile("[\u064b-\u0650\u0652\u0640]"), re.compile(r"[أإآ](?=\w)")
INSIDE = re.compile(r"\w")  # the neighbours of a whole word are none of these
OPENS = re.compile(
    r"(?:^|[\n.!?:;,()\u2013\u2014\u00a1\u00bf\u060c\u061b\u0964。，；：？！、（「『“‘\"])\s*$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of one language."""

    locale: str
    lists: dict[str, frozenset[str]]
    finders: dict[str, AhoCorasick]

    def spans(self, name: str, said: str) -> list[tuple[int, int]]:
        """Return where entries of a list stand in a text that `normal` has made."""
        found = self.finders[name].find_matches_as_indexes(said, overlapping=True)
        spans = [(start, end) for _, start, end in found]
        if self.locale in UNSPACED:
            return spans
        if self.locale == "ar":  # "and" and "so" are written onto the next word
            return [s for s in spans if _is_whole(said, *s) or _is_whole(said, _led(said, s), s[1])]
        return [span for span in spans if _is_whole(said, *span)]


def normal(text: str) -> str:
    """Return a text as the lists are written: composed, folded, one kind of apostrophe.

    Arabic is written with and without its vowels, and with and without the hamza of an alif; the
    doubling of a letter and a hamza at the end tell words apart and stay.
    """
    folded = unicodedata.normalize("NFC", text).casefold().replace("’", "'")
    plain = ALIF.sub("ا", VOWELS.sub("", folded))
    return re.sub(r"[ \t\u00a0\u202f]+", " ", plain)


def _is_whole(said: str, start: int, end: int) -> bool:
    return not (_joins(said, start - 1) or _joins(said, end))


def _led(said: str, span: tuple[int, int]) -> int:
    start = span[0]
    return start - 1 if said[start - 1 : start] in {"و", "ف"} else start


def _joins(said: str, at: int) -> bool:
    if not 0 <= at < len(said):
        return False
    # Vowel signs of Devanagari and Arabic are marks, which \w does not cover.
    return bool(INSIDE.match(said[at])) or unicodedata.category(said[at]) in {"Mn", "Mc"}


@cache
def words(locale: str) -> Words:
    """Return the lists of a language.

    Raises:
        CatalogueError: The file is missing, lacks a list or has something else in it.
    """
    path = prompts_home() / "locales" / locale / FILE
    place = f"{locale}/{FILE}"
    if not path.is_file():
        raise CatalogueError("is missing", place=place)
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  (safe both)
    if not isinstance(data, dict) or set(data) != LISTS:
        raise CatalogueError(f"must have exactly the lists {', '.join(sorted(LISTS))}", place=place)
    lists = {}
    for name, entries in data.items():
        wrong = [each for each in entries if not isinstance(each, str) or not each.strip()]
        if not entries and name not in MAY_BE_EMPTY:
            raise CatalogueError(f"{name} is empty", place=place)
        if wrong:
            raise CatalogueError(f"{name}: {wrong[0]!r} is no word", place=place)
        lists[name] = frozenset(map(normal, entries))
    finders = {name: AhoCorasick(sorted(entries)) for name, entries in lists.items()}
    return Words(locale, lists, finders)


def refused_words(prose: str, locale: str) -> Iterator[Refusal]:
    """Yield the words of a prose that state, judge or instruct.

    Raises:
        CatalogueError: The lists of the locale are not well-formed.
    """
    known, said = words(locale), normal(prose)
    idioms = {name: known.spans(name, said) for name in (ORDINARY, HARMLESS)}
    for name, (kind, exceptions) in REFUSED.items():
        for span in _outside(known.spans(name, said), idioms[exceptions]):
            yield Refusal(kind, said[slice(*span)])
    for start, end in _outside(known.spans(WEAK, said), idioms[ORDINARY]):
        if _instructs(known, said[:start]):
            yield Refusal("action", said[start:end])
    if locale in UNSPACED:
        numerals = [(at, at + 1) for at, each in enumerate(said) if _is_numeral(each)]
        for at, _ in _outside(numerals, idioms[ORDINARY]):
            yield Refusal("number", said[at])


def _outside(
    spans: Iterable[tuple[int, int]], idioms: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the spans that lie in no idiom as a whole."""
    for start, end in spans:
        if not any(first <= start and end <= last for first, last in idioms):
            yield start, end


def _instructs(known: Words, before: str) -> bool:
    """Tell whether what comes after this text is an instruction if it can be one."""
    if OPENS.search(before):
        return True
    at = len(before.rstrip())
    return any(end == at for _, end in known.spans(MODALS, before.rstrip()))


def _is_numeral(character: str) -> bool:
    return unicodedata.numeric(character, None) is not None and character not in ONCE_NUMERALS
