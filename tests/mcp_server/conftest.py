"""The official client, connected to the tools over each transport."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI
from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, Tool

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.store.limits import MemoryLimiter
from advisor.surfaces.access import Access
from advisor.surfaces.gate import Gate
from advisor.surfaces.mcp_server import PATH, add_mcp
from advisor.surfaces.work import Workers
from tests.serving import serving as serve

SECONDS = 60.0  # for one answer
START = "from advisor.surfaces.mcp_server import serve; serve()"


class Asking:
    """A connected client, asked from a test that is not asynchronous."""

    def __init__(self, client: Client, call: Callable[..., Any]) -> None:
        """Ask `client` in the event loop that `call` runs things in."""
        self.client, self._call = client, call

    def call(self, tool: str, /, **arguments: Any) -> CallToolResult:
        """Call a tool."""
        found: CallToolResult = self._call(self.client.call_tool, tool, arguments)
        return found

    def tools(self) -> dict[str, Tool]:
        """List the tools by name."""
        return {each.name: each for each in self._call(self.client.list_tools).tools}


def text_of(result: CallToolResult) -> str:
    """Return the one text of a result."""
    (content,) = result.content
    assert "text" == content.type
    return content.text


@contextmanager
def asking(server: Any, **options: Any) -> Iterator[Asking]:
    """Connect the official client to a server, whatever its transport."""
    with start_blocking_portal() as portal:
        client = Client(server, read_timeout_seconds=SECONDS, **options)
        with portal.wrap_async_context_manager(client) as connected:
            yield Asking(connected, portal.call)


def stdio(**environment: str) -> StdioServerParameters:
    """Return the command that answers over standard input and output."""
    return StdioServerParameters(command=sys.executable, args=["-c", START], env=environment)


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """Serve over HTTP on a free port of this machine and give the address."""
    services = make_services(settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.workers = Workers(count=settings.workers, max_seconds=settings.max_seconds)
        async with manager.run():
            yield
        app.state.workers.close()

    app = FastAPI(lifespan=lifespan)
    app.add_middleware(Gate, max_body_bytes=settings.max_body_bytes)
    app.state.access = Access(services.store.keys, MemoryLimiter(), host="127.0.0.1")
    manager = add_mcp(app, services)
    with serve(app) as found:
        yield f"{found}{PATH}"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Return the address of a service."""
    with serving(Settings(database_url="sqlite+aiosqlite://")) as found:
        yield found


@pytest.fixture(scope="module", params=["stdio", "http", "http of 2025"])
def ask(request: pytest.FixtureRequest) -> Iterator[Asking]:
    """Return a client of each transport, and of the protocol before 2026."""
    if request.param == "stdio":
        with asking(stdio()) as found:
            yield found
        return
    mode = "legacy" if request.param.endswith("2025") else "auto"
    with asking(request.getfixturevalue("address"), mode=mode) as found:
        yield found


@pytest.fixture(scope="session")
def documents(config: str, log: str) -> list[dict[str, str]]:
    """Return a shortened nanoGPT run as documents."""
    return [{"name": "config.py", "content": config}, {"name": "log.txt", "content": log}]
