"""A real server process that is told to stop finishes what it accepted, within its time."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx

from tests.surfaces.pastes import long_log

TEXT = {"Content-Type": "text/plain"}
ASYNC = {**TEXT, "Prefer": "respond-async"}


@contextmanager
def server(folder: Path, **settings: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run `advisor serve` with its database in a folder; give the process and the address."""
    environment = {"ADVISOR_DATABASE_URL": f"sqlite:///{folder / 'reports.sqlite3'}", **settings}
    command = [sys.executable, "-m", "advisor.surfaces.cli", "serve", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().split()[-1]
        finally:
            process.kill()


def running(address: str, job: str) -> None:
    """Wait until a job is being worked on."""
    for _ in range(300):
        if "running" == httpx.get(f"{address}{job}").json()["status"]:
            return
        time.sleep(0.02)
    raise AssertionError(job)


def test_requests_and_jobs_that_were_accepted_are_answered_after_sigterm(tmp_path: Path) -> None:
    log, sent = long_log(10_000_000).encode(), threading.Event()

    def parts() -> Iterator[bytes]:
        yield log
        sent.set()  # the server has read almost all of it: sockets hold less

    with server(tmp_path) as (process, address), ThreadPoolExecutor() as beside:
        post = partial(httpx.post, f"{address}/v1/diagnoses", timeout=60)
        job = post(content=log, headers=ASYNC).headers["location"]
        waiting = beside.submit(post, content=parts(), headers=TEXT)
        assert sent.wait(30)
        running(address, job)
        process.send_signal(signal.SIGTERM)
        answer = waiting.result()
        assert 201 == answer.status_code
        assert -signal.SIGTERM == process.wait(60)
    with server(tmp_path) as (_, address):
        state = httpx.get(f"{address}{job}").json()
        assert ("done", answer.headers["location"]) == (state["status"], state["report"])
        assert answer.content == httpx.get(f"{address}{state['report']}").content


def test_what_takes_longer_than_the_service_may_wait_is_told_as_failed(tmp_path: Path) -> None:
    log = long_log(10_000_000).encode()
    with server(tmp_path, ADVISOR_STOP_SECONDS="0") as (process, address):
        posted = httpx.post(f"{address}/v1/diagnoses", content=log, headers=ASYNC, timeout=60)
        running(address, posted.headers["location"])
        process.send_signal(signal.SIGTERM)
        assert -signal.SIGTERM == process.wait(60)
    with server(tmp_path) as (_, address):
        state = httpx.get(f"{address}{posted.headers['location']}").json()
        assert "failed" == state["status"]
        assert "was stopped" in state["problem"]["detail"]
