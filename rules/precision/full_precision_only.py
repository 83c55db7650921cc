"""The run computes in float32 on a card that is several times faster in half precision.

Why: tensor cores multiply bfloat16 and float16 at many times the float32 rate, and activations take
half of the memory. Mixed precision keeps the weights in float32 and costs no quality.
Computed: the card's dense peak in half precision against that in float32, or in TF32 where the
program switches it on.
Fix: autocast in bfloat16, or in float16 with loss scaling before Ampere.
Source: Micikevicius et al. 2018, arXiv 1710.03740; the peaks are those of the card's data sheet.
"""

from advisor.quantities import gpus
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

TIMES = 2.0  # less is not worth a change; our judgement
SMALL = 10e6  # parameters; smaller models wait for other things; our judgement
NO_TENSOR_CORES = "no tensor cores"  # autocast gains little there; a remark in the table of cards
HALF = frozenset({"bfloat16", "float16"})
ALLOWS_TF32 = frozenset({"nanoGPT", "llama2.c"})  # train.py sets allow_tf32


@rule(
    code="PRC003",
    severities=("warning",),
    confidence="low",
    explains=("mfu-low",),
    references=("https://arxiv.org/abs/1710.03740",),
)
def full_precision_only(
    hardware_gpu: str,
    run_dtype: str,
    facts: Facts,
    model_params: Quantity | None,
    run_tf32: bool | None,
) -> Verdict | None:
    """Compare the card's peaks for a float32 run."""
    card = gpus.get_gpu(hardware_gpu)
    if card is None or (model_params is not None and model_params < SMALL):
        return None
    said = {fact.value for fact in facts.items.get("run.dtype", [])}
    if run_dtype != "float32" or said & HALF:
        return Verdict(fires=False)  # weights in float32 under autocast are usual
    half = "bfloat16" if card.bf16_native else "float16"
    tf32 = run_tf32 or facts.framework in ALLOWS_TF32
    slow = (card.peak("tf32") if tf32 else None) or card.peak("float32")
    fast = card.peak(half)
    if fast is None or slow is None:
        return None
    fires = fast >= TIMES * slow and NO_TENSOR_CORES not in card.notes
    times = Quantity(
        fast / slow, unit="", formula="half ÷ single",
        inputs={"half": float(fast), "single": float(slow)}, source=card.source,
    )  # fmt: skip
    return Verdict(
        fires,
        {"gpu": card.name.partition(" (")[0], "slow": slow, "fast": fast, "times": times},
        ("what", "why", f"fix-{half}"),
        variant=half,
        actions=(action_for(facts, "run.dtype", "dtype", half),)
        if fires and facts.framework == "nanoGPT"
        else (),
    )
