"""Reads large pastes in processes of their own: faster, and without slowing the small ones down.

A process holds Python's lock for itself, can be ended when nobody waits for it any more, and when
the system ends it for want of memory, only the one request that it worked on fails.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, TypeVar

from advisor.advise import NO_POLICY
from advisor.bootstrap import Advised
from advisor.engine.policy import Policy
from advisor.errors import AdvisorError
from advisor.explain.telling import Telling
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.intake.mask import Masker
from advisor.intake.progress import Stage, watched_by, watching
from advisor.surfaces.problems import BusyError, where
from advisor.surfaces.work import LARGE, is_given_up

Result = TypeVar("Result")
LOOK = 0.05  # seconds between two looks whether anybody still waits
TELL = 0.1  # seconds between two messages of how far the reading is
# Spawned: a copy of a process with threads may hold a lock for ever.
START = multiprocessing.get_context("spawn")


class DiedError(BusyError):
    """The process ended before it had an answer."""


class FaultError(Exception):
    """A fault of ours in a process; its text names the type and the line, and quotes nothing."""


class Processes:
    """A fixed number of processes, each started when it is first needed and again when it died."""

    def __init__(self, count: int) -> None:
        """Say how many."""
        self._all = [_Process() for _ in range(count)]
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        for each in self._all:
            self._idle.put(each)

    def run(self, work: Callable[[], Result]) -> Result:
        """Return the result of the work, which must be picklable; waits in the calling thread.

        Raises:
            AdvisorError: as the work raised it.
            DiedError: The process ended, or nobody waits any more.
            FaultError: The work raised anything else.
        """
        process = self._idle.get()
        try:
            found: Result = process.run(work)
            return found
        finally:
            self._idle.put(process)

    def close(self) -> None:
        """End all of them at once."""
        for each in self._all:
            each.end()


class _Process:
    def __init__(self) -> None:
        self._process: Any = None
        self._connection: Connection | None = None
        self._is_over = False

    def run(self, work: Callable[[], Any]) -> Any:
        watch = watching()
        try:
            connection = self._started()
            connection.send(work)
            while True:
                kind, told = self._next(connection)
                if kind == "done":
                    return told
                if kind == "failed":
                    raise told
                if watch is not None:
                    getattr(watch, kind)(*told)
        except (EOFError, OSError) as error:
            self._stop()
            raise DiedError(
                "The process that read the paste was ended, most likely for want of memory.",
                remedy="Send the last part of the log and the config, or try again later.",
            ) from error

    def _next(self, connection: Connection) -> Any:
        while not connection.poll(LOOK):
            if is_given_up():
                self._stop()
        return connection.recv()

    def _started(self) -> Connection:
        if self._is_over:
            raise EOFError  # as from a process that has ended: the service stops
        if self._connection is None or not self._process.is_alive():
            self._stop()
            self._connection, theirs = START.Pipe()
            self._process = START.Process(target=_answer, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()  # so that its end is seen when the process ends
        return self._connection

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def end(self) -> None:
        """Kill it for good; the thread that waits for it sees that it ended."""
        self._is_over = True
        process = self._process  # its thread may set it to None meanwhile
        if process is not None:
            process.kill()


class _Teller:
    """Sends how far the reading is, now and then."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._told = connection, 0.0
        self._size = self._lines = 0

    def reached(self, stage: Stage) -> None:
        self._flush()
        self._connection.send(("reached", (stage,)))

    def expect(self, size: int | None) -> None:
        self._connection.send(("expect", (size,)))

    def read(self, size: int, lines: int) -> None:
        self._size, self._lines = self._size + size, self._lines + lines
        if time.monotonic() - self._told > TELL:
            self._flush()

    def _flush(self) -> None:
        if self._lines:
            self._connection.send(("read", (self._size, self._lines)))
        self._size, self._lines, self._told = 0, 0, time.monotonic()


def _answer(connection: Connection) -> None:
    """Work until the service hangs up; it alone decides when, also when a signal is for all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        while True:
            work = connection.recv()
            try:
                with watched_by(_Teller(connection)):
                    answer = ("done", work())
            except AdvisorError as error:
                answer = ("failed", error)
            except Exception as error:  # noqa: BLE001  (its text may hold what was pasted)
                fault = f"{type(error).__name__} at {where(error.__traceback__)}"
                answer = ("failed", FaultError(fault))
            connection.send(answer)
    except (EOFError, OSError):
        return


@dataclass(frozen=True, slots=True)
class ApartAdvice:
    """The advice of the service, with large pastes read in processes."""

    advice: Advised
    processes: Processes

    def diagnose(
        self, inputs: Sequence[Input], *, locale: str = "en", gpu: str | None = None,
        policy: Policy = NO_POLICY,
    ) -> Report:  # fmt: skip
        """Diagnose what was pasted; raises InputError, DiedError."""
        wishes: dict[str, Any] = {"locale": locale, "gpu": gpu, "policy": policy}
        if size_of(inputs) < LARGE:
            return self.advice.diagnose(inputs, **wishes)
        alone = Advised(self.advice.policy)
        work = partial(_diagnosed, alone, list(inputs), wishes, hides_private=Masker.hides_private)
        return self.processes.run(work)

    def plan_text(self, report: Report) -> str:
        """Return the exact plan as Markdown."""
        return self.advice.plan_text(report)

    def tell(self, report: Report, message: str = "") -> Telling:
        """Return the whole answer as Markdown, piece by piece; `message` holds the question."""
        return self.advice.tell(report, message)


def size_of(inputs: Sequence[Input]) -> int:
    """Return the bytes, or characters, of what was handed in."""
    return sum(len(each.data) for each in inputs if isinstance(each.data, bytes | str))


def _diagnosed(
    advice: Advised, inputs: Sequence[Input], wishes: dict[str, Any], *, hides_private: bool
) -> Report:
    Masker.hides_private = hides_private
    return advice.diagnose(inputs, **wishes)
