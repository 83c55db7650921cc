"""The run is set to bfloat16 on a card that has no bfloat16 units.

Why: NVIDIA cards before Ampere (compute capability below 8.0) only emulate bfloat16, at the speed
of float32 at best, and several trainers refuse to start. PyTorch's own test says yes since 2.3,
because it counts emulation, so that programs choose bfloat16 there by themselves.
Computed: the card's compute capability, and its peak in float32 against float16.
Fix: float16 with loss scaling; float32 on cards that are not faster in float16.
Source: NVIDIA CUDA programming guide, arithmetic by compute capability; torch.cuda
is_bf16_supported(including_emulation=True); transformers training_args.py.
"""

import re

from advisor.quantities import gpus
from advisor.rule import Confidence, Facts, Named, Severity, Verdict, action_for, rule

FIRST = 8.0  # compute capability of Ampere, the first with bfloat16; NVIDIA CUDA programming guide
SINCE = (2, 3)  # is_bf16_supported() counts emulation since then; torch/cuda/__init__.py
REFUSALS = ("hf-bf16-unsupported", "inductor-no-bf16")  # signatures that say so themselves


@rule(
    code="PRC001",
    severities=("warning", "error"),
    confidence="low",
    explains=("hf-bf16-unsupported", "inductor-no-bf16", "mfu-low"),
    references=(
        "https://docs.pytorch.org/docs/stable/generated/torch.cuda.is_bf16_supported.html",
    ),
)
def bf16_unsupported_by_gpu(
    hardware_gpu: str, facts: Facts, run_dtype: str | None
) -> Verdict | None:
    """Look the card of a bfloat16 run up."""
    card = gpus.get_gpu(hardware_gpu)
    if card is None or card.compute_capability is None:
        return None
    refused = next((f for each in REFUSALS if (f := facts.said("error.signature", each))), None)
    chosen = run_dtype is None and _chooses_bfloat16(facts)
    if run_dtype is None and refused is None and not chosen:
        return None
    wanted = refused is not None or run_dtype == "bfloat16" or chosen
    fires = card.compute_capability < FIRST and wanted
    half, single = card.peak("float16"), card.peak("float32")
    values: dict[str, Named] = {
        "gpu": card.name.partition(" (")[0],
        "capability": str(card.compute_capability),
        "first": str(FIRST),
    }
    clauses = ["what"]
    has_half = half is None or single is None or half > single
    if half is not None and single is not None:
        values |= {"half": half, "single": single}
        clauses.append("peaks" if has_half else "no-half")
    new = "float16" if has_half else "float32"
    action = action_for(facts, "run.dtype", "dtype", new)
    return Verdict(
        fires,
        values,
        (*clauses, "why", "fix" if has_half else "fix-single"),
        variant="refused" if refused else "chosen" if chosen else "slow",
        severity=Severity.ERROR if refused else Severity.WARNING,
        confidence=Confidence.LOW if chosen else None,
        actions=(action,) if fires and facts.framework == "nanoGPT" else (),
        evidence=refused.evidence if refused else (),
    )


def _chooses_bfloat16(facts: Facts) -> bool:
    """Tell whether nanoGPT picks bfloat16 by itself: it asks PyTorch, which counts emulation."""
    version = re.match(r"(\d+)\.(\d+)", str(facts.value("software.torch") or ""))
    old = version is not None and (int(version[1]), int(version[2])) < SINCE
    return facts.framework == "nanoGPT" and facts.number("batch.micro") is not None and not old
