"""What a question says of the model that is fine-tuned."""

from __future__ import annotations

import pytest

from tests.readers.pasting import runs_of


@pytest.mark.parametrize(
    ("text", "model", "rank"),
    [
        ("SFT of Llama-3.1-8B with LoRA r=16, lr 2e-4", "Llama-3.1-8B", 16),
        (
            "I am fine-tuning Qwen/Qwen2.5-7B-Instruct. QLoRA rank 64",
            "Qwen/Qwen2.5-7B-Instruct",
            64,
        ),
        ("微調 gemma-2-9b 的時候 loss 很高", "gemma-2-9b", None),
        ("my llama is cute, and fine-tuning is hard", None, None),
        ("I don't fine-tune mistral-7b", None, None),
        ("I fine-tune the optimizer", None, None),
    ],
)
def test_a_model_that_is_fine_tuned(text: str, model: str | None, rank: int | None) -> None:
    """Words say which published model a run begins with, and the rank of its adapters."""
    (facts,) = runs_of(message=text)
    assert (model, rank) == (facts.value("run.init_from"), facts.value("optim.lora_r"))
