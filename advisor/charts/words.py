"""The words of a chart in one locale, from `prompts/locales/<locale>/chart.ftl`."""

from __future__ import annotations

from typing import Any

from advisor.wording.catalogue import text
from advisor.wording.typography import END, RIGHT_TO_LEFT

TOPIC = "chart"
RIGHT_TO_LEFT_MARK = "\u2067"
CONTROLS = ("log-scale", "zoom-in", "zoom-out", "reset", "zoom-hint")


def say(locale: str, message: str, **values: Any) -> str:
    """Return a message of the charts; raises CatalogueError where there is none."""
    return in_its_direction(text(locale, TOPIC, message, None, values), locale)


def in_its_direction(said: str, locale: str) -> str:
    """Return a text that reads from right to left in a picture, which knows no such direction."""
    return f"{RIGHT_TO_LEFT_MARK}{said}{END}" if locale in RIGHT_TO_LEFT else said


def controls(locale: str) -> dict[str, str]:
    """Return what the page writes around a chart."""
    return {name: say(locale, name) for name in CONTROLS}
