"""Sends seed runs to a service and notes what came back, when."""

from __future__ import annotations

import asyncio
import hashlib
import random
import time
from dataclasses import dataclass
from itertools import count
from typing import Self

import httpx

from benchmarks.service import JSON, paste

PATIENCE = 90.0  # s; the service itself gives up after 60
HEALTHY = 30.0  # s that /healthz may take at most
RECOVERY = 120.0  # s to wait for
NUMBERS = count()  # no two pastes of a measurement are alike: each must be diagnosed and kept


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; status 0 is nothing."""

    status: int
    seconds: float  # since the request was due
    report: str = ""  # id
    digest: bytes = b""  # of the report
    retry: str = ""  # after how many seconds it may be sent again

    @property
    def is_report(self) -> bool:
        """Tell whether it acknowledges a report."""
        return self.status == 201

    @property
    def is_shed(self) -> bool:
        """Tell whether it was refused for want of time, and when to come back."""
        return self.status in {429, 503} and self.retry.isdecimal()


class Sender:
    """A client with as many connections as there are requests at once."""

    def __init__(self, address: str) -> None:
        """Say to which service it sends."""
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=64)
        self._client = httpx.AsyncClient(base_url=address, timeout=PATIENCE, limits=limits)

    async def __aenter__(self) -> Self:
        """Open the client."""
        await self._client.__aenter__()
        return self

    async def __aexit__(self, *_error: object) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def one(self, due: float | None = None) -> Answer:
        """Send one paste; `due` is by the monotonic clock, and now by default."""
        start = time.monotonic() if due is None else due
        body = paste(next(NUMBERS))
        try:
            got = await self._client.post("/v1/diagnoses", content=body, headers=JSON)
        except httpx.TransportError:
            return Answer(0, time.monotonic() - start)
        return Answer(
            got.status_code,
            time.monotonic() - start,
            got.headers.get("x-report-id", ""),
            hashlib.sha256(got.content).digest(),
            got.headers.get("retry-after", ""),
        )

    async def one_by_one(self, number: int) -> list[Answer]:
        """Send pastes, each after the answer to the one before."""
        return [await self.one() for _ in range(number)]

    async def closed(self, clients: int, seconds: float) -> float:
        """Return the reports per second where each client waits for its answer."""
        start = time.monotonic()

        async def client() -> int:
            reports = 0
            while time.monotonic() < start + seconds:
                reports += (await self.one()).is_report
            return reports

        reports = sum(await asyncio.gather(*(client() for _ in range(clients))))
        return reports / (time.monotonic() - start)

    async def open(self, rate: float, seconds: float, rng: random.Random) -> list[Answer]:
        """Send pastes when they are due, `rate` per second at random, whatever comes back."""
        start = due = time.monotonic()
        async with asyncio.TaskGroup() as group:
            running = []
            while (due := due + rng.expovariate(rate)) < start + seconds:
                await asyncio.sleep(due - time.monotonic())
                running.append(group.create_task(self.one(due)))
        return [each.result() for each in running]

    async def health(self, seconds: float) -> list[float]:
        """Ask once a second whether it lives; return the seconds until each answer."""
        start, taken = time.monotonic(), []
        while (asked := time.monotonic()) < start + seconds:
            got = await self._client.get("/healthz", timeout=HEALTHY)
            assert got.status_code == 200
            taken.append(time.monotonic() - asked)
            await asyncio.sleep(1)
        return taken

    async def recovery(self, wanted: float) -> float:
        """Return the seconds until a lone paste is a report within `wanted` seconds."""
        start = time.monotonic()
        while (passed := time.monotonic() - start) < RECOVERY:
            answer = await self.one()
            if answer.is_report and answer.seconds <= wanted:
                return passed
        raise AssertionError(f"no paste within {wanted:.3f} s for {RECOVERY:g} s")

    async def stored(self, report: str) -> bytes | None:
        """Return the digest of a stored report, None where it is not there."""
        got = await self._client.get(f"/v1/diagnoses/{report}")
        return hashlib.sha256(got.content).digest() if got.status_code == 200 else None
