"""Errors as answers: RFC 9457 problem details, and OpenAI's form for the chat endpoints."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from advisor.errors import AdvisorError, InputError, NotFoundError
from advisor.surfaces.schemas import Problem

OPENAI_PATHS = ("/v1/chat/", "/v1/models")
OPENAI_TYPES = {404: "not_found_error", 500: "server_error", 503: "server_error"}
SHOWN = 200  # characters of a field's name, which the client chose


class BusyError(AdvisorError):
    """There was no time to compute the answer."""


def error_response(
    path: str, *, status: int, message: str, place: str = "", remedy: str = "",
    headers: dict[str, str] | None = None,
) -> JSONResponse:  # fmt: skip
    """Return an error in the form that clients of that path expect."""
    place = place.encode("utf-8", "replace").decode()  # JSON can spell what UTF-8 cannot
    if path.startswith(OPENAI_PATHS):
        error = {
            "message": f"{message} {remedy}".strip(),
            "type": OPENAI_TYPES.get(status, "invalid_request_error"),
            "param": place or None,
            "code": HTTPStatus(status).phrase.lower().replace(" ", "_"),
        }
        return JSONResponse({"error": error}, status, headers)
    problem = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=message,
        place=place or None,
        remedy=remedy or None,
    )
    body = problem.model_dump(exclude_none=True)
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def add_error_handlers(app: FastAPI) -> None:
    """Make the application answer every foreseen error in its place's form."""

    @app.exception_handler(AdvisorError)
    async def on_advisor_error(request: Request, error: AdvisorError) -> JSONResponse:
        status = _status(error)
        shown = error if status < 500 or isinstance(error, BusyError) else AdvisorError(
            "Something went wrong on our side."
        )  # fmt: skip
        return error_response(
            request.url.path,
            status=status,
            message=shown.message,
            place=shown.place,
            remedy=shown.remedy,
            headers={"Retry-After": "5"} if status == 503 else None,
        )

    @app.exception_handler(RequestValidationError)
    async def on_wrong_body(request: Request, error: RequestValidationError) -> JSONResponse:
        place, message = _first_fault(error.errors())
        return error_response(
            request.url.path,
            status=400,
            message=message,
            place=place,
            remedy="The form of every request is at /openapi.json.",
        )

    @app.exception_handler(HTTPException)
    async def on_http(request: Request, error: HTTPException) -> JSONResponse:
        return error_response(
            request.url.path,
            status=error.status_code,
            message=str(error.detail),
            headers=dict(error.headers or {}),
        )


def _status(error: AdvisorError) -> int:
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, BusyError):
        return 503
    return 400 if isinstance(error, InputError) else 500


def _first_fault(errors: Sequence[Any]) -> tuple[str, str]:
    """Return place and message of the first fault; what the client sent there is not repeated."""
    first = errors[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body")[:SHOWN]
    if first["type"] == "json_invalid":
        return "body", "The body is not valid JSON."
    if not place:
        return "body", "The body must be a JSON object, sent with Content-Type: application/json."
    return place, f"{first['msg']}."[:SHOWN]
