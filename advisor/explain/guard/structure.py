"""Slots: all of them, once, each a sentence of its own; and prose of a bounded length.

What is announced or asked is answered by a statement at once: a colon and a question mark stand
directly before a slot and nowhere else.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from advisor.explain.guard.refusal import Refusal
from advisor.explain.slots import Piece

ANNOUNCES = frozenset(":：?？؟")
LONGEST = 900  # characters of a model's own words with one finding
ENDS = frozenset(".?:。？：।؟")  # what may stand before a slot
GOING_ON = frozenset(",;:–—，；：、،؛")


def structure(parts: Sequence[Piece], slots: Collection[str]) -> Iterator[Refusal]:
    """Yield what is wrong with the slots of a text.

    Args:
        parts: the text, split at its slots.
        slots: the names of all statements.
    """
    named = Counter(each.text for each in parts if each.is_slot)
    for name in slots:
        if named[name] != 1:
            yield Refusal("slot-missing" if not named[name] else "slot-twice", name)
    yield from (Refusal("slot-unknown", name) for name in named if name not in slots)
    if sum(len(each.text) for each in parts if not each.is_slot) > LONGEST:
        yield Refusal("length", str(LONGEST))
    for prose, after in itertools.zip_longest(parts, parts[1:]):
        if not prose.is_slot and not _is_answered(prose.text.strip(), after):
            yield Refusal("announces-nothing", prose.text.strip())
    for before, slot in itertools.pairwise(parts):
        if slot.is_slot and not before.is_slot and not _ends(before.text):
            yield Refusal("slot-inside-sentence", slot.text)
    for slot, after in itertools.pairwise(parts):
        if slot.is_slot and not after.is_slot and not _begins(after.text):
            yield Refusal("slot-inside-sentence", slot.text)


def _is_answered(prose: str, after: Piece | None) -> bool:
    """Tell whether a slot comes directly after each colon and each question."""
    before_slot = after is not None and after.is_slot
    return not ANNOUNCES & set(prose[: -1 if before_slot else None])


def _ends(prose: str) -> bool:
    """Tell whether a sentence is over: what comes next then stands for itself."""
    said = prose.rstrip()
    return not said or said[-1] in ENDS


def _begins(prose: str) -> bool:
    """Tell whether a new sentence starts: no small letter and no comma goes on with the slot."""
    said = prose.strip()
    return not said or not (said[0].islower() or said[0] in GOING_ON)
