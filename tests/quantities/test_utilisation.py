"""The share of a card that a run reaches, where only a config and a speed are known."""

from __future__ import annotations

import pytest

from advisor.engine.derive import derive
from advisor.facts import Fact, Facts, Origin, Value

# Llama 3.1 8B on 8 H100 with sequences of 8,192 and whole training, as torchtitan's benchmarks
# have it (benchmarks/llama3_h100_202412_torchtitan.md): tokens/s on each card, and its MFU.
LLAMA: dict[str, Value] = {
    "model.family": "llama", "model.vocab_size": 128_256, "model.n_embd": 4096,
    "model.n_layer": 32, "model.n_head": 32, "model.n_kv_head": 8, "model.ffn_dim": 14_336,
    "model.block_size": 8192, "model.tied_embeddings": False, "batch.world_size": 8,
    "run.dtype": "bfloat16", "hardware.gpu": "NVIDIA H100 80GB HBM3",
    "hardware.peak_flops": 989e12,
}  # fmt: skip


def known(**others: Value | None) -> Facts:
    """Return the facts and what follows from them."""
    facts = Facts()
    for name, value in (LLAMA | {k.replace("__", "."): v for k, v in others.items()}).items():
        if value is not None:
            facts.add(Fact(name, value, Origin.CONFIG))
    derive(facts)
    return facts


@pytest.mark.parametrize(("tokens", "mfu"), [(5762, 0.33), (6667, 0.39)])
def test_the_share_is_the_one_that_torchtitan_published(tokens: int, mfu: float) -> None:
    """It prints whole percents."""
    found = known(speed__tokens_per_second=8.0 * tokens).number("speed.utilisation")
    assert found is not None
    assert abs(found - mfu) < 0.01


@pytest.mark.parametrize(
    "others",
    [
        {"model__family": "mistral"},  # windows
        {"optim__lora_r": 16},
        {"model__params_trainable": 1e7},
        {"model__block_size": None},
        {"batch__world_size": None},
    ],
)
def test_what_no_formula_covers_is_not_computed(others: dict[str, Value | None]) -> None:
    facts = known(speed__tokens_per_second=8.0 * 5762, **others)
    assert facts.number("speed.utilisation") is None
