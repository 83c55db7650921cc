"""Whether training became slower while it ran: heat, a filling disk or a leak look like this."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from advisor.quantities.distributions import median, normal_cdf
from advisor.quantities.timing import SOURCE, WARMUP_STEPS, ordinary_steps
from advisor.units import Quantity

MIN_POINTS = 10
MIN_RISE = 0.10  # clocks and data order alone move a median by a few percent
SHARE = 0.2
LEVEL = 0.001  # many logs are looked at, and few steps really slow down
MAX_RANKED = 400  # the rank test compares all pairs


@dataclass(frozen=True, slots=True)
class Drift:
    """Whether steps became slower over a run, by size and by rank test."""

    rises: bool
    change: Quantity
    first: Quantity
    last: Quantity
    p: float
    count: int


def drift(
    steps: Sequence[float],
    seconds: Sequence[float],
    eval_steps: Collection[float] = (),
    warmup: int = WARMUP_STEPS,
) -> Drift | None:
    """Test whether the step time rises over the run.

    Args: steps, shape (n,); seconds, shape (n,); eval_steps and warmup as for `ordinary_steps`.
    Returns: rises when the median of the last 20 % is more than 10 % above that of the first 20 %
        and Mann and Kendall's test agrees at 0.1 %; None below 10 ordinary steps.
    Raises: ValueError when the series do not match or a time is not positive.
    Source: Mann 1945; Kendall 1975, normal approximation with correction for ties.
    """
    durations = [duration for _, duration in ordinary_steps(steps, seconds, eval_steps, warmup)]
    if len(durations) < MIN_POINTS:
        return None
    size = max(3, round(SHARE * len(durations)))
    first, last = median(durations[:size]), median(durations[-size:])
    change = last / first - 1
    p = rising_p(durations) if change > MIN_RISE else 1.0  # the test is not cheap

    def seconds_of(value: float, which: str) -> Quantity:
        return Quantity(value, unit="seconds", formula=f"median of the {which} 20 %", source=SOURCE)

    return Drift(
        rises=change > MIN_RISE and p < LEVEL,
        change=Quantity(
            change,
            unit="fraction",
            formula="last ÷ first - 1",
            inputs={"first": first, "last": last},
            source=SOURCE,
        ),
        first=seconds_of(first, "first"),
        last=seconds_of(last, "last"),
        p=p,
        count=len(durations),
    )


def rising_p(values: Sequence[float]) -> float:
    """Return the one-sided p-value of Mann and Kendall's test for a rising series.

    Args: values, any unit, shape (n,); thinned evenly to 400.
    Returns: probability of at least this many rising pairs without a trend; 1 for equal values.
    Source: Kendall 1975, variance with correction for ties.
    """
    every = max(1, math.ceil(len(values) / MAX_RANKED))
    sample = values[::every]
    n = len(sample)
    rising = sum(
        (later > earlier) - (later < earlier)
        for i, earlier in enumerate(sample)
        for later in sample[i + 1 :]
    )
    counts: dict[float, int] = {}
    for value in sample:
        counts[value] = counts.get(value, 0) + 1
    variance = n * (n - 1) * (2 * n + 5) - sum(c * (c - 1) * (2 * c + 5) for c in counts.values())
    if variance <= 0 or rising <= 0:
        return 1.0
    return 1 - normal_cdf((rising - 1) / math.sqrt(variance / 18))
