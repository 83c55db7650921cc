"""Known errors and warnings: `error.signature` facts for the rows of rules/signatures/.

A row gives the slug, the code of its rule, literals of which one stands in every such line
(`contains`, separated by ` || `), the pattern, the severity of the line, the slugs of what follows
from it, and where it was read. The words of its finding stand in the `.ftl` of the table's name.
What is `routine` stands in every run of its program: such a line is understood and tells nothing.
It looks on at lines that no format understood. A line of source that holds the message as text
(`raise ValueError("..")`) is no error.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from typing import ClassVar, NamedTuple

from advisor.facts import Origin
from advisor.intake.document import Line
from advisor.readers.base import Onlooker, Reading
from advisor.readers.patterns import Lazy
from advisor.resources import rules_home

SEPARATOR = " || "
MOST_PLACES = 20  # of one signature; a warning may come with every step
SOURCE = Lazy(
    r"^\s{0,60}(?:raise |assert |(?:self\.)?(?:print\w{0,12}|log(?:g(?:er|ing))?(?:\.\w{1,20}){0,2}"
    r"|warnings\.\w{1,20}|rank_zero_\w{1,20})\(|[frbu]{0,2}[\"'][^\"']{0,400}[\"'][,)]{0,3}\s{0,9}$)"
)


class Signature(NamedTuple):
    """One row; `harmless` is true, false, depends or routine."""

    slug: str
    code: str
    literals: tuple[str, ...]
    pattern: Lazy
    severity: str
    harmless: str
    explains: tuple[str, ...]
    source: str
    example: str

    @property
    def is_routine(self) -> bool:
        """Tell whether the line stands in every run of its program."""
        return self.harmless == "routine"


@cache
def signatures() -> tuple[Signature, ...]:
    """Load the rows of all tables under rules/signatures/."""
    rows: list[Signature] = []
    for path in sorted((rules_home() / "signatures").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows += [
                Signature(
                    row["slug"],
                    row["code"],
                    tuple(row["contains"].split(SEPARATOR)),
                    Lazy(row["pattern"]),
                    row["severity"],
                    row["harmless"],
                    tuple(row["explains"].split()),
                    row["source"],
                    row["example"],
                )
                for row in csv.DictReader(file)
            ]
    return tuple(rows)


class Signatures(Onlooker):
    """Finds the known errors and warnings."""

    name: ClassVar[str] = "signatures"
    marks: ClassVar[tuple[str, ...]] = tuple(
        sorted({literal for row in signatures() for literal in row.literals})
    )

    def __init__(self, reading: Reading) -> None:
        """Begin a document."""
        super().__init__(reading)
        self.seen: Counter[str] = Counter()

    def feed(self, line: Line) -> bool:
        """Take a line."""
        text = line.text
        found = False
        for row in signatures():
            for literal in row.literals:
                if literal in text:
                    break
            else:  # `any` would take most of the time of this reader
                continue
            match = row.pattern.search(text)
            if match is None or SOURCE.match(text):
                continue
            found = True
            self.seen[row.slug] += 1
            if row.is_routine:
                continue
            if self.seen[row.slug] <= MOST_PLACES:
                self.reading.fact(
                    "error.signature", row.slug, Origin.LOG, line, *match.span(), shared=True
                )
        return found


reader = Signatures
