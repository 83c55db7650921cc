"""Where the lines of a paste lie on the steps of a chart."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Axis = Literal["step", "epoch", "record"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A series of a report; `points` are (position, value, line), NaN where the log has it."""

    name: str
    run: int
    document: str
    mode: Literal["train", "eval"] | None
    unit: str | None
    axis: Axis
    points: tuple[tuple[float, float, int], ...]

    def at_line(self, line: int) -> tuple[float, float | None]:
        """Return position and value of the point on a line.

        Long series are thinned, so that line may have no point: then its position lies between
        its neighbours', and the value is None.
        """
        at = bisect.bisect_left(self.points, line, key=lambda point: point[2])
        if at < len(self.points) and self.points[at][2] == line:
            return self.points[at][:2]
        if at in {0, len(self.points)}:
            return self.points[min(at, len(self.points) - 1)][0], None
        (start, _, above), (end, _, below) = self.points[at - 1 : at + 1]
        return start + (end - start) * (line - above) / (below - above), None

    def on(self, axis: Axis, others: Sequence[Placed]) -> Placed | None:
        """Return the series over another count of the same run, by the lines of the paste."""
        if self.axis == axis:
            return self
        beside = [
            o for o in others if (o.axis, o.run, o.document) == (axis, self.run, self.document)
        ]
        guide = max(beside, key=lambda other: len(other.points), default=None)
        if guide is None:
            return None
        moved = tuple((guide.at_line(line)[0], value, line) for _, value, line in self.points)
        return replace(self, axis=axis, points=moved)


def placed(series: Mapping[str, Any]) -> Placed:
    """Return a series of a report's JSON; earlier reports do not say what their steps count."""
    points = sorted(((float(s), float(v), line) for s, v, line in series["points"]), key=_line)
    return Placed(
        name=series["name"],
        run=series["run"],
        document=series["document"],
        mode=series["mode"],
        unit=series["unit"],
        axis=series.get("axis", "step"),
        points=tuple(points),
    )


def _line(point: tuple[float, float, int]) -> int:
    return point[2]
