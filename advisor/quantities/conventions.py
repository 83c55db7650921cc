"""How each program counts FLOPs per token, so that a printed MFU can be turned into another's.

All of them are 6·P + c·L·H·Q·T with heads as wide for keys as for values. They differ in P, which
of the parameters count, and in c: 12 for attention over the full square, 6 for the half that a
causal mask leaves. Recomputation counts in none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.quantities.parameters.counted import Count
from advisor.units import Quantity

# Which parameters count: all that a token passes; all but positions; all but tables that are only
# looked up; those of matrices that multiply, the head among them.
Weights = Literal["all", "without positions", "without lookups", "matrices"]


@dataclass(frozen=True, slots=True)
class Convention:
    """One program's way of counting."""

    weights: Weights
    attention: Literal[0, 6, 12]
    source: str


CONVENTIONS: Mapping[str, Convention] = {
    "PaLM": Convention("all", 12, "arXiv 2204.02311, appendix B"),
    "nanoGPT": Convention("without positions", 12, "karpathy/nanoGPT @3adf61e1 model.py:289-303"),
    "llm.c": Convention("all", 6, "karpathy/llm.c @f1e2ace train_gpt2.cu:1126-1153"),
    "nanochat": Convention("matrices", 12, "karpathy/nanochat @92d63d4 gpt.py:319-349"),
    "torchtitan": Convention(
        "without lookups", 12, "pytorch/torchtitan @b5bcd76c6 models/utils.py:412-450"
    ),
    "Megatron-LM": Convention(
        "matrices", 6, "NVIDIA/Megatron-LM @d98e8a64dd training/training.py:802-1310"
    ),
    "Korthikanti": Convention("matrices", 12, "arXiv 2205.05198, appendix A"),
    "MaxText": Convention(
        "matrices", 6, "AI-Hypercomputer/maxtext @e591f30cb utils/maxtext_utils.py:1149-1290"
    ),
    "litgpt": Convention("matrices", 12, "Lightning-AI/litgpt @26857050 pretrain.py:310-364"),
    "TinyLlama": Convention(
        "all", 12, "jzhang38/TinyLlama @bf12224 lit_gpt/speed_monitor.py:370-398"
    ),
    "llm-foundry": Convention(
        "all", 12, "mosaicml/llm-foundry @8c8dd48f7 modeling_mpt.py:1588-1620"
    ),
    "nanotron": Convention("matrices", 12, "huggingface/nanotron @2411b022 llama.py:1157-1224"),
    "HF Trainer": Convention(
        "without lookups", 0, "huggingface/transformers 5.23.0 trainer.py:4216-4233"
    ),
}


def counted_weights(convention: str, count: Count, *, positions: int = 0) -> int:
    """Give the parameters that a program counts in its FLOPs.

    Args: convention of CONVENTIONS; count of the model, of a token's experts only; positions how
        many of its embeddings are those of positions.
    Returns: parameters.
    Raises: KeyError for a program that is not known.
    Source: CONVENTIONS.
    """
    tied = count.head == 0
    tokens = count.embeddings - positions
    rule = CONVENTIONS[convention].weights
    if rule == "all":
        return count.active
    if rule == "without positions":
        return count.active - positions
    if rule == "without lookups":
        if convention == "HF Trainer":  # num_parameters(exclude_embeddings=True), tied or not
            return count.active - count.embeddings
        return count.active if tied else count.active - tokens
    # A shared table is looked up and multiplies: it counts once, as the head.
    return count.active - count.norms - positions - (0 if tied else tokens)


def flops_per_token(*, convention: str, P: float, heads_width: float, spans: float) -> Quantity:
    """Count forward and backward FLOPs per token as a program does.

    Args: convention of CONVENTIONS; P parameters that it counts; heads_width width of all heads,
        the mean of keys' and values' where they differ; spans sum over the layers of the tokens
        that attention reaches: L·T without windows.
    Returns: FLOP/token.
    Raises: ValueError when a size is not positive; KeyError for a program that is not known.
    Source: CONVENTIONS.
    """
    require_positive(P=P)
    require_not_negative(heads_width=heads_width, spans=spans)
    kind = CONVENTIONS[convention]
    return Quantity(
        6 * P + kind.attention * heads_width * spans,
        unit="FLOP/token",
        formula=f"6·P + {kind.attention}·H·Q·ΣT",
        inputs={"P": P, "H·Q": heads_width, "ΣT": spans},
        source=kind.source,
    )


def converted_mfu(
    *, printed: float, printed_flops: float, printed_peak: float, flops: float, peak: float
) -> Quantity:
    """Turn an MFU into that of another convention or another peak.

    Args: printed fraction; printed_flops FLOP/token and printed_peak FLOP/s that it rests on;
        flops FLOP/token and peak FLOP/s that are wanted.
    Returns: fraction: the tokens per second are the same in both.
    Raises: ValueError when an argument is not positive.
    Source: definition of MFU, PaLM, arXiv 2204.02311, appendix B.
    """
    require_positive(
        printed=printed, printed_flops=printed_flops, printed_peak=printed_peak,
        flops=flops, peak=peak,
    )  # fmt: skip
    return Quantity(
        printed * printed_peak / printed_flops * flops / peak,
        unit="fraction",
        formula="m·peak₁ ÷ F₁ · F₂ ÷ peak₂",
        inputs={"m": printed, "F₁": printed_flops, "F₂": flops},
        source="PaLM, arXiv 2204.02311, appendix B",
    )
