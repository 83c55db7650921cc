"""The HTTP endpoints, asked inside this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import jsonschema
import pytest

from advisor import advise
from advisor.engine.catalogue import catalogue
from advisor.findings import as_json
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales

Ask = Callable[..., httpx.Response]
Files = list[dict[str, str]]
CHINESE = "為什麼我的訓練損失停滯不前？"


def problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    """Return the problem details of an answer that must be one."""
    assert status == answer.status_code, answer.text
    assert "application/problem+json" == answer.headers["content-type"]
    body: dict[str, Any] = answer.json()
    assert status == body["status"]
    assert body["title"]
    assert body["detail"]
    return body


def test_a_diagnosis_is_the_report_of_the_engine_byte_for_byte(ask: Ask, files: Files) -> None:
    answer = ask("POST", "/v1/diagnoses", json={"documents": files, "question": CHINESE})

    inputs = [Input(each["name"], each["content"], "file") for each in files]
    inputs.append(Input("question", CHINESE, "message"))
    assert 201 == answer.status_code
    assert as_json(advise.diagnose(inputs, locale="zh-Hant")) == answer.text


def test_a_diagnosis_is_valid_by_the_published_schema(ask: Ask, files: Files) -> None:
    schema = ask("GET", "/v1/schema").json()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    broken = [{"name": "log.txt", "content": "iter 0: loss nan, time 1.00ms, mfu -100.00%\n" * 3}]

    for body in (
        {"documents": files, "question": CHINESE},
        {"documents": broken},
        {"text": "hello"},
        {"text": files[0]["content"], "gpu": "RTX 4070"},
    ):
        report = ask("POST", "/v1/diagnoses", json=body).json()
        assert not list(validator.iter_errors(report))


def test_the_schema_knows_what_is_no_report(ask: Ask, files: Files) -> None:
    validator = jsonschema.Draft202012Validator(ask("GET", "/v1/schema").json())
    report = ask("POST", "/v1/diagnoses", json={"documents": files}).json()
    assert validator.is_valid(report)

    for part in report:
        if part not in {"notes", "text_notes"}:
            assert not validator.is_valid({k: v for k, v in report.items() if k != part}), part
    finding = report["findings"][0]
    action = {**finding["actions"][0], "old": 1}
    del action["from"]
    wrong = {**report, "findings": [{**finding, "actions": [action]}]}
    assert not validator.is_valid(wrong)
    assert validator.is_valid({**report, "later": "a field of a later minor version"})


def test_the_same_paste_gives_the_same_bytes_and_the_same_address(ask: Ask, files: Files) -> None:
    first, again = (ask("POST", "/v1/diagnoses", json={"documents": files}) for _ in range(2))

    assert first.content == again.content
    assert first.headers["location"] == again.headers["location"]


def test_a_stored_report_is_the_one_that_was_handed_out(ask: Ask, files: Files) -> None:
    made = ask("POST", "/v1/diagnoses", json={"documents": files})
    found = ask("GET", made.headers["location"])

    assert made.content == found.content
    assert made.headers["x-report-id"] == found.headers["x-report-id"]


def test_a_report_is_shown_only_with_the_key_it_was_made_with(ask: Ask, files: Files) -> None:
    mine, yours = ({"Authorization": f"Bearer {key}"} for key in ("mine", "yours"))
    made = ask("POST", "/v1/diagnoses", json={"documents": files}, headers=mine)
    where = made.headers["location"]

    assert 200 == ask("GET", where, headers=mine).status_code
    problem(ask("GET", where, headers=yours), 404)
    problem(ask("GET", where), 404)


def test_markdown_is_given_where_it_is_asked_for(ask: Ask, files: Files) -> None:
    answer = ask(
        "POST", "/v1/diagnoses", json={"documents": files}, headers={"Accept": "text/markdown"}
    )
    report = advise.diagnose([Input(each["name"], each["content"], "file") for each in files])

    assert "text/markdown; charset=utf-8" == answer.headers["content-type"]
    assert advise.report_markdown(report) == answer.text


@pytest.mark.parametrize(
    ("body", "locale"),
    [
        ({"text": "n_embd = 384"}, "en"),
        ({"text": "n_embd = 384", "question": CHINESE}, "zh-Hant"),
        ({"text": CHINESE}, "zh-Hant"),
        ({"text": CHINESE, "locale": "en"}, "en"),
        ({"text": "n_embd = 384", "locale": "zh-TW"}, "zh-Hant"),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_question(
    ask: Ask, body: dict[str, str], locale: str
) -> None:
    assert locale == ask("POST", "/v1/diagnoses", json=body).json()["locale"]


@pytest.mark.parametrize(
    ("body", "status", "place"),
    [
        ({}, 422, "text"),
        ({"text": " \n", "question": ""}, 422, "text"),
        ({"text": 3}, 400, "text"),
        ({"txt": "n_embd = 384"}, 400, "txt"),
        ({"documents": [{"name": "a"}]}, 400, "documents.0.content"),
        ({"text": "n_embd = 384", "gpu": "no such card"}, 422, "gpu"),
        ([], 400, "body"),
    ],
)
def test_a_wrong_request_is_told_its_place(ask: Ask, body: Any, status: int, place: str) -> None:
    found = problem(ask("POST", "/v1/diagnoses", json=body), status)

    assert place == found["place"]
    assert found["remedy"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"\\ud800": 1}', b'{"text": "\\ud800"}']
)
def test_a_body_that_is_no_json_or_no_text_never_breaks_the_service(
    ask: Ask, content: bytes
) -> None:
    headers = {"Content-Type": "application/json"}

    assert ask("POST", "/v1/diagnoses", content=content, headers=headers).status_code in {
        201,
        400,
        422,
    }


def test_hostile_and_meaningless_pastes_get_a_report(ask: Ask) -> None:
    for text in ("__import__('os').system('id')", "\x00\x01\x02" * 1000, "x" * 100_000, "\ud7ff🙂"):
        answer = ask("POST", "/v1/diagnoses", json={"text": text})
        assert 201 == answer.status_code
        assert answer.json()["headline"]


def test_secrets_reach_neither_the_answer_nor_the_store(ask: Ask, config: str) -> None:
    key = "sk-proj-" + "a1B2" * 12
    made = ask("POST", "/v1/diagnoses", json={"text": f"OPENAI_API_KEY={key}\n{config}"})

    assert key not in made.text
    assert key not in ask("GET", made.headers["location"]).text


def test_every_rule_is_listed_and_has_its_page(ask: Ask) -> None:
    listed = ask("GET", "/v1/rules").json()["rules"]

    assert [rule.slug for rule in catalogue()] == [each["name"] for each in listed]
    for each in listed:
        page = ask("GET", each["address"])
        assert each == {k: v for k, v in page.json().items() if k != "page"}
        assert each["title"] in page.json()["page"]
    markdown = ask("GET", listed[0]["address"], headers={"Accept": "text/markdown"})
    assert markdown.text.startswith("# ")


def test_what_is_not_there_is_a_problem_too(ask: Ask) -> None:
    for path in ("/v1/rules/no-such-rule", "/v1/diagnoses/no-such-id", "/no/such/path"):
        problem(ask("GET", path), 404)
    assert "POST" == ask("GET", "/v1/diagnoses").headers["allow"]
    assert "DELETE, GET" == ask("PUT", "/v1/diagnoses/no-such-id").headers["allow"]


def test_the_locales_are_those_that_are_offered(ask: Ask) -> None:
    assert list(offered_locales()) == ask("GET", "/v1/locales").json()["locales"]


def test_the_service_says_that_it_is_well(ask: Ask) -> None:
    assert "ok" == ask("GET", "/healthz").json()["status"]


def test_every_endpoint_is_described(ask: Ask) -> None:
    paths = ask("GET", "/openapi.json").json()["paths"]

    assert {
        "/v1/diagnoses", "/v1/diagnoses/{report_id}", "/v1/plans", "/v1/rules",
        "/v1/rules/{name}", "/v1/locales", "/v1/schema", "/v1/chat/completions", "/v1/models",
        "/v1/models/{name}", "/healthz", "/readyz", "/metrics", "/mcp",
            "/v1/diagnoses/{report_id}/shares", "/v1/diagnoses/{report_id}/shares/{share_id}",
            "/v1/diagnoses/{report_id}/feedback", "/v1/shared/{report_id}",
            "/v1/diagnoses/{report_id}/feedback/{feedback_id}/case",
            "/v1/jobs/{job_id}", "/v1/jobs/{job_id}/events",
            "/v1/diagnoses/{report_id}/chart.{kind}", "/v1/shared/{report_id}/chart.{kind}",
    } == set(paths)  # fmt: skip
    assert json.dumps(paths)


def test_the_language_is_that_of_the_question_before_that_of_the_browser(ask: Ask) -> None:
    """Asked for, else the question's, else what the client accepts, else English."""
    said = "nanoGPT: n_layer = 12, n_head = 12, n_embd = 384 (~125M parameters), block_size = 1024"

    def locale(question: str = "", asked: str | None = None, accepts: str = "") -> str:
        body = {"text": said, "question": question} | ({"locale": asked} if asked else {})
        headers = {"Accept-Language": accepts} if accepts else {}
        found = ask("POST", "/v1/diagnoses", json=body, headers=headers).json()
        return str(found["locale"])

    assert locale() == "en"
    assert locale(accepts="ko-KR,ko;q=0.9,en;q=0.8") == "ko"
    assert locale("Pourquoi la perte ne baisse-t-elle pas ?", accepts="ko") == "fr"
    assert locale("Pourquoi la perte ne baisse-t-elle pas ?", "ja", "ko") == "ja"
