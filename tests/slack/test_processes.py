"""The bot as people run it: `advisor slack`, in processes that end well, badly, or side by side."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import text

from advisor.store.database import Database
from tests.slack.conftest import Workspace
from tests.slack.fake import FakeSlack

START = [sys.executable, "-c", "from advisor.surfaces.cli import app; app()", "slack"]
SECONDS = 60.0

Run = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def run(fake: FakeSlack, url: str) -> Iterator[Run]:
    """Start bots on one database, and end those that a test leaves behind."""
    started: list[subprocess.Popen[str]] = []
    own = {
        "SLACK_BOT_TOKEN": "xoxb-one", "SLACK_APP_TOKEN": "xapp-one",
        "SLACK_API_URL": f"{fake.address}/api/", "ADVISOR_DATABASE_URL": url,
    }  # fmt: skip

    def start() -> subprocess.Popen[str]:
        bot = subprocess.Popen(START, env=os.environ | own, stdout=subprocess.PIPE, text=True)
        started.append(bot)
        return bot

    yield start
    for bot in started:
        bot.kill()
        bot.communicate()


def until(holds: Callable[[], object]) -> None:
    """Wait for what happens in other processes."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def ended(bot: subprocess.Popen[str]) -> tuple[int, str]:
    """Return the status and the words of a bot that was asked to end."""
    said, _ = bot.communicate(timeout=SECONDS)
    return bot.returncode, said


def envelope(payload: dict[str, Any], number: int, retry: int = 0) -> dict[str, Any]:
    """Return an event as a socket brings it."""
    return {
        "type": "events_api", "envelope_id": f"E{number}", "payload": payload,
        "accepts_response_payload": False, "retry_attempt": retry, "retry_reason": "timeout",
    }  # fmt: skip


@pytest.fixture
def people(fake: FakeSlack) -> Workspace:
    """Give a workspace whose bots are elsewhere."""
    return Workspace(fake, [], asyncio.Runner())


def test_two_processes_answer_one_event_once_and_finish_what_they_began(
    fake: FakeSlack, people: Workspace, run: Run
) -> None:
    fake.pushed = [envelope(people.event("hello"), 1)]
    released = fake.held["users.info"] = threading.Event()
    bots = [run(), run()]
    until(lambda: len(fake.acknowledged) == 2 and fake.of("users.info"))
    for bot in bots:
        bot.terminate()  # while one of them waits for Slack
    released.set()

    said = ["Training Advisor answers in Slack as @training_advisor in Acme.\n"] * 2
    assert [(0, each) for each in said] == [ended(bot) for bot in bots]
    assert 1 == len(fake.of("chat.postMessage"))


def test_the_event_of_a_killed_process_is_answered_by_a_retry_after_its_lease(
    fake: FakeSlack, people: Workspace, run: Run, url: str
) -> None:
    event = people.event("hello")
    fake.pushed = [envelope(event, 1)]
    released = fake.held["users.info"] = threading.Event()
    first = run()
    until(lambda: fake.of("users.info"))  # claimed, and nothing said
    first.kill()
    first.wait()
    released.set()
    del fake.held["users.info"]

    fake.pushed = [envelope(event, 2, retry=1)]
    second = run()
    until(lambda: "E2" in fake.acknowledged)
    second.terminate()
    assert 0 == ended(second)[0]
    assert [] == fake.of("chat.postMessage")

    asyncio.run(pass_time(url))
    fake.pushed = [envelope(event, 3, retry=2)]
    third = run()
    until(lambda: fake.of("chat.postMessage"))
    third.terminate()
    assert 0 == ended(third)[0]
    assert 1 == len(fake.of("chat.postMessage"))


async def pass_time(url: str) -> None:
    """Let all leases end."""
    store = Database(url)
    async with store.writes.begin() as session:
        await session.execute(text("UPDATE slack_claims SET until = '2020-01-01 00:00:00'"))
    await store.close()
