"""What the owner of a report does with it: deletes it, shares it, says what is wrong in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, Field

from advisor.bootstrap import Services
from advisor.store.keys import Scope
from advisor.surfaces.access import Caller, needs
from advisor.surfaces.schemas import Problem

HERE = "/v1/diagnoses/{report_id}"
Diagnosing = Annotated[Caller, Depends(needs(Scope.DIAGNOSE))]
Reading = Annotated[Caller, Depends(needs(Scope.READ))]

router = APIRouter(responses={404: {"model": Problem, "description": "Not there"}})


def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


Shared = Annotated[Services, Depends(_services)]


class ShareWish(BaseModel):
    """How long to share."""

    days: int | None = Field(default=None, ge=1, le=3650)


class WrongFinding(BaseModel):
    """A finding that is wrong, by its number, and why."""

    finding: int
    reason: str = Field(default="", max_length=2000)


@router.delete(HERE, status_code=204)
async def delete(report_id: str, services: Shared, caller: Diagnosing) -> None:
    """Delete a report, its shares and its feedback."""
    await services.store.delete(owner=caller.tenant, report_id=report_id)


@router.post(f"{HERE}/shares", status_code=201)
async def share(
    report_id: str, wish: ShareWish, services: Shared, caller: Diagnosing
) -> dict[str, Any]:
    """Make a link that opens the report without a key; its token is shown only this once."""
    lasting = timedelta(days=wish.days or services.settings.share_days)
    made, token = await services.store.shares.add(
        owner=caller.tenant, report_id=report_id, lasting=lasting
    )
    address = f"/v1/shared/{report_id}?token={token}"
    return {"id": made.id, "expires": made.expires, "token": token, "address": address}


@router.get(f"{HERE}/shares")
async def shares(report_id: str, services: Shared, caller: Reading) -> dict[str, Any]:
    """List the shares of a report."""
    found = await services.store.shares.of(owner=caller.tenant, report_id=report_id)
    return {"shares": found}


@router.delete(f"{HERE}/shares/{{share_id}}", status_code=204)
async def revoke(report_id: str, share_id: str, services: Shared, caller: Diagnosing) -> None:
    """End a share at once."""
    await services.store.shares.revoke(owner=caller.tenant, report_id=report_id, share_id=share_id)


@router.get("/v1/shared/{report_id}")
async def shared(report_id: str, token: str, services: Shared) -> Response:
    """Return the report that a token opens; no key is needed."""
    stored = await services.store.shares.load(report_id=report_id, token=token)
    # The address is the secret: it goes into no cache and to no other site.
    headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return Response(stored.body, 200, headers, "application/json")


@router.post(f"{HERE}/feedback", status_code=201)
async def give(
    report_id: str, wrong: WrongFinding, services: Shared, caller: Diagnosing
) -> dict[str, Any]:
    """Say that a finding was wrong."""
    made = await services.store.feedback.add(
        owner=caller.tenant, report_id=report_id, finding=wrong.finding, reason=wrong.reason
    )
    return {"id": made.id, "case": f"/v1/diagnoses/{report_id}/feedback/{made.id}/case"}


@router.get(f"{HERE}/feedback")
async def feedback(report_id: str, services: Shared, caller: Reading) -> dict[str, Any]:
    """List what was said of a report."""
    found = await services.store.feedback.of(owner=caller.tenant, report_id=report_id)
    return {"feedback": found}


@router.get(f"{HERE}/feedback/{{feedback_id}}/case")
async def case(report_id: str, feedback_id: str, services: Shared, caller: Reading) -> Response:
    """Return feedback as a case for the YAML file of its rule."""
    text = await services.store.feedback.case_file(
        owner=caller.tenant, report_id=report_id, feedback_id=feedback_id
    )
    return PlainTextResponse(text, media_type="application/yaml")
