"""Memory of a run that is no nanoGPT: from what its configs say, against published peaks."""

from __future__ import annotations

import pytest

from advisor.advise import examine
from advisor.facts import Fact, Facts, Origin, Value
from advisor.intake.document import Input, read_inputs
from advisor.remedy.footprint import footprint
from advisor.remedy.settings import Changes
from advisor.remedy.what_if import what_if

GIB = 2**30
# Llama 3.2 3B as torchtune trains it in the table of its README: an A100, packed, no accumulation.
LLAMA: dict[str, Value] = {
    "model.family": "llama", "model.vocab_size": 128_256, "model.n_embd": 3072,
    "model.n_layer": 28, "model.n_head": 24, "model.n_kv_head": 8, "model.head_dim": 128,
    "model.ffn_dim": 8192, "model.block_size": 4096, "model.params_total": 3_212_749_824,
    "run.framework": "torchtune", "run.dtype": "bfloat16", "optim.name": "AdamW",
    "batch.micro": 2, "batch.accumulation": 1,
}  # fmt: skip

CONFIG = """{"architectures": ["LlamaForCausalLM"], "model_type": "llama", "hidden_size": 3072,
"intermediate_size": 8192, "num_hidden_layers": 28, "num_attention_heads": 24,
"num_key_value_heads": 8, "head_dim": 128, "vocab_size": 128256,
"max_position_embeddings": 131072, "tie_word_embeddings": true}"""
COMMAND = (
    "python run_clm.py --model_name_or_path meta-llama/Llama-3.2-3B --block_size 4096 --bf16"
    " --per_device_train_batch_size 2 --gradient_accumulation_steps 1 --gradient_checkpointing"
)


def changes(**others: Value | None) -> Changes:
    """Return what is known of the run, with some of it changed."""
    known = LLAMA | {name.replace("__", "."): value for name, value in others.items()}
    facts = Facts()
    for name, value in known.items():
        if value is not None:
            facts.add(Fact(name, value, Origin.CONFIG))
    return Changes(facts)


@pytest.mark.parametrize(
    ("others", "published"),
    [
        ({}, 60.0),
        ({"run__compile": True}, 51.0),
        ({"run__compile": True, "run__gradient_checkpointing": True}, 24.9),
    ],
)
def test_the_peaks_of_torchtune_are_met(others: dict[str, Value], published: float) -> None:
    memory_of = footprint(changes(**others), None)
    assert memory_of is not None
    got = memory_of(2)
    assert float(got.low) <= published * GIB <= float(got.high) * 1.01


@pytest.mark.parametrize(
    "others",
    [
        {"model__family": "mamba"},
        {"run__dtype": None},
        {"optim__name": "shampoo"},
        {"optim__name": None},
        {"optim__lora_r": 16},
        {"batch__world_size": 8},
        {"model__block_size": None},
    ],
)
def test_what_is_not_known_is_not_guessed(others: dict[str, Value | None]) -> None:
    assert footprint(changes(**others), None) is None


def test_ranks_that_share_hold_less() -> None:
    alone, shared = (
        footprint(changes(batch__world_size=8, run__zero_stage=stage), None) for stage in (0, 3)
    )
    assert alone is not None
    assert shared is not None
    saved = float(alone(2).low) - float(shared(2).low)
    states = 6 * LLAMA["model.params_total"] * 7 / 8  # type: ignore[operator]
    assert saved == pytest.approx(states - 2 * 128_256 * 3072, rel=0.01)  # what is gathered


def test_an_adapter_needs_far_less_than_the_whole() -> None:
    whole = footprint(changes(), None)
    adapter = footprint(changes(model__params_trainable=24_313_856, optim__lora_r=16), None)
    assert whole is not None
    assert adapter is not None
    assert float(adapter(1).high) < float(whole(1).high) - 10 * GIB


def test_a_printed_peak_beats_the_formula() -> None:
    memory_of = footprint(changes(memory__peak_bytes=40.0 * GIB), None)
    assert memory_of is not None
    assert float(memory_of(2).low) == pytest.approx(40 * GIB)
    assert float(memory_of(4).high) == pytest.approx(40 * GIB + 40 * GIB - 8 * 3_212_749_824)


def test_a_plan_of_pasted_files_tells_the_memory_of_another_micro_batch() -> None:
    """The longest sequence of the model, 131,072, is not the one that it is trained on."""
    inputs = [Input("config.json", CONFIG), Input("train.sh", COMMAND)]
    facts = examine(read_inputs(inputs), gpu="A100 80GB").runs[-1]
    row = next(r for r in what_if(facts, {"batch.micro": 4}).rows if r.name == "memory")
    assert row.before is not None
    assert row.after is not None
    assert 20 * GIB < float(row.before[0]) < float(row.after[0]) < 60 * GIB
