"""Findings as SARIF 2.1.0, the format of code scanning (OASIS, errata 01)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from advisor.facts import Evidence
from advisor.findings import Finding, Severity, plain
from advisor.formats.diagnosed import Diagnosed, findings_of
from advisor.version import VERSION

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
Json = dict[str, Any]


def sarif(told: list[Diagnosed]) -> str:
    """Return the JSON text of one SARIF run with the findings of all reports."""
    found = list(findings_of(told))
    rules = {finding.rule: _rule(finding) for _, finding in found}
    order = list(rules)
    run = {
        "tool": {"driver": {
            "name": "Training Advisor", "semanticVersion": VERSION, "rules": list(rules.values()),
        }},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, finding, order.index(finding.rule)) for each, finding in found],
    }  # fmt: skip
    locales = {each.report.locale for each in told}
    if len(locales) == 1:
        run["language"] = locales.pop()
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding) -> Json:
    words = finding.rule.replace("-", " ")
    rule: Json = {
        "id": finding.rule,
        "name": words.title().replace(" ", ""),
        "shortDescription": {"text": words.capitalize()},
        "properties": {"code": finding.code},
    }
    if finding.references:
        rule["helpUri"] = finding.references[0]
    return rule


def _result(told: Diagnosed, finding: Finding, index: int) -> Json:
    places = [_location(told, each) for each in told.places(finding)]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        # The first sentence is what lists show.
        "message": {"text": f"{finding.title}.\n\n{finding.explanation}"},
        "partialFingerprints": {"advisorFinding/v1": _fingerprint(told, finding)},
        "properties": {
            "confidence": finding.confidence.value,
            "run": finding.run,
            "quantities": plain(dict(finding.quantities)),
        },
    }
    if places:
        result["locations"] = places[:1]
    if places[1:]:
        result["relatedLocations"] = places[1:]
    return result


def _location(told: Diagnosed, place: Evidence) -> Json:
    region: Json = {
        "startLine": place.line, "startColumn": place.start + 1, "endColumn": place.end + 1,
        "snippet": {"text": place.text},
    }  # fmt: skip
    return {"physicalLocation": {
        "artifactLocation": {"uri": told.uri(place.document)}, "region": region,
    }}  # fmt: skip


def _fingerprint(told: Diagnosed, finding: Finding) -> str:
    """Return what stays the same when lines move: the rule, the run and the file."""
    places = told.places(finding)
    where = told.uri(places[0].document) if places else ""
    return hashlib.sha256(f"{finding.rule}\n{finding.run}\n{where}".encode()).hexdigest()[:32]
