"""The watch over a training that runs: how often it looks, what it tells, what it costs."""

from __future__ import annotations

import json
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from advisor.integrations import live
from advisor.integrations.live import Live, Wishes, gpu_name
from advisor.watching import Event
from tests.whole.test_watching import server


def record(step: int, *, bad: bool = False) -> str:
    """Return a line as the Trainer logs it."""
    loss = float("nan") if bad else 5 / (1 + step / 50)
    told = {"loss": loss, "grad_norm": 1.0, "learning_rate": 3e-4, "epoch": step / 99, "step": step}
    return json.dumps(told) + "\n"


class Clock:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def looks(monkeypatch: pytest.MonkeyPatch, clock: Clock, cost: float) -> list[float]:
    """Return the times of the looks, each of which then costs so many seconds."""
    times: list[float] = []

    def look(_: object) -> list[Event]:
        times.append(clock.now)
        clock.now += cost
        return []

    monkeypatch.setattr("advisor.watching.Watcher.look", look)
    return times


def test_it_looks_after_so_many_records_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    times = looks(monkeypatch, clock, 0.0)
    watch = Live("x.log", Wishes(every=10, clock=clock))
    watch.begin()
    for step in range(25):
        clock.now = float(step)
        watch.take(record(step))
    watch.end()

    assert [9, 19, 24] == times


def test_looks_never_take_more_than_their_share(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    times = looks(monkeypatch, clock, 2.0)
    watch = Live("x.log", Wishes(every=1, share=0.01, clock=clock))
    watch.begin()
    for step in range(2_000):
        clock.now += 1.0
        watch.take(record(step))
    spent, passed = 2.0 * len(times), clock.now
    watch.end()

    assert 4 < len(times)
    assert spent <= 0.01 * passed + 2.0
    assert min(b - a for a, b in pairwise(times[:-1])) >= 200


def test_a_finding_is_told_once_and_small_ones_only_where_they_are_wanted() -> None:
    def told(severity: str) -> list[str]:
        events: list[Event] = []
        watch = Live("x.log", Wishes(3, float("inf"), severity, tell=events.append))
        watch.begin("***** Running training *****\n  Total optimization steps = 400\n")
        for step in range(1, 60):
            watch.take(record(step, bad=step > 40))
        watch.begin("***** Running training *****\n  Total optimization steps = 400\n")
        for step in range(1, 60):
            watch.take(record(step, bad=step > 40))
        watch.end()
        return [each.rule for each in events if each.kind == "raised"]

    assert ["loss-not-finite"] == [rule for rule in told("warning") if rule == "loss-not-finite"]
    assert "run-not-finished" not in told("warning")
    assert "run-not-finished" in told("info")


def test_events_are_posted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with server([]) as (url, taken):
        watch = Live("x.log", Wishes(2, float("inf"), webhook=url, tell=lambda _: None))
        watch.begin()
        for step in range(1, 20):
            watch.take(record(step, bad=step > 10))
        watch.end()

    assert ["x.log"] == [each["file"] for each in taken if each["rule"] == "loss-not-finite"]


def test_a_webhook_that_refuses_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    events: list[Event] = []
    with server([400] * 9) as (url, _):
        watch = Live("x.log", Wishes(2, float("inf"), webhook=url, tell=events.append))
        watch.begin()
        for step in range(1, 20):
            watch.take(record(step, bad=step > 10))
        watch.end()

    assert events
    assert "the webhook did not take an event of the advisor: HTTP 400" in caplog.text


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    watch = Live("x.log", Wishes(tell=lambda _: None))
    watch.begin()
    watch.take(record(1))
    assert ["x.log"] == [each.name for each in tmp_path.rglob("*.log")]
    watch.end()

    assert [] == [*tmp_path.iterdir()]


def test_an_event_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    live.tell_on_stderr(Event("withdrawn", "loss-spike", 1, "warning", "It jumped", (), "silent"))

    want = "advisor: withdrawn: warning[loss-spike] It jumped (silent)\n"
    assert want == capsys.readouterr().err


def test_the_card_is_that_of_torch_where_it_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    cuda = SimpleNamespace(is_available=lambda: True, get_device_name=lambda _: "NVIDIA H100 PCIe")
    monkeypatch.setitem(sys.modules, "torch", SimpleNamespace(cuda=cuda))
    assert "NVIDIA H100 PCIe" == gpu_name()

    cuda.is_available = lambda: False
    assert gpu_name() is None
