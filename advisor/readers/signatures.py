"""Known errors and warnings: reports `error.signature` facts for the rows of rules/signatures/.

It looks on at every line, whoever else reads it. A literal is looked for first, so that a pattern
only ever runs on the few lines that can match.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import ClassVar, NamedTuple

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Onlooker, Reading
from advisor.resources import rules_home


class Signature(NamedTuple):
    """One row: the slug, a literal that must occur, and the pattern."""

    slug: str
    literal: str
    pattern: re.Pattern[str]


@cache
def signatures() -> tuple[Signature, ...]:
    """Load the rows of all tables under rules/signatures/."""
    rows: list[Signature] = []
    for path in sorted((rules_home() / "signatures").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [
                Signature(row["slug"], row["contains"], re.compile(row["pattern"]))
                for row in csv.DictReader(file)
            ]
    return tuple(rows)


class Signatures(Onlooker):
    """Finds the known errors and warnings."""

    name: ClassVar[str] = "signatures"

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.rows = signatures()

    def feed(self, line: Line) -> bool:
        """Take a line."""
        found = False
        for row in self.rows:
            if row.literal in line.text and (match := row.pattern.search(line.text)):
                self.reading.fact(
                    "error.signature", row.slug, Origin.LOG, line, *match.span(), shared=True
                )
                found = True
        return found


reader = Signatures
