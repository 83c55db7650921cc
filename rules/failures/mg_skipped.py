"""Megatron skipped updates because fp16 overflowed.

Why: with a dynamic loss scale the first updates overflow until the scale fits; that costs those
steps and nothing else. Skips that do not end are the beginning of a divergence.
Computed: the sum of the skipped iterations, and the last record that has any.
Fix: nothing while they end; a lower initial loss scale skips fewer.
Source: megatron/training/training.py of Megatron-LM counts them per logging interval.
"""

from advisor.rule import Evidence, Facts, Named, Quantity, Verdict, at_points, rule

SLUG = "mg-skipped"
NAME = "metric.number of skipped iterations"


@rule(
    code="FLR007",
    severities=("info",),
    confidence="medium",
    references=("https://github.com/NVIDIA/Megatron-LM/blob/main/megatron/training/training.py",),
)
def mg_skipped(facts: Facts) -> Verdict | None:
    series = facts.series.get(NAME)
    seen = facts.said("error.signature", SLUG)
    if series is None and seen is None:
        return None  # the program does not count them
    evidence: tuple[Evidence, ...] = seen.evidence if seen else ()
    if series is None:
        return Verdict(fires=True, clauses=("what", "why", "fix"), evidence=evidence)
    at = [i for i, value in enumerate(series.values) if 0 < value < float("inf")]
    if not at:
        return Verdict(fires=False)
    skipped = Quantity(
        sum(series.values[i] for i in at), unit="steps", formula="sum over the records",
        source="the log's counts",
    )  # fmt: skip
    values: dict[str, Named] = {"skipped": skipped, "last": _step(series.steps[at[-1]])}
    ended = at[-1] < len(series.values) - 1
    return Verdict(
        fires=True,
        values=values,
        clauses=("count", "ended" if ended else "open", "why", "fix"),
        evidence=at_points(series, at),
    )


def _step(step: int) -> Quantity:
    return Quantity(step, unit="steps", source="the log")
