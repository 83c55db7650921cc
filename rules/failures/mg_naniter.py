"""Megatron counts iterations whose loss is NaN.

Why: Megatron leaves such an update out, so a few cost only themselves; where they go on, the
weights hold NaN and the run is dead.
Computed: the sum of the NaN iterations, the first record with one, and whether the last has any.
Fix: go back to a checkpoint from before the first.
Source: megatron/training/training.py of Megatron-LM, `training_log`, counts per logging interval
the skipped iterations whose loss is NaN or infinite.
"""

from advisor.rule import Facts, Named, Quantity, Severity, Verdict, at_points, rule

SLUG = "mg-naniter"
NAME = "metric.number of nan iterations"


@rule(
    code="FLR008",
    severities=("error", "info"),
    confidence="low",
    explains=("loss-not-finite",),
    references=("https://github.com/NVIDIA/Megatron-LM/blob/main/megatron/training/training.py",),
)
def mg_naniter(facts: Facts) -> Verdict | None:
    series = facts.series.get(NAME)
    seen = facts.said("error.signature", SLUG)
    if series is None and seen is None:
        return None  # the program does not count them
    if series is None:
        evidence = seen.evidence if seen else ()
        return Verdict(fires=True, clauses=("what", "why", "fix"), evidence=evidence)
    at = [i for i, value in enumerate(series.values) if 0 < value < float("inf")]
    if not at:
        return Verdict(fires=False)
    values: dict[str, Named] = {
        "nan": Quantity(
            sum(series.values[i] for i in at), unit="steps", formula="sum over the records",
            source="the log's counts",
        ),
        "first": Quantity(series.steps[at[0]], unit="steps", source="the log"),
    }  # fmt: skip
    ended = at[-1] < len(series.values) - 1
    return Verdict(
        fires=True,
        values=values,
        clauses=("count", "ended" if ended else "open", "why", "fix"),
        severity=Severity.INFO if ended else None,
        evidence=at_points(series, at),
    )
