"""Knows the readers before they are imported: most pastes need few of them.

The marks of a reader are read from the source of its module, where they stand as a literal; a
module in which they do not is imported at once. tests/readers/test_shelf.py holds both equal.
"""

from __future__ import annotations

import ast
import pkgutil
import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

import advisor.readers
from advisor.readers.base import Reader

_READER = re.compile(r"^reader = \w+$", re.MULTILINE)
_MARKS = re.compile(r"^    marks: ClassVar\[tuple\[str, \.\.\.\]\] = (?=\()", re.MULTILINE)
_TOKEN = re.compile(r"""\(|\)|(?<!\\)"(?:[^"\\\n]|\\.)*"|(?<!\\)'(?:[^'\\\n]|\\.)*'|#[^\n]*""")


@dataclass(frozen=True)
class Card:
    """One reader: its module, and its marks where they are known without importing it."""

    module: str
    known: tuple[str, ...] | None

    @cached_property
    def reader(self) -> type[Reader]:
        """The class; imports the module."""
        found: type[Reader] = import_module(f"{advisor.readers.__name__}.{self.module}").reader
        return found

    @property
    def marks(self) -> tuple[str, ...]:
        """The reader's marks."""
        return self.reader.marks if self.known is None else self.known


@cache
def cards() -> tuple[Card, ...]:
    """Return a card for every reader, by module."""
    found = []
    for folder in advisor.readers.__path__:
        for module in pkgutil.iter_modules([folder]):
            source = (Path(folder) / f"{module.name}.py").read_text(encoding="utf-8")
            if _READER.search(source):
                found.append(Card(module.name, _marks_in(source)))
    return tuple(sorted(found, key=lambda card: card.module))


@cache
def readers() -> tuple[type[Reader], ...]:
    """Return every reader class, by name."""
    return tuple(sorted((card.reader for card in cards()), key=lambda each: each.name))


def _marks_in(source: str) -> tuple[str, ...] | None:
    """Return the marks that stand in a source as a literal, None where there are none such."""
    begins = [match.end() for match in _MARKS.finditer(source)]
    if len(begins) != 1:
        return None
    depth = 0
    for token in _TOKEN.finditer(source, begins[0]):
        depth += (token[0] == "(") - (token[0] == ")")
        if depth == 0:
            try:
                return tuple(ast.literal_eval(source[begins[0] : token.end()]))
            except (ValueError, SyntaxError, TypeError):
                return None
    return None
