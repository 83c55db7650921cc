"""Reads pastes in processes of their own: two at once, and the server goes on answering.

A process holds Python's lock for itself, can be ended when nobody waits for it any more, and when
the system ends it for want of memory, only the one request that it worked on fails. Large pastes
have processes of their own, so that small ones never wait behind them.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import threading
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
# No copies of this process: one with threads may hold a lock for ever. Where the system can, they
# are copies of one that has no threads and did nothing but import and read (`warm.py`).
FORKS = "forkserver" in multiprocessing.get_all_start_methods()
START: Any = multiprocessing.get_context("forkserver" if FORKS else "spawn")
if FORKS:
    START.set_forkserver_preload(["advisor.surfaces.warm"])
LOG = logging.getLogger("advisor")


class DiedError(BusyError):
    """The process ended before it had an answer."""


class NoProcessError(Exception):
    """The system lets us start no process now."""


class FaultError(Exception):
    """A fault of ours in a process; its text names the type and the line, and quotes nothing."""


class Processes:
    """A fixed number of processes, each started when it is needed and again when it died."""

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
            NoProcessError: None can be started.
        """
        process = self._idle.get()
        try:
            found: Result = process.run(work)
            return found
        finally:
            self._idle.put(process)

    def start(self) -> None:
        """Begin to start all of them, before they are needed, and do not wait for that."""
        for _ in self._all:
            threading.Thread(target=self._start_one, daemon=True).start()

    def _start_one(self) -> None:
        process = self._idle.get()
        try:
            process.start()
        except (EOFError, NoProcessError) as error:  # it is over, or who needs it tries again
            LOG.warning("a process was not started: %s", type(error).__name__)
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
            connection = self.start()
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
            raise DiedError("process-ended") from error

    def _next(self, connection: Connection) -> Any:
        while not connection.poll(LOOK):
            if is_given_up():
                self._stop()
        return connection.recv()

    def start(self) -> Connection:
        """Start it where it does not run; raises EOFError, NoProcessError."""
        if self._is_over:
            raise EOFError  # as from a process that has ended: the service stops
        if self._connection is None or not self._process.is_alive():
            self._stop()
            self._connection, theirs = START.Pipe()
            process = START.Process(target=_answer, args=(theirs,), daemon=True)
            try:
                process.start()
            except (OSError, EOFError) as error:
                self._stop()
                raise NoProcessError from error
            finally:
                theirs.close()  # so that its end is seen when the process ends
            self._process = process
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
    """The advice of the service, read in processes.

    Attributes:
        advice: that of this process.
        large: read the large pastes.
        small: read all others; None where this process reads them itself.
    """

    advice: Advised
    large: Processes
    small: Processes | None = None

    @property
    def explains(self) -> bool:
        """Whether a language model may write in an answer, which only this process can ask."""
        return self.advice.explainer is not None

    def diagnose(
        self, inputs: Sequence[Input], *, locale: str = "en", gpu: str | None = None,
        policy: Policy = NO_POLICY,
    ) -> Report:  # fmt: skip
        """Diagnose what was pasted; raises InputError, DiedError."""
        return self.made(inputs, _itself, locale=locale, gpu=gpu, policy=policy)

    def made(
        self, inputs: Sequence[Input], make: Callable[[Report], Result], **wishes: Any
    ) -> Result:
        """Return what is made of the diagnosis where it is, for a report is slow to hand over.

        Args:
            inputs: what was pasted.
            make: the rest of the work; picklable, as is what it returns.
            wishes: as of `diagnose`.

        Raises:
            InputError: as `diagnose`.
            DiedError: The process ended before it had an answer.
        """
        processes = self.large if size_of(inputs) >= LARGE else self.small
        if processes is not None:
            alone = Advised(self.advice.policy)
            hides = Masker.hides_private
            work = partial(_made, alone, list(inputs), make, wishes, hides_private=hides)
            try:
                return processes.run(work)
            except NoProcessError:
                LOG.warning("no process could be started: a paste is read in a thread")
        return make(self.advice.diagnose(inputs, **wishes))

    def plan_text(self, report: Report) -> str:
        """Return the exact plan as Markdown."""
        return self.advice.plan_text(report)

    def tell(self, report: Report, message: str = "") -> Telling:
        """Return the whole answer as Markdown, piece by piece; `message` holds the question."""
        return self.advice.tell(report, message)


def size_of(inputs: Sequence[Input]) -> int:
    """Return the bytes, or characters, of what was handed in."""
    return sum(len(each.data) for each in inputs if isinstance(each.data, bytes | str))


def _itself(report: Report) -> Report:
    return report


def _made(
    advice: Advised, inputs: Sequence[Input], make: Callable[[Report], Result],
    wishes: dict[str, Any], *, hides_private: bool,
) -> Result:  # fmt: skip
    Masker.hides_private = hides_private
    return make(advice.diagnose(inputs, **wishes))
