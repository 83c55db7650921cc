"""Keeps what became of a model's texts, so that `advisor explain-stats` can tell it."""

from __future__ import annotations

import asyncio

from advisor.bootstrap import Services
from advisor.surfaces.observe import Metrics

EVERY = 10.0  # seconds


async def keep_counts(services: Services, metrics: Metrics) -> None:
    """Save the counts now and then, for as long as the service runs."""
    while True:
        await asyncio.sleep(EVERY)
        await save_counts(services, metrics)


async def save_counts(services: Services, metrics: Metrics) -> None:
    """Save what was counted since the last time, and show it in the metrics."""
    if services.explainer is None:
        return
    model, counts = services.explainer.writer.name, services.explainer.take_counts()
    for outcome, count in counts.items():
        metrics.texts.labels(model, outcome).inc(count)
    if counts:
        await services.store.add_counts(model, counts)
