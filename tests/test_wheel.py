"""The wheel, built from the sdist, works in an empty environment outside the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from uv import find_uv_bin

ROOT = Path(__file__).resolve().parents[1]
LOG = """\
tokens per iteration will be: 491,520
number of parameters: 123.59M
step 0: train loss 10.9515, val loss 10.9484
iter 0: loss 10.9533, time 12004.17ms, mfu -100.00%
iter 10: loss 9.6210, time 3905.31ms, mfu 41.52%
iter 20: loss 8.4127, time 3906.02ms, mfu 41.52%
step 1000: train loss 4.1202, val loss 4.1311
iter 1000: loss 4.1275, time 9211.40ms, mfu 41.50%
"""
LAST_STEP = 1000
pytestmark = [pytest.mark.timeout(500), pytest.mark.xdist_group("wheel")]


def run(*words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of the checkout or of this environment in its way."""
    dropped = ("PYTHON", "VIRTUAL_ENV", "ADVISOR_", "COVERAGE")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    command = [str(word) for word in words]
    return subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)


def must_run(*words: str | Path, cwd: Path) -> str:
    """Run a command that has to succeed, and return what it prints."""
    done = run(*words, cwd=cwd)
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and the wheel from it, as `uv build` does where neither is named."""
    dist = tmp_path_factory.mktemp("dist")
    where = ("--no-build-isolation", "--python", sys.executable, "--out-dir", dist)
    must_run(find_uv_bin(), "build", "--quiet", *where, cwd=ROOT)
    return next(dist.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel with what it asks for, at the locked versions; return the `bin` folder."""
    uv, folder = find_uv_bin(), tmp_path_factory.mktemp("empty")
    locked = folder / "locked.txt"
    plain = ("--frozen", "--no-dev", "--no-emit-project", "--no-hashes", "--quiet")
    must_run(uv, "export", *plain, "--output-file", locked, cwd=ROOT)
    must_run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    python = folder / "venv" / "bin" / "python"
    must_run(uv, "pip", "install", "--python", python, "-c", locked, wheel, cwd=folder)
    return python.parent


def test_the_wheel_has_every_rule_and_prompt_inside_the_package(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    kept = [
        path.relative_to(ROOT).as_posix()
        for folder in ("rules", "prompts")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    ]

    assert not {f"advisor/{name}" for name in kept} - names
    assert "advisor/rules/__init__.py" in names


def test_the_wheel_adds_one_package_and_its_metadata(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {"advisor"} == {top for top in tops if not top.endswith(".dist-info")}


def test_the_installed_rules_are_found_inside_the_package(installed: Path, tmp_path: Path) -> None:
    code = (
        "import advisor.resources as r, advisor.rules, sys\n"
        "assert r.rules_home().is_relative_to(sys.prefix), r.rules_home()\n"
        "assert r.prompts_home().is_dir() and len(advisor.rules.__path__) == 1\n"
    )

    must_run(installed / "python", "-c", code, cwd=tmp_path)


def test_the_installed_program_reads_a_log(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text(LOG, encoding="utf-8")

    words = ("check", "--format", "json", "--locale", "en", "log.txt")
    done = run(installed / "advisor", *words, cwd=tmp_path)

    # 0 or 1: which findings there are is for other tests to say.
    assert done.returncode in {0, 1}, done.stderr
    report = json.loads(done.stdout)
    assert report["schema_version"] == "1.0"
    assert [LAST_STEP] == [one["last_step"] for one in report["runs"]]
    assert report["checked"] > 0
