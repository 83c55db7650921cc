"""Whether prose is in the language that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.explain.guard.names import LATIN_SCRIPT
from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.words import normal, words
from advisor.wording.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
KANA = re.compile(r"[\u3040-\u30ff]")
OWN_LETTERS = {
    "ja": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]"), "ko": re.compile(r"[\uac00-\ud7a3]"),
    "hi": re.compile(r"[\u0900-\u097f]"), "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh-Hant": re.compile(r"[\u4e00-\u9fff]"), "zh-Hans": re.compile(r"[\u4e00-\u9fff]"),
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z]+")
FEW = 4  # words; so few cannot tell a language
SHARE = 0.2  # of the words are function words of the language, in connected prose


def tongue(prose: str, locale: str) -> Iterator[Refusal]:
    """Yield a refusal where the prose is not in the locale."""
    if locale in LATIN_SCRIPT:
        found = WORD.findall(normal(prose))
        if len(found) < FEW:
            return
        shares = {
            each: sum(word in words(each).lists["function_words"] for word in found) / len(found)
            for each in LATIN_SCRIPT
        }
        if shares[locale] < SHARE or max(shares, key=shares.__getitem__) != locale:
            yield Refusal("language", " ".join(found[:FEW]))
        return
    own = len(OWN_LETTERS[locale].findall(prose))
    if prose.strip() and own < sum(map(len, LATIN.findall(prose))):
        yield Refusal("language", prose.strip()[:40])
    yield from _script(prose, locale)


def _script(prose: str, locale: str) -> Iterator[Refusal]:
    """Tell the two scripts of Chinese apart, and both from Japanese."""
    if locale == "ja" and len(prose.strip()) > FEW and not KANA.search(prose):
        yield Refusal("language", prose.strip()[:40])
    other = {"zh-Hant": SIMPLIFIED_ONLY, "zh-Hans": TRADITIONAL_ONLY}.get(locale, frozenset())
    yield from (Refusal("language", each) for each in dict.fromkeys(prose) if each in other)
