"""The updates are too large, or too small, for the weights that they change.

Why: an update of about a thousandth of the weights is usual. A tenth and more rewrites them within
some steps; a hundred-thousandth and less hardly moves them in any affordable time.
Computed: a metric whose name says that it is the ratio of update to weight, or its logarithm to
base ten; the median of its records after the start.
Fix: scale the learning rate by what is missing.
Source: Karpathy, "makemore" part 3 (about -3); TheDeepChecker and gradsnitch GS008 (-4 to -1, -4 to
-2); SageMaker Debugger; the wider lower limit is this project's judgement, for fine-tuning.
"""

import math
import re

from advisor.quantities.distributions import median
from advisor.rule import Facts, Quantity, Series, Verdict, at_points, rule

NAME = re.compile(
    r"metric\..*(?:upd(?:ate)?s?[_/ -]?(?:to[_/ -]?)?(?:weight|param|data|w)?s?[_/ -]?ratio"
    r"|upd(?:ate)?s?[_/ -](?:over[_/ -])?(?:weight|param|data)s?).*",
    re.IGNORECASE,
)
LARGE = 0.1
SMALL = 1e-5
USUAL = 1e-3
FEWEST = 5
START = 0.2  # of the records: a warm-up has small ones
FLOOR = 0.7  # of the records, after which a decaying rate makes them small


@rule(code="STB022", severities=("warning", "info"), confidence="low")
def update_ratio_out_of_range(facts: Facts) -> Verdict | None:
    """Look for such a metric and compare its level."""
    named = [s.finite() for name, s in sorted(facts.series.items()) if NAME.match(name)]
    levels = [(_level(series), series) for series in named if len(series) >= FEWEST]
    known = [(level, series) for level, series in levels if level is not None]
    if not known:
        return None
    level, series = max(known, key=lambda each: abs(math.log10(each[0] / USUAL)))
    source = f"{series.document} ({series.name})"
    values: dict[str, Quantity | str | int] = {
        "metric": series.name.removeprefix("metric."),
        "ratio": Quantity(level, unit="fraction", formula="median of the middle", source=source),
        "usual": Quantity(USUAL, unit="fraction", formula="custom", source="Karpathy, makemore"),
        "factor": Quantity(
            max(level / USUAL, USUAL / level), unit="", formula="ratio ÷ usual", source=source
        ),
    }
    large = level > LARGE
    return Verdict(
        large or level < SMALL,
        values,
        ("what", "why-large" if large else "why-small", "fix-large" if large else "fix-small"),
        variant="large" if large else "small",
        evidence=at_points(series, [len(series) - 1]),
    )


def _level(series: Series) -> float | None:
    """Return the median ratio, from its logarithm where that is printed."""
    size = len(series)
    middle = series.values[int(START * size) : max(int(FLOOR * size), int(START * size) + 1)]
    value = median(middle)
    if max(series.values) <= 0 and value > -20:
        return 10**value if value < 0 else None
    return value if value > 0 else None
