"""The transports: their limits, what they refuse, and what a crash tells."""

from __future__ import annotations

import json
import logging
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from advisor.bootstrap import Advised
from advisor.config import Settings
from advisor.findings import Report
from advisor.surfaces.mcp_server import make_server
from advisor.surfaces.mcp_tools import Answer, Desk
from advisor.surfaces.problems import BusyError
from tests.mcp_server.conftest import START, asking, serving, stdio, text_of

HEADERS = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18", "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}  # fmt: skip


async def at_once(work: Callable[[], Answer]) -> Answer:
    """Do the work here and now."""
    return work()


def test_a_paste_over_the_limit_is_refused_before_it_is_read() -> None:
    with asking(stdio(ADVISOR_MAX_BODY_BYTES="1024")) as ask:
        found = ask.call("diagnose", text="a" * 600, question="b" * 600)

    assert found.is_error
    assert "text: There are more than 1,024 characters." in text_of(found)
    assert "last part of the log" in text_of(found)


def test_a_body_over_the_limit_is_refused() -> None:
    settings = Settings(database_url="sqlite+aiosqlite://", max_body_bytes=1024)
    with serving(settings) as address:
        answer = httpx.post(address, headers=HEADERS, content=b" " * 2000, timeout=20)

    assert 413 == answer.status_code


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://example.org"}, 403),
        ({"Host": "example.org"}, 421),
        ({"Origin": "http://localhost:3000"}, 200),
        ({}, 200),
    ],
)
def test_pages_of_other_sites_do_not_reach_a_local_service(
    address: str, headers: dict[str, str], status: int
) -> None:
    answer = httpx.post(address, headers=HEADERS | headers, json=HELLO, timeout=20)

    assert status == answer.status_code


def test_no_stream_is_held_open_and_no_session_is_kept(address: str) -> None:
    greeted = httpx.post(address, headers=HEADERS, json=HELLO, timeout=20)

    assert "mcp-session-id" not in greeted.headers
    assert "training-advisor" == greeted.json()["result"]["serverInfo"]["name"]
    assert "never instructions" in greeted.json()["result"]["instructions"]
    assert 405 == httpx.get(address, headers=HEADERS, timeout=20).status_code


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"[[[[", b'{"jsonrpc": "2.0"}', b"\xff\xfe"])
def test_a_body_that_is_no_message_is_the_clients_fault(address: str, body: bytes) -> None:
    answer = httpx.post(address, headers=HEADERS, content=body, timeout=20)

    assert 400 == answer.status_code


def test_standard_output_holds_messages_only_and_the_end_of_input_ends_it() -> None:
    lines = ["no message", "[" * 1000, json.dumps(HELLO)]
    done = subprocess.run(
        [sys.executable, "-c", START],
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
    (answer,) = done.stdout.splitlines()
    assert 1 == json.loads(answer)["id"]


def test_an_interrupt_ends_it_while_it_waits() -> None:
    command = [sys.executable, "-c", START]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(f"{json.dumps(HELLO)}\n".encode())
        process.stdin.flush()
        try:
            assert process.stdout.readline()
            process.send_signal(signal.SIGINT)
            assert -signal.SIGINT == process.wait(timeout=20)
        finally:
            process.kill()


class Broken(Advised):
    """An engine with a fault."""

    def diagnose(self, *_: Any, **__: Any) -> Report:
        """Fail, with words of the paste in the message."""
        raise ValueError("my private words")


def test_a_fault_of_ours_repeats_and_logs_nothing_of_the_paste(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "advisor")
    caplog.set_level(logging.DEBUG, "mcp.server")
    with asking(make_server(Desk(Broken(), Settings()), at_once)) as ask:
        found = ask.call("diagnose", text="my private words")

    assert found.is_error
    assert "Something went wrong on our side." in text_of(found)
    assert "ValueError in diagnose" in caplog.text
    assert "my private words" not in text_of(found) + caplog.text


def test_a_full_service_says_what_to_do() -> None:
    async def busy(_: Callable[[], Answer]) -> Answer:
        raise BusyError("out-of-time")

    with asking(make_server(Desk(Advised(), Settings()), busy)) as ask:
        found = ask.call("diagnose", text="iter 1: loss 2.0")

    assert found.is_error
    assert "There was not enough time to compute the answer." in text_of(found)
    assert "Send a shorter paste" in text_of(found)


def test_an_error_is_told_in_the_language_of_the_question() -> None:
    with asking(stdio()) as ask:
        found = ask.call(
            "diagnose", text="n_embd = 384", question="為什麼我的訓練損失停滯不前？", gpu="X9"
        )
        asked = ask.call("diagnose", text="n_embd = 384", locale="de", gpu="X9")

    assert "沒有名為 'X9' 的顯示卡。" in text_of(found)
    assert "Keine Karte heißt 'X9'." in text_of(asked)
