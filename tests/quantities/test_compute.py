"""Tokens and FLOPs against nanoGPT's notebook and published logs."""

from __future__ import annotations

import pytest

from advisor.quantities import compute
from advisor.quantities.transformer import params_printed


def test_gpt2_has_the_flops_of_the_sizing_notebook() -> None:
    """transformer_sizing.ipynb: PaLM's estimate for GPT-2 124M, 875,062,886,400 for 1024 tokens."""
    N = params_printed(V=50257, L=12, d=768)
    per_token = compute.flops_per_token(N=N, L=12, d=768, T=1024)
    assert per_token * 1024 == 875_062_886_400.0


def test_the_notebook_step_on_an_a100_is_37_percent() -> None:
    """transformer_sizing.ipynb: batch 20 x 5 of 1024 tokens in 755 ms is 37.12 % of 312e12."""
    N = params_printed(V=50257, L=12, d=768)
    per_token = compute.flops_per_token(N=N, L=12, d=768, T=1024)
    tokens = compute.tokens_per_step(B=20, A=5, T=1024)
    rate = compute.tokens_per_second(tokens_per_step=tokens, step_seconds=0.755)
    achieved = compute.achieved_flops(tokens_per_second=rate, flops_per_token=per_token)
    assert round(compute.nanogpt_mfu(achieved=achieved), 3) == 0.371


def test_a_narrow_model_on_a_consumer_card() -> None:
    per_token = compute.flops_per_token(N=40_560_000, L=12, d=384, T=1024)
    tokens = compute.tokens_per_step(B=16, A=32, T=1024)
    rate = compute.tokens_per_second(tokens_per_step=tokens, step_seconds=3.9096)
    achieved = compute.achieved_flops(tokens_per_second=rate, flops_per_token=per_token)
    assert per_token == 299_983_104.0
    assert tokens == 524_288.0
    assert round(rate, -2) == 134_100
    assert round(achieved / 1e12, 1) == 40.2
    assert round(compute.nanogpt_mfu(achieved=achieved), 3) == 0.129
    assert round(compute.utilisation(achieved=achieved, peak=58.3e12), 2) == 0.69


def test_half_the_attention_is_what_a_causal_mask_leaves() -> None:
    got = compute.flops_per_token_causal(N=40_560_000, L=12, d=384, T=1024)
    assert got == 271_671_552.0


def test_a_published_mfu_of_a_4090_is_turned_into_its_own() -> None:
    """karpathy/nanoGPT issue 182: 29 % printed on a 4090 is 90.5 TFLOP/s, 54.8 % of 165.2."""
    achieved = compute.achieved_flops_from_mfu(mfu=0.29)
    assert round(achieved / 1e12, 1) == 90.5
    assert round(compute.utilisation(achieved=achieved, peak=165.2e12), 3) == 0.548


def test_tokens_and_compute_of_a_long_run() -> None:
    D = compute.tokens_after(steps=14_500, tokens_per_step=524_288)
    N = 40_953_216
    assert D == 7_602_176_000.0
    assert round(compute.tokens_per_parameter(D=D, N=N), 1) == 185.6
    assert compute.optimal_tokens_rule_of_thumb(N=N) == 819_064_320.0
    assert round(compute.training_flops(N=N, D=D) / 1e18, 3) == 1.868


def test_a_printed_mfu_implies_the_tokens_of_its_step() -> None:
    got = compute.implied_tokens_per_step(
        mfu=0.1289, step_seconds=3.90934, flops_per_token=299_983_104
    )
    assert abs(got / 524_288 - 1) < 0.001


def test_quantities_carry_their_unit_and_inputs() -> None:
    got = compute.tokens_per_parameter(D=2e9, N=1e8)
    assert got.unit == "tokens/parameter"
    assert got.inputs == {"D": 2e9, "N": 1e8}
    assert got.formula == "D ÷ N"
    assert compute.NANOGPT_PEAK.unit == "FLOP/s"


def test_the_negative_mfu_of_the_first_lines_is_no_rate() -> None:
    with pytest.raises(ValueError, match="mfu"):
        compute.achieved_flops_from_mfu(mfu=-1.0)
    with pytest.raises(ValueError, match="steps"):
        compute.tokens_after(steps=-1, tokens_per_step=1)
