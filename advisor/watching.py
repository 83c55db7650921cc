"""Watches a growing log: what is new is read once, and findings become events.

A finding is raised when it fired in as many looks in a row as its kind needs, and withdrawn when
it did not in several; only looks at new lines count. So a value at the edge does not flap.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from advisor import reporting
from advisor.advise import NO_POLICY, conclude
from advisor.engine.policy import Policy
from advisor.findings import Confidence, Finding, NotChecked, Report, Severity
from advisor.intake.clean import Cleaner
from advisor.intake.document import Line
from advisor.intake.naming import shown
from advisor.intake.tail import Tail
from advisor.readers.registry import LINES, Desk

RAISED_AFTER = 2  # looks; an error of high confidence is raised at once
WITHDRAWN_AFTER = 3
LINES_NAMED = 5

Kind = Literal["raised", "changed", "withdrawn", "restarted"]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened between two looks.

    Attributes:
        kind: "restarted" for a file that was truncated or replaced, so that all begins anew.
        rule, run, severity, title: of the finding.
        lines: of its evidence.
        reason: why it was withdrawn: "silent" (its numbers are gone), "unknown" (a fact that it
            needs is missing now), "restarted"; of a change the severity before; else "".
    """

    kind: Kind
    rule: str = ""
    run: int = 0
    severity: str = ""
    title: str = ""
    lines: tuple[int, ...] = ()
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the event for a webhook."""
        return asdict(self)


@dataclass(slots=True)
class _Standing:
    """How a finding stands."""

    finding: Finding
    fired: int = 0
    silent: int = 0
    shown: Finding | None = None  # as it was last told


class Watcher:
    """Follows one file; each `look` returns the events since the one before."""

    def __init__(
        self,
        path: Path,
        *,
        locale: str = "en",
        gpu: str | None = None,
        policy: Policy = NO_POLICY,
    ) -> None:
        self.name = shown(str(path))
        self.locale, self.gpu, self.policy = locale, gpu, policy
        self._tail = Tail(path)
        self._standing: dict[tuple[str, int], _Standing] = {}
        self._begin()

    def look(self) -> list[Event]:
        """Read what is new and judge anew.

        Raises:
            InputError: The file cannot be read, or no card has that name.
        """
        events: list[Event] = []
        news = self._tail.look()
        if news.change is not None:
            events += [
                self._told("withdrawn", s.shown, reason="restarted")
                for s in self._standing.values()
                if s.shown is not None
            ]
            events.append(Event("restarted", reason=news.change))
            self._standing.clear()
            self._begin()
        took = self._take(news.text)
        while news.is_behind:
            news = self._tail.look()
            took = self._take(news.text) or took
        return events + list(self._judge(self._report())) if took else events

    def _begin(self) -> None:
        self._first: list[Line] = []
        self._cleaner = Cleaner(structured=False)
        self._desk = Desk(self.name, lambda: self._first)

    def _take(self, text: str) -> bool:
        lines = self._cleaner.lines(text) if text else []
        self._first = self._first or lines[:400]
        for begin in range(0, len(lines), LINES):
            self._desk.take(lines[begin : begin + LINES])
        return bool(lines)

    def _report(self) -> Report:
        """Judge a copy of what was read so far: the readers go on with their own."""
        reading = copy.deepcopy(self._desk).close()
        diagnosis = conclude([reading], (), gpu=self.gpu, policy=self.policy)
        return reporting.report(digest="", locale=self.locale, diagnosis=diagnosis)

    def _judge(self, report: Report) -> Iterator[Event]:
        found = {(f.rule, f.run): f for f in report.findings}
        for key, finding in found.items():
            standing = self._standing.setdefault(key, _Standing(finding))
            same = standing.finding.severity is finding.severity
            standing.fired = standing.fired + 1 if same else 1
            standing.finding, standing.silent = finding, 0
            yield from self._raise(standing)
        for key in [key for key in self._standing if key not in found]:
            yield from self._withdraw(key, report.not_checked)

    def _raise(self, standing: _Standing) -> Iterator[Event]:
        finding, told = standing.finding, standing.shown
        is_sure = finding.severity is Severity.ERROR and finding.confidence is Confidence.HIGH
        if standing.fired < (1 if is_sure else RAISED_AFTER):
            return
        if told is None:
            standing.shown = finding
            yield self._told("raised", finding)
        elif told.severity is not finding.severity:
            standing.shown = finding
            yield self._told("changed", finding, reason=told.severity.value)

    def _withdraw(self, key: tuple[str, int], not_checked: Sequence[NotChecked]) -> Iterator[Event]:
        standing = self._standing[key]
        standing.silent, standing.fired = standing.silent + 1, 0
        if standing.shown is None:
            del self._standing[key]
        elif standing.silent >= WITHDRAWN_AFTER:
            del self._standing[key]
            lacks = any((each.rule, each.run) == key for each in not_checked)
            yield self._told("withdrawn", standing.shown, "unknown" if lacks else "silent")

    @staticmethod
    def _told(kind: Kind, finding: Finding, reason: str = "") -> Event:
        lines = sorted({each.line for each in finding.evidence})
        return Event(
            kind, finding.rule, finding.run, finding.severity.value, finding.title,
            tuple(lines[-LINES_NAMED:]), reason,
        )  # fmt: skip
