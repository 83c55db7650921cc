"""A project's settings: `[tool.advisor]` of pyproject.toml, or advisor.toml.

rules = ["advisor_rules"]            # folders with further rules, beside the file
[severity]
vocab-not-padded = "info"
[ignore]
warmup-missing = "the paper has none"  # a rule and the reason
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from advisor.engine.extra import all_rules
from advisor.engine.overrides import severities_of
from advisor.engine.policy import Policy
from advisor.engine.suppress import Suppression
from advisor.errors import InputError
from advisor.intake.mask import quoted

OWN, SHARED = "advisor.toml", "pyproject.toml"
KEYS = ("ignore", "rules", "severity")


def project_policy(start: Path) -> Policy:
    """Return the settings of the nearest project file in a folder or above it, else none.

    Raises:
        InputError: The file that was found is wrong.
    """
    for folder in (start, *start.parents):
        for name in (OWN, SHARED):
            path = folder / name
            if path.is_file() and (table := _table(path)) is not None:
                return _policy(table, path)
    return Policy()


def policy_of(path: Path) -> Policy:
    """Return the settings of a file; raises InputError when it has none or they are wrong."""
    table = _table(path) if path.is_file() else None
    if table is None:
        raise InputError("no-settings", place=str(path))
    return _policy(table, path)


def _table(path: Path) -> dict[str, Any] | None:
    try:
        text = path.read_text(encoding="utf-8")
        if path.name == SHARED and "tool.advisor" not in text:
            return None
        import tomllib  # noqa: PLC0415  (most projects have nothing to parse)

        found: Any = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise InputError("settings-unreadable", place=str(path), why=str(error)) from error
    if path.name == SHARED:
        found = found.get("tool", {}).get("advisor")
    return found if isinstance(found, dict) else None


def _policy(table: dict[str, Any], path: Path) -> Policy:
    unknown = sorted(table.keys() - set(KEYS))
    if unknown:
        raise InputError(
            "unknown-setting", place=str(path), name=quoted(unknown[0]), known=tuple(KEYS)
        )
    severity, ignore = (_mapping(table, key, path) for key in ("severity", "ignore"))
    folders = table.get("rules", [])
    if not isinstance(folders, list) or not all(isinstance(each, str) for each in folders):
        raise InputError("rules-no-list", place=str(path))
    homes = tuple((path.parent / each).resolve() for each in folders)
    return Policy(
        severities=severities_of(severity, all_rules(homes), f"{path}: severity"),
        suppressions=tuple(
            Suppression(
                rule, reason.strip() if isinstance(reason, str) else "", "project", path.name
            )
            for rule, reason in ignore.items()
        ),
        folders=homes,
    )


def _mapping(table: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise InputError("setting-no-table", place=str(path), key=key)
    return found
