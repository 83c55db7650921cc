"""Bounded work: refused at once when it is too much, large pastes apart from the small ones."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from multiprocessing import active_children

import httpx
import pytest

from advisor.advise import diagnose
from advisor.bootstrap import Advised
from advisor.config import Settings
from advisor.errors import InputError
from advisor.findings import Report, as_json
from advisor.intake.document import Input
from advisor.intake.progress import Stage, watched_by
from advisor.surfaces.apart import ApartAdvice, DiedError, FaultError, Processes
from advisor.surfaces.http import make_app
from advisor.surfaces.problems import BusyError
from advisor.surfaces.work import LARGE, Workers
from tests.serving import serving
from tests.surfaces.conftest import IN_MEMORY
from tests.surfaces.pastes import long_log


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Return one process."""
    one = Processes(1)
    yield one
    one.close()


@pytest.fixture
def ended() -> Iterator[threading.Event]:
    """Return an event that lets the threads of a test end, at last when it is over."""
    event = threading.Event()
    yield event
    event.set()


def test_what_does_not_fit_into_the_queue_is_refused_before_anything_else_ends(
    ended: threading.Event,
) -> None:
    async def go() -> list[object]:
        workers = Workers(count=1, max_seconds=30, queue=2)
        held = [asyncio.create_task(workers.run(lambda: ended.wait(30))) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(BusyError, match="too-busy"):
            await workers.run(lambda: True)
        large = await workers.run(lambda: "large ones have a lane of their own", size=LARGE)
        ended.set()
        done = [*await asyncio.gather(*held), large, await workers.run(lambda: "room again")]
        workers.close()
        return done

    want = [True, True, True, "large ones have a lane of their own", "room again"]
    assert want == asyncio.run(go())


def test_a_work_that_nobody_waits_for_keeps_its_place_until_it_ends(ended: threading.Event) -> None:
    async def go() -> None:
        workers = Workers(count=1, max_seconds=0.05, queue=0)
        with pytest.raises(BusyError, match="out-of-time"):
            await workers.run(lambda: ended.wait(30))
        with pytest.raises(BusyError, match="too-busy"):
            await workers.run(lambda: True)
        workers.close()

    asyncio.run(go())


def test_a_large_paste_gives_the_same_report_in_a_process(processes: Processes) -> None:
    inputs = [Input("log.txt", long_log(LARGE), "file")]
    apart = ApartAdvice(Advised(), processes)

    assert as_json(diagnose(inputs, locale="de")) == as_json(apart.diagnose(inputs, locale="de"))
    with pytest.raises(InputError, match="no-such-card") as caught:
        apart.diagnose(inputs, gpu="no such card")
    assert "gpu" == caught.value.place


def read_by(report: Report) -> tuple[int, str]:
    """Return which process made a report, and the report."""
    return os.getpid(), as_json(report)


def test_a_small_paste_gives_the_same_report_in_a_process_and_is_written_there(
    processes: Processes,
) -> None:
    inputs = [Input("log.txt", long_log(2_000), "file")]
    want = as_json(diagnose(inputs, locale="de"))

    apart = ApartAdvice(Advised(), processes, processes)
    assert (processes.run(os.getpid), want) == apart.made(inputs, read_by, locale="de")
    assert want == as_json(apart.diagnose(inputs, locale="de"))


def test_where_no_process_can_be_started_a_thread_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    inputs, none = [Input("log.txt", long_log(2_000), "file")], Processes(1)

    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("advisor.surfaces.apart.START.Process.start", refuse)
    pid, report = ApartAdvice(Advised(), none, none).made(inputs, read_by, locale="de")

    assert (os.getpid(), as_json(diagnose(inputs, locale="de"))) == (pid, report)


def test_processes_are_started_before_they_are_needed() -> None:
    two, before = Processes(2), set(active_children())
    two.start()
    while 2 > len(set(active_children()) - before):
        time.sleep(0.01)
    ours = {each.pid for each in set(active_children()) - before}

    assert {two.run(os.getpid), two.run(os.getpid)} <= ours
    two.close()


class Noted:
    """Notes what it is told."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.stages: list[Stage] = []
        self.size = self.lines = 0

    def reached(self, stage: Stage) -> None:
        """Note a stage."""
        self.stages.append(stage)

    def expect(self, size: int | None) -> None:
        """Never called."""
        raise AssertionError(size)

    def read(self, size: int, lines: int) -> None:
        """Add up."""
        self.size, self.lines = self.size + size, self.lines + lines


@pytest.mark.parametrize("size", [2_000, LARGE, 1_500_000])
def test_all_that_is_read_is_told(processes: Processes, size: int) -> None:
    text, noted = long_log(size), Noted()
    with watched_by(noted):
        ApartAdvice(Advised(), processes, processes).diagnose([Input("log.txt", text, "file")])

    assert ["reading", "judging"] == noted.stages
    assert (len(text), len(text.splitlines())) == (noted.size, noted.lines)


def die() -> None:
    """End as the system ends a process for which there is no memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def fail(words: str) -> None:
    """Have a fault that quotes what was pasted."""
    raise ValueError(words)


def test_a_process_that_dies_costs_one_answer(processes: Processes) -> None:
    before = processes.run(os.getpid)
    with pytest.raises(DiedError, match="process-ended"):
        processes.run(die)

    assert os.getpid() != processes.run(os.getpid) != before


def test_a_fault_in_a_process_tells_its_place_and_nothing_that_was_pasted(
    processes: Processes,
) -> None:
    before = processes.run(os.getpid)
    with pytest.raises(FaultError) as caught:
        processes.run(partial(fail, "HOSTILE words"))

    assert str(caught.value).startswith("ValueError at test_work.py:")
    assert before == processes.run(os.getpid)


def test_a_process_is_ended_when_nobody_waits_for_it_any_more(processes: Processes) -> None:
    async def go() -> None:
        workers = Workers(count=1, max_seconds=0.3, queue=1)
        with pytest.raises(BusyError, match="out-of-time"):
            await workers.run(partial(processes.run, partial(time.sleep, 60)), size=LARGE)
        # There is one process and one thread: this waits until both are free.
        assert await workers.run(partial(processes.run, os.getpid), size=LARGE, seconds=30)
        workers.close()

    asyncio.run(go())


def test_a_process_ignores_the_signals_that_are_for_the_service(processes: Processes) -> None:
    pid = processes.run(os.getpid)
    for number in (signal.SIGINT, signal.SIGTERM):
        os.kill(pid, number)

    assert pid == processes.run(os.getpid)


def test_after_the_end_no_process_is_started_again() -> None:
    one = Processes(1)
    one.close()
    with pytest.raises(DiedError):
        one.run(os.getpid)


def test_a_service_whose_process_is_killed_says_so_and_goes_on() -> None:
    log, headers = long_log(20_000_000).encode(), {"Content-Type": "text/plain"}
    before = {child.pid for child in active_children()}
    with serving(make_app(Settings(database_url=IN_MEMORY))) as address, ThreadPoolExecutor() as go:
        post = partial(httpx.post, f"{address}/v1/diagnoses", headers=headers, timeout=60)
        posted = go.submit(copy_context().run, partial(post, content=log))
        while not (new := [each for each in active_children() if each.pid not in before]):
            assert not posted.done()
            time.sleep(0.01)
        new[0].kill()
        killed = posted.result()
        assert 503 == killed.status_code
        assert "for want of memory" in killed.json()["detail"]
        assert "last part of the log" in killed.json()["remedy"]
        assert 201 == post(content=log[: LARGE + 1]).status_code
