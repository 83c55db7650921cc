"""What a report store does; the implementations are beside it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from advisor.errors import AdvisorError

ID_BYTES = 16  # 128 random bits: an id cannot be guessed


class StoreError(AdvisorError):
    """Reports cannot be kept: the database is not there, or its URL is wrong."""


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report as it was handed out: its JSON text, never the paste that it was made from."""

    id: str
    owner: str
    digest: str
    locale: str
    body: str
    created: datetime


class ReportStore(Protocol):
    """Keeps reports. One owner never sees or shares another's."""

    async def open(self) -> None:
        """Make ready what the store needs; raises StoreError."""
        ...

    async def close(self) -> None:
        """Let go of all connections."""
        ...

    async def save(
        self, *, owner: str, digest: str, locale: str, body: str, paste: bytes | None = None
    ) -> str:
        """Keep a report and return its id; the same digest of the same owner keeps its first.

        The paste, as it was sent, is kept only where the operator said so, whoever gives it.
        """
        ...

    async def load(self, *, owner: str, report_id: str) -> StoredReport:
        """Return a report; raises NotFoundError, also for the report of another owner."""
        ...

    async def delete(self, *, owner: str, report_id: str) -> None:
        """Delete a report with all that belongs to it; raises NotFoundError."""
        ...

    async def add_counts(self, model: str, counts: Mapping[str, int]) -> None:
        """Add to what became of a model's texts."""
        ...

    async def counts(self) -> dict[str, dict[str, int]]:
        """Return what became of the texts of each model, by outcome."""
        ...


def new_id() -> str:
    """Return a random id that is safe in a URL."""
    return secrets.token_urlsafe(ID_BYTES)
