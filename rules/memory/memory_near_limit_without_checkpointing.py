"""The card is nearly full, and activations are kept that could be computed again.

Why: the activations of all layers wait in memory for the backward pass; computed again, they need
a fraction of it, and the batch or the model can grow.
Computed: that gradient checkpointing is off, and that memory ran out or is used above the limit.
Fix: turn it on; a step then takes about a third longer, one more forward pass.
Source: alloc MEM001 (80 %); Chen et al. 2016; stas00/ml-engineering (4 passes instead of 3).
"""

from typing import Annotated

from advisor.rule import Either, Facts, Quantity, Verdict, action_for, rule

LIMIT = 0.95  # alloc has 0.80; a caching allocator alone reaches that, so ours is higher
PASSES, PASSES_THEN = 3, 4  # of the forward cost: forward 1, backward 2, and forward again


@rule(
    code="MEM012",
    severities=("info",),
    confidence="low",
    references=("https://arxiv.org/abs/1604.06174",),
)
def memory_near_limit_without_checkpointing(
    run_gradient_checkpointing: bool,
    facts: Facts,
    used: Annotated[Quantity, Either("memory.peak_bytes", "memory.used_bytes")] | None,
    hardware_memory_bytes: Quantity | None,
) -> Verdict | None:
    """Look at the memory where checkpointing is off."""
    if run_gradient_checkpointing:
        return Verdict(fires=False)
    source = "stas00/ml-engineering"
    slower = Quantity(
        PASSES_THEN / PASSES - 1, unit="fraction", formula="passes then ÷ passes - 1",
        inputs={"then": PASSES_THEN, "passes": PASSES}, source=source,
    )  # fmt: skip
    actions = (action_for(facts, "run.gradient_checkpointing", "gradient_checkpointing", new=True),)
    if facts.number("memory.requested_bytes") is not None:
        values = {"slower": slower}
        return Verdict(
            fires=True, values=values, clauses=("what-out", "why", "fix"), actions=actions
        )
    if used is None or hardware_memory_bytes is None or used > hardware_memory_bytes:
        return None
    values = {
        "slower": slower,
        "used": used,
        "total": hardware_memory_bytes,
    }
    fires = used >= LIMIT * hardware_memory_bytes
    return Verdict(fires, values, ("what", "why", "fix"), actions=actions if fires else ())
