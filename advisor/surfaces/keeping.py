"""Keeps the reports of one caller from a worker thread, as an answer in a chat needs it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from advisor.errors import NotFoundError
from advisor.findings import Report, as_json
from advisor.store.sql import SqlReportStore

Result = TypeVar("Result")
SECONDS = 10.0  # that a thread waits for the database


def kept_as(report: Report) -> str:
    """Return what a stored report is found by: the engine's texts are the same each time."""
    own = [each.explanation for each in report.findings if each.text_by == "model"]
    own += [*report.text_notes, *report.notes]
    return f"{report.digest}+{hashlib.sha256(repr(own).encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Keeping:
    """The store for one tenant; to be used in any thread but that of the loop."""

    store: SqlReportStore
    tenant: str
    loop: asyncio.AbstractEventLoop

    def keep(self, report: Report) -> str:
        """Keep a report and return its id."""
        saved = self.store.save(
            owner=self.tenant, digest=kept_as(report), locale=report.locale, body=as_json(report)
        )
        return self._wait(saved)

    def load(self, report_id: str) -> str | None:
        """Return the JSON text of a report of this tenant, None where there is none."""
        try:
            return self._wait(self.store.load(owner=self.tenant, report_id=report_id)).body
        except NotFoundError:
            return None

    def _wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(SECONDS)
