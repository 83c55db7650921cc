"""A shortened nanoGPT run as a user pastes it."""

from __future__ import annotations

from pathlib import Path

import pytest

PASTES = Path(__file__).with_name("pastes")


@pytest.fixture(scope="session")
def config() -> str:
    """Return the config."""
    return (PASTES / "config.py.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def log() -> str:
    """Return the log."""
    return (PASTES / "log.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def paste(config: str, log: str) -> str:
    """Return a message with both, fenced, and a question."""
    return f"Why is my loss stuck?\n```python\n{config}```\n```\n{log}```\n"
