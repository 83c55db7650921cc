"""Steps of a loss at the borders of epochs: what a model that memorises shows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.quantities.checks import require_series
from advisor.quantities.distributions import median, robust_sd

SHARE = 8  # of an epoch's points on either side of a border
FEWEST = 8  # points on either side: fewer show no level
LEAST = 0.08  # of the loss before the border; our judgement
NOISES = 4.0  # standard errors of the difference of the two levels
INSIDE = 2.0  # times what the loss falls between the same windows inside an epoch; our judgement


@dataclass(frozen=True, slots=True)
class Border:
    """The fall at one border: indexes of the last point before and the first one after it."""

    epoch: int
    before: float
    after: float
    last: int
    first: int

    @property
    def share(self) -> float:
        """The fall as a share of the loss before."""
        return 1 - self.after / self.before


def borders(epochs: Sequence[float], losses: Sequence[float]) -> tuple[list[Border], int]:
    """Return the borders at which the loss steps down, and how many borders there are.

    Args: epochs at the points, shape (n,), not falling; losses, shape (n,), finite.
    Returns: borders where the median of an eighth of an epoch after lies below that before by at
        least 8 %, four standard errors, and twice what it falls between such windows inside the
        epochs beside it.
    Raises: ValueError when the series do not match or hold other than finite numbers.
    Source: this project's judgement; a loss that is smooth inside epochs and steps between them.
    """
    require_series(epochs, losses)
    starts = [i for i in range(1, len(epochs)) if math.floor(epochs[i]) > math.floor(epochs[i - 1])]
    places = [0, *starts, len(epochs)]
    found: list[Border] = []
    counted = 0
    for k, at in enumerate(starts, start=1):
        window = min(at - places[k - 1], places[k + 1] - at) // SHARE
        if window < FEWEST:
            continue
        counted += 1
        before, after = losses[at - window : at], losses[at : at + window]
        fall = median(before) - median(after)
        spread = max(robust_sd(before), robust_sd(after)) * math.sqrt(2 / window) * 1.25
        inside = [
            median(losses[i - window : i]) - median(losses[i : i + window])
            for i in (at - 3 * window, at + 3 * window)
        ]
        if fall > max(LEAST * median(before), NOISES * spread, INSIDE * max(inside)):
            border = Border(math.floor(epochs[at]), median(before), median(after), at - 1, at)
            found.append(border)
    return found, counted
