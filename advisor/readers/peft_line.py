"""The line of peft's `print_trainable_parameters` (0.3 to 0.21), in whatever program prints it.

`trainable params: 1,843,200 || all params: 775,873,280 || trainable%: 0.2376`: all counts the base
model and the adapter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import FULL_MATCH, NO_MATCH, Reader
from advisor.readers.patterns import INT, Lazy
from advisor.readers.values import value_of

TRAINABLE = Lazy(
    rf"trainable params: {{0,4}}(?P<trainable>{INT}) \|\| all params: {{0,4}}(?P<all>{INT}) \|\|"
)
FACTS = {"trainable": "model.params_trainable", "all": "model.params"}


class PeftLine(Reader):
    """Reads the line."""

    name: ClassVar[str] = "peft-line"
    title: ClassVar[str] = "peft's count of trainable parameters"
    marks: ClassVar[tuple[str, ...]] = ("|| all params: ",)

    @classmethod
    def match(cls, sample: Sequence[Line], document: str) -> float:  # noqa: ARG003  (by content)
        """Look for the line."""
        return FULL_MATCH if any(TRAINABLE.search(line.text) for line in sample) else NO_MATCH

    def feed(self, line: Line) -> bool:
        """Take a line."""
        match = TRAINABLE.search(line.text) if "|| all params: " in line.text else None
        if match is None:
            return False
        for group, name in FACTS.items():
            value = value_of(name, match[group])
            if value is not None:
                self.reading.fact(name, value, Origin.LOG, line, *match.span(group), shared=True)
        return True


reader = PeftLine
