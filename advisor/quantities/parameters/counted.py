"""What a count consists of, and the settings that it reads from a config."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Other names that families give the same setting in config.json.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "hidden_size": ("n_embd", "d_model"),
    "num_hidden_layers": ("n_layer",),
    "num_attention_heads": ("n_head",),
    "intermediate_size": ("n_inner", "ffn_dim", "ffn_hidden_size"),
    "max_position_embeddings": ("n_positions",),
    "num_key_value_heads": ("num_kv_heads",),
    "num_experts": ("num_local_experts", "n_routed_experts"),
}


class MissingSettingError(ValueError):
    """A setting without which the count is not known; its message is the setting's name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A config.json, read by the names of LLaMA's; what is null counts as not there."""

    values: Mapping[str, object]

    def get(self, key: str) -> object:
        """Return a setting under any of its names, None where it is not there."""
        names = (key, *ALIASES.get(key, ()))
        return next((self.values[n] for n in names if self.values.get(n) is not None), None)

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number; raises MissingSettingError where there is neither."""
        value = self.get(key)
        if value is None and default is not None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise MissingSettingError(key)
        return int(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return whether a switch is on."""
        value = self.get(key)
        return default if value is None else bool(value)

    def text(self, key: str) -> str:
        """Return a text, empty where it is not there; of a list the first."""
        value = self.get(key)
        if isinstance(value, list | tuple):
            value = value[0] if value else None
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Count:
    """The parameters of a model by block; a weight shared with the head is counted once."""

    embeddings: int
    attention: int
    feed_forward: int
    norms: int
    head: int = 0
    idle: int = 0  # of the feed-forward: experts that a token does not pass
    projections: int = 0  # everything else: convolutions, pooler, projections of embeddings

    @property
    def total(self) -> int:
        """Every parameter."""
        parts = (self.embeddings, self.attention, self.feed_forward, self.norms, self.head)
        return sum(parts) + self.projections

    @property
    def active(self) -> int:
        """The parameters that are there for one token: all but the idle experts'."""
        return self.total - self.idle

    @property
    def non_embedding(self) -> int:
        """All parameters but those of embedding tables."""
        return self.total - self.embeddings


def linear(inputs: int, outputs: int, *, bias: bool = False) -> int:
    """Count a matrix and, with a bias, one number for each output."""
    return inputs * outputs + (outputs if bias else 0)


def attention(d: int, q: int, kv: int, *, inner_bias: bool, outer_bias: bool) -> int:
    """Count the four projections of attention; q and kv are the widths of all their heads."""
    three = linear(d, q, bias=inner_bias) + 2 * linear(d, kv, bias=inner_bias)
    return three + linear(q, d, bias=outer_bias)


def plain_feed_forward(d: int, f: int, *, bias: bool) -> int:
    """Count a feed-forward of two matrices."""
    return linear(d, f, bias=bias) + linear(f, d, bias=bias)


def gated_feed_forward(d: int, f: int, *, bias: bool = False) -> int:
    """Count a feed-forward of three matrices: gate, up and down."""
    return 2 * linear(d, f, bias=bias) + linear(f, d, bias=bias)
