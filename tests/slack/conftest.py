"""The real bot on a Slack on loopback, and the people who write to it."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
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
from tests.slack.fake import BOT, USER, FakeSlack
from tests.slack.strict import texts
from tests.store.conftest import postgres, url

__all__ = ["postgres", "url"]  # fixtures, for the replicas

SIGNING = "signing-secret-of-the-tests"


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

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Run a coroutine in the loop of the bots."""
        return self.runner.run(work)

    def event(self, text: str, **more: Any) -> dict[str, Any]:
        """Return a mention of the bot as Slack sends it; the message stands in its thread."""
        event = {
            "type": "app_mention", "user": USER, "text": text, "ts": self.fake.now(),
            "channel": "C1", **more,
        }  # fmt: skip
        self.fake.threads.setdefault(event.get("thread_ts") or event["ts"], []).append(event)
        return self.callback(event)

    def callback(self, event: dict[str, Any]) -> dict[str, Any]:
        """Return an event in its envelope."""
        return {
            "type": "event_callback", "team_id": "T1", "event_id": f"Ev{next(self.fake.clock)}",
            "event": event, "authorizations": [{"team_id": "T1", "user_id": BOT, "is_bot": True}],
        }  # fmt: skip

    def deliver(self, *bodies: dict[str, Any], form: bool = False, retry: int = 0) -> list[int]:
        """Send requests to the bots in turn, all at once, and wait until all work is done."""
        return list(self.run(self._deliver(bodies, form=form, retry=retry)))

    def said(self) -> str:
        """Return everything that the bot posted."""
        found = self.fake.of("chat.postMessage") + self.fake.of("respond")
        return "\n".join(said for message in found for said in texts(message["blocks"]))

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

    async def idle(self) -> None:
        """Wait until all work is done."""
        async with asyncio.timeout(60):
            while rest := asyncio.all_tasks() - {asyncio.current_task()}:
                await asyncio.wait(rest)

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
        await self.idle()
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


@contextmanager
def opened(fake: FakeSlack, bots: list[SlackApp]) -> Iterator[Workspace]:
    """Give a workspace with these replicas of the bot, their databases open."""
    with asyncio.Runner() as runner:
        for bot in bots:
            runner.run(bot.services.store.open())
            runner.run(bot.open())
        yield Workspace(fake, bots, runner)
        for bot in bots:
            runner.run(bot.close())
            runner.run(bot.services.store.close())


@pytest.fixture
def slack(fake: FakeSlack, settings: SlackSettings, services: Services) -> Iterator[Workspace]:
    """Return a workspace with two replicas of the bot."""
    bots = [slack_app(services, settings) for _ in range(2)]
    with opened(fake, bots) as workspace:
        yield workspace


@pytest.fixture(scope="session")
def paste(config: str, log: str) -> str:
    """Return a message with both, fenced, as Slack hands it on."""
    text = f"Why is my loss stuck?\n```{config}```\n```{log}```"
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
