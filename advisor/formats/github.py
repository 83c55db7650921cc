"""Findings as workflow commands of GitHub Actions, which become annotations of the files.

Source: "Workflow commands for GitHub Actions" of GitHub's documentation, and the escaping of
`@actions/core` (packages/core/src/command.ts).
"""

from __future__ import annotations

from advisor.findings import Severity
from advisor.formats.diagnosed import Diagnosed, findings_of
from advisor.wording.typography import CODE

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github(told: list[Diagnosed]) -> str:
    """Return one command for each finding; a finding whose lines are in no file names none."""
    lines = []
    for each, finding in findings_of(told):
        # The runner only links files of the checkout; a name of its own would link to nothing.
        place = next((p for p in each.places(finding) if p.document in each.paths), None)
        values = {"title": f"{finding.rule}: {finding.title}"}
        if place is not None:
            values |= {"file": each.path(place.document), "line": str(place.line)}
            values["col"] = str(place.start + 1)
        given = ",".join(f"{name}={value.translate(PROPERTY)}" for name, value in values.items())
        said = CODE.sub(r"\2", finding.explanation).translate(DATA)
        lines.append(f"::{COMMANDS[finding.severity]} {given}::{said}\n")
    return "".join(lines)
