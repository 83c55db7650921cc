"""What a micro-batch of a nanoGPT-like GPT needs on one card, always as a range.

The logits dominate small models, and how many copies of them live at the peak depends on the
compiler, so one figure would be false precision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.units import Quantity

SOURCE = (
    "saved tensors of a nanoGPT block under autocast; compiled range solved from published peaks"
    " of nanochat, modded-nanogpt and torchtune"
)
FORMULA = "18·N + a·B·T·d·L + k·B·T·V + 4·B·T·d"

# fp32 weights, gradients and two AdamW moments (16) plus autocast's bf16 copies (2).
STATE_BYTES = 18
EMBEDDING_BYTES = 4  # the fp32 residual stream that leaves the embedding
# Bytes per d·token·layer: saved tensors of one block, eager without and with dropout masks;
# compiled, between modded-nanogpt's (22) and nanochat's (28) published peaks.
EAGER_ACTIVATIONS = {False: 36.0, True: 40.0}
COMPILED_ACTIVATIONS = (22.0, 28.0)
# Bytes per logit: eager forward 2 + 4 + 4, backward 2 + 4 + 4 + 4; compiled, published peaks.
EAGER_LOGITS = (10.0, 14.0)
COMPILED_LOGITS = (6.0, 8.3)

FITS_BELOW = 0.90  # the rest goes to the CUDA context, workspaces and fragmentation

Fit = Literal["fits", "tight", "does-not-fit"]


@dataclass(frozen=True, slots=True)
class MemoryRange:
    """Peak allocated bytes, low and high, and the range of each part by name."""

    low: Quantity
    high: Quantity
    parts: Mapping[str, tuple[float, float]]


def training_memory(
    *, N: float, B: int, T: int, L: int, d: int, V: int, compiled: bool, dropout: float
) -> MemoryRange:
    """Estimate the peak allocated memory of one training step.

    Args: N total parameters; B micro-batch in sequences; T sequence length; L layers; d model
        width; V padded vocabulary; compiled whether torch.compile is on; dropout probability.
    Returns: bytes, low and high, and the parts: states, activations, logits, embedding.
    Raises: ValueError when a size is not positive or dropout outside 0 to 1.
    Source: saved-tensor counts under autocast, and published peaks for the compiled range.
    """
    require_positive(N=N, B=B, T=T, L=L, d=d, V=V)
    require_not_negative(dropout=dropout)
    if dropout >= 1:
        raise ValueError(f"dropout must be below 1, not {dropout!r}")
    eager = EAGER_ACTIVATIONS[dropout > 0]
    activations = COMPILED_ACTIVATIONS if compiled else (eager, eager)
    logits = COMPILED_LOGITS if compiled else EAGER_LOGITS
    bounds = []
    for a, k in zip(activations, logits, strict=True):
        parts = {
            "states": STATE_BYTES * N,
            "activations": a * B * T * d * L,
            "logits": k * B * T * V,
            "embedding": float(EMBEDDING_BYTES * B * T * d),
        }
        inputs = {"N": N, "B": B, "T": T, "L": L, "d": d, "V": V, "a": a, "k": k}
        total = Quantity(
            sum(parts.values()), unit="bytes", formula=FORMULA, inputs=inputs, source=SOURCE
        )
        bounds.append((total, parts))
    (low, low_parts), (high, high_parts) = bounds
    return MemoryRange(low, high, {name: (low_parts[name], high_parts[name]) for name in low_parts})


def fits(needed: MemoryRange, memory_bytes: float) -> Fit:
    """Judge a range against a card's memory.

    Args: needed bytes, low and high; memory_bytes of the card.
    Returns: fits below 90 % at the high end, does-not-fit above 100 % at the low end, else tight.
    Raises: ValueError when memory_bytes is not positive.
    Source: published allocated against reserved pairs: 3 to 50 % more is reserved than allocated.
    """
    require_positive(memory_bytes=memory_bytes)
    if needed.high < FITS_BELOW * memory_bytes:
        return "fits"
    return "does-not-fit" if needed.low > memory_bytes else "tight"
