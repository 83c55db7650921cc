"""The technical terms of a finding: a model may name them where a phrase has a place for one."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache

from advisor.explain.guard.speech import UNSPACED, normal
from advisor.resources import prompts_home

FILE = "glossary.csv"
ENGLISH = "en"
VARIANTS = re.compile(r"\s*[,/;]\s*|\s*\(|\)")
# A name of a setting, a type or a product begins with a letter: bf16 and n_embd, not 40M.
NAME = re.compile(r"(?<![A-Za-z0-9_.-])[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*(?![A-Za-z0-9_-])")
# What is written onto a word: Arabic conjunctions, prepositions and the article, Korean particles.
WRITTEN_ON = {"ar": ("[وفبلك]*(?:ال)?", ""), "ko": ("", "[가-힣]{0,4}")}


@cache
def _forms(locale: str) -> tuple[str, ...]:
    """Return the terms of the field in a language, each of its spellings apart."""
    with (prompts_home() / FILE).open(encoding="utf-8", newline="") as file:
        cells = [row[locale] for row in csv.DictReader(file)]
    return tuple(form for cell in cells for form in VARIANTS.split(cell) if len(form) > 1)


@lru_cache(256)
def own_terms(said: tuple[str, ...], locale: str) -> tuple[str, ...]:
    """Return the terms and names that title and statements of a finding hold.

    Args:
        said: title and statements.
        locale: their language; English terms stand in all of them.
    """
    text = "\n".join(said)
    names = [name for name in NAME.findall(text) if _is_name(name)]
    terms = [
        form
        for each in (locale, ENGLISH)
        for form in _forms(each)
        if _holds(normal(text), normal(form), each)
    ]
    return tuple(dict.fromkeys([*terms, *names]))


def _holds(text: str, term: str, locale: str) -> bool:
    before, after = WRITTEN_ON.get(locale, ("", ""))
    if locale in UNSPACED:
        pattern = rf"(?<!{_alike(term[0])}){re.escape(term)}(?!{_alike(term[-1])})"
        return re.search(pattern, text) is not None
    between = f" {before}" if locale == "ar" else " "  # each word may have its article
    words = between.join(map(re.escape, term.split()))
    return re.search(rf"(?<!\w){before}{words}{after}(?!\w)", text) is not None


def _alike(letter: str) -> str:
    """Return what would go on with a word: letters, or Katakana; Han characters tell no border."""
    kinds = (each for each in ("[a-z0-9_]", "[ァ-ヺー]") if re.match(each, letter))
    return next(kinds, r"[^\s\S]")


def _is_name(name: str) -> bool:
    """Tell a name from a word by what words have not: digits, underscores, capitals inside."""
    return "_" in name or any(each.isdigit() or each.isupper() for each in name[1:])
