"""Surfaces that are extras: they join the service where their packages are installed."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.util import find_spec
from typing import Protocol

from fastapi import FastAPI

from advisor.bootstrap import Services

SIGNING_SECRET = "SLACK_SIGNING_SECRET"  # noqa: S105  (the name of a variable)


class Surface(Protocol):
    """Something that runs as long as the service does."""

    def run(self) -> AbstractAsyncContextManager[None]:
        """Return what is entered when the service starts and left when it ends."""
        ...


class _Slack:
    """The bot over HTTP; Slack's own signature says who calls, so its routes need no key."""

    def __init__(self, app: FastAPI, services: Services) -> None:
        from advisor.surfaces.slack.start import slack_app

        self._bot = slack_app(services)
        app.router.routes.extend(self._bot.routes)

    @asynccontextmanager
    async def run(self) -> AsyncIterator[None]:
        await self._bot.open()
        try:
            yield
        finally:
            await self._bot.close()


def optional_surfaces(app: FastAPI, services: Services) -> list[Surface]:
    """Add the routes of what is installed and configured, and return what has to run for it."""
    found: list[Surface] = []
    if find_spec("mcp") is not None:
        from advisor.surfaces.mcp_server import add_mcp

        found.append(add_mcp(app, services))
    if os.environ.get(SIGNING_SECRET) and find_spec("slack_bolt") is not None:
        found.append(_Slack(app, services))
    return found
