"""`advisor keys create | list | revoke | erase`: who may use the service."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from advisor.errors import InputError
from advisor.store.keys import ApiKey, KeyWish
from advisor.store.sql import SqlReportStore

Result = TypeVar("Result")
HEAD = ("id", "name", "tenant", "scopes", "limits", "created", "last used", "revoked")


def create(url: str, wish: KeyWish) -> str:
    """Make a key and return what to tell the operator, the key itself only this once.

    Raises:
        InputError: There can be no such key.
        StoreError: The database cannot be opened.
    """

    async def act(store: SqlReportStore) -> tuple[ApiKey, str]:
        return await store.keys.create(wish)

    key, secret = _with_store(url, act)
    return f"{secret}\nIt is shown only this once. Its id is {key.id}.\n"


def listed(url: str) -> str:
    """Return a table of all keys; raises StoreError."""

    async def act(store: SqlReportStore) -> list[ApiKey]:
        return await store.keys.all()

    keys = _with_store(url, act)
    if not keys:
        return "There is no key. Make one with: advisor keys create NAME\n"
    rows = [HEAD, *map(_row, keys)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def revoke(url: str, key_id: str) -> str:
    """Let a key open nothing any more.

    Raises:
        NotFoundError: There is no such key.
        StoreError: The database cannot be opened.
    """

    async def act(store: SqlReportStore) -> None:
        await store.keys.revoke(key_id)

    _with_store(url, act)
    return f"{key_id} is revoked. What it made is still there: advisor keys erase {key_id}\n"


def erase(url: str, key_id: str | None = None, tenant: str | None = None) -> str:
    """Delete everything of a tenant: reports, what belongs to them, and all its keys.

    Args:
        url: of the database.
        key_id: a key of the tenant.
        tenant: its name, in place of a key; "" is whoever came without one.

    Raises:
        InputError: Neither or both are given.
        NotFoundError: There is no such key.
        StoreError: The database cannot be opened.
    """
    if (key_id is None) == (tenant is None):
        raise InputError("erase-what")

    async def act(store: SqlReportStore) -> tuple[str, int]:
        named = tenant if key_id is None else (await store.keys.named(key_id)).tenant
        return named or "", await store.erase(named or "")

    name, count = _with_store(url, act)
    whose = name or "callers without a key"
    return f"Everything of {whose} is erased: reports: {count}, and its keys.\n"


def _with_store(url: str, act: Callable[[SqlReportStore], Awaitable[Result]]) -> Result:
    async def go() -> Result:
        store = SqlReportStore(url)
        await store.open()
        try:
            return await act(store)
        finally:
            await store.close()

    return asyncio.run(go())


def _row(key: ApiKey) -> tuple[str, ...]:
    limits = (f"{key.rate}/min" if key.rate else "",
              f"{key.concurrency} at once" if key.concurrency else "")  # fmt: skip
    return (
        key.id, key.name, key.tenant, ",".join(sorted(key.scopes)),
        " ".join(filter(None, limits)) or "-",
        _day(key.created), _day(key.last_used), _day(key.revoked),
    )  # fmt: skip


def _day(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "-"
