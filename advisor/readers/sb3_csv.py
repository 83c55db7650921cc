"""Stable-Baselines3's progress.csv and monitor.csv (common/logger.py and monitor.py at e05d2db).

`time/total_timesteps` counts steps of the environments, all together, and not of the optimizer.
`rollout/` values are means over the last 100 episodes with exploration, `eval/` over those of one
evaluation; `train/` values belong to the last update, `train/loss` to its last minibatch: losses of
reinforcement learning say little of progress, so they are metrics. `time/fps` is the mean over the
whole run. A row of monitor.csv is an episode: its reward, length and the time of its end.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from advisor.facts import Axis
from advisor.intake.document import Line
from advisor.readers.base import Column
from advisor.readers.tables import TableReader

POSITION = "time/total_timesteps"
EPISODES = frozenset({"r", "l", "t"})
VOCABULARY: Mapping[str, Column] = {
    "train/learning_rate": Column("learning_rate"),
    "time/time_elapsed": Column("elapsed_seconds", "seconds"),
    "t": Column("elapsed_seconds", "seconds"),
}


def column_of(key: str) -> Column:
    """Return what a key means; its section comes before the slash."""
    return VOCABULARY.get(key) or Column(
        f"metric.{key}", None, "eval" if key.startswith("eval/") else "train"
    )


class Sb3Csv(TableReader):
    """Reads the tables."""

    name: ClassVar[str] = "sb3-csv"
    framework: ClassVar[str | None] = "Stable-Baselines3"
    title: ClassVar[str] = "Stable-Baselines3 progress.csv and monitor.csv"
    marks: ClassVar[tuple[str, ...]] = (POSITION, "r,l,t")
    position: ClassVar[tuple[str, ...]] = (POSITION,)
    axis: ClassVar[Axis] = "step"
    required: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def columns_of(cls, text: str) -> tuple[str, list[str]] | None:
        """Return delimiter and names of the header of either table."""
        if POSITION not in text and not text.startswith("r,l,t"):
            return None
        found = super().columns_of(text)
        is_its = found is not None and (POSITION in found[1] or set(found[1]) >= EPISODES)
        return found if is_its else None

    def feed(self, line: Line) -> bool:
        """Take a line; above a monitor's header is one of JSON."""
        return super().feed(line) or line.text.startswith('#{"t_start": ')

    @classmethod
    def column(cls, key: str) -> Column:
        """Return what a column is."""
        return column_of(key)


reader = Sb3Csv
