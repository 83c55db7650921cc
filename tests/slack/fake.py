"""Slack on loopback: its Web API, file host and sockets."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import defaultdict
from itertools import count
from typing import Any, NamedTuple

from aiohttp import web

from tests.slack.strict import lacking, refusal

BOT, BOT_ID, USER = "UBOT", "BBOT", "UANN"


class Call(NamedTuple):
    """One call of the Web API."""

    method: str
    arguments: dict[str, Any]
    token: str


class FakeSlack:
    """A server that speaks the part of Slack's API that the bot uses."""

    def __init__(self) -> None:
        """Answer well until told otherwise."""
        self.calls: list[Call] = []
        self.failing: dict[str, list[web.Response]] = defaultdict(list)
        self.threads: dict[str, list[dict[str, Any]]] = {}
        self.files: dict[str, bytes] = {}
        self.sizes: dict[str, int] = {}
        self.uploads: dict[str, bytes] = {}
        self.fetched: list[str] = []
        self.locale = "en-US"
        self.pushed: list[dict[str, Any]] = []  # what a socket sends
        self.acknowledged: list[str] = []
        self.held: dict[str, threading.Event] = {}  # methods that wait for what the test does
        self.address = ""
        self.clock = count(100)

    def now(self) -> str:
        """Return the time as Slack names messages by it; it goes on with each."""
        return f"{next(self.clock)}.0"

    def of(self, method: str) -> list[dict[str, Any]]:
        """Return the arguments of all calls of a method."""
        return [each.arguments for each in self.calls if each.method == method]

    def app(self) -> web.Application:
        """Return the server."""
        app = web.Application(client_max_size=1 << 26)
        app.router.add_route("*", "/api/{method}", self._call)
        app.router.add_get("/files/{name}", self._file)
        app.router.add_post("/upload/{name}", self._upload)
        app.router.add_post("/respond", self._respond)
        app.router.add_get("/socket", self._socket)
        return app

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        arguments: dict[str, Any] = dict(request.query)
        if request.content_type == "application/json":
            arguments |= await request.json()
        elif request.can_read_body:
            arguments |= dict(await request.post())
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.calls.append(Call(method, arguments, token))
        if method in self.held:
            await asyncio.to_thread(self.held[method].wait, 20)
        if self.failing[method]:
            return self.failing[method].pop(0)
        if needed := lacking(method, arguments):
            return refused("missing_scope", needed=needed)
        return web.json_response({"ok": True, **self._answer(method, arguments)})

    def _answer(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        if method == "auth.test":
            who = {"user_id": BOT, "bot_id": BOT_ID, "user": "training_advisor"}
            return {**who, "team_id": "T1", "team": "Acme", "url": self.address}
        if method == "users.info":
            return {"user": {"id": arguments["user"], "locale": self.locale}}
        if method == "conversations.replies":
            found = self.threads.get(arguments["ts"], [])
            start = int(arguments.get("cursor") or 0)
            more = str(start + 2) if start + 2 < len(found) else ""
            return {
                "messages": found[start : start + 2], "response_metadata": {"next_cursor": more}
            }  # fmt: skip
        if method == "files.getUploadURLExternal":
            name = arguments["filename"]
            self.sizes[name] = int(arguments["length"])
            return {"upload_url": f"{self.address}/upload/{name}", "file_id": f"F-{name}"}
        if method == "files.completeUploadExternal":
            return self._completed(arguments)
        if method == "chat.postMessage":
            return self._posted(arguments)
        if method == "apps.connections.open":
            return {"url": self.address.replace("http", "ws") + "/socket"}
        return {}

    def _posted(self, arguments: dict[str, Any]) -> dict[str, Any]:
        if isinstance(arguments["blocks"], str):
            arguments["blocks"] = json.loads(arguments["blocks"])
        if error := refusal(arguments):
            return {"ok": False, "error": error}
        ts = self.now()
        posted = {"user": BOT, "bot_id": BOT_ID, "ts": ts}
        posted |= {each: arguments[each] for each in ("text", "blocks")}
        self.threads.setdefault(arguments["thread_ts"], []).append(posted)
        return {"ts": ts}

    def _completed(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Share files that were sent whole; they stand in the thread as the bot's."""
        names = [each["id"].removeprefix("F-") for each in json.loads(arguments["files"])]
        if any(len(self.uploads.get(name, b"")) != self.sizes[name] for name in names):
            return {"ok": False, "error": "file_upload_size_restricted"}
        files = [
            {"id": f"F-{name}", "name": name, "user": BOT, "size": self.sizes[name],
             "url_private": f"{self.address}/files/{name}"}
            for name in names
        ]  # fmt: skip
        self.files |= {name: self.uploads[name] for name in names}
        shared = {"user": BOT, "bot_id": BOT_ID, "ts": self.now(), "text": "", "files": files}
        self.threads.setdefault(arguments["thread_ts"], []).append(shared)
        return {"files": files}

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        self.fetched.append(request.headers.get("Authorization", ""))
        if self.failing[name]:
            return self.failing[name].pop(0)
        return web.Response(body=self.files[name], content_type="text/plain")

    async def _upload(self, request: web.Request) -> web.Response:
        self.uploads[request.match_info["name"]] = await request.read()
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        said = await request.json()
        self.calls.append(Call("respond", said, ""))
        if self.failing["respond"]:
            return self.failing["respond"].pop(0)
        error = refusal(said)
        return web.Response(text=error or "ok", status=404 if error else 200)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello"})
        for each in self.pushed:
            await socket.send_json(each)
        async for message in socket:
            self.acknowledged.append(json.loads(message.data)["envelope_id"])
        return socket


def refused(error: str, **more: Any) -> web.Response:
    """Return an answer of the Web API that says no."""
    return web.json_response({"ok": False, "error": error, **more})
