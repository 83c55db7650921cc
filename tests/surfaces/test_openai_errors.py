"""What goes wrong reaches the `openai` client as the error that its users know."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import openai
import pytest

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.store.keys import KeyWish, Scope
from advisor.surfaces.http import make_app
from tests.serving import serving

MODEL = "training-advisor"
ALL = frozenset(Scope)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the address of a service with one thread, no queue and small bodies, and keys."""
    folder: Path = tmp_path_factory.mktemp("store")
    chosen = Settings(
        database_url=f"sqlite:///{folder / 'reports.sqlite3'}", anonymous=False, workers=1, queue=0,
        max_body_bytes=5_000,
    )  # fmt: skip
    services = make_services(chosen)

    async def keys() -> dict[str, str]:
        wishes = (KeyWish("all", ALL), KeyWish("reader", frozenset({Scope.READ})),
                  KeyWish("slow", ALL, rate=1))  # fmt: skip
        await services.store.open()
        made = {each.name: (await services.store.keys.create(each))[1] for each in wishes}
        await services.store.close()
        return made

    made = asyncio.run(keys())
    with serving(make_app(services=services)) as address:
        yield f"{address}/v1", made


def complete(service: tuple[str, dict[str, str]], key: str, text: str = "n_embd = 384") -> str:
    """Ask as the named key; a name that is none is sent itself."""
    address, keys = service
    with openai.OpenAI(base_url=address, api_key=keys.get(key, key), max_retries=0) as client:
        found = client.chat.completions.create(
            model=MODEL, messages=[{"role": "user", "content": text}]
        )
    return found.choices[0].message.content or ""


def body(caught: pytest.ExceptionInfo[openai.APIStatusError]) -> tuple[object, object]:
    """Return type and code of an error, which must say what is wrong."""
    error = caught.value
    assert error.message
    return error.type, error.code


def test_an_unknown_key_is_an_authentication_error(service: tuple[str, dict[str, str]]) -> None:
    with pytest.raises(openai.AuthenticationError, match="advisor keys create") as caught:
        complete(service, "sk-unknown")
    assert ("authentication_error", "invalid_api_key") == body(caught)


def test_a_key_without_the_scope_is_denied(service: tuple[str, dict[str, str]]) -> None:
    with pytest.raises(openai.PermissionDeniedError, match="scope") as caught:
        complete(service, "reader")
    assert ("permission_error", "forbidden") == body(caught)


def test_who_asks_too_often_meets_the_rate_limit(service: tuple[str, dict[str, str]]) -> None:
    assert complete(service, "slow")
    with pytest.raises(openai.RateLimitError, match="Try again in") as caught:
        complete(service, "slow")
    assert ("rate_limit_error", "rate_limit_exceeded") == body(caught)
    assert int(caught.value.response.headers["retry-after"]) > 0


def test_a_body_that_is_too_large_is_an_invalid_request(
    service: tuple[str, dict[str, str]],
) -> None:
    with pytest.raises(openai.APIStatusError, match="larger than") as caught:
        complete(service, "all", "x" * 6_000)
    assert 413 == caught.value.status_code
    assert "invalid_request_error" == body(caught)[0]


def test_what_cannot_be_understood_is_a_bad_request(service: tuple[str, dict[str, str]]) -> None:
    address, keys = service
    with openai.OpenAI(base_url=address, api_key=keys["all"], max_retries=0) as client:
        for messages in ([], [{"role": "assistant", "content": "hello"}]):
            with pytest.raises(openai.BadRequestError) as caught:
                client.chat.completions.create(model=MODEL, messages=messages)  # type: ignore[arg-type]  # wrong on purpose
            assert "invalid_request_error" == body(caught)[0]
            assert "messages" == caught.value.param


def test_no_room_and_a_fault_of_ours_are_server_errors(
    service: tuple[str, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def fail(*_: object) -> None:
        begun.set()
        ended.wait(30)
        raise RuntimeError("HOSTILE")

    monkeypatch.setattr("advisor.surfaces.openai_chat.answer", fail)
    faults: list[openai.APIStatusError] = []

    def ask() -> None:
        with pytest.raises(openai.InternalServerError) as caught:
            complete(service, "all")
        faults.append(caught.value)

    held = threading.Thread(target=ask)
    held.start()
    assert begun.wait(30)
    with pytest.raises(openai.InternalServerError, match="wait for an answer") as caught:
        complete(service, "all")
    ended.set()
    held.join()
    assert (503, "server_error") == (caught.value.status_code, body(caught)[0])
    assert caught.value.response.headers["retry-after"]
    assert [500] == [each.status_code for each in faults]
    assert "HOSTILE" not in faults[0].message
