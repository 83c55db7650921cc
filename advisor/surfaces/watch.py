"""`advisor watch`: follows a log and tells, on the terminal and to a webhook, what changes."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from advisor.watching import Event, Watcher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMEOUT = 5.0  # seconds of one call of the webhook
TRIES = 3
PAUSE = 1.0  # seconds before the second try; doubled before the third


class Form(StrEnum):
    """How events are printed; `text` and `markdown` are the same."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Options:
    """How to watch.

    Attributes:
        interval: seconds between looks.
        idle: seconds without a new line after which to stop; None to go on until interrupted.
        webhook: where events are posted as JSON, named by whoever runs the command.
        as_json: print events as lines of JSON.
    """

    interval: float = 2.0
    idle: float | None = None
    webhook: str | None = None
    as_json: bool = False


def watch(path: Path, watcher: Watcher, options: Options) -> None:
    """Print events until interrupted, or until nothing was appended for `options.idle` seconds."""
    for event in events(path, watcher, options):
        sys.stdout.write(_line(watcher.name, event, as_json=options.as_json) + "\n")
        sys.stdout.flush()
        if options.webhook is not None and (problem := post(options.webhook, watcher.name, event)):
            sys.stderr.write(f"advisor: the webhook did not take the event: {problem}\n")


def events(path: Path, watcher: Watcher, options: Options) -> Iterator[Event]:
    """Yield events as they come."""
    changed, before = time.monotonic(), _state(path)
    while True:
        yield from watcher.look()
        now = _state(path)
        if now != before:
            changed, before = time.monotonic(), now
        if options.idle is not None and time.monotonic() - changed >= options.idle:
            return
        time.sleep(options.interval)


def post(url: str, name: str, event: Event) -> str | None:
    """Post an event; return what went wrong when no try succeeded."""
    import httpx

    problem: str | None = None
    for attempt in range(TRIES):
        if attempt:
            time.sleep(PAUSE * 2 ** (attempt - 1))
        try:
            answer = httpx.post(url, json=_body(name, event), timeout=TIMEOUT)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            problem = type(error).__name__
            continue
        if answer.is_success:
            return None
        problem = f"HTTP {answer.status_code}"
        if answer.status_code < 500 and answer.status_code != 429:
            return problem  # another try would fare no better
    return problem


def _body(name: str, event: Event) -> dict[str, Any]:
    return {"file": name, **event.as_json()}


def _line(name: str, event: Event, *, as_json: bool) -> str:
    if as_json:
        return json.dumps(_body(name, event), ensure_ascii=False)
    where = f"  ({name}:{', '.join(map(str, event.lines))})" if event.lines else ""
    why = f"  [{event.reason}]" if event.reason else ""
    return f"{event.kind:9}  {event.severity:7}  {event.rule}  {event.title}{where}{why}".rstrip()


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size
