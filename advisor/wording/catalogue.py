"""Messages: Fluent files, loaded by topic when first needed, English where a locale lacks one.

The English of a rule stands beside it (`rules/<topic>/<problem>.ftl`); everything else is
`prompts/locales/<locale>/<topic>.ftl`, where a rule's topic is the name of its folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.visitor import Visitor

from advisor.errors import CatalogueError
from advisor.resources import prompts_home, rules_home

SOURCE_LOCALE = "en"
# "4056萬 個": a number that ends in a character takes no space before the next one.
HAN_GAP = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")


@cache
def _bundle(path: Path, locale: str) -> FluentBundle | None:
    if not path.is_file():
        return None
    # Isolation marks are for right-to-left text around numbers; these two scripts need none.
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def _candidates(locale: str, topic: str, message: str) -> list[tuple[Path, str]]:
    stem = message.replace("-", "_")
    beside = rules_home() / topic / f"{stem}.ftl"
    own = prompts_home() / "locales" / locale / f"{topic}.ftl"
    english = prompts_home() / "locales" / SOURCE_LOCALE / f"{topic}.ftl"
    found = [(beside, SOURCE_LOCALE), (english, SOURCE_LOCALE)]
    return found if locale == SOURCE_LOCALE else [(own, locale), *found]


@cache
def _pattern(
    locale: str, topic: str, message: str, attribute: str | None
) -> tuple[FluentBundle, Any, frozenset[str], str]:
    """Return the bundle that has the message, the pattern, its variables, and the file's name."""
    for path, of in _candidates(locale, topic, message):
        bundle = _bundle(path, of)
        if bundle is None or not bundle.has_message(message):
            continue
        found = bundle.get_message(message)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is not None:
            return bundle, pattern, variables(pattern), path.name
    raise CatalogueError("no such message", place=f"{locale}/{topic}: {message}.{attribute or ''}")


def variables(pattern: Any) -> frozenset[str]:
    """Return the names of the values that a pattern shows or selects by."""
    finder = _Variables()
    finder.visit(pattern)
    return frozenset(finder.names)


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  (Fluent's name)
        self.names.add(node.id.name)


def text(
    locale: str,
    topic: str,
    message: str,
    attribute: str | None = None,
    arguments: Mapping[str, Any] | None = None,
) -> str:
    """Return a message, or one attribute of it, in the locale.

    Raises:
        CatalogueError: No file has the message, or it needs a value that is not given.
    """
    bundle, pattern, wanted, file = _pattern(locale, topic, message, attribute)
    given = arguments or {}
    value, errors = bundle.format_pattern(pattern, {n: given[n] for n in wanted if n in given})
    if errors:
        raise CatalogueError(str(errors[0]), place=f"{file}: {message}.{attribute or ''}")
    return HAN_GAP.sub("", str(value)) if locale.startswith("zh") else str(value)
