"""The vocabulary is not a multiple of 64.

Why: the head multiplies by a matrix as wide as the vocabulary; where that width fills no whole
number of tiles, tensor cores fall back to slower kernels in the largest product of a small model.
Computed: the remainder of the vocabulary by 64, and the next multiples of 64 and 128.
Fix: pad the vocabulary before training starts; the extra rows are never used and cost little.
Source: karpathy/nanoGPT model.py pads GPT-2's vocabulary for efficiency; NVIDIA's deep learning
performance guide on matrix dimensions.
"""

from advisor.quantities.transformer import TENSOR_CORE_MULTIPLE
from advisor.rule import Quantity, Verdict, rule, starts_from_scratch

BETTER_MULTIPLE = 128  # NVIDIA's guide: whole tiles of 128 columns
PADS_ITSELF = frozenset({"llm.c", "Megatron-LM", "GPT-NeoX"})  # what they print is the tokenizer's
SMALL_VOCABULARY = 1000  # characters and bytes: the head is a sliver of the work; our judgement


@rule(
    code="MOD003",
    severities=("warning",),
    confidence="medium",
    references=(
        "https://github.com/karpathy/nanoGPT/blob/master/model.py",
        "https://docs.nvidia.com/deeplearning/performance/dl-performance-matrix-multiplication/",
    ),
)
def vocab_not_padded(
    model_vocab_size: Quantity, run_framework: str, run_init_from: str | None
) -> Verdict | None:
    """Look for a remainder by 64."""
    if run_framework in PADS_ITSELF or not starts_from_scratch(run_framework, run_init_from):
        return None  # or the vocabulary comes with the weights
    padded, better = (
        _next_multiple(model_vocab_size, each) for each in (TENSOR_CORE_MULTIPLE, BETTER_MULTIPLE)
    )
    extra = Quantity(
        padded - model_vocab_size, unit="count", formula="padded - V",
        inputs={"padded": padded, "V": float(model_vocab_size)}, source="arithmetic",
    )  # fmt: skip
    return Verdict(
        fires=model_vocab_size > SMALL_VOCABULARY and extra > 0,
        values={
            "vocabulary": model_vocab_size,
            "multiple": Quantity(
                TENSOR_CORE_MULTIPLE, unit="count", source="karpathy/nanoGPT model.py"
            ),
            "padded": padded,
            "better": better,
            "better_multiple": Quantity(
                BETTER_MULTIPLE, unit="count", source="NVIDIA deep learning performance guide"
            ),
            "extra": extra,
        },
        clauses=("what", "why", "fix" if padded == better else "fix-better"),
    )


def _next_multiple(V: Quantity, multiple: int) -> Quantity:
    return Quantity(
        -(-int(V) // multiple) * multiple, unit="count", formula="⌈V ÷ m⌉·m",
        inputs={"V": float(V), "m": multiple}, source="arithmetic",
    )  # fmt: skip
