"""Jobs: diagnoses that are being made, or were made, for who fetches the answer later.

All replicas see all jobs; one of them works on each, and says so every few seconds. A job of which
that was not heard for a while died with its process. What is diagnosed is nowhere in here.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import SQLAlchemyError

from advisor.errors import NotFoundError
from advisor.store.database import Database, lock
from advisor.store.limits import TooManyError
from advisor.store.owned import utc_now
from advisor.store.reports import StoreError, new_id
from advisor.store.tables import JobRow

BEAT = timedelta(seconds=5)  # after which a process says again that it works on a job
DEAD = timedelta(seconds=30)  # after which a job that nobody spoke of is given up
OPEN = ("queued", "running")
UNTOLD: dict[str, Any] = {}  # the problem of a job whose process ended before it could tell one


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is.

    Attributes:
        stage: what is being done; None while it is queued, and when it is over.
        bytes_read: bytes of text that were read.
        bytes_total: of all the text, None where it is packed or not known yet.
        lines_read: lines of text that were read.
    """

    stage: str | None = None
    bytes_read: int = 0
    bytes_total: int | None = None
    lines_read: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """A job.

    Attributes:
        status: "queued", "running", "done" or "failed".
        report_id: the report, of one that is done.
        problem: what went wrong, of one that failed: `status`, `title`, `detail`, ….
    """

    id: str
    status: str
    progress: Progress
    created: datetime
    expires: datetime
    report_id: str | None = None
    problem: dict[str, Any] | None = None

    @property
    def is_over(self) -> bool:
        """Whether it will not change any more."""
        return self.status not in OPEN


class Jobs:
    """The jobs in a database."""

    def __init__(self, database: Database) -> None:
        """Keep them there."""
        self._database = database

    async def add(self, *, owner: str, most: int, lasting: timedelta) -> Job:
        """Note a new job.

        Args:
            owner: whose it is.
            most: how many unfinished ones an owner may have.
            lasting: for how long it can be asked for.

        Raises:
            TooManyError: The owner has that many.
        """
        now = utc_now()
        row = JobRow(
            id=new_id(), owner=owner, status="queued", bytes_read=0, lines_read=0,
            created=now, alive=now, expires=now + lasting,
        )  # fmt: skip
        unfinished = select(func.count()).where(
            JobRow.owner == owner, JobRow.status.in_(OPEN), JobRow.alive > now - DEAD
        )
        async with self._database.writes.begin() as session:
            await lock(session, f"jobs of {owner}")
            if (await session.execute(unfinished)).scalar_one() >= most:
                raise TooManyError("too-many-jobs", seconds=10, most=most)
            session.add(row)
        return _job(row)

    async def load(self, *, owner: str, job_id: str) -> Job:
        """Return a job.

        Raises:
            NotFoundError: There is none with that id, or it is another owner's, or has expired.
        """
        async with self._database.reads() as session:
            row = _there(await session.get(JobRow, job_id), owner)
        if row.status in OPEN and row.alive <= utc_now() - DEAD:
            await self.fail(job_id, UNTOLD)
            async with self._database.reads() as session:
                row = _there(await session.get(JobRow, job_id), owner)
        return _job(row)

    async def note(self, job_id: str, progress: Progress) -> None:
        """Say how far a job is, and that somebody works on it."""
        status = "queued" if progress.stage is None else "running"
        await self._change(job_id, {**asdict(progress), "status": status})

    async def finish(self, job_id: str, report_id: str, progress: Progress) -> None:
        """Say where the report is, and what was read for it."""
        read = asdict(replace(progress, stage=None))
        await self._change(job_id, {**read, "status": "done", "report_id": report_id})

    async def fail(self, job_id: str, problem: dict[str, Any]) -> None:
        """Say what went wrong."""
        values = {"status": "failed", "stage": None, "problem": json.dumps(problem)}
        await self._change(job_id, values)

    async def drop(self, job_id: str) -> None:
        """Forget a job that was never begun."""
        async with self._database.writes.begin() as session:
            await session.execute(delete(JobRow).where(JobRow.id == job_id))

    async def _change(self, job_id: str, values: dict[str, Any]) -> None:
        """Change a job that is not over, for what was told of it once stays; raises StoreError."""
        row = update(JobRow).where(JobRow.id == job_id, JobRow.status.in_(OPEN))
        try:
            async with self._database.writes.begin() as session:
                await session.execute(row.values(alive=utc_now(), **values))
        except (OSError, SQLAlchemyError) as error:
            raise StoreError("job-unwritten") from error


def _there(row: JobRow | None, owner: str) -> JobRow:
    if row is None or row.owner != owner or row.expires <= utc_now():
        raise NotFoundError("no-such-job")
    return row


def _job(row: JobRow) -> Job:
    return Job(
        id=row.id, status=row.status, created=row.created, expires=row.expires,
        progress=Progress(row.stage, row.bytes_read, row.bytes_total, row.lines_read),
        report_id=row.report_id, problem=None if row.problem is None else json.loads(row.problem),
    )  # fmt: skip
