"""Where the rules and the prompts lie: at the checkout's top, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def rules_home() -> Path:
    """Return the folder with one folder of rules per topic."""
    return _home("rules")


def prompts_home() -> Path:
    """Return the folder with the instructions to the model and with `locales/`."""
    return _home("prompts")


@cache
def _home(name: str) -> Path:
    # Only the wheel has advisor/prompts; advisor/rules is no sign, its __init__.py is always there.
    packaged = (_PACKAGE / "prompts").is_dir()
    return (_PACKAGE if packaged else _PACKAGE.parent) / name
