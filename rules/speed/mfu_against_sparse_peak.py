"""The utilisation is measured against the peak for sparse matrices.

Why: makers print the peak with two of four weights left out, which is twice what training can
reach; every printed utilisation is then half of the true one.
Computed: the peak that the program printed, against the dense one of the card.
Fix: divide by the dense peak.
Source: karpathy/nanoGPT issue 464 and karpathy/llm.c issue 621 (1,979 and 989 TFLOP/s of the
H100); NVIDIA data sheets, "with sparsity"; sparse is twice dense in all of them.
"""

from advisor.quantities import gpus
from advisor.rule import Quantity, Verdict, rule

SPARSE = 2.0  # times the dense peak
TOLERANCE = 0.02  # figures are rounded: 1,979 is printed for twice 989.4
DTYPE = "bfloat16"  # programs that print a peak compute in bf16


@rule(
    code="SPD021",
    severities=("warning",),
    confidence="low",
    references=("https://github.com/karpathy/nanoGPT/issues/464",),
)
def mfu_against_sparse_peak(
    hardware_gpu: str,
    speed_peak_flops_printed: Quantity,
    speed_mfu_printed: Quantity | None,
    batch_world_size: Quantity | None,
) -> Verdict | None:
    """Compare the printed peak with the card's."""
    card = gpus.get_gpu(hardware_gpu)
    dense = card.peak(DTYPE) if card else None
    if card is None or dense is None:
        return None
    ratio = speed_peak_flops_printed / dense
    if batch_world_size is not None and abs(ratio - batch_world_size) < TOLERANCE * ratio:
        return None  # the peak of all cards together
    if speed_mfu_printed is not None and speed_mfu_printed * ratio > 1:
        return None  # whatever it is divided by, it is not this
    values: dict[str, Quantity | str | int] = {
        "gpu": card.name.removesuffix(gpus.UNSTATED),
        "printed": speed_peak_flops_printed,
        "dense": dense,
        "ratio": Quantity(ratio, unit="", formula="printed peak ÷ dense peak", source=card.source),
    }
    clauses = ["what", "why", "fix"]
    if speed_mfu_printed is not None:
        values["mfu"] = speed_mfu_printed
        values["real"] = Quantity(
            speed_mfu_printed * ratio, unit="fraction", formula="printed MFU·ratio",
            inputs={"mfu": float(speed_mfu_printed), "ratio": float(ratio)}, source=card.source,
        )  # fmt: skip
        clauses.insert(1, "real")
    fires = abs(ratio / SPARSE - 1) <= TOLERANCE
    return Verdict(fires, values, tuple(clauses))
