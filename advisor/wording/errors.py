"""Errors in the reader's language (`prompts/locales/<locale>/errors.ftl`)."""

from __future__ import annotations

from typing import NamedTuple

from advisor.errors import AdvisorError, CatalogueError, Value
from advisor.intake.mask import mask_text
from advisor.wording.catalogue import text
from advisor.wording.typography import gap, isolated_text, listed

TOPIC, REMEDY = "errors", "remedy"
OURS = AdvisorError("ours")  # what is told of a fault of ours: nothing but that it is one


class Told(NamedTuple):
    """An error in words: where, what, and what to do about it ("" where there is nothing to say).

    All of it is masked, for it may repeat what somebody typed.
    """

    place: str
    message: str
    remedy: str

    def line(self, locale: str) -> str:
        """Return all of it in one line."""
        place = f"{isolated_text(self.place, locale)}: " if self.place else ""
        return f"{place}{gap(locale).join(filter(None, (self.message, self.remedy)))}"


def told(error: AdvisorError, locale: str) -> Told:
    """Tell an error in a locale; raises CatalogueError where its message has no text."""
    values = {name: _shown(value, locale) for name, value in error.values.items()}
    message = text(locale, TOPIC, error.message, None, values)
    # JSON, in which places come, can spell what UTF-8 cannot.
    place = mask_text(error.place.encode("utf-8", "replace").decode())
    return Told(place, mask_text(message), mask_text(_remedy(error, locale, values)))


def title(status: int, locale: str) -> str:
    """Return what an HTTP status is called; that of another status is called as all of its kind."""
    try:
        return text(locale, TOPIC, f"status-{status}")
    except CatalogueError:
        return text(locale, TOPIC, f"status-{500 if status >= 500 else 400}")


def _remedy(error: AdvisorError, locale: str, values: dict[str, str | int]) -> str:
    try:
        return text(locale, TOPIC, error.message, REMEDY, values)
    except CatalogueError:
        return ""  # there is nothing that a reader could do


def _shown(value: Value, locale: str) -> str | int:
    if isinstance(value, tuple):
        return listed((isolated_text(each, locale) for each in value), locale)
    return value
