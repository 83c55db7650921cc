"""The micro-batch is tiny although most of the card's memory is free.

Why: a micro-batch of one or two sequences leaves the GPU's units idle between small products;
accumulating over many of them repeats that cost.
Computed: the most memory that the log shows in use, as a share of the card's.
Fix: double the micro-batch and halve the accumulation until about 90 % is in use: the step stays
the same.
Source: google-research/tuning_playbook, choosing the batch size; the limits are this project's
judgement.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

MOST = 2  # sequences
FREE = 0.5  # of the card's memory in use; above that doubling may not fit; our judgement
ALONE = frozenset({None, 1.0})


@rule(
    code="BAT004",
    severities=("info",),
    confidence="low",
    explains=("mfu-low", "gpu-underused"),
    references=("https://github.com/google-research/tuning_playbook",),
)
def micro_batch_too_small(
    batch_micro: Quantity,
    batch_accumulation: Quantity,
    hardware_memory_bytes: Quantity,
    facts: Facts,
) -> Verdict | None:
    """Compare the memory in use with that of the card."""
    used = _most_used(facts)
    # Stages of a pipeline pass micro-batches on: they are small on purpose.
    if used is None or facts.number("parallel.pipeline") not in ALONE:
        return None
    if used > hardware_memory_bytes:
        return None  # of several cards together
    share = Quantity(
        used / hardware_memory_bytes, unit="fraction", formula="used ÷ memory",
        inputs={"used": used, "memory": float(hardware_memory_bytes)}, source="as printed",
    )  # fmt: skip
    return Verdict(
        fires=batch_micro <= MOST and batch_accumulation >= MOST and share < FREE,
        values={
            "micro": batch_micro,
            "accumulation": batch_accumulation,
            "share": share,
            "used": Quantity(used, unit="bytes", formula="most in use", source="as printed"),
            "memory": hardware_memory_bytes,
        },
        clauses=("what", "why", "fix"),
    )


def _most_used(facts: Facts) -> float | None:
    series = facts.series.get("memory_bytes")
    seen = [value for value in series.finite().values if value > 0] if series else []
    peak = facts.number("memory.peak_bytes")
    return max([*seen, *([peak] if peak else [])], default=None)
