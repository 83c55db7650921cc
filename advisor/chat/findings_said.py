"""The findings that a follow-up names: ordinals, digits and numerals, ranges, "the last"."""

from __future__ import annotations

import re

from advisor.chat.amounts_said import Amounts, Number
from advisor.chat.words import Words, words

LAST = -1  # the number of the last finding
MOST = 20  # findings that one message may name
_RANGE = re.compile(r"\s?(?:-|–|~|to|bis|a|à|至|到|から|부터|से)\s?")


def findings_said(text: str, amounts: Amounts) -> tuple[int, ...]:
    """Return the numbers of findings: ordinals, and digits that belong to nothing else."""
    known = words()
    plain = [n for n in amounts.numbers if n.is_plain or _is_marked(n, text, known)]
    found = [(n.start, n.end, int(n.value)) for n in plain if n.value < 10**6]
    taken: list[tuple[int, int]] = []
    for value, pattern in known.ordinals:
        for match in pattern.finditer(text):
            if not any(left < match.end() and match.start() < right for left, right in taken):
                taken.append(match.span())
                found.append((*match.span(), value))
    found = [
        f for f in found if not any(a < f[1] and f[0] < b for a, b in taken if (a, b) != f[:2])
    ]
    found.sort()
    numbers = [value for _, _, value in found]
    if len(found) == 2 and _RANGE.fullmatch(text[found[0][1] : found[1][0]]):
        numbers = list(range(numbers[0], min(numbers[1], numbers[0] + MOST) + 1)) or numbers
    if not numbers and known.has("last", text):
        numbers = [LAST]
    return tuple(dict.fromkeys(numbers))[:MOST]


def _is_marked(number: Number, text: str, known: Words) -> bool:
    """Tell whether a numeral in letters stands beside "finding"."""
    return any(
        -1 <= number.start - end <= 2 or -1 <= start - number.end <= 1
        for start, end in known.find("finding", text)
    )
