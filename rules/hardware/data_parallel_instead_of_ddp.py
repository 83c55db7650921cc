"""Several GPUs are driven by one process (nn.DataParallel).

Why: one process copies the model to every card in each step, gathers the outputs on the first one
and holds a single Python thread; the first card fills up while the others wait.
Computed: nothing; the strategy that is set.
Fix: DistributedDataParallel, one process for each card.
Source: PyTorch documentation of torch.nn.DataParallel, which recommends DistributedDataParallel
even on a single machine.
"""

from advisor.rule import Verdict, rule

DATA_PARALLEL = frozenset({"dp", "data_parallel", "dataparallel", "nn.dataparallel"})


@rule(
    code="HWR003",
    severities=("warning",),
    confidence="low",
    explains=("mfu-low", "cuda-oom"),
    references=("https://docs.pytorch.org/docs/stable/generated/torch.nn.DataParallel.html",),
)
def data_parallel_instead_of_ddp(parallel_strategy: str) -> Verdict | None:
    """Look for the strategy of one process."""
    return Verdict(
        fires=parallel_strategy.lower() in DATA_PARALLEL,
        values={"strategy": parallel_strategy},
        clauses=("what", "why", "fix"),
    )
