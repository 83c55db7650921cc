"""`advisor check --model` and `advisor explain-stats`: a language model on the command line."""

from __future__ import annotations

import asyncio

from advisor.bootstrap import make_explainer
from advisor.config import Settings
from advisor.errors import InputError
from advisor.explain.telling import Telling
from advisor.findings import Report
from advisor.store.sql import SqlReportStore

SHOWN = ("accepted", "retried", "cached", "rejected", "unavailable")


def explained(report: Report, message: str) -> Report:
    """Return the report with a model's texts where they pass.

    Raises:
        InputError: No model is configured, or it cannot be used.
    """
    explainer = make_explainer(Settings())
    if explainer is None:
        raise InputError("no-model", place="--model")
    telling = Telling(report, explainer, message)
    telling.text()
    return telling.report


def stats() -> str:
    """Return a table of how texts of each model fared in the service, and why they were refused.

    Raises:
        StoreError: The database cannot be opened.
    """
    counts = asyncio.run(_counts(SqlReportStore(Settings().database_url)))
    if not counts:
        return "No text of a language model was asked for yet.\n"
    lines = []
    for model in sorted(counts):
        of = counts[model]
        total = sum(of.get(name, 0) for name in SHOWN)
        lines.append(f"{model}: {total} texts")
        lines += [f"  {name:12} {of.get(name, 0):7} {_share(of.get(name, 0), total)}"
                  for name in SHOWN]  # fmt: skip
        reasons = {k: v for k, v in of.items() if k not in SHOWN}
        lines += [f"  {name:28} {reasons[name]:7}" for name in sorted(reasons)]
    return "\n".join(lines) + "\n"


def _share(part: int, total: int) -> str:
    return f"{part / total:6.1%}" if total else ""


async def _counts(store: SqlReportStore) -> dict[str, dict[str, int]]:
    await store.open()
    try:
        return await store.counts()
    finally:
        await store.close()
