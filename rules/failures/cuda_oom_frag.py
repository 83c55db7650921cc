"""The GPU's memory was there, but in pieces.

Why: PyTorch keeps memory that tensors gave back; where it is cut into pieces of the wrong size, a
request fails although enough is kept in all.
Computed: what PyTorch keeps unused against the request, and its share of what PyTorch holds.
Fix: let segments grow (`expandable_segments`), or keep shapes fixed.
Source: c10/cuda/CUDACachingAllocator.cpp of PyTorch, which prints the figures and this advice.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

SLUG = "cuda-oom-frag"
# PyTorch says "if reserved but unallocated memory is large": some per cent are usual at any full
# card; our judgement.
LARGE = 0.10


@rule(
    code="FLR002",
    severities=("warning",),
    confidence="low",
    explains=("cuda-oom", "hip-oom"),
    references=(
        "https://docs.pytorch.org/docs/stable/notes/cuda.html#optimizing-memory-usage-with-pytorch-alloc-conf",
    ),
)
def cuda_oom_frag(
    facts: Facts,
    memory_requested_bytes: Quantity,
    memory_unallocated_bytes: Quantity,
    memory_allocated_bytes: Quantity,
) -> Verdict | None:
    known = facts.items.get("error.signature", [])
    seen = next((f for f in known if f.value in {SLUG, "cuda-oom", "hip-oom"}), None)
    if seen is None:
        return None
    held = memory_allocated_bytes + memory_unallocated_bytes
    share = Quantity(
        memory_unallocated_bytes / held if held else 0.0,
        unit="fraction", formula="unallocated ÷ (allocated + unallocated)",
        inputs={
            "unallocated": float(memory_unallocated_bytes),
            "allocated": float(memory_allocated_bytes),
        },
        source="the figures of the message",
    )  # fmt: skip
    return Verdict(
        fires=share >= LARGE and memory_unallocated_bytes >= memory_requested_bytes,
        values={
            "unallocated": memory_unallocated_bytes, "requested": memory_requested_bytes,
            "share": share,
        },
        clauses=("what", "why", "fix"),
        evidence=seen.evidence,
    )  # fmt: skip
