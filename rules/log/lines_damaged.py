"""Some lines of the log are cut, overwritten or mixed with others.

Why: keys pressed in the terminal, two programs writing to one file or a cut copy leave half
records; a number read from one of them would be wrong.
Computed: the lines that look like a record of this program and are none; they are never read.
Fix: one writer per file, and the raw file instead of the terminal's text.
Source: this project.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

SHOWN = 10  # lines shown as evidence


@rule(code="LOG005", severities=("info",))
def lines_damaged(facts: Facts) -> Verdict | None:
    """Count the damaged lines."""
    if not facts.series and not facts.damaged:
        return None  # no log
    count = Quantity(
        len(facts.damaged), unit="count", formula="lines that look like a record and are none",
        source="this log",
    )  # fmt: skip
    return Verdict(
        fires=bool(facts.damaged),
        values={"lines": count},
        clauses=("what", "why", "fix"),
        evidence=tuple(facts.damaged[:SHOWN]),
    )
