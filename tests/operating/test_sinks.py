"""Eighty kinds of secrets go in everywhere, and none of them comes out anywhere.

The whole service runs, with a model and a Slack of this machine's, and everything that leaves it or
stays behind is looked through: answers, errors, streams, store, logs, metrics, prompts, messages.
"""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog

from advisor import advise
from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.errors import InputError
from advisor.intake.document import Input, read_inputs
from advisor.intake.mask import Masker
from advisor.surfaces.helping import said
from advisor.surfaces.http import make_app
from advisor.surfaces.mcp_server import _failed
from advisor.surfaces.problems import problem_of
from advisor.surfaces.serve import log_as_json
from tests.operating.conftest import Company
from tests.operating.salting import PERSON, SECRETS, Paste, clean, kept, paste, settings
from tests.serving import serving

__all__ = ["paste", "settings"]


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Return what the service writes to standard error: its real log."""
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    log_as_json()
    yield stream
    structlog.reset_defaults()


@pytest.fixture
def client(settings: Settings, errors: io.StringIO) -> Iterator[httpx.Client]:
    """Run the service on a port."""
    del errors
    with (
        serving(make_app(settings)) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        yield client


def test_answers_store_logs_metrics_and_prompts(
    client: httpx.Client, paste: Paste, company: Company, tmp_path: Path,
    errors: io.StringIO, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    body = {"documents": paste.documents, "question": paste.question}
    files = [("files", (each["name"], each["content"].encode())) for each in paste.documents]
    with caplog.at_level(logging.DEBUG):
        report = client.post("/v1/diagnoses", json=body)
        answers = {
            "report": report,
            "markdown": client.post(
                "/v1/diagnoses", json=body, headers={"Accept": "text/markdown"}
            ),
            "form": client.post("/v1/diagnoses", files=files, data={"question": paste.question}),
            "text": client.post(
                "/v1/diagnoses", content=paste.typed, headers={"Content-Type": "text/plain"}
            ),
            "plan": client.post("/v1/plans", json=body),
            "kept": client.get(report.headers["location"]),
            "feedback": client.post(
                f"{report.headers['location']}/feedback",
                json={"finding": 1, "reason": paste.question[:900]},
            ),
            "metrics": client.get("/metrics"),
        }  # fmt: skip
    logged = caplog.text + errors.getvalue()

    assert all(each.is_success for each in answers.values()), answers
    assert "*" * 20 in report.text
    for name, answer in answers.items():
        clean(answer.text, name)
        clean(str(answer.headers), f"headers of {name}")
    assert '"event": "request"' in logged
    clean(logged, "logs")
    assert "schema_version" in kept(tmp_path)
    clean(kept(tmp_path), "store")
    prompts = [asked for path, _, asked in company.asked if path == "/v1/chat/completions"]
    assert prompts
    clean(b"\n".join(prompts).decode(), "prompts")


def test_chats_streamed_and_whole(client: httpx.Client, paste: Paste) -> None:
    messages = [{"role": "user", "content": paste.typed}]
    for stream in (True, False):
        body = {"model": "x", "messages": messages, "stream": stream}
        said = client.post("/v1/chat/completions", json=body)

        assert said.is_success
        assert "findings" in said.text
        clean(said.text, f"chat, {stream=}")


def test_a_job_and_its_events(client: httpx.Client, paste: Paste, tmp_path: Path) -> None:
    body = {"documents": paste.documents, "question": paste.question}
    asked = client.post("/v1/diagnoses", json=body, headers={"Prefer": "respond-async"})
    events = client.get(f"{asked.headers['location']}/events")
    job = client.get(asked.headers["location"])

    assert 202 == asked.status_code
    assert "text/event-stream" in events.headers["content-type"]
    assert "done" in job.text
    for name, answer in {"job": job, "events": events, "asked": asked}.items():
        clean(answer.text, name)
    clean(kept(tmp_path), "store")


def test_tools_of_assistants(client: httpx.Client, paste: Paste) -> None:
    headers = {"Accept": "application/json, text/event-stream"}
    run: dict[str, Any] = {"documents": paste.documents, "question": paste.question}
    calls = {"diagnose": run, "plan": {**run, "set": {"width": 768}}, "what_if": {**run, "set": {}}}
    calls |= {"explain_rule": {"name": SECRETS["github_token"]}, "list_rules": {"topic": "x"}}
    for name, arguments in calls.items():
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                "params": {"name": name, "arguments": arguments}}  # fmt: skip
        said = client.post("/mcp", json=call, headers=headers)

        assert "result" in said.json()
        clean(said.text, name)


@pytest.mark.parametrize(
    ("method", "path", "more"),
    [
        ("POST", "/v1/diagnoses", {"json": {"text": "x", "gpu": "SECRET"}}),
        ("POST", "/v1/diagnoses", {"json": {"text": "x", "severity": {"SECRET": "error"}}}),
        ("POST", "/v1/diagnoses", {"json": {"text": "x", "severity": {"oom": "SECRET"}}}),
        ("POST", "/v1/diagnoses", {"json": {"text": ["SECRET"]}}),
        ("POST", "/v1/diagnoses", {"json": {"SECRET": "x"}}),
        ("POST", "/v1/diagnoses", {"content": b"{SECRET"}),
        ("POST", "/v1/diagnoses", {"files": {"files": ("SECRET.zip", b"PK\x03\x04 broken")}}),
        ("POST", "/v1/plans", {"json": {"text": "x", "set": {"SECRET": 1}}}),
        ("POST", "/v1/plans", {"json": {"text": "x", "set": {"width": "SECRET"}}}),
        ("POST", "/v1/chat/completions", {"json": {"messages": [{"role": "SECRET"}]}}),
        ("GET", "/v1/rules/SECRET", {}),
        ("GET", "/v1/models/SECRET", {}),
        ("GET", "/v1/diagnoses/SECRET", {}),
        ("GET", "/v1/shared/SECRET", {"headers": {"Authorization": "Bearer SECRET"}}),
        ("GET", "/v1/locales", {"headers": {"X-Request-Id": "SECRET"}}),
        ("GET", "/SECRET?key=SECRET", {}),
    ],
)
@pytest.mark.parametrize("kind", ["github_token", "own_key", "facebook_token"])
def test_errors(
    client: httpx.Client, method: str, path: str, more: dict[str, Any], kind: str,
    errors: io.StringIO,
) -> None:  # fmt: skip
    secret = SECRETS[kind]
    filled: dict[str, Any] = {
        name: value.replace(b"SECRET", secret.encode())
        if isinstance(value, bytes)
        else json.loads(json.dumps(value).replace("SECRET", secret))
        if name != "files"
        else {"files": (f"{secret}.zip", value["files"][1])}
        for name, value in more.items()
    }
    said = client.request(method, path.replace("SECRET", secret), **filled)

    clean(said.text + str(said.headers), "answer")
    clean(errors.getvalue(), "logs")


def test_private_names_stay_where_nobody_hides_them(paste: Paste, settings: Settings) -> None:
    """The test itself would see them."""

    async def told(*, private: bool) -> str:
        services = make_services(settings.model_copy(update={"mask_private": private}))
        app = make_app(services=services)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client,
        ):
            body = {"documents": paste.documents, "explain": False}
            return (await client.post("/v1/diagnoses", json=body)).text

    open_, hidden = asyncio.run(told(private=False)), asyncio.run(told(private=True))

    assert PERSON in open_
    assert PERSON not in hidden
    assert json.loads(open_)["digest"] != json.loads(hidden)["digest"]
    assert Masker.hides_private


def test_a_large_report_from_before_names_were_hidden_is_not_told_again() -> None:
    """It is found by a hash of the text as it was sent, which is the same."""
    documents = read_inputs([Input("log.txt", f"/home/{PERSON}/x\n" * 60_000)])
    found = set()
    for Masker.hides_private in (False, True):
        found.add(advise.digest(documents, locale="en", gpu=None))

    assert 2 == len(found)


@pytest.mark.parametrize("kind", ["github_token", "own_key", "facebook_token"])
def test_an_error_that_somebody_forgot_to_mask_is_masked_where_it_is_told(kind: str) -> None:
    """Over HTTP, to an assistant, on the command line."""
    error = InputError("no-such-setting", place=SECRETS[kind], name=SECRETS[kind])

    for told in (repr(problem_of(error)), repr(_failed(error)), said(error)):
        assert "No setting is called" in told
        clean(told, kind)
