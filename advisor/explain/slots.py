"""Statements of the engine behind names: a model places the names and never touches the words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advisor.findings import Finding

SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: a slot's name, or the model's own words."""

    text: str
    is_slot: bool


def statements(finding: Finding) -> dict[str, str]:
    """Return the finding's sentences by slot name (`f1.what`), in the engine's order."""
    return {
        f"f{finding.number}.{name.replace('-', '_')}": said
        for name, said in finding.clauses.items()
    }


def pieces(text: str) -> list[Piece]:
    """Split a text at its slots; empty parts are left out."""
    found, at = [], 0
    for match in SLOT.finditer(text):
        found += [Piece(text[at : match.start()], is_slot=False), Piece(match[1], is_slot=True)]
        at = match.end()
    found.append(Piece(text[at:], is_slot=False))
    return [each for each in found if each.text or each.is_slot]


def filled(text: str, said: Mapping[str, str]) -> str:
    """Return the text with each slot's statement in its place.

    Raises:
        KeyError: A slot has no statement; the guard has let none of those pass.
    """
    return SLOT.sub(lambda match: said[match[1]], text)
