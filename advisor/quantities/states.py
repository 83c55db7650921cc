"""Bytes of weights, gradients and optimizer states, whole or split over ranks, as a range.

The range is what is not known without looking into the program: whether copies in half precision
live until the backward pass, and what an optimizer keeps beside its moments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from advisor.quantities.checks import require_not_negative, require_positive
from advisor.units import Quantity

ZERO_SOURCE = "Rajbhandari et al. 2019, ZeRO, arXiv 1910.02054, section 3"
Stage = Literal[0, 1, 2, 3]  # what is split: nothing, optimizer, and gradients, and weights


@dataclass(frozen=True, slots=True)
class Precision:
    """Bytes per parameter, low and high; `master` is split with the optimizer's states."""

    weights: tuple[float, float]
    gradients: tuple[float, float]
    master: float
    moment: float


PRECISIONS: Mapping[str, Precision] = {
    # fp32 weights; autocast's copies in half precision may live until the backward pass.
    "autocast": Precision((4, 6), (4, 4), 0, 4),
    # Half-precision weights and an fp32 copy: ZeRO's accounting has gradients in half precision,
    # stas00/ml-engineering (training/performance) in fp32.
    "master": Precision((2, 2), (2, 4), 4, 4),
    "bf16": Precision((2, 2), (2, 2), 0, 2),
}
# Moments that an optimizer keeps for each parameter.
MOMENTS: Mapping[str, tuple[float, float]] = {
    "adamw": (2, 2),
    "lion": (1, 1),  # arXiv 2302.06675: momentum only
    "muon": (1, 1.1),  # karpathy/nanochat optim.py: momentum, and a factored second moment
    "adafactor": (0, 1.1),  # arXiv 1804.04235: rows and columns; with momentum one more
    "sgd": (0, 0),
    "momentum": (1, 1),
}
# bitsandbytes: two moments of a byte, and an fp32 scale for every 256 of each.
EIGHT_BIT = (2.0, 2.0 + 2 * 4 / 256)
# Of embeddings, where a program sees to it as huggingface/transformers' trainer does (optim_bits).
WHOLE_MOMENTS = 8.0
# QLoRA, arXiv 2305.14314, section 3: four bits, and for each block of 64 a scale of 32 bits, or
# 0.127 bits in all where the scales are quantised as well.
NF4 = ((4 + 0.127) / 8, (4 + 32 / 64) / 8)

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class States:
    """Bytes on one rank by part, low and high."""

    weights: Range
    gradients: Range
    optimizer: Range
    frozen: Range = (0.0, 0.0)
    gathered: Range = (0.0, 0.0)

    @property
    def total(self) -> tuple[Quantity, Quantity]:
        """The sum of all parts, low and high."""
        parts = (self.weights, self.gradients, self.optimizer, self.frozen, self.gathered)
        low, high = (sum(part[at] for part in parts) for at in (0, 1))
        formula = "weights + gradients + optimizer + frozen + gathered"
        return (
            Quantity(low, unit="bytes", formula=formula, source=ZERO_SOURCE),
            Quantity(high, unit="bytes", formula=formula, source=ZERO_SOURCE),
        )


def states(
    *, N: float, precision: str, optimizer: str, stage: Stage = 0, ranks: int = 1,
    unit: float = 0.0, fused_backward: bool = False, whole_moments: float = 0.0,
) -> States:  # fmt: skip
    """Give the bytes that trained parameters take on one rank.

    Args: N trained parameters; precision of PRECISIONS; optimizer of MOMENTS or adamw-8bit;
        stage of ZeRO, 3 also for FSDP's full sharding; ranks that share; unit parameters of the
        largest unit that stage 3 gathers; fused_backward whether gradients are used at once;
        whole_moments parameters, of the embedding, whose moments adamw-8bit may keep in fp32.
    Returns: bytes by part, low and high.
    Raises: ValueError for a size that is not positive or a name that is not known.
    Source: Rajbhandari et al. 2019; the tables of this module.
    """
    require_positive(N=N, ranks=ranks)
    require_not_negative(unit=unit, whole_moments=whole_moments)
    if precision not in PRECISIONS:
        raise ValueError(f"no precision {precision!r}")
    kept = PRECISIONS[precision]
    moments = _moments(optimizer, kept, min(whole_moments / N, 1.0))
    # A rank's share of a part: the part is split from that stage on.
    optimizer_share, gradient_share, weight_share = (
        1 / ranks if stage >= least else 1.0 for least in (1, 2, 3)
    )
    gradients = (0.0, kept.gradients[1] * unit) if fused_backward else _scaled(
        kept.gradients, N * gradient_share
    )  # fmt: skip
    whole = (2.0 * unit, (kept.weights[1] + kept.gradients[1]) * unit)
    return States(
        weights=_scaled(kept.weights, N * weight_share),
        gradients=gradients,
        optimizer=_scaled((moments[0] + kept.master, moments[1] + kept.master),
                          N * optimizer_share),
        gathered=whole if stage == 3 else (0.0, 0.0),
    )  # fmt: skip


def adapter_states(
    *, frozen: float, trained: float, quantised: float = 0.0, precision: str = "autocast",
    optimizer: str = "adamw",
) -> States:  # fmt: skip
    """Give the bytes of LoRA, or of QLoRA where weights are quantised.

    Args: frozen parameters of the base in half precision; trained parameters of the adapter;
        quantised parameters of the base in NF4; precision and optimizer of the adapter.
    Returns: bytes by part, low and high; the base has neither gradients nor states.
    Raises: ValueError for a size that is negative or a name that is not known.
    Source: QLoRA, arXiv 2305.14314, section 3.
    """
    require_not_negative(frozen=frozen, quantised=quantised)
    adapter = states(N=trained, precision=precision, optimizer=optimizer)
    base = (2 * frozen + NF4[0] * quantised, 2 * frozen + NF4[1] * quantised)
    return States(adapter.weights, adapter.gradients, adapter.optimizer, frozen=base)


def joined(parts: Iterable[States]) -> States:
    """Add up states of parts of a model that are kept differently.

    Args: parts states of each, bytes.
    Returns: bytes by part, low and high.
    Raises: nothing.
    Source: a sum.
    """
    found = list(parts)
    sums = [
        (
            sum(getattr(each, name)[0] for each in found),
            sum(getattr(each, name)[1] for each in found),
        )
        for name in ("weights", "gradients", "optimizer", "frozen", "gathered")
    ]
    return States(*sums)


def _moments(optimizer: str, kept: Precision, whole: float) -> Range:
    if optimizer == "adamw-8bit":
        low, high = EIGHT_BIT
        return low, high + whole * (WHOLE_MOMENTS - high)
    if optimizer not in MOMENTS:
        raise ValueError(f"no optimizer {optimizer!r}")
    return _scaled(MOMENTS[optimizer], kept.moment)


def _scaled(per_parameter: Range, number: float) -> Range:
    return per_parameter[0] * number, per_parameter[1] * number
