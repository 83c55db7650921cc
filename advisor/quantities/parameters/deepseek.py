"""DeepSeek-V2 and V3: attention through a latent, first dense layers, then experts.

Source: huggingface/transformers 5.23.0, modeling_deepseek_v2.py and modeling_deepseek_v3.py;
DeepSeek-V2, arXiv 2405.04434, section 2.1. The layers that predict further tokens are not in it.
"""

from __future__ import annotations

from advisor.quantities.parameters.counted import (
    Count,
    MissingSettingError,
    Settings,
    gated_feed_forward,
    linear,
)
from advisor.quantities.parameters.llama import mixture


def deepseek(config: Settings) -> Count:
    """Count DeepSeek-V2, V3 and R1."""
    d, layers, V, first = (
        config.whole(key)
        for key in ("hidden_size", "num_hidden_layers", "vocab_size", "first_k_dense_replace")
    )
    if config.flag("attention_bias", default=False) or config.whole("moe_layer_freq", 1) != 1:
        raise MissingSettingError("attention_bias")  # no published model has either
    dense = min(first, layers)
    f, shared = config.whole("moe_intermediate_size"), config.whole("n_shared_experts")
    routed, idle = mixture(config)
    sparse = layers - dense
    plain = gated_feed_forward(d, config.whole("intermediate_size"))
    attending, normed = _latent_attention(config)
    return Count(
        embeddings=V * d,
        attention=layers * attending,
        feed_forward=dense * plain + sparse * (routed + gated_feed_forward(d, f * shared)),
        norms=layers * (2 * d + normed) + d,
        head=0 if config.flag("tie_word_embeddings", default=False) else V * d,
        idle=sparse * idle,
    )


def _latent_attention(config: Settings) -> tuple[int, int]:
    """Return the parameters of one layer's projections, and of the norms between them."""
    d, heads = config.whole("hidden_size"), config.whole("num_attention_heads")
    latent, rope = config.whole("kv_lora_rank"), config.whole("qk_rope_head_dim")
    nope, value = config.whole("qk_nope_head_dim"), config.whole("v_head_dim")
    rank = config.whole("q_lora_rank", 0)
    q = heads * (nope + rope)
    queries = linear(d, rank) + linear(rank, q) if rank else linear(d, q)
    keys = linear(d, latent + rope) + linear(latent, heads * (nope + value))
    return queries + keys + linear(heads * value, d), rank + latent
