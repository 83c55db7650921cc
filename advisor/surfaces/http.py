"""The HTTP service: reports, plans, rules and locales; the chat endpoints and the page join in."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from advisor.advise import report_markdown
from advisor.bootstrap import Services, make_services
from advisor.config import Settings
from advisor.engine.catalogue import catalogue, rule_named
from advisor.errors import InputError
from advisor.findings import Report, as_json
from advisor.report_schema import report_schema
from advisor.reporting import versions
from advisor.rule import Rule
from advisor.store.keys import Scope
from advisor.store.limits import Limits, MemoryLimiter, SqlLimiter
from advisor.store.retention import purging
from advisor.surfaces import openai_chat, sharing, web
from advisor.surfaces.access import Access, add_access_handlers, first_key, needs
from advisor.surfaces.batch_plans import batch_plans
from advisor.surfaces.counting import keep_counts, save_counts
from advisor.surfaces.gate import Gate
from advisor.surfaces.joining import optional_surfaces
from advisor.surfaces.keeping import kept_as
from advisor.surfaces.observe import Metrics, Observe, metrics_page
from advisor.surfaces.plans import what_if_json
from advisor.surfaces.policies import request_policy
from advisor.surfaces.problems import add_error_handlers
from advisor.surfaces.repeating import once, report_headers
from advisor.surfaces.schemas import ModelSettings, PlanRequest, Problem
from advisor.surfaces.sharing import Diagnosing, Reading
from advisor.surfaces.uploads import BODY, Uploaded, uploaded
from advisor.surfaces.work import Workers
from advisor.wording.locales import DEFAULT, noted, offered_locales, request_locale
from advisor.wording.pages import rule_page, rule_title

MARKDOWN = "text/markdown; charset=utf-8"
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": words}
    for status, words in ((400, "Cannot be read"), (413, "Too large"), (503, "No time"))
}
ABSENT: dict[int | str, dict[str, Any]] = {404: {"model": Problem, "description": "Not there"}}

router = APIRouter()


def make_app(settings: Settings | None = None, services: Services | None = None) -> FastAPI:
    """Return the service, by default with the settings of the environment.

    Raises:
        StoreError: The database URL cannot be used.
    """
    services = services or make_services(settings)
    chosen = services.settings

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.workers = Workers(count=chosen.workers, max_seconds=chosen.max_seconds)
        await services.store.open()
        sys.stdout.write(await first_key(services.store.keys, app.state.access))
        sys.stdout.flush()
        counting = asyncio.create_task(keep_counts(services, app.state.metrics))
        async with AsyncExitStack() as running:
            await running.enter_async_context(purging(services.store, chosen.retention_days))
            for surface in joined:
                await running.enter_async_context(surface.run())
            yield
        counting.cancel()
        await save_counts(services, app.state.metrics)
        app.state.workers.close()
        await services.store.close()

    app = FastAPI(
        title="Training Advisor", version=versions()["advisor"], lifespan=lifespan,
        docs_url=None, redoc_url=None,  # these pages would load scripts from another host
    )  # fmt: skip
    app.state.services = services
    app.state.access = _access(services)
    app.state.metrics = Metrics()
    app.add_middleware(Gate, max_body_bytes=chosen.max_body_bytes)
    app.add_middleware(Observe, metrics=app.state.metrics)  # the last one stands outermost
    add_error_handlers(app)
    add_access_handlers(app)
    app.include_router(router)
    app.include_router(sharing.router)
    app.include_router(openai_chat.router)
    app.include_router(web.router)
    joined = optional_surfaces(app, services)
    return app


def services_of(request: Request) -> Services:
    """Return what the application was made with."""
    services: Services = request.app.state.services
    return services


def _access(services: Services) -> Access:
    chosen, store = services.settings, services.store
    limiter = SqlLimiter(store.database) if chosen.shared_limits else MemoryLimiter()
    limits = Limits(chosen.rate, chosen.concurrency)
    return Access(store.keys, limiter, host=chosen.host, limits=limits, anonymous=chosen.anonymous)


Shared = Annotated[Services, Depends(services_of)]
MAY_DIAGNOSE = [Depends(needs(Scope.DIAGNOSE))]


@router.post("/v1/diagnoses", responses=PROBLEMS, openapi_extra={"requestBody": BODY})
async def diagnose(request: Request, services: Shared, caller: Diagnosing) -> Response:
    """Diagnose a paste; the answer is the report, or its Markdown when that is asked for.

    The paste comes as JSON, as a form with files (gzip and zip too), or as plain text.
    """
    work = partial(_answered, request, services, caller.tenant)
    return await once(request, services, caller.tenant, work)


async def _answered(request: Request, services: Services, owner: str) -> Response:
    raw = await request.body()  # first, for a form is read as a stream
    work = partial(_told, services, await uploaded(request), accepted(request))
    answer, report = await request.app.state.workers.run(work)
    body = as_json(report)
    report_id = await services.store.save(
        owner=owner, digest=kept_as(report), locale=report.locale, body=body,
        paste=raw,
    )  # fmt: skip
    headers = report_headers(report_id)
    if _wants_markdown(request):
        return PlainTextResponse(answer, 201, headers, MARKDOWN)
    return Response(body, 201, headers, "application/json")


@router.get("/v1/diagnoses/{report_id}", responses=ABSENT)
async def stored_diagnosis(report_id: str, services: Shared, caller: Reading) -> Response:
    """Return a report again, byte for byte."""
    stored = await services.store.load(owner=caller.tenant, report_id=report_id)
    return Response(stored.body, 200, {"X-Report-Id": stored.id}, "application/json")


@router.post("/v1/plans", responses=PROBLEMS, dependencies=MAY_DIAGNOSE)
async def plans(wanted: PlanRequest, request: Request, services: Shared) -> Response:
    """Return all exact batch plans for settings, or the plan for a paste."""
    if isinstance(wanted, ModelSettings):
        found = await request.app.state.workers.run(partial(batch_plans, wanted))
        return JSONResponse(found)
    report = await request.app.state.workers.run(
        partial(_diagnosed, services, Uploaded(wanted), accepted(request))
    )
    if _wants_markdown(request):
        return PlainTextResponse(services.advice.plan_text(report), media_type=MARKDOWN)
    answer = {"locale": report.locale, "plan": report.plan, "patch": report.patch}
    if wanted.set:
        inputs = Uploaded(wanted).inputs
        ask = partial(what_if_json, inputs, wanted.set, gpu=wanted.gpu, price=wanted.price)
        answer["what_if"] = await request.app.state.workers.run(ask)
    return JSONResponse(answer)


@router.get("/v1/rules")
def rules() -> dict[str, Any]:
    """List all rules with their titles."""
    return {"rules": [_rule(each) for each in catalogue()]}


@router.get("/v1/rules/{name}", responses=ABSENT)
def rule(name: str, request: Request) -> Response:
    """Explain one rule, named by its slug or its code."""
    found = rule_named(name[:100])
    page = rule_page(found)
    if _wants_markdown(request):
        return PlainTextResponse(page, media_type=MARKDOWN)
    return JSONResponse({**_rule(found), "page": page})


@router.get("/v1/locales")
def locales() -> dict[str, Any]:
    """List the languages of answers."""
    return {"locales": list(offered_locales()), "default": DEFAULT}


@router.get("/v1/schema")
def schema() -> JSONResponse:
    """Return the JSON Schema of a report."""
    return JSONResponse(report_schema(), media_type="application/schema+json")


@router.get("/healthz")
def healthz() -> dict[str, str]:
    """Say that the service answers."""
    return {"status": "ok", **versions()}


@router.get("/readyz", responses={503: {"model": Problem, "description": "Not ready"}})
async def readyz(services: Shared) -> dict[str, str]:
    """Say that reports can be kept: the database answers."""
    await services.store.counts()
    return {"status": "ready"}


router.add_api_route("/metrics", metrics_page, response_class=PlainTextResponse)


def _told(services: Services, sent: Uploaded, accepted: str | None) -> tuple[str, Report]:
    """Return the answer as Markdown and the report with the texts that are in it."""
    paste = sent.paste
    report = _diagnosed(services, sent, accepted)
    if not paste.explain:
        return report_markdown(report), report
    telling = services.advice.tell(report, paste.question or paste.text)
    return telling.text(), telling.report


def _diagnosed(services: Services, sent: Uploaded, accepted: str | None) -> Report:
    paste = sent.paste
    if paste.is_blank() and not sent.files:
        raise InputError(
            "There is nothing to read.",
            place="text",
            remedy="Paste a log, a config or both into `text`, or send files in `documents`.",
        )
    fallback = accepted or services.settings.locale
    locale = request_locale(paste.locale, paste.question, paste.text, fallback)
    wishes: dict[str, Any] = {"locale": locale, "gpu": paste.gpu or None}
    if paste.ignore or paste.severity or paste.baseline is not None:
        wishes["policy"] = request_policy(
            services.folders, ignore=paste.ignore, severity=paste.severity, baseline=paste.baseline
        )
    return noted(services.advice.diagnose(sent.inputs, **wishes), paste.locale)


def accepted(request: Request) -> str | None:
    """Return the languages that the client accepts, None where it does not say."""
    return request.headers.get("accept-language")


def _wants_markdown(request: Request) -> bool:
    return "text/markdown" in request.headers.get("accept", "")


def _rule(each: Rule) -> dict[str, Any]:
    return {
        "name": each.slug,
        "code": each.code,
        "title": rule_title(each),
        "topic": each.topic,
        "severities": [severity.value for severity in each.severities],
        "confidence": each.confidence.value,
        "needs": [
            {"facts": list(need.names), "required": need.required}
            for need in each.needs
            if need.names
        ],
        "explains": list(each.explains),
        "references": list(each.references),
        "address": f"/v1/rules/{each.slug}",
    }
