"""Messages: Fluent files, loaded by topic when first needed, English where a locale lacks one.

The English of a rule stands beside it (`rules/<topic>/<problem>.ftl`), that of rules made of a
table's rows beside the table (`rules/<topic>/<table>.ftl`); everything else is
`prompts/locales/<locale>/<topic>.ftl`, where a rule's topic is the name of its folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from advisor.errors import CatalogueError
from advisor.resources import extra_rules_homes, prompts_home, rules_home
from advisor.wording.typography import RIGHT_TO_LEFT, closed, isolated

SOURCE_LOCALE = "en"


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
    # Isolation marks keep numbers and names in their own direction in right-to-left text.
    return FluentBundle([locale], use_isolating=locale in RIGHT_TO_LEFT)


def _candidates(locale: str, topic: str, message: str) -> list[tuple[Path, str]]:
    stem = message.replace("-", "_")
    beside = rules_home() / topic / f"{stem}.ftl"
    own = prompts_home() / "locales" / locale / f"{topic}.ftl"
    english = prompts_home() / "locales" / SOURCE_LOCALE / f"{topic}.ftl"
    found = [(path, SOURCE_LOCALE) for path in (beside, english, *_beside_tables(topic))]
    extra = [home / topic for home in extra_rules_homes()]
    found += [(folder / f"{stem}.ftl", SOURCE_LOCALE) for folder in extra]
    if locale == SOURCE_LOCALE:
        return found
    return [(own, locale), *((folder / f"{stem}.{locale}.ftl", locale) for folder in extra), *found]


@cache
def _beside_tables(topic: str) -> tuple[Path, ...]:
    tables = sorted((rules_home() / topic).glob("*.csv"))
    return tuple(path.with_suffix(".ftl") for path in tables)


class _Message(NamedTuple):
    bundle: FluentBundle
    pattern: Any
    variables: frozenset[str]
    template: str | None  # the same as a format string, where it only has holes to fill
    file: str


@cache
def _message(locale: str, topic: str, message: str, attribute: str | None) -> _Message:
    for path, of in _candidates(locale, topic, message):
        source = _sources(path).get((message, attribute))
        if source is None:
            continue
        bundle, name = _bundle(of), f"{path.stem}--{message}--{attribute or 'value'}"
        bundle.add_resource(FluentResource(f"{name} ={source}"))
        if bundle.has_message(name):
            pattern: Any = bundle.get_message(name).value
            template = None if of in RIGHT_TO_LEFT else _template(pattern)
            return _Message(bundle, pattern, variables(pattern), template, path.name)
    raise CatalogueError("no such message", place=f"{locale}/{topic}: {message}.{attribute or ''}")


def _template(pattern: Any) -> str | None:
    """Return a pattern as a format string, None when it selects or calls something."""
    parts = []
    for element in getattr(pattern, "elements", [pattern]):
        inside = getattr(element, "expression", None)
        if isinstance(element, ast.TextElement):
            parts.append(element.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(inside, ast.VariableReference):
            parts.append(f"{{{inside.id.name}}}")
        else:
            return None
    return "".join(parts)


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
    arguments: Mapping[str, Any] = MappingProxyType({}),
) -> str:
    """Return a message, or one attribute of it, in the locale.

    Raises:
        CatalogueError: No file has the message, or it needs a value that is not given.
    """
    found = _message(locale, topic, message, attribute)
    given = {name: arguments[name] for name in found.variables if name in arguments}
    if found.template is not None and len(given) == len(found.variables) and _all_text(given):
        said = found.template.format_map(given)
    else:
        value, errors = found.bundle.format_pattern(found.pattern, given)
        if errors:
            place = f"{found.file}: {message}.{attribute or ''}"
            raise CatalogueError(str(errors[0]), place=place)
        said = str(value)
    return isolated(closed(said, locale), locale)


def _all_text(values: Mapping[str, Any]) -> bool:
    return all(type(value) is str for value in values.values())
