"""Orders and numbers findings: causes before symptoms, then by severity, then by code."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.engine.evaluate import Result
from advisor.findings import Severity

WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def ordered(results: Sequence[Result]) -> list[Result]:
    """Return the results in the order in which a reader should see them.

    A result is placed once every present cause of it has been; among those that are free, run,
    harm, severity and code decide. A circle of causes is cut at its first member by that order.
    """
    left = sorted(results, key=lambda r: (r.run, r.rule.harmless, WEIGHT[r.severity], r.rule.code))
    placed: list[Result] = []
    while left:
        free = next((r for r in left if not _causes(r, left)), left[0])
        left.remove(free)
        placed.append(free)
    return placed


def _causes(result: Result, others: Sequence[Result]) -> list[Result]:
    slug = result.rule.slug
    return [
        o for o in others if o.run == result.run and slug in o.rule.explains and o is not result
    ]


def cause_of(result: Result, results: Sequence[Result]) -> str | None:
    """Return the slug of the finding that explains this one, if one is present."""
    causes = _causes(result, results)
    return causes[0].rule.slug if causes else None
