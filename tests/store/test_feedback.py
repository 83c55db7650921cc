from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from advisor.advise import diagnose
from advisor.engine.cases import facts_of
from advisor.engine.catalogue import rule_named
from advisor.engine.evaluate import apply
from advisor.errors import InputError
from advisor.findings import Outcome, as_json
from advisor.intake.document import Input
from advisor.store.feedback import LONGEST_REASON
from advisor.store.sql import SqlReportStore
from tests.store.storing import save, within


@pytest.fixture(scope="session")
def body(config: str, log: str) -> str:
    """Return a report that was really made."""
    inputs = [Input("config.py", config, "file"), Input("log.txt", log, "file")]
    return as_json(diagnose(inputs, gpu="RTX 4070"))


def test_feedback_is_kept_with_its_secrets_masked(url: str, body: str) -> None:
    secret = "hf_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3g"
    said = f"wrong: größer\0 \ud800 token {secret}"

    async def go(store: SqlReportStore) -> None:
        at = {"owner": "a", "report_id": await save(store, body=body)}
        made = [await store.feedback.add(**at, finding=n, reason=said) for n in (2, 1)]
        found = await store.feedback.of(**at)
        assert made == found
        assert [2, 1] == [each.finding for each in found]
        assert found[0].reason.startswith("wrong: größer ? token ")
        assert secret not in found[0].reason

    within(url, go)


def test_feedback_on_a_finding_that_is_not_there_is_refused(url: str, body: str) -> None:
    async def go(store: SqlReportStore) -> None:
        at = {"owner": "a", "report_id": await save(store, body=body)}
        for number in (0, 99):
            with pytest.raises(InputError, match="no-such-finding"):
                await store.feedback.add(**at, finding=number, reason="")
        with pytest.raises(InputError, match="reason-too-long"):
            await store.feedback.add(**at, finding=1, reason="x" * (LONGEST_REASON + 1))
        assert [] == await store.feedback.of(**at)

    within(url, go)


def test_every_finding_becomes_a_case_in_which_its_rule_still_says_the_same(
    url: str, body: str
) -> None:
    """The case fails until the rule is mended."""
    reason = "- no: [it] is # fine\n'right'"

    async def go(store: SqlReportStore) -> list[dict[str, Any]]:
        at = {"owner": "a", "report_id": await save(store, body=body)}
        cases = []
        for finding in json.loads(body)["findings"]:
            made = await store.feedback.add(**at, finding=finding["number"], reason=reason)
            text = await store.feedback.case_file(**at, feedback_id=made.id)
            ((name, case),) = yaml.safe_load(text).items()
            assert name.startswith("silent_")
            cases.append(case)
        return cases

    cases = within(url, go)
    outcomes = {
        case["feedback"]["rule"]: apply(rule_named(case["feedback"]["rule"]), facts_of(case))
        for case in cases
    }

    assert {reason} == {case["feedback"]["reason"] for case in cases}
    assert {"silent"} == {case["expect"]["outcome"] for case in cases}
    assert "parameter-count-not-as-claimed" in outcomes
    assert {Outcome.FIRES} == {result.outcome for result in outcomes.values()}
