"""The service in this process and on a real port, and a shortened nanoGPT run to paste."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving

IN_MEMORY = "sqlite+aiosqlite://"

Ask = Callable[..., httpx.Response]


@pytest.fixture(scope="session")
def files(config: str, log: str) -> list[dict[str, str]]:
    """Return both as the documents of a request."""
    return [{"name": "config.py", "content": config}, {"name": "log.txt", "content": log}]


@pytest.fixture
def settings() -> Settings:
    """Return settings that leave nothing behind; a test module may give its own."""
    return Settings(database_url=IN_MEMORY)


@pytest.fixture
def advice() -> Any:
    """Return something else than the real engine, where a test module gives it."""
    return None


@pytest.fixture
def ask(settings: Settings, advice: Any) -> Iterator[Ask]:
    """Return a function that sends one request to a service of its own."""
    services = make_services(settings)
    if advice is not None:
        services = type(services)(settings, advice, services.store)
    app = make_app(services=services)

    with asyncio.Runner() as runner:
        started, ended = asyncio.Event(), asyncio.Event()

        async def live() -> None:  # in one task, as a server does
            async with app.router.lifespan_context(app):
                started.set()
                await ended.wait()

        living = runner.get_loop().create_task(live())
        runner.run(_first(started, living))

        async def send(method: str, path: str, **request: Any) -> httpx.Response:
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
                return await client.request(method, path, **request)

        yield lambda *args, **request: runner.run(send(*args, **request))
        ended.set()
        runner.run(_over(living))


async def _first(started: asyncio.Event, living: asyncio.Task[None]) -> None:
    """Wait until the service runs, or fail as it did."""
    waiting = asyncio.ensure_future(started.wait())
    await asyncio.wait({waiting, living}, return_when=asyncio.FIRST_COMPLETED)
    if living.done():
        await living


async def _over(living: asyncio.Task[None]) -> None:
    await living


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Run the service on a free port of this machine and return its address."""
    app = make_app(Settings(database_url=IN_MEMORY))
    with serving(app) as found:
        yield found
