"""The sizes of the model that the plan trains, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.quantities import compute, transformer
from advisor.remedy.settings import Changes
from advisor.units import Quantity


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the model that the plan trains."""

    V: int
    T: int
    L: int
    d: int
    bias: bool

    @property
    def printed(self) -> Quantity:
        """Parameters by nanoGPT's own count."""
        return transformer.params_printed(V=self.V, L=self.L, d=self.d, bias=self.bias)

    @property
    def total(self) -> Quantity:
        """All parameters."""
        return transformer.params_total(V=self.V, T=self.T, L=self.L, d=self.d, bias=self.bias)

    @property
    def flops_per_token(self) -> Quantity:
        """FLOPs per token by nanoGPT's own count."""
        return compute.flops_per_token(N=float(self.printed), L=self.L, d=self.d, T=self.T)


def shape_of(changes: Changes) -> Shape | None:
    """Return the shape after the changes, None where a size is unknown."""
    names = ("model.vocab_size", "model.block_size", "model.n_layer", "model.n_embd")
    numbers = [changes.whole(name) for name in names]
    if changes.facts.value("run.framework") != "nanoGPT" or None in numbers:
        return None
    sizes = [number for number in numbers if number is not None]
    vocabulary, length, layers, width = sizes
    return Shape(vocabulary, length, layers, width, bool(changes.value("model.bias")))
