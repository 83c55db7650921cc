"""API keys: what a key may do, for whom, how often, and until when."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select

from advisor.errors import InputError, NotFoundError
from advisor.intake.mask import quoted
from advisor.store.database import Database, lock
from advisor.store.owned import utc_now
from advisor.store.tables import KeyRow
from advisor.store.tokens import KEY, hash_of, is_token, new_token

USE_NOTED = timedelta(minutes=1)  # the last use is not written more often than that
LONGEST_NAME = 100
_TENANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")


class Scope(StrEnum):
    """What a key may do with what is its tenant's."""

    DIAGNOSE = "diagnose"  # post, share, give feedback, delete
    READ = "read"
    ADMIN = "admin"  # what concerns the whole service: its metrics


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as an operator sees it; limits that are None are those of the service."""

    id: str
    tenant: str
    name: str
    scopes: frozenset[Scope]
    created: datetime
    rate: int | None = None
    concurrency: int | None = None
    last_used: datetime | None = None
    revoked: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeyWish:
    """What a new key shall be.

    Attributes:
        name: for people.
        scopes: what it may do.
        tenant: whose it is; None for a tenant of its own.
        rate: requests per minute; None for the service's.
        concurrency: requests at once; None for the service's.
    """

    name: str
    scopes: frozenset[Scope]
    tenant: str | None = None
    rate: int | None = None
    concurrency: int | None = None

    def check(self) -> None:
        """Raise InputError where it cannot be granted."""
        if not (0 < len(self.name) <= LONGEST_NAME and self.name.isprintable()):
            raise InputError("key-name", place="name", most=LONGEST_NAME)
        if not self.scopes:
            raise InputError("key-without-scope", place="scopes", known=tuple(Scope))
        if self.tenant is not None and not _TENANT.fullmatch(self.tenant):
            raise InputError("key-tenant", place="tenant", most=LONGEST_NAME)
        for place, limit in (("rate", self.rate), ("concurrency", self.concurrency)):
            if limit is not None and limit < 1:
                raise InputError("key-limit", place=place, least=1)


class ApiKeys:
    """The keys in a database."""

    def __init__(self, database: Database) -> None:
        """Keep them there."""
        self._database = database

    async def create(self, wish: KeyWish) -> tuple[ApiKey, str]:
        """Return a new key and its secret, which nobody can be told again; raises InputError."""
        wish.check()
        row, secret = _new(wish)
        async with self._database.writes.begin() as session:
            session.add(row)
        return _key(row), secret

    async def create_first(self, wish: KeyWish) -> tuple[ApiKey, str] | None:
        """As `create`, but only where there was never a key: of many replicas one gets it."""
        wish.check()
        row, secret = _new(wish)
        async with self._database.writes.begin() as session:
            await lock(session, "first key")
            if (await session.execute(select(KeyRow.id).limit(1))).first() is not None:
                return None
            session.add(row)
        return _key(row), secret

    async def find(self, secret: str) -> ApiKey | None:
        """Return the key with that secret, None where there is none or it was revoked."""
        if not is_token(secret, KEY):
            return None
        wanted = select(KeyRow).where(KeyRow.key_hash == hash_of(secret))
        async with self._database.reads() as session:
            row = (await session.execute(wanted)).scalar_one_or_none()
        if row is None or row.revoked is not None:
            return None
        if row.last_used is None or row.last_used < utc_now() - USE_NOTED:
            await self._note_use(row.id)
        return _key(row)

    async def all(self) -> list[ApiKey]:
        """Return all keys, the oldest first."""
        async with self._database.reads() as session:
            rows = (await session.execute(select(KeyRow).order_by(KeyRow.created))).scalars()
            return [_key(row) for row in rows]

    async def named(self, key_id: str) -> ApiKey:
        """Return the key with that id; raises NotFoundError."""
        async with self._database.reads() as session:
            return _key(_there(await session.get(KeyRow, key_id)))

    async def revoke(self, key_id: str) -> None:
        """Let a key open nothing any more; what it made stays. Raises NotFoundError."""
        async with self._database.writes.begin() as session:
            row = _there(await session.get(KeyRow, key_id))
            row.revoked = row.revoked or utc_now()

    async def _note_use(self, key_id: str) -> None:
        async with self._database.writes.begin() as session:
            row = await session.get(KeyRow, key_id)
            if row is not None:
                row.last_used = utc_now()


def scopes_of(words: Iterable[str]) -> frozenset[Scope]:
    """Return the scopes of that name; raises InputError for others."""
    found = frozenset(words)
    for word in found - set(Scope):
        raise InputError("no-such-scope", place="scopes", name=quoted(word), known=tuple(Scope))
    return frozenset(map(Scope, found))


def _there(row: KeyRow | None) -> KeyRow:
    if row is None:
        raise NotFoundError("no-such-key")
    return row


def _new(wish: KeyWish) -> tuple[KeyRow, str]:
    key_id, secret = f"key-{secrets.token_hex(8)}", new_token(KEY)  # typed on a command line
    row = KeyRow(
        id=key_id, tenant=wish.tenant or key_id, name=wish.name, key_hash=hash_of(secret),
        scopes=" ".join(sorted(wish.scopes)), rate=wish.rate, concurrency=wish.concurrency,
        created=utc_now(), last_used=None, revoked=None,
    )  # fmt: skip
    return row, secret


def _key(row: KeyRow) -> ApiKey:
    return ApiKey(
        id=row.id, tenant=row.tenant, name=row.name,
        scopes=frozenset(map(Scope, row.scopes.split())), created=row.created, rate=row.rate,
        concurrency=row.concurrency, last_used=row.last_used, revoked=row.revoked,
    )  # fmt: skip
