"""A company's server on loopback, and a way to run commands under settings of a test's own."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from advisor.intake.mask import Masker
from advisor.surfaces.cli import app
from tests.store.conftest import postgres

__all__ = ["postgres"]

Said = tuple[int, dict[str, str], bytes]


@dataclass
class Company:
    """A server that answers as it is told, and remembers what it was asked.

    Attributes:
        answers: by path; what has none is answered with 404.
        asked: path, headers and body of each request.
    """

    url: str = ""
    answers: dict[str, Said] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    late: timedelta = timedelta()

    def says(self, path: str, body: Any, status: int = 200, **headers: str) -> None:
        """Answer a path with JSON."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, named, json.dumps(body).encode())


@pytest.fixture
def company() -> Iterator[Company]:
    """Serve a company."""
    yield from _served()


@pytest.fixture
def stranger() -> Iterator[Company]:
    """Serve another one, which nobody named."""
    yield from _served()


def _served() -> Iterator[Company]:
    company = Company()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            company.asked.append((self.path, dict(self.headers), body))
            status, headers, said = company.answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_GET = do_POST  # noqa: N815  (the library's name)

        def date_time_string(self, timestamp: float | None = None) -> str:
            del timestamp
            return format_datetime(datetime.now(UTC) + company.late, usegmt=True)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    company.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield company
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Work in an empty folder with none of the settings of whoever runs the tests."""
    for name in os.environ:
        if name.startswith(("ADVISOR_", "SLACK_", "OPENAI_", "TIKTOKEN_", "LC_", "LANG")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(alone: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command under settings; give its status and all that it printed."""
    del alone

    def go(*words: str, **settings: str) -> tuple[int, str]:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        done = CliRunner().invoke(app, words)
        return done.exit_code, f"{done.output}{done.exception or ''}"

    return go


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """What a test lets the process hide, it hides for itself alone."""
    yield
    Masker.hides_private = False
