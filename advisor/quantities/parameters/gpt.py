"""Decoders with LayerNorm and a feed-forward of two matrices: GPT-2, GPT-NeoX, OPT, BLOOM, Falcon.

Source: huggingface/transformers 5.23.0, modeling_gpt2.py, modeling_gpt_neox.py, modeling_opt.py,
modeling_bloom.py, modeling_falcon.py.
"""

from __future__ import annotations

from advisor.quantities.parameters.counted import (
    Count,
    MissingSettingError,
    Settings,
    attention,
    linear,
    plain_feed_forward,
)

LAYER_NORM = 2  # a gain and a bias for each of d
OPT_OFFSET = 2  # OPT's position table begins two rows later (OPTLearnedPositionalEmbedding)
VALUE_GATE = 12  # channels that decide how much of a value embedding nanochat adds
SCALARS = 26  # nanochat: 24 of the smear gate, its weight, and backout


def gpt2(config: Settings) -> Count:
    """Count GPT-2: L·(12·d² + 13·d) where the feed-forward is 4·d wide."""
    d, layers = config.whole("hidden_size"), config.whole("num_hidden_layers")
    f, V = config.whole("intermediate_size", 4 * d), config.whole("vocab_size")
    return Count(
        embeddings=V * d + config.whole("max_position_embeddings") * d,
        attention=layers * attention(d, d, d, inner_bias=True, outer_bias=True),
        feed_forward=layers * plain_feed_forward(d, f, bias=True),
        norms=LAYER_NORM * d * (2 * layers + 1),
        head=0 if config.flag("tie_word_embeddings", default=True) else V * d,
    )


def gpt_neox(config: Settings) -> Count:
    """Count GPT-NeoX and Pythia: rotary positions, a head of its own."""
    d, layers = config.whole("hidden_size"), config.whole("num_hidden_layers")
    V, biased = config.whole("vocab_size"), config.flag("attention_bias", default=True)
    return Count(
        embeddings=V * d,
        attention=layers * attention(d, d, d, inner_bias=biased, outer_bias=biased),
        feed_forward=layers * plain_feed_forward(d, config.whole("intermediate_size"), bias=True),
        norms=LAYER_NORM * d * (2 * layers + 1),
        head=0 if config.flag("tie_word_embeddings", default=False) else V * d,
    )


def opt(config: Settings) -> Count:
    """Count OPT; its 350M projects narrower embeddings and has no last norm."""
    d, layers, V = (config.whole(key) for key in ("hidden_size", "num_hidden_layers", "vocab_size"))
    narrow = config.whole("word_embed_proj_dim", d)
    last = config.flag("do_layer_norm_before", default=True)
    tied = config.flag("tie_word_embeddings", default=True)
    biased = config.flag("enable_bias", default=True)
    return Count(
        embeddings=V * narrow + (config.whole("max_position_embeddings") + OPT_OFFSET) * d,
        attention=layers * attention(d, d, d, inner_bias=biased, outer_bias=biased),
        feed_forward=layers * plain_feed_forward(d, config.whole("intermediate_size"), bias=biased),
        norms=LAYER_NORM * d * (2 * layers + last),
        head=0 if tied else V * narrow,
        projections=0 if narrow == d else 2 * linear(narrow, d),
    )


def bloom(config: Settings) -> Count:
    """Count BLOOM: ALiBi, and a norm after the embedding."""
    d, layers, V = (config.whole(key) for key in ("hidden_size", "num_hidden_layers", "vocab_size"))
    return Count(
        embeddings=V * d,
        attention=layers * attention(d, d, d, inner_bias=True, outer_bias=True),
        feed_forward=layers * plain_feed_forward(d, 4 * d, bias=True),
        norms=LAYER_NORM * d * (2 * layers + 2),
        head=0 if config.flag("tie_word_embeddings", default=True) else V * d,
    )


def falcon(config: Settings) -> Count:
    """Count Falcon, whose keys and values have one head, a few, or as many as the queries."""
    d, layers, heads, V = (
        config.whole(key)
        for key in ("hidden_size", "num_hidden_layers", "num_attention_heads", "vocab_size")
    )
    if config.get("multi_query") is None or config.get("bias") is None:
        raise MissingSettingError("multi_query" if config.get("bias") is not None else "bias")
    new = config.flag("new_decoder_architecture", default=False)
    shared = 1 if config.flag("multi_query", default=True) else heads
    kv = (config.whole("num_key_value_heads") if new else shared) * (d // heads)
    biased = config.flag("bias", default=False)
    if new:
        norms = config.whole("num_ln_in_parallel_attn", 2)
    else:
        norms = 1 if config.flag("parallel_attn", default=True) else 2
    f = config.whole("intermediate_size", 4 * d)
    return Count(
        embeddings=V * d,
        attention=layers * attention(d, d, kv, inner_bias=biased, outer_bias=biased),
        feed_forward=layers * plain_feed_forward(d, f, bias=biased),
        norms=LAYER_NORM * d * (norms * layers + 1),
        head=0 if config.flag("tie_word_embeddings", default=True) else V * d,
    )


def nanochat(config: Settings) -> Count:
    """Count nanochat as of 2025: norms without parameters, a head of its own, relu² between."""
    d, layers, heads, V = (
        config.whole(key)
        for key in ("hidden_size", "num_hidden_layers", "num_attention_heads", "vocab_size")
    )
    kv = config.whole("num_key_value_heads") * (d // heads)
    return Count(
        embeddings=V * d,
        attention=layers * attention(d, d, kv, inner_bias=False, outer_bias=False),
        feed_forward=layers * plain_feed_forward(d, config.whole("intermediate_size"), bias=False),
        norms=0,
        head=0 if config.flag("tie_word_embeddings", default=False) else V * d,
    )


def nanochat_with_value_embeddings(config: Settings) -> Count:
    """Count nanochat as of 2026: every other layer, the last one too, has a table of values.

    Source: karpathy/nanochat gpt.py as of 2026 (ve_gate, smear_gate, value_embeds), in the version
    whose logs of d8 and d24 the tests hold it against; others of that year differ in the scalars.
    """
    d, layers, V, heads = (
        config.whole(key)
        for key in ("hidden_size", "num_hidden_layers", "vocab_size", "num_attention_heads")
    )
    kv_heads = config.whole("num_key_value_heads")
    tables = (layers + 1) // 2
    kv = kv_heads * (d // heads)
    return Count(
        embeddings=V * d + tables * V * kv,
        attention=layers * attention(d, d, kv, inner_bias=False, outer_bias=False),
        feed_forward=layers * plain_feed_forward(d, 4 * d, bias=False),
        norms=0,
        head=V * d,
        projections=tables * linear(VALUE_GATE, kv_heads) + 2 * layers + SCALARS,
    )
