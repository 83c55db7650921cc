"""The forms in which a report is answered besides JSON, chosen by `Accept`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from advisor.advise import report_markdown
from advisor.chat.kept import report_from_json
from advisor.findings import Report

MARKDOWN, HTML, SARIF = "text/markdown", "text/html", "application/sarif+json"
FORMS = (MARKDOWN, HTML, SARIF)


def wanted_form(request: Request) -> str | None:
    """Return the first of the forms that the client names, None for JSON."""
    accepted = request.headers.get("accept", "")
    named = [form for form in FORMS if form in accepted]
    return min(named, key=accepted.find, default=None)


def wants_markdown(request: Request) -> bool:
    """Tell whether the client asks for Markdown."""
    return MARKDOWN in request.headers.get("accept", "")


def written(report: Report, form: str) -> str:
    """Return a report in one of the forms."""
    if form == MARKDOWN:
        return report_markdown(report)
    from advisor.formats.diagnosed import Diagnosed
    from advisor.formats.html import html
    from advisor.formats.sarif import sarif

    return html([Diagnosed(report)]) if form == HTML else sarif([Diagnosed(report)])


async def stored_answer(request: Request, body: str, headers: Mapping[str, str]) -> Response:
    """Return a report that was kept: byte for byte, or in the form that `Accept` names."""
    form = wanted_form(request)
    report = report_from_json(body) if form else None
    told = {"Vary": "Accept", **headers}
    if form is None or report is None:  # one that an older version kept is what it was
        return Response(body, 200, told, "application/json")
    shown = await request.app.state.workers.run(partial(written, report, form))
    return Response(shown, 200, told, form)
