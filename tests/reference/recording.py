"""Runs the jobs of a script and keeps what they print and write, as a user would paste it.

Imported when jobs are started, never by a job: that runs a copy of its script in another folder.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

PASTES = Path(__file__).resolve().parents[1] / "pastes"
LARGEST = 60_000  # bytes of one fixture
NOTHING: Mapping[str, str] = MappingProxyType({})


def scrub(text: str, folder: Path, more: Mapping[str, str] = NOTHING) -> str:
    """Put a user's paths and names in the place of this machine's, those of `more` first."""
    shown = {
        **more,
        str(folder): "/home/user/run",
        sys.prefix: "/home/user/venv",
        sys.base_prefix: "/usr",
        socket.gethostname(): "myhost",
        platform.release(): "6.8.0-generic",
        tempfile.gettempdir(): "/home/user/tmp",
    }
    for found, replacement in shown.items():
        text = text.replace(found, replacement)
    return text


def run(folder: Path, command: str, environment: Mapping[str, str] = NOTHING) -> str:
    """Run a command of this environment in the folder; give both streams as one text, scrubbed.

    Bars are drawn by a terminal's width, and a pipe has none: tqdm and rich take COLUMNS.
    """
    settings = os.environ | {
        "OMP_NUM_THREADS": "1", "COLUMNS": "120", "LINES": "40", "PYTHONUNBUFFERED": "1",
        "PATH": f"{sys.prefix}/bin:{os.environ['PATH']}", **environment,
    }  # fmt: skip
    program, *arguments = shlex.split(command)
    done = subprocess.run(
        [f"{sys.prefix}/bin/{program}", *arguments],
        cwd=folder, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return scrub(done.stdout.decode(), folder)


def console(folder: Path, command: str, environment: Mapping[str, str] = NOTHING) -> str:
    """Run a command as `run`; give the prompt with the command, and what it printed."""
    return f"$ {command}\n{run(folder, command, environment)}"


def keep(target: Path, content: str) -> None:
    """Write one fixture, which may not be large."""
    if len(content.encode()) > LARGEST:
        raise ValueError(f"{target} would have {len(content.encode())} bytes")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode())


def versions(packages: tuple[str, ...]) -> str:
    """Return the versions of Python and of the packages, a line each."""
    found = [f"{each}=={importlib.metadata.version(each)}\n" for each in packages]
    return "".join([f"python=={platform.python_version()}\n", *found])


def record(
    script: str,
    jobs: Mapping[str, tuple[str, ...]],
    place: Callable[[str], Path],
    packages: tuple[str, ...],
    versions_name: str = "versions.txt",
    commands: Mapping[str, str] = NOTHING,
) -> None:
    """Run the jobs of a script in order; keep the console and the named files of each.

    `place` gives the path of a fixture without its ending: `.txt` is the console, and a file
    that the job wrote keeps its name behind the dot. `commands` has the command lines that are
    not `python train.py JOB`.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        hub = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(folder / "hf")}
        shutil.copy(script, folder / "train.py")
        for job, files in jobs.items():
            target = place(job)
            command = commands.get(job, f"python train.py {job}")
            keep(target.with_name(f"{target.name}.txt"), console(folder, command, hub))
            for path in files:
                text = scrub((folder / path).read_text(encoding="utf-8"), folder)
                keep(target.with_name(f"{target.name}.{Path(path).name}"), text)
            keep(target.with_name(versions_name), versions(packages))
