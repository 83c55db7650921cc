"""Questions in words, in English and both Chinese scripts."""

from __future__ import annotations

import pytest

from advisor.facts import Origin
from tests.readers.pasting import places, readings_of, runs_of

MESSAGE = """\
我在 RTX 4070 12GB 上用 nanoGPT 訓練 FineWeb，損失不再下降，請問哪裡有問題？

# 模型（約1.25億參數）
n_layer = 12, n_head = 12, n_embd = 384, dropout = 0.1
batch 16 x 32 x 1024
參數數量：4056萬
第14500步 訓練損失：3.6415 驗證損失：3.5696
MFU 11-12 %
Not enough SMs to use max_autotune_gemm mode
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("run.framework", "nanoGPT"), ("hardware.gpu", "NVIDIA GeForce RTX 4070"),
        ("data.dataset", "fineweb"), ("model.params_claimed", 125e6), ("model.n_layer", 12),
        ("model.n_head", 12), ("model.n_embd", 384), ("model.dropout", 0.1), ("batch.micro", 16),
        ("batch.accumulation", 32), ("model.block_size", 1024), ("model.params", 40_560_000),
        ("run.last_step", 14500), ("train.loss.last", 3.6415), ("val.loss.last", 3.5696),
        ("speed.mfu_printed", 0.12), ("speed.mfu_printed_low", 0.11),
        ("error.signature", "inductor-sm-gate"),
    ],
)  # fmt: skip
def test_a_message_in_chinese(name: str, value: object) -> None:
    """Every fact of a message without any file is read."""
    (facts,) = runs_of(message=MESSAGE)

    assert value == facts.value(name)


def test_a_message_has_no_defaults_of_a_config() -> None:
    """Settings mentioned in a sentence are no config, so nothing is filled in."""
    (facts,) = runs_of(message=MESSAGE)

    assert [] == [fact.name for fact in facts.all() if fact.origin is Origin.DEFAULT]


def test_evidence_counts_in_the_original_message() -> None:
    """Line and columns are those of the paste, in code points."""
    (facts,) = runs_of(message=MESSAGE)

    fact = facts.best("model.params")
    assert fact is not None
    place = fact.evidence[0]
    assert "4056萬" == MESSAGE.split("\n")[place.line - 1][place.start : place.end] == place.text


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("my val loss is 3.57 and it does not move", "val.loss.last", 3.57),
        ("training loss: 2.91, learning rate 3e-4", "optim.learning_rate", 3e-4),
        ("参数数量：1.25亿", "model.params", 125e6),
        ("验证损失：3.57", "val.loss.last", 3.57),
        ("I see an MFU of 7.5% on my V100 32G", "speed.mfu_printed", 0.075),
        ("I see an MFU of 7.5% on my V100 32G", "hardware.gpu", "Tesla V100 (variant not stated)"),
        ("at step 3,000 it stops", "run.last_step", 3000),
        ("we train in bf16 on 4x A100-SXM4-80GB", "run.dtype", "bfloat16"),
    ],
)
def test_phrases(text: str, name: str, value: object) -> None:
    """Common phrases are read."""
    (facts,) = runs_of(message=text)

    assert value == facts.value(name), places(facts, name)


@pytest.mark.parametrize(
    "text",
    [
        "  scaler = torch.cuda.amp.GradScaler(enabled=(dtype == 'float16'))",
        "/home/user/train.py:196: FutureWarning: `torch.cuda.amp.GradScaler()` is deprecated.",
        "Is 2024 a good year for training?",
        "I lost 3 hours and 20 minutes",
    ],
)
def test_code_and_small_talk_say_nothing(text: str) -> None:
    """A line of a program, or a sentence about something else, gives no fact of a run."""
    (reading,) = readings_of(message=text)

    assert [] == [f.name for f in reading.shared if f.name != "error.signature"]
