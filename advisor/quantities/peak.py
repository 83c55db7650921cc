"""The peak of a training step's memory, by its phases, for any program and family.

What lives together is added, what does not is compared: when the backward pass starts, all
activations and the logits are there but no gradient of this pass; when it ends, all gradients but
hardly an activation. Gradients that are accumulated over micro-batches live through both.
"""

from __future__ import annotations

from dataclasses import dataclass

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.quantities.memory import MemoryRange
from advisor.quantities.states import Range, States
from advisor.units import Quantity

SOURCE = (
    "ZeRO's accounting of states, PyTorch's saved tensors, and peaks published by torchtune and"
    " torchtitan"
)
# How far published peaks lie from a formula whose coefficients come from other programs.
SPREAD = 0.25
# What a compiled model keeps of what an uncompiled one saves: modded-nanogpt 22 of 36 bytes,
# nanochat 28 of 36, torchtune's Llama 31 to 34 of 43.
COMPILED = (0.6, 0.8)
# Bytes for each logit. Uncompiled: forward 2 + 4 + 4, backward 2 + 4 + 4 + 4. Compiled: from
# nanochat's 4, fused with the head, to torchtune's, whose compiled loss is not.
EAGER_LOGITS = (10.0, 14.0)
COMPILED_LOGITS = (4.0, 14.0)
# What nvidia-smi shows beyond what is allocated. The allocator's reserve: pairs that
# modded-nanogpt's records print, +4, +10, +17, +19 and +49 %. CUDA's context: not measured here.
RESERVED = (1.03, 1.17, 1.50)
CONTEXT = (0.3 * 2**30, 0.6 * 2**30)
SCREEN = 1.5 * 2**30  # on a card that draws a screen as well


@dataclass(frozen=True, slots=True)
class Kept:
    """Bytes that a pass over one micro-batch keeps, low and high.

    Attributes:
        activations: of all layers, until the backward pass.
        logits: with the loss and its gradient, where they are largest.
        residual: the stream that leaves the embedding.
        head: gradient of the head, which the backward pass makes first.
    """

    activations: Range
    logits: Range
    residual: float
    head: float = 0.0


def peak_memory(held: States, kept: Kept, *, accumulates: bool, spread: float = 0.0) -> MemoryRange:
    """Give the peak that is allocated during one step.

    Args: held weights, gradients and states; kept by a pass over one micro-batch; accumulates
        whether gradients of earlier micro-batches are there; spread by which activations and
        logits may lie off, as a fraction.
    Returns: bytes, low and high, and the parts.
    Raises: ValueError for a spread that is negative.
    Source: ZeRO's accounting of states, PyTorch's saved tensors.
    """
    require_not_negative(spread=spread, residual=kept.residual, head=kept.head)
    totals, parts = [], []
    for at, off in ((0, 1 - spread), (1, 1 + spread)):
        states = held.weights[at] + held.optimizer[at] + held.frozen[at] + held.gathered[at]
        gradients = held.gradients[at]
        passing = off * (kept.activations[at] + kept.logits[at]) + kept.residual
        head = kept.head if at else 0.0  # the low end lets it take the place of what is freed
        starts = passing + (gradients if accumulates else min(head, gradients))
        ends = gradients + kept.residual
        totals.append(_quantity(states + max(starts, ends), held, kept, at, off))
        parts.append({
            "states": states + gradients,
            "activations": off * kept.activations[at],
            "logits": off * kept.logits[at],
            "embedding": kept.residual,
        })  # fmt: skip
    low, high = totals
    return MemoryRange(low, high, {name: (parts[0][name], parts[1][name]) for name in parts[0]})


def _quantity(total: float, held: States, kept: Kept, at: int, off: float) -> Quantity:
    return Quantity(
        total, unit="bytes",
        formula="weights + optimizer + max(off·(activations + logits) + residual, gradients)",
        inputs={
            "weights": held.weights[at] + held.frozen[at] + held.gathered[at],
            "optimizer": held.optimizer[at], "gradients": held.gradients[at], "off": off,
            "activations": kept.activations[at], "logits": kept.logits[at],
            "residual": kept.residual,
        },
        source=SOURCE,
    )  # fmt: skip


def as_seen(allocated: MemoryRange, *, screen: bool = False) -> tuple[float, float, float]:
    """Give what nvidia-smi shows for a peak that is allocated.

    Args: allocated bytes, low and high; screen whether the card may draw a screen too.
    Returns: bytes: low, usual, high.
    Raises: nothing.
    Source: allocated and reserved memory as modded-nanogpt's records print them.
    """
    low, high = float(allocated.low), float(allocated.high)
    usual = (low + high) / 2 * RESERVED[1] + sum(CONTEXT) / 2
    most = high * RESERVED[2] + CONTEXT[1] + (SCREEN if screen else 0.0)
    return low * RESERVED[0] + CONTEXT[0], usual, most


def measured_peak(*, printed: float, states: Range, B: int, micro: int) -> MemoryRange:
    """Carry a peak that the program printed over to another micro-batch.

    Args: printed peak, bytes; states bytes that do not depend on the micro-batch, low and high;
        B micro-batch that it was printed for; micro the other one.
    Returns: bytes, low and high: what is no state grows with the micro-batch.
    Raises: ValueError when a size is not positive.
    Source: activations and logits are linear in the number of sequences.
    """
    require_positive(printed=printed, B=B, micro=micro)
    bounds, parts = [], []
    for held in states:
        fixed = min(held, printed)
        passing = (printed - fixed) * micro / B
        bounds.append(
            Quantity(
                fixed + passing, unit="bytes", formula="states + (printed - states)·micro ÷ B",
                inputs={"printed": printed, "states": fixed, "micro": micro, "B": B},
                source="the peak that the program printed",
            )
        )  # fmt: skip
        parts.append({"states": fixed, "passing": passing})
    low, high = sorted(bounds, key=float)
    spans = {name: (parts[0][name], parts[1][name]) for name in ("states", "passing")}
    return MemoryRange(low, high, spans)
