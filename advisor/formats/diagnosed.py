"""What every format is made of: reports, and where their documents lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from urllib.parse import quote

from advisor.facts import Evidence
from advisor.findings import Finding, Report
from advisor.intake.visible import visible
from advisor.wording.catalogue import text
from advisor.wording.findings import UNSAFE
from advisor.wording.render import shown_evidence, tail_parts


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """A report and what the caller knows of its documents.

    Attributes:
        report: what was found.
        paths: the path of each document that is a file, by the name that the report shows.
        name: the folder of the run, where several runs are told at once.
    """

    report: Report
    paths: Mapping[str, str] = field(default_factory=dict)
    name: str = ""

    def path(self, document: str) -> str:
        """Return where a document lies, else the name under which it is shown."""
        return self.paths.get(document, document)

    def uri(self, document: str) -> str:
        """Return where a document lies as a URI, relative where its path is."""
        path = PurePath(self.path(document))
        return path.as_uri() if path.is_absolute() else quote(path.as_posix())

    def line(self, place: Evidence) -> tuple[str, str, str]:
        """Return the line of a place as it was seen: before, inside and after what counts.

        What counts is not set apart ("") where it is the whole line.
        """
        known = {(each["document"], each["line"]): each["text"] for each in self.report.context}
        line, inside = (
            UNSAFE.sub("", visible(said, 0, len(said))[0])
            for said in (known.get((place.document, place.line), place.text), place.text)
        )
        # Columns count in what was pasted; a bar that was drawn over itself is shorter here.
        is_there = line[place.start : place.start + len(inside)] == inside
        start = place.start if is_there else line.find(inside)
        if start < 0 or line.strip() == inside.strip():
            return line, "", ""
        return line[:start], inside, line[start + len(inside) :]

    def places(self, finding: Finding) -> list[Evidence]:
        """Return the lines of a finding, that of a file first: it is where one can mend it."""
        changed = {(each.document, each.line) for each in finding.actions}
        return sorted(
            shown_evidence(finding.evidence),
            key=lambda each: (
                (each.document, each.line) not in changed, each.document not in self.paths,
            ),
        )  # fmt: skip


def findings_of(told: list[Diagnosed]) -> Iterator[tuple[Diagnosed, Finding]]:
    """Yield all findings with the report that each is of."""
    for each in told:
        for finding in each.report.findings:
            yield each, finding


def patched(report: Report) -> str | None:
    """Return the name of the document that the patch of a report changes, None without one."""
    return report.patch.split("\n", 1)[0].removeprefix("--- ") if report.patch else None


def tail_of(report: Report) -> Iterator[str]:
    """Yield what stands behind the findings, as Markdown, without what only suits a talk."""
    spoken = {text(report.locale, "report", name) for name in ("offer-plan", "also-noted-hint")}
    return (part for part in tail_parts(report) if part.strip() not in spoken)
