"""nanoGPT's parameter counts against PyTorch's own (nanogpt_params.csv, see tests/reference)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from advisor.quantities.transformer import (
    blocks_params,
    embedding_share,
    params_printed,
    params_total,
    params_without_embeddings,
    vocab_from_params,
    width_for_params,
)

with Path(__file__).with_name("nanogpt_params.csv").open(encoding="utf-8", newline="") as table:
    MODELS = list(csv.DictReader(table))
BY_NAME = {row["name"]: row for row in MODELS}


@pytest.mark.parametrize("row", MODELS, ids=lambda row: row["name"])
def test_counts_are_those_of_pytorch(row: dict[str, str]) -> None:
    V, T, L, d = (int(row[symbol]) for symbol in "VTLd")
    bias = row["bias"] == "1"
    want = [float(row[column]) for column in ("printed", "total", "blocks")]
    got: list[float] = [
        params_printed(V=V, L=L, d=d, bias=bias),
        params_total(V=V, T=T, L=L, d=d, bias=bias),
        blocks_params(L=L, d=d, bias=bias),
    ]
    assert want == got


def test_decayed_and_spared_parameters_add_up_to_the_total() -> None:
    for row in MODELS:
        assert int(row["total"]) == int(row["decayed"]) + int(row["spared"])


def test_the_published_count_of_gpt2_is_met() -> None:
    """transformer_sizing.ipynb of nanoGPT gives 124,337,664 for V=50257 without biases."""
    assert params_total(V=50257, T=1024, L=12, d=768) == 124_337_664.0


def test_half_the_width_is_three_times_fewer_parameters_not_four() -> None:
    wide, narrow = BY_NAME["nanogpt default"], BY_NAME["384 wide"]
    assert round(int(wide["printed"]) / int(narrow["printed"]), 2) == 3.05
    assert round(int(wide["total"]) / int(narrow["total"]), 2) == 3.04
    assert round(int(wide["blocks"]) / int(narrow["blocks"]), 2) == 4.00


def test_the_token_embedding_is_nearly_half_of_a_narrow_model() -> None:
    assert round(embedding_share(V=50304, T=1024, L=12, d=384), 4) == 0.4717


def test_a_count_names_its_formula_inputs_and_source() -> None:
    got = params_printed(V=50304, L=12, d=384)
    assert got.formula == "V·d + L·(12·d² + 2·d) + d"
    assert got.inputs == {"V": 50304, "L": 12, "d": 384}
    assert got.unit == "parameters"
    assert "13·d" in params_printed(V=50304, L=12, d=384, bias=True).formula
    assert params_total(V=1, T=1, L=1, d=1).formula == "V·d + T·d + L·(12·d² + 2·d) + d"


@pytest.mark.parametrize(
    ("claimed", "L", "h", "want"),
    [
        (125e6, 12, 12, 768),
        (124e6, 12, 12, 768),
        (350e6, 24, 16, 1024),
        (774e6, 36, 20, 1280),
        (1558e6, 48, 25, 1600),
        (40.56e6, 12, 12, 384),
        (1e3, 12, 12, None),
        (45e6, 12, 6, 384),
    ],
)
def test_the_width_for_a_claimed_count(claimed: float, L: int, h: int, want: int | None) -> None:
    assert want == width_for_params(claimed=claimed, V=50304, L=L, h=h)


def test_a_width_gives_heads_of_a_size_that_kernels_like() -> None:
    """Whole tiles of 64 where one is near the claim, else steps of 8, else no width at all."""
    assert width_for_params(claimed=50e6, V=50304, L=6, h=10) == 560  # heads of 56
    assert width_for_params(claimed=46e6, V=50304, L=6, h=10) is None
    assert width_for_params(claimed=30e6, V=50304, L=6, h=5) == 400  # of 80, never of 33


def test_the_count_without_embeddings_is_that_of_papers() -> None:
    """GPT-2 small has 85M parameters without its embeddings."""
    assert float(params_without_embeddings(L=12, d=768)) == 12 * (12 * 768**2 + 2 * 768) + 768
    got = params_without_embeddings(L=12, d=768, bias=True)
    assert got == params_printed(V=1, L=12, d=768, bias=True) - 768


@pytest.mark.parametrize("row", [r for r in MODELS if int(r["V"]) > 50000], ids=lambda r: r["name"])
def test_the_vocabulary_follows_from_the_printed_millions(row: dict[str, str]) -> None:
    printed = round(int(row["printed"]) / 1e6, 2) * 1e6
    got = vocab_from_params(
        printed=printed, L=int(row["L"]), d=int(row["d"]), bias=row["bias"] == "1"
    )
    assert int(row["V"]) == got


def test_a_vocabulary_is_not_guessed() -> None:
    assert vocab_from_params(printed=10.65e6, L=6, d=384) is None
    both = [params_printed(V=V, L=4, d=64) for V in (50304, 50257)]
    assert vocab_from_params(printed=sum(both) / 2, L=4, d=64) is None


@pytest.mark.parametrize("bad", [0, -1, float("nan"), float("inf")])
def test_impossible_sizes_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="d must be"):
        params_printed(V=50304, L=12, d=bad)  # type: ignore[arg-type]  # what a log may hold
    with pytest.raises(ValueError, match="claimed must be"):
        width_for_params(claimed=bad, V=50304, L=12, h=12)
