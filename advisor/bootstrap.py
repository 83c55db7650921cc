"""The only place that picks implementations: which store, which advice, how many workers."""

from __future__ import annotations

from dataclasses import dataclass

from advisor import advise
from advisor.chat.answer import Advice
from advisor.config import Settings
from advisor.store.reports import ReportStore
from advisor.store.sql import SqlReportStore


@dataclass(frozen=True, slots=True)
class Services:
    """What the surfaces of the service share."""

    settings: Settings
    advice: Advice
    store: ReportStore


def make_services(settings: Settings | None = None) -> Services:
    """Return the services for the settings, by default those of the environment.

    Raises:
        StoreError: The database URL cannot be used.
    """
    settings = settings or Settings()
    return Services(settings, advise, SqlReportStore(settings.database_url))
