"""A language model is trained in float16 on a card that computes in bfloat16.

Why: float16 ends at 65504, so that losses have to be scaled and steps are skipped; one value beyond
it can cost the run. bfloat16 has the range of float32 at the same speed, and needs no scaling.
Computed: nothing; the card is looked up.
Fix: bfloat16.
Source: stas00/ml-engineering, tensor precision; NVIDIA A100 whitepaper, table 4 (equal rates).
"""

from advisor.quantities import gpus
from advisor.quantities.customs import is_language
from advisor.rule import Facts, Quantity, Verdict, action_for, rule

LARGEST = Quantity(65504, unit="count", formula="(2 - 2⁻¹⁰)·2¹⁵", source="IEEE 754, binary16")
KEYS = {"nanoGPT": "dtype", "llama2.c": "dtype"}


@rule(
    code="PRC002",
    severities=("info",),
    confidence="low",
    explains=("fp16-overflow", "loss-scale-collapsing"),
    references=("https://github.com/stas00/ml-engineering/tree/master/training/dtype.md",),
)
def fp16_where_bf16_is_supported(hardware_gpu: str, run_dtype: str, facts: Facts) -> Verdict | None:
    """Look the card of a float16 run up."""
    card = gpus.get_gpu(hardware_gpu)
    # Images train as well in float16: their gradients stay small, and their programs scale by rote.
    if card is None or not is_language(facts.framework, facts.number("model.vocab_size")):
        return None
    fires = run_dtype == "float16" and card.bf16_native
    key = KEYS.get(facts.framework or "")
    return Verdict(
        fires,
        {"gpu": card.name.partition(" (")[0], "largest": LARGEST},
        ("what", "why", "fix"),
        actions=(action_for(facts, "run.dtype", key, "bfloat16"),) if fires and key else (),
    )
