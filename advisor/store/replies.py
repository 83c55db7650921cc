"""Replies: a request that is sent again with the same key gets the same answer (idempotency)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, update

from advisor.errors import AdvisorError, InputError
from advisor.store.database import Database, lock
from advisor.store.owned import utc_now
from advisor.store.tables import ReplyRow
from advisor.store.tokens import hash_of

LONGEST_KEY = 255  # characters
UNDER_WAY = timedelta(minutes=5)  # after which a replica that has not answered counts as dead


class ReusedKeyError(AdvisorError):
    """The key came with another request before (422)."""


class UnderWayError(AdvisorError):
    """The first request with that key is still being answered (409)."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `report_id` is the report in it, with which it goes."""

    status: int
    media_type: str
    body: str
    report_id: str | None = None


class Replies:
    """The replies in a database."""

    def __init__(self, database: Database) -> None:
        """Keep them there."""
        self._database = database

    async def claim(self, *, owner: str, key: str, digest: str) -> Reply | None:
        """Return the answer to a request; None for who asks first, and is to `keep` or `drop` it.

        Args:
            owner: who asks; others may use the same key for something else.
            key: what the client calls the request.
            digest: of all that the answer depends on.

        Raises:
            InputError: The key is empty or too long.
            ReusedKeyError: The key was used for another request.
            UnderWayError: The first one is not answered yet.
        """
        if not 0 < len(key) <= LONGEST_KEY:
            raise InputError("request-key-length", place="Idempotency-Key", most=LONGEST_KEY)
        at, now = (owner, hash_of(key)), utc_now()
        async with self._database.writes.begin() as session:
            await lock(session, f"reply {at}")
            row = await session.get(ReplyRow, at)
            if row is not None and row.expires <= now:
                await session.delete(row)
                await session.flush()
                row = None
            if row is None:
                expires = now + UNDER_WAY
                session.add(ReplyRow(owner=owner, key=at[1], digest=digest, expires=expires))
                return None
            return _reply(row, digest)

    async def keep(
        self, *, owner: str, key: str, digest: str, reply: Reply, lasting: timedelta
    ) -> None:
        """Give everybody who asks again this reply."""
        values = {
            "status": reply.status, "media_type": reply.media_type, "body": reply.body,
            "report_id": reply.report_id, "expires": utc_now() + lasting,
        }  # fmt: skip
        row = update(ReplyRow).where(*_is(owner, key, digest))
        async with self._database.writes.begin() as session:
            await session.execute(row.values(values))

    async def drop(self, *, owner: str, key: str, digest: str) -> None:
        """Let the request be tried again: it failed."""
        unanswered = ReplyRow.status.is_(None)
        async with self._database.writes.begin() as session:
            await session.execute(delete(ReplyRow).where(*_is(owner, key, digest), unanswered))


def _is(owner: str, key: str, digest: str) -> tuple[Any, ...]:
    return (
        ReplyRow.owner == owner,
        ReplyRow.key == hash_of(key),
        ReplyRow.digest == digest,
    )


def _reply(row: ReplyRow, digest: str) -> Reply:
    if row.digest != digest:
        raise ReusedKeyError("request-key-reused", place="Idempotency-Key")
    if row.status is None or row.media_type is None or row.body is None:
        raise UnderWayError("request-under-way", place="Idempotency-Key")
    return Reply(row.status, row.media_type, row.body, row.report_id)
