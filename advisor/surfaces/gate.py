"""What every request passes first: room for it, a limit on its body, a stop for unforeseen errors.

All are answered here, for the framework would read the whole body, and would log the text of an
exception, which may hold what a user pasted.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.errors import InputError, NotFoundError
from advisor.store.database import is_overloaded
from advisor.surfaces.problems import WAIT, BusyError, error_response, where
from advisor.wording.errors import OURS

if TYPE_CHECKING:
    from advisor.surfaces.work import Workers

COMPUTED = {"/v1/chat/completions", "/v1/diagnoses", "/v1/plans"}
LATER = {"Retry-After": str(WAIT)}
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
            absent = error_response(scope, 404, NotFoundError("nothing-there"))
            await absent(scope, receive, send)
            return
        if _is_full(scope):  # before anything of it is read, for then there are many
            busy = error_response(scope, 503, BusyError("too-busy"), LATER)
            await busy(scope, receive, send)
            return
        body = await self._body(scope, receive)
        if body is None:
            large = InputError("request-too-large", place="body", most=self.limit)
            refused = error_response(scope, 413, large)
            await refused(scope, receive, send)
            return
        await self._answer(scope, _replay(body, receive), send)

    async def _body(self, scope: Scope, receive: Receive) -> bytes | None:
        """Read the body; None when it is too large, whatever its head says of its length."""
        if _announced(scope) > self.limit:
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
                failed = error_response(scope, 500, OURS)
                if is_overloaded(error):
                    failed = error_response(scope, 503, BusyError("too-busy"), LATER)
                await failed(scope, receive, send)


def _is_full(scope: Scope) -> bool:
    """Tell whether a request is to compute and would be refused; one that says no size is small."""
    if scope["method"] != "POST" or scope["path"] not in COMPUTED:
        return False
    workers: Workers | None = getattr(scope["app"].state, "workers", None)
    return workers is not None and not workers.has_room(_announced(scope))


def _announced(scope: Scope) -> int:
    said = Headers(scope=scope).get("content-length", "0")
    return int(said[:20]) if said.isdecimal() else 0


def _replay(body: bytes, receive: Receive) -> Receive:
    handed_on = False

    async def again() -> Message:
        nonlocal handed_on
        if handed_on:
            return await receive()
        handed_on = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
