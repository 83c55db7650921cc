"""The index of the rules: what each needs and may say, so that only those that apply are imported.

`rules/index.json` is written by `make docs` and only saves time: a rule whose file is not the one
that was indexed is imported, as is every rule where there is no index.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any
from zlib import crc32

import advisor.rules
from advisor.errors import CatalogueError
from advisor.findings import Confidence, Severity
from advisor.needs import Need
from advisor.rule import Rule, Verdict

INDEX = "index.json"


class Late:
    """A rule's function that is imported when it is first called."""

    def __init__(self, module: str, name: str) -> None:
        """Name the module and the rule in it."""
        self.__module__ = module
        self.__name__ = name

    def __call__(self, **facts: Any) -> Verdict | None:
        """Call the function."""
        rule: Rule = getattr(import_module(self.__module__), self.__name__)
        return rule.function(**facts)


def load(home: Path) -> list[Rule]:
    """Return the rules of a folder, from the index where it is up to date."""
    try:
        entries: dict[str, Any] = json.loads((home / INDEX).read_bytes())
    except FileNotFoundError:
        entries = {}
    return [_rule(path, entries.get(_key(path))) for path in _sources(home)]


def written(home: Path) -> str:
    """Return the index of a folder's rules as text."""
    entries = {_key(path): _entry(path, imported(path)) for path in _sources(home)}
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(each)}" for key, each in entries.items())
    return "{\n" + lines + "\n}\n"


def imported(path: Path) -> Rule:
    """Import the rule of a file; raises CatalogueError where it holds none of its name."""
    rule = getattr(import_module(_module(path)), path.stem, None)
    if not isinstance(rule, Rule):
        raise CatalogueError("no rule of the file's name", place=f"{path.parent.name}/{path.name}")
    return rule


def _sources(home: Path) -> list[Path]:
    return [path for path in sorted(home.glob("*/*.py")) if path.stem[0] != "_"]


def _key(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _module(path: Path) -> str:
    return f"{advisor.rules.__name__}.{path.parent.name}.{path.stem}"


def _entry(path: Path, rule: Rule) -> list[Any]:
    needs = [[n.parameter, n.names, n.kind, n.required] for n in rule.needs]
    return [
        crc32(path.read_bytes()), rule.slug, rule.code, rule.severities, rule.confidence,
        rule.explains, rule.references, rule.after_plan, rule.harmless, needs,
    ]  # fmt: skip


def _rule(path: Path, entry: Sequence[Any] | None) -> Rule:
    if entry is None or entry[0] != crc32(path.read_bytes()):
        return imported(path)
    _, slug, code, severities, confidence, explains, references, after, harmless, needs = entry
    return Rule(
        slug=slug, code=code, topic=path.parent.name,
        severities=tuple(map(Severity, severities)), confidence=Confidence(confidence),
        explains=tuple(explains), references=tuple(references), after_plan=after,
        harmless=harmless, needs=tuple(Need(p, tuple(n), kind, req) for p, n, kind, req in needs),
        function=Late(_module(path), path.stem),
    )  # fmt: skip
