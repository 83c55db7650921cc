"""Behind a proxy, and from pages of other origins: only whom the operator named is believed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest
import uvicorn
from pydantic import ValidationError

from advisor.config import Settings
from advisor.surfaces import serve as surface
from advisor.surfaces.http import make_app
from docs.generate import settings as documented

ORIGIN = "https://chat.example.org"
IN_MEMORY = "sqlite+aiosqlite://"


def ask(settings: Settings, method: str, path: str, **more: Any) -> httpx.Response:
    """Send one request to a service under these settings."""

    async def go() -> httpx.Response:
        app = make_app(settings)
        transport = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client,
        ):
            return await client.request(method, path, **more)

    return asyncio.run(go())


@contextmanager
def started(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Iterator[str]:
    """Start the service as the command does, and give its address."""
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    servers: list[uvicorn.Server] = []
    make = uvicorn.Server

    def kept(config: uvicorn.Config) -> uvicorn.Server:
        servers.append(make(config))
        return servers[-1]

    monkeypatch.setattr(uvicorn, "Server", kept)
    thread = Thread(target=lambda: surface.serve(host="127.0.0.1", port=0))
    thread.start()
    for _ in range(2000):
        if servers and servers[0].started:
            break
        thread.join(0.01)
        assert thread.is_alive()
    port = servers[0].servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    servers[0].should_exit = True
    thread.join(timeout=30)


@pytest.mark.parametrize(("proxies", "is_believed"), [("", False), ("127.0.0.0/8, ::1", True),
                                                      ("192.0.2.1", False)])  # fmt: skip
def test_the_word_of_a_proxy_counts_where_it_is_trusted(
    alone: Path, monkeypatch: pytest.MonkeyPatch, proxies: str, *, is_believed: bool
) -> None:
    """Two callers behind a proxy have a limit each; without one they are one caller."""
    del alone
    settings = {
        "ADVISOR_TRUSTED_PROXIES": proxies, "ADVISOR_ANONYMOUS": "true", "ADVISOR_RATE": "1",
        "ADVISOR_DATABASE_URL": IN_MEMORY, "FORWARDED_ALLOW_IPS": "*",
    }  # fmt: skip
    with started(monkeypatch, **settings) as address, httpx.Client(base_url=address) as client:
        statuses = [
            client.post(
                "/v1/diagnoses", json={"text": "loss 3.2"}, headers={"X-Forwarded-For": caller}
            ).status_code
            for caller in ("198.51.100.1", "198.51.100.2", "198.51.100.1")
        ]

    if not proxies:  # this machine's own user has no limit
        assert [201, 201, 201] == statuses
    else:
        assert ([201, 201, 429] if is_believed else [201, 429, 429]) == statuses


def test_who_comes_through_a_proxy_needs_a_key() -> None:
    settings = Settings(database_url=IN_MEMORY, trusted_proxies="127.0.0.1")

    assert 401 == ask(settings, "POST", "/v1/diagnoses", json={"text": "loss 3.2"}).status_code
    settings = Settings(database_url=IN_MEMORY)
    assert 201 == ask(settings, "POST", "/v1/diagnoses", json={"text": "loss 3.2"}).status_code


def test_a_page_may_call_from_a_named_origin_only() -> None:
    settings = Settings(database_url=IN_MEMORY, cors_origins=f"{ORIGIN}, http://localhost:3000")
    wanted = "authorization,content-type,idempotency-key"
    wish = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": wanted}
    allowed = ask(settings, "OPTIONS", "/v1/diagnoses", headers={"Origin": ORIGIN, **wish})
    refused = ask(
        settings, "OPTIONS", "/v1/diagnoses", headers={"Origin": f"{ORIGIN}.evil", **wish}
    )
    answer = ask(settings, "GET", "/v1/locales", headers={"Origin": ORIGIN})
    large = ask(
        settings.model_copy(update={"max_body_bytes": 1024}), "POST", "/v1/diagnoses",
        content=b"x" * 2000, headers={"Origin": ORIGIN},
    )  # fmt: skip

    assert ORIGIN == allowed.headers["access-control-allow-origin"]
    assert "access-control-allow-credentials" not in allowed.headers
    assert 400 == refused.status_code
    assert "access-control-allow-origin" not in refused.headers
    assert "X-Report-Id" in answer.headers["access-control-expose-headers"]
    assert (413, ORIGIN) == (large.status_code, large.headers["access-control-allow-origin"])


def test_no_page_may_call_unless_it_is_named() -> None:
    answer = ask(Settings(database_url=IN_MEMORY), "GET", "/v1/locales", headers={"Origin": ORIGIN})

    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"cors_origins": "*"}, {"cors_origins": "chat.example.org"}, {"cors_origins": f"{ORIGIN}/"},
        {"trusted_proxies": "*"}, {"trusted_proxies": "proxy"}, {"trusted_proxies": "10.0.0.1/8"},
    ],
)  # fmt: skip
def test_what_would_trust_everybody_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings(**wrong)


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As compose files hand on variables that are not set."""
    for name in Settings.model_fields:
        monkeypatch.setenv(f"ADVISOR_{name.upper()}", "")

    assert Settings() == Settings.model_construct()


def test_the_table_says_all_of_each_setting() -> None:
    rows = re.findall(r"^\| `ADVISOR_(\w+)` \| (.+) \| (.+) \|$", documented(), re.MULTILINE)

    assert [name.upper() for name in Settings.model_fields] == [name for name, _, _ in rows]
    assert [] == [name for name, _, meaning in rows if not meaning.endswith(".")]
