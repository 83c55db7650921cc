"""Who is let in over HTTP, with what, and what the others are told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import httpx
import pytest
from fastapi import Depends, FastAPI
from fastapi.responses import StreamingResponse

from advisor.store.keys import KeyWish, Scope
from advisor.store.limits import Limiter, Limits, MemoryLimiter, SqlLimiter
from advisor.store.sql import SqlReportStore
from advisor.surfaces.access import (
    Access,
    Caller,
    first_key,
    is_loopback,
    needs,
)
from advisor.surfaces.problems import add_error_handlers
from tests.store.storing import within

PUBLIC, LOCAL = "0.0.0.0", "127.0.0.1"  # noqa: S104  (a setting; nothing listens)
Get = Callable[..., Coroutine[Any, Any, httpx.Response]]


def app_of(access: Access) -> FastAPI:
    """Return a service with one route for each scope."""
    app = FastAPI()
    app.state.access = access
    add_error_handlers(app)
    for scope in Scope:

        @app.get(f"/{scope}")
        @app.get(f"/v1/models/{scope}")
        async def route(caller: Caller = Depends(needs(scope))) -> dict[str, Any]:  # noqa: B008, FAST002  (an annotation cannot name `scope`)
            return {"tenant": caller.tenant}

    return app


def client_of(service: Access | FastAPI) -> Get:
    """Return a function that asks a service."""
    app = app_of(service) if isinstance(service, Access) else service

    async def get(path: str, key: str | None = None, scheme: str = "Bearer") -> httpx.Response:
        headers = {} if key is None else {"Authorization": f"{scheme} {key}"}
        transport = httpx.ASGITransport(app, client=("192.0.2.1", 5))
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            return await client.get(path, headers=headers)

    return get


def access_to(store: SqlReportStore, *, host: str = PUBLIC, **more: Any) -> Access:
    return Access(store.keys, more.pop("limiter", None) or MemoryLimiter(), host=host, **more)


def limiter_of(store: SqlReportStore, kind: str) -> Limiter:
    return MemoryLimiter() if kind == "memory" else SqlLimiter(store.database)


def test_each_key_does_what_its_scopes_say_and_nothing_else(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        get = client_of(access_to(store))
        for held in ([Scope.READ], [Scope.DIAGNOSE, Scope.READ], [Scope.ADMIN]):
            key, secret = await store.keys.create(KeyWish("k", frozenset(held)))
            for scope in Scope:
                answer = await get(f"/{scope}", secret)
                assert (200 if scope in held else 403) == answer.status_code
                if scope in held:
                    assert {"tenant": key.tenant} == answer.json()
                else:
                    assert f"--scope {scope}" in answer.json()["remedy"]

    within(url, go)


def test_a_public_service_lets_nobody_in_without_a_key(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        get = client_of(access_to(store))
        key, secret = await store.keys.create(KeyWish("k", frozenset(Scope)))
        await store.keys.revoke(key.id)
        for sent in (None, "", "anything", secret, "ta_key_" + "x" * 43):
            answer = await get("/read", sent)
            assert 401 == answer.status_code
            assert "Bearer" == answer.headers["www-authenticate"]
            assert "advisor keys create" in answer.json()["remedy"]
        openai = (await get("/v1/models/read")).json()
        assert "API key" in openai["error"]["message"]

    within(url, go)


def test_on_this_machine_a_key_is_optional_but_one_that_is_sent_must_hold(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        get = client_of(access_to(store, host=LOCAL, limits=Limits(rate=1, concurrency=1)))
        plain, named, again = [await get("/read", sent) for sent in (None, "any", "any")]
        assert "" == plain.json()["tenant"]
        assert named.json() == again.json() != plain.json()
        assert 403 == (await get("/admin")).status_code
        key, secret = await store.keys.create(KeyWish("k", frozenset(Scope)))
        assert key.tenant == (await get("/read", secret, scheme="bearer")).json()["tenant"]
        await store.keys.revoke(key.id)
        assert 401 == (await get("/read", secret)).status_code

    within(url, go)


@pytest.mark.parametrize("kind", ["memory", "database"])
def test_who_asks_too_often_is_told_when_to_come_back(url: str, kind: str) -> None:
    async def go(store: SqlReportStore) -> None:
        limiter = limiter_of(store, kind)
        get = client_of(access_to(store, limiter=limiter, limits=Limits(rate=2)))
        few, many = [
            (await store.keys.create(KeyWish("k", frozenset(Scope), rate=rate)))[1]
            for rate in (None, 5)
        ]
        assert [200, 200, 429] == [(await get("/read", few)).status_code for _ in range(3)]
        assert [200] * 5 + [429] == [(await get("/read", many)).status_code for _ in range(6)]
        answer = await get("/read", few)
        assert 1 <= int(answer.headers["retry-after"]) <= 30
        assert "Try again" in answer.json()["remedy"]

    within(url, go)


@pytest.mark.parametrize("kind", ["memory", "database"])
def test_a_request_counts_until_the_last_of_its_answer_is_sent(url: str, kind: str) -> None:
    async def go(store: SqlReportStore) -> None:
        app = app_of(access_to(store, limiter=limiter_of(store, kind)))
        begun, end = asyncio.Event(), asyncio.Event()

        async def pieces() -> AsyncIterator[str]:
            begun.set()
            yield "one"
            await end.wait()
            yield "two"

        @app.get("/stream", dependencies=[Depends(needs(Scope.READ))])
        async def stream() -> StreamingResponse:
            return StreamingResponse(pieces())

        get = client_of(app)
        wish = KeyWish("k", frozenset(Scope), concurrency=1)
        _, secret = await store.keys.create(wish)
        streamed = asyncio.create_task(get("/stream", secret))
        await begun.wait()
        refused = await get("/read", secret)
        assert (429, "1") == (refused.status_code, refused.headers["retry-after"])
        end.set()
        assert "onetwo" == (await streamed).text
        assert 200 == (await get("/read", secret)).status_code

    within(url, go)


def test_without_keys_a_public_service_limits_each_address(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        access = access_to(store, anonymous=True, limits=Limits(rate=2))
        get = client_of(access)
        sent = (None, "one", "two")
        assert [200, 200, 429] == [(await get("/read", key)).status_code for key in sent]

    within(url, go)


def test_the_first_start_of_a_public_service_shows_a_key_once(url: str) -> None:
    async def go(store: SqlReportStore) -> None:
        assert "" == await first_key(store.keys, access_to(store, host=LOCAL))
        access = access_to(store)
        said = await first_key(store.keys, access)
        secret = next(line.strip() for line in said.splitlines() if line.startswith("  "))
        assert 200 == (await client_of(access)("/admin", secret)).status_code
        assert "" == await first_key(store.keys, access)

    within(url, go)


@pytest.mark.parametrize(
    ("host", "wanted"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("[::1]", True), ("", False),
     ("127.8.8.8", True), ("0.0.0.0", False), ("::", False), ("10.0.0.1", False),  # noqa: S104
     ("localhost.example.org", False)],
)  # fmt: skip
def test_only_an_address_that_no_other_machine_reaches_is_local(host: str, wanted: bool) -> None:  # noqa: FBT001  (a column)
    assert wanted == is_loopback(host)
