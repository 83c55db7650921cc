"""Where a number comes from in the reader's language: our own words; citations stay as they are."""

from __future__ import annotations

from functools import cache

from advisor.facts import Origin
from advisor.wording.catalogue import SOURCE_LOCALE, text

TOPIC = "sources"
SEVERAL = "; "
LOGGED = "the log's "  # a column of the log
# What rules and formulas say that is no citation: the message of each.
WORDS = {
    "arithmetic": "arithmetic", "settings": "settings", "as printed": "printed", "ours": "ours",
    "the log": "log", "this log": "log", "the log's counts": "counts", "log and card": "log-card",
    "the log and the plan": "log-plan", "recorded utilisation of the card": "log",
    "printed times": "printed", "printed times of the iterations": "printed",
    "printed memory": "printed", "the program's count": "printed",
    "as printed or set": "printed-set", "last evaluation in the log": "log",
    "step times of the log": "log", "the question": "question", "the settings": "settings",
    "our judgement": "judgement", "the factor is this project's judgement": "judgement",
    "this project's judgement": "judgement", "chosen": "chosen",
    "the tokenizer's own files": "tokenizer", "what the config or the run's name says": "named",
    "the figures of the message": "figures", "the peak that the program printed": "peak",
    "the price that was given": "price",
}  # fmt: skip


def cited(source: str, locale: str) -> str:
    """Return what a reader is told of a source; what it names of a paste stays as it is."""
    if locale == SOURCE_LOCALE:
        return source
    return SEVERAL.join(_cited(each, locale) for each in source.split(SEVERAL))


def _cited(source: str, locale: str) -> str:
    word = WORDS.get(source) or ("log" if source.startswith(LOGGED) else None)
    if word is not None:
        return text(locale, TOPIC, word)
    place, origin = parted(source, SOURCE_LOCALE)
    if not origin:
        return source
    index = _origins(SOURCE_LOCALE).index(origin)
    return f"{place} {_origins(locale)[index]}".strip()


def parted(source: str, locale: str) -> tuple[str, str]:
    """Return the place of a source and its origin in brackets, "" where it names none."""
    for origin in _origins(locale):
        if source == origin or source.endswith(f" {origin}"):
            return source.removesuffix(origin).rstrip(" "), origin
    return source, ""


@cache
def _origins(locale: str) -> tuple[str, ...]:
    return tuple(f"({text(locale, TOPIC, f'origin-{each}')})" for each in Origin)
