"""GPUs exchange their gradients over gloo.

Why: gloo copies everything through the host's memory; NCCL lets NVIDIA cards send to each other and
is many times as fast.
Computed: nothing; the backend, and that GPUs compute.
Fix: nccl, unless it runs on Windows.
Source: PyTorch documentation, torch.distributed, "Which backend to use?".
"""

from advisor.quantities import gpus
from advisor.rule import Facts, Named, Quantity, Verdict, rule


@rule(
    code="HWR002",
    severities=("warning",),
    confidence="low",
    explains=("mfu-low", "communication-bound"),
    references=("https://docs.pytorch.org/docs/stable/distributed.html",),
)
def gloo_on_gpu(
    run_backend: str,
    facts: Facts,
    run_device: str | None,
    hardware_gpu: str | None,
    batch_world_size: Quantity | None,
) -> Verdict | None:
    """Look for gloo between GPUs."""
    card = gpus.get_gpu(hardware_gpu) if hardware_gpu else None
    on_cuda = card is not None or (run_device is not None and "cuda" in run_device)
    if not on_cuda or (run_device is not None and "cpu" in run_device):
        return None
    ranks = batch_world_size or facts.number("hardware.gpu_count")
    if ranks is not None and ranks < 2:
        return None  # one process exchanges nothing
    values: dict[str, Named] = {}
    if ranks is not None:
        source = "as printed or set"
        values["ranks"] = Quantity(ranks, unit="count", formula="ranks", source=source)
    return Verdict(
        fires=run_backend.lower() == "gloo",
        values=values,
        clauses=("what" if values else "what-some", "why", "fix"),
    )
