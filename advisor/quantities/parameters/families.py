"""Finds the formula for a config by its `model_type`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from advisor.quantities.parameters import deepseek, encoders, gpt, llama
from advisor.quantities.parameters.counted import Count, MissingSettingError, Settings

FAMILIES: Mapping[str, Callable[[Settings], Count]] = {
    "gpt2": gpt.gpt2,
    "gpt_neox": gpt.gpt_neox,
    "opt": gpt.opt,
    "bloom": gpt.bloom,
    "falcon": gpt.falcon,
    "nanochat": gpt.nanochat,
    "llama": llama.llama,
    "mistral": llama.mistral,
    "mixtral": llama.mixtral,
    "qwen2": llama.qwen2,
    "qwen2_moe": llama.qwen2_moe,
    "qwen3": llama.qwen3,
    "qwen3_moe": llama.qwen3_moe,
    "gemma": llama.gemma,
    "gemma2": llama.gemma2,
    "gemma3_text": llama.gemma3,
    "phi3": llama.phi3,
    "deepseek_v2": deepseek.deepseek,
    "deepseek_v3": deepseek.deepseek,
    "bert": encoders.bert,
    "vit": encoders.vit,
    "whisper": encoders.whisper,
}


def count(config: Mapping[str, object]) -> Count:
    """Count the parameters of the model that a config.json describes.

    Args: config the file's keys and values, `model_type` among them.
    Returns: the parameters by block.
    Raises: MissingSettingError, a ValueError, naming what is missing or not known.
    Source: the modules of each family.
    """
    settings = Settings(config)
    formula = FAMILIES.get(settings.text("model_type"))
    if formula is None:
        raise MissingSettingError("model_type")
    counted = formula(settings)
    if counted.total <= 0:
        raise MissingSettingError("hidden_size")
    return counted
