"""Which of the offered languages a message is written in: by script, then by its words.

Only what a person typed counts: a log is nearly English whoever pastes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from advisor.intake.split import kind_of
from advisor.wording.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY

SAMPLE = 20_000  # characters of the text that are looked at
LEAST = 2  # letters of a script; one may be part of a name
SURE = 0.7  # probability from which a language in Latin script is taken
HAN = re.compile(r"[\u4e00-\u9fff]")
SCRIPTS = (
    ("ja", re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("hi", re.compile(r"[\u0904-\u0939\u0958-\u0961]")),
    ("ar", re.compile(r"[\u0621-\u064a]")),
)
PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u06a9\u06cc]")  # letters that Arabic has not
WORD = re.compile(r"[^\W\d_]+")
# Words that English text does not have; with them the classifier is worth its half second.
_FOREIGN_WORDS = """
    el los las que qué por porque está una mi se con para cómo del esto puedo hola gracias
    le les des est mon ma mes ne pas pourquoi comment je une dans avec sur que quoi bonjour merci
    der das ist nicht und warum wie mein meine ich wird kann mit auf den ein eine bitte hallo
    o os uma não meu minha como il di che non perché mio è"""
_ENGLISH_WORDS = """
    the is are was my your why what how and of to in on it this that with for do does not should
    can i have has"""
FOREIGN, ENGLISH = frozenset(_FOREIGN_WORDS.split()), frozenset(_ENGLISH_WORDS.split())
LATIN = ("en", "es", "fr", "de", "pt", "it", "nl")


def tongue_of(text: str) -> str | None:
    """Return the language of what a person typed, as a locale; None where nothing tells.

    Args:
        text: a message, with whatever is pasted into it.
    """
    sample = text[:SAMPLE]
    typed = "\n".join(line for line in sample.split("\n") if kind_of(line) == "prose")
    for each in (typed, sample):
        found = _by_script(each)
        if found is not None:
            return found
    return _by_words(typed)


def _by_script(text: str) -> str | None:
    counts = {locale: len(letters.findall(text)) for locale, letters in SCRIPTS}
    counts["zh"] = len(HAN.findall(text))
    if counts["ja"] >= LEAST:
        counts["ja"] += counts.pop("zh")  # kanji among kana
    best = max(counts, key=counts.__getitem__)
    if counts[best] < LEAST:
        return None
    if best == "zh":
        return chinese(text)
    return None if best == "ar" and PERSIAN.search(text) else best


def chinese(text: Iterable[str]) -> str:
    """Return which Chinese a text is in; Traditional where it has no character of only one."""
    letters = list(text)
    simplified = sum(each in SIMPLIFIED_ONLY for each in letters)
    traditional = sum(each in TRADITIONAL_ONLY for each in letters)
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _by_words(text: str) -> str | None:
    words = [word.casefold() for word in WORD.findall(text)]
    foreign, english = (sum(word in known for word in words) for known in (FOREIGN, ENGLISH))
    if not foreign or english > foreign:
        return None
    language, probability = classified(text)
    return language if probability >= SURE else None


def classified(text: str) -> tuple[str, float]:
    """Return the likeliest language in Latin script, and its probability."""
    language, probability = _identifier().classify(text)
    return str(language), float(probability)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  (half a second)

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LATIN))
    return identifier
