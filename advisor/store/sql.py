"""Reports in a SQL database, with what belongs to them: shares, feedback, replies, and API keys."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from sqlalchemy import Executable, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from advisor.store.database import Database, lock
from advisor.store.feedback import Feedbacks
from advisor.store.jobs import Jobs
from advisor.store.keys import ApiKeys
from advisor.store.limits import SECOND
from advisor.store.owned import owned, stored, utc_now
from advisor.store.replies import Replies
from advisor.store.reports import StoredReport, new_id
from advisor.store.shares import Shares
from advisor.store.tables import (
    CountRow,
    JobRow,
    KeyRow,
    LeaseRow,
    PaceRow,
    ReplyRow,
    ReportRow,
    ShareRow,
)

INSERTS: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class SqlReportStore:
    """Keeps reports in a SQL database. One owner never sees or shares another's.

    Attributes:
        keys: the API keys.
        shares: who else may open a report.
        feedback: what users say of findings.
        replies: answers to requests that may be sent again.
        jobs: diagnoses whose answer is fetched later.
    """

    def __init__(self, url: str, *, keep_pastes: bool = False) -> None:
        """Prepare the engine; nothing is connected yet.

        Args:
            url: of the database.
            keep_pastes: whether the operator wants what users pasted kept, secrets and all.

        Raises:
            StoreError: The URL is none, or its database has no async driver here.
        """
        self.database = Database(url)
        self.keys = ApiKeys(self.database)
        self.shares = Shares(self.database)
        self.feedback = Feedbacks(self.database)
        self.replies = Replies(self.database)
        self.jobs = Jobs(self.database)
        self._keep_pastes = keep_pastes
        self._keep = _keeping(self.database.engine.dialect.name)

    async def open(self) -> None:
        """Make or upgrade the tables.

        Raises:
            StoreError: The database cannot be reached or written, or is newer than this program.
        """
        await self.database.open()

    async def close(self) -> None:
        """Close all connections."""
        await self.database.close()

    async def save(
        self, *, owner: str, digest: str, locale: str, body: str, paste: bytes | None = None
    ) -> str:
        """Keep a report and return its id; the same digest of the same owner keeps its first.

        The paste, as it was sent, is kept only where the operator said so, whoever gives it.
        """
        kept = paste if self._keep_pastes else None
        now = utc_now()
        values = {
            "id": new_id(), "owner": owner, "digest": digest, "locale": locale, "body": body,
            "paste": kept, "created": now, "posted": now,
        }  # fmt: skip
        report_id: str = await self.database.write(self._keep, values)
        return report_id

    async def load(self, *, owner: str, report_id: str) -> StoredReport:
        """Return a report.

        Raises:
            NotFoundError: There is none with that id, or it is another owner's.
            StoreError: A newer version of this program stored it.
        """
        async with self.database.reads() as session:
            return stored(await owned(session, owner, report_id))

    async def paste(self, *, owner: str, report_id: str) -> bytes | None:
        """Return what a report was made from, None where it was not kept; raises NotFoundError."""
        async with self.database.reads() as session:
            return (await owned(session, owner, report_id)).paste

    async def delete(self, *, owner: str, report_id: str) -> None:
        """Delete a report with its shares, its feedback and the replies that hold it.

        Raises:
            NotFoundError: There is none with that id, or it is another owner's.
        """
        async with self.database.writes.begin() as session:
            await session.delete(await owned(session, owner, report_id))
        await self.database.wipe()

    async def erase(self, tenant: str) -> int:
        """Delete everything of a tenant, its keys too, and return how many reports it had."""
        async with self.database.writes.begin() as session:
            named = select(KeyRow.id).where(KeyRow.tenant == tenant).scalar_subquery()
            await session.execute(delete(PaceRow).where(PaceRow.caller.in_(named)))
            await session.execute(delete(LeaseRow).where(LeaseRow.caller.in_(named)))
            await session.execute(delete(KeyRow).where(KeyRow.tenant == tenant))
            for row in (ReplyRow, JobRow):
                await session.execute(delete(row).where(row.owner == tenant))
            gone = delete(ReportRow).where(ReportRow.owner == tenant).returning(ReportRow.id)
            count = len((await session.execute(gone)).all())
        await self.database.wipe()
        return count

    async def purge(self, days: int | None = None) -> int:
        """Delete what has expired and, of reports, those not asked for in so many days.

        Returns how many reports were deleted.
        """
        now, count = utc_now(), 0
        async with self.database.writes.begin() as session:
            for row in (ShareRow, ReplyRow, LeaseRow, JobRow):
                await session.execute(delete(row).where(row.expires <= now))
            await session.execute(delete(PaceRow).where(PaceRow.due <= now.timestamp() * SECOND))
            if days is not None:
                # Replicas of an older version say only when a report was made.
                last = func.coalesce(ReportRow.posted, ReportRow.created)
                old = delete(ReportRow).where(last <= now - timedelta(days=days))
                count = len((await session.execute(old.returning(ReportRow.id))).all())
        await self.database.wipe()
        return count

    async def add_counts(self, model: str, counts: Mapping[str, int]) -> None:
        """Add to what became of a model's texts."""
        async with self.database.writes.begin() as session:
            await lock(session, "counts")
            for outcome, count in counts.items():
                row = await session.get(CountRow, (model, outcome))
                if row is None:
                    session.add(CountRow(model=model, outcome=outcome, count=count))
                else:
                    row.count += count

    async def counts(self) -> dict[str, dict[str, int]]:
        """Return what became of the texts of each model, by outcome."""
        found: dict[str, dict[str, int]] = {}
        async with self.database.reads() as session:
            for row in (await session.execute(select(CountRow))).scalars():
                found.setdefault(row.model, {})[row.outcome] = row.count
        return found


def _keeping(dialect: str) -> Executable:
    """Return the statement that keeps a report and gives its id.

    It is made once: to make it takes longer than to run it. What is asked for again stays as long
    as what is new.
    """
    insert = INSERTS[dialect](ReportRow.__table__)
    again = insert.on_conflict_do_update(
        index_elements=["owner", "digest"], set_={"posted": insert.excluded.posted}
    )
    statement: Executable = again.returning(ReportRow.__table__.c.id)
    return statement
