"""A growing series in bytes, not objects, whose size has a bound.

Up to `2 * KEPT` points all are kept. Beyond, every second one is dropped, again and again, so that
every `stride`-th is left; the first, the last, the `EXTREMES` largest and smallest and the first
`EXTREMES` that are no number stay in any case. First, last, smallest and largest value are hence
exact, and a quantile over the rest is that of a sample of at least `KEPT` points evenly spaced.
"""

from __future__ import annotations

import array
import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from advisor.facts import Axis, Series

if TYPE_CHECKING:
    import numpy as np

KEPT = 20_000
EXTREMES = 64

Point = tuple[float, int, int, int]  # value, index among all points, step, line


@dataclass
class Points:
    """The points of one series: `steps`, `values` and `lines` have equal length."""

    unit: str | None
    mode: Literal["train", "eval"] | None
    axis: Axis = "step"
    steps: array.array[int] = field(default_factory=lambda: array.array("q"))
    values: array.array[float] = field(default_factory=lambda: array.array("d"))
    lines: array.array[int] = field(default_factory=lambda: array.array("q"))
    count: int = 0
    stride: int = 1
    last_step: int = -1
    _last: Point | None = None
    _high: list[Point] = field(default_factory=list)  # heaps: the least of the largest is first
    _low: list[Point] = field(default_factory=list)
    _strange: list[Point] = field(default_factory=list)

    def add(self, step: int, value: float, line: int) -> None:
        """Add one point."""
        index = self.count
        self.count = index + 1
        self.last_step = step
        if index % self.stride == 0:
            self.steps.append(step)
            self.values.append(value)
            self.lines.append(line)
            if len(self.values) > 2 * KEPT:
                self._thin()
        if self.stride > 1:
            self._last = (value, index, step, line)
            self._note(self._last)

    def extend(
        self, steps: np.ndarray, values: np.ndarray, lines: np.ndarray,
        exact: Callable[[int], float] | None = None,
    ) -> None:  # fmt: skip
        """Add many points, int64, float64 and int64; `exact` gives a value that `values` rounds."""
        total = len(values)
        if not total:
            return
        kept = range(-self.count % self.stride, total, self.stride)
        where = slice(kept.start, None, self.stride)
        self.steps.frombytes(steps[where].tobytes())
        self.lines.frombytes(lines[where].tobytes())
        if exact is None:
            self.values.frombytes(values[where].tobytes())
        else:
            self.values.extend(map(exact, kept))
        self.last_step = int(steps[-1])
        begin = self.count
        self.count += total

        def point(at: int) -> Point:
            value = float(values[at]) if exact is None else exact(at)
            return value, begin + at, int(steps[at]), int(lines[at])

        if self.stride > 1:
            for at in self._candidates(values):
                self._note(point(at))
        while len(self.values) > 2 * KEPT:
            self._thin()
        self._last = point(total - 1)

    def series(self, name: str, document: str) -> Series:
        """Return the series in its final form."""
        found: dict[int, Point] = {}
        low = [(-value, index, step, line) for value, index, step, line in self._low]
        for point in (*self._high, *low, *self._strange, *filter(None, [self._last])):
            if self.stride > 1 and point[1] % self.stride:
                found[point[1]] = point
        rows = zip(self.steps, self.values, self.lines, strict=True)
        merged = [(i * self.stride, *row) for i, row in enumerate(rows)]
        merged += [(index, step, value, line) for value, index, step, line in found.values()]
        merged.sort(key=itemgetter(0))
        _, steps, values, lines = zip(*merged, strict=True)
        return Series(
            name, document, steps, values, lines, self.unit, self.mode, self.axis, self.count
        )

    def _thin(self) -> None:
        """Keep every second point."""
        if self.stride == 1:
            for index, each in enumerate(zip(self.values, self.steps, self.lines, strict=True)):
                self._note((each[0], index, *each[1:]))
        self.steps, self.values, self.lines = self.steps[::2], self.values[::2], self.lines[::2]
        self.stride *= 2

    def _note(self, point: Point) -> None:
        """Keep a point that is among the largest, the smallest or the first that are no number."""
        value = point[0]
        if not isfinite(value):
            if len(self._strange) < EXTREMES:
                self._strange.append(point)
            return
        _keep(self._high, point)
        _keep(self._low, (-value, *point[1:]))

    def _candidates(self, values: np.ndarray) -> list[int]:
        """Return the indexes of values that `_note` may keep."""
        import numpy as np  # noqa: PLC0415 - only large logs come here

        high, low = self._high[0][0], -self._low[0][0]
        outside = np.flatnonzero(~((values <= high) & (values >= low)))
        if len(outside) > 4 * EXTREMES:
            order = outside[np.argsort(values[outside], kind="stable")]  # NaN comes last
            strange = outside[~np.isfinite(values[outside])][:EXTREMES]
            finite = order[np.isfinite(values[order])]
            outside = np.unique(np.concatenate([finite[:EXTREMES], finite[-EXTREMES:], strange]))
        return [int(at) for at in outside]


def _keep(heap: list[Point], point: Point) -> None:
    if len(heap) < EXTREMES:
        heapq.heappush(heap, point)
    elif point[0] > heap[0][0]:
        heapq.heapreplace(heap, point)
