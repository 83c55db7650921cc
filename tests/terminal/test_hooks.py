"""What a repository uses: the pre-commit hook, the workflow, and completion in a shell."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.terminal.conftest import Advisor

ROOT = Path(__file__).resolve().parents[2]
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
ACTION: dict[Any, Any] = yaml.safe_load((ROOT / "examples/github-action.yml").read_text("utf-8"))


def test_the_entry_of_the_hook_refuses_a_commit_with_a_bad_config(advisor: Advisor) -> None:
    program, *words = shlex.split(HOOK["entry"])

    assert "advisor" == program
    assert 1 == advisor(*words, "config.py").exit_code
    assert 0 == advisor(*words, "log.txt").exit_code


@pytest.mark.parametrize(
    ("path", "is_checked"),
    [
        ("config.py", True), ("configs/small.yaml", True), ("train_gpt2.sh", True),
        ("conf/config/x.json", True), ("experiments/my_Config.toml", True), ("model.py", False),
        ("README.md", False), ("data/train/0001.png", False), ("src/loader.yaml", False),
    ],
)  # fmt: skip
def test_the_hook_is_for_configs(path: str, is_checked: bool) -> None:  # noqa: FBT001  (a column)
    assert is_checked is (re.search(HOOK["files"], path) is not None)


def test_the_workflow_gives_no_token_to_the_code_of_a_fork() -> None:
    triggers = ACTION[True]  # YAML reads `on` as true

    assert ["pull_request"] == list(triggers)
    assert {"contents": "read", "pull-requests": "write"} == ACTION["permissions"]
    for step in ACTION["jobs"]["check"]["steps"]:
        assert "${{" not in step.get("run", "")  # what others wrote stands in variables only


def test_the_workflow_checks_what_has_changed(folder: Path) -> None:
    steps = ACTION["jobs"]["check"]["steps"]
    script = next(each["run"] for each in steps if each.get("name") == "Check what is changed")
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    script = script.replace('git diff --name-only --diff-filter=d -z "$BASE"...HEAD', "cat names")
    (folder / "names").write_bytes(b"config.py\0log.txt\0notes.md\0")
    (folder / "notes.md").write_text("Nothing\n", encoding="utf-8")

    done = subprocess.run(
        [str(shutil.which("bash")), "-euc", script], cwd=folder, env={"PATH": path},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout.startswith("::error title=parameter-count-not-as-claimed")
    assert ",file=config.py,line=3," in done.stdout
    report = (folder / "report.md").read_text(encoding="utf-8")
    assert "## `config.py`" in report
    assert "notes.md" not in report


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_options_and_formats(shell: str, folder: Path) -> None:
    program = Path(sys.executable).parent / "advisor"
    typed = "advisor check --format s"
    words = {"bash": {"COMP_WORDS": typed, "COMP_CWORD": "3"}}.get(
        shell, {"_TYPER_COMPLETE_ARGS": typed, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    )
    given = {"PATH": "/usr/bin:/bin", "_ADVISOR_COMPLETE": f"complete_{shell}", **words}
    done = subprocess.run(
        [str(program)], cwd=folder, env=given, capture_output=True, text=True, check=False
    )

    assert "sarif" in done.stdout
    assert "junit" not in done.stdout
