"""What holds for every request: size, time, and what reaches the log."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest

from advisor.config import Settings
from advisor.surfaces.problems import BusyError
from advisor.surfaces.work import Workers

Ask = Callable[..., httpx.Response]
LIMIT = 2000
HOSTILE = "HOSTILE \x1b[31m words of a user"


class Failing:
    """An engine with a fault that shows what it was given, and one that never ends."""

    def diagnose(self, inputs: Any, *, locale: str = "en", gpu: str | None = None) -> Any:
        """Fail, or take longer than a request may."""
        if "slow" in str(inputs[0].data):
            time.sleep(2)
        raise RuntimeError(f"{inputs[0].data} {locale} {gpu}")

    def plan_text(self, report: Any) -> str:
        """Never called."""
        return str(report)

    report_markdown = plan_text


@pytest.fixture
def settings() -> Settings:
    """Return settings with a small body and little time."""
    return Settings(
        database_url="sqlite+aiosqlite://", max_body_bytes=LIMIT, max_seconds=1.0, workers=1
    )


@pytest.fixture
def advice() -> Failing:
    """Return the faulty engine."""
    return Failing()


async def parts(count: int) -> AsyncIterator[bytes]:
    """Send a body in parts, without saying its length."""
    for _ in range(count):
        yield b" " * 500


@pytest.mark.parametrize("path", ["/v1/diagnoses", "/v1/plans", "/v1/chat/completions"])
def test_a_body_over_the_limit_is_refused_whatever_it_says_of_its_length(
    ask: Ask, path: str
) -> None:
    announced = ask("POST", path, content=b" " * (LIMIT + 1))
    unannounced = ask("POST", path, content=parts(5))
    lied = ask("POST", path, content=b" " * (LIMIT + 1), headers={"Content-Length": "1"})

    for answer in (announced, unannounced, lied):
        assert 413 == answer.status_code
        assert ("error" if "chat" in path else "remedy") in answer.json()


def test_a_body_at_the_limit_is_read(ask: Ask) -> None:
    headers = {"Content-Type": "application/json"}

    assert 400 == ask("POST", "/v1/diagnoses", content=parts(4), headers=headers).status_code


def test_a_fault_of_ours_tells_and_logs_nothing_that_the_user_wrote(
    ask: Ask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    bodies: dict[str, Any] = {
        "/v1/diagnoses": {"text": HOSTILE},
        "/v1/chat/completions": {
            "messages": [{"role": "user", "content": f"{HOSTILE}\niter 0: loss 1.0, time 1.00ms"}]
        },
    }
    with caplog.at_level(logging.DEBUG):
        answers = [ask("POST", path, json=body) for path, body in bodies.items()]

    assert [500, 500] == [answer.status_code for answer in answers]
    logged = caplog.text + "".join(capfd.readouterr())
    assert "RuntimeError at test_gate.py" in logged
    assert "HOSTILE" not in logged + "".join(answer.text for answer in answers)


def test_a_diagnosis_that_takes_too_long_is_given_up(ask: Ask) -> None:
    answer = ask("POST", "/v1/diagnoses", json={"text": "slow"})

    assert 503 == answer.status_code
    assert answer.headers["retry-after"]
    time.sleep(1.5)  # the thread still runs


@pytest.fixture
def ended() -> Iterator[threading.Event]:
    """Return an event that lets the threads of a test end, at last when it is over."""
    event = threading.Event()
    yield event
    event.set()


def test_no_more_threads_compute_than_there_are_workers(ended: threading.Event) -> None:
    running: list[int] = []

    def work() -> None:
        running.append(1)
        ended.wait(10)

    async def go() -> None:
        workers = Workers(count=2, max_seconds=0.2)
        done = await asyncio.gather(*(workers.run(work) for _ in range(6)), return_exceptions=True)
        assert all(isinstance(each, BusyError) for each in done)
        workers.close()

    asyncio.run(go())
    assert 2 == len(running)
