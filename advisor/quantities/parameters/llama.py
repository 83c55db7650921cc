"""Decoders with RMSNorm and a gated feed-forward: LLaMA and what was built after it.

Source: huggingface/transformers 5.23.0, modeling_llama.py, modeling_mistral.py,
modeling_mixtral.py, modeling_qwen2.py, modeling_qwen3.py, modeling_qwen2_moe.py,
modeling_qwen3_moe.py, modeling_gemma.py, modeling_gemma2.py, modeling_gemma3.py, modeling_phi3.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from advisor.quantities.parameters.counted import (
    Count,
    MissingSettingError,
    Settings,
    attention,
    gated_feed_forward,
    linear,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """What distinguishes a family from LLaMA."""

    tied: bool = False
    bias: str = "attention_bias"  # of all four projections by this setting, or "qkv", or "never"
    own_head_dim: bool = False  # d ÷ h is not what is meant where head_dim is not said
    norms: int = 2  # of d in each layer
    head_norms: bool = False  # two norms as wide as a head
    experts: bool = False


def family(kind: Kind) -> Callable[[Settings], Count]:
    """Return the function that counts this kind."""

    def counted(config: Settings) -> Count:
        d, layers, V = (
            config.whole(key) for key in ("hidden_size", "num_hidden_layers", "vocab_size")
        )
        head = _head_dim(config, kind)
        normed = d * (kind.norms * layers + 1) + (2 * head * layers if kind.head_norms else 0)
        inner, idle = _feed_forwards(config, kind)
        tied = config.flag("tie_word_embeddings", default=kind.tied)
        return Count(
            embeddings=V * d,
            attention=layers * _attention(config, kind, head),
            feed_forward=inner,
            norms=normed,
            head=0 if tied else V * d,
            idle=idle,
        )

    return counted


def _head_dim(config: Settings, kind: Kind) -> int:
    if config.get("head_dim") is not None or kind.own_head_dim:
        return config.whole("head_dim")
    d, heads = config.whole("hidden_size"), config.whole("num_attention_heads")
    if not heads or d % heads:
        raise MissingSettingError("head_dim")
    return d // heads


def _attention(config: Settings, kind: Kind, head: int) -> int:
    q, kv = (config.whole(key) * head for key in ("num_attention_heads", "num_key_value_heads"))
    everywhere = kind.bias == "attention_bias" and config.flag("attention_bias", default=False)
    inner = everywhere or kind.bias == "qkv"
    return attention(config.whole("hidden_size"), q, kv, inner_bias=inner, outer_bias=everywhere)


def _feed_forwards(config: Settings, kind: Kind) -> tuple[int, int]:
    """Return the parameters of all feed-forwards, and those of the experts that rest."""
    layers, d = config.whole("num_hidden_layers"), config.whole("hidden_size")
    if not kind.experts:
        biased = config.flag("mlp_bias", default=False)
        return layers * gated_feed_forward(d, config.whole("intermediate_size"), bias=biased), 0
    every = config.whole("decoder_sparse_step", 1) or layers + 1
    only = config.get("mlp_only_layers")
    plain = set(only) if isinstance(only, list | tuple) else set()
    sparse = sum((at + 1) % every == 0 and at not in plain for at in range(layers))
    mixed, idle = mixture(config)
    dense = layers - sparse
    rest = dense * gated_feed_forward(d, config.whole("intermediate_size")) if dense else 0
    return sparse * mixed + rest, sparse * idle


def mixture(config: Settings) -> tuple[int, int]:
    """Return the parameters of one layer of experts with its router, and of those that rest."""
    d, count = config.whole("hidden_size"), config.whole("num_experts")
    chosen = config.whole("num_experts_per_tok")
    if not 0 < chosen <= count:
        raise MissingSettingError("num_experts_per_tok")
    inner = config.get("moe_intermediate_size")
    key = "intermediate_size" if inner is None else "moe_intermediate_size"
    one = gated_feed_forward(d, config.whole(key))
    shared = config.whole("shared_expert_intermediate_size", 0)
    beside = gated_feed_forward(d, shared) + linear(d, 1) if shared else 0
    return count * one + linear(d, count) + beside, (count - chosen) * one


llama = family(Kind())
mistral = family(Kind(bias="never"))
mixtral = family(Kind(bias="never", experts=True))
qwen2 = family(Kind(bias="qkv"))
qwen2_moe = family(Kind(bias="qkv", experts=True))
qwen3 = family(Kind(own_head_dim=True, head_norms=True))
qwen3_moe = family(Kind(own_head_dim=True, head_norms=True, experts=True))
gemma = family(Kind(tied=True, own_head_dim=True))
gemma2 = family(Kind(tied=True, own_head_dim=True, norms=4))
gemma3 = family(Kind(tied=True, own_head_dim=True, norms=4, head_norms=True))
phi3 = family(Kind(bias="never"))
