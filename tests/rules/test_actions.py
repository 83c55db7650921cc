"""Every action keeps its promise: with its new values the finding is gone and no other has come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from advisor.engine.cases import facts_of
from advisor.engine.catalogue import catalogue
from advisor.engine.evaluate import Result, apply, evaluate
from advisor.facts import Fact, Facts, Origin
from advisor.findings import Outcome, Severity
from advisor.rule import Rule
from tests.rules.test_cases import CASES

# They tell what happened in the run that was logged; only the log of a new run can clear them.
EVENTS = {"fp16-overflow", "cuda-oom", "gradient-norm-spike"}
# What they need follows from the setting, so the whole product has to read the config anew: done in
# tests/remedy/test_patch.py.
DERIVED = {"parameter-count-not-as-claimed", "checkpoint-cannot-resume"}
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def acting() -> list[tuple[Rule, str, dict[str, Any]]]:
    """Return the firing cases whose finding proposes new settings."""
    found = []
    for rule, name, case in CASES:
        if case["expect"]["outcome"] == "fires":
            verdict = apply(rule, facts_of(case)).verdict
            acts = verdict and any(action.kind == "set" for action in verdict.actions)
            if acts and rule.slug not in EVENTS | DERIVED:
                found.append((rule, name, case))
    return found


ACTING = acting()


def mended(facts: Facts, result: Result) -> Facts:
    """Return the facts with the new values of a finding's actions."""
    assert result.verdict is not None
    items = dict(facts.items)
    assert result.verdict.actions
    for action in result.verdict.actions:
        if action.kind == "set" and action.new is not None:
            items[action.fact] = [Fact(action.fact, action.new, Origin.CONFIG)]
    return replace(facts, items=items, arguments={})


def firing(facts: Facts) -> dict[str, Severity]:
    """Return the rules that fire on these facts, with their severities."""
    results = evaluate(catalogue(), facts)
    return {r.rule.slug: r.severity for r in results if r.outcome is Outcome.FIRES}


@pytest.mark.parametrize(
    ("rule", "name", "case"), ACTING, ids=[f"{r.slug}-{n}" for r, n, _ in ACTING]
)
def test_the_new_settings_clear_the_finding(rule: Rule, name: str, case: dict[str, Any]) -> None:
    """The rule is silent after its own actions, and nothing as grave or graver has come."""
    facts = facts_of(case)
    result = apply(rule, facts)
    later = mended(facts, result)
    before, after = firing(facts), firing(later)

    assert rule.slug not in after, name
    new = {
        slug for slug in after.keys() - before.keys() if RANK[after[slug]] <= RANK[result.severity]
    }
    assert set() == new


def test_every_rule_that_acts_is_tested() -> None:
    """There are cases for as many rules as have an action that sets something."""
    assert len({rule.slug for rule, _, _ in ACTING}) >= 20
