"""Runs what computes in a few threads with a bounded queue, so that the server goes on answering.

Large inputs have a lane of their own, so that small ones never wait behind them. The threads
mostly wait: the reading is done in processes (`apart.py`).
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from typing import Any, TypeVar

from advisor.surfaces.problems import BusyError

Result = TypeVar("Result")
LARGE = 200_000  # bytes; up to here a diagnosis takes 0.15 s at most
QUEUE = 64

_GIVEN_UP: ContextVar[threading.Event | None] = ContextVar("given_up", default=None)


def is_given_up() -> bool:
    """Tell whether nobody waits any more for what this thread computes."""
    event = _GIVEN_UP.get()
    return event is not None and event.is_set()


class _Lane:
    """Threads with a bounded queue before them."""

    def __init__(self, name: str, count: int, queue: int) -> None:
        self._threads = ThreadPoolExecutor(count, thread_name_prefix=f"advisor-{name}")
        self._room = count + queue
        self._lock = threading.Lock()

    @property
    def has_room(self) -> bool:
        return self._room > 0

    def submit(self, work: Callable[[], Result]) -> Future[Result]:
        with self._lock:
            if not self._room:
                raise BusyError("too-busy")
            self._room -= 1
        future = self._threads.submit(copy_context().run, work)
        future.add_done_callback(self._leave)
        return future

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _leave(self, _: Future[Result]) -> None:
        with self._lock:
            self._room += 1


class Workers:
    """A bounded number of threads, of works that wait for one, and of seconds to wait.

    The threads are the service's own: Python cannot stop one, so a diagnosis that nobody waits
    for any more still holds its place, and a shared pool would start another beside it.
    """

    def __init__(
        self, *, count: int, max_seconds: float, queue: int = QUEUE, processes: int = 1
    ) -> None:
        """Say how much is done at once.

        Args:
            count: small works at once.
            max_seconds: how long a request may wait for its answer.
            queue: works of each lane that may wait for a thread.
            processes: large works at once.
        """
        self.max_seconds = max_seconds
        self._small = _Lane("small", count, queue)
        self._large = _Lane("large", processes, queue)
        self._opening = _Lane("opening", 1, queue)

    async def run(
        self, work: Callable[[], Result], *, size: int = 0, seconds: float | None = None
    ) -> Result:
        """Return the result of the work.

        Args:
            work: what is to be done.
            size: bytes that it reads; large works have threads of their own.
            seconds: how long to wait; None for `max_seconds`.

        Raises:
            BusyError: Too many works wait (at once), or the time is over; what was still in the
                queue is dropped then.
        """
        return await self.start(work, size=size, seconds=seconds)

    async def open(self, work: Callable[[], Result]) -> Result:
        """Return what was sent, unpacked: of what is accepted now and computed later.

        Raises:
            BusyError: as `run`.
        """
        given_up = threading.Event()
        return await _awaited(self._opening.submit(work), given_up, self.max_seconds)

    def has_room(self, size: int) -> bool:
        """Tell whether a work that reads so many bytes would be accepted now."""
        return self._lane(size).has_room

    def start(
        self, work: Callable[[], Result], *, size: int = 0, seconds: float | None = None
    ) -> Coroutine[Any, Any, Result]:
        """Begin the work and return what gives its result; as `run`, but too many are told now."""
        given_up = threading.Event()
        token = _GIVEN_UP.set(given_up)
        try:
            running = self._lane(size).submit(work)
        finally:
            _GIVEN_UP.reset(token)
        return _awaited(running, given_up, seconds or self.max_seconds)

    def close(self) -> None:
        """Drop what is queued; what is running ends by itself."""
        for lane in (self._small, self._large, self._opening):
            lane.close()

    def _lane(self, size: int) -> _Lane:
        return self._large if size >= LARGE else self._small


async def _awaited(running: Future[Result], given_up: threading.Event, seconds: float) -> Result:
    try:
        async with asyncio.timeout(seconds):
            return await asyncio.wrap_future(running)
    except TimeoutError as error:
        raise BusyError("out-of-time") from error
    finally:
        given_up.set()
