"""A folder with a run, and the command line inside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from advisor.surfaces.cli import app

CONFIG = """\
n_layer = 12
n_head = 12
n_embd = 384   # ~125M parameters
grad_clip = 0.0
batch_size = 16
gradient_accumulation_steps = 32
block_size = 1024
max_iters = 20000
lr_decay_iters = 20000
warmup_iters = 0
learning_rate = 6e-4
init_from = 'scratch'
"""
LOG = "number of parameters: 40.56M\n" + "".join(
    f"step {at}: train loss {9 / (1 + at / 100) + 2:.4f}, val loss {9 / (1 + at / 100) + 2.1:.4f}\n"
    for at in range(0, 2000, 100)
)
Advisor = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a working folder with `config.py` and `log.txt` in it."""
    (tmp_path / "config.py").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "log.txt").write_text(LOG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "ADVISOR_LOCALE", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def advisor(folder: Path) -> Advisor:
    """Return what runs the command line with these words; its output is a pipe."""
    del folder  # it is the working folder

    def run(*words: str, text: str | None = None) -> Result:
        return CliRunner().invoke(app, words, input=text, prog_name="advisor")

    return run
