"""What comments claim: about this run, about its data, about other models, or nothing."""

from __future__ import annotations

import time

import pytest

from advisor.facts import Facts
from tests.readers.pasting import runs_of

CONFIG = "n_layer = 12\nn_head = 12\nn_embd = 768\n"


def said(line: str) -> Facts:
    """Read one line of a config."""
    return runs_of(config_py=f"{CONFIG}{line}\n")[0]


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("# this makes total number of tokens be 300B", 300e9),
        ("max_iters = 20000  # ~3B tokens seen (adjust up to 10000 if loss keeps dropping)", 3e9),
        ("max_iters = 20000  # ~10B tokens", 10e9),
        ("# train on 10B tokens", 10e9),
        ("# 2.5 billion tokens in total", 2.5e9),
        ("# 總共 30億 個詞元", 3e9),
    ],
)
def test_tokens_of_the_run_are_claimed_of_the_plan(line: str, tokens: float) -> None:
    """Tokens count for the plan beside max_iters or where the words say so."""
    facts = said(line)
    assert tokens == facts.number("data.tokens_claimed")
    assert facts.value("data.tokens") is None


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("# shakespeare has 301,966 tokens", 301_966),
        ("dataset = 'mydata'   # 12M tokens", 12e6),
        ("# openwebtext has 9B tokens", 9e9),
        ("# 1 epoch = 9B tokens, so about 5 epochs", 9e9),
        ("# each epoch sees about 9B tokens; 1.3 tokens per word", 9e9),
        ("max_iters = 20000  # the data set has 9B tokens", None),
    ],
)
def test_tokens_of_the_data_are_no_plan(line: str, tokens: float | None) -> None:
    """What a data set or an epoch holds is said of the data, never of the plan."""
    facts = said(line)
    assert tokens == facts.number("data.tokens")
    assert facts.value("data.tokens_claimed") is None


@pytest.mark.parametrize(
    "line",
    [
        "# GPT-3 175B parameters used 300B tokens",
        "# compared with LLaMA 7B params this is tiny",
        "# like GPT-3 (175B parameters, 300B tokens in total)",
        "# 7B params as in LLaMA, trained on 1T tokens for Chinchilla's sake",
        "# the paper's 350M parameters",
        "batch_size = 12  # 12k tokens per step for training",
        "# 10B tokens",
    ],
)
def test_what_is_said_of_another_model_or_of_a_batch_is_no_claim(line: str) -> None:
    """Amounts behind the name of another model, and tokens of a batch, claim nothing."""
    facts = said(line)
    assert facts.value("model.params_claimed") is None
    if "Chinchilla" not in line:  # there the run's own words come first
        assert facts.value("data.tokens_claimed") is None
    assert facts.value("data.tokens") is None


@pytest.mark.parametrize(
    "line", ["# ~124M parameters", "# GPT-2 124M params", "# GPT-3 style, 124M parameters"]
)
def test_an_own_size_is_claimed(line: str) -> None:
    """A size stands although another model is named in the clause before."""
    assert said(line).number("model.params_claimed") == 124e6


@pytest.mark.parametrize(
    ("line", "factors", "value"),
    [
        ("# 16 * 32 = 512", (16, 32), 512),
        ("# 16x32x1024=524288", (16, 32, 1024), 524_288),
        ("# 16 (micro) × 32 (accum) = ~512 sequences", (16, 32), 512),
        (
            "# 12 batch size * 1024 block size * 5 gradaccum * 8 GPUs = 491,520",
            (12, 1024, 5, 8),
            491_520,
        ),
    ],
)
def test_products_in_comments(line: str, factors: tuple[float, ...], value: float) -> None:
    """Numbers that stand alone between signs of multiplication are a product."""
    (claim,) = said(line).claims
    assert (claim.factors, claim.value) == (factors, value)


@pytest.mark.parametrize("text", ["# 73dibjic*3d=46", "# 3 max 4 = 12", "# 16 * 32k = 512k"])
def test_noise_is_no_product(text: str) -> None:
    """Digits inside words multiply nothing."""
    assert said(text).claims == []


def test_arithmetic_in_a_sentence_is_no_claim() -> None:
    """Only comments claim products; a sentence claims sizes."""
    (facts,) = runs_of(message="My nanoGPT model with 124M parameters: 3 * 4 = 13 as a joke.")
    assert facts.claims == []
    assert facts.number("model.params_claimed") == 124e6


def test_long_comments_are_read_in_no_time() -> None:
    """Whatever a comment repeats, only its beginning is searched."""
    began = time.perf_counter()
    for piece in ("1x", "1 x 1 ", "(", "1,", "12M tokens, ", "7B params as in the "):
        said(f"# {piece * 20_000}")
    assert time.perf_counter() - began < 2
