"""What other programs read of a report: SARIF, JUnit, workflow commands."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema

from advisor.advise import diagnose
from advisor.findings import Report
from advisor.formats.diagnosed import Diagnosed
from advisor.formats.github import github
from advisor.formats.junit import junit
from advisor.formats.sarif import sarif
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales
from tests.terminal.conftest import CONFIG, LOG, Advisor

VENDOR = Path(__file__).with_name("vendor")
PASTES = Path(__file__).resolve().parents[1] / "pastes"
HOSTILE = "n_embd = 384  # ~125M parameters <script>\x1b[31m ]]> ::error::,:%0A\n"


@cache
def told(locale: str = "en") -> Diagnosed:
    """Return the report of the run."""
    inputs = [Input("log.txt", LOG), Input("config.py", CONFIG)]
    paths = {"config.py": "my runs/config.py"}
    return Diagnosed(diagnose(inputs, locale=locale), paths)


def pasted() -> list[Path]:
    """Return one paste of each program."""
    return [min(folder.glob("*.txt")) for folder in sorted(PASTES.iterdir())
            if [*folder.glob("*.txt")]]  # fmt: skip


@cache
def validator() -> jsonschema.Draft7Validator:
    """Return what checks SARIF by the schema of its committee."""
    schema = json.loads((VENDOR / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft7Validator(schema)


@cache
def xsd() -> xmlschema.XMLSchema:
    """Return what checks JUnit XML."""
    return xmlschema.XMLSchema(str(VENDOR / "junit-10.xsd"))


@pytest.mark.parametrize("path", pasted(), ids=lambda path: path.parent.name)
def test_every_format_is_valid_for_every_program(path: Path) -> None:
    report = diagnose([Input(path.name, path)])
    each = Diagnosed(report, {path.name: str(path)})

    validator().validate(json.loads(sarif([each])))
    xsd().validate(junit([each]))
    assert len(report.findings) == len(github([each]).splitlines())


@pytest.mark.parametrize("locale", offered_locales())
def test_sarif_tells_each_finding_in_the_readers_language(locale: str) -> None:
    report = told(locale).report
    log = json.loads(sarif([told(locale)]))
    validator().validate(log)
    run = log["runs"][0]

    assert locale == run["language"]
    assert [f.rule for f in report.findings] == [each["ruleId"] for each in run["results"]]
    for finding, result in zip(report.findings, run["results"], strict=True):
        assert finding.title in result["message"]["text"]
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert (finding.rule, finding.code) == (rule["id"], rule["properties"]["code"])


def test_sarif_points_at_the_columns_of_the_file() -> None:
    results = json.loads(sarif([told()]))["runs"][0]["results"]
    size = next(each for each in results if each["ruleId"] == "parameter-count-not-as-claimed")
    place = size["locations"][0]["physicalLocation"]

    assert "my%20runs/config.py" == place["artifactLocation"]["uri"]
    line = CONFIG.splitlines()[place["region"]["startLine"] - 1]
    start, end = place["region"]["startColumn"] - 1, place["region"]["endColumn"] - 1
    assert place["region"]["snippet"]["text"] == line[start:end]
    assert "error" == size["level"]


def test_a_fingerprint_stays_when_lines_move_and_differs_between_findings() -> None:
    def fingerprints(config: str) -> dict[str, str]:
        report = diagnose([Input("config.py", config)])
        results = json.loads(sarif([Diagnosed(report)]))["runs"][0]["results"]
        return {r["ruleId"]: r["partialFingerprints"]["advisorFinding/v1"] for r in results}

    before, after = fingerprints(CONFIG), fingerprints("# a comment\n\n" + CONFIG)
    assert before == after
    assert len(before) == len(set(before.values())) > 2


def counted(report: Report) -> dict[str, int]:
    """Return how many cases of each kind a suite must have."""
    failing = sum(f.severity.value != "info" for f in report.findings)
    tests = len(report.findings) + len(report.also_checked) + len(report.not_checked)
    return {"tests": tests, "failures": failing, "skipped": len(report.not_checked)}


def test_junit_has_a_case_for_each_rule_that_was_looked_at() -> None:
    report = told().report
    suite = ET.fromstring(junit([told()])).find("testsuite")  # noqa: S314  (it is our own)
    assert suite is not None

    assert counted(report) == {name: int(suite.get(name, -1)) for name in counted(report)}
    cases = {case.get("name"): [part.tag for part in case] for case in suite}
    for finding in report.findings:
        want = "system-out" if finding.severity.value == "info" else "failure"
        assert [want] == cases[finding.rule]
    for each in report.not_checked:
        assert ["skipped"] == cases[each.rule]
    for silent in report.also_checked:
        assert [] == cases[silent["rule"]]


def test_a_workflow_command_names_the_file_and_its_line() -> None:
    first = github([told()]).splitlines()[0]

    assert first.startswith("::error title=parameter-count-not-as-claimed%3A The model has 40.56M")
    assert ",file=my runs/config.py,line=3,col=" in first
    assert "%0A" in first
    assert "`" not in first.rpartition("::")[2]


def test_a_finding_whose_lines_are_in_no_file_links_to_none() -> None:
    said = github([Diagnosed(told().report)])

    assert said
    assert "file=" not in said


def test_what_a_paste_says_ends_no_command_and_no_element() -> None:
    each = Diagnosed(diagnose([Input("a,b:c.py", CONFIG + HOSTILE)]), {"a,b:c.py": "a,b:c.py"})
    lines = github([each]).splitlines()
    xml = junit([each])

    assert len(each.report.findings) == len(lines)
    assert all(line.startswith("::") for line in lines)
    assert any("file=a%2Cb%3Ac.py," in line for line in lines)
    xsd().validate(xml)
    assert "\x1b" not in xml
    assert "<script>" not in xml
    validator().validate(json.loads(sarif([each])))


@pytest.mark.parametrize("name", ["sarif", "junit", "github", "html", "markdown", "json", "text"])
def test_the_command_prints_every_format(advisor: Advisor, name: str) -> None:
    done = advisor("check", "log.txt", "config.py", "--format", name)
    begins: dict[str, Any] = {
        "sarif": "{", "junit": "<?xml", "github": "::error", "html": "<!doctype html>",
        "markdown": "**The model has", "json": '{"schema_version"', "text": "The model has",
    }  # fmt: skip

    assert 1 == done.exit_code
    assert done.stdout.startswith(begins[name])
    assert "40.56M" in done.stdout
