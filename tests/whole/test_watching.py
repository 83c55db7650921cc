"""`advisor watch`: a growing log is read once, and findings are told without flapping."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from advisor.intake import tail
from advisor.intake.tail import Tail
from advisor.surfaces import watch as surface
from advisor.watching import Event, Watcher

HEADER = (
    "tokens per iteration will be: 491,520\n"
    "number of parameters: 123.59M\n"
    "num decayed parameter tensors: 50, with 124,354,560 parameters\n"
)


def lines(first: int, last: int, *, nan: bool = False) -> str:
    """Make iterations of nanoGPT."""
    return "".join(
        f"iter {step}: loss {math.nan if nan else 3 + 8 / (1 + step / 50):.4f}, "
        "time 250.00ms, mfu 30.00%\n"
        for step in range(first, last)
    )


def append(path: Path, text: str) -> None:
    """Append to a file, as a training run does."""
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def kinds(events: list[Event], rule: str) -> list[str]:
    """Return what happened to one rule's finding."""
    return [event.kind for event in events if event.rule == rule]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.txt"
    path.write_text(HEADER + lines(0, 200), encoding="utf-8")
    return path


def test_only_what_was_appended_is_read(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seek: list[int] = []
    following = Tail(log)
    read = Path.open

    def noted(self: Path, *args: Any, **kwargs: Any) -> Any:
        seek.append(following._offset)
        return read(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", noted)
    first = following.look().text
    append(log, "iter 200: loss 3.1, time 2")
    assert following.look().text == ""
    append(log, "50.00ms, mfu 30.00%\n")

    assert following.look().text == "iter 200: loss 3.1, time 250.00ms, mfu 30.00%\n"
    assert first.endswith("mfu 30.00%\n")
    assert seek[0] == 0
    assert seek[1] >= len(first)


def test_a_large_piece_is_taken_step_by_step(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tail, "MOST", 1000)
    whole = Watcher(log)

    whole.look()

    assert whole._desk.reading.run.points["train.batch_loss"].count == 200


def test_not_finite_is_told_at_once_and_once(log: Path) -> None:
    watcher = Watcher(log)
    before = watcher.look()
    append(log, lines(200, 220, nan=True))

    events = watcher.look()
    append(log, lines(220, 240, nan=True))
    later = watcher.look()

    assert not kinds(before, "loss-not-finite")
    assert kinds(events, "loss-not-finite") == ["raised"]
    assert not kinds(later, "loss-not-finite")
    [event] = [each for each in events if each.rule == "loss-not-finite"]
    assert event.severity == "error"
    assert event.lines
    assert event.title


def test_a_look_without_news_counts_for_nothing(log: Path) -> None:
    watcher = Watcher(log)
    first = watcher.look()

    assert not any(watcher.look() for _ in range(4))
    assert all(event.severity == "error" for event in first)


def test_a_finding_is_withdrawn_when_its_numbers_are_gone_for_long(log: Path) -> None:
    watcher = Watcher(log)
    watcher.look()
    append(log, lines(200, 230, nan=True))
    assert kinds(watcher.look(), "loss-not-finite") == ["raised"]

    log.write_text(HEADER + lines(0, 10), encoding="utf-8")
    events = watcher.look()

    assert kinds(events, "loss-not-finite") == ["withdrawn"]
    assert [e.reason for e in events if e.rule == "loss-not-finite"] == ["restarted"]
    assert [e.reason for e in events if e.kind == "restarted"] == ["truncated"]


def test_a_rotated_file_is_read_from_its_beginning(log: Path) -> None:
    watcher = Watcher(log)
    watcher.look()
    log.rename(log.with_suffix(".1"))
    log.write_text(HEADER + lines(0, 300), encoding="utf-8")

    events = watcher.look()

    assert [e.reason for e in events if e.kind == "restarted"] == ["replaced"]
    assert watcher._desk.reading.run.points["train.batch_loss"].count == 300


def test_a_file_that_comes_later_is_waited_for(tmp_path: Path) -> None:
    watcher = Watcher(tmp_path / "later.txt")
    assert watcher.look() == []

    append(tmp_path / "later.txt", HEADER + lines(0, 30, nan=True))

    assert kinds(watcher.look(), "loss-not-finite") == ["raised"]


@contextmanager
def server(statuses: list[int]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Serve a webhook on loopback that answers with these statuses, then 200."""
    taken: list[dict[str, Any]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.append(json.loads(body))
            self.send_response(statuses.pop(0) if statuses else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    hook = HTTPServer(("127.0.0.1", 0), Hook)
    thread = threading.Thread(target=hook.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{hook.server_port}/hook", taken
    finally:
        hook.shutdown()
        thread.join()
        hook.server_close()


def test_the_webhook_is_tried_again_after_an_error_of_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(surface, "PAUSE", 0.01)
    with server([503, 429]) as (url, taken):
        assert surface.post(url, "log.txt", Event("raised", "loss-not-finite", 1, "error")) is None

    assert len(taken) == 3
    assert taken[0]["file"] == "log.txt"
    assert taken[0]["rule"] == "loss-not-finite"


def test_a_webhook_that_refuses_is_not_tried_again() -> None:
    with server([400]) as (url, taken):
        assert surface.post(url, "log.txt", Event("raised")) == "HTTP 400"

    assert len(taken) == 1


def test_the_command_follows_a_run_and_posts_events(log: Path) -> None:
    program = Path(sys.executable).parent / "advisor"
    environment = {**os.environ, "NO_PROXY": "127.0.0.1"}
    with server([]) as (url, taken):
        options = ["--interval", "0.1", "--idle", "3", "--format", "json", "--webhook", url]
        command = [str(program), "watch", str(log), *options]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=environment
        ) as process:
            time.sleep(1)
            append(log, lines(200, 230, nan=True))
            out, _ = process.communicate(timeout=60)

    printed = [json.loads(line) for line in out.splitlines()]
    assert process.returncode == 0
    assert [e["kind"] for e in printed if e["rule"] == "loss-not-finite"] == ["raised"]
    assert taken == printed
