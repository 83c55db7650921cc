"""A shortened nanoGPT run as a user pastes it."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def paste(config: str, log: str) -> str:
    """Return a message with both, fenced, and a question."""
    return f"Why is my loss stuck?\n```python\n{config}```\n```\n{log}```\n"
