"""The machine has several GPUs, and one process trains on one of them.

Why: the other cards do nothing; with data parallelism they share the batch.
Computed: the cards that are listed or printed, against the number of processes that is set.
Fix: start one process per card.
Source: alloc DIST002.
"""

from advisor.rule import Facts, Quantity, Verdict, rule

SEVERAL = 2


@rule(
    code="HWR020",
    severities=("info",),
    confidence="low",
    references=("https://docs.pytorch.org/docs/stable/elastic/run.html",),
)
def gpus_unused(
    hardware_gpu_count: Quantity,
    batch_world_size: Quantity,
    facts: Facts,
    parallel_strategy: str | None,
    run_device: str | None,
) -> Verdict | None:
    """Compare the numbers."""
    if facts.is_default("batch.world_size") or (run_device and "cuda" not in run_device):
        return None
    layers = (facts.number(f"parallel.{each}") or 1 for each in ("tensor", "pipeline", "data"))
    if parallel_strategy is not None or any(size > 1 for size in layers):
        return None  # one process may drive several cards
    values = {
        "cards": hardware_gpu_count,
        "idle": Quantity(
            hardware_gpu_count - batch_world_size, unit="count", formula="cards - processes",
            inputs={"cards": hardware_gpu_count, "processes": batch_world_size},
            source="as printed or set",
        ),
    }  # fmt: skip
    fires = hardware_gpu_count >= SEVERAL and float(batch_world_size) == 1
    return Verdict(fires, values, ("what", "why", "fix"))
