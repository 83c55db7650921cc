"""One harness over the case files of all rules: what must fire, stay silent, or lack a fact."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from advisor.engine.cases import cases_of, facts_of
from advisor.engine.catalogue import catalogue
from advisor.engine.evaluate import Result, apply
from advisor.engine.told import Told
from advisor.facts import Series
from advisor.findings import Outcome
from advisor.resources import rules_home
from advisor.rule import Rule
from advisor.units import Quantity

# Those made of the rows of a table have their example there: tests/rules/test_told.py.
WRITTEN = [rule for rule in catalogue() if not isinstance(rule.function, Told)]


CASES = [(rule, name, case) for rule in WRITTEN for name, case in cases_of(rule).items()]


@pytest.mark.parametrize(
    ("rule", "name", "case"), CASES, ids=[f"{r.slug}-{n}" for r, n, _ in CASES]
)
def test_case(rule: Rule, name: str, case: dict[str, Any]) -> None:
    """A case comes out as its file says, and its name begins with its outcome."""
    want = case["expect"]
    result = apply(rule, facts_of(case))

    assert want["outcome"] == result.outcome.value, result.error or result.verdict
    assert name.startswith(f"{want['outcome']}_")
    if "missing" in want:
        assert want["missing"] == list(result.missing)
    check_verdict(want, result)


def check_verdict(want: dict[str, Any], result: Result) -> None:
    """Compare severity, confidence, variant, values and actions where the case names them."""
    verdict = result.verdict
    if verdict is None:
        assert not {"values", "actions", "severity", "variant"} & want.keys()
        return
    if "severity" in want:
        assert want["severity"] == result.severity.value
    if "confidence" in want:
        assert want["confidence"] == result.confidence.value
    if "clauses" in want:
        assert want["clauses"] == list(verdict.clauses)
    if "variant" in want:
        assert want["variant"] == verdict.variant
    for key, value in (want.get("values") or {}).items():
        got = verdict.values[key]
        close = pytest.approx(value, rel=want.get("rel", 1e-6)) if isinstance(got, float) else value
        assert close == got, key
    if "actions" in want:
        got_actions = [{"key": a.key, "from": a.old, "to": a.new} for a in verdict.actions]
        assert want["actions"] == [
            {k: v for k, v in got.items() if k in row}
            for row, got in zip(want["actions"], got_actions, strict=True)
        ]


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.slug)
def test_every_rule_has_its_cases(rule: Rule) -> None:
    """A rule has a case that fires and one that is silent; one lacks a fact if a fact is needed."""
    outcomes = {case["expect"]["outcome"] for each, _, case in CASES if each is rule}

    assert {"fires", "silent"} <= outcomes
    if any(need.required and need.kind != "facts" for need in rule.needs):
        assert {"unknown", "not_applicable"} & outcomes


@pytest.mark.parametrize("rule", WRITTEN, ids=lambda rule: rule.slug)
def test_every_number_has_a_source(rule: Rule) -> None:
    """Each quantity that a firing case reports has a unit and a formula or a place."""
    for each, name, case in CASES:
        if each is rule and case["expect"]["outcome"] == "fires":
            verdict = apply(rule, facts_of(case)).verdict
            assert verdict is not None
            for key, value in verdict.values.items():
                if isinstance(value, Quantity):
                    assert value.source, f"{name}: {key} has no source"


def test_rule_documentation() -> None:
    """A rule's module says Why, Computed, Fix and Source, and declares what it needs."""
    for rule in WRITTEN:
        for heading in ("Why:", "Computed:", "Fix:", "Source:"):
            assert heading in rule.doc, f"{rule.slug} lacks {heading}"


def test_files_of_one_stem() -> None:
    """Each rule is three files of one stem: code, cases and English."""
    for rule in WRITTEN:
        base = rules_home() / rule.topic / rule.slug.replace("-", "_")
        for suffix in (".py", ".yaml", ".ftl"):
            assert Path(f"{base}{suffix}").is_file(), f"{base}{suffix}"


def test_outcomes_are_a_closed_set() -> None:
    """Nothing but the five outcomes exists."""
    assert {"fires", "silent", "unknown", "not_applicable", "error"} == {o.value for o in Outcome}


LIKELIHOOD = [
    (rule, name, case)
    for rule, name, case in CASES
    if rule.likelihood and case["expect"]["outcome"] == "fires"
]


@pytest.mark.parametrize(
    ("rule", "name", "case"), LIKELIHOOD, ids=[f"{r.slug}-{n}" for r, n, _ in LIKELIHOOD]
)
def test_no_rule_about_a_likelihood_judges_a_reward(
    rule: Rule, name: str, case: dict[str, Any]
) -> None:
    """What fires on a loss is not applicable once the log shows that a reward is learned."""
    facts = facts_of(case)
    steps, rewards = tuple(range(12)), tuple(map(float, range(12)))
    facts.series["metric.reward"] = Series("metric.reward", "case", steps, rewards, steps)

    assert Outcome.NOT_APPLICABLE is apply(rule, facts).outcome, name
