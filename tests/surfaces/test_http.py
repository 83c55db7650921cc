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
    ("body", "place"),
    [
        ({}, "text"),
        ({"text": " \n", "question": ""}, "text"),
        ({"text": 3}, "text"),
        ({"txt": "n_embd = 384"}, "txt"),
        ({"documents": [{"name": "a"}]}, "documents.0.content"),
        ({"text": "n_embd = 384", "gpu": "no such card"}, "gpu"),
        ([], "body"),
    ],
)
def test_a_wrong_request_is_told_its_place(ask: Ask, body: Any, place: str) -> None:
    found = problem(ask("POST", "/v1/diagnoses", json=body), 400)

    assert place == found["place"]
    assert found["remedy"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"\\ud800": 1}', b'{"text": "\\ud800"}']
)
def test_a_body_that_is_no_json_or_no_text_never_breaks_the_service(
    ask: Ask, content: bytes
) -> None:
    headers = {"Content-Type": "application/json"}

    assert ask("POST", "/v1/diagnoses", content=content, headers=headers).status_code in {201, 400}


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


SETTINGS = {
    "target_tokens_per_step": 524288, "n_layer": 12, "n_head": 12, "n_embd": 768,
    "block_size": 1024, "vocab_size": 50304, "gpu": "RTX 4070",
}  # fmt: skip


def test_the_plans_for_settings_are_exact_and_the_best_fits(ask: Ask) -> None:
    found = ask("POST", "/v1/plans", json={**SETTINGS, "steps": 10_000}).json()

    best = found["plans"][0]
    assert (8, 64, "fits") == (best["micro"], best["accumulation"], best["verdict"])
    assert {524288} == {
        plan["micro"] * plan["accumulation"] * plan["sequence"] for plan in found["plans"]
    }
    low, high = (best["memory"][side]["value"] / 2**30 for side in ("low", "high"))
    assert (6.0, 7.3) == (round(low, 1), round(high, 1))
    assert 124_373_760 == found["parameters"]["total"]["value"]
    assert found["time"]["hours"] > 0
    assert "peak" in found["time"]["basis"]


def test_a_measured_rate_gives_the_time(ask: Ask) -> None:
    body = {**SETTINGS, "gpu": None, "steps": 3600, "tokens_per_second": 524288.0}
    found = ask("POST", "/v1/plans", json=body).json()

    assert (1.0, 1.0) == (found["time"]["step_seconds"], found["time"]["hours"])
    assert {None} == {plan["verdict"] for plan in found["plans"]}


def test_where_no_plan_is_exact_the_nearest_are_given(ask: Ask) -> None:
    found = ask("POST", "/v1/plans", json={**SETTINGS, "target_tokens_per_step": 500_000}).json()

    assert found["exact"] is False
    assert found["plans"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"n_layer": 0}, "settings.n_layer"),
        ({"n_embd": 770}, "settings"),
        ({"dropout": 1}, "settings.dropout"),
        ({"gpu": "no such card"}, "gpu"),
        ({"n_embed": 3}, "settings.n_embed"),
    ],
)
def test_impossible_settings_are_refused(ask: Ask, change: dict[str, Any], place: str) -> None:
    assert place == problem(ask("POST", "/v1/plans", json={**SETTINGS, **change}), 400)["place"]


def test_the_plan_for_a_paste_is_the_plan_of_its_report(ask: Ask, files: Files) -> None:
    report = ask("POST", "/v1/diagnoses", json={"documents": files}).json()
    found = ask("POST", "/v1/plans", json={"documents": files})
    words = ask("POST", "/v1/plans", json={"documents": files}, headers={"Accept": "text/markdown"})

    assert (report["plan"], report["patch"]) == (found.json()["plan"], found.json()["patch"])
    assert "8 x 64 x 1024" in words.text


def test_other_settings_are_compared(ask: Ask, files: Files) -> None:
    body = {"documents": files, "set": {"width": 768, "batch.micro": 8}, "price": 1.5}
    found = ask("POST", "/v1/plans", json=body).json()["what_if"]
    params = next(row for row in found["rows"] if row["name"] == "params")

    assert found["restarts"] is True
    assert 124_373_760 == params["after"][0]["value"]
    assert params["after"][0]["formula"]


def test_a_setting_that_is_none_is_refused(ask: Ask, files: Files) -> None:
    body = {"documents": files, "set": {"no-such": 1}}
    assert "set" == problem(ask("POST", "/v1/plans", json=body), 400)["place"]


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
