"""Posts of settings or pastes that are to be planned for."""

from __future__ import annotations

from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from advisor.surfaces.batch_plans import batch_plans
from advisor.surfaces.diagnoses import accepted, diagnosed
from advisor.surfaces.plans import what_if_json
from advisor.surfaces.schemas import ModelSettings, PlanRequest
from advisor.surfaces.sharing import Diagnosing, Shared
from advisor.surfaces.uploads import Uploaded
from advisor.surfaces.written import MARKDOWN, wants_markdown

router = APIRouter()


@router.post("/v1/plans")
async def plans(
    wanted: PlanRequest, request: Request, services: Shared, caller: Diagnosing
) -> Response:
    """Return all exact batch plans for settings, or the plan for a paste."""
    del caller  # who may diagnose may plan; nothing is kept
    run = partial(request.app.state.workers.run, size=len(await request.body()))
    if isinstance(wanted, ModelSettings):
        return JSONResponse(await run(partial(batch_plans, wanted)))
    sent = Uploaded(wanted)
    report = await run(partial(diagnosed, services, sent, accepted(request.headers)))
    if wants_markdown(request):
        return PlainTextResponse(services.advice.plan_text(report), media_type=MARKDOWN)
    answer: dict[str, Any] = {"locale": report.locale, "plan": report.plan, "patch": report.patch}
    if wanted.set:
        ask = partial(what_if_json, sent.inputs, wanted.set, gpu=wanted.gpu, price=wanted.price)
        answer["what_if"] = await run(ask)
    return JSONResponse(answer)
