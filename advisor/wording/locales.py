"""Which languages are offered, and which one a reader gets."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from advisor.findings import Report
from advisor.resources import prompts_home
from advisor.wording.catalogue import text
from advisor.wording.tongues import tongue_of

DEFAULT = "en"
COMPLETE = "report.ftl"  # a locale is offered once it has the frame of a report
# Regional codes whose script follows from the region (CLDR likely subtags).
LIKELY = {
    "zh": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant",
    "zh-cn": "zh-Hans", "zh-sg": "zh-Hans",
}  # fmt: skip
# Languages whose readers read an offered one more easily than English.
NEAR = {"pt": "es", "gl": "es", "ca": "es", "lb": "de", "wa": "fr", "yue": "zh-Hant"}


@cache
def offered_locales() -> tuple[str, ...]:
    """Return the locales that are offered, English first."""
    found = sorted(p.parent.name for p in (prompts_home() / "locales").glob(f"*/{COMPLETE}"))
    return (DEFAULT, *(each for each in found if each != DEFAULT))


def resolve_locale(requested: str | None, message: str = "") -> str:
    """Return the locale for a request: the one asked for, else that of the message, else English.

    A regional code resolves to the nearest that is offered (zh-TW to zh-Hant, pt to es).
    """
    for tag in _tags(requested):
        found = _offered(tag)
        if found is not None:
            return found
    return _offered(tongue_of(message) or "") or DEFAULT


def request_locale(requested: str | None, question: str, message: str, fallback: str | None) -> str:
    """Return the locale of a request that has a question apart from what is pasted.

    The one asked for, else that of the question (of the paste where there is none), else one of
    the fallback's tags, else English.
    """
    found = resolve_locale(requested, question if question.strip() else message)
    return found if requested or found != DEFAULT else resolve_locale(fallback)


def locale_note(requested: str | None, locale: str) -> str | None:
    """Return a sentence that says so where a reader gets another language than the one asked for.

    Args:
        requested: the tags that were asked for, best first.
        locale: what the reader gets.
    """
    tags = [tag for tag in _tags(requested) if tag not in {"auto", "*"}]
    if not tags or any(_language(tag) == _language(locale) for tag in tags):
        return None
    asked = _name(tags[0], locale)
    if asked is None:
        return None
    values = {"asked": asked, "given": _name(locale, locale) or locale}
    return text(locale, "report", "locale-not-offered", None, values)


def noted(report: Report, requested: str | None) -> Report:
    """Return the report with that sentence before its other notes, where there is one."""
    note = locale_note(requested, report.locale)
    return replace(report, notes=(note, *report.notes)) if note else report


def _name(tag: str, locale: str) -> str | None:
    """Return what a language is called in a locale, None where there is no such language."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  (seldom needed, 40 ms)

    try:
        found = Locale.parse(tag, sep="-")
        return found.get_language_name(Locale.parse(locale, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _tags(requested: str | None) -> list[str]:
    """Return the language tags of a setting or an Accept-Language header, without weights."""
    parts = [part.partition(";")[0].strip() for part in re.split(r"[,\s]+", requested or "")]
    return [part.replace("_", "-") for part in parts if part and not part.startswith("q=")]


def _offered(tag: str) -> str | None:
    tag = tag.lower()
    if not tag or tag == "auto":
        return None
    tag = LIKELY.get(tag, tag).lower()
    by_name = {each.lower(): each for each in offered_locales()}
    for length in range(len(tag.split("-")), 0, -1):
        head = "-".join(tag.split("-")[:length])
        for each in (head, LIKELY.get(head, head).lower(), NEAR.get(head, head).lower()):
            if each in by_name:
                return by_name[each]
    return None
