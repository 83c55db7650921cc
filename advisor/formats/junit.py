"""Reports as JUnit XML: a suite for each run, a case for each rule that was looked at.

A finding is a failure, one of severity "info" a case that passes and says something; a rule that
lacks a fact is skipped. The form is that of Jenkins' xUnit plugin (`junit-10.xsd`).
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from advisor.findings import Finding, Severity
from advisor.formats.diagnosed import Diagnosed

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(told: list[Diagnosed]) -> str:
    """Return the XML text of all reports."""
    root = ET.Element("testsuites", name="advisor")
    for each in told:
        for run in each.report.runs:
            _suite(root, each, run.run)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(root: ET.Element, told: Diagnosed, run: int) -> None:
    report = told.report
    found = [f for f in report.findings if f.run == run]
    silent = [each["rule"] for each in report.also_checked if each["run"] == run]
    lacking = [each for each in report.not_checked if each.run == run]
    failures = sum(f.severity is not Severity.INFO for f in found)
    name = " ".join(filter(None, (told.name, f"run {run}")))
    suite = ET.SubElement(
        root, "testsuite", name=_legal(name), tests=str(len(found) + len(silent) + len(lacking)),
        failures=str(failures), errors="0", skipped=str(len(lacking)), time="0",
    )  # fmt: skip
    for finding in found:
        _finding(_case(suite, name, finding.rule), finding, told)
    for rule in silent:
        _case(suite, name, rule)
    for each in lacking:
        why = f"{each.outcome.value}: {', '.join(each.missing) or each.error or ''}"
        ET.SubElement(_case(suite, name, each.rule), "skipped", message=_legal(why))


def _case(suite: ET.Element, run: str, rule: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", name=rule, classname=_legal(run), time="0")


def _finding(case: ET.Element, finding: Finding, told: Diagnosed) -> None:
    places = [f"{told.path(e.document)}:{e.line}: {e.text}" for e in told.places(finding)]
    text = _legal("\n\n".join([finding.explanation, "\n".join(places)]).strip())
    title = _legal(finding.title)
    if finding.severity is Severity.INFO:
        ET.SubElement(case, "system-out").text = f"{title}\n\n{text}"
        return
    kind = finding.severity.value
    ET.SubElement(case, "failure", message=title, type=kind).text = text


def _legal(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return NO_XML.sub("\ufffd", text)
