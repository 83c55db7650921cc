"""Plans for settings and for pastes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.surfaces.conftest import Ask
from tests.surfaces.test_http import Files, problem

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
    ("change", "status", "place"),
    [
        ({"n_layer": 0}, 400, "settings.n_layer"),
        ({"n_layer": "12"}, 400, "settings.n_layer"),
        ({"n_embd": 770}, 422, "settings"),
        ({"dropout": 1}, 400, "settings.dropout"),
        ({"gpu": "no such card"}, 422, "gpu"),
        ({"n_embed": 3}, 400, "settings.n_embed"),
        ({"tokens_per_second": 5e-324}, 400, "settings.tokens_per_second"),
    ],
)
def test_impossible_settings_are_refused(
    ask: Ask, change: dict[str, Any], status: int, place: str
) -> None:
    answer = ask("POST", "/v1/plans", json={**SETTINGS, **change})
    assert place == problem(answer, status)["place"]


def test_a_whole_number_may_be_written_with_a_point(ask: Ask) -> None:
    answer = ask("POST", "/v1/plans", json={**SETTINGS, "n_layer": 12.0})
    assert ask("POST", "/v1/plans", json=SETTINGS).json() == answer.json()


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
    assert "set" == problem(ask("POST", "/v1/plans", json=body), 422)["place"]
