"""Explains findings by a model where its text passes the guard, and by the template elsewhere.

A finding is handed on when its text is decided, so nothing that was shown is ever taken back.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass, field, replace
from typing import Literal

from cachetools import LRUCache

from advisor.explain.guard.check import refusals
from advisor.explain.guard.refusal import Refusal
from advisor.explain.model import ModelError, Writer
from advisor.explain.prompt import instructions, request
from advisor.explain.slots import filled, statements
from advisor.explain.tokens import TokenCounter
from advisor.findings import Finding, Report

Outcome = Literal["accepted", "retried", "rejected", "unavailable", "cached"]

KEPT = 2_000  # texts in the cache
TRIES = 2  # drafts of one finding: the second knows why the first was refused
TOGETHER = 4  # requests that the model works on at once
LINES = 4  # quoted lines of a finding


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a model may take of a report's time and of its own context.

    Attributes:
        seconds: for all findings of a report; what is not there by then keeps its template.
        tokens: of a prompt.
    """

    seconds: float = 60.0
    tokens: int = 64_000


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with the text that is shown, and how that came about."""

    finding: Finding
    outcome: Outcome
    refused: tuple[Refusal, ...] = ()


@dataclass
class Explainer:
    """Turns findings into findings with a model's text, counted by outcome."""

    writer: Writer
    counter: TokenCounter = field(default_factory=TokenCounter)
    limits: Limits = field(default_factory=Limits)
    counts: Counter[str] = field(default_factory=Counter)
    _cache: LRUCache[str, str] = field(default_factory=lambda: LRUCache(KEPT), repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def explain(
        self, findings: Sequence[Finding], report: Report, question: str = ""
    ) -> Iterator[Told]:
        """Yield the findings in their order, each as soon as its text is decided.

        Args:
            findings: those that are told in full.
            report: where they stand.
            question: what the reader asked, masked.
        """
        until = time.monotonic() + self.limits.seconds
        pool = ThreadPoolExecutor(TOGETHER, thread_name_prefix="explain")
        try:
            started = [
                pool.submit(self._told, finding, report, question) for finding in findings
            ]  # fmt: skip
            for finding, running in zip(findings, started, strict=True):
                told = _in_time(running, finding, until)
                with self._lock:
                    self.counts[told.outcome] += 1
                    self.counts.update(f"refused {each.kind}" for each in told.refused)
                yield told
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def take_counts(self) -> dict[str, int]:
        """Return what was counted since the last call."""
        with self._lock:
            taken = dict(self.counts)
            self.counts.clear()
        return taken

    def _told(self, finding: Finding, report: Report, question: str) -> Told:
        said = statements(finding)
        key = self._key(finding, report, question)
        with self._lock:
            known = self._cache.get(key)
        if known is not None:
            return Told(_with(finding, known, said), "cached")
        lines = _lines(finding, report)
        refused: tuple[Refusal, ...] = ()
        for attempt in range(TRIES):
            asked = request(
                finding, locale=report.locale, question=question, lines=lines,
                counter=self.counter, budget=self.limits.tokens, refused=refused,
            )  # fmt: skip
            if asked is None:
                return Told(finding, "unavailable", refused)
            try:
                text = self.writer.write(asked).text.strip()
            except ModelError:
                return Told(finding, "unavailable", refused)
            found = refusals(text, title=finding.title, statements=said, locale=report.locale)
            if not found:
                with self._lock:
                    self._cache[key] = text
                outcome: Outcome = "retried" if attempt else "accepted"
                return Told(_with(finding, text, said), outcome, refused)
            refused += found
        return Told(finding, "rejected", refused)

    def _key(self, finding: Finding, report: Report, question: str) -> str:
        parts = [
            self.writer.name, instructions(report.locale), dict(report.versions), report.locale,
            finding.title, question, dict(statements(finding)),
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _in_time(running: Future[Told], finding: Finding, until: float) -> Told:
    try:
        return running.result(max(0.0, until - time.monotonic()))
    except TooLate:
        return Told(finding, "unavailable")


def _with(finding: Finding, text: str, said: dict[str, str]) -> Finding:
    return replace(finding, explanation=filled(text, said), text_by="model")


def _lines(finding: Finding, report: Report) -> list[str]:
    places = {(each["document"], each["line"]): each["text"] for each in report.context}
    lines = (places.get((each.document, each.line), each.text) for each in finding.evidence)
    return list(dict.fromkeys(lines))[:LINES]
