"""The words that a model may use of its own, by language: nothing else passes.

The vocabulary is data (`prompts/locales/<locale>/speech.yaml`): words that may be combined freely,
and phrases that pass as a whole. Numbers of any script, names, addresses, mark-up, look-alike and
invisible characters and other languages are refused because they are not on the list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import Any

import yaml

from advisor.errors import CatalogueError
from advisor.explain.guard.refusal import Refusal
from advisor.resources import prompts_home

FILE = "speech.yaml"
KEYS = frozenset({"words", "openers", "phrases"})
ALTERNATIVES = re.compile(r"\(([^()]*)\)")
TERM = "{term}"  # in a phrase: one of the finding's technical terms
UNSPACED = frozenset({"zh-Hant", "zh-Hans", "ja"})  # written without spaces: matched by character
# Vowel signs of Devanagari and marks of Arabic belong to their word.
MARKS = r"\u0300-\u036f\u064b-\u0655\u0670\u0900-\u0963\u0971-\u097f"
TOKEN = re.compile(rf"[\w{MARKS}]+'?|[^ \n\u00a0\u202f]")
SPACES = re.compile("[ \n\u3000]")
LISTED = re.compile(r"(?m)^[ ]*[\u2013\u2014].*")  # a dash that begins a line makes a list
GLUED = re.compile(r"\w+[.,:;]+\w+")  # an address or a file's name, not two sentences
VOWELS, ALIF = re.compile("[\u064b-\u0650\u0652\u0640]"), re.compile(r"[أإآ](?=\w)")
JOINERS = re.compile("(?<=[\u0900-\u097f])[\u200c\u200d](?=[\u0900-\u097f])")
QUESTION = str.maketrans({"？": "?", "؟": "?", "’": "'"})
# What may stand between words. No question mark: a question could doubt what was found.
PAUSES = frozenset(".,;:\u2013\u2014")
OWN_PAUSES = {
    "zh-Hant": "，。、；：", "zh-Hans": "，。、；：", "ja": "、。：", "hi": "।", "ar": "،؛",
}  # fmt: skip
SHOWN = 3  # tokens of what is refused
END = ""  # in a tree: an entry ends here


@dataclass(frozen=True, slots=True)
class Speech:
    """The vocabulary of one language, as it is written in its file."""

    words: tuple[str, ...]
    openers: tuple[str, ...]  # words that may stand before a question of the phrases
    folded: tuple[str, ...]  # phrases with alternatives: "look at (this|that)"

    @property
    def phrases(self) -> tuple[str, ...]:
        """Return each phrase by itself."""
        return tuple(phrase for each in self.folded for phrase in _unfolded(each))


@cache
def speech(locale: str) -> Speech:
    """Return the vocabulary of a language.

    Raises:
        CatalogueError: The file is missing, or lacks texts `words`, `openers` or a list `phrases`.
    """
    path, place = prompts_home() / "locales" / locale / FILE, f"{locale}/{FILE}"
    if not path.is_file():
        raise CatalogueError("is missing", place=place)
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or set(data) != KEYS:
        raise CatalogueError(f"must have exactly {', '.join(sorted(KEYS))}", place=place)
    wrong = [each for each in data["phrases"] if not isinstance(each, str) or not each.strip()]
    wrong += [each for each in ("words", "openers") if not isinstance(data[each], str)]
    if wrong:
        raise CatalogueError(f"{wrong[0]!r} is no text", place=place)
    words, openers = (tuple(data[each].split()) for each in ("words", "openers"))
    return Speech(words, openers, tuple(data["phrases"]))


def _unfolded(folded: str) -> Iterator[str]:
    parts = ALTERNATIVES.split(folded)  # at odd places what stands in brackets
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    yield from (" ".join("".join(chosen).split()) for chosen in product(*choices))


def refused_words(prose: str, terms: Iterable[str], locale: str) -> Iterator[Refusal]:
    """Yield what of a prose is not in the vocabulary.

    Args:
        prose: the model's own words between two slots.
        terms: technical terms that a phrase may name.
        locale: the language of the vocabulary.

    Raises:
        CatalogueError: The vocabulary of the locale is not well-formed.
    """
    said = normal(prose)
    yield from (Refusal("list", each.strip()) for each in LISTED.findall(said))
    yield from (Refusal("word", each) for each in GLUED.findall(said))
    tokens = _tokens(said, locale)
    plain, framed = _vocabulary(locale), _of_terms(locale, frozenset(terms))
    pauses = PAUSES | set(OWN_PAUSES.get(locale, ""))
    at = 0
    while (at := _covered(tokens, at, (plain, framed), pauses)) < len(tokens):
        what = ("" if locale in UNSPACED else " ").join(tokens[at : at + SHOWN])
        yield Refusal("word" if tokens[at][0].isalpha() else "character", what)
        at += 1


def normal(text: str) -> str:
    """Return a text as the vocabulary is matched: composed, folded, one kind of apostrophe.

    Arabic is written with and without its vowels, and with and without the hamza of an alif;
    joiners inside a word of Devanagari are spelling.
    """
    folded = unicodedata.normalize("NFC", text).casefold().translate(QUESTION)
    return ALIF.sub("ا", VOWELS.sub("", JOINERS.sub("", folded)))


def _tokens(said: str, locale: str) -> list[str]:
    return list(SPACES.sub("", said)) if locale in UNSPACED else TOKEN.findall(said)


@cache
def _vocabulary(locale: str) -> dict[str, Any]:
    known = speech(locale)
    plain = [each for each in known.phrases if TERM not in each]
    asked = [each for each in plain if "?" in normal(each)]
    opened = [_opened(opener, each) for opener in known.openers for each in asked]
    return _tree([*known.words, *plain, *opened], locale)


def _opened(opener: str, question: str) -> str:
    """Return a question with a word before it, which in Spanish stands behind the first mark."""
    mark = "¿" if question.startswith("¿") else ""
    return f"{mark}{opener} {question.removeprefix(mark)}"


@lru_cache(256)
def _of_terms(locale: str, terms: frozenset[str]) -> dict[str, Any]:
    framed = [each for each in speech(locale).phrases if TERM in each]
    return _tree([each.replace(TERM, term) for each in framed for term in terms], locale)


def _tree(entries: Iterable[str], locale: str) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for entry in entries:
        node = root
        for token in _tokens(normal(entry), locale):
            node = node.setdefault(token, {})
        node[END] = {}
    return root


def _covered(
    tokens: Sequence[str], start: int, trees: Sequence[dict[str, Any]], pauses: frozenset[str]
) -> int:
    """Return the place up to which the tokens from `start` on can be split into entries."""
    reached, furthest = {start}, start
    for at in range(start, len(tokens)):
        if at in reached:
            begins = at == 0 or tokens[at - 1] in pauses or tokens[at - 1] == "?"
            ends = {at + 1} if tokens[at] in pauses else set()
            for tree in trees:
                ends |= _ends(tokens, at, tree)
            if not begins:  # a question is whole, or it is another one
                ends = {end for end in ends if "?" not in tokens[at:end]}
            reached |= ends
            furthest = max(furthest, *ends) if ends else furthest
    return furthest


def _ends(tokens: Sequence[str], start: int, tree: dict[str, Any]) -> set[int]:
    found, node = set(), tree
    for at in range(start, len(tokens)):
        if tokens[at] not in node:
            break
        node = node[tokens[at]]
        if END in node:
            found.add(at + 1)
    return found
