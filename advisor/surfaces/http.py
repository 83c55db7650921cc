"""The HTTP service: reports, plans, rules and locales; the chat endpoints and the page join in."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.middleware.cors import CORSMiddleware

from advisor.bootstrap import Advised, Services, make_services
from advisor.config import Settings
from advisor.engine.catalogue import catalogue, rule_named
from advisor.report_schema import report_schema
from advisor.reporting import versions
from advisor.rule import Rule
from advisor.store.limits import Limits, MemoryLimiter, SqlLimiter
from advisor.store.retention import purging
from advisor.surfaces import diagnoses, jobs, openai_chat, pictures, planning, sharing, web
from advisor.surfaces.access import Access, first_key, operates
from advisor.surfaces.apart import ApartAdvice, Processes
from advisor.surfaces.counting import keep_counts, save_counts
from advisor.surfaces.describing import TEXT, describe
from advisor.surfaces.gate import Gate
from advisor.surfaces.jobs import Desk
from advisor.surfaces.joining import optional_surfaces
from advisor.surfaces.observe import Metrics, Observe, metrics_page
from advisor.surfaces.problems import add_error_handlers
from advisor.surfaces.schemas import Languages, RuleList, RulePage
from advisor.surfaces.sharing import Shared
from advisor.surfaces.tracing import trace
from advisor.surfaces.work import Workers
from advisor.surfaces.written import MARKDOWN, wants_markdown
from advisor.wording.locales import DEFAULT, offered_locales
from advisor.wording.pages import rule_page, rule_title

CORS: dict[str, Any] = {
    "allow_methods": ["GET", "POST", "DELETE"],
    "allow_headers": [
        "Accept", "Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "Prefer",
    ],
    "expose_headers": [
        "Idempotent-Replayed", "Location", "Preference-Applied", "Retry-After", "X-Report-Id",
        "X-Request-Id",
    ],
}  # fmt: skip
RULE: dict[int | str, Any] = {
    200: {"model": RulePage, "content": {"text/markdown": TEXT}, "description": "The rule"}
}
SCHEMA: dict[int | str, Any] = {
    200: {"description": "The schema", "content": {"application/schema+json": {"schema": {}}}}
}
PARTS = (diagnoses, jobs, pictures, planning, sharing, openai_chat, web)

router = APIRouter()


def make_app(
    settings: Settings | None = None, services: Services | None = None, *,
    small: Processes | None = None,
) -> FastAPI:  # fmt: skip
    """Return the service, by default with the settings of the environment.

    Args:
        settings: of the service.
        services: what it is made of, where that is made already.
        small: read the small pastes, from the start of the service to its end; None for threads.

    Raises:
        StoreError: The database URL cannot be used.
    """
    services = services or make_services(settings)
    chosen = services.settings
    large = Processes(chosen.processes)
    if isinstance(services.advice, Advised):
        services = replace(services, advice=ApartAdvice(services.advice, large, small))

    app = FastAPI(
        title="Training Advisor", version=versions()["advisor"], lifespan=_alive,
        docs_url=None, redoc_url=None,  # these pages would load scripts from another host
    )  # fmt: skip
    app.state.services, app.state.small, app.state.large = services, small, large
    app.state.access = _access(services)
    app.state.metrics = Metrics()
    app.add_middleware(Gate, max_body_bytes=chosen.max_body_bytes)
    if chosen.origins:
        app.add_middleware(CORSMiddleware, allow_origins=chosen.origins, **CORS)
    app.add_middleware(Observe, metrics=app.state.metrics)  # the last one stands outermost
    add_error_handlers(app)
    for each in (router, *(part.router for part in PARTS)):
        app.include_router(each)
    app.state.surfaces = optional_surfaces(app, services)
    describe(app)
    app.state.end_traces = trace(app, services) if chosen.traces else None
    return app


@asynccontextmanager
async def _alive(app: FastAPI) -> AsyncIterator[None]:
    """Keep running what the application needs, from its start to its end."""
    services: Services = app.state.services
    chosen, store = services.settings, services.store
    small: Processes | None = app.state.small
    if small is not None:
        small.start()
    app.state.workers = workers = _workers(chosen)
    app.state.jobs = desk = Desk(services, workers)
    await store.open()
    sys.stdout.write(await first_key(store.keys, app.state.access))
    sys.stdout.flush()
    counting = asyncio.create_task(keep_counts(services, app.state.metrics))
    async with AsyncExitStack() as running:
        await running.enter_async_context(purging(store, chosen.retention_days))
        for surface in app.state.surfaces:
            await running.enter_async_context(surface.run())
        yield
    # The server has answered all requests by now; what was accepted as a job is still owed.
    await desk.close(chosen.stop_seconds)
    counting.cancel()
    await save_counts(services, app.state.metrics)
    workers.close()
    for each in (small, app.state.large):
        if each is not None:
            each.close()
    if app.state.end_traces is not None:
        await asyncio.to_thread(app.state.end_traces)
    await store.close()


def _workers(chosen: Settings) -> Workers:
    return Workers(
        count=chosen.workers, max_seconds=chosen.max_seconds, queue=chosen.queue,
        processes=chosen.processes,
    )  # fmt: skip


def _access(services: Services) -> Access:
    chosen, store = services.settings, services.store
    limiter = SqlLimiter(store.database) if chosen.shared_limits else MemoryLimiter()
    limits = Limits(chosen.rate, chosen.concurrency)
    where, anonymous = chosen.reached_at, chosen.anonymous
    return Access(store.keys, limiter, host=where, limits=limits, anonymous=anonymous)


@router.get("/v1/rules", responses={200: {"model": RuleList}})
def rules() -> dict[str, Any]:
    """List all rules with their titles."""
    return {"rules": [_rule(each) for each in catalogue()]}


@router.get("/v1/rules/{name}", responses=RULE)
def rule(name: str, request: Request) -> Response:
    """Explain one rule, named by its slug or its code."""
    found = rule_named(name[:100])
    page = rule_page(found)
    if wants_markdown(request):
        return PlainTextResponse(page, media_type=MARKDOWN)
    return JSONResponse({**_rule(found), "page": page})


@router.get("/v1/locales")
def locales() -> Languages:
    """List the languages of answers."""
    return Languages(locales=list(offered_locales()), default=DEFAULT)


@router.get("/v1/schema", response_class=Response, responses=SCHEMA)
def schema() -> JSONResponse:
    """Return the JSON Schema of a report."""
    return JSONResponse(report_schema(), media_type="application/schema+json")


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """Say that the service answers."""
    return {"status": "ok", **versions()}


@router.get("/readyz")
async def readyz(services: Shared) -> dict[str, str]:
    """Say that reports can be kept: the database answers."""
    await services.store.counts()
    return {"status": "ready"}


router.add_api_route(
    "/metrics",
    metrics_page,
    response_class=PlainTextResponse,
    dependencies=[Depends(operates)],
    responses={200: {"description": "In the form that Prometheus reads"}},
)


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
