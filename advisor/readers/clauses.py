"""What the words around a setting make of it: advice against it, or a line of a program."""

from __future__ import annotations

import ast
import re

from advisor.readers.literals import SOURCE_NAME
from advisor.readers.patterns import Lazy

LONGEST_STATEMENT = 500  # characters; what is longer is no setting
_CLAUSE_ENDS = Lazy(r"[。！？；，\n]|[.!?;,](?=\s|$)")
_NEGATION = Lazy(
    r"\b(?:(?:do not|don['\u2019]?t|never)(?! (?:know|understand|see|get|think|believe|mean|care))"
    r"|not to|instead of|rather than)\b"
    r"|不要|不用|而不是|而非|(?<![特分區区類类級级個个性差識识辨])[別别](?![人的])",
    re.IGNORECASE | re.ASCII,
)
# What somebody might get is not what the run is on.
_WISH = Lazy(
    r"\b(?:buy(?:ing)?|rent(?:ing)?|order(?:ing)?|upgrad(?:e|ing) to|(?:switch|mov)(?:e|ing)? to"
    r"|get(?:ting)? (?:an?|the|myself|another))\b|[買买租]|換成|换成|升級到|升级到",
    re.IGNORECASE | re.ASCII,
)
_ASSIGNS = Lazy(r"\s*[A-Za-z_][\w, :]{0,200}(?:=|[-+*/]=)(?!=)|\s*(?:if|for|while|with)\b")


def is_negated(text: str, position: int) -> bool:
    """Tell whether the clause advises against what stands at the position."""
    return _NEGATION.search(text[:position], _clause(text, position)) is not None


def is_wished(text: str, position: int) -> bool:
    """Tell whether the clause speaks of getting what stands at the position."""
    return _WISH.search(text[:position], _clause(text, position)) is not None


def _clause(text: str, position: int) -> int:
    """Return where the clause begins that holds a position."""
    ends = [end.end() for end in _CLAUSE_ENDS.finditer(text[:position])]
    return ends[-1] if ends else 0


def is_computed(text: str) -> bool:
    """Tell whether the line is a statement that sets something to more than a plain value.

    Its numbers are parts of a computation. `n_layer = 12, n_head = 12` is no statement at all.
    """
    if len(text) > LONGEST_STATEMENT or not _ASSIGNS.match(text):
        return False
    try:
        body = ast.parse(text.strip(), SOURCE_NAME).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return len(body) == 1 and _computes(body[0])


def _computes(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Assign):
        return not _is_plain(statement.value)
    if isinstance(statement, ast.AnnAssign):
        return statement.value is not None  # without one it is `key: 12`
    return isinstance(statement, ast.AugAssign | ast.If | ast.For | ast.While | ast.With)


def _is_plain(value: ast.expr) -> bool:
    if isinstance(value, ast.Tuple) and len(value.elts) == 1:
        value = value.elts[0]  # people end lines with a comma
    if isinstance(value, ast.UnaryOp):
        value = value.operand
    return isinstance(value, ast.Constant)
