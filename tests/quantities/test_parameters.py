"""Parameter counts against `transformers`' own models (tests/reference/run_parameters.py)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.engine.derive import derive
from advisor.facts import Facts
from advisor.intake.document import Input, read_inputs
from advisor.quantities.parameters.counted import MissingSettingError, Settings
from advisor.quantities.parameters.families import FAMILIES, count
from advisor.quantities.parameters.gpt import nanochat_with_value_embeddings
from advisor.readers.assemble import assemble
from advisor.readers.registry import read

TABLE = Path(__file__).parents[1] / "reference" / "parameter_counts.json"
MODELS: list[dict[str, Any]] = json.loads(TABLE.read_text(encoding="utf-8"))["models"]
BY_NAME = {model["name"]: model for model in MODELS}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model["name"])
def test_counts_are_those_of_transformers_to_the_last_parameter(model: dict[str, Any]) -> None:
    counted = count(model["config"])
    got = (counted.total, counted.active, counted.embeddings)
    assert (model["total"], model["active"], model["embedding"]) == got
    assert counted.non_embedding == model["total"] - model["embedding"]


def test_every_family_is_held_against_two_sizes() -> None:
    sizes = [model["config"]["model_type"] for model in MODELS]
    # DeepSeek-V3 has one size of its own; Moonlight is built alike.
    assert {family for family in FAMILIES if sizes.count(family) < 2} == set()


@pytest.mark.parametrize(
    ("layers", "heads", "d", "total"),
    [(8, 4, 512, 125_829_354), (24, 12, 1536, 1_384_122_122)],
)
def test_nanochat_counts_are_those_that_it_prints(
    layers: int, heads: int, d: int, total: int
) -> None:
    """Printed for d8 and d24: lzwjava/nanochat @8270ef6, run_rtx4070.log and run_mi300x_d24.log."""
    config = {"n_layer": layers, "n_head": heads, "num_kv_heads": heads, "n_embd": d}
    counted = nanochat_with_value_embeddings(Settings(config | {"vocab_size": 32768}))
    assert total == counted.total


@pytest.mark.parametrize(
    "key", ["hidden_size", "num_key_value_heads", "intermediate_size", "vocab_size"]
)
def test_a_missing_setting_is_named_and_nothing_is_guessed(key: str) -> None:
    config = {k: v for k, v in BY_NAME["Llama-3.1-8B"]["config"].items() if k != key}
    with pytest.raises(MissingSettingError, match=key):
        count(config)


@pytest.mark.parametrize("wrong", ["4096", None, True, -1])
def test_a_size_that_is_no_number_is_missing(wrong: object) -> None:
    with pytest.raises(MissingSettingError, match="hidden_size"):
        count(BY_NAME["Llama-3.1-8B"]["config"] | {"hidden_size": wrong})


def test_a_family_that_is_not_known_is_not_counted() -> None:
    with pytest.raises(MissingSettingError, match="model_type"):
        count({"model_type": "gpt_neo", "hidden_size": 768})


def facts_of(config: dict[str, Any]) -> Facts:
    """Read a pasted config.json and derive what follows."""
    text = json.dumps(config, indent=2)
    (facts,) = assemble(read(read_inputs([Input("config.json", text)])))
    derive(facts)
    return facts


# Families whose whole config the readers report; ViT's classes and image sizes are not read.
READ = [model for model in MODELS if model["config"]["model_type"] not in {"vit", "nanochat"}]


@pytest.mark.parametrize("model", READ, ids=lambda model: model["name"])
def test_a_pasted_config_gives_the_count(model: dict[str, Any]) -> None:
    facts = facts_of(model["config"])
    assert model["total"] == facts.value("model.params_total")
    active = facts.value("model.params_active")
    assert active == (model["active"] if model["active"] != model["total"] else None)


def test_a_config_cut_off_before_it_says_whether_the_head_is_shared_is_not_counted() -> None:
    config = {k: v for k, v in BY_NAME["Llama-3.2-1B"]["config"].items() if "tie" not in k}
    facts = facts_of(config)
    assert facts.value("model.params_total") is None
