"""Keeps what became of a model's texts, so that `advisor explain-stats` can tell it."""

from __future__ import annotations

import asyncio

from advisor.bootstrap import Services

EVERY = 10.0  # seconds


async def keep_counts(services: Services) -> None:
    """Save the counts now and then, for as long as the service runs."""
    while True:
        await asyncio.sleep(EVERY)
        await save_counts(services)


async def save_counts(services: Services) -> None:
    """Save what was counted since the last time."""
    if services.explainer is None:
        return
    counts = services.explainer.take_counts()
    if counts:
        await services.store.add_counts(services.explainer.writer.name, counts)
