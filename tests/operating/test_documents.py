"""The commands of the pages for operators run, and what the pages name is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor.config import Settings
from advisor.surfaces.observe import Metrics
from advisor.surfaces.slack.settings import SlackSettings
from docs.generate import api

HOME = Path(__file__).resolve().parents[2]
PAGES = ("operating.md", "privacy.md")
TEXTS = {name: (HOME / "docs" / name).read_text(encoding="utf-8") for name in PAGES}
COMPOSE: dict[str, Any] = yaml.safe_load((HOME / "compose.yaml").read_text(encoding="utf-8"))
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SERVE = "advisor serve"
# Starts the service as the page does, asks it whether it lives, and stops it again.
TRY = """\
import re, subprocess, sys, urllib.request
from contextlib import closing
with subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True) as service:
    address = re.search(r"http://[0-9.]+:[0-9]+", service.stdout.readline())[0]
    with closing(urllib.request.urlopen(f"{address}/healthz", timeout=60)) as answer:
        assert answer.status == 200
    service.terminate()
    service.communicate(timeout=60)
"""


def blocks(page: str, *, docker: bool) -> list[str]:
    """Return the blocks of commands that need Docker, or those that do not."""
    return [block for block in BLOCK.findall(TEXTS[page]) if ("docker " in block) is docker]


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_run_one_after_the_other(page: str, alone: Path) -> None:
    script = "\n".join(blocks(page, docker=False))
    assert script.count("advisor ") >= 3
    (alone / "try.py").write_text(TRY, encoding="utf-8")
    script = re.sub(rf"^{SERVE} --port \d+$", f"{sys.executable} try.py {SERVE} --port 0", script,
                    flags=re.MULTILINE)  # fmt: skip
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    done = subprocess.run(
        ["/bin/sh", "-eux", "-c", script], cwd=alone, env={**os.environ, "PATH": path},
        capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    if page == "operating.md":
        assert (alone / "backup.sqlite3").stat().st_size > 0
        assert "Everything of vision is erased" in done.stdout


def test_the_commands_of_containers_name_services_and_programs_that_there_are() -> None:
    found = 0
    for line in "\n".join(block for page in PAGES for block in blocks(page, docker=True)).split(
        "\n"
    ):
        words = line.split()
        if words[:2] == ["docker", "compose"] and words[2] in {"logs", "exec"}:
            assert words[3] in COMPOSE["services"]
            found += 1
    assert found >= 2
    user = COMPOSE["services"]["database"]["environment"]["POSTGRES_USER"]
    assert f"--username {user} " in TEXTS["operating.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_setting_that_is_named_is_one(page: str) -> None:
    known = {f"ADVISOR_{name.upper()}" for name in Settings.model_fields}
    known |= {f"SLACK_{name.upper()}" for name in SlackSettings.model_fields}
    known |= set(re.findall(r"\$\{(\w+)", (HOME / "compose.yaml").read_text(encoding="utf-8")))

    named = set(re.findall(r"\b(?:ADVISOR|SLACK)_[A-Z_]*[A-Z]\b", TEXTS[page]))

    assert named
    assert set() == named - known


def test_every_address_and_metric_that_is_named_is_there() -> None:
    text = "".join(TEXTS.values())
    routes = set(re.findall(r"\| `(/[^`]*)` \|", api()))
    named = set(re.findall(r"`(?:[A-Z]+ )?(/(?:v1/[^`]*|mcp|healthz|readyz|metrics))`", text))
    metrics = bytes(Metrics().page().body).decode()

    assert {"/healthz", "/readyz", "/metrics"} <= named <= routes
    counted = set(re.findall(r"`(advisor_\w+)`", text))
    assert counted
    assert [] == [each for each in counted if each.removesuffix("_total") not in metrics]


def test_every_page_that_is_linked_is_there() -> None:
    for text in TEXTS.values():
        links = re.findall(r"\]\(([^)#:]+)\)", text)
        assert [] == [each for each in links if not (HOME / "docs" / each).exists()]
