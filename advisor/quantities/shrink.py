"""What an out-of-memory message's figures say, and the smaller batch that keeps a step's tokens."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.units import Quantity

# The driver and the context of an idle program take some hundred MiB: no sign of another program.
LEAST_OF_OTHERS = 2**30  # bytes; our judgement
SOURCE = "the figures of the message"


@dataclass(frozen=True, slots=True)
class Smaller:
    """A batch with the same tokens in a step and a smaller micro-batch."""

    micro: Quantity
    accumulation: Quantity
    micro_new: Quantity
    accumulation_new: Quantity


def held_by_others(
    *, requested: float | None, free: float | None, used: float | None, capacity: float | None
) -> Quantity | None:
    """Return what other programs hold of a card, where that made the difference.

    Args: requested bytes that did not fit; free bytes of the card; used bytes of this process, all
        included; capacity bytes of the card.
    Returns: the bytes; None when a figure is missing, or without them the request would not fit.
    Source: c10/cuda/CUDACachingAllocator.cpp, the figures of its message since torch 2.1.
    """
    if requested is None or free is None or used is None or capacity is None:
        return None
    others = capacity - free - used
    if others < LEAST_OF_OTHERS or others + free < requested:
        return None
    inputs = {"capacity": capacity, "free": free, "used": used}
    formula = "capacity - free - used"
    return Quantity(others, unit="bytes", formula=formula, inputs=inputs, source=SOURCE)


def smaller_batch(micro: Quantity | None, accumulation: Quantity | None) -> Smaller | None:
    """Return the largest micro-batch of at most half that divides the present one.

    The figures say how much was missing at that moment only, so nothing near the present
    micro-batch is safe.

    Returns: micro-batch and accumulation; None when they are unknown or the micro-batch is one.
    Source: karpathy/nanoGPT train.py, tokens_per_iter: their product stays.
    """
    if micro is None or accumulation is None or micro < 2 or accumulation < 1:
        return None
    present = int(micro)
    new = next(n for n in range(present // 2, 0, -1) if present % n == 0)
    factor = present // new
    inputs = {"micro": float(micro), "accumulation": float(accumulation)}
    return Smaller(
        micro,
        accumulation,
        Quantity(new, unit="sequences", formula="micro ÷ k", inputs=inputs | {"k": factor},
                 source="arithmetic"),
        Quantity(accumulation * factor, unit="count", formula="accumulation · k",
                 inputs=inputs | {"k": factor}, source="arithmetic"),
    )  # fmt: skip
