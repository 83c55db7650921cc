"""The characters of one script only are those of OpenCC, and tell the scripts apart."""

from __future__ import annotations

from advisor.wording.han import SIMPLIFIED_ONLY, TRADITIONAL_ONLY
from scripts.han import TARGET, characters


def test_the_file_is_not_stale() -> None:
    """`python scripts/han.py` would change nothing."""
    assert characters() == TARGET.read_text(encoding="utf-8")


def test_common_characters_are_on_the_right_side() -> None:
    assert set("这个们来为对学习训练验证损数据显") <= SIMPLIFIED_ONLY
    assert set("這個們來為對學習訓練驗證損數據顯") <= TRADITIONAL_ONLY
    assert not set("的一是不人有大中上台后里干") & (SIMPLIFIED_ONLY | TRADITIONAL_ONLY)
