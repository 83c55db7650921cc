"""Diagnoses as jobs: accepted at once, worked on meanwhile, and told of to whoever asks later.

Any replica tells of any job, for what is told is in the database; the paste itself is not, so a
job ends with the process that accepted it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse
from starlette.datastructures import Headers

from advisor.bootstrap import Services
from advisor.errors import AdvisorError
from advisor.intake.progress import Stage, watched_by
from advisor.store.jobs import BEAT, UNTOLD, Job, Jobs, Progress
from advisor.store.reports import StoreError
from advisor.surfaces.describing import STREAM
from advisor.surfaces.problems import BusyError, locale_of, problem_of, problem_with, where
from advisor.surfaces.schemas import JobState
from advisor.surfaces.sharing import Reading, Shared
from advisor.surfaces.work import Workers

Result = TypeVar("Result")
Act = Callable[[], Result]
KeepResult = Callable[[Result], Awaitable[str]]
LOOK = 0.5  # seconds between two looks how far a job is
HEARTBEAT = 15.0  # seconds after which a stream on which nothing happens shows that it is open
PREFERRED = "respond-async"
HEADERS = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
STOPPED = BusyError("service-stopped")
DIED = AdvisorError("job-died")
LOG = logging.getLogger("advisor")

router = APIRouter()


def wants_job(headers: Headers) -> bool:
    """Tell whether the client prefers not to wait (RFC 7240)."""
    wishes = ",".join(headers.getlist("prefer")).split(",")
    return any(wish.partition(";")[0].strip().lower() == PREFERRED for wish in wishes)


@router.get("/v1/jobs/{job_id}")
async def job(job_id: str, request: Request, services: Shared, caller: Reading) -> JobState:
    """Say how far a job is: where the report is, or what went wrong."""
    found = await services.store.jobs.load(owner=caller.tenant, job_id=job_id)
    return state_of(found, locale_of(request.scope))


@router.get("/v1/jobs/{job_id}/events", response_class=Response, responses=STREAM)
async def events(job_id: str, request: Request, services: Shared, caller: Reading) -> Response:
    """Tell of every change of a job as server-sent events, until it is over.

    Each event is named after the job's status and holds what `/v1/jobs/{job_id}` answers; the last
    one is `done` or `failed`.
    """
    jobs = services.store.jobs
    first = await jobs.load(owner=caller.tenant, job_id=job_id)
    told = _events(jobs, caller.tenant, first, locale_of(request.scope))
    return StreamingResponse(told, headers=HEADERS, media_type="text/event-stream")


async def accepted_job(
    desk: Desk, owner: str, act: Act[Result], keep: KeepResult[Result], size: int, locale: str
) -> Response:
    """Accept work as a job and answer 202 with its address."""
    made = state_of(await desk.accept(owner, act, keep, size, locale), locale)
    body = made.model_dump_json()
    return Response(body, 202, job_headers(made.id), "application/json")


def job_headers(job_id: str) -> dict[str, str]:
    """Return the headers that say where a job tells of itself."""
    address = f"/v1/jobs/{job_id}"
    return {"Location": address, "Preference-Applied": PREFERRED, "Retry-After": "1"}


def state_of(job: Job, locale: str) -> JobState:
    """Return a job as clients see it."""
    found = job.problem
    if found == UNTOLD:
        found = problem_with(500, DIED, locale).model_dump(exclude_none=True)
    report = None if job.report_id is None else f"/v1/diagnoses/{job.report_id}"
    address = f"/v1/jobs/{job.id}"
    return JobState.model_validate(
        {
            "id": job.id, "status": job.status, "address": address, "events": f"{address}/events",
            "created": job.created, "expires": job.expires, "report": report,
            "problem": found, "progress": asdict(job.progress),
        }
    )  # fmt: skip


@dataclass
class _Watch:
    """How far one job is, as the thread that works on it tells."""

    progress: Progress = field(default_factory=Progress)

    def reached(self, stage: Stage) -> None:
        self.progress = replace(self.progress, stage=stage)

    def expect(self, size: int | None) -> None:
        self.progress = replace(self.progress, bytes_total=size)

    def read(self, size: int, lines: int) -> None:
        now = self.progress
        self.progress = replace(
            now, bytes_read=now.bytes_read + size, lines_read=now.lines_read + lines
        )


class Desk:
    """Where the jobs of this process are worked on."""

    def __init__(self, services: Services, workers: Workers) -> None:
        """Begin with none."""
        self._settings, self._jobs, self._workers = services.settings, services.store.jobs, workers
        self._running: set[asyncio.Task[None]] = set()

    async def accept(
        self, owner: str, act: Act[Result], keep: KeepResult[Result], size: int, locale: str
    ) -> Job:
        """Begin a job and return it.

        Args:
            owner: whose it is.
            act: what computes, in a thread.
            keep: keeps its result and returns the id of the report.
            size: bytes that are to be read.
            locale: in which it is told what went wrong.

        Raises:
            BusyError: Too much waits already.
            TooManyError: The owner has too many jobs that are not done.
        """
        chosen, watch = self._settings, _Watch()
        lasting = timedelta(hours=chosen.replay_hours)
        job = await self._jobs.add(owner=owner, most=chosen.jobs, lasting=lasting)

        def watched() -> Result:
            watch.reached("reading")
            with watched_by(watch):
                return act()

        try:
            coming = self._workers.start(watched, size=size, seconds=chosen.job_seconds)
        except BusyError:
            await self._jobs.drop(job.id)
            raise
        task = asyncio.create_task(self._see_through(job.id, watch, coming, keep, locale))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return job

    async def close(self, seconds: float) -> None:
        """Wait for the jobs, as long as that; those that are not done by then have failed."""
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _see_through(
        self, job_id: str, watch: _Watch, coming: Awaitable[Result], keep: KeepResult[Result],
        locale: str,
    ) -> None:  # fmt: skip
        ended = asyncio.Event()
        beating = asyncio.create_task(self._beat(job_id, watch, ended))
        try:
            found = await coming
            watch.reached("keeping")
            await self._jobs.finish(job_id, await keep(found), watch.progress)
        except asyncio.CancelledError:
            await self._fail(job_id, STOPPED, locale)
            raise
        except Exception as error:  # noqa: BLE001  (whatever it was, the job is told as failed)
            if not isinstance(error, AdvisorError):
                LOG.error("%s at %s", type(error).__name__, where(error.__traceback__))  # noqa: TRY400  (its text may hold what was pasted)
            await self._fail(job_id, error, locale)
        finally:
            ended.set()
            await beating

    async def _fail(self, job_id: str, error: Exception, locale: str) -> None:
        told = problem_of(error, locale).model_dump(exclude_none=True)
        with suppress(StoreError):  # nobody hears of it any more, so it is given up as dead
            await self._jobs.fail(job_id, told)

    async def _beat(self, job_id: str, watch: _Watch, ended: asyncio.Event) -> None:
        """Write how far the job is whenever that changed, and now and then that it lives."""
        told, spoke = Progress(), time.monotonic()
        while not ended.is_set():
            now = watch.progress
            if now != told or time.monotonic() - spoke >= BEAT.total_seconds():
                with suppress(StoreError):  # the next one may succeed
                    await self._jobs.note(job_id, now)
                told, spoke = now, time.monotonic()
            with suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), LOOK)


async def _events(jobs: Jobs, owner: str, job: Job, locale: str) -> AsyncIterator[str]:
    told, silent = None, 0.0
    while True:
        state = state_of(job, locale)
        if state != told:
            yield f"event: {state.status}\ndata: {state.model_dump_json()}\n\n"
            told, silent = state, 0.0
        elif silent >= HEARTBEAT:
            yield ": still there\n\n"
            silent = 0.0
        if job.is_over:
            return
        await asyncio.sleep(LOOK)
        silent += LOOK
        try:
            job = await jobs.load(owner=owner, job_id=job.id)
        except AdvisorError as error:  # it was erased meanwhile
            gone = problem_of(error, locale).model_dump(exclude_none=True)
            job = replace(job, status="failed", problem=gone)
