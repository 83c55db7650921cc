"""Patterns of readers: compiled when first used, since most pastes need few of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

# A number as programs print it: 3.25, 1,234,567, 1.2e-04, nan, -inf. A comma that ends the number
# does not belong to it. The digits are possessive: what follows them never begins with a digit.
NUM = (
    r"[-+]?(?:\d{1,3}(?:,\d{3}){1,5}(?![\d,])(?:\.\d++)?"
    r"|(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][-+]?\d{1,4})?"
    r"|[nN][aA][nN]|[iI]nf(?:inity)?)"
)
# A whole number, perhaps with thousands separators.
INT = r"\d{1,3}(?:,\d{3}){1,5}(?![\d,])|\d{1,18}"

_METHODS = frozenset({"match", "search", "fullmatch", "finditer", "groupindex"})


class Lazy:
    """A regular expression that is compiled when it is first used.

    None of them grows exponentially with a line: tests/readers/test_patterns.py.
    """

    known: ClassVar[list[Lazy]] = []

    if TYPE_CHECKING:
        _Find = Callable[..., re.Match[str] | None]
        match: _Find
        search: _Find
        fullmatch: _Find
        finditer: Callable[..., Iterator[re.Match[str]]]
        groupindex: Mapping[str, int]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, flags
        self.known.append(self)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        for each in _METHODS:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)
