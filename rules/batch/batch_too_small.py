"""A step of a language model that is trained from scratch holds very few tokens.

Why: the gradient of so few tokens is mostly noise; the loss falls slowly however low the learning
rate, and the GPUs are badly used. Runs of this kind are benchmarks or trials.
Computed: sequences per step · length, over all ranks.
Fix: more accumulation, which costs no memory; half a million tokens are usual.
Source: karpathy/nanoGPT config/train_gpt2.py and Brown et al. 2020, arXiv 2005.14165, table 2.1:
half a million tokens for the smallest models. The limit is this project's judgement.
"""

from typing import Annotated

from advisor.quantities import transformer
from advisor.quantities.customs import begins_untrained, is_language
from advisor.rule import Either, Facts, Quantity, Verdict, rule, starts_from_scratch

FEWEST = 32_768  # a sixteenth of what is usual; our judgement
LARGE = 100e6  # parameters; smaller models are trained on anything; our judgement
USUAL = 524_288  # 2¹⁹, karpathy/nanoGPT; 0.5M in Brown et al. 2020
SOURCE = "karpathy/nanoGPT config/train_gpt2.py"


@rule(
    code="BAT002",
    severities=("info",),
    confidence="low",
    explains=("mfu-low",),
    references=("https://arxiv.org/abs/2005.14165",),
)
def batch_too_small(
    batch: Annotated[Quantity, Either("batch.tokens_per_step", "batch.global")],
    facts: Facts,
    model_block_size: Quantity | None,
    model_params: Quantity | None,
    model_vocab_size: Quantity | None,
    run_init_from: str | None,
) -> Verdict | None:
    """Look for a small step of a large model."""
    framework = facts.framework or ""
    first = facts.number("train.loss.first")
    scratch = starts_from_scratch(framework, run_init_from)
    if run_init_from is None and begins_untrained(first, model_vocab_size):
        scratch = True
    size = model_params or _blocks(facts)
    tokens = _tokens(batch, model_block_size)
    if not scratch or not is_language(framework, model_vocab_size) or not size or not tokens:
        return None
    usual = Quantity(USUAL, unit="tokens/step", formula="2¹⁹", source=SOURCE)
    return Verdict(
        fires=size >= LARGE and tokens < FEWEST,
        values={"tokens": tokens, "params": size, "usual": usual},
        clauses=("what", "why", "fix"),
    )


def _tokens(batch: Quantity, length: Quantity | None) -> Quantity | None:
    if batch.unit == "tokens/step":
        return batch
    if length is None:
        return None
    return Quantity(
        batch * length, unit="tokens/step", formula="sequences · T",
        inputs={"sequences": float(batch), "T": float(length)}, source=batch.source,
    )  # fmt: skip


def _blocks(facts: Facts) -> Quantity | None:
    layers, width = facts.number("model.n_layer"), facts.number("model.n_embd")
    return transformer.blocks_params(L=int(layers), d=int(width)) if layers and width else None
