"""Errors as answers: RFC 9457 problem details, and OpenAI's form for the chat endpoints."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from advisor.errors import AdvisorError, InputError, NotFoundError
from advisor.intake.mask import mask_text
from advisor.store.limits import TooManyError
from advisor.store.replies import ReusedKeyError, UnderWayError
from advisor.surfaces.routes import methods_at
from advisor.surfaces.schemas import Problem

LOG = logging.getLogger("advisor")
OPENAI_PATHS = ("/v1/chat/", "/v1/models")
OPENAI_TYPES = {
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    429: "rate_limit_error",
}
OPENAI_CODES = {401: "invalid_api_key", 429: "rate_limit_exceeded"}
SHOWN = 200  # characters of a field's name, which the client chose
WAIT = 5  # seconds after which a service without room may have some again


class BusyError(AdvisorError):
    """There is no room or no time to compute the answer (503)."""


class UnknownCallerError(AdvisorError):
    """Nobody knows who asks (401)."""


class ForbiddenError(AdvisorError):
    """The key may not do that (403)."""


# 400 is for what breaks the form that /openapi.json describes; what keeps it and still cannot be
# understood, such as a card that nobody knows, is 422.
STATUSES: dict[type[AdvisorError], int] = {
    InputError: 422,
    UnknownCallerError: 401,
    ForbiddenError: 403,
    NotFoundError: 404,
    UnderWayError: 409,
    ReusedKeyError: 422,
    TooManyError: 429,
    BusyError: 503,
}
OURS = AdvisorError(
    "Something went wrong on our side.", remedy="Please report it; your text was not logged."
)


def problem_of(error: Exception) -> Problem:
    """Return what is told of an error; of a fault of ours nothing but that it is one."""
    if isinstance(error, RequestValidationError):
        place, message = _first_fault(error.errors())
        # A check of our own (two fields that do not go together) is more than form.
        status = 422 if error.errors()[0]["type"] == "value_error" else 400
        return _problem(status, message, place, "The form of every request is at /openapi.json.")
    status = next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), 500)
    shown = error if status != 500 and isinstance(error, AdvisorError) else OURS
    return _problem(status, shown.message, shown.place, shown.remedy)


def error_response(
    path: str, *, status: int, message: str, place: str = "", remedy: str = "",
    headers: dict[str, str] | None = None,
) -> JSONResponse:  # fmt: skip
    """Return an error in the form that clients of that path expect."""
    return _response(path, _problem(status, message, place, remedy), headers)


def add_error_handlers(app: FastAPI) -> None:
    """Make the application answer every foreseen error in its place's form."""

    @app.exception_handler(AdvisorError)
    @app.exception_handler(RequestValidationError)
    async def on_error(request: Request, error: Exception) -> JSONResponse:
        problem = problem_of(error)
        if problem.status >= 500:
            LOG.error("%s at %s", type(error).__name__, where(error.__traceback__))
        headers = {}
        if problem.status == 401:
            headers["WWW-Authenticate"] = "Bearer"
        if problem.status == 503:
            headers["Retry-After"] = str(WAIT)
        if isinstance(error, TooManyError):
            headers["Retry-After"] = str(error.seconds)
        return _response(request.url.path, problem, headers)

    @app.exception_handler(HTTPException)
    async def on_http(request: Request, error: HTTPException) -> JSONResponse:
        headers = dict(error.headers or {})
        if error.status_code == 405:
            headers["Allow"] = ", ".join(sorted(methods_at(request.app, request.scope)))
        return error_response(
            request.url.path,
            status=error.status_code,
            message=str(error.detail),
            headers=headers,
        )


def where(trace: TracebackType | None) -> str:
    """Return file and line of where an exception was raised, without its message."""
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def _problem(status: int, message: str, place: str, remedy: str) -> Problem:
    # The client chose names in it, and JSON can spell what UTF-8 cannot.
    place = mask_text(place.encode("utf-8", "replace").decode())
    return Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=mask_text(message),
        place=place or None,
        remedy=remedy or None,
    )


def _response(path: str, problem: Problem, headers: dict[str, str] | None) -> JSONResponse:
    status = problem.status
    if path.startswith(OPENAI_PATHS):
        if status == 422:  # OpenAI knows only 400
            problem = _problem(400, problem.detail, problem.place or "", problem.remedy or "")
            status = 400
        phrase = problem.title.lower().replace(" ", "_")
        usual = "invalid_request_error" if status < 500 else "server_error"
        error = {
            "message": f"{problem.detail} {problem.remedy or ''}".strip(),
            "type": OPENAI_TYPES.get(status, usual),
            "param": problem.place,
            "code": OPENAI_CODES.get(status, phrase),
        }
        return JSONResponse({"error": error}, status, headers)
    body = problem.model_dump(exclude_none=True)
    return JSONResponse(body, status, headers, media_type="application/problem+json")


def _first_fault(errors: Sequence[Any]) -> tuple[str, str]:
    """Return place and message of the first fault; what the client sent there is not repeated."""
    first = errors[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body")[:SHOWN]
    if first["type"] == "json_invalid":
        return "body", "The body is not valid JSON."
    if not place:
        return "body", "The body must be a JSON object, sent with Content-Type: application/json."
    return place, f"{first['msg']}."[:SHOWN]
