"""Which characters a model may write: letters of the language, spaces, plain punctuation.

Everything else falls by not being on the list: digits of all scripts, fractions, symbols, emoji,
mark-up, addresses, paths, controls, invisible and direction-turning characters, look-alike letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from advisor.explain.guard.refusal import Kind, Refusal

# Beginnings of the Unicode names of letters.
LATIN = ("LATIN SMALL LETTER", "LATIN CAPITAL LETTER", "LATIN SMALL LIGATURE OE",
         "LATIN CAPITAL LIGATURE OE")  # fmt: skip
HAN = ("CJK UNIFIED IDEOGRAPH-",)
SCRIPTS = {
    "en": (), "es": (), "fr": (), "de": (), "zh-Hant": HAN, "zh-Hans": HAN,
    "ja": (*HAN, "HIRAGANA LETTER", "KATAKANA LETTER", "KATAKANA-HIRAGANA PROLONGED"),
    "ko": ("HANGUL SYLLABLE",),
    "hi": ("DEVANAGARI LETTER", "DEVANAGARI VOWEL", "DEVANAGARI SIGN"),
    "ar": ("ARABIC LETTER", "ARABIC FATHA", "ARABIC DAMMA", "ARABIC KASRA", "ARABIC SHADDA",
           "ARABIC SUKUN"),
}  # fmt: skip
# Letters beyond ASCII in words of the language itself; elsewhere Latin script is for names.
ACCENTED = {"es": "áéíóúüñ", "fr": "àâæçéèêëîïôœùûüÿ", "de": "äöüß"}
# No brackets: an aside is a sentence inside a sentence.
PUNCTUATION = frozenset(" \n.,;:!?…'\"-–—‘’“”")
OWN = {
    "es": "¿¡«»", "fr": "«»\u00a0\u202f", "de": "„‚»«›‹", "ar": "،؛؟«»", "hi": "।",
    "zh-Hant": "，。、；：？！「」『』—·", "zh-Hans": "，。、；：？！「」『』《》—·",
    "ja": "、。「」『』？！・ー：々", "ko": "·「」『』",
}  # fmt: skip
JOINERS = "\u200c\u200d"  # between letters of Devanagari they are spelling


def characters(prose: str, locale: str) -> Iterator[Refusal]:
    """Yield the characters that do not belong into prose of the locale."""
    for character in dict.fromkeys(prose):
        if not _allowed(character, locale):
            yield Refusal(_kind(character), character)


@cache
def _allowed(character: str, locale: str) -> bool:
    if character in PUNCTUATION or character in OWN.get(locale, ""):
        return True
    if locale == "hi" and character in JOINERS:
        return True
    name = unicodedata.name(character, "")
    if name.startswith(LATIN):
        return character.isascii() or character.lower() in ACCENTED.get(locale, "")
    if locale == "ja" and name.startswith(HAN):
        return _is_japanese(character)
    return name.startswith(SCRIPTS[locale]) if SCRIPTS[locale] else False


def _is_japanese(character: str) -> bool:
    """Tell whether a character is one of Japanese text: those of Chinese alone are not."""
    try:
        return bool(character.encode("iso2022_jp"))
    except UnicodeEncodeError:
        return False


def _kind(character: str) -> Kind:
    return "number" if unicodedata.numeric(character, None) is not None else "character"
