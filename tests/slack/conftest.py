"""Slack on loopback: its Web API, file host and sockets, and the bot that talks to them."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import threading
import time
from collections import defaultdict
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import httpx
import pytest
from aiohttp import web
from pydantic import SecretStr
from starlette.applications import Starlette

from advisor.bootstrap import Services, make_services
from advisor.config import Settings
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.start import SlackApp, slack_app

SIGNING = "signing-secret-of-the-tests"
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
        self.uploads: dict[str, bytes] = {}
        self.fetched: list[str] = []
        self.locale = "en-US"
        self.pushed: list[dict[str, Any]] = []  # what a socket sends
        self.acknowledged: list[str] = []
        self.address = ""

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
        if self.failing[method]:
            return self.failing[method].pop(0)
        answer = {"ok": True, **self._answer(method, arguments)}
        return web.json_response(answer, headers={"x-oauth-scopes": "chat:write"})

    def _answer(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        if method == "auth.test":
            return {"user_id": BOT, "bot_id": BOT_ID, "team_id": "T1", "url": self.address}
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
            return {"upload_url": f"{self.address}/upload/{name}", "file_id": f"F-{name}"}
        if method == "files.completeUploadExternal":
            return {"files": json.loads(arguments["files"])}
        if method == "apps.connections.open":
            return {"url": self.address.replace("http", "ws") + "/socket"}
        return {"ts": "99.0"}

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
        self.calls.append(Call("respond", await request.json(), ""))
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"type": "hello"})
        for each in self.pushed:
            await socket.send_json(each)
        async for message in socket:
            self.acknowledged.append(json.loads(message.data)["envelope_id"])
        return socket


@pytest.fixture
def fake() -> Iterator[FakeSlack]:
    """Run the server in a thread of its own, so that the bot's loop holds only the bot."""
    server, loop, ready = FakeSlack(), asyncio.new_event_loop(), threading.Event()
    runner = web.AppRunner(server.app(), shutdown_timeout=1)

    async def start() -> None:
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        server.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        ready.set()

    def serve() -> None:
        loop.run_until_complete(start())
        loop.run_forever()
        loop.run_until_complete(runner.cleanup())
        loop.close()

    thread = threading.Thread(target=serve)
    thread.start()
    assert ready.wait(10)
    yield server
    loop.call_soon_threadsafe(loop.stop)
    thread.join(timeout=20)


class Workspace:
    """People in Slack: what they write reaches the bots as signed requests."""

    def __init__(self, fake: FakeSlack, bots: list[SlackApp], runner: asyncio.Runner) -> None:
        """Open the bots; several are replicas on one database."""
        self.fake, self.bots, self.runner = fake, bots, runner
        self.seconds: list[float] = []  # until each request was acknowledged
        self._clock = 100

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine in the loop of the bots."""
        return self.runner.run(work)

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        """Return a mention of the bot as Slack sends it."""
        self._clock += 1
        event = {
            "type": "app_mention", "user": USER, "text": text, "ts": f"{self._clock}.0",
            "channel": "C1", **more,
        }  # fmt: skip
        return self.callback(event)

    def callback(self, event: dict[str, Any]) -> dict[str, Any]:
        """Return an event in its envelope."""
        self._clock += 1
        return {
            "type": "event_callback", "team_id": "T1", "event_id": f"Ev{self._clock}",
            "event": event, "authorizations": [{"team_id": "T1", "user_id": BOT, "is_bot": True}],
        }  # fmt: skip

    def deliver(self, *bodies: dict[str, Any], form: bool = False, retry: int = 0) -> list[int]:
        """Send requests to the bots in turn, all at once, and wait until all work is done."""
        return list(self.run(self._deliver(bodies, form=form, retry=retry)))

    def said(self) -> str:
        """Return everything that the bot posted."""
        found = self.fake.of("chat.postMessage") + self.fake.of("respond")
        return "\n".join(b["text"]["text"] for m in found for b in m["blocks"])

    async def send(self, bot: SlackApp, body: str, **headers: str) -> httpx.Response:
        """Send one request over HTTP, signed unless the headers say otherwise."""
        start = time.monotonic()
        transport = httpx.ASGITransport(Starlette(routes=[*bot.routes]))
        async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
            answer = await client.post(
                "/slack/events", content=body, headers={**signed(body), **headers}
            )
        self.seconds.append(time.monotonic() - start)
        return answer

    async def _deliver(
        self, bodies: tuple[dict[str, Any], ...], *, form: bool, retry: int
    ) -> list[int]:
        again = {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        kind = "application/x-www-form-urlencoded" if form else "application/json"
        headers = {"Content-Type": kind, **(again if retry else {})}
        texts = [urlencode(each) if form else json.dumps(each) for each in bodies]
        answers = await asyncio.gather(*(
            self.send(self.bots[i % len(self.bots)], text, **headers)
            for i, text in enumerate(texts)
        ))  # fmt: skip
        async with asyncio.timeout(60):
            while rest := asyncio.all_tasks() - {asyncio.current_task()}:
                await asyncio.wait(rest)
        return [each.status_code for each in answers]


def signed(body: str, age: float = 0) -> dict[str, str]:
    """Return the headers that prove that a body comes from Slack."""
    stamp = str(int(time.time() - age))
    digest = hmac.new(SIGNING.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256)
    return {
        "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest.hexdigest()}",
        "Content-Type": "application/json",
    }  # fmt: skip


@pytest.fixture
def settings(fake: FakeSlack) -> SlackSettings:
    """Return the settings of a bot for one workspace."""
    return SlackSettings(
        bot_token=SecretStr("xoxb-one"), signing_secret=SecretStr(SIGNING),
        app_token=SecretStr("xapp-one"), api_url=f"{fake.address}/api/",
    )  # fmt: skip


@pytest.fixture
def services(tmp_path: Path) -> Services:
    """Return the real services on a database in a file."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'slack.sqlite3'}"
    return make_services(Settings(database_url=url, max_body_bytes=200_000))


@pytest.fixture
def slack(fake: FakeSlack, settings: SlackSettings, services: Services) -> Iterator[Workspace]:
    """Return a workspace with two replicas of the bot."""
    bots = [slack_app(services, settings) for _ in range(2)]
    with asyncio.Runner() as runner:
        for bot in bots:
            runner.run(bot.open())
        yield Workspace(fake, bots, runner)
        for bot in bots:
            runner.run(bot.close())


@pytest.fixture(scope="session")
def paste(config: str, log: str) -> str:
    """Return a message with both, fenced, as Slack hands it on."""
    text = f"Why is my loss stuck?\n```{config}```\n```{log}```"
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
