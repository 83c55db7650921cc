"""Messages of nothing but yes, no or thanks, which are told from messages that say more."""

from __future__ import annotations

import time

import pytest

from advisor.chat.words import LONGEST_ANSWER, answer_of, folded


@pytest.mark.parametrize(
    "message",
    [
        "yes", "Yes!", "yes, compute it", "Yes please.", "please do", "ok", "OK, go ahead 👍",
        "Sure, compute the exact gradient_accumulation_steps for me please",
        "yes, please calculate the exact batch plan", "Do it.", "Can you calculate that?",
        "好", "好的", "好，請計算", "計算吧", "是的，請幫我計算", "要", "好，麻煩你計算確切的數值",
        "請計算確切的 gradient_accumulation_steps", "好！謝謝", "需要，請列出所有批次方案。",
        "好，请计算", "计算吧", "请帮我计算一下", "可以，给我精确的方案",
    ],
)  # fmt: skip
def test_a_message_of_nothing_but_assent_asks_for_the_plan(message: str) -> None:
    assert "agree" == answer_of(folded(message))


@pytest.mark.parametrize(
    "message",
    [
        "yes, but why is dropout bad?", "ok so my GPU is an RTX 4090", "compute it for n_embd 512",
        "please", "the exact plan", "okra", "yesterday it crashed", "好奇怪", "好，但是我用 A100",
        "為什麼損失停滯？", "", "   ", "1", "是否需要調整？", "hello", "yes " * LONGEST_ANSWER,
    ],
)  # fmt: skip
def test_a_message_that_says_more_is_no_short_answer(message: str) -> None:
    assert answer_of(folded(message)) is None


@pytest.mark.parametrize(
    ("message", "want"),
    [
        ("Thanks!", "thanks"), ("謝謝。", "thanks"), ("谢谢", "thanks"), ("No.", "decline"),
        ("no, thanks", "decline"), ("不用了", "decline"), ("不要", "decline"),
        ("不用，謝謝", "decline"),
    ],
)  # fmt: skip
def test_thanks_and_no_are_told_from_yes(message: str, want: str) -> None:
    assert want == answer_of(folded(message))


def test_a_message_made_to_be_slow_is_not() -> None:
    started = time.perf_counter()

    assert answer_of("好的" * 79 + "x") is None
    assert time.perf_counter() - started < 0.5
