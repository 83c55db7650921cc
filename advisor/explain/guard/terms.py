"""Technical terms: those of the finding, and those that every training run has.

An instruction or a fact that the finding does not hold needs a thing to speak of ("gradient
clipping", "dropout"), and the glossary names the field's things in each language.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.words import UNSPACED, normal
from advisor.resources import prompts_home

FILE = "glossary.csv"
ENGLISH = "en"
VARIANTS = re.compile(r"\s*[,/;]\s*|\s*\(|\)")


@cache
def glossary() -> tuple[dict[str, str], ...]:
    """Return the rows of the glossary: a term in each language, and whether all runs have it."""
    with (prompts_home() / FILE).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _finder(locale: str) -> tuple[AhoCorasick, tuple[str, ...]]:
    general = {each for row in glossary() if row["general"] for each in _forms(row[locale])}
    special = {each for row in glossary() if not row["general"] for each in _forms(row[locale])}
    forms = tuple(sorted(special - general))
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def _forms(cell: str) -> list[str]:
    return [normal(each) for each in VARIANTS.split(cell) if len(each) > 1]


def terms(prose: str, said: Collection[str], locale: str) -> Iterator[Refusal]:
    """Yield terms that neither title nor statements hold; those of English in any language."""
    for each in dict.fromkeys((locale, ENGLISH)):
        yield from _terms(prose, said, each)


def _terms(prose: str, said: Collection[str], locale: str) -> Iterator[Refusal]:
    finder, forms = _finder(locale)
    text, known = normal(prose), normal("\n".join(said))
    for at, start, end in finder.find_matches_as_indexes(text):
        alone = locale in UNSPACED or not (
            text[max(start - 1, 0) : start].isalnum() or text[end : end + 1].isalnum()
        )
        if alone and forms[at] not in known:
            yield Refusal("term", forms[at])
