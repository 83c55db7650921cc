"""What one layer keeps for the backward pass, by how its family is written.

Counted in an uncompiled model whose weights and activations have one dtype, as in full bf16
fine-tuning, and held to the last byte against PyTorch's own saved tensors
(tests/reference/saved_tensors.json). A compiler fuses and recomputes, and keeps less.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advisor.quantities.checks import require_positive
from advisor.units import Quantity

SOURCE = "torch.autograd.graph.saved_tensors_hooks over huggingface/transformers 5.23.0"
FP32 = 4
HALF = 2

Attention = Literal["fused", "matrix"]  # matrix: the T x T probabilities are kept


@dataclass(frozen=True, slots=True)
class Kept:
    """What a family keeps for each token, as multiples of widths, in elements of its dtype.

    Attributes:
        d: model widths: inputs and outputs of norms and projections.
        q: widths of all query heads.
        feed_forward: inner widths: the activation's input, what lies inside it, its output.
        matrix_q: as `q`, where the probabilities are kept.
        matrix_bytes: for each of the h·T probabilities: 2 softmax in bf16; 6 in fp32, and its cast.
        norm_fp32: whether both norms make an fp32 copy of their gain.
    """

    d: int
    q: int
    feed_forward: int
    matrix_q: int
    matrix_bytes: int
    norm_fp32: bool = False


# An RMSNorm of transformers works in fp32: its input (2), what is scaled (1) and its output (1);
# Gemma's scales in fp32 as well (2 + 2 + 1).
LLAMA = Kept(d=8, q=2, feed_forward=4, matrix_q=4, matrix_bytes=6)
FAMILIES: Mapping[str, Kept] = {
    # The tanh form of GELU, written out, keeps four of its steps beside its output.
    "gpt2": Kept(d=4, q=4, feed_forward=5, matrix_q=4, matrix_bytes=2),
    "opt": Kept(d=4, q=4, feed_forward=1, matrix_q=4, matrix_bytes=6),
    "bert": Kept(d=4, q=4, feed_forward=2, matrix_q=4, matrix_bytes=2),
    # Both branches read one input; queries and keys are there before and after their rotation.
    "gpt_neox": Kept(d=3, q=7, feed_forward=2, matrix_q=4, matrix_bytes=6),
    "llama": LLAMA,
    "mistral": LLAMA,
    "qwen2": LLAMA,
    "gemma": Kept(d=10, q=2, feed_forward=4, matrix_q=4, matrix_bytes=6, norm_fp32=True),
}
OWN_KEYS = frozenset({"llama", "mistral", "qwen2", "gemma"})  # k and v are kept as wide as they are
STATISTICS = 8  # bytes for each token: two numbers of each norm, or one in fp32


def layer_bytes(
    *, family: str, B: int, T: int, d: int, h: int, head: int, kv: int, f: int,
    attention: Attention = "fused", checkpointed: bool = False,
) -> Quantity | None:  # fmt: skip
    """Count the bytes that one layer keeps in bf16 or fp16, without dropout.

    Args: family as config.json's model_type; B sequences; T sequence length; d model width;
        h heads; head their width; kv heads of keys; f inner width of the feed-forward;
        attention whether the probabilities are kept; checkpointed whether only the input is.
    Returns: bytes; None for a family that was not measured.
    Raises: ValueError when a size is not positive.
    Source: huggingface/transformers 5.23.0, the modelling files, and PyTorch's saved tensors.
    """
    require_positive(B=B, T=T, d=d, h=h, head=head, kv=kv, f=f)
    kept, tokens = FAMILIES.get(family), B * T
    if checkpointed:
        size, formula = float(HALF * tokens * d), "2·B·T·d"
    elif kept is None:
        return None
    else:
        keys = 2 * kv * head if family in OWN_KEYS and attention == "fused" else 0
        q = kept.q if attention == "fused" else kept.matrix_q
        elements = kept.d * d + q * h * head + keys + kept.feed_forward * f
        beside = FP32 * h if attention == "fused" else kept.matrix_bytes * h * T
        size = float(tokens * (HALF * elements + beside + STATISTICS))
        size += 2 * FP32 * d if kept.norm_fp32 else 0
        formula = f"B·T·(2·({kept.d}·d + {q}·h·head + k + {kept.feed_forward}·f) + p + 8)"
    return Quantity(
        size, unit="bytes", formula=formula,
        inputs={"B": B, "T": T, "d": d, "h": h, "head": head, "kv": kv, "f": f}, source=SOURCE,
    )  # fmt: skip
