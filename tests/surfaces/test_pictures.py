"""The curves over HTTP."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from tests.charts.reports import CONFIG, nanogpt_log

Ask = Callable[..., httpx.Response]


@pytest.fixture
def kept(ask: Ask) -> str:
    """Give the address of a kept report with curves."""
    documents = [
        {"name": "log.txt", "content": nanogpt_log()}, {"name": "config.py", "content": CONFIG},
    ]  # fmt: skip
    made = ask("POST", "/v1/diagnoses", json={"documents": documents, "locale": "de"})
    return f"/v1/diagnoses/{made.headers['X-Report-Id']}"


def test_each_form_has_its_media_type_and_content(ask: Ask, kept: str) -> None:
    spec = ask("GET", f"{kept}/chart.json")
    svg = ask("GET", f"{kept}/chart.svg")
    png = ask("GET", f"{kept}/chart.png?theme=dark&log=true&width=400")

    assert "application/vnd.vegalite.v6+json" == spec.headers["content-type"]
    assert "Verlust (nats/token)" in svg.text
    assert svg.headers["content-type"].startswith("image/svg+xml")
    assert b"\x89PNG" == png.content[:4]


def test_a_part_of_the_steps_is_shown_where_it_is_asked_for(ask: Ask, kept: str) -> None:
    spec = ask("GET", f"{kept}/chart.json?first=1000&last=2000").json()

    layer = next(each for each in spec["vconcat"][0]["layer"] if each["data"]["name"] == "curves")
    assert [1000, 2000] == layer["encoding"]["x"]["scale"]["domain"]


def test_two_reports_lie_over_each_other(ask: Ask, kept: str) -> None:
    other = ask("POST", "/v1/diagnoses", json={"text": nanogpt_log(5_000, None)})
    spec = ask("GET", f"{kept}/chart.json?with={other.headers['X-Report-Id']}").json()

    labels = {row["label"] for row in spec["datasets"]["curves"]}
    assert {"Lauf 1: Validierung", "Lauf 2: Validierung"} <= labels


def test_a_share_opens_the_chart_without_being_kept_anywhere(ask: Ask, kept: str) -> None:
    share = ask("POST", f"{kept}/shares", json={}).json()
    path, _, token = share["address"].partition("?")

    answer = ask("GET", f"{path}/chart.json?{token}")

    assert 200 == answer.status_code
    assert "no-store" == answer.headers["cache-control"]
    assert 404 == ask("GET", f"{path}/chart.json?token=wrong").status_code


def test_a_report_without_a_curve_has_no_chart(ask: Ask) -> None:
    made = ask("POST", "/v1/diagnoses", json={"text": "n_layer = 12"})

    answer = ask("GET", f"/v1/diagnoses/{made.headers['X-Report-Id']}/chart.svg")

    assert 404 == answer.status_code
    assert "no curve" in answer.json()["detail"]


@pytest.mark.parametrize("wish", ["width=1", "theme=pink", "log=perhaps"])
def test_what_cannot_be_wished_for_is_refused(ask: Ask, kept: str, wish: str) -> None:
    assert 400 == ask("GET", f"{kept}/chart.json?{wish}").status_code
