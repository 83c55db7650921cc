"""Stored reports, and what goes wrong with them."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

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


def new_id() -> str:
    """Return a random id that is safe in a URL."""
    return secrets.token_urlsafe(ID_BYTES)
