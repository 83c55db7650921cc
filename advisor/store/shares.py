"""Shares: whoever holds a token may open the one report that it was made for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from advisor.errors import NotFoundError
from advisor.store.database import Database
from advisor.store.owned import owned, stored, utc_now
from advisor.store.reports import StoredReport, new_id
from advisor.store.tables import ReportRow, ShareRow
from advisor.store.tokens import SHARE, hash_of, is_token, new_token


@dataclass(frozen=True, slots=True)
class Share:
    """A share as its report's owner sees it."""

    id: str
    report_id: str
    created: datetime
    expires: datetime


class Shares:
    """The shares in a database."""

    def __init__(self, database: Database) -> None:
        """Keep them there."""
        self._database = database

    async def add(self, *, owner: str, report_id: str, lasting: timedelta) -> tuple[Share, str]:
        """Return a new share and its token, which nobody can be told again.

        Raises:
            NotFoundError: The owner has no such report.
        """
        token, now = new_token(SHARE), utc_now()
        row = ShareRow(
            id=new_id(), report_id=report_id, token_hash=hash_of(token),
            created=now, expires=now + lasting,
        )  # fmt: skip
        async with self._database.writes.begin() as session:
            await owned(session, owner, report_id)
            session.add(row)
        return _share(row), token

    async def of(self, *, owner: str, report_id: str) -> list[Share]:
        """Return the shares of a report that have not expired, the oldest first.

        Raises:
            NotFoundError: The owner has no such report.
        """
        wanted = select(ShareRow).where(
            ShareRow.report_id == report_id, ShareRow.expires > utc_now()
        )
        async with self._database.reads() as session:
            await owned(session, owner, report_id)
            rows = (await session.execute(wanted.order_by(ShareRow.created))).scalars()
            return [_share(row) for row in rows]

    async def load(self, *, report_id: str, token: str) -> StoredReport:
        """Return the report that a token opens.

        Raises:
            NotFoundError: The token is unknown, expired, revoked, or another report's.
            StoreError: A newer version of this program stored the report.
        """
        row = None
        if is_token(token, SHARE):
            wanted = (
                select(ReportRow)
                .join(ShareRow, ShareRow.report_id == ReportRow.id)
                .where(
                    ReportRow.id == report_id,
                    ShareRow.token_hash == hash_of(token),
                    ShareRow.expires > utc_now(),
                )
            )
            async with self._database.reads() as session:
                row = (await session.execute(wanted)).scalar_one_or_none()
        if row is None:
            raise NotFoundError("not-shared")
        return stored(row)

    async def revoke(self, *, owner: str, report_id: str, share_id: str) -> None:
        """End a share at once.

        Raises:
            NotFoundError: The owner has no such report, or the report no such share.
        """
        async with self._database.writes.begin() as session:
            await owned(session, owner, report_id)
            row = await session.get(ShareRow, share_id)
            if row is None or row.report_id != report_id:
                raise NotFoundError("no-such-share")
            await session.delete(row)


def _share(row: ShareRow) -> Share:
    return Share(row.id, row.report_id, row.created, row.expires)
