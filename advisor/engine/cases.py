"""The cases of a rule as facts: what its YAML file says must fire, stay silent or lack a fact."""

from __future__ import annotations

from typing import Any

import yaml

from advisor.facts import FACTS, Claim, Evidence, Fact, Facts, Origin, Series
from advisor.resources import rules_home
from advisor.rule import Rule


def cases_of(rule: Rule) -> dict[str, dict[str, Any]]:
    """Return the cases of a rule by name; empty for one that has no such file."""
    path = rules_home() / rule.topic / f"{rule.slug.replace('-', '_')}.yaml"
    if not path.is_file():
        return {}
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def facts_of(case: dict[str, Any]) -> Facts:
    """Build the facts that a case describes."""
    facts = Facts(framework=case.get("framework", "nanoGPT"), documents=["case"])
    facts.add(Fact("run.framework", facts.framework or "", Origin.LOG, ()))
    for name, said in (case.get("facts") or {}).items():
        for each in said if isinstance(said, list) else [said]:
            row = each if isinstance(each, dict) else {"value": each}
            origin = Origin(row.get("origin", "config"))
            place = Evidence("case", row.get("line", 1), 0, 1, "x")
            facts.add(Fact(name, row["value"], origin, (place,), FACTS[name].unit))
    for name, row in (case.get("series") or {}).items():
        facts.series[name] = _series(name, row)
    for row in case.get("claims") or []:
        place = Evidence("case", 1, 0, 1, row.get("text", "x"))
        factors = tuple(row.get("factors", ()))
        facts.claims.append(
            Claim(row["subject"], row["relation"], place, row.get("value"), factors)
        )
    facts.damaged += [Evidence("case", n, 0, 1, "x") for n in case.get("damaged", [])]
    return facts


def _series(name: str, row: dict[str, Any]) -> Series:
    values = tuple(float(v) for v in row.get("values") or _ramp(*row["ramp"]))
    first, every = row.get("first", 0), row.get("every", 1)
    steps = tuple(row.get("steps") or range(first, first + every * len(values), every))
    lines = tuple(range(1, len(values) + 1))
    return Series(name, "case", steps, values, lines, axis=row.get("axis", "step"))


def _ramp(first: float, last: float, count: int) -> list[float]:
    """Return evenly spaced values: `ramp: [first, last, count]` in a case."""
    return [first + (last - first) * i / (count - 1) for i in range(count)]
