"""Values of a pasted Python assignment, computed without executing anything.

Only literals, arithmetic on numbers and names that were assigned before are evaluated; everything
else, such as a call, is not read.
"""

from __future__ import annotations

import ast
import math
import operator
import re
import warnings
from collections.abc import Callable, Mapping

from advisor.facts import Value

SOURCE_NAME = "<paste>"
LONGEST = 500  # characters of one value; what is longer is not a setting
LARGEST = 1e30  # results beyond this are not settings, and powers could eat the machine
PLAIN = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,17})?(?:[eE][-+]?\d{1,2})?")
BINARY: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


# Python warns of odd numbers such as 1if; whoever pasted them need not be told by us.
warnings.filterwarnings("ignore", category=SyntaxWarning, module=re.escape(SOURCE_NAME))


class NotLiteralError(ValueError):
    """The text is not a literal value."""


def literal(source: str, known: Mapping[str, Value]) -> Value:
    """Return the value of the text; raises NotLiteralError for everything but plain values."""
    if len(source) > LONGEST:
        raise NotLiteralError("too long")
    if PLAIN.fullmatch(source):  # most settings: no need to parse
        return float(source) if set(source) & set(".eE") else int(source)
    try:
        tree = ast.parse(source.strip(), SOURCE_NAME, mode="eval")
        return _value(tree.body, known)
    except (SyntaxError, ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise NotLiteralError(str(error)) from error


def _value(node: ast.expr, known: Mapping[str, Value]) -> Value:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool | int | float | str):
        return node.value
    if isinstance(node, ast.Name) and node.id in known:
        return known[node.id]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        number = _number(node.operand, known)
        return -number if isinstance(node.op, ast.USub) else number
    if isinstance(node, ast.BinOp):
        left, right = _number(node.left, known), _number(node.right, known)
        if isinstance(node.op, ast.Pow):
            return _bounded(_power(left, right))
        if type(node.op) in BINARY:
            return _bounded(BINARY[type(node.op)](left, right))
    raise NotLiteralError("not a literal")


def _number(node: ast.expr, known: Mapping[str, Value]) -> int | float:
    value = _value(node, known)
    if isinstance(value, bool | str):
        raise NotLiteralError("not a number")
    return value


def _power(base: float, exponent: float) -> float:
    if base and abs(exponent) * abs(math.log10(abs(base))) > math.log10(LARGEST):
        raise NotLiteralError("too large")
    result = base**exponent
    if isinstance(result, complex):
        raise NotLiteralError("not a real number")
    return float(result) if isinstance(result, float) else result


def _bounded(value: float) -> float:
    if abs(value) > LARGEST:
        raise NotLiteralError("too large")
    return value
