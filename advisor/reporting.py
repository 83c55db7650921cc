"""Puts the report together: findings in words, facts, series, questions, plan and patch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any

from advisor.diagnosis import Diagnosis
from advisor.engine.evaluate import Result
from advisor.engine.order import cause_of
from advisor.engine.policy import SetAside
from advisor.engine.suppress import Suppression
from advisor.errors import CatalogueError
from advisor.facts import Fact, Facts, Origin, Series
from advisor.findings import (
    Finding,
    NotChecked,
    Outcome,
    Question,
    Report,
    RunSummary,
    plain,
)
from advisor.readers.base import Reading
from advisor.readers.places import Lines, context, lines_at, located
from advisor.version import VERSION
from advisor.wording import frame
from advisor.wording.findings import finding
from advisor.wording.plan import plan_json, setting_line
from advisor.wording.set_aside import BASELINE

POINTS = 400  # points of a series in a report: enough to draw the curve
MAX_FACT_EVIDENCE = 8
RULES_VERSION = "1"


@cache
def versions() -> dict[str, str]:
    """Return the versions on which a report depends."""
    return {"advisor": VERSION, "rules": RULES_VERSION}


def report(*, digest: str, locale: str, diagnosis: Diagnosis) -> Report:
    """Word a diagnosis."""
    facts = list(_published(diagnosis.runs))
    evidence = [r.evidence for r in diagnosis.fired] + [
        f.evidence[:MAX_FACT_EVIDENCE] for f, _ in facts
    ]
    lines = lines_at(diagnosis.documents, chain.from_iterable(evidence))
    findings, wordless = _findings(diagnosis, locale, lines)
    lacking = [r for r in diagnosis.results if r.outcome in {Outcome.UNKNOWN, Outcome.ERROR}]
    lacking += wordless
    decided = {Outcome.FIRES, Outcome.SILENT}
    aside = diagnosis.aside
    return Report(
        digest=digest,
        locale=locale,
        headline=frame.headline(diagnosis, findings, locale),
        runs=tuple(_summary(run) for run in diagnosis.runs),
        findings=findings,
        facts=tuple(_fact(fact, run, lines) for fact, run in facts),
        series=tuple(_all_series(diagnosis)),
        context=tuple(context(lines, chain.from_iterable(f.evidence for f in findings))),
        checked=sum(r.outcome in decided for r in diagnosis.results) + len(aside.suppressed),
        not_checked=tuple(
            NotChecked(r.rule.slug, r.run, r.missing, r.outcome, r.error) for r in lacking
        ),
        also_checked=tuple(
            {"rule": r.rule.slug, "run": r.run}
            for r in diagnosis.results
            if r.outcome is Outcome.SILENT
        ),
        suppressed=tuple(_suppressed(aside)),
        idle_suppressions=tuple(_idle(aside)),
        questions=_questions(diagnosis, locale),
        plan=_plan(diagnosis, locale),
        patch=diagnosis.remedy.patch if diagnosis.remedy else None,
        unread=tuple(_unread(reading) for reading in diagnosis.readings if reading.unread),
        versions=versions(),
        notes=frame.notes(diagnosis, locale),
    )


def _suppressed(aside: SetAside) -> Iterator[dict[str, Any]]:
    """Yield the findings that are not told; without a suppression they were in the baseline."""
    suppressed = [(each.result, each.by) for each in aside.suppressed]
    for result, by in (*suppressed, *((each, None) for each in aside.known)):
        yield {
            "rule": result.rule.slug,
            "code": result.rule.code,
            "run": result.run,
            "severity": result.severity.value,
            **_said(by),
        }


def _idle(aside: SetAside) -> Iterator[dict[str, Any]]:
    for each in aside.useless:
        yield {"rule": each.suppression.rule, "why": each.why, **_said(each.suppression)}


def _said(by: Suppression | None) -> dict[str, Any]:
    if by is None:
        return {"source": BASELINE, "reason": "", "document": None, "line": None}
    return {
        "source": by.source, "reason": by.reason, "document": by.document, "line": by.line,
    }  # fmt: skip


def _published(runs: Sequence[Facts]) -> Iterator[tuple[Fact, int]]:
    """Yield the facts that a report tells, with their run."""
    for run in runs:
        for fact in run.all():
            if fact.name not in run.superseded or fact.origin is not Origin.LOG:
                yield fact, run.run


def _findings(
    diagnosis: Diagnosis, locale: str, lines: Lines
) -> tuple[tuple[Finding, ...], list[Result]]:
    """Return the findings in words, and the results for which there are none."""
    found: list[Finding] = []
    wordless: list[Result] = []
    for result in diagnosis.fired:
        places = tuple(dict.fromkeys(located(each, lines) for each in result.evidence))
        cause = cause_of(result, diagnosis.fired)
        try:
            found.append(finding(result, len(found) + 1, locale, places, cause))
        except CatalogueError as error:  # one rule's messages are broken: the others still count
            wordless.append(replace(result, outcome=Outcome.ERROR, error=str(error)))
    return tuple(found), wordless


def _summary(run: Facts) -> RunSummary:
    first, last = run.number("run.first_step"), run.number("run.last_step")
    return RunSummary(
        run=run.run,
        framework=run.framework,
        documents=tuple(run.documents),
        first_step=None if first is None else int(first),
        last_step=None if last is None else int(last),
    )


def _fact(fact: Fact, run: int, lines: Lines) -> dict[str, Any]:
    return {
        "name": fact.name,
        "run": run,
        "value": plain(fact.value),
        "unit": fact.unit,
        "origin": fact.origin.value,
        "evidence": tuple(located(each, lines) for each in fact.evidence[:MAX_FACT_EVIDENCE]),
    }


def _all_series(diagnosis: Diagnosis) -> Iterator[dict[str, Any]]:
    shown = {(each.document, each.line) for r in diagnosis.fired for each in r.evidence}
    for run in diagnosis.runs:
        for each in run.series.values():
            yield _series(each, run.run, shown)


def _series(series: Series, run: int, shown: set[tuple[str, int]]) -> dict[str, Any]:
    """Return a series, thinned where it is long; the points that findings show are kept."""
    kept_count = len(series)
    every = max(1, -(-kept_count // POINTS))
    thinned = {*range(0, kept_count, every), kept_count - 1}
    if every > 1:
        places = enumerate(series.lines)
        thinned |= {i for i, line in places if (series.document, line) in shown}
    kept = series.pick(sorted(thinned))
    values = kept.values if kept.finite() is kept else map(plain, kept.values)
    points = list(map(list, zip(kept.steps, values, kept.lines, strict=True)))
    return {
        "name": series.name,
        "run": run,
        "count": series.count,
        "first": plain(series.values[0]),
        "last": plain(series.values[-1]),
        "mode": series.mode,
        "unit": series.unit,
        "document": series.document,
        "axis": series.axis,
        "points": points,
    }


def _unread(reading: Reading) -> dict[str, Any]:
    first = reading.unread[0]
    return {
        "document": reading.document,
        "lines": reading.unread_count,
        "line": first.number,
        "sample": first.text[:120],
    }


def _questions(diagnosis: Diagnosis, locale: str) -> tuple[Question, ...]:
    """Group what is missing by what a person can give, the most useful first."""
    lacking: dict[str, list[tuple[str, str]]] = {}
    runs = {run.run: run for run in diagnosis.runs}
    for result in diagnosis.results:
        for name in result.missing if result.outcome is Outcome.UNKNOWN else ():
            asked = frame.asked_as(name, runs[result.run])
            if asked is not None:
                lacking.setdefault(asked, []).append((name, result.rule.slug))
    found = []
    for asked, pairs in lacking.items():
        names, rules = [name for name, _ in pairs], sorted({rule for _, rule in pairs})
        most = max(sorted(set(names)), key=names.count)
        found.append(Question(most, frame.question(asked, locale), tuple(rules), asked))
    return tuple(sorted(found, key=lambda each: (-len(each.unlocks), each.asks_for)))


def _plan(diagnosis: Diagnosis, locale: str) -> dict[str, Any] | None:
    remedy = diagnosis.remedy
    if remedy is None:
        return None
    actions = (*remedy.plan.settings.values(), *remedy.plan.comments)
    said = [
        setting_line(
            action, locale, remedy.place(action), overridden=action.key in remedy.overridden
        )
        for action in actions
    ]
    return plan_json(remedy.plan, locale, said)
