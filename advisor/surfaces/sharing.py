"""What the owner of a report does with it: deletes it, shares it, says what is wrong in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field

from advisor.bootstrap import Services
from advisor.store.feedback import Feedback
from advisor.store.keys import Scope
from advisor.store.shares import Share
from advisor.surfaces.access import Caller, needs
from advisor.surfaces.describing import AS_STORED, TEXT
from advisor.surfaces.schemas import Days, Whole
from advisor.surfaces.written import stored_answer

HERE = "/v1/diagnoses/{report_id}"
Diagnosing = Annotated[Caller, Depends(needs(Scope.DIAGNOSE))]
Reading = Annotated[Caller, Depends(needs(Scope.READ))]

router = APIRouter()


async def _services(request: Request) -> Services:  # else it would run in a thread
    services: Services = request.app.state.services
    return services


Shared = Annotated[Services, Depends(_services)]


class ShareWish(BaseModel):
    """How long to share."""

    model_config = ConfigDict(strict=True)

    days: Days | None = None


class ShareMade(BaseModel):
    """A new share; its token is told only here."""

    id: str
    expires: datetime
    token: str
    address: str


class SharesOfReport(BaseModel):
    """The shares of a report that have not expired."""

    shares: list[Share]


class WrongFinding(BaseModel):
    """A finding that is wrong, by its number, and why."""

    model_config = ConfigDict(strict=True)

    finding: Whole
    reason: str = Field(default="", max_length=2000)


class FeedbackMade(BaseModel):
    """New feedback, and where it stands as a case."""

    id: str
    case: str


class FeedbackOfReport(BaseModel):
    """What was said of a report."""

    feedback: list[Feedback]


@router.delete(HERE, status_code=204)
async def delete(report_id: str, services: Shared, caller: Diagnosing) -> None:
    """Delete a report, its shares and its feedback."""
    await services.store.delete(owner=caller.tenant, report_id=report_id)


@router.post(f"{HERE}/shares", status_code=201)
async def share(report_id: str, wish: ShareWish, services: Shared, caller: Diagnosing) -> ShareMade:
    """Make a link that opens the report without a key; its token is shown only this once."""
    lasting = timedelta(days=wish.days or services.settings.share_days)
    made, token = await services.store.shares.add(
        owner=caller.tenant, report_id=report_id, lasting=lasting
    )
    address = f"/v1/shared/{report_id}?token={token}"
    return ShareMade(id=made.id, expires=made.expires, token=token, address=address)


@router.get(f"{HERE}/shares")
async def shares(report_id: str, services: Shared, caller: Reading) -> SharesOfReport:
    """List the shares of a report."""
    found = await services.store.shares.of(owner=caller.tenant, report_id=report_id)
    return SharesOfReport(shares=found)


@router.delete(f"{HERE}/shares/{{share_id}}", status_code=204)
async def revoke(report_id: str, share_id: str, services: Shared, caller: Diagnosing) -> None:
    """End a share at once."""
    await services.store.shares.revoke(owner=caller.tenant, report_id=report_id, share_id=share_id)


@router.get("/v1/shared/{report_id}", response_class=Response, responses=AS_STORED)
async def shared(report_id: str, token: str, request: Request, services: Shared) -> Response:
    """Return the report that a token opens, in the form of `Accept`; no key is needed."""
    stored = await services.store.shares.load(report_id=report_id, token=token)
    # The address is the secret: it goes into no cache and to no other site.
    headers = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
    return await stored_answer(request, stored.body, headers)


@router.post(f"{HERE}/feedback", status_code=201)
async def give(
    report_id: str, wrong: WrongFinding, services: Shared, caller: Diagnosing
) -> FeedbackMade:
    """Say that a finding was wrong."""
    made = await services.store.feedback.add(
        owner=caller.tenant, report_id=report_id, finding=wrong.finding, reason=wrong.reason
    )
    return FeedbackMade(id=made.id, case=f"/v1/diagnoses/{report_id}/feedback/{made.id}/case")


@router.get(f"{HERE}/feedback")
async def feedback(report_id: str, services: Shared, caller: Reading) -> FeedbackOfReport:
    """List what was said of a report."""
    found = await services.store.feedback.of(owner=caller.tenant, report_id=report_id)
    return FeedbackOfReport(feedback=found)


@router.get(
    f"{HERE}/feedback/{{feedback_id}}/case",
    response_class=Response,
    responses={200: {"description": "The case", "content": {"application/yaml": TEXT}}},
)
async def case(report_id: str, feedback_id: str, services: Shared, caller: Reading) -> Response:
    """Return feedback as a case for the YAML file of its rule."""
    text = await services.store.feedback.case_file(
        owner=caller.tenant, report_id=report_id, feedback_id=feedback_id
    )
    return PlainTextResponse(text, media_type="application/yaml")
