"""What a model writes, through langchain and HTTP: shown when it passes, replaced when not."""

from __future__ import annotations

import json
import threading
import time
from typing import Any

import pytest

from advisor.explain.explainer import Told
from advisor.explain.telling import Telling, question_in
from advisor.explain.tokens import ESTIMATE, TokenCounter, estimate
from advisor.findings import Report
from advisor.wording.render import report_markdown, told_in_full
from tests.explain.conftest import OPENING, Scripted, completion, whole


def outcomes(scripted: Scripted, report: Report, **limits: Any) -> list[Told]:
    """Return what became of the findings of a report."""
    return list(scripted.explainer(**limits).explain(told_in_full(report), report))


def test_a_text_that_passes_is_shown_with_the_statements_in_it(
    scripted: Scripted, report: Report
) -> None:
    told = outcomes(scripted, report)
    assert {"accepted"} == {each.outcome for each in told}
    for each in told:
        assert each.finding.text_by == "model"
        assert each.finding.explanation.startswith(OPENING)
        for said in each.finding.clauses.values():
            assert said in each.finding.explanation
    assert [each.finding.number for each in told] == [f.number for f in told_in_full(report)]


def test_the_model_is_sent_statements_and_no_number_of_its_own(
    scripted: Scripted, report: Report
) -> None:
    outcomes(scripted, report)
    sent = [json.loads(each["messages"][-1]["content"]) for each in scripted.asked]
    assert len(told_in_full(report)) == len(sent)
    for each in sent:
        assert {"language", "question", "finding", "statements", "terms", "evidence"} == set(each)
        assert {"title", "severity"} == set(each["finding"])


def test_a_refused_text_is_tried_once_more_with_the_reason(
    scripted: Scripted, report: Report
) -> None:
    def second_time(sent: dict[str, Any]) -> str:
        return whole(sent) if "not_accepted" in sent else whole(sent) + " It is twice as bad."

    scripted.script = second_time
    told = outcomes(scripted, report)
    assert {"retried"} == {each.outcome for each in told}
    assert all("twice as bad" in {r.what for r in each.refused} for each in told)


def test_a_text_that_never_passes_leaves_the_template_for_that_finding_alone(
    scripted: Scripted, report: Report
) -> None:
    first = told_in_full(report)[0]
    scripted.script = lambda sent: (
        "MFU is 99 %." if sent["finding"]["title"] == first.title else whole(sent)
    )
    told = outcomes(scripted, report)
    assert told[0].outcome == "rejected"
    assert told[0].finding == first
    assert {"accepted"} == {each.outcome for each in told[1:]}


@pytest.mark.parametrize(
    "answer",
    [429, 500, 503, 400, 401, b"{", b'{"choices": []}', completion("")[:-40], b"<html>busy</html>",
     completion("").replace(b'{\\"text\\": \\"\\"}', b"I cannot help with that."),
     completion("").replace(b'"stop"', b'"content_filter"')],
    ids=["429", "500", "503", "400", "401", "cut", "empty", "truncated", "html", "refuses",
         "filtered"],
)  # fmt: skip
def test_a_server_that_fails_leaves_the_template(
    scripted: Scripted, report: Report, answer: Any
) -> None:
    scripted.script = lambda _: answer
    telling = Telling(report, scripted.explainer(seconds=20))
    said = telling.text()
    assert telling.report.findings == report.findings
    note = "The language model did not answer in time"
    refused = "not accepted"
    assert note in said or refused in said
    assert said.replace(f"*{telling.report.text_notes[0]}*\n\n", "") == report_markdown(report)


def test_a_server_that_is_slow_is_not_waited_for(scripted: Scripted, report: Report) -> None:
    def slow(sent: dict[str, Any]) -> str:
        time.sleep(3)
        return whole(sent)

    scripted.script = slow
    started = time.monotonic()
    told = outcomes(scripted, report, seconds=0.5)
    assert time.monotonic() - started < 2
    assert {"unavailable"} == {each.outcome for each in told}


def test_a_model_that_is_down_is_left_alone_for_a_while(scripted: Scripted, report: Report) -> None:
    scripted.script = lambda _: 400
    explainer = scripted.explainer()
    for _ in range(3):
        list(explainer.explain(told_in_full(report), report))
    assert len(scripted.asked) < 8  # three failures, and those that were on their way


def test_what_was_accepted_is_not_asked_again(scripted: Scripted, report: Report) -> None:
    explainer = scripted.explainer()
    first = list(explainer.explain(told_in_full(report), report))
    asked = len(scripted.asked)
    again = list(explainer.explain(told_in_full(report), report))
    assert asked == len(scripted.asked)
    assert {"cached"} == {each.outcome for each in again}
    assert [e.finding for e in first] == [e.finding for e in again]
    assert explainer.counts["accepted"] == explainer.counts["cached"] == len(first)
    list(explainer.explain(told_in_full(report), report, "another question"))
    assert len(scripted.asked) > asked


def test_a_finding_is_told_when_it_has_passed_and_before_the_next(
    scripted: Scripted, report: Report
) -> None:
    last = told_in_full(report)[-1].title
    first_is_told, waited_for_it = threading.Event(), []

    def wait_for_the_first(sent: dict[str, Any]) -> str:
        if sent["finding"]["title"] == last:
            waited_for_it.append(first_is_told.wait(4))
        return whole(sent)

    scripted.script = wait_for_the_first
    for part in Telling(report, scripted.explainer()):
        assert part.endswith("\n\n")
        if OPENING in part:
            first_is_told.set()
    assert waited_for_it == [True]


def test_the_answer_says_whose_text_is_whose(scripted: Scripted, report: Report) -> None:
    said = Telling(report, scripted.explainer()).text()
    assert "Connecting words by a language model" in said
    assert "Connecting words" not in Telling(report).text()
    assert Telling(report).text() == report_markdown(report)


@pytest.mark.parametrize("tokens", [500, 900, 1200, 100_000])
def test_prompts_keep_the_budget_and_drop_quotes_before_statements(
    scripted: Scripted, report: Report, tokens: int
) -> None:
    told = list(
        scripted.explainer(tokens=tokens).explain(told_in_full(report), report, "why " * 90)
    )
    for each in scripted.asked:
        system, user = (message["content"] for message in each["messages"])
        assert estimate(system) + estimate(user) <= tokens
        assert json.loads(user)["statements"]
    assert len(scripted.asked) == sum(each.outcome == "accepted" for each in told)


@pytest.mark.parametrize("text", ["", "loss 3.57", "損失", "a" * 999, "🙂🙂", "\x00\ud800"])
def test_the_estimate_never_counts_too_few(text: str) -> None:
    assert estimate(text) >= len(text.encode("utf-8", "replace")) / 4
    assert TokenCounter().count(text) == estimate(text)
    assert TokenCounter().method == ESTIMATE


def test_where_no_encoding_can_be_had_counting_goes_on_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    """Tests reach only this machine: the download fails, as behind a firewall."""
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    counter = TokenCounter()
    counter.start()
    assert counter.count("loss") == estimate("loss")
    assert counter._thread is not None
    counter._thread.join(timeout=30)
    assert counter.method == ESTIMATE


def test_an_encoding_counts_special_tokens_as_text() -> None:
    class Bytes:
        def encode(self, text: str, *, disallowed_special: tuple[()]) -> list[int]:
            assert disallowed_special == ()
            return list(text.encode())

    assert TokenCounter(Bytes()).count("<|endoftext|>") == 13


@pytest.mark.parametrize(
    ("message", "want"),
    [
        ("step 10: train loss 3.1, val loss 3.2\nWhy does it stall?", "Why does it stall?"),
        ("step 10: train loss 3.1, val loss 3.2", ""),
        ("my key is sk-proj-abcdefghijklmnopqrstuvwxyz012345, why is it slow?", "*"),
    ],
)
def test_the_question_is_what_was_typed_and_masked(message: str, want: str) -> None:
    found = question_in(message)
    assert (want in found) if want else not found
    assert "abcdefghij" not in found


def test_a_real_small_model_shows_nothing_that_is_wrong(small_model: str, report: Report) -> None:
    """SmolLM2-135M: what it writes is rarely accepted; what is shown is right either way."""
    from advisor.explain.explainer import Explainer, Limits
    from advisor.explain.model import ChatWriter, ModelChoice

    choice = ModelChoice(
        "openai:SmolLM2-135M-Instruct", url=small_model, timeout=45, output_tokens=120
    )
    explainer = Explainer(ChatWriter(choice), limits=Limits(seconds=90))
    findings = told_in_full(report)[:3]
    told = list(explainer.explain(findings, report))
    for given, each in zip(findings, told, strict=True):
        if each.finding.text_by == "template":
            assert each.finding == given
        else:
            assert all(said in each.finding.explanation for said in given.clauses.values())
    assert sum(v for k, v in explainer.counts.items() if not k.startswith("refused")) == 3
