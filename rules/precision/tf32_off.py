"""Float32 matrix products run without tensor cores, although the card has TF32.

Why: PyTorch's default for float32 products is full precision; TF32 has the range of float32 with
ten bits of mantissa, and is several times as fast on Ampere and later.
Computed: the card's TF32 peak against its float32 peak, where the card is known.
Fix: torch.set_float32_matmul_precision("high"). Nothing changes where all products are in half
precision.
Source: torch/_inductor/compile_fx.py (the warning); PyTorch documentation, numerical accuracy.
"""

from advisor.quantities import gpus
from advisor.rule import Facts, Named, Verdict, rule

SIGNATURE = "inductor-tf32-off"
HALF = frozenset({"bfloat16", "float16"})


@rule(
    code="PRC004",
    severities=("info",),
    confidence="low",
    explains=(SIGNATURE,),
    references=("https://docs.pytorch.org/docs/stable/notes/numerical_accuracy.html",),
)
def tf32_off(
    facts: Facts, run_tf32: bool | None, run_dtype: str | None, hardware_gpu: str | None
) -> Verdict | None:
    """Look for the switch, or for PyTorch's own warning."""
    warned = facts.said("error.signature", SIGNATURE)
    card = gpus.get_gpu(hardware_gpu) if hardware_gpu else None
    tf32 = card.peak("tf32") if card else None
    single = card.peak("float32") if card else None
    if run_tf32 is None and warned is None:
        return None
    if card is not None and (tf32 is None or single is None):
        return None
    if warned is None and (card is None or run_dtype is None):
        return None  # the switch matters on some cards and in some precisions only
    values: dict[str, Named] = {}
    if card is not None and tf32 is not None and single is not None:
        values = {"gpu": card.name.partition(" (")[0], "tf32": tf32, "single": single}
    return Verdict(
        fires=run_dtype not in HALF and (run_tf32 is False or warned is not None),
        values=values,
        clauses=("what-warned" if warned else "what-set", *(("peaks",) if values else ()),
                 "why", "fix"),
        evidence=warned.evidence if warned else (),
    )  # fmt: skip
