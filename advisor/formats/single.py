"""One finding with everything that is known of it, as Markdown."""

from __future__ import annotations

from advisor.errors import NotFoundError
from advisor.findings import Finding, Report
from advisor.wording.catalogue import text
from advisor.wording.render import MARKS, code, number_row, quote
from advisor.wording.typography import isolated


def single(report: Report, number: int) -> str:
    """Return a finding with all its numbers (formula, inputs, source), lines and references.

    Raises:
        NotFoundError: The report has no finding of that number.
    """
    finding = next((each for each in report.findings if each.number == number), None)
    if finding is None:
        most = len(report.findings)
        raise NotFoundError("no-finding-of-number", place="--explain", number=number, most=most)
    parts = [
        f"### {finding.number}. {MARKS[finding.severity]} {finding.title}",
        f"*{labels(finding, report)}*",
        finding.explanation,
        _lines(finding, report),
        _numbers(finding, report),
        "\n".join(f"- <{each}>" for each in finding.references),
    ]
    return isolated("\n\n".join(filter(None, parts)) + "\n", report.locale)


def labels(finding: Finding, report: Report) -> str:
    """Return severity, confidence, rule, and the finding that it follows from, as Markdown."""
    locale = report.locale
    said = [
        text(locale, "report", f"severity-{finding.severity.value}"),
        text(locale, "report", f"confidence-{finding.confidence.value}"), code(finding.rule),
    ]  # fmt: skip
    cause = next((f for f in report.findings if f.rule == finding.explained_by), None)
    if cause is not None and cause.run == finding.run:
        said.append(text(locale, "report", "follows-from", None, {"number": str(cause.number)}))
    return " · ".join(said)


def _lines(finding: Finding, report: Report) -> str:
    """Return every line that the finding rests on, each once."""
    lines = {(each["document"], each["line"]): each["text"] for each in report.context}
    quotes = dict.fromkeys(quote(each, lines) for each in finding.evidence)
    return "  \n".join(f"> {each}" for each in quotes)


def _numbers(finding: Finding, report: Report) -> str:
    rows = [number_row(*each, report.locale) for each in finding.quantities.items()]
    if not rows:
        return ""
    return "\n".join([text(report.locale, "report", "computed-from"), *(f"- {r}" for r in rows)])
