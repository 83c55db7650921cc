"""The guard: what a model wrote is shown only when nothing in it could be wrong.

A finding's facts, numbers, directions and instructions are in statements that the engine wrote and
that stand behind slots. The model's own words may connect them and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

from advisor.explain.guard.characters import characters
from advisor.explain.guard.names import names, without_identifiers
from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.structure import structure
from advisor.explain.guard.terms import terms
from advisor.explain.guard.tongue import tongue
from advisor.explain.guard.words import refused_words
from advisor.explain.slots import pieces

BETWEEN = "\n"  # in the place of a slot: nothing on its two sides forms one phrase


def refusals(
    text: str, *, title: str, statements: Mapping[str, str], locale: str
) -> tuple[Refusal, ...]:
    """Return every reason not to show a text; none means that it may be shown.

    Args:
        text: what the model wrote, with slots.
        title: of the finding.
        statements: the finding's sentences by slot name.
        locale: the language of the reader.

    Raises:
        CatalogueError: The lists of the locale are not well-formed.
    """
    parts = pieces(text)
    prose = BETWEEN.join(each.text for each in parts if not each.is_slot)
    said = (title, *statements.values())
    prose = without_identifiers(prose, said)
    found = [
        *structure(parts, tuple(statements)),
        *characters(prose, locale),
        *refused_words(prose, locale),
        *names(prose, said, locale),
        *terms(prose, said, locale),
        *tongue(prose, locale),
    ]
    return tuple(dict.fromkeys(found))
