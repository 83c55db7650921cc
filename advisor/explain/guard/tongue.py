"""Whether prose is in the language that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.explain.guard.names import LATIN_SCRIPT
from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.words import normal, words
from advisor.wording.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY
from advisor.wording.tongues import HAN, classified

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
SENTENCE = re.compile(r"[^.!?:;,\n–—。！？：；，、।؟؛]+")
KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
OWN_LETTERS = {
    "ja": re.compile(r"[\u3041-\u30fa\u4e00-\u9fff]"), "ko": re.compile(r"[\uac00-\ud7a3]"),
    "hi": re.compile(r"[\u0900-\u097f]"), "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh-Hant": re.compile(r"[\u4e00-\u9fff]"), "zh-Hans": re.compile(r"[\u4e00-\u9fff]"),
}  # fmt: skip
LATIN = re.compile(r"[A-Za-z]+")
FEW = 4  # words; so few cannot tell a language
SHARE = 0.2  # of the words are function words of the language, in connected prose
FOREIGN = 0.15  # more of a sentence's words are another language's before it counts as that
CERTAIN, LIKELY = 0.9, 0.5  # of another language, from which a text or a mere phrase is refused
PHRASE = 6  # Han characters without kana that a Japanese phrase may have


def tongue(prose: str, locale: str) -> Iterator[Refusal]:
    """Yield a refusal where the prose, or a sentence of it, is not in the locale."""
    if locale in LATIN_SCRIPT:
        yield from _by_words(prose, locale)
        return
    own = len(OWN_LETTERS[locale].findall(prose))
    if prose.strip() and own < sum(map(len, LATIN.findall(prose))):
        yield Refusal("language", prose.strip()[:40])
    if locale == "ja":
        if len(HAN.findall(prose)) >= FEW and not KANA.search(prose):
            yield Refusal("language", prose.strip()[:40])
        for sentence in SENTENCE.findall(prose):
            if not KANA.search(sentence) and len(HAN.findall(sentence)) > PHRASE:
                yield Refusal("language", sentence.strip()[:40])
    other = {"zh-Hant": SIMPLIFIED_ONLY, "zh-Hans": TRADITIONAL_ONLY}.get(locale, frozenset())
    yield from (Refusal("language", each) for each in dict.fromkeys(prose) if each in other)


def _by_words(prose: str, locale: str) -> Iterator[Refusal]:
    """Tell languages in Latin script by their function words, as a whole and by sentence."""
    whole = WORD.findall(normal(prose))
    language, probability = classified(prose) if whole else (locale, 1.0)
    unsure = language != locale or probability < CERTAIN
    limit = CERTAIN if len(whole) >= FEW else LIKELY
    if (language != locale and probability >= limit) or (
        unsure and len(whole) >= FEW and _shares(whole)[locale] < SHARE
    ):
        yield Refusal("language", " ".join(whole[:FEW]))
    for sentence in SENTENCE.findall(normal(prose)):
        found = WORD.findall(sentence)
        shares = _shares(found) if len(found) >= FEW else {locale: 1.0}
        if max(shares.values()) > shares[locale] + FOREIGN:
            yield Refusal("language", sentence.strip()[:40])


def _shares(found: list[str]) -> dict[str, float]:
    return {
        each: sum(word in words(each).lists["function_words"] for word in found) / len(found)
        for each in LATIN_SCRIPT
    }
