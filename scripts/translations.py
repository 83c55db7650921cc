"""Tells which translations are missing or older than their English, and stamps those that are not.

    python -m scripts.translations            list what is missing or stale, by locale
    python -m scripts.translations ja ar      stamp these locales: every message was looked at

A stamp is a hash of the English of each message (`prompts/locales/<locale>/english.json`).
"""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

HOME = Path(__file__).resolve().parents[1]
LOCALES = HOME / "prompts" / "locales"
STAMPS = "english.json"
LENGTH = 10  # hex digits: enough to notice a change


def messages(path: Path) -> dict[str, str]:
    """Return the Fluent text of each message and attribute of a file."""
    serializer, found = FluentSerializer(), {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            parts = {"": entry.value} | {a.id.name: a.value for a in entry.attributes}
            for name, pattern in parts.items():
                if pattern is not None:
                    shown = ast.Message(ast.Identifier("x"), pattern)
                    found[f"{entry.id.name}.{name}"] = serializer.serialize_entry(shown)
    return found


@cache
def english() -> dict[str, str]:
    """Return a hash of each English message, by topic and name."""
    found = {}
    for path in sorted([*(HOME / "rules").glob("*/*.ftl"), *(LOCALES / "en").glob("*.ftl")]):
        topic = path.stem if path.parent.name == "en" else path.parent.name
        for name, text in messages(path).items():
            found[f"{topic} {name}"] = hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
    return found


def stale(locale: str) -> list[str]:
    """Return the messages of a locale whose English has changed, come or gone since its stamp."""
    path = LOCALES / locale / STAMPS
    stamped = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    now = english()
    return sorted(
        name for name in stamped.keys() | now.keys() if stamped.get(name) != now.get(name)
    )


def stamp(locale: str) -> None:
    """Say that every message of a locale says what its English says now."""
    body = json.dumps(english(), indent=0, sort_keys=True)
    (LOCALES / locale / STAMPS).write_text(body + "\n", encoding="utf-8")


def translated() -> list[str]:
    """Return all locales but English."""
    return sorted(p.parent.name for p in LOCALES.glob("*/report.ftl") if p.parent.name != "en")


if __name__ == "__main__":
    for each in sys.argv[1:]:
        stamp(each)
    for each in translated():
        for name in stale(each):
            print(f"{each}: {name}")
