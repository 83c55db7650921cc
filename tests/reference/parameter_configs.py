"""Configs of published models, by the name of their repository, for run_parameters.

Only keys that change a parameter count are kept. They were written out by hand and not fetched:
both sides count the same config, so a wrong size here would spoil a name but no comparison.
"""

from __future__ import annotations

from collections.abc import Mapping

Config = dict[str, object]


def gpt2(layers: int, heads: int, width: int) -> Config:
    """Return a config of openai-community/gpt2*."""
    sizes: Config = {"n_layer": layers, "n_head": heads, "n_embd": width}
    return {"model_type": "gpt2", "vocab_size": 50257, "n_positions": 1024} | sizes


def neox(layers: int, heads: int, width: int, vocabulary: int, positions: int = 2048) -> Config:
    """Return a config of EleutherAI/pythia-* and gpt-neox-20b."""
    return {
        "model_type": "gpt_neox", "num_hidden_layers": layers, "num_attention_heads": heads,
        "hidden_size": width, "intermediate_size": 4 * width, "vocab_size": vocabulary,
        "max_position_embeddings": positions, "tie_word_embeddings": False,
    }  # fmt: skip


def opt(layers: int, heads: int, width: int, **more: object) -> Config:
    """Return a config of facebook/opt-*."""
    return {
        "model_type": "opt", "num_hidden_layers": layers, "num_attention_heads": heads,
        "hidden_size": width, "ffn_dim": 4 * width, "vocab_size": 50272,
        "max_position_embeddings": 2048, "word_embed_proj_dim": width,
    } | more  # fmt: skip


def bloom(layers: int, heads: int, width: int) -> Config:
    """Return a config of bigscience/bloom*."""
    sizes: Config = {"n_layer": layers, "n_head": heads, "hidden_size": width}
    return {"model_type": "bloom", "vocab_size": 250880} | sizes


def falcon(layers: int, heads: int, width: int, **more: object) -> Config:
    """Return a config of tiiuae/falcon-*."""
    return {
        "model_type": "falcon", "num_hidden_layers": layers, "num_attention_heads": heads,
        "hidden_size": width, "vocab_size": 65024, "bias": False, "alibi": False,
        "multi_query": True, "new_decoder_architecture": False, "parallel_attn": True,
    } | more  # fmt: skip


def decoder(
    family: str, layers: int, heads: tuple[int, int], width: int, inner: int, vocabulary: int,
    **more: object,
) -> Config:  # fmt: skip
    """Return a config in the key names of LLaMA, which most families took over."""
    return {
        "model_type": family, "num_hidden_layers": layers, "num_attention_heads": heads[0],
        "num_key_value_heads": heads[1], "hidden_size": width, "intermediate_size": inner,
        "vocab_size": vocabulary,
    } | more  # fmt: skip


def experts(count: int, chosen: int, inner: int, **more: object) -> Config:
    """Return the keys of a mixture of experts as Qwen names them."""
    return {
        "num_experts": count, "num_experts_per_tok": chosen, "moe_intermediate_size": inner,
        "decoder_sparse_step": 1, "mlp_only_layers": [],
    } | more  # fmt: skip


def latent(
    family: str, layers: int, heads: int, width: int, inner: int, vocabulary: int, **more: object
) -> Config:
    """Return a config of deepseek-ai/DeepSeek-V2 and V3."""
    return {
        "model_type": family, "num_hidden_layers": layers, "num_attention_heads": heads,
        "num_key_value_heads": heads, "hidden_size": width, "intermediate_size": inner,
        "vocab_size": vocabulary, "kv_lora_rank": 512, "qk_nope_head_dim": 128,
        "qk_rope_head_dim": 64, "v_head_dim": 128, "tie_word_embeddings": False,
    } | more  # fmt: skip


def encoder(architecture: str, family: str, width: int, layers: int, **more: object) -> Config:
    """Return a config of google-bert/* and google/vit-*."""
    return {
        "architectures": [architecture], "model_type": family, "hidden_size": width,
        "num_hidden_layers": layers, "num_attention_heads": width // 64,
        "intermediate_size": 4 * width,
    } | more  # fmt: skip


def whisper(width: int, layers: int, mels: int = 80, vocabulary: int = 51865) -> Config:
    """Return a config of openai/whisper-*."""
    return {
        "architectures": ["WhisperForConditionalGeneration"], "model_type": "whisper",
        "d_model": width, "encoder_layers": layers, "decoder_layers": layers,
        "encoder_attention_heads": width // 64, "decoder_attention_heads": width // 64,
        "encoder_ffn_dim": 4 * width, "decoder_ffn_dim": 4 * width, "num_mel_bins": mels,
        "vocab_size": vocabulary, "max_source_positions": 1500, "max_target_positions": 448,
    }  # fmt: skip


BERT: Mapping[str, object] = {"max_position_embeddings": 512, "type_vocab_size": 2}
VIT: Mapping[str, object] = {"image_size": 224, "num_channels": 3, "num_labels": 1000}
UNTIED: Mapping[str, object] = {"tie_word_embeddings": False}
TIED: Mapping[str, object] = {"tie_word_embeddings": True}

CONFIGS: dict[str, Config] = {
    "gpt2": gpt2(12, 12, 768),
    "gpt2-medium": gpt2(24, 16, 1024),
    "gpt2-large": gpt2(36, 20, 1280),
    "gpt2-xl": gpt2(48, 25, 1600),
    "pythia-70m": neox(6, 8, 512, 50304),
    "pythia-1.4b": neox(24, 16, 2048, 50304),
    "pythia-12b": neox(36, 40, 5120, 50688),
    "gpt-neox-20b": neox(44, 64, 6144, 50432),
    "opt-125m": opt(12, 12, 768),
    "opt-350m": opt(24, 16, 1024, word_embed_proj_dim=512, do_layer_norm_before=False),
    "opt-6.7b": opt(32, 32, 4096),
    "opt-66b": opt(64, 72, 9216),
    "bloom-560m": bloom(24, 16, 1024),
    "bloom-7b1": bloom(30, 32, 4096),
    "bloom": bloom(70, 112, 14336),
    "falcon-7b": falcon(32, 71, 4544),
    "falcon-rw-1b": falcon(
        24, 32, 2048, vocab_size=50304, bias=True, alibi=True, multi_query=False,
        parallel_attn=False,
    ),
    "falcon-40b": falcon(
        60, 128, 8192, num_kv_heads=8, multi_query=True, new_decoder_architecture=True
    ),
    "falcon-180B": falcon(80, 232, 14848, num_kv_heads=8, new_decoder_architecture=True),
    "Llama-2-7b-hf": decoder("llama", 32, (32, 32), 4096, 11008, 32000, **UNTIED),
    "Llama-2-70b-hf": decoder("llama", 80, (64, 8), 8192, 28672, 32000, **UNTIED),
    "Llama-3.1-8B": decoder("llama", 32, (32, 8), 4096, 14336, 128256, **UNTIED),
    "Llama-3.2-1B": decoder("llama", 16, (32, 8), 2048, 8192, 128256, head_dim=64, **TIED),
    "Llama-3.1-405B": decoder("llama", 126, (128, 8), 16384, 53248, 128256, **UNTIED),
    "TinyLlama-1.1B": decoder("llama", 22, (32, 4), 2048, 5632, 32000, **UNTIED),
    "Mistral-7B-v0.1": decoder("mistral", 32, (32, 8), 4096, 14336, 32000, **UNTIED),
    "Mistral-Nemo-Base-2407": decoder(
        "mistral", 40, (32, 8), 5120, 14336, 131072, head_dim=128, **UNTIED
    ),
    "Mixtral-8x7B-v0.1": decoder(
        "mixtral", 32, (32, 8), 4096, 14336, 32000, num_local_experts=8, num_experts_per_tok=2,
        **UNTIED,
    ),
    "Mixtral-8x22B-v0.1": decoder(
        "mixtral", 56, (48, 8), 6144, 16384, 32000, num_local_experts=8, num_experts_per_tok=2,
        **UNTIED,
    ),
    "Qwen2-0.5B": decoder("qwen2", 24, (14, 2), 896, 4864, 151936, **TIED),
    "Qwen2.5-7B": decoder("qwen2", 28, (28, 4), 3584, 18944, 152064, **UNTIED),
    "Qwen2.5-72B": decoder("qwen2", 80, (64, 8), 8192, 29568, 152064, **UNTIED),
    "Qwen3-0.6B": decoder("qwen3", 28, (16, 8), 1024, 3072, 151936, head_dim=128, **TIED),
    "Qwen3-8B": decoder("qwen3", 36, (32, 8), 4096, 12288, 151936, head_dim=128, **UNTIED),
    "Qwen1.5-MoE-A2.7B": decoder(
        "qwen2_moe", 24, (16, 16), 2048, 5632, 151936, **UNTIED,
        **experts(60, 4, 1408, shared_expert_intermediate_size=5632),
    ),
    "Qwen2-57B-A14B": decoder(
        "qwen2_moe", 28, (28, 4), 3584, 18944, 151936, **UNTIED,
        **experts(64, 8, 2560, shared_expert_intermediate_size=20480),
    ),
    "Qwen3-30B-A3B": decoder(
        "qwen3_moe", 48, (32, 4), 2048, 6144, 151936, head_dim=128, **UNTIED,
        **experts(128, 8, 768),
    ),
    "Qwen3-235B-A22B": decoder(
        "qwen3_moe", 94, (64, 4), 4096, 12288, 151936, head_dim=128, **UNTIED,
        **experts(128, 8, 1536),
    ),
    "gemma-2b": decoder("gemma", 18, (8, 1), 2048, 16384, 256000, head_dim=256),
    "gemma-7b": decoder("gemma", 28, (16, 16), 3072, 24576, 256000, head_dim=256),
    "gemma-2-2b": decoder("gemma2", 26, (8, 4), 2304, 9216, 256000, head_dim=256),
    "gemma-2-27b": decoder("gemma2", 46, (32, 16), 4608, 36864, 256000, head_dim=128),
    "gemma-3-270m": decoder("gemma3_text", 18, (4, 1), 640, 2048, 262144, head_dim=256),
    "gemma-3-1b-pt": decoder("gemma3_text", 26, (4, 1), 1152, 6912, 262144, head_dim=256),
    "Phi-3-mini-4k": decoder("phi3", 32, (32, 32), 3072, 8192, 32064, **UNTIED),
    "Phi-3-medium-4k": decoder("phi3", 40, (40, 10), 5120, 17920, 32064, **UNTIED),
    "DeepSeek-V2-Lite": latent(
        "deepseek_v2", 27, 16, 2048, 10944, 102400, q_lora_rank=None, n_routed_experts=64,
        num_experts_per_tok=6, n_shared_experts=2, moe_intermediate_size=1408,
        first_k_dense_replace=1,
    ),
    "DeepSeek-V2": latent(
        "deepseek_v2", 60, 128, 5120, 12288, 102400, q_lora_rank=1536, n_routed_experts=160,
        num_experts_per_tok=6, n_shared_experts=2, moe_intermediate_size=1536,
        first_k_dense_replace=1,
    ),
    "DeepSeek-V3": latent(
        "deepseek_v3", 61, 128, 7168, 18432, 129280, q_lora_rank=1536, n_routed_experts=256,
        num_experts_per_tok=8, n_shared_experts=1, moe_intermediate_size=2048,
        first_k_dense_replace=3,
    ),
    "Moonlight-16B-A3B": latent(
        "deepseek_v3", 27, 16, 2048, 11264, 163840, q_lora_rank=None, n_routed_experts=64,
        num_experts_per_tok=6, n_shared_experts=2, moe_intermediate_size=1408,
        first_k_dense_replace=1,
    ),
    "nanochat-d20": decoder("nanochat", 20, (10, 10), 1280, 5120, 65536, **UNTIED),
    "nanochat-d32": decoder("nanochat", 32, (16, 16), 2048, 8192, 65536, **UNTIED),
    "bert-base-uncased": encoder("BertModel", "bert", 768, 12, vocab_size=30522, **BERT),
    "bert-base-uncased, masked words": encoder(
        "BertForMaskedLM", "bert", 768, 12, vocab_size=30522, **BERT
    ),
    "bert-large-cased": encoder("BertModel", "bert", 1024, 24, vocab_size=28996, **BERT),
    "vit-base-patch16-224": encoder(
        "ViTForImageClassification", "vit", 768, 12, patch_size=16, **VIT
    ),
    "vit-large-patch16-224-in21k": encoder("ViTModel", "vit", 1024, 24, patch_size=16, **VIT),
    "whisper-tiny": whisper(384, 4),
    "whisper-small": whisper(768, 12),
    "whisper-large-v3": whisper(1280, 32, 128, 51866),
}  # fmt: skip
