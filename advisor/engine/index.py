"""The index of the rules: what each needs and may say, so that only those that apply are imported.

`rules/index.json` is written by `make docs` and only saves time: a rule whose file is not the one
that was indexed is imported, as is every rule where there is no index.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
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
# An entry with other keys was written by another version of this project.
SAID = tuple(each.name for each in fields(Rule) if each.name not in {"topic", "needs", "function"})
KEYS = {"crc", "needs", *SAID}


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


def _entry(path: Path, rule: Rule) -> dict[str, Any]:
    needs = [[n.parameter, n.names, n.kind, n.required] for n in rule.needs]
    said = {name: getattr(rule, name) for name in SAID}
    return {"crc": crc32(path.read_bytes()), **said, "needs": needs}


def _rule(path: Path, entry: Mapping[str, Any] | None) -> Rule:
    if entry is None or entry.keys() != KEYS or entry["crc"] != crc32(path.read_bytes()):
        return imported(path)
    said = {name: entry[name] for name in SAID}
    said |= {name: tuple(entry[name]) for name in ("explains", "references")}
    said["severities"] = tuple(map(Severity, entry["severities"]))
    said["confidence"] = Confidence(entry["confidence"])
    needs = tuple(
        Need(parameter, tuple(names), kind, required)
        for parameter, names, kind, required in entry["needs"]
    )
    late = Late(_module(path), path.stem)
    return Rule(topic=path.parent.name, needs=needs, function=late, **said)
