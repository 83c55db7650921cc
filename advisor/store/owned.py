"""The one way to a report: by its owner."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from advisor.errors import NotFoundError
from advisor.store.bodies import upgraded
from advisor.store.reports import StoredReport
from advisor.store.tables import ReportRow


async def owned(session: AsyncSession, owner: str, report_id: str) -> ReportRow:
    """Return a report's row.

    Raises:
        NotFoundError: There is none with that id, or it is another owner's: which of both is not
            told, so that nobody can find out what others have.
    """
    row = await session.get(ReportRow, report_id)
    if row is None or row.owner != owner:
        raise NotFoundError("no-such-report")
    return row


def stored(row: ReportRow) -> StoredReport:
    """Return what a row holds, in the schema of today; raises StoreError for a newer one."""
    return StoredReport(
        row.id, row.owner, row.digest, row.locale, upgraded(row.body), row.created
    )  # fmt: skip


def utc_now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)
