"""No pattern that is searched for in a line takes a time that grows with the square of its length.

Two shapes do. A pattern that begins with what a repeat without bound takes, too, is tried anew from
every place in a run of such characters, and two repeats of the same characters, one behind the
other, share them in as many ways. Both are looked for in the trees of the patterns; how a pattern
is used (`match` tries one place only) is read from the sources. Repeats up to `BOUND` have a bound.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from pkgutil import iter_modules
from re import _constants as sre
from re import _parser as parser
from typing import Any, NamedTuple

import pytest

import advisor.intake
import advisor.readers
from advisor.readers.patterns import Lazy
from advisor.readers.shelf import readers
from advisor.readers.signatures import signatures
from tests.readers.test_patterns import BOUND, REPEATS, Chars, all_chars, chars_of, patterns

HOME = Path(advisor.readers.__file__).parents[1]
SEARCHES = frozenset({"search", "finditer", "sub", "split", "findall"})
MOST_WAYS = 400  # through the alternatives of one pattern
# Texts in quotes. A quote behind a backslash begins none, so every quote that could begin another
# one ends the one before: at most one of each kind is sought to the end of the line in vain.
QUOTED = frozenset({
    "json_records.TOKEN", "shelf._TOKEN", "syntax_assignments.PIECE", "syntax_brackets.TOKEN",
    "syntax_yaml.PIECE",
})  # fmt: skip
# Used on short texts only, by the name of the module: comments of 300 characters, sentences of
# 1,000, names of files of 83.
SHORT = frozenset({"amounts", "claims", "clauses", "gpu_words", "prose", "prose_words", "split"})


class Piece(NamedTuple):
    """A part of a pattern.

    Attributes:
        chars: the characters it takes.
        is_must: whether it must take one.
        is_endless: whether it has no bound.
        gives_back: whether it tries to take less, where what follows fails.
        is_chosen: whether it stands in a part that may be left out.
    """

    chars: Chars
    is_must: bool
    is_endless: bool
    gives_back: bool = True
    is_chosen: bool = False

    @property
    def may_fail(self) -> bool:
        """Whether the pattern fails where this part does."""
        return self.is_must and not self.is_chosen


@cache
def searched() -> frozenset[str]:
    """Return the names `module.VARIABLE` on which a method that seeks is called."""
    found = set()
    for path in HOME.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        origin = {
            alias.asname or alias.name: f"{(node.module or '').rpartition('.')[2]}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in SEARCHES:
                owner = node.value
                if isinstance(owner, ast.Name):
                    found.add(origin.get(owner.id, f"{path.stem}.{owner.id}"))
                elif isinstance(owner, ast.Attribute):
                    found.add(f"{ast.unparse(owner.value).rpartition('.')[2]}.{owner.attr}")
    return frozenset(found)


def named() -> dict[str, tuple[str, int]]:
    """Return the patterns that stand in variables, by `module.VARIABLE`."""
    found = {}
    for package in (advisor.readers, advisor.intake):
        for module in iter_modules(package.__path__):
            for variable, value in vars(import_module(f"{package.__name__}.{module.name}")).items():
                if isinstance(value, Lazy):
                    found[f"{module.name}.{variable}"] = (value.source, int(value.flags))
                elif isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    found[f"{module.name}.{variable}"] = (value.pattern, value.flags & ~re.UNICODE)
    return found


def candidates() -> list[tuple[str, int]]:
    """Return the patterns that may be sought anywhere in a long line."""
    readers()
    signatures()
    spared: set[tuple[str, int]] = set()
    kept: set[tuple[str, int]] = set()
    for name, pattern in named().items():
        is_spared = name.partition(".")[0] in SHORT or name in QUOTED
        (kept if name in searched() and not is_spared else spared).add(pattern)
    nameless = {each for each in patterns() if each not in spared}
    return sorted(kept | nameless)


def ways(tree: Any) -> Iterator[tuple[Piece, ...]]:
    """Yield the sequences of pieces that a tree stands for, one for each choice."""
    nodes = list(tree)
    if not nodes:
        yield ()
        return
    for first in islice(ways_of(*nodes[0]), MOST_WAYS):
        for rest in islice(ways(nodes[1:]), MOST_WAYS):
            yield (*first, *rest)


def ways_of(operator: Any, argument: Any) -> Iterator[tuple[Piece, ...]]:
    """Yield the sequences of one node; what looks around takes nothing."""
    one = chars_of(operator, argument)
    if one is not None:
        yield (Piece(one, is_must=True, is_endless=False),)
    elif operator is sre.SUBPATTERN:
        yield from ways(argument[3])
    elif operator is sre.ATOMIC_GROUP:
        yield from ways(argument)
    elif operator is sre.BRANCH:
        for each in argument[1]:
            yield from ways(each)
    elif operator in REPEATS:
        low, high, body = argument
        if low == 0 and high == 1:
            yield ()
            for way in ways(body):  # to fail in it is no failure
                yield tuple(piece._replace(is_chosen=True) for piece in way)
        else:
            gives_back = operator is not sre.POSSESSIVE_REPEAT
            yield (Piece(all_chars(body), low > 0, high > BOUND, gives_back),)
    elif operator is sre.AT and argument in {sre.AT_BEGINNING, sre.AT_BEGINNING_STRING}:
        yield (Piece(frozenset(), is_must=True, is_endless=False),)  # nothing stands before
    else:
        yield ()


def kept_off(tree: Any) -> Chars:
    """Return the characters behind which a pattern does not begin."""
    found: Chars = frozenset()
    for operator, argument in tree:
        if operator is sre.ASSERT_NOT and argument[0] < 0 and len(argument[1]) == 1:
            found |= chars_of(*argument[1][0]) or frozenset()
        else:
            break
    return found


def begins_anew(way: Sequence[Piece], off: Chars) -> bool:
    """Tell whether a pattern may begin at each place of what its first endless repeat takes."""
    for index, piece in enumerate(way):
        if piece.is_endless:
            fails = any(each.may_fail for each in way[index + 1 :])
            before = [each for each in way[:index] if each.is_must]
            inside = all(each.chars & piece.chars for each in before)
            return fails and inside and not piece.chars <= off
    return False


def shares(way: Sequence[Piece]) -> bool:
    """Tell whether two endless repeats share their characters, and then may fail."""
    for index, piece in enumerate(way):
        if not (piece.is_endless and piece.gives_back):
            continue
        common = piece.chars
        for at in range(index + 1, len(way)):
            after = way[at]
            if after.is_endless and after.chars & common:
                return any(each.may_fail for each in way[at + 1 :])
            if after.is_must:
                common = common & after.chars
                if not common:
                    break
    return False


def problem(source: str, flags: int) -> str:
    """Return what makes a pattern slow, "" where nothing does."""
    tree = parser.parse(source, flags)
    every = list(islice(ways(tree), MOST_WAYS))
    if any(begins_anew(way, kept_off(tree)) for way in every):
        return "begins anew"
    return "shares" if any(shares(way) for way in every) else ""


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (r"\s*=", "begins anew"), (r"a.*b", "begins anew"), (r"\d+\.?\d*x", "begins anew"),
        (r"^\d+\.?\d*x", "shares"), (r"= *\w* *;", "shares"), (r"^\s*\[\s*\w+\s*\]", ""),
        (r"loss \d+", ""), (r"(?<!\d)\d+x", ""), (r"loss \d++(?:\.\d*+)?x", ""),
    ],
)  # fmt: skip
def test_what_is_looked_for_is_found(source: str, wanted: str) -> None:
    assert wanted == problem(source, 0)


def test_the_uses_are_seen() -> None:
    assert {"json_records.TOKEN", "universal_lines.TOKEN"} <= searched()
    assert QUOTED <= set(named())
    assert len(candidates()) > 400


@pytest.mark.parametrize(("source", "flags"), candidates())
def test_no_line_takes_the_square_of_its_length(source: str, flags: int) -> None:
    assert not problem(source, flags)


def test_no_repeats_share_their_characters_where_only_one_place_is_tried() -> None:
    """A pattern that is matched at the beginning can be slow in the second way only."""
    slow = [
        name
        for name, (source, flags) in named().items()
        if name.partition(".")[0] not in SHORT and name not in QUOTED
        if any(shares(way) for way in islice(ways(parser.parse(source, flags)), MOST_WAYS))
    ]

    assert [] == slow
