"""Telling what a program wrote from what a person wrote."""

from __future__ import annotations

import pytest

from advisor.intake.document import Input, read_inputs
from advisor.intake.split import kind_of


@pytest.mark.parametrize(
    "text",
    [
        "Why does my loss not go below 3.5?",
        "I run the notebook on 8 V100 GPUs, but an error occured:",
        "my config is below, the gpu is a 4070 with 12 GB",
        "Inference example works nicely, but training crashes:",
        "這是一個典型的**模型容量飽和**案例，被偽裝成訓練問題。",
        "我的損失停在 3.57，怎麼辦？",
        "損失が下がりません。どうすればいいですか",
        "손실이 줄어들지 않습니다",
        "Почему loss не падает после 5000 шагов",
        "Warum sinkt mein Loss nicht mehr",
        "Pourquoi la perte ne baisse plus ?",
        "¿Por qué no baja la pérdida?",
        "## Problem with the learning rate schedule?",
        "",
    ],
)
def test_prose(text: str) -> None:
    """Questions and descriptions are prose, in any script."""
    assert "prose" == kind_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "iter 200: loss 6.2977, time 3917.80ms, mfu 12.87%",
        "step 0: train loss 10.8684, val loss 10.8727",
        "saving checkpoint to out-fineweb",
        "number of parameters: 40.56M",
        "n_layer = 12",
        "learning_rate: 3e-4",
        "# Model (~125M parameters) – perfect for 12 GB VRAM",
        "always_save_checkpoint = True",
        "Traceback (most recent call last):",
        '  File "/a/train.py", line 3, in <module>',
        "RuntimeError: CUDA error: out of memory, please check your code",
        "$ python train.py config/train_fineweb.py",
        "{'loss': 0.6623, 'learning_rate': 0.00017, 'epoch': 0.24}",
        "epoch,step,train_loss,val_loss,learning_rate,grad_norm",
        " 10%|####      | 10/100 [00:12<01:48, 1.2it/s, loss=3.2]",
        "|   7  NVIDIA H100 80GB HBM3          On  |",
        "步骤 100: 损失: 3.2, 学习率: 0.001",
        "import torch",
        "37 train 9.919553",
    ],
)
def test_machine(text: str) -> None:
    """Logs, configs, code and tracebacks are not."""
    assert "machine" == kind_of(text)


def test_fenced_lines_are_machine() -> None:
    """What stands in a fence was pasted, whatever it reads like."""
    (document,) = read_inputs([Input("", "Why is that?\n```\nWhy is that?\n```")])
    kinds = [line.kind for line in document.lines()]
    assert ["prose", "machine"] == [kinds[0], kinds[2]]
