"""Most units of a layer are dead or saturated, by the log's own measure.

Why: a unit that is always zero, or always at the end of its range, passes no gradient: its weights
do not learn, and the model is smaller than it looks.
Computed: a metric whose name says so ("dead", "saturated", "inactive"), as a share or percentage;
the median of its last five records above one half.
Fix: lower the rate, use a leaky activation, normalise its inputs, or initialise smaller.
Source: SageMaker Debugger, DeadRelu and Tanh (half of the units); AutoTrainer (ICSE 2021), dying
ReLU; TheDeepChecker.
"""

import re

from advisor.quantities.distributions import median
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

NAME = re.compile(
    r"metric\..*(?:\bdead|_dead|dead_|saturat|inactive|dying).*", re.IGNORECASE
)  # fmt: skip
OTHER = re.compile(r"deadline|deadlock|dead_?(?:letter|lock)", re.IGNORECASE)
HALF = 0.5
LAST = 5
FEWEST = 2
PERCENT = 100.0


@rule(code="STB021", severities=("warning",), confidence="low")
def activations_dead_or_saturated(facts: Facts) -> Verdict | None:
    """Look for such a metric and its last values."""
    named = [s for name, s in sorted(facts.series.items()) if NAME.match(name)]
    shares = [
        (_share(series), series)
        for series in named
        if not OTHER.search(series.name) and len(series.finite()) >= FEWEST
    ]
    known = [(share, series) for share, series in shares if share is not None]
    if not known:
        return None
    share, series = max(known, key=lambda each: each[0])
    source = f"{series.document} ({series.name})"
    values: dict[str, Quantity | str | int] = {
        "metric": series.name.removeprefix("metric."),
        "share": Quantity(share, unit="fraction", formula="median of the last", source=source),
        "step": Quantity(series.steps[-1], unit="steps", formula="last record", source=source),
    }
    last = len(series) - 1
    return Verdict(share > HALF, values, ("what", "why", "fix"), evidence=at_points(series, [last]))


def _share(series: Series) -> float | None:
    """Return the last values as a share, None where they are a count of units."""
    values = series.finite().values
    if min(values) < 0 or max(values) > PERCENT:
        return None
    percent = "pct" in series.name or "percent" in series.name or "%" in series.name
    if max(values) > 1 and not percent:
        return None
    return median(values[-LAST:]) / (PERCENT if percent else 1.0)
