"""What is said of findings that are not told: suppressed ones, known ones, idle suppressions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from advisor.findings import Report
from advisor.wording.catalogue import text
from advisor.wording.frame import count
from advisor.wording.typography import semicolon

BASELINE = "baseline"


def set_aside(report: Report, code: Callable[[str], str]) -> Iterator[str]:
    """Yield paragraphs; `code` makes a code span of pasted text."""
    known = [each for each in report.suppressed if each["source"] == BASELINE]
    hidden = [each for each in report.suppressed if each["source"] != BASELINE]
    for name, rows in (("suppressed-line", hidden), ("known-line", known)):
        if rows:
            values = {"count": count(len(rows), report.locale), "count_n": len(rows)}
            values["rules"] = _listed(rows, report, code)
            yield text(report.locale, "report", name, None, values)
    for each in report.idle_suppressions:
        values = {"rule": code(each["rule"]), "where": _where(each, report, code)}
        yield text(report.locale, "report", f"idle-{each['why']}", None, values)


def _listed(
    rows: list[Mapping[str, Any]], report: Report, code: Callable[[str], str]
) -> str:  # fmt: skip
    said = []
    for each in rows:
        reason = f" – {code(each['reason'])}" if each["reason"] else ""
        said.append(f"{code(each['rule'])}{reason}")
    return semicolon(report.locale).join(dict.fromkeys(said))


def _where(each: Mapping[str, Any], report: Report, code: Callable[[str], str]) -> str:
    if each["document"] is None:
        return text(report.locale, "report", "where-request")
    line = f":{each['line']}" if each["line"] else ""
    return code(f"{each['document']}{line}")
