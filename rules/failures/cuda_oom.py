"""The GPU ran out of memory.

Why: a tensor did not fit beside what the program holds already, so the run stopped.
Computed: from the message's own figures how much was missing, and what other programs hold of the
card: capacity - free - this process; and a micro-batch of at most half of the present one that
divides it, with the accumulation raised by the same factor, so that the tokens of a step stay.
Fix: end the other program if it makes the difference, else take the smaller micro-batch.
Source: c10/cuda/CUDACachingAllocator.cpp of PyTorch, which prints the figures; karpathy/nanoGPT
train.py, tokens_per_iter.
"""

from advisor.quantities.shrink import Smaller, held_by_others, smaller_batch
from advisor.rule import (
    Action,
    Facts,
    Named,
    Quantity,
    Severity,
    Verdict,
    action_for,
    goes_on_after,
    quantity_of,
    rule,
)

SLUG = "cuda-oom"
# The figures that the message prints.
FIGURES = {
    "requested": "memory.requested_bytes", "free": "memory.free_bytes",
    "allocated": "memory.allocated_bytes", "used": "memory.used_bytes",
    "capacity": "hardware.memory_bytes",
}  # fmt: skip
OF_THE_CARD = ("requested", "free", "used", "capacity")


@rule(
    code="FLR001",
    severities=("error", "warning"),
    confidence="medium",
    explains=(
        "cublas-alloc", "fs-inconsistent", "nccl-watchdog", "nccl-taint", "nccl-remote",
        "elastic-child", "elastic-sigterm", "run-not-finished",
    ),
    references=("https://docs.pytorch.org/docs/stable/notes/cuda.html#memory-management",),
)  # fmt: skip
def cuda_oom(
    error_signature: str,
    facts: Facts,
    batch_micro: Quantity | None,
    batch_accumulation: Quantity | None,
) -> Verdict | None:
    del error_signature  # any: this rule looks for its own
    seen = facts.said("error.signature", SLUG)
    if seen is None:
        return Verdict(fires=False)
    figures = {name: quantity_of(fact) for name, of in FIGURES.items() if (fact := facts.best(of))}
    values: dict[str, Named] = dict(figures)
    clauses = ["what"]
    clauses += ["missing"] * ({"requested", "free"} <= figures.keys())
    clauses += ["held"] * ({"allocated", "capacity"} <= figures.keys())
    went_on = goes_on_after(seen, facts)
    clauses += ["went-on"] * went_on
    others = held_by_others(**{name: figures.get(name) for name in OF_THE_CARD})
    batch = None
    if others is not None:
        values["others"] = others
        clauses += ["others", "fix-others"]
    else:
        batch = smaller_batch(batch_micro, batch_accumulation)
        values |= _of_batch(batch)
        other = "fix-sequence" if batch_micro is not None else "fix"
        clauses += ["why", "fix-batch" if batch else other]
    return Verdict(
        fires=True,
        values=values,
        clauses=tuple(clauses),
        severity=Severity.WARNING if went_on else None,
        actions=() if batch is None or went_on else _actions(facts, batch),
        evidence=seen.evidence,
    )


def _of_batch(batch: Smaller | None) -> dict[str, Named]:
    if batch is None:
        return {}
    return {
        "micro": batch.micro, "micro_new": batch.micro_new,
        "accumulation": batch.accumulation, "accumulation_new": batch.accumulation_new,
    }  # fmt: skip


def _actions(facts: Facts, batch: Smaller) -> tuple[Action, ...]:
    micro, accumulation = int(batch.micro_new), int(batch.accumulation_new)
    return (
        action_for(facts, "batch.micro", "batch_size", micro),
        action_for(facts, "batch.accumulation", "gradient_accumulation_steps", accumulation),
    )
