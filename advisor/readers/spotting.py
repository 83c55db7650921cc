"""Finds the lines that hold one of many literals, in one pass over the text.

The pass is Aho and Corasick's: its time does not depend on how many literals are sought.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from ahocorasick_rs import AhoCorasick


class Spotter:
    """Seeks the literals of many seekers at once."""

    def __init__(self, literals: Mapping[str, Iterable[str]]) -> None:
        """Take the literals of each seeker, by its name."""
        seekers: dict[str, list[str]] = {}
        for name, each in literals.items():
            for literal in dict.fromkeys(each):
                seekers.setdefault(literal, []).append(name)
        self._seekers = list(seekers.values())
        self._automaton = AhoCorasick(list(seekers))

    def lines(self, texts: Sequence[str]) -> dict[str, list[int]]:
        """Return, by seeker, the indexes of the texts that hold one of its literals, in order."""
        begins = [0, *accumulate(len(text) + 1 for text in texts)]
        found: dict[str, list[int]] = {}
        hits = self._automaton.find_matches_as_indexes("\n".join(texts), overlapping=True)
        for literal, start, _ in hits:
            at = bisect_right(begins, start) - 1
            for name in self._seekers[literal]:
                indexes = found.setdefault(name, [])
                if not indexes or indexes[-1] != at:
                    indexes.append(at)
        return found
