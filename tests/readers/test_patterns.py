"""No line makes a pattern explode: every pattern of readers and intake is looked at, none is run.

What is proven on their trees: a repeat without bound that holds another one has a character in
between that ends the inner one, so that a text is split in one way only, and the work does not grow
exponentially. Repeats up to `BOUND` count as bounded. What grows with the square of a line's length
is bounded by TEXT_LIMIT, 20,000 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from re import _constants as sre
from re import _parser as parser
from typing import Any

import pytest

import advisor.intake
import advisor.readers
from advisor.readers.patterns import Lazy
from advisor.readers.shelf import readers
from advisor.readers.signatures import signatures

BOUND = 500
# Words of a shell: each alternative begins with a character of its own, and an escaped character
# is taken by its backslash only.
JUSTIFIED = frozenset({r"""(?:[^\s\"'\\`]|\\.|\"(?:[^\"\\]|\\.)*\"|'[^']*')+"""})
REPEATS = {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}
CHARACTERS = [chr(code) for code in range(128)] + ["é", "損", "█", "\u2003"]
CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
Chars = frozenset[str]


def patterns() -> dict[tuple[str, int], str]:
    """Return every pattern with its flags, and where it was found."""
    readers()
    signatures()
    found: dict[tuple[str, int], str] = {}
    for package in (advisor.readers, advisor.intake):
        for module in iter_modules(package.__path__):
            name = f"{package.__name__}.{module.name}"
            for variable, value in vars(import_module(name)).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found[value.pattern, value.flags & ~re.UNICODE] = f"{module.name}.{variable}"
    for lazy in Lazy.known:
        found.setdefault((lazy.source, int(lazy.flags)), "Lazy")
    return found


PATTERNS = sorted(patterns())


def chars_of(operator: Any, argument: Any) -> Chars | None:
    """Return the characters that a node for one character takes, None for any other node."""
    if operator is sre.LITERAL:
        return frozenset({chr(argument)})
    if operator is sre.NOT_LITERAL:
        return frozenset(CHARACTERS) - {chr(argument)}
    if operator is sre.ANY:
        return frozenset(CHARACTERS) - {"\n"}
    if operator is not sre.IN:
        return None
    found: set[str] = set()
    for kind, value in argument:
        if kind is sre.LITERAL:
            found.add(chr(value))
        elif kind is sre.RANGE:
            found.update(c for c in CHARACTERS if value[0] <= ord(c) <= value[1])
            found.update(map(chr, range(value[0], min(value[1] + 1, value[0] + 300))))
        elif kind is sre.CATEGORY:
            found.update(c for c in CHARACTERS if re.match(CATEGORIES[value], c))
    negated = bool(argument) and argument[0][0] is sre.NEGATE
    return frozenset(CHARACTERS) - found if negated else frozenset(found)


def all_chars(tree: Any) -> Chars:
    """Return every character that a tree may take."""
    found: set[str] = set()
    for operator, argument in tree:
        one = chars_of(operator, argument)
        if one is not None:
            found |= one
        for inner in parts(operator, argument):
            found |= all_chars(inner)
    return frozenset(found)


def parts(operator: Any, argument: Any) -> list[Any]:
    """Return the trees inside of a node that take text."""
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator in REPEATS:
        return [argument[2]]
    return [argument] if operator is sre.ATOMIC_GROUP else []


def repeats(tree: Any) -> Iterator[Any]:
    """Yield the bodies of all repeats without bound in a tree."""
    for operator, argument in tree:
        if operator in REPEATS and argument[1] > BOUND:
            yield argument[2]
        for inner in parts(operator, argument):
            yield from repeats(inner)


def musts(tree: Any) -> Iterator[Chars]:
    """Yield the characters of each node that must take one."""
    for operator, argument in tree:
        one = chars_of(operator, argument)
        if one is not None:
            yield one
        elif operator is sre.SUBPATTERN:
            yield from musts(argument[3])
        elif operator in REPEATS and argument[0] >= 1:
            yield from musts(argument[2])
        elif operator is sre.BRANCH:
            firsts = [frozenset().union(*musts(each)) for each in argument[1]]
            if all(firsts):
                yield frozenset().union(*firsts)


def nested(tree: Any) -> bool:
    """Tell whether a repeat without bound holds another one that nothing ends."""
    return any(splits(body) for body in repeats(tree))


def splits(body: Any) -> bool:
    """Tell whether the body of a repeat holds another repeat that nothing ends."""
    body = list(body)
    if len(body) == 1 and body[0][0] in {sre.SUBPATTERN, sre.BRANCH}:
        return any(splits(each) for each in parts(*body[0]))
    return any(all(each & all_chars(inner) for each in musts(body)) for inner in repeats(body))


def test_all_patterns_are_seen() -> None:
    assert len(PATTERNS) > 500


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_no_line_makes_a_pattern_explode(source: str, flags: int) -> None:
    assert source in JUSTIFIED or not nested(parser.parse(source, flags))


@pytest.mark.parametrize(
    ("source", "explodes"),
    [
        (r"(a+)+b", True), (r"(?:\w+\s*)+:", True), (r"(?:a|b+)*c", True),
        (r"(?:[^,]*,)*x", False), (r"(?:\w+ )+x", False), (r"\s*loss: \d+", False),
        (r'(?:x|"[^"]*")+', False), (r"(?:\w{1,9})+", False),
    ],
)  # fmt: skip
def test_what_explodes_is_found(source: str, *, explodes: bool) -> None:
    assert nested(parser.parse(source)) is explodes
