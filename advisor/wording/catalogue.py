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


MESSAGE = re.compile(r"^(?=[A-Za-z][\w-]* *=)", re.MULTILINE)
ATTRIBUTE = re.compile(r"^ +\.(?=[A-Za-z][\w-]* *=)", re.MULTILINE)


@cache
def _sources(path: Path) -> dict[tuple[str, str | None], str]:
    """Return the Fluent text of each message and attribute of a file, without its name.

    Fluent's parser goes character by character, so only what is said is given to it.
    """
    found: dict[tuple[str, str | None], str] = {}
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    for entry in MESSAGE.split(text)[1:]:
        head, *attributes = ATTRIBUTE.split(entry)
        name, _, value = head.partition("=")
        if value.strip():
            found[name.strip(), None] = value
        for each in attributes:
            attribute, _, value = each.partition("=")
            found[name.strip(), attribute.strip()] = value
    return found


@cache
def _bundle(locale: str) -> FluentBundle:
    # Isolation marks are for right-to-left text around numbers; these two scripts need none.
    return FluentBundle([locale], use_isolating=False)


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
        source = _sources(path).get((message, attribute))
        if source is None:
            continue
        bundle, name = _bundle(of), f"{path.stem}--{message}--{attribute or 'value'}"
        bundle.add_resource(FluentResource(f"{name} ={source}"))
        if bundle.has_message(name):
            pattern: Any = bundle.get_message(name).value
            wanted = variables(pattern)
            if not wanted:  # nothing to fill in: the text is always the same
                pattern = bundle.format_pattern(pattern, {})[0]
            return bundle, pattern, wanted, path.name
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
    if not wanted:
        return str(pattern)
    value, errors = bundle.format_pattern(pattern, {n: given[n] for n in wanted if n in given})
    if errors:
        raise CatalogueError(str(errors[0]), place=f"{file}: {message}.{attribute or ''}")
    return HAN_GAP.sub("", str(value)) if locale.startswith("zh") else str(value)
