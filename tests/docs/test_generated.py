"""The generated reference is up to date, and the README names what a user can type."""

from __future__ import annotations

import re
from pathlib import Path

from advisor.config import Settings
from advisor.engine.catalogue import catalogue
from docs.generate import COMMANDS, api, stale

HOME = Path(__file__).resolve().parents[2]
README = (HOME / "README.md").read_text(encoding="utf-8")


def test_the_reference_is_up_to_date() -> None:
    """`make docs` would change nothing."""
    assert [] == stale()


def test_the_readme_names_every_command() -> None:
    """Each command of the command line stands in the README."""
    for command in COMMANDS:
        assert f"advisor {command}" in README


def test_the_readme_names_every_route() -> None:
    """Each route of the HTTP API stands in the README."""
    routes = re.findall(r"\| `(/[^`]*)` \|", api())
    assert [] == [route for route in routes if route not in README]


def test_the_readme_counts_nothing_by_hand() -> None:
    """The README states no number of rules, which would go stale."""
    assert f"{len(catalogue())} rules" not in README


def test_every_setting_is_documented() -> None:
    """Each setting has a line that says what it means."""
    for name in Settings.model_fields:
        assert re.search(rf"^\s+{name}: \S", Settings.__doc__ or "", re.MULTILINE), name
