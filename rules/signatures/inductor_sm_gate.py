"""PyTorch says "Not enough SMs to use max_autotune_gemm mode".

Why: it reads like a fault of the card or the batch, and people change shapes because of it; it only
says that the compiler keeps cuBLAS for matrix products instead of trying its own templates.
Computed: the card's multiprocessors against the threshold.
Fix: nothing.
Source: torch/_inductor/utils.py `is_big_gpu` (68 since torch 2.4.0, 80 in 2.0 to 2.3).
"""

from advisor.rule import Facts, Quantity, Verdict, rule

SLUG = "inductor-sm-gate"
THRESHOLD = Quantity(
    68, unit="multiprocessors", source="torch/_inductor/utils.py is_big_gpu, torch 2.4.0 and later"
)
THRESHOLD_BEFORE = Quantity(
    80, unit="multiprocessors", source="torch/_inductor/utils.py is_big_gpu, torch 2.0 to 2.3"
)


@rule(
    code="SIG001",
    severities=("info",),
    harmless=True,
    references=("https://github.com/pytorch/pytorch/pull/123121",),
)
def inductor_sm_gate(
    facts: Facts, hardware_gpu: str | None, hardware_multiprocessors: Quantity | None
) -> Verdict | None:
    seen = facts.said("error.signature", SLUG)
    if seen is None and not facts.series and "error.signature" not in facts.items:
        return None  # no log was read
    values: dict[str, Quantity | str | int] = {
        "threshold": THRESHOLD, "threshold_before": THRESHOLD_BEFORE,
    }  # fmt: skip
    variant = "unknown-card"
    if hardware_multiprocessors is not None:
        values["multiprocessors"] = hardware_multiprocessors
        values["gpu"] = (hardware_gpu or "GPU").removesuffix(" (variant not stated)")
        variant = _variant(hardware_multiprocessors)
    return Verdict(
        seen is not None,
        values,
        ("what", "threshold" if variant == "unknown-card" else "card", "why", "fix"),
        variant,
        evidence=seen.evidence if seen else (),
    )


def _variant(multiprocessors: float) -> str:
    if multiprocessors < THRESHOLD:
        return "fewer"
    return "old-torch" if multiprocessors < THRESHOLD_BEFORE else "enough"
