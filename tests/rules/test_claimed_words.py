"""How corrected comments read, and what stays untouched."""

from __future__ import annotations

from advisor.advise import diagnose
from advisor.intake.document import Input

CONFIG = """\
n_layer = 12
n_head = 12
n_embd = 768
batch_size = 16
gradient_accumulation_steps = 32
block_size = 1024
max_iters = 20000
lr_decay_iters = 20000
warmup_iters = 1000
"""


def patch_of(line: str) -> str:
    """Return the patch that a config with one more line gets."""
    return diagnose([Input("config.py", f"{CONFIG}{line}\n")]).patch or ""


def test_a_corrected_number_keeps_the_space_behind_it() -> None:
    """A comment of plain digits is corrected in its own form."""
    assert "+# train on 10,485,760,000 tokens" in patch_of("# train on 3,000,000,000 tokens")
    assert "+# train on 10.5B tokens" in patch_of("# train on 3B tokens")


def test_comments_about_data_and_other_models_are_left_as_they_are() -> None:
    """Nothing true is rewritten to something false."""
    for line in (
        "# openwebtext has 9B tokens",
        "# GPT-3 175B parameters used 300B tokens",
        "# ~85M parameters (non-embedding), GPT-2 small",
    ):
        assert patch_of(line) == "", line
