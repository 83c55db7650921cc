"""Other severities than a rule's own: what is an error for one team is a remark for another.

Only the grade changes, and with it the order and the exit status; the words stay the rule's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from advisor.engine.evaluate import Result
from advisor.errors import InputError
from advisor.findings import Outcome, Severity
from advisor.intake.mask import quoted
from advisor.rule import Rule


def severities_of(
    wanted: Mapping[str, object], rules: Iterable[Rule], place: str
) -> dict[str, Severity]:
    """Return severities by slug, from rules' names or codes and the words for severities.

    Raises:
        InputError: No rule has that name, or there is no such severity.
    """
    known = {name: each.slug for each in rules for name in (each.slug, each.code.lower())}
    found: dict[str, Severity] = {}
    for name, level in wanted.items():
        slug = known.get(name.lower())
        if slug is None:
            raise InputError("no-such-rule", place=place, name=quoted(name))
        if level not in set(Severity):
            raise InputError(
                "no-such-severity", place=place,
                level=quoted(str(level)), rule=slug, known=tuple(Severity),
            )  # fmt: skip
        found[slug] = Severity(str(level))
    return found


def regraded(results: Iterable[Result], severities: Mapping[str, Severity]) -> list[Result]:
    """Return the results with the severities that somebody chose."""
    return [
        replace(each, chosen=severities[each.rule.slug])
        if each.outcome is Outcome.FIRES and each.rule.slug in severities
        else each
        for each in results
    ]
