"""The rules made of table rows: each tells its line, in every language, and causes come first."""

from __future__ import annotations

import csv
import re
import time

import pytest

from advisor.advise import diagnose
from advisor.engine.catalogue import catalogue
from advisor.engine.evaluate import apply
from advisor.engine.told import REACTIONS, Told, told
from advisor.facts import Evidence, Fact, Facts, Origin, Series
from advisor.findings import Finding, Outcome, Severity
from advisor.intake.document import Input
from advisor.resources import rules_home
from advisor.rule import Rule
from advisor.wording.findings import finding
from advisor.wording.locales import offered_locales
from advisor.wording.pages import rule_page, rule_title

RULES = [rule for rule in catalogue() if isinstance(rule.function, Told)]
EXAMPLES = {
    row["slug"]: row["example"]
    for path in (rules_home() / "signatures").glob("*.csv")
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
}


def findings_of(text: str) -> tuple[Finding, ...]:
    """Return the findings of a log."""
    return diagnose([Input("log.txt", text)]).findings


def facts_of(slug: str, *lines: int) -> Facts:
    """Return the facts of a log that says a signature on these lines."""
    facts = Facts(documents=["log"])
    for line in lines:
        place = Evidence("log", line, 0, 1, "x", "error.signature")
        facts.add(Fact("error.signature", slug, Origin.LOG, (place,)))
    return facts


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_the_example_of_a_row_is_told(rule: Rule) -> None:
    """The line of a row becomes the finding of its slug, with the line as evidence."""
    found = {each.rule: each for each in findings_of(f"before\n{EXAMPLES[rule.slug]}\n")}

    assert rule.slug in found
    assert {2} == {place.line for place in found[rule.slug].evidence}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_row_is_silent_beside_another(rule: Rule) -> None:
    """Another signature is not told as this one, and without a log the rule does not apply."""
    assert Outcome.SILENT is apply(rule, facts_of("another", 3)).outcome
    assert Outcome.NOT_APPLICABLE is apply(rule, Facts()).outcome


@pytest.mark.parametrize("locale", offered_locales())
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.slug)
def test_a_row_reads(rule: Rule, locale: str) -> None:
    """Title, meaning, cause and remedy are there, and what is harmless says so."""
    result = apply(rule, facts_of(rule.slug, 3, 4))
    said = finding(result, 1, locale, result.evidence, None)

    assert said.title
    assert not re.search(r"[{}]|\$times", said.explanation)
    # Arabic says "twice" in a word of its own, the dual.
    counted = {"ar": "مرتين"}.get(locale, "2")
    assert counted in re.sub(r"`[^`]*`", "", said.explanation)
    assert isinstance(rule.function, Told)
    if locale == "en" and rule.function.signature.harmless == "true":
        assert "harmless" in said.explanation


def test_a_line_after_which_the_run_goes_on_is_no_error() -> None:
    """Records behind the line show that it did not stop the run."""
    rule = next(rule for rule in RULES if rule.slug == "disk-full")
    facts = facts_of("disk-full", 3)
    assert Severity.ERROR is apply(rule, facts).severity

    facts.series["train.loss"] = Series("train.loss", "log", (1, 2, 3), (3.0, 2.9, 2.8), (2, 5, 6))
    assert Severity.WARNING is apply(rule, facts).severity

    facts.series["train.loss"] = Series("train.loss", "log", (1, 2), (3.0, 2.9), (2, 4))
    assert Severity.ERROR is apply(rule, facts).severity


def test_many_times_is_told_as_a_bound() -> None:
    """The reader keeps some places only, so more is told as at least that many."""
    line = EXAMPLES["tok-too-long"]
    [found] = [each for each in findings_of(f"{line}\n" * 60) if each.rule == "tok-too-long"]

    assert "at least 20 times" in found.explanation


def test_causes_come_before_what_follows_from_them() -> None:
    """The launcher's summary and the other ranks' timeout stand behind the error of the first."""
    order = ["elastic-sigterm", "nccl-taint", "disk-full", "tok-fork"]
    found = [each.rule for each in findings_of("\n".join(EXAMPLES[slug] for slug in order))]

    assert "disk-full" == found[0]
    assert "tok-fork" == found[-1]


def test_an_error_belongs_to_the_run_that_printed_it() -> None:
    """Of two runs in one file only the one that failed has the finding."""
    steps = "".join(f"step {n}: train loss {4 - n / 9:.4f}, val loss 4.1\n" for n in range(9))
    text = f"{steps}{EXAMPLES['disk-full']}\n{steps}"

    assert [1] == [each.run for each in findings_of(text) if each.rule == "disk-full"]


def test_what_a_row_explains_exists() -> None:
    """A symptom is the slug of a row or of another rule."""
    slugs = {rule.slug for rule in catalogue()} | EXAMPLES.keys()
    named = {slug for rule in RULES for slug in rule.explains} | set(REACTIONS)

    assert set() == named - slugs


def test_a_row_has_a_page() -> None:
    """The reference of a row has the sections of any rule."""
    for rule in RULES:
        page = rule_page(rule)
        assert rule_title(rule) in page
        for name in ("Why", "Computed", "Fix", "Source"):
            assert f"**{name}.**" in page


def test_the_rules_of_the_rows_are_made_fast() -> None:
    """They cost a start less than two thousandths of a second."""
    start = time.perf_counter()
    told(())
    assert time.perf_counter() - start < 0.002
