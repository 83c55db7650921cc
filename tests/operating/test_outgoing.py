"""The service calls only where its operator sent it, whatever is pasted, and follows nobody on.

Two servers stand on this machine: `company` is configured, `stranger` is not.
"""

from __future__ import annotations

import ast
import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest

from advisor.bootstrap import make_explainer, make_services
from advisor.config import Settings
from advisor.explain import tokens
from advisor.explain.model import ChatWriter, ModelChoice, ModelError
from advisor.explain.prompt import Request
from advisor.surfaces.http import make_app
from advisor.surfaces.watch import post
from advisor.watching import Event
from tests.operating.conftest import Company, Run

HOME = Path(__file__).resolve().parents[2]
CLIENTS = {
    "aiohttp", "ftplib", "http.client", "httpx", "openai", "opentelemetry.exporter", "requests",
    "slack_sdk.web", "smtplib", "telnetlib", "urllib.request", "urllib3", "websockets", "xmlrpc",
}  # fmt: skip
# Who may call out, and to where; each is tested here or in tests/slack.
CALLERS = {
    "advisor/explain/model.py",  # ADVISOR_MODEL_URL, or the provider of ADVISOR_MODEL
    "advisor/surfaces/doctor/remote.py",  # what is configured, asked by its operator
    "advisor/surfaces/slack/bot.py",  # SLACK_API_URL
    "advisor/surfaces/slack/files.py",  # Slack's own hosts
    "advisor/surfaces/slack/replying.py",  # SLACK_API_URL
    "advisor/surfaces/slack/start.py",  # SLACK_API_URL
    "advisor/surfaces/tracing.py",  # ADVISOR_TRACES, to OTEL_EXPORTER_OTLP_ENDPOINT
    "advisor/surfaces/watch.py",  # --webhook
}


def imported(path: Path) -> set[str]:
    """Return the modules that a file imports, also inside of functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{each.name}" for each in node.names}
    return found


def test_nothing_else_can_call_out() -> None:
    calling = set()
    for folder in ("advisor", "rules"):
        for path in (HOME / folder).rglob("*.py"):
            names = imported(path)
            if any(name == c or name.startswith(f"{c}.") for c in CLIENTS for name in names):
                calling.add(path.relative_to(HOME).as_posix())

    assert calling == CALLERS


def test_what_is_pasted_is_never_fetched(stranger: Company) -> None:
    """Addresses in texts, names, images, files and settings of a request stay words."""
    url = f"{stranger.url}/secret"
    log = f"iter 0: loss 1.0, time 1.00ms\nwandb: View run at {url}\nhub: {url}\n"
    parts: list[dict[str, Any]] = [
        {"type": "text", "text": log},
        {"type": "image_url", "image_url": {"url": url}},
        {"type": "file", "file": {"file_id": url, "file_data": url, "filename": url}},
        {"type": "input_audio", "input_audio": {"data": url, "format": "wav"}},
    ]
    chat = {"model": url, "messages": [{"role": "user", "content": parts}], "tools": [{"url": url}]}
    arguments = {"text": log, "question": url}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
            "params": {"name": "diagnose", "arguments": arguments}}  # fmt: skip
    asked: list[tuple[str, dict[str, Any]]] = [
        ("/v1/diagnoses", {"json": {"text": log, "documents": [{"name": url, "content": url}]}}),
        ("/v1/diagnoses", {"json": {"text": url, "question": url, "gpu": url}}),
        ("/v1/diagnoses", {"content": url, "headers": {"Content-Type": "text/plain"}}),
        ("/v1/diagnoses", {"files": {"files": (url, log.encode())}}),
        ("/v1/plans", {"json": {"text": log, "set": {"model.name": url}}}),
        ("/v1/chat/completions", {"json": chat}),
        ("/mcp", {"json": call, "headers": {"Accept": "application/json, text/event-stream"}}),
    ]

    async def go() -> list[int]:
        app = make_app(services=make_services(Settings(database_url="sqlite+aiosqlite://")))
        transport = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
        ):
            return [(await client.post(path, **more)).status_code for path, more in asked]

    statuses = asyncio.run(go())

    assert all(status < 500 for status in statuses), statuses
    assert [200, 200] == statuses[-2:]
    assert [] == stranger.asked


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_webhook_is_not_followed_elsewhere(
    company: Company, stranger: Company, status: int
) -> None:
    company.answers["/hook"] = (status, {"Location": f"{stranger.url}/hook"}, b"")

    assert f"HTTP {status}" == post(f"{company.url}/hook", "log.txt", Event("raised"))
    assert 1 == len(company.asked)
    assert [] == stranger.asked


@pytest.mark.parametrize("url", ["file:///etc/passwd", "gopher://127.0.0.1/x", "ftp://x", "hook"])
def test_a_webhook_is_http(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.surfaces.watch.PAUSE", 0.0)

    assert "UnsupportedProtocol" == post(url, "log.txt", Event("raised"))


@pytest.mark.parametrize("status", [302, 307, 308])
def test_a_model_is_not_followed_elsewhere(
    company: Company, stranger: Company, status: int
) -> None:
    """A prompt holds parts of a paste."""
    path = "/v1/chat/completions"
    company.answers[path] = (status, {"Location": f"{stranger.url}{path}"}, b"")
    writer = ChatWriter(ModelChoice("openai:small", f"{company.url}/v1", 5.0))

    with pytest.raises(ModelError):
        writer.write(Request("be brief", "a part of a paste"))

    assert company.asked
    assert [] == stranger.asked


@pytest.mark.parametrize("status", [302, 307])
def test_the_doctor_is_not_followed_elsewhere(
    run: Run, company: Company, stranger: Company, status: int
) -> None:
    for path in ("/v1/models", "/api/auth.test"):
        company.answers[path] = (status, {"Location": f"{stranger.url}{path}"}, b"")

    code, out = run(
        "doctor", ADVISOR_MODEL="openai:x", ADVISOR_MODEL_URL=f"{company.url}/v1",
        SLACK_BOT_TOKEN="xoxb-1", SLACK_API_URL=f"{company.url}/api/", SLACK_APP_TOKEN="xapp-1",  # noqa: S106
    )  # fmt: skip

    assert (1, 2) == (code, out.count(f"HTTP {status}"))
    assert 2 == len(company.asked)
    assert [] == stranger.asked


@pytest.mark.parametrize("is_here", [False, True])
def test_beside_a_model_of_ones_own_nothing_is_downloaded(
    alone: Path, monkeypatch: pytest.MonkeyPatch, company: Company, *, is_here: bool
) -> None:
    """The encoding is loaded where it lies already, and else its tokens are estimated."""
    started: list[int] = []
    monkeypatch.setattr(tokens.TokenCounter, "start", lambda _: started.append(1))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(alone))
    if is_here:
        place = tokens.cached()
        assert place is not None
        place.write_bytes(b"")

    make_explainer(Settings(model="openai:x", model_url=company.url))

    assert is_here is bool(started)


def test_the_encoding_is_the_one_that_tiktoken_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    import tiktoken_ext.openai_public as public  # type: ignore[import-untyped]

    asked: list[str] = []

    def load(url: str, **_: object) -> dict[bytes, int]:
        asked.append(url)
        return {}

    monkeypatch.setattr(public, "load_tiktoken_bpe", load)
    public.ENCODING_CONSTRUCTORS[tokens.ENCODING]()

    assert [tokens.SOURCE] == asked
