"""Questions in words, in English and both Chinese scripts."""

from __future__ import annotations

import math
import time

import pytest

from advisor.facts import Origin
from tests.readers.pasting import MESSAGE, places, readings_of, runs_of


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
    ("text", "name", "value"),
    [
        ("My TRAINING LOSS is 2.91 now", "train.loss.last", 2.91),
        ("My Validation Loss is 3.57 now", "val.loss.last", 3.57),
        ("it has Layers: 12 and more", "model.n_layer", 12),
        ("it has Heads: 12 and more", "model.n_head", 12),
        ("with an Embedding Size of 768 here", "model.n_embd", 768),
        ("with a Hidden Size of 768 here", "model.n_embd", 768),
        ("the Context Length is 1024 here", "model.block_size", 1024),
        ("the Learning Rate is 3e-4 here", "optim.learning_rate", 3e-4),
        ("the LR is 3e-4 here", "optim.learning_rate", 3e-4),
        ("the Min LR is 3e-5 here", "optim.min_learning_rate", 3e-5),
        ("the Micro-Batch is 16 here", "batch.micro", 16),
        ("the Batch Size is 16 here", "batch.micro", 16),
        ("with Gradient Accumulation 8 here", "batch.accumulation", 8),
        ("the Dropout is 0.1 here", "model.dropout", 0.1),
        ("with a Warm-Up of 500 here", "optim.warmup_steps", 500),
        ("with Max Iters of 20000 here", "run.max_steps", 20000),
        ("with Total Steps of 20000 here", "run.max_steps", 20000),
        ("the Number of Parameters is 124M here", "model.params", 124e6),
        ("it stands at Iteration 500 now", "run.last_step", 500),
        ("I use NanoGPT for it", "run.framework", "nanoGPT"),
        ("my BATCH is 4 x 8 x 1024 here", "batch.accumulation", 8),
        ("the Loss is NaN since yesterday", "train.loss.last", math.nan),
    ],
)  # fmt: skip
def test_names_are_read_in_any_case(text: str, name: str, value: object) -> None:
    """The words that a line must have before a pattern is tried leave none of them out."""
    (facts,) = runs_of(message=text)

    assert pytest.approx(value, nan_ok=True) == facts.value(name)


@pytest.mark.parametrize(
    "text",
    [
        "  scaler = torch.cuda.amp.GradScaler(enabled=(dtype == 'float16'))",
        "/home/user/train.py:196: FutureWarning: `torch.cuda.amp.GradScaler()` is deprecated.",
        "Is 2024 a good year for training?",
        "I lost 3 hours and 20 minutes",
        "total desired batch size: 524288",
        "if the loss is NaN, and it never goes NaN, what then",
    ],
)
def test_code_and_small_talk_say_nothing(text: str) -> None:
    """A line of a program, or a sentence about something else, gives no fact of a run."""
    (reading,) = readings_of(message=text)

    assert [] == [f.name for f in reading.shared if f.name != "error.signature"]


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("第 20k 步", "run.last_step", 20_000),
        ("当前第 3 万步，最大步数 5 万,warmup 2000 步", "run.last_step", 30_000),
        ("当前第 3 万步，最大步数 5 万,warmup 2000 步", "run.max_steps", 50_000),
        ("当前第 3 万步，最大步数 5 万,warmup 2000 步", "optim.warmup_steps", 2000),
        ("it diverges at iteration 600k on this data", "run.last_step", 600_000),
        ("nanoGPT, max_iters = 100k", "run.max_steps", 100_000),
        ("迭代次数 100,000", "run.max_steps", 100_000),
        ("I set max_iters to 600,000 and learning rate of 6e-4", "run.max_steps", 600_000),
        ("I set max_iters to 600,000 and learning rate of 6e-4", "optim.learning_rate", 6e-4),
        ("grad accum 40", "batch.accumulation", 40),
        ("My val loss: 3,28 (train loss: 3,25)", "val.loss.last", 3.28),
        ("My val loss: 3,28 (train loss: 3,25)", "train.loss.last", 3.25),
        ("lr=0,0006", "optim.learning_rate", 6e-4),
        ("lr 6e\u22124", "optim.learning_rate", 6e-4),
        ("训练损失 ３．２１", "train.loss.last", 3.21),
        ("第１２，０００步", "run.last_step", 12_000),
        ("模型（n_layer＝２４，n_head＝１６）", "model.n_head", 16),
        ("min lr 6e-5 and learning rate 6e-4", "optim.min_learning_rate", 6e-5),
        ("min lr 6e-5 and learning rate 6e-4", "optim.learning_rate", 6e-4),
        ("I train on 1,5 B tokens in total", "data.tokens_claimed", 1.5e9),
        ("my run: `--n_embd=100 --n_head=3`", "model.n_embd", 100),
        ("my run: `--n_embd=100 --n_head=3`", "model.n_head", 3),
    ],
)
def test_an_amount_is_read_with_its_suffix(text: str, name: str, value: float) -> None:
    """Suffixes, decimal commas, thousands and full-width digits are parts of a number."""
    (facts,) = runs_of(message=text)

    assert value == facts.value(name), places(facts, name)


@pytest.mark.parametrize(
    "text",
    [
        "val loss 3,288",  # a decimal comma or thousands
        "train loss 3.21,456",
        "n_layer = 12,16 or 24",
        "learning rate 6 × 10^-4",
        "learning rate 3e-4 to 6e-4",
        "val loss 3.5 -> 3.2",
        "layers 12-24",
        "最大步数 5万5千",
        "the model has 1億2千萬參數",
        "max steps 5 百多萬",
        "batch size 16 x 32",
        "dropout 10%",
        "step 300/5000",
        "train loss: nanometers",
    ],
)
def test_a_number_that_is_not_understood_whole_is_not_read(text: str) -> None:
    """Where more of the amount follows, no part of it is a fact."""
    (reading,) = readings_of(message=text)

    assert [] == [(f.name, f.value) for f in reading.shared]


@pytest.mark.parametrize(
    "line",
    [
        "learning_rate, min_lr = 6e-4, 6e-5",
        "gradient_accumulation_steps = 5 * 8 if True else 1",
        "n_embd = 64 * n_head",
        "batch_size = 12 + extra",
        "dropout = 0.1 if tiny else 0.0",
        "batch_size = 8, 16",
        "max_iters += 1000",
        "I set batch_size = 5 * 8 if possible",
    ],
)
def test_a_part_of_an_expression_is_no_setting(line: str) -> None:
    """A value that the line goes on to change is unknown, in a config and in a sentence."""
    (reading,) = readings_of(message=f"My nanoGPT config:\n{line}\n")

    assert [] == [f.name for f in reading.shared if f.origin is Origin.QUESTION][1:]


def test_settings_with_a_comma_behind_them_are_read() -> None:
    """A list of settings is no assignment of a tuple, on one line or with commas at the ends."""
    (facts,) = runs_of(message="n_layer = 24,\nn_head = 16,\nbatch 16 x 32 x 1024\n")

    names = ("model.n_layer", "model.n_head", "batch.accumulation")
    assert [24, 16, 32] == [facts.value(name) for name in names]


def test_what_is_quoted_from_somebody_else_is_about_another_run() -> None:
    """A quoted sentence says nothing about the run; a quoted log does."""
    (facts,) = runs_of(
        message="Why does it stall?\n"
        "> step 500: train loss 5.4354, val loss 5.5328\n"
        "> did you try lowering it? I use learning_rate = 3e-4 on my A100 with n_layer=24\n"
    )

    assert (None, None) == (facts.value("model.n_layer"), facts.value("hardware.gpu"))
    assert 5.5328 == facts.value("val.loss.last")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Do not use learning_rate=1! I have n_layer=6", "optim.learning_rate", None),
        ("Do not use learning_rate=1! I have n_layer=6", "model.n_layer", 6),
        ("batch_size=4 instead of batch_size=12", "batch.micro", 4),
        ("never use dropout 0.5", "model.dropout", None),
        ("不要用 n_layer=24、n_head=16，我用 n_embd=768", "model.n_head", None),
        ("不要用 n_layer=24、n_head=16，我用 n_embd=768", "model.n_embd", 768),
        ("別用 fp16，用 bf16", "run.dtype", "bfloat16"),
        ("分別設為 n_layer=6", "model.n_layer", 6),
        ("I don't know why learning rate 6e-4 fails", "optim.learning_rate", 6e-4),
        ("I don't have an A100, only a 3060 ti", "hardware.gpu", "NVIDIA GeForce RTX 3060 Ti"),
    ],
)
def test_advice_against_a_setting_does_not_set_it(text: str, name: str, value: object) -> None:
    """A negation in the same clause takes a setting back, and only there."""
    (facts,) = runs_of(message=text)

    assert value == facts.value(name), places(facts, name)


@pytest.mark.parametrize(
    "text",
    [
        "the loss went nan at step 3000",
        "第3000步loss變成NaN。",
        "my training loss suddenly became nan",
    ],
)
def test_a_loss_that_is_no_number(text: str) -> None:
    """Words say that the loss is no number."""
    (facts,) = runs_of(message=text)

    loss = facts.number("train.loss.last")
    assert loss is not None
    assert math.isnan(loss)


def test_a_row_of_an_unknown_log_holds_no_setting() -> None:
    """The rate of one step is not the rate that was set; the loss is what it was."""
    (facts,) = runs_of(message="step  10 | train loss: 9.54 | lr 9.2e-06 | norm: 6.41")

    assert None is facts.value("optim.learning_rate")
    assert 9.54 == facts.value("train.loss.last")


def test_full_width_text_is_shown_as_it_was_written() -> None:
    """Evidence of a number in full-width digits quotes the paste, not what it was read as."""
    (reading,) = readings_of(message="训练损失 ３．２１，模型 １２４M 參數")

    assert ["３．２１", "１２４M 參數"] == [f.evidence[0].text for f in reading.shared]


def test_a_long_line_of_blanks_is_read_at_once() -> None:
    """Blanks between a name and its value cost no more than their number."""
    started = time.perf_counter()
    readings_of(message="\n".join(["val loss" + " " * 950 + "x", "lr (" + "( " * 450] * 20))

    assert time.perf_counter() - started < 2
