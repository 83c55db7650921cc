"""What a service tells whom it has no time for: to come again, and to whom it listens."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from advisor.config import Settings
from advisor.surfaces.http import make_app
from advisor.surfaces.serve import serve
from advisor.surfaces.work import LARGE
from tests.serving import serving

NODELAY = (socket.IPPROTO_TCP, socket.TCP_NODELAY)
PASTE = {"text": "n_embd = 384"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings with a database in a file and one place for a small paste."""
    return Settings(database_url=f"sqlite:///{tmp_path / 'x.sqlite3'}", workers=1, queue=0)


@pytest.fixture
def post(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    """Return what posts a paste to a service whose SQLite waits for nobody."""
    monkeypatch.setattr("advisor.store.database.BUSY_MILLISECONDS", 0)
    with serving(make_app(settings)) as address:
        yield lambda: httpx.post(f"{address}/v1/diagnoses", json=PASTE, timeout=60)


@contextmanager
def rival(folder: Path) -> Iterator[sqlite3.Connection]:
    """Give another connection to the database of the service, which has begun to write."""
    with closing(sqlite3.connect(folder / "x.sqlite3", 30, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


def test_a_database_that_others_keep_busy_is_told_as_busy(
    post: Callable[[], Any], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with rival(tmp_path):
        busy = post()

    assert (503, "5") == (busy.status_code, busy.headers["retry-after"])
    assert "OperationalError" in caplog.text
    assert 201 == post().status_code


def test_a_fault_in_a_statement_of_ours_is_not_told_as_busy(
    post: Callable[[], Any], tmp_path: Path
) -> None:
    with rival(tmp_path) as connection:
        connection.execute("ALTER TABLE reports RENAME TO lost")

    assert 500 == post().status_code


@pytest.fixture
def ended() -> Iterator[threading.Event]:
    """Return an event that lets what a test runs end, at last when it is over."""
    event = threading.Event()
    yield event
    event.set()


@pytest.mark.parametrize("path", ["/v1/diagnoses", "/v1/plans", "/v1/chat/completions"])
def test_what_has_no_room_is_refused_before_it_is_read(
    settings: Settings, ended: threading.Event, path: str
) -> None:
    app, read = make_app(settings), []

    async def parts() -> Any:
        read.append(1)
        yield b"{}"

    async def go() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with app.router.lifespan_context(app):
            client = httpx.AsyncClient(transport=transport, base_url="http://here")
            running = asyncio.create_task(app.state.workers.run(lambda: ended.wait(30)))
            await asyncio.sleep(0)
            refused = await client.post(path, content=parts())
            long = await client.post(path, content=b"x" * LARGE)  # goes to a lane of its own
            ended.set()
            await running
            return [refused, long, await client.post(path, content=parts())]

    refused, long, after = asyncio.run(go())
    assert (503, "5") == (refused.status_code, refused.headers["retry-after"])
    assert "wait for an answer already" in refused.text
    assert 503 not in {long.status_code, after.status_code}
    assert 1 == len(read)


def test_answers_are_sent_without_waiting_for_more(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE_URL", settings.database_url)
    said: list[bool] = []

    def run(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        said.extend(bool(each.getsockopt(*NODELAY)) for each in sockets)
        for each in sockets:
            each.close()

    monkeypatch.setattr(uvicorn.Server, "run", run)
    serve(host="127.0.0.1", port=0)

    assert [True] == said
