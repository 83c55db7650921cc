"""What programs are for and what they use unless told otherwise, and how untrained models begin."""

from __future__ import annotations

import math

# What they use unless another optimizer is named; each in its own source.
ADAM_BY_DEFAULT = frozenset(
    {
        "nanoGPT", "build-nanogpt", "llama2.c", "llm.c", "smolGPT", "TinyLlama", "litgpt",
        "Hugging Face Trainer", "TRL", "Unsloth", "LLaMA-Factory", "axolotl", "Megatron-LM",
        "Megatron-DeepSpeed", "torchtitan", "nanotron", "OLMo", "MaxText", "Levanter",
    }
)  # fmt: skip
# Adam by name, but their learning rate is on another scale.
RESCALED = ("schedule", "dadapt", "prodigy", "adamax", "adafactor", "adamuon", "mini")
# Programs that train nothing but language models.
LANGUAGE = frozenset(
    {
        "nanoGPT", "build-nanogpt", "llama2.c", "llm.c", "smolGPT", "TinyLlama", "litgpt",
        "nanochat", "modded-nanogpt", "parameter-golf", "RWKV-LM", "TRL", "LLaMA-Factory",
        "axolotl", "Megatron-LM", "Megatron-DeepSpeed", "GPT-NeoX", "metaseq", "nanotron", "OLMo",
        "OLMo-core", "MaxText", "Levanter", "llm-foundry", "torchtitan", "torchtune",
    }
)  # fmt: skip
NEAR_UNIFORM = 0.65  # of ln V; trained models begin far below, at half of it or less; our judgement


def is_adam(name: str | None, framework: str | None) -> bool:
    """Tell whether a run uses Adam or AdamW with a learning rate of the usual scale.

    Args: name of the optimizer as printed or configured, None where it is not; framework.
    Returns: whether it does; False where nobody knows.
    Source: the sources of the programs in `ADAM_BY_DEFAULT`.
    """
    if name is None:
        return framework in ADAM_BY_DEFAULT
    plain = name.lower().replace("_", "")
    return "adam" in plain and not any(word in plain for word in RESCALED)


def is_language(framework: str | None, vocabulary: float | None) -> bool:
    """Tell whether a run trains a language model: by its program, or because it has a vocabulary.

    Args: framework; vocabulary entries, None where unknown.
    Returns: whether it does; False where nobody knows.
    Source: the programs' own documentation.
    """
    return vocabulary is not None or framework in LANGUAGE


def begins_untrained(first_loss: float | None, vocabulary: float | None) -> bool:
    """Tell whether a first loss is that of a language model with random weights.

    Args: first_loss nats/token; vocabulary entries.
    Returns: whether it is about as high as that of equal probabilities, ln V.
    Source: definition of the cross-entropy.
    """
    if first_loss is None or vocabulary is None or vocabulary < 2:
        return False
    return first_loss >= NEAR_UNIFORM * math.log(vocabulary)
