"""The guard: what a model wrote is shown only when nothing in it could be wrong.

A finding's facts, numbers, directions and instructions are in statements that the engine wrote and
that stand behind slots, each as a sentence of its own. Between them a model speaks of nothing but
the statements, the reader and the order of things: its words come from a short list in which there
is no number, direction, denial, doubt or judgement, and no thing of which a claim could be made.
"""

from __future__ import annotations

from collections.abc import Mapping

from advisor.explain.guard.refusal import Refusal
from advisor.explain.guard.speech import refused_words
from advisor.explain.guard.structure import structure
from advisor.explain.guard.terms import own_terms
from advisor.explain.slots import pieces


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
        CatalogueError: The vocabulary of the locale is not well-formed.
    """
    parts = pieces(text)
    terms = own_terms((title, *statements.values()), locale)
    found = [*structure(parts, tuple(statements))]
    for each in parts:
        if not each.is_slot:
            found += refused_words(each.text, terms, locale)
    return tuple(dict.fromkeys(found))
