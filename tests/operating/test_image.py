"""The image and the compose file: what they name is there, and their commands run."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from sqlalchemy import make_url
from uv import find_uv_bin

from advisor.config import Settings

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
DRIVERS = {"postgresql+asyncpg": "asyncpg"}


class Step(NamedTuple):
    """One instruction of the Dockerfile, and its stage."""

    stage: int
    word: str
    rest: str


def steps() -> list[Step]:
    """Return the instructions, each on one line."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    found, stage = [], -1
    for line in "\n".join(lines).replace("\\\n", " ").split("\n"):
        word, _, rest = line.strip().partition(" ")
        stage += word == "FROM"
        found.append(Step(stage, word, rest.strip()))
    return found


def of(word: str) -> list[str]:
    """Return what stands behind an instruction."""
    return [step.rest for step in steps() if step.word == word]


def command_of(rest: str) -> list[str]:
    """Return the words of a command in its JSON form."""
    words: list[str] = json.loads(rest[rest.index("[") :])
    return words


def sources() -> list[str]:
    """Return what is copied from the checkout."""
    return [
        word for rest in of("COPY") if "--from" not in rest for word in rest.split()[:-1]
    ]  # fmt: skip


def sent(name: str) -> bool:
    """Tell whether .dockerignore lets a path at the top into the build; the last match counts."""
    kept = True
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n"):
        pattern = line.removeprefix("!")
        if line and not line.startswith("#") and fnmatch(name, pattern):
            kept = line.startswith("!")
    return kept


def extras() -> set[str]:
    """Return the extras that the image installs."""
    (found,) = {frozenset(re.findall(r"--extra (\S+)", rest)) for rest in of("RUN") if "uv " in rest
                and "sync" in rest}  # fmt: skip
    return set(found)


def test_what_is_copied_is_there_and_sent() -> None:
    assert {"advisor", "prompts", "rules", "pyproject.toml", "uv.lock"} <= set(sources())
    assert [] == [name for name in sources() if not (ROOT / name).exists() or not sent(name)]
    assert not sent(".git")
    assert not sent("tests")


def test_the_build_takes_the_versions_of_the_lock() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    versions = {each["name"]: each.get("version") for each in lock["package"]}

    assert [f'"uv=={versions["uv"]}"'] == re.findall(r'"uv\S+"', "\n".join(of("RUN")))
    assert all("--frozen" in rest for rest in of("RUN") if "uv sync" in rest)


def test_it_has_the_extras_of_what_it_is_for() -> None:
    offered = PROJECT["project"]["optional-dependencies"]

    assert {"slack", "mcp", "postgresql"} <= extras() <= set(offered)


def test_it_runs_as_nobody_special_and_keeps_its_reports() -> None:
    (user,) = of("USER")
    (home,) = of("VOLUME")
    words = [step.word for step in steps() if step.stage == 1]

    assert user.isdigit()
    assert int(user) > 0
    assert any(f"--uid {user} " in rest and home in rest for rest in of("RUN"))
    assert words.index("USER") < words.index("CMD")
    assert "RUN" not in words[words.index("USER") :]
    assert home == of("WORKDIR")[-1]
    assert all(re.fullmatch(r"\S+:\d\S+( AS \w+)?", rest) for rest in of("FROM"))


def test_the_compose_file_gives_the_service_settings_that_there_are() -> None:
    service = COMPOSE["services"]["advisor"]
    names = {name.removeprefix("ADVISOR_").lower() for name in service["environment"]}

    assert names <= set(Settings.model_fields)
    assert all(each.startswith("127.0.0.1:") for each in service["ports"])
    assert {"ALL"} == set(service["cap_drop"])
    assert service["read_only"]


def test_the_compose_file_has_a_database_that_the_image_can_speak_to() -> None:
    services = COMPOSE["services"]
    written = services["advisor"]["environment"]["ADVISOR_DATABASE_URL"]
    url = make_url(re.sub(r"\$\{[^}]*\}", "pass", written))
    database = services[url.host or ""]
    packages = " ".join(
        each for name in extras() for each in PROJECT["project"]["optional-dependencies"][name]
    )

    assert DRIVERS[url.drivername] in packages
    assert database["environment"]["POSTGRES_USER"] == url.username == url.database
    assert url.host in services["advisor"]["depends_on"]
    assert "healthcheck" in database
    assert {each.partition(":")[0] for each in database["volumes"]} == set(COMPOSE["volumes"])
    assert ["model"] == services["model"]["profiles"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the build stage in an empty folder, as far as it is not the system's; return it."""
    app = tmp_path_factory.mktemp("image") / "app"
    app.mkdir()
    tools = tmp_path_factory.mktemp("tools")
    (tools / "uv").symlink_to(find_uv_bin())
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith(("VIRTUAL_ENV", "PYTHON", "ADVISOR_"))}  # fmt: skip
    environment = {**kept, "PATH": f"{tools}:{os.environ['PATH']}", "UV_PYTHON": sys.executable}
    for step in steps():
        if step.stage == 0 and step.word == "COPY":
            *names, target = step.rest.split()
            for name in names:
                to = app / target / (name if target == "./" else "")
                source = ROOT / name
                if source.is_dir():
                    shutil.copytree(source, to, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(source, to)
        elif step.stage == 0 and step.word == "RUN" and not step.rest.startswith("pip "):
            command = shlex.split(step.rest)
            done = subprocess.run(
                command, cwd=app, env=environment, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{step.rest}\n{done.stderr}"
    return app


@pytest.mark.timeout(500)
@pytest.mark.xdist_group("wheel")
def test_its_commands_run_in_an_empty_folder(built: Path, tmp_path: Path) -> None:
    """The service starts as the image starts it, tells a key once, and is found healthy."""
    (start,), (health,) = of("CMD"), of("HEALTHCHECK")
    words = [word if word != "0.0.0.0" else "127.0.0.1" for word in command_of(start)]  # noqa: S104
    path = f"{built / '.venv' / 'bin'}:/usr/bin:/bin"
    environment = {
        "PATH": path, "PYTHONUNBUFFERED": "1", "HOME": str(tmp_path), "ADVISOR_PORT": "0",
        "ADVISOR_ANONYMOUS": "false",  # as where others can reach it
    }  # fmt: skip
    with subprocess.Popen(
        [shutil.which(words[0], path=path) or words[0], *words[1:]], cwd=tmp_path, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as service:  # fmt: skip
        assert service.stdout is not None
        port = re.findall(r":(\d+)$", service.stdout.readline().strip())[0]
        told = ""
        while "ta_key_" not in told:
            line = service.stdout.readline()
            assert line, told
            told += line
        while not re.search(r"advisor keys create", told):
            told += service.stdout.readline()
        words = [shutil.which("python", path=path) or "", *command_of(health)[1:]]
        for _ in range(60):  # it is asked again and again, as by the container's host
            asked = subprocess.run(
                words, env={**environment, "ADVISOR_PORT": port}, capture_output=True, text=True,
                check=False, timeout=60,
            )  # fmt: skip
            if asked.returncode == 0:
                break
            time.sleep(0.5)
        service.send_signal(signal.SIGTERM)
        service.wait(timeout=60)

    assert asked.returncode == 0, asked.stderr
    assert (tmp_path / "advisor.sqlite3").is_file()
