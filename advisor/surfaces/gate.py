"""What every request passes first: a limit on its body, and a stop for unforeseen errors.

Both are answered here, for the framework would read the whole body, and would log the text of an
exception, which may hold what a user pasted.
"""

from __future__ import annotations

import logging

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.surfaces.problems import error_response, where

LOG = logging.getLogger("advisor")


class Gate:
    """ASGI middleware: at most `max_body_bytes` are read, and no exception leaves."""

    def __init__(self, app: ASGIApp, *, max_body_bytes: int) -> None:
        """Stand before an application."""
        self.app, self.limit = app, max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request through, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if "\0" in scope["path"]:  # nothing has such a name, and PostgreSQL cannot look for one
            absent = error_response(
                scope["path"], status=404, message="There is nothing at that address."
            )
            await absent(scope, receive, send)
            return
        body = await self._body(scope, receive)
        if body is None:
            refused = error_response(
                scope["path"],
                status=413,
                message=f"The request is larger than {self.limit:,} bytes.",
                place="body",
                remedy="Send the last part of the log and the config, or use the command line.",
            )
            await refused(scope, receive, send)
            return
        await self._answer(scope, _replay(body, receive), send)

    async def _body(self, scope: Scope, receive: Receive) -> bytes | None:
        """Read the body; None when it is too large, whatever its head says of its length."""
        said = Headers(scope=scope).get("content-length", "0")
        if said.isdecimal() and int(said[:20]) > self.limit:
            return None
        parts, size = [], 0
        while True:
            message = await receive()
            if message["type"] != "http.request":  # the client left
                break
            part = message.get("body", b"")
            size += len(part)
            if size > self.limit:
                return None
            parts.append(part)
            if not message.get("more_body", False):
                break
        return b"".join(parts)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001  (the last stop before the server's own log)
            LOG.error("%s at %s", type(error).__name__, where(error.__traceback__))  # noqa: TRY400
            if not started:
                failed = error_response(
                    scope["path"],
                    status=500,
                    message="Something went wrong on our side.",
                    remedy="Please report it; your text was not logged.",
                )
                await failed(scope, receive, send)


def _replay(body: bytes, receive: Receive) -> Receive:
    handed_on = False

    async def again() -> Message:
        nonlocal handed_on
        if handed_on:
            return await receive()
        handed_on = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
