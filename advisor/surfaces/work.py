"""Runs what computes in a few worker threads, so that the server goes on answering."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from advisor.surfaces.problems import BusyError

Result = TypeVar("Result")


class Workers:
    """A bounded number of threads and a bound on the time that a caller waits.

    The threads are the service's own: Python cannot stop one, so a diagnosis that nobody waits
    for any more still holds its thread, and a shared pool would start another beside it.
    """

    def __init__(self, *, count: int, max_seconds: float) -> None:
        """Say how many compute at once, and how long a request may wait for its answer."""
        self.max_seconds = max_seconds
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="advisor")

    async def run(self, work: Callable[[], Result]) -> Result:
        """Return the result of the work.

        Raises:
            BusyError: The time is over; work that was still in the queue is dropped.
        """
        running = self._threads.submit(work)
        try:
            async with asyncio.timeout(self.max_seconds):
                return await asyncio.wrap_future(running)
        except TimeoutError as error:
            raise BusyError(
                "There was not enough time to compute the answer.",
                remedy="Send a shorter paste, or try again later.",
            ) from error

    def close(self) -> None:
        """Drop what is queued; what is running ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)
