"""A run whose every line holds a secret, and what looks whether one came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from advisor.config import Settings
from advisor.store.tokens import KEY, SHARE, new_token
from tests.intake.test_mask_kinds import RECIPES, made
from tests.operating.conftest import Company

SECRETS = {kind: made(recipe, 7) for kind, recipe in RECIPES}
SECRETS |= {"own_key": new_token(KEY), "own_share": new_token(SHARE)}
PERSON, BOX = "jane.roe", "gpubox-7.lab.internal"
TRACEBACK = f"""Traceback (most recent call last):
  File "/home/{PERSON}/train.py", line 3, in <module>
    login("SECRET")
RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB SECRET on {BOX}
"""
COMPLETION = {
    "id": "c", "object": "chat.completion", "created": 0, "model": "small",
    "choices": [{"index": 0, "finish_reason": "stop",
                 "message": {"role": "assistant", "content": '{"text": "words"}'}}],
}  # fmt: skip


@dataclass
class Paste:
    """A run whose every line holds a secret."""

    config: str
    log: str
    question: str
    names: list[str] = field(default_factory=list)

    @property
    def documents(self) -> list[dict[str, str]]:
        """The files of a request."""
        return [
            {"name": name, "content": text}
            for name, text in zip(self.names, (self.config, self.log), strict=True)
        ]

    @property
    def typed(self) -> str:
        """All of it as one message."""
        return f"{self.question}\n```\n{self.config}\n```\n```\n{self.log}\n```"


@pytest.fixture(scope="module")
def paste(config: str, log: str) -> Paste:
    """Return a paste that holds all secrets, each in the config, in the log and in words."""
    every = list(SECRETS.values())

    def salted(text: str, mark: str, start: int) -> str:
        lines = text.split("\n")
        lines += [""] * max(0, len(every) - len(lines))
        return "\n".join(
            f"{line}{mark}{every[(start + at) % len(every)]}" for at, line in enumerate(lines)
        )

    home = f'\nout_dir = "/home/{PERSON}/out"  # MASTER_ADDR={BOX}\n'
    errors = "".join(TRACEBACK.replace("SECRET", each) for each in every[::8])
    question = f"Why does my RTX 4070 stall? I want ~125M. {' '.join(every)} /home/{PERSON}/x"
    names = [f"{every[0]}.py", f"log_{every[1]}.txt"]
    return Paste(
        salted(config, "  # ", 0) + home, salted(log, " ", 5) + "\n" + errors, question, names
    )


def clean(said: str, what: str) -> None:
    """Fail where a secret, a good part of one, or a private name is in what was said."""
    shown = {kind for kind, secret in SECRETS.items() if secret[8:32] in said}
    assert set() == shown, what
    assert PERSON not in said, what
    assert BOX not in said, what


def kept(folder: Path) -> str:
    """Return everything in a folder's files."""
    return b"\n".join(each.read_bytes() for each in folder.iterdir() if each.is_file()).decode(
        "utf-8", "replace"
    )


@pytest.fixture
def settings(company: Company, tmp_path: Path) -> Settings:
    """Return settings of a service with a model and private names hidden."""
    company.says("/v1/chat/completions", COMPLETION)
    return Settings(
        database_url=f"sqlite+aiosqlite:///{tmp_path / 'reports.sqlite3'}", mask_private=True,
        model="openai:small", model_url=f"{company.url}/v1", model_timeout=5,
    )  # fmt: skip
