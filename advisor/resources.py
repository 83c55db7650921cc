"""Where the rules and the prompts lie: at the checkout's top, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def rules_home() -> Path:
    """Return the folder with one folder of rules per topic."""
    return _home("rules")


_EXTRA: list[Path] = []


def add_rules_home(home: Path) -> None:
    """Let messages be looked for beside the rules of another folder too."""
    if home not in _EXTRA:
        _EXTRA.append(home)


def extra_rules_homes() -> tuple[Path, ...]:
    """Return the folders with rules that are not the project's own."""
    return tuple(_EXTRA)


def prompts_home() -> Path:
    """Return the folder with the instructions to the model and with `locales/`."""
    return _home("prompts")


@cache
def _home(name: str) -> Path:
    # Only the wheel has advisor/prompts; advisor/rules is no sign, its __init__.py is always there.
    packaged = (_PACKAGE / "prompts").is_dir()
    return (_PACKAGE if packaged else _PACKAGE.parent) / name
