"""What a run maximises, told by the names of its metrics that no other training has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from advisor.quantities.rewards import PREFERENCE, shows_reward

T = TypeVar("T")

# By their names in lower case: what the DCGAN example of PyTorch and its like print.
DISCRIMINATOR = frozenset({"loss_d", "d_loss", "d loss", "loss d", "errd", "disc_loss"})
GENERATOR = frozenset({"loss_g", "g_loss", "g loss", "loss g", "errg", "gen_loss"})
# Ultralytics (console, results.csv, YOLOv5) and MMDetection; at an overlap of a half where told.
PRECISION = frozenset(
    {"map50", "map_0.5", "metrics/map50(b)", "metrics/map_0.5", "bbox_map_50", "bbox_map"}
)


def named(series: Mapping[str, T], names: frozenset[str]) -> T | None:
    """Return the first series that has one of the names, in any case."""
    return next(
        (each for name, each in series.items() if name.removeprefix("metric.").lower() in names),
        None,
    )


def objective_of(series: Mapping[str, object]) -> str | None:
    """Return "reward", "preference", "adversarial" or "detection", None for anything else."""
    if shows_reward(series):
        return "reward"
    if PREFERENCE in series:
        return "preference"
    if named(series, DISCRIMINATOR) is not None and named(series, GENERATOR) is not None:
        return "adversarial"
    return "detection" if named(series, PRECISION) is not None else None
