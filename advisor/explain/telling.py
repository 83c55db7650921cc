"""A report as Markdown piece by piece, its findings explained by a model where there is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from advisor.explain.explainer import Explainer, Told
from advisor.findings import Finding, Report
from advisor.intake.mask import mask_text
from advisor.intake.split import kind_of
from advisor.wording.catalogue import text
from advisor.wording.frame import count
from advisor.wording.render import finding_part, head_parts, tail_parts, told_in_full

LONGEST = 2_000  # characters of a message in which its question is looked for


class Telling:
    """Yields the parts of an answer; `report` holds the texts that were shown, once it is over."""

    def __init__(
        self, report: Report, explainer: Explainer | None = None, message: str = ""
    ) -> None:
        """Begin nothing yet.

        Args:
            report: with the engine's own text.
            explainer: a model's; without one the engine's text is told.
            message: what the reader wrote, for the question in it.
        """
        self.report = report
        self._explainer, self._message = explainer, message

    def __iter__(self) -> Iterator[str]:
        """Yield Markdown, each finding as soon as its text is decided."""
        yield from head_parts(self.report)
        shown: set[str] = set()
        told: list[Told] = []
        for each in self._told():
            told.append(each)
            yield finding_part(each.finding, self.report, shown)
        self.report = explained(self.report, told)
        yield from tail_parts(self.report)

    def _told(self) -> Iterator[Told]:
        findings = told_in_full(self.report)
        if self._explainer is None:
            return (Told(each, "cached") for each in findings)
        return self._explainer.explain(findings, self.report, question_in(self._message))

    def text(self) -> str:
        """Return the whole answer; may be asked for once."""
        return "".join(self).rstrip("\n") + "\n"


def explained(report: Report, told: Sequence[Told]) -> Report:
    """Return the report with the texts that were decided, and what is to be said of them."""
    by_number: dict[int, Finding] = {each.finding.number: each.finding for each in told}
    findings = tuple(by_number.get(each.number, each) for each in report.findings)
    outcomes = Counter(each.outcome for each in told)
    notes = []
    if outcomes["unavailable"]:
        notes.append(text(report.locale, "report", "model-unavailable"))
    if refused := outcomes["rejected"]:
        values = {"count": count(refused, report.locale), "count_n": refused}
        notes.append(text(report.locale, "report", "model-rejected", None, values))
    return replace(report, findings=findings, text_notes=tuple(notes))


def question_in(message: str) -> str:
    """Return the words in a message that a person typed, masked; not the log that is pasted."""
    lines = message[-LONGEST:].split("\n") if message.strip() else []
    return mask_text("\n".join(line for line in lines if kind_of(line) == "prose")).strip()
