"""Files, patterns and folders: what is read, and which of it is one run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.errors import InputError
from advisor.surfaces.terminal import gathering
from advisor.surfaces.terminal.gathering import gathered
from tests.terminal.conftest import CONFIG, LOG, Advisor


def tree(folder: Path, *names: str) -> None:
    """Make files with a config or a log in them."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CONFIG if path.suffix == ".py" else LOG, encoding="utf-8")


def read(*names: str) -> dict[str, list[str]]:
    """Return the paths that are read, by run."""
    return {each.name: list(each.paths.values()) for each in gathered(names)}


def test_files_that_are_named_are_one_run(folder: Path) -> None:
    del folder
    assert {"": ["log.txt", "config.py"]} == read("log.txt", "config.py")


def test_a_pattern_stands_for_the_files_that_match(folder: Path) -> None:
    tree(folder, "runs/a/1.log", "runs/a/2.log")

    assert {"": ["runs/a/1.log", "runs/a/2.log"]} == read("runs/*/*.log")
    assert {"": ["runs/a/1.log", "runs/a/2.log"]} == read("runs/**")
    with pytest.raises(InputError, match="no-such-file"):
        read("runs/*.nothing")


def test_a_file_may_be_named_like_a_pattern(folder: Path) -> None:
    tree(folder, "log[1].txt")

    assert {"": ["log[1].txt"]} == read("log[1].txt")


def test_a_folder_is_one_run(folder: Path) -> None:
    tree(folder, "run/config.py", "run/logs/train.log")

    assert {"": ["run/config.py", "run/logs/train.log"]} == read("run")


def test_each_folder_that_is_named_is_a_run(folder: Path) -> None:
    tree(folder, "one/config.py", "one/logs/train.log", "two/train.log")

    want = {"one": ["one/config.py", "one/logs/train.log"], "two": ["two/train.log"]}
    assert want == read("one", "two")


def test_folders_with_logs_in_a_folder_are_runs_that_share_what_lies_beside_them(
    folder: Path,
) -> None:
    tree(folder, "runs/a/out.log", "runs/b/out.log", "runs/config.py", "runs/hub/config.json")

    shared = ["runs/config.py", "runs/hub/config.json"]
    want = {f"runs/{each}": [*shared, f"runs/{each}/out.log"] for each in "ab"}
    assert want == read("runs")
    want = {name: ["config.py", *files] for name, files in want.items()}
    assert want == read("runs", "config.py")


def test_what_belongs_to_no_run_is_left_out(folder: Path) -> None:
    tree(
        folder, "run/train.log", "run/model.py", "run/train_config.py", "run/configs/small.py",
        "run/.git/x.log", "run/__pycache__/x.log", "run/node_modules/x.log", "run/.hidden.log",
        "run/weights.bin", "run/picture.png", "run/README.md", "run/launch.sh",
    )  # fmt: skip

    want = ["run/configs/small.py", "run/launch.sh", "run/train.log", "run/train_config.py"]
    assert {"": want} == read("run")


def test_a_folder_without_logs_or_with_too_many_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty").mkdir()
    with pytest.raises(InputError, match="folder-empty"):
        read("empty")
    monkeypatch.setattr(gathering, "MOST_FILES", 1)
    with pytest.raises(InputError, match="folder-too-large"):
        read(".")


def test_files_of_one_name_in_two_folders_are_told_apart(folder: Path) -> None:
    tree(folder, "a/log.txt", "b/log.txt")
    paths = gathered(["a/log.txt", "b/log.txt"])[0].paths

    assert {"log.txt": "a/log.txt", "log (2).txt": "b/log.txt"} == paths


def test_a_path_outside_the_working_folder_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "in").mkdir()
    monkeypatch.chdir(folder / "in")

    assert {"log.txt": (folder / "log.txt").as_posix()} == gathered(["../log.txt"])[0].paths


def test_several_runs_are_told_one_after_the_other(advisor: Advisor, folder: Path) -> None:
    tree(folder, "runs/a/out.log", "runs/b/out.log", "runs/config.py")

    said = advisor("check", "runs").stdout
    assert said.index("## `runs/a`") < said.index("## `runs/b`")
    reports = json.loads(advisor("check", "runs", "--format", "json").stdout)
    assert [["config.py", "out.log"]] * 2 == [each["runs"][0]["documents"] for each in reports]
    page = advisor("check", "runs", "--format", "html").stdout
    assert page.count('<section class="report"') == 2


def test_several_reports_are_a_baseline_too(advisor: Advisor, folder: Path) -> None:
    tree(folder, "runs/a/out.log", "runs/b/out.log", "runs/config.py")
    whole = advisor("check", "runs", "--format", "json").stdout
    (folder / "earlier.json").write_text(whole, encoding="utf-8")

    done = advisor("check", "runs", "--baseline", "earlier.json", "--format", "json")

    assert [[], []] == [each["findings"] for each in json.loads(done.stdout)]
    assert 0 == done.exit_code


def test_each_file_can_be_a_run_of_its_own(advisor: Advisor, folder: Path) -> None:
    tree(folder, "configs/a.py", "configs/b.py")
    (folder / "configs" / "notes.py").write_text("import os\n", encoding="utf-8")

    said = advisor("check", "--each", "--quiet", "configs/*.py")
    assert 1 == said.exit_code
    for name in ("configs/a.py", "configs/b.py"):
        assert f"{name}:3: error[parameter-count-not-as-claimed]" in said.stdout
    assert "notes" not in said.stdout
    assert 0 == advisor("check", "--each", "--quiet", "configs/notes.py").exit_code
    assert 2 == advisor("check", "--quiet", "configs/notes.py").exit_code
