"""Follows a page as its reader does: writes the files that it shows and runs its commands.

In a page, a fenced block with a title is a file, an `sh` block is typed into a shell, and a `text`
block after it is what the shell shows then: each of its lines must be among the output, where `…`
stands for anything. Programs that go on (`advisor serve`) stay until the page is read.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

HOME = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
MAKEFILE = (HOME / "Makefile").read_text(encoding="utf-8")
SECONDS = 60  # that anything may take
FENCE = re.compile(
    r'^(?P<indent> *)```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n'
    r"(?P<body>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
GOES_ON = re.compile(r"^(?:\w+=\S+ )*advisor (?P<name>serve|slack|watch)\b(?!.* --idle)")
ANYTHING = "…"
SILENT = {"watch"}  # it speaks when a finding changes
FOUND_SOMETHING = 'advisor() { command advisor "$@" || [ "$1$?" = check1 ]; }'
# In the place of pip, which would ask other hosts: what a page installs is installed here already.
PIP = """\
#!{python}
import re, sys
from importlib.metadata import metadata
assert sys.argv[1] == "install" and len(sys.argv) > 2
for each in sys.argv[2:]:
    name, extra = re.fullmatch(r"([\\w-]+)(?:\\[([\\w,]+)\\])?", each).groups()
    offered = set(metadata(name).get_all("Provides-Extra") or [])
    assert set(filter(None, (extra or "").split(","))) <= offered, each
"""


class Block(NamedTuple):
    """A fenced block; title is the name of a file."""

    language: str
    title: str | None
    text: str


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page, in order."""
    return [
        Block(found["language"], found["title"], dedent(found["body"]))
        for found in FENCE.finditer(page)
    ]


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class Reader:
    """Somebody who follows pages in a folder of their own, with settings of their own."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Begin in an empty shell."""
        self.folder, self.port = folder, free_port()
        self.exported: list[str] = []  # what the page told to export, for the shells that follow
        self.programs: dict[str, subprocess.Popen[bytes]] = {}
        self.output = ""
        tools = folder / ".tools"
        tools.mkdir()
        (tools / "pip").write_text(PIP.format(python=sys.executable), encoding="utf-8")
        (tools / "pip").chmod(0o755)
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("ADVISOR_", "SLACK_"))}
        self.environment = {
            **kept, "PATH": f"{tools}:{BIN}:{os.environ['PATH']}", "HOME": str(folder),
            "ADVISOR_PORT": str(self.port), "COLUMNS": "100", "NO_COLOR": "1", **environment,
        }  # fmt: skip

    def follow(self, page: str) -> None:
        """Do what a page says, block by block."""
        for block in blocks(page):
            text = self._here(block.text)
            if block.title:
                path = self.folder / block.title
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            elif block.language == "sh":
                self.output = "".join(self._typed(text))
            elif block.language == "text":
                self._must_show(text)
            else:
                assert block.language in {"toml", "json", "yaml", "diff"}, "a program has a title"

    def close(self) -> None:
        """End what goes on, which must not have ended by itself."""
        running = [program for program in self.programs.values() if program.poll() is None]
        for program in running:
            program.terminate()
        for program in running:
            program.wait(timeout=SECONDS)
        assert len(running) == len(self.programs), "a program that goes on has ended"

    def _here(self, text: str) -> str:
        """Put this machine's places in for the page's."""
        text = text.replace(".venv/bin/", "").replace("127.0.0.1:8000", f"127.0.0.1:{self.port}")
        text = text.replace("--port 8000", f"--port {self.port}").replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        return text.replace("xoxb-…", "xoxb-one").replace("xapp-…", "xapp-one")

    def _typed(self, text: str) -> Iterator[str]:
        lines = [line.partition("  #")[0].strip() for line in text.splitlines()]
        made = [made_by(line) for line in lines]
        if not any(GOES_ON.match(line) for line in made):
            yield self.run(text)
            return
        for line in filter(None, made):
            going = GOES_ON.match(line)
            yield self._start(going["name"], line) if going else self.run(line)

    def run(self, commands: str) -> str:
        """Run commands that end; an error in what was diagnosed (status 1) is no failure."""
        commands = self._here(commands)
        self.exported += re.findall(r"^export .*$", commands, re.MULTILINE)
        script = "\n".join([FOUND_SOMETHING, *self.exported, commands])
        done = subprocess.run(
            ["/bin/sh", "-eu", "-c", script], cwd=self.folder, env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False, timeout=SECONDS,
        )  # fmt: skip
        assert done.returncode == 0, f"{commands}\n{done.stdout[-2000:]}"
        return done.stdout

    def _start(self, name: str, command: str) -> str:
        """Start what goes on, in the place of an earlier one, and return what it says at first."""
        if earlier := self.programs.pop(name, None):
            earlier.terminate()
            earlier.wait(timeout=SECONDS)
        words = re.sub(r"(?=advisor \w)", "exec ", command, count=1)
        words = re.sub(r"^((?:\w+=\S+ )+)exec ", r"export \1\nexec ", words)
        path = self.folder / f"{name}.log"
        with path.open("w", encoding="utf-8") as log:
            program = self.programs[name] = subprocess.Popen(
                ["/bin/sh", "-eu", "-c", "\n".join([*self.exported, words])], cwd=self.folder,
                env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        end = time.monotonic() + SECONDS
        while not (said := path.read_text(encoding="utf-8")) and name not in SILENT:
            assert program.poll() is None, f"{command} ends"
            assert time.monotonic() < end, f"{command} says nothing"
            time.sleep(0.05)
        assert program.poll() is None, said
        return said

    def _must_show(self, text: str) -> None:
        for line in text.splitlines():
            wanted = ".*".join(map(re.escape, line.rstrip().split(ANYTHING)))
            assert re.search(wanted, self.output), f"{line!r} is not in: {self.output[:2000]}"


def made_by(line: str) -> str:
    """Return the program that goes on behind `make TARGET`; its set-up this environment has had."""
    if not line.startswith("make "):
        return line
    target = line.removeprefix("make ")
    recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    assert recipe, f"no such target: {target}"
    last = recipe[1].splitlines()[-1].strip().removeprefix("@$(BIN)/")
    return last if GOES_ON.match(last) else ""


@contextmanager
def reading(folder: Path, **environment: str) -> Iterator[Reader]:
    """Let somebody read in a folder, and end what they started."""
    reader = Reader(folder, environment)
    try:
        yield reader
    finally:
        reader.close()
