"""The parameters of a model whose config.json was pasted, by the formula of its family."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.engine.derive import derives
from advisor.facts import Facts, Origin, Value
from advisor.quantities import compute
from advisor.quantities.conventions import counted_weights, flops_per_token
from advisor.quantities.parameters.counted import Count, MissingSettingError
from advisor.quantities.parameters.families import count
from advisor.units import Quantity

# Key of config.json by fact.
KEYS: Mapping[str, str] = {
    "model.family": "model_type",
    "model.class": "architectures",
    "model.n_embd": "hidden_size",
    "model.n_layer": "num_hidden_layers",
    "model.n_head": "num_attention_heads",
    "model.n_kv_head": "num_key_value_heads",
    "model.head_dim": "head_dim",
    "model.ffn_dim": "intermediate_size",
    "model.vocab_size": "vocab_size",
    "model.positions": "max_position_embeddings",
    "model.tied_embeddings": "tie_word_embeddings",
    "model.n_experts": "num_experts",
    "model.experts_per_token": "num_experts_per_tok",
    "model.expert_ffn_dim": "moe_intermediate_size",
    "model.shared_expert_ffn_dim": "shared_expert_intermediate_size",
    "model.shared_experts": "n_shared_experts",
    "model.dense_layers": "first_k_dense_replace",
    "model.sparse_step": "decoder_sparse_step",
    "model.query_rank": "q_lora_rank",
    "model.kv_rank": "kv_lora_rank",
    "model.nope_head_dim": "qk_nope_head_dim",
    "model.rope_head_dim": "qk_rope_head_dim",
    "model.value_head_dim": "v_head_dim",
    "model.attention_bias": "attention_bias",
    "model.mlp_bias": "mlp_bias",
    "model.linear_bias": "bias",
    "model.embedding_dim": "word_embed_proj_dim",
    "model.norm_first": "do_layer_norm_before",
    "model.multi_query": "multi_query",
    "model.grouped_decoder": "new_decoder_architecture",
    "model.parallel_attention": "parallel_attn",
    "model.token_types": "type_vocab_size",
    "model.encoder_layers": "encoder_layers",
    "model.decoder_layers": "decoder_layers",
    "model.encoder_ffn_dim": "encoder_ffn_dim",
    "model.decoder_ffn_dim": "decoder_ffn_dim",
    "model.mel_bins": "num_mel_bins",
    "model.source_positions": "max_source_positions",
    "model.target_positions": "max_target_positions",
}
# What was computed or claimed is not what the config says: a head size of d ÷ h among them.
NOT_SAID = frozenset({Origin.COMPUTED, Origin.CLAIM, Origin.DEFAULT})
# Sizes of these are published with a head of their own and with a shared one, so that a config
# cut off before the setting must not be counted by its default.
SAYS_WHETHER_TIED = frozenset({"llama", "qwen2", "qwen3"})
SAYS_PROJECTION = frozenset({"opt"})
SOURCE = "huggingface/transformers modeling_{family}.py"


def _config(facts: Facts) -> dict[str, Value]:
    """Return what was said of the model, by the keys of config.json."""
    found = {}
    for name, key in KEYS.items():
        fact = facts.best(name)
        if fact is not None and fact.origin not in NOT_SAID:
            found[key] = fact.value
    return found


def _count(facts: Facts) -> Count | None:
    config = _config(facts)
    family = config.get("model_type")
    if family in SAYS_WHETHER_TIED and "tie_word_embeddings" not in config:
        return None
    if family in SAYS_PROJECTION and "word_embed_proj_dim" not in config:
        return None
    try:
        return count(config)
    except MissingSettingError:
        return None


def _quantity(number: int, family: str, d: Quantity, vocabulary: Quantity) -> Quantity:
    return Quantity(
        number,
        unit="parameters",
        formula="embeddings + L · (attention + feed-forward + norms) + last norm + head",
        inputs={"d": d, "V": vocabulary},
        source=SOURCE.format(family=family),
    )


@derives("model.params_total")
def parameters_of_config(
    model_family: str, model_n_embd: Quantity, model_vocab_size: Quantity, facts: Facts
) -> Quantity | None:
    """All parameters of the model that a config.json describes."""
    counted = _count(facts)
    if counted is None:
        return None
    return _quantity(counted.total, model_family, model_n_embd, model_vocab_size)


# As programs print them: all, for only nanoGPT leaves the positions out.
derives("model.params")(parameters_of_config)


@derives("model.params_active")
def active_parameters(
    model_family: str, model_n_embd: Quantity, model_vocab_size: Quantity, facts: Facts
) -> Quantity | None:
    """The parameters that one token passes, where experts share the work."""
    counted = _count(facts)
    if counted is None or not counted.idle:
        return None
    return _quantity(counted.active, model_family, model_n_embd, model_vocab_size)


# Decoders whose attention is 12·L·H·Q·T: no windows, no experts, no latent keys.
PLAIN_DECODERS = frozenset({"gpt2", "gpt_neox", "opt", "llama", "qwen2", "qwen3"})
OURS = "Korthikanti"  # every matrix that multiplies, and attention over the full square


@derives("model.flops_per_token")
def flops_of_config(
    model_family: str, model_n_layer: Quantity, model_n_head: Quantity, model_n_embd: Quantity,
    model_block_size: Quantity, model_head_dim: Quantity | None,
    model_params_trainable: Quantity | None, facts: Facts,
) -> Quantity | None:  # fmt: skip
    """The FLOPs per token of a decoder that is trained whole, on the sequences it is given."""
    length, counted = facts.best("model.block_size"), _count(facts)
    if counted is None or model_family not in PLAIN_DECODERS:
        return None
    if length is None or length.origin in NOT_SAID:
        return None  # the longest sequence of the model is not the one it is trained on
    if facts.value("optim.lora_r") or (model_params_trainable or counted.total) < counted.total:
        return None  # weights that are frozen need no gradient
    learned = {"gpt2": 0, "opt": 2}.get(model_family)  # rows beside those of the positions
    positions = facts.number("model.positions") or 0.0
    table = 0 if learned is None else int((positions + learned) * model_n_embd)
    head = model_head_dim or model_n_embd / model_n_head
    return flops_per_token(
        convention=OURS,
        P=float(counted_weights(OURS, counted, positions=table)),
        heads_width=float(model_n_head * head),
        spans=float(model_n_layer * model_block_size),
    )


@derives("speed.achieved_flops")
def achieved_of_config(
    model_family: str, speed_tokens_per_second: Quantity, model_flops_per_token: Quantity,
    batch_world_size: Quantity,
) -> Quantity | None:  # fmt: skip
    """The FLOP/s of one GPU, where all ranks are known."""
    if model_family not in PLAIN_DECODERS:
        return None
    return compute.achieved_flops(
        tokens_per_second=float(speed_tokens_per_second) / float(batch_world_size),
        flops_per_token=float(model_flops_per_token),
    )
