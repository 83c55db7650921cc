"""`/v1/diagnoses` answers in the form that `Accept` asks for, new reports and kept ones."""

from __future__ import annotations

import json
from collections.abc import Iterator

import httpx
import pytest

from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving
from tests.terminal.conftest import CONFIG, LOG
from tests.terminal.test_formats import validator

PASTE = {
    "documents": [{"name": "log.txt", "content": LOG}, {"name": "config.py", "content": CONFIG}]
}
BEGINS = {
    "text/html": "<!doctype html>",
    "application/sarif+json": "{\n",
    "text/markdown": "**The model has 40.56M",
}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Run the service, and return who calls it."""
    app = make_app(Settings(database_url="sqlite+aiosqlite://"))
    with serving(app) as address, httpx.Client(base_url=address, trust_env=False) as made:
        yield made


@pytest.mark.parametrize("form", BEGINS)
def test_a_report_is_answered_in_the_form_that_is_asked_for(
    client: httpx.Client, form: str
) -> None:
    answer = client.post("/v1/diagnoses", json=PASTE, headers={"Accept": form})
    again = client.get(answer.headers["Location"], headers={"Accept": form})

    assert (201, 200) == (answer.status_code, again.status_code)
    assert answer.headers["content-type"].startswith(form)
    assert answer.headers["content-type"] == again.headers["content-type"]
    assert answer.text.startswith(BEGINS[form])
    assert answer.text == again.text
    assert "Accept" in again.headers["vary"]
    if form == "application/sarif+json":
        validator().validate(json.loads(answer.text))


@pytest.mark.parametrize("accept", ["*/*", "application/json", ""])
def test_who_asks_for_nothing_else_gets_json(client: httpx.Client, accept: str) -> None:
    answer = client.post("/v1/diagnoses", json=PASTE, headers={"Accept": accept})
    again = client.get(answer.headers["Location"], headers={"Accept": accept})

    assert "application/json" == answer.headers["content-type"]
    assert answer.text == again.text
    assert "parameter-count-not-as-claimed" == answer.json()["findings"][0]["rule"]


def test_the_first_form_that_is_named_counts(client: httpx.Client) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    for accept, want in (
        (browser, "text/html"), ("text/markdown, text/html", "text/markdown"),
        ("text/html, text/markdown", "text/html"),
    ):  # fmt: skip
        answer = client.post("/v1/diagnoses", json=PASTE, headers={"Accept": accept})
        assert answer.headers["content-type"].startswith(want)
