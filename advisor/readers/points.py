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
from typing import TYPE_CHECKING, Literal

from advisor.facts import Axis, Series

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

KEPT = 8_000
EXTREMES = 64

Point = tuple[float, int, int, int]  # value, minus its index among all points, step, line


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
            self._last = (value, -index, step, line)
            self._note(self._last)
        elif self._last is not None:
            self._last = None  # it stands at the end of `values`

    @property
    def latest(self) -> float:
        """The value that was added last; there must be one."""
        return self._last[0] if self._last is not None else self.values[-1]

    def extend(
        self, steps: Ints, values: Floats, lines: Ints,
        exact: Callable[[Ints], Floats] | None = None,
    ) -> None:  # fmt: skip
        """Add many points, int64, float64 and int64; `exact` gives values that `values` rounds."""
        import numpy as np  # noqa: PLC0415 - only large logs come here

        total = len(values)
        if not total:
            return
        exact = exact or values.__getitem__
        kept = np.arange(-self.count % self.stride, total, self.stride)
        self.steps.frombytes(steps[kept].tobytes())
        self.lines.frombytes(lines[kept].tobytes())
        self.values.frombytes(exact(kept).tobytes())
        self.last_step = int(steps[-1])
        chosen = [*(self._candidates(values) if self.stride > 1 else ()), total - 1]
        at = np.array(chosen)
        indexes = (-self.count - at).tolist()
        self.count += total
        rows = zip(exact(at).tolist(), indexes, steps[at].tolist(), lines[at].tolist(), strict=True)
        *noted, last = rows
        for point in noted:
            self._note(point)
        while len(self.values) > 2 * KEPT:
            self._thin()
        self._last = last

    def series(self, name: str, document: str) -> Series:
        """Return the series in its final form."""
        low = [(-value, index, step, line) for value, index, step, line in self._low]
        extra = (
            {
                -index: (step, value, line)
                for value, index, step, line in (*self._high, *low, *self._strange, self._last)
                if index % self.stride
            }
            if self._last
            else {}
        )
        steps, values, lines = self.steps.tolist(), self.values.tolist(), self.lines.tolist()
        for index in sorted(extra, reverse=True):  # from the end, so that no place moves
            at = index // self.stride + 1
            step, value, line = extra[index]
            steps.insert(at, step)
            values.insert(at, value)
            lines.insert(at, line)
        return Series(
            name, document, tuple(steps), tuple(values), tuple(lines), self.unit, self.mode,
            self.axis, self.count,
        )  # fmt: skip

    def _thin(self) -> None:
        """Keep every second point."""
        if self.stride == 1:
            for at in _extremes(_array(self.values)):
                self._note((self.values[at], -at, self.steps[at], self.lines[at]))
        self.steps, self.values, self.lines = self.steps[::2], self.values[::2], self.lines[::2]
        self.stride *= 2

    def _note(self, point: Point) -> None:
        """Keep a point that is among the largest, the smallest or the first that are no number."""
        value = point[0]
        if isfinite(value):
            _keep(self._high, point)
            _keep(self._low, (-value, *point[1:]))
        elif len(self._strange) < EXTREMES:
            self._strange.append(point)

    def _candidates(self, values: Floats) -> list[int]:
        """Return the indexes of values that `_note` may keep."""
        import numpy as np  # noqa: PLC0415 - only large logs come here

        high, low = self._high[0][0], -self._low[0][0]
        outside = np.flatnonzero(~((values <= high) & (values >= low)))
        if len(outside) > EXTREMES:
            outside = outside[_extremes(values[outside])]
        return [int(at) for at in outside]


def _array(values: array.array[float]) -> Floats:
    import numpy as np  # noqa: PLC0415 - only large logs come here

    return np.frombuffer(values)


def _extremes(values: Floats) -> list[int]:
    """Return the indexes, in order, of the largest, the smallest and the first that are no number.

    Of equal values the first ones count.
    """
    import numpy as np  # noqa: PLC0415 - only large logs come here

    finite = np.flatnonzero(np.isfinite(values))
    strange = np.flatnonzero(~np.isfinite(values))[:EXTREMES]
    chosen = [strange]
    for sign in (1, -1):
        signed = sign * values[finite]
        near = np.arange(len(signed))
        if len(signed) > EXTREMES:  # sorting all would take longer than all else
            near = np.flatnonzero(signed <= np.partition(signed, EXTREMES)[EXTREMES])
        chosen.append(finite[near[np.argsort(signed[near], kind="stable")[:EXTREMES]]])
    return [int(at) for at in np.unique(np.concatenate(chosen))]


def _keep(heap: list[Point], point: Point) -> None:
    if len(heap) < EXTREMES:
        heapq.heappush(heap, point)
    elif point[0] > heap[0][0]:
        heapq.heapreplace(heap, point)
