"""Posts of pastes: read, diagnosed and kept, at once or as a job, and the reports again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import Headers

from advisor.bootstrap import Services
from advisor.errors import InputError
from advisor.findings import Report, as_json
from advisor.intake.progress import note_expected, note_stage
from advisor.surfaces.apart import ApartAdvice
from advisor.surfaces.describing import AS_STORED, MADE, WISHES
from advisor.surfaces.jobs import Desk, accepted_job, wants_job
from advisor.surfaces.keeping import kept_as
from advisor.surfaces.policies import request_policy
from advisor.surfaces.problems import locale_of
from advisor.surfaces.repeating import once, report_headers
from advisor.surfaces.sharing import HERE, Diagnosing, Reading, Shared
from advisor.surfaces.uploads import BODY, Uploaded, uploaded
from advisor.surfaces.written import MARKDOWN, stored_answer, wanted_form, written
from advisor.wording.locales import noted, request_locale

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a paste.

    Attributes:
        body: the report with the texts in it, as JSON.
        shown: the answer in the form that was asked for, None where that is the report itself.
        digest: what the report is kept as.
    """

    body: str
    shown: str | None
    digest: str
    locale: str


@router.post(
    "/v1/diagnoses",
    status_code=201,
    response_class=Response,
    responses=MADE,
    openapi_extra={"requestBody": BODY, "parameters": WISHES},
)
async def diagnose(request: Request, services: Shared, caller: Diagnosing) -> Response:
    """Diagnose a paste; the answer is the report, or Markdown, HTML or SARIF by `Accept`.

    The paste comes as JSON, as a form with files (gzip and zip too), or as plain text. With
    `Prefer: respond-async` the answer is a job that says how far it is and where the report will
    be. A request sent again with the same `Idempotency-Key` gets the same answer.
    """
    work = partial(_accepted if wants_job(request.headers) else _answered, request, services)
    return await once(request, services, caller.tenant, partial(work, caller.tenant))


async def _answered(request: Request, services: Services, owner: str) -> Response:
    body = await request.body()
    form = wanted_form(request)
    act = partial(_read_and_told, services, request.headers, body, form=form)
    told = await request.app.state.workers.run(act, size=len(body))
    headers = report_headers(await _kept(services, owner, body, told))
    if form is not None:
        return Response(told.shown, 201, headers, form)
    return Response(told.body, 201, headers, "application/json")


async def _accepted(request: Request, services: Services, owner: str) -> Response:
    body = await request.body()
    # First, for what is wrong with the request itself is said at once.
    sent, size = await request.app.state.workers.open(partial(_opened, request.headers, body))
    act = partial(_told, services, request.headers, sent, form=None)
    desk: Desk = request.app.state.jobs
    keep = partial(_kept, services, owner, body)
    locale = locale_of(request.scope)
    return await accepted_job(desk, owner, act, keep, max(len(body), size), locale)


@router.get(HERE, response_class=Response, responses=AS_STORED)
async def stored_diagnosis(
    report_id: str, request: Request, services: Shared, caller: Reading
) -> Response:  # fmt: skip
    """Return a report again, byte for byte; or as Markdown, HTML or SARIF by `Accept`."""
    stored = await services.store.load(owner=caller.tenant, report_id=report_id)
    return await stored_answer(request, stored.body, {"X-Report-Id": stored.id})


async def _kept(services: Services, owner: str, body: bytes, told: Told) -> str:
    return await services.store.save(
        owner=owner, digest=told.digest, locale=told.locale, body=told.body, paste=body
    )


def _opened(headers: Headers, body: bytes) -> tuple[Uploaded, int]:
    """Return what was sent and, where it is known, its size."""
    sent = uploaded(headers, body)
    return sent, sent.size or 0


def _read_and_told(
    services: Services, headers: Headers, body: bytes, *, form: str | None
) -> Told:  # fmt: skip
    return _told(services, headers, uploaded(headers, body), form=form)


def _told(services: Services, headers: Headers, sent: Uploaded, *, form: str | None) -> Told:
    """Return what a paste gives; raises InputError."""
    note_expected(sent.size)
    paste, advice = sent.paste, services.advice
    wishes = _wishes(services, sent, accepted(headers))
    write = partial(_written, paste.locale, form)
    if isinstance(advice, ApartAdvice) and not (paste.explain and advice.explains):
        return advice.made(sent.inputs, write, **wishes)
    report = advice.diagnose(sent.inputs, **wishes)
    if not paste.explain:
        return write(report)
    note_stage("telling")
    telling = advice.tell(noted(report, paste.locale), paste.question or paste.text)
    answer = telling.text()  # first, for it decides the texts of the report
    return _of(telling.report, answer if form == MARKDOWN else None, form)


def _written(requested: str | None, form: str | None, report: Report) -> Told:
    """Return what the engine alone says of a report."""
    note_stage("telling")
    return _of(noted(report, requested), None, form)


def _of(report: Report, answer: str | None, form: str | None) -> Told:
    shown = answer if answer is not None or form is None else written(report, form)
    return Told(as_json(report), shown, kept_as(report), report.locale)


def diagnosed(services: Services, sent: Uploaded, accepted: str | None) -> Report:
    """Return the report of what was sent; raises InputError."""
    report = services.advice.diagnose(sent.inputs, **_wishes(services, sent, accepted))
    return noted(report, sent.paste.locale)


def _wishes(services: Services, sent: Uploaded, accepted: str | None) -> dict[str, Any]:
    """Return how a paste is to be diagnosed; raises InputError."""
    paste = sent.paste
    if paste.is_blank() and not sent.files:
        raise InputError("nothing-to-read", place="text")
    fallback = accepted or services.settings.locale
    locale = request_locale(paste.locale, paste.question, paste.text, fallback)
    wishes: dict[str, Any] = {"locale": locale, "gpu": paste.gpu or None}
    if paste.ignore or paste.severity or paste.baseline is not None:
        wishes["policy"] = request_policy(
            services.folders, ignore=paste.ignore, severity=paste.severity, baseline=paste.baseline
        )
    return wishes


def accepted(headers: Headers) -> str | None:
    """Return the languages that the client accepts, None where it does not say."""
    return headers.get("accept-language")
