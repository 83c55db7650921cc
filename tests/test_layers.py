"""What import-linter does not see: the rules, other people's packages, and a cold start.

The order of the layers inside `advisor` is in pyproject.toml.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.resources import rules_home

ROOT = Path(__file__).resolve().parents[1]
RULES_MAY_IMPORT = ("advisor.rule", "advisor.quantities", "advisor.facts", "advisor.units")
ONLY_IN: dict[str, str | tuple[str, ...]] = {
    "aiohttp": "advisor/surfaces/",
    "alembic": "advisor/store/",
    "babel": "advisor/wording/",
    "fastapi": "advisor/surfaces/",
    "fluent": "advisor/wording/",
    "langchain": "advisor/explain/",
    "langchain_anthropic": "advisor/explain/",
    "langchain_core": "advisor/explain/",
    "langchain_google_genai": "advisor/explain/",
    "langchain_openai": "advisor/explain/",
    "markdown_it": ("advisor/surfaces/", "advisor/formats/"),
    "mcp": "advisor/surfaces/",
    "opentelemetry": "advisor/surfaces/",
    "rich": "advisor/surfaces/",
    "slack_bolt": "advisor/surfaces/",
    "slack_sdk": "advisor/surfaces/",
    # slack-sdk's own stores of installations are made of it
    "sqlalchemy": ("advisor/store/", "advisor/surfaces/slack/database.py"),
    "starlette": "advisor/surfaces/",
    "tiktoken": "advisor/explain/",
    "typer": "advisor/surfaces/",
    "uvicorn": "advisor/surfaces/",
    "vl_convert": "advisor/charts/",
    "yarl": "advisor/surfaces/",
}
SLOW_TO_IMPORT = {"fastapi", "langchain", "langchain_core", "numpy", "pydantic"}
SLOW_TO_IMPORT |= {"sqlalchemy", "starlette", "tiktoken", "uvicorn"}


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, also inside functions; `from a import b` as a.b."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)


def rule_may_import(module: str) -> bool:
    """Tell whether a rule may import a module: the standard library and four of ours."""
    if module.partition(".")[0] in sys.stdlib_module_names:
        return True
    return any(module == ours or module.startswith(f"{ours}.") for ours in RULES_MAY_IMPORT)


def modules_after(statement: str) -> set[str]:
    """Return the top-level modules that a new interpreter has loaded after a statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_rules_import_only_the_standard_library_and_what_rules_are_made_of() -> None:
    wrong = {
        f"{path.relative_to(rules_home())}: {module}"
        for path in rules_home().rglob("*.py")
        for module in imports(path)
        if not rule_may_import(module)
    }

    assert not wrong


def test_topic_folders_of_rules_are_no_packages() -> None:
    assert not [*rules_home().glob("*/**/__init__.py")]


def test_packages_of_others_stay_in_their_layer() -> None:
    wrong = set()
    for path in (ROOT / "advisor").rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        for module in imports(path):
            home = ONLY_IN.get(module.partition(".")[0])
            if home and not name.startswith(home):
                wrong.add(f"{name}: {module}, only in {home}")

    assert not wrong


@pytest.mark.parametrize("module", ["advisor.advise", "advisor.surfaces.cli"])
def test_a_cold_start_loads_nothing_slow(module: str) -> None:
    slow = SLOW_TO_IMPORT & modules_after(f"import {module}")

    assert not slow


def test_the_use_case_needs_no_command_line() -> None:
    surplus = {"typer", "click", "rich"} & modules_after("import advisor.advise")

    assert not surplus
