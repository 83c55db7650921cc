"""The card's memory is almost full.

Why: one batch that is longer than the others, an evaluation or fragmentation needs a little more,
and the run stops with "out of memory", often hours after its start.
Computed: the most memory that was in use, against the card's.
Fix: leave some room, by a smaller micro-batch or by segments that can grow.
Source: alloc MEM004 warns above 90 %; ours is higher, because a caching allocator keeps what it
once had, and well set runs reach 90 %.
"""

from typing import Annotated

from advisor.rule import Either, Facts, Quantity, Verdict, rule

LIMIT = 0.95  # our judgement, see Source
POSSIBLE = 1.0  # more than the card has is another card, or the sum of several


@rule(
    code="MEM010",
    severities=("info",),
    confidence="low",
    references=("https://docs.pytorch.org/docs/stable/notes/cuda.html",),
)
def memory_near_limit(
    used: Annotated[Quantity, Either("memory.peak_bytes", "memory.used_bytes")],
    hardware_memory_bytes: Quantity,
    facts: Facts,
) -> Verdict | None:
    """Compare the peak with the card."""
    if facts.number("memory.requested_bytes") is not None:
        return None  # it ran out, which is told as such
    share = used / hardware_memory_bytes
    if share > POSSIBLE:
        return None
    values = {
        "used": used,
        "total": hardware_memory_bytes,
        "share": Quantity(
            share, unit="fraction", formula="used ÷ memory of the card", source="log and card",
            inputs={"used": float(used), "memory": float(hardware_memory_bytes)},
        ),
        "left": Quantity(
            float(hardware_memory_bytes - used), unit="bytes", formula="memory - used",
            source="log and card",
        ),
    }  # fmt: skip
    return Verdict(share >= LIMIT, values, ("what", "why", "fix"))
