"""A baseline: an earlier report, so that only what is new is told.

A finding is the same when rule, run and every number of it are the same, to six digits: a number
that has changed makes it new.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
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
    """Return the baseline of a report as JSON gives it, or of a list of reports.

    Raises:
        InputError: It is no report.
    """
    reports: Any = report if isinstance(report, list) else [report]
    try:
        findings: list[Mapping[str, Any]] = [f for each in reports for f in each["findings"]]
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


def baseline_at(path: Path) -> Baseline:
    """Return the baseline of a file with a report as JSON; raises InputError when it has none."""
    try:
        report = json.loads(path.read_bytes())
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise InputError("baseline-unreadable", place=str(path), why=why) from error
    except (ValueError, RecursionError) as error:
        raise InputError("no-json", place=str(path)) from error
    return baseline_of(report, str(path))


def _key(rule: str, run: int, numbers: Mapping[str, float]) -> Key:
    return rule, run, tuple(sorted((name, f"{value:.6g}") for name, value in numbers.items()))
