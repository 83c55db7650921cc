"""BERT, ViT and Whisper, whose heads depend on the class that config.json names.

Source: huggingface/transformers 5.23.0, modeling_bert.py, modeling_vit.py, modeling_whisper.py.
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

LAYER_NORM = 2
KERNEL = 3  # of both convolutions that Whisper's encoder begins with


def bert(config: Settings) -> Count:
    """Count BERT alone with its pooler, or with the head for masked words."""
    d, layers, V = (config.whole(key) for key in ("hidden_size", "num_hidden_layers", "vocab_size"))
    heads = {
        "BertModel": linear(d, d, bias=True),
        "BertForMaskedLM": linear(d, d, bias=True) + LAYER_NORM * d + V,
    }
    if (named := config.text("architectures")) not in heads:
        raise MissingSettingError("architectures")
    f = config.whole("intermediate_size")
    tables = V + config.whole("max_position_embeddings") + config.whole("type_vocab_size")
    return Count(
        embeddings=tables * d,
        attention=layers * attention(d, d, d, inner_bias=True, outer_bias=True),
        feed_forward=layers * plain_feed_forward(d, f, bias=True),
        norms=LAYER_NORM * d * (2 * layers + 1),
        head=heads[named] if named == "BertForMaskedLM" else 0,
        projections=heads[named] if named == "BertModel" else 0,
    )


def vit(config: Settings) -> Count:
    """Count ViT alone with its pooler, or with a classifier; positions are no table's rows."""
    d, layers = config.whole("hidden_size"), config.whole("num_hidden_layers")
    patch, channels = config.whole("patch_size"), config.whole("num_channels", 3)
    positions = (config.whole("image_size") // patch) ** 2 + 1
    if (named := config.text("architectures")) == "ViTModel":
        head = linear(d, d, bias=True)
    elif named == "ViTForImageClassification":
        head = linear(d, config.whole("num_labels"), bias=True)
    else:
        raise MissingSettingError("architectures")
    biased = config.flag("qkv_bias", default=True)
    f = config.whole("intermediate_size")
    return Count(
        embeddings=0,
        attention=layers * attention(d, d, d, inner_bias=biased, outer_bias=True),
        feed_forward=layers * plain_feed_forward(d, f, bias=True),
        norms=LAYER_NORM * d * (2 * layers + 1),
        head=head,
        projections=linear(channels * patch**2, d, bias=True) + (positions + 1) * d,
    )


def whisper(config: Settings) -> Count:
    """Count Whisper, head and token table shared, the encoder's fixed positions included."""
    d, V, mels = (config.whole(key) for key in ("hidden_size", "vocab_size", "num_mel_bins"))
    reading, writing = config.whole("encoder_layers"), config.whole("decoder_layers")
    positions = config.whole("max_source_positions") + config.whole("max_target_positions")
    attending = attention(d, d, d, inner_bias=True, outer_bias=True) - d  # keys have no bias
    return Count(
        embeddings=(V + positions) * d,
        attention=(reading + 2 * writing) * attending,
        feed_forward=reading * plain_feed_forward(d, config.whole("encoder_ffn_dim"), bias=True)
        + writing * plain_feed_forward(d, config.whole("decoder_ffn_dim"), bias=True),
        norms=LAYER_NORM * d * (2 * reading + 3 * writing + 2),
        projections=linear(KERNEL * mels, d, bias=True) + linear(KERNEL * d, d, bias=True),
    )
