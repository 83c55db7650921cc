"""A project's settings: `[tool.advisor]` of pyproject.toml, or advisor.toml.

gpu = "RTX 4070"                     # the card, where the text does not name it
locale = "zh-Hant"
fail_on = "warning"                  # from which severity on `advisor check` fails
baseline = "earlier.json"            # an earlier report, beside the file: tell only what is new
rules = ["advisor_rules"]            # folders with further rules, beside the file
[severity]
vocab-not-padded = "info"
[ignore]
warmup-missing = "the paper has none"  # a rule and the reason
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from advisor.engine.baseline import Baseline, baseline_at
from advisor.engine.extra import all_rules
from advisor.engine.overrides import severities_of
from advisor.engine.policy import Policy
from advisor.engine.suppress import Suppression
from advisor.errors import InputError
from advisor.intake.mask import quoted

OWN, SHARED = "advisor.toml", "pyproject.toml"
TEXTS = ("baseline", "fail_on", "gpu", "locale")
KEYS = tuple(sorted((*TEXTS, "ignore", "rules", "severity")))
FAIL_ON = ("error", "warning", "info", "never")


@dataclass(frozen=True, slots=True)
class Project:
    """What a settings file says.

    Attributes:
        policy: how findings are to be told.
        gpu, locale: the card and the language, where the user names none.
        fail_on: from which severity on `advisor check` fails, one of `FAIL_ON`.
    """

    policy: Policy = field(default_factory=Policy)
    gpu: str | None = None
    locale: str | None = None
    fail_on: str = FAIL_ON[0]


def project_above(start: Path) -> Project:
    """Return the settings of the nearest project file in a folder or above it, else none.

    Raises:
        InputError: The file that was found is wrong.
    """
    for folder in (start, *start.parents):
        for name in (OWN, SHARED):
            path = folder / name
            if path.is_file() and (table := _table(path)) is not None:
                return _project(table, path)
    return Project()


def project_in(path: Path) -> Project:
    """Return the settings of a file; raises InputError when it has none or they are wrong."""
    table = _table(path) if path.is_file() else None
    if table is None:
        raise InputError("no-settings", place=str(path))
    return _project(table, path)


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


def _project(table: dict[str, Any], path: Path) -> Project:
    unknown = sorted(table.keys() - set(KEYS))
    if unknown:
        raise InputError(
            "unknown-setting", place=str(path), name=quoted(unknown[0]), known=KEYS
        )  # fmt: skip
    texts = {key: table[key] for key in TEXTS if key in table}
    for key, value in texts.items():
        if not isinstance(value, str):
            raise InputError("setting-no-text", place=str(path), key=key)
    fail_on = texts.get("fail_on", FAIL_ON[0])
    if fail_on not in FAIL_ON:
        raise InputError("setting-not-offered", place=str(path), key="fail_on", known=FAIL_ON)
    return Project(_policy(table, path), texts.get("gpu"), texts.get("locale"), fail_on)


def _policy(table: dict[str, Any], path: Path) -> Policy:
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
        baseline=baseline_at(path.parent / table["baseline"])
        if "baseline" in table
        else Baseline(),
        folders=homes,
    )


def _mapping(table: dict[str, Any], key: str, path: Path) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise InputError("setting-no-table", place=str(path), key=key)
    return found
