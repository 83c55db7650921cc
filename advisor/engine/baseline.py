"""A baseline: an earlier report, so that only what is new is told.

A finding is the same when rule, run and every number of it are the same, to six digits: a number
that has changed makes it new.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.engine.evaluate import Result
from advisor.errors import InputError
from advisor.units import Quantity

Key = tuple[str, int, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings of an earlier report."""

    keys: frozenset[Key] = frozenset()

    def split(self, fired: Sequence[Result]) -> tuple[list[Result], list[Result]]:
        """Return the results that are new and those that were known."""
        new = [each for each in fired if key_of(each) not in self.keys]
        return new, [each for each in fired if key_of(each) in self.keys]


def key_of(result: Result) -> Key:
    """Return what tells one finding from another."""
    values = result.verdict.values if result.verdict else {}
    numbers = {name: value for name, value in values.items() if isinstance(value, Quantity)}
    return _key(result.rule.slug, result.run, numbers)


def baseline_of(report: object, place: str) -> Baseline:
    """Return the baseline of a report as JSON gives it.

    Raises:
        InputError: It is no report.
    """
    try:
        findings: list[Mapping[str, Any]] = report["findings"]  # type: ignore[index]  # checked by the except
        return Baseline(
            frozenset(
                _key(
                    each["rule"], each["run"],
                    {name: float(q["value"]) for name, q in each["quantities"].items()},
                )
                for each in findings
            )
        )  # fmt: skip
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise InputError("no-report", place=place) from error


def read_baseline(text: str | bytes, place: str) -> Baseline:
    """Return the baseline of a report's JSON text; raises InputError when it is none."""
    try:
        report = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("no-json", place=place) from error
    return baseline_of(report, place)


def _key(rule: str, run: int, numbers: Mapping[str, float]) -> Key:
    return rule, run, tuple(sorted((name, f"{value:.6g}") for name, value in numbers.items()))
