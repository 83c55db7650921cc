"""Runs the rules on a training while it runs, for the callbacks of training programs.

What the program logs goes into a temporary file that a `Watcher` reads on: each record is read
once, and a look costs some tens of milliseconds however long the run is (measured: 14 ms after 100
records, 54 ms after 1,000, 70 ms after 50,000). So looks happen in the training's own thread, where
they disturb nothing else, and never take more than a small share of the time. Posting waits for a
network, so it has a thread of its own.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from typing import Any, Concatenate, ParamSpec

from advisor.quantities.gpus import find_gpu
from advisor.surfaces.watch import post
from advisor.watching import Event, Watcher

EVERY = 10  # records between two looks
SHARE = 0.01  # of the time that looks may take
PATIENCE = 10.0  # seconds to wait at the end for the last posts
RANK = {"error": 0, "warning": 1, "info": 2}
LOG = logging.getLogger("advisor")
P = ParamSpec("P")


def tell_on_stderr(event: Event) -> None:
    """Print an event in one line."""
    why = f" ({event.reason})" if event.reason else ""
    sys.stderr.write(f"advisor: {event.kind}: {event.severity}[{event.rule}] {event.title}{why}\n")


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a training is watched.

    Attributes:
        every: records between two looks.
        share: of the time of the training, how much looks may take at most.
        severity: tell findings from this severity on: "error", "warning" or "info".
        locale: the language of the titles.
        gpu: the card; what is no known card is left out.
        webhook: where each event is posted as JSON, as `advisor watch --webhook` does.
        tell: what is done with an event; by default it is printed on standard error.
        clock: tells the time in seconds.
    """

    every: int = EVERY
    share: float = SHARE
    severity: str = "warning"
    locale: str = "en"
    gpu: str | None = None
    webhook: str | None = None
    tell: Callable[[Event], None] = tell_on_stderr
    clock: Callable[[], float] = time.monotonic


def harmless(
    act: Callable[Concatenate[Live, P], None],
) -> Callable[Concatenate[Live, P], None]:
    """Make a method that never breaks the training: what it raises is logged once, and all ends."""

    def acted(self: Live, /, *args: P.args, **given: P.kwargs) -> None:
        if self.is_over:
            return
        try:
            act(self, *args, **given)
        except Exception:
            self.close()
            LOG.warning("the advisor stops watching this training", exc_info=True)

    acted.__doc__ = act.__doc__
    return acted


class Live:
    """The watch over one training; `name` is that of the file that events name."""

    def __init__(self, name: str, wishes: Wishes) -> None:
        self.is_over = False
        self._name, self._wishes = name, wishes
        self._folder: TemporaryDirectory[str] | None = None
        self._watcher: Watcher | None = None
        self._told: dict[tuple[str, int], str] = {}
        self._records = 0
        self._cost, self._looked = 0.0, wishes.clock()
        self._posts: Queue[Event | None] = Queue()
        self._poster: threading.Thread | None = None

    @harmless
    def begin(self, head: str = "") -> None:
        """Begin a training, or begin to read it anew, with what its log begins with."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="advisor-")
        path = Path(self._folder.name, self._name)
        path.write_text(head, encoding="utf-8")
        gpu = self._wishes.gpu if self._wishes.gpu and find_gpu(self._wishes.gpu) else None
        self._watcher = Watcher(path, locale=self._wishes.locale, gpu=gpu)

    @harmless
    def take(self, record: str) -> None:
        """Take a record as a line, and look when it is time."""
        if self._folder is None:
            return
        with Path(self._folder.name, self._name).open("a", encoding="utf-8") as file:
            file.write(record)
        self._records += 1
        waited = self._wishes.clock() - self._looked
        if self._records >= self._wishes.every and self._cost <= self._wishes.share * waited:
            self._look()

    @harmless
    def end(self) -> None:
        """Look a last time, and wait a little for what is still to be posted."""
        if self._watcher is not None:
            self._look()
        self.close()
        if self._poster is not None:
            self._poster.join(PATIENCE)

    def close(self) -> None:
        """Take nothing more, and leave nothing behind."""
        self.is_over = True
        self._posts.put(None)
        if self._folder is not None:
            self._folder.cleanup()

    def _look(self) -> None:
        assert self._watcher is not None  # noqa: S101  (there are records, so it began)
        began = self._wishes.clock()
        for event in self._watcher.look():
            self._tell(event)
        self._looked, self._records = self._wishes.clock(), 0
        self._cost = self._looked - began

    def _tell(self, event: Event) -> None:
        """Tell an event, unless it is too small or was told before the log was read anew."""
        key = (event.rule, event.run)
        is_small = RANK.get(event.severity, len(RANK)) > RANK[self._wishes.severity]
        if is_small or (event.kind == "raised" and self._told.get(key) == event.severity):
            return
        if event.kind == "withdrawn":
            self._told.pop(key, None)
        else:
            self._told[key] = event.severity
        self._wishes.tell(event)
        if self._wishes.webhook is not None:
            if self._poster is None:
                self._poster = threading.Thread(target=self._post, daemon=True)
                self._poster.start()
            self._posts.put(event)

    def _post(self) -> None:
        while (event := self._posts.get()) is not None:
            problem = post(str(self._wishes.webhook), self._name, event)
            if problem is not None:
                LOG.warning("the webhook did not take an event of the advisor: %s", problem)


def gpu_name() -> str | None:
    """Return the name of the first card that torch sees, None where it sees none."""
    torch: Any = sys.modules.get("torch")
    return str(torch.cuda.get_device_name(0)) if torch and torch.cuda.is_available() else None
