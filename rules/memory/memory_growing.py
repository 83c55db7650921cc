"""The memory in use grows from record to record.

Why: something keeps what a step made, and the run stops with "out of memory" in the end.
Computed: the medians of eight equal parts of the second half of the log; each must be above the
one before, and the last by 5 % above the first. Values around a level do so once in forty thousand
logs; a peak since the start that only longer batches raise did in none of as many simulated ones.
Fix: keep numbers, not tensors: `loss.item()`; detach what is stored.
Source: 5 points follow Amazon SageMaker Profiler's rule for growing memory; PyTorch FAQ.
"""

from itertools import pairwise

from advisor.quantities.distributions import median
from advisor.rule import Quantity, Series, Verdict, at_points, rule

PARTS = 8
IN_PART = 3  # records; our judgement
GROWTH = 0.05


@rule(
    code="MEM011",
    severities=("warning",),
    confidence="low",
    references=("https://docs.pytorch.org/docs/stable/notes/faq.html",),
)
def memory_growing(memory_bytes: Series) -> Verdict | None:
    """Compare the parts of the second half."""
    series = memory_bytes.finite()
    size = len(series) // 2 // PARTS
    if size < IN_PART:
        return None
    begin = len(series) - size * PARTS
    levels = [
        median(series.values[begin + size * part : begin + size * (part + 1)])
        for part in range(PARTS)
    ]
    if levels[0] <= 0:
        return None
    source = "printed memory"

    def level(value: float, formula: str) -> Quantity:
        return Quantity(value, unit="bytes", formula=formula, source=source)

    growth = levels[-1] / levels[0] - 1
    values = {
        "first": level(levels[0], "median of the first eighth of the second half"),
        "last": level(levels[-1], "median of the last eighth"),
        "growth": Quantity(growth, unit="fraction", formula="last ÷ first - 1", source=source),
        "count": Quantity(size * PARTS, unit="count", formula="records", source=source),
    }
    rises = all(before < after for before, after in pairwise(levels))
    return Verdict(
        rises and growth >= GROWTH, values, ("what", "why", "fix"),
        evidence=at_points(series, [begin, len(series) - 1]),
    )  # fmt: skip
