"""nanoGPT's config: values, comments as claims, and nothing is ever executed."""

from __future__ import annotations

import pytest

from advisor.facts import Claim, Origin
from advisor.readers.literals import NotLiteralError, literal
from tests.readers.pasting import paste, places, readings_of, runs_of


def claims(text: str) -> list[Claim]:
    """Return what the comments of a config claim."""
    (reading,) = readings_of(config_py=text)
    return reading.claims


def test_values_defaults_and_claims() -> None:
    """Values are read with their columns; what is not set has train.py's default."""
    (facts,) = runs_of(config_py=paste("config.py"))

    assert [(64, Origin.CONFIG, [("config.py", 12)])] == places(facts, "model.n_embd")
    assert [(0.95, Origin.DEFAULT, [])] == places(facts, "optim.beta2")
    assert [(100_000, Origin.CLAIM, [("config.py", 1)])] == places(facts, "model.params_claimed")
    embd = facts.best("model.n_embd")
    assert embd is not None
    assert (9, 11, "64") == (embd.evidence[0].start, embd.evidence[0].end, embd.evidence[0].text)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("5 * 8", 40), ("6e-4", 6e-4), ("1e-1", 0.1), ("-1", -1), ("2 ** 10", 1024),
        ("1_000", 1000),
        ("'fineweb'", "fineweb"), ("True", True), ("600000 // 8", 75000), ("max_iters", 20000),
        ("max_iters * 0.1", 2000.0),
    ],
)  # fmt: skip
def test_literals(source: str, value: object) -> None:
    """Literals, arithmetic and names assigned before have their value."""
    assert value == literal(source, {"max_iters": 20000})


@pytest.mark.parametrize(
    "source",
    [
        "__import__('os').system('touch /tmp/owned')", "open('x')", "[i for i in range(9)]",
        "9 ** 9 ** 9 ** 9", "'a' * 10**9", "unknown", "(lambda: 1)()", "1 / 0", "f'{1}'",
        "-" * 400 + "1" * 99 + "z", "((((((((((1", "x.y", "a[0]", "1 if True else 2", "10.0 ** 400",
    ],
)  # fmt: skip
def test_everything_else_is_not_a_value(source: str) -> None:
    """Calls, comprehensions, huge powers and broken text are refused, quickly and safely."""
    with pytest.raises(NotLiteralError):
        literal(source, {})


def test_a_hostile_config_is_not_executed(tmp_path: object) -> None:
    """An assignment that calls something is listed as unread and does nothing."""
    text = (
        f"n_layer = __import__('pathlib').Path('{tmp_path}/owned').touch() or 12\n"
        "n_head = 12\nn_embd = 768\n"
    )
    (reading,) = readings_of(config_py=text)

    assert [1] == [line.number for line in reading.unread]
    assert not any(fact.name == "model.n_layer" and fact.evidence for fact in reading.shared)


def test_a_wrong_type_is_not_believed() -> None:
    """Text where a number is meant is no fact."""
    (facts,) = runs_of(config_py="n_layer = 'twelve'\nn_head = 12\nn_embd = 768\nbatch_size = 4\n")

    assert [] == [place for place in places(facts, "model.n_layer") if place[1] is Origin.CONFIG]


def test_arithmetic_in_a_comment_is_a_claim() -> None:
    """`16 * 32 = 512 sequences` is a product with its factors, and a claimed batch."""
    text = "batch_size = 8  # Effective batch size: 16 * 32 = 512 sequences\nn_layer = 12\n"

    (claim,) = claims(text)
    assert ("product", 512, (16, 32)) == (claim.relation, claim.value, claim.factors)


def test_arithmetic_with_words_in_a_comment() -> None:
    """Words may stand between the factors."""
    text = "n_layer = 12\n# 12 batch size * 1024 block size * 5 gradaccum * 8 GPUs = 491,520\n"

    (claim,) = claims(text)
    assert (491_520, (12, 1024, 5, 8)) == (claim.value, claim.factors)


def test_bounds_and_comparisons_in_comments() -> None:
    """`up to 10000` bounds the setting beside it; `slightly lower` compares with the default."""
    text = (
        "max_iters = 20000   # ~3B tokens seen (adjust up to 10000 if loss keeps dropping)\n"
        "learning_rate = 1e-3  # Slightly lower for smaller data\n"
        "log_interval = 200   # Log more frequently\n"
    )

    assert [
        ("run.max_steps", "at_most", 10000, "up to 10000"),
        ("optim.learning_rate", "below_default", None, "lower"),
    ] == [(c.subject, c.relation, c.value, c.evidence.text) for c in claims(text)]


@pytest.mark.parametrize(
    ("comment", "name", "value"),
    [
        ("~125M parameters", "model.params_claimed", 125e6),
        ("模型（約1.25億參數）", "model.params_claimed", 125e6),
        ("1.25亿参数", "model.params_claimed", 125e6),
        ("7B params", "model.params_claimed", 7e9),
        ("this makes total number of tokens be 300B", "data.tokens_claimed", 300e9),
        ("~3B tokens seen", "data.tokens_claimed", 3e9),
        ("perfect for 12 GB VRAM", "hardware.memory_claimed", 12 * 2**30),
        ("完美適用12GB顯存", "hardware.memory_claimed", 12 * 2**30),
        ("runs on one RTX 3090", "hardware.gpu", "NVIDIA GeForce RTX 3090"),
    ],
)
def test_sizes_in_comments(comment: str, name: str, value: object) -> None:
    """Sizes, tokens, memory and cards in comments are claims."""
    (facts,) = runs_of(config_py=f"n_layer = 12\n# {comment}\nn_head = 12\n")

    assert (value, Origin.CLAIM) in [(v, o) for v, o, _ in places(facts, name)]


@pytest.mark.parametrize(
    "comment",
    [
        "these make the total batch size be ~0.5M", "100k tokens per step", "3 tokens/s",
        "uses 16-bit floats", "see https://example.org/125M",
    ],
)  # fmt: skip
def test_other_numbers_in_comments_claim_nothing(comment: str) -> None:
    """A number that is no size of the model or the data makes no claim about them."""
    (facts,) = runs_of(config_py=f"n_layer = 12\n# {comment}\nn_head = 12\n")

    assert [] == places(facts, "model.params_claimed") + places(facts, "data.tokens_claimed")


def test_a_run_name_names_size_and_card() -> None:
    """`125M-single-parquet-4070` claims a size and a card; a bare number is no card."""
    (facts,) = runs_of(
        config_py="wandb_run_name = '125M-single-parquet-4070'\nn_layer = 12\nblock_size = 1024\n"
    )

    assert [(125_000_000, Origin.CLAIM, [("config.py", 1)])] == places(
        facts, "model.params_claimed"
    )
    assert "NVIDIA GeForce RTX 4070" == facts.value("hardware.gpu")


def test_a_rate_that_does_not_decay() -> None:
    """`decay_lr = False` is a constant schedule."""
    (facts,) = runs_of(config_py="n_layer = 12\ndecay_lr = False\nlearning_rate = 1e-4\n")

    assert "constant" == facts.value("optim.schedule")
