"""Batches are copied to the GPU from memory that is not pinned.

Why: only from pinned memory can a batch be copied while the GPU computes; else each copy waits.
Computed: nothing; the setting is false.
Fix: switch it on, unless the host is short of memory.
Source: PyTorch documentation of torch.utils.data, "Memory Pinning".
"""

from advisor.rule import Verdict, rule


@rule(
    code="HWR005",
    severities=("info",),
    confidence="low",
    explains=("data-starvation", "gpu-underused"),
    references=("https://docs.pytorch.org/docs/stable/data.html#memory-pinning",),
)
def host_memory_not_pinned(
    data_pin_memory: bool, run_device: str | None, hardware_gpu: str | None
) -> Verdict | None:
    """Look for pinning that was switched off where a GPU computes."""
    on_cuda = hardware_gpu is not None or (run_device is not None and "cuda" in run_device)
    if not on_cuda:
        return None  # on a CPU there is no copy
    return Verdict(fires=not data_pin_memory, clauses=("what", "why", "fix"))
