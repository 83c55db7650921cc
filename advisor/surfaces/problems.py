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
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Scope

from advisor.errors import AdvisorError, InputError, NotFoundError
from advisor.store.limits import TooManyError
from advisor.store.replies import ReusedKeyError, UnderWayError
from advisor.surfaces.routes import methods_at
from advisor.surfaces.schemas import Problem
from advisor.wording.errors import OURS, title, told
from advisor.wording.locales import DEFAULT, resolve_locale

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


def problem_of(error: Exception, locale: str = DEFAULT) -> Problem:
    """Return what is told of an error; of a fault of ours nothing but that it is one."""
    if isinstance(error, RequestValidationError):
        # A check of our own (two fields that do not go together) is more than form.
        status = 422 if error.errors()[0]["type"] == "value_error" else 400
        return problem_with(status, _first_fault(error.errors()), locale)
    status = next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), 500)
    shown = error if status != 500 and isinstance(error, AdvisorError) else OURS
    return problem_with(status, shown, locale)


def error_response(
    scope: Scope, status: int, error: AdvisorError, headers: dict[str, str] | None = None
) -> JSONResponse:
    """Return an error in the form and the language that a request expects."""
    return _response(scope["path"], problem_with(status, error, locale_of(scope)), headers)


def locale_of(scope: Scope) -> str:
    """Return the language in which a request is told of errors: what it asked for, else English.

    An endpoint that knows better, such as the language of a conversation, keeps it in the state of
    the request.
    """
    known = scope.get("state", {}).get("locale")
    return known or resolve_locale(Headers(scope=scope).get("accept-language"))


def add_error_handlers(app: FastAPI) -> None:
    """Make the application answer every foreseen error in its place's form."""

    @app.exception_handler(AdvisorError)
    @app.exception_handler(RequestValidationError)
    async def on_error(request: Request, error: Exception) -> JSONResponse:
        problem = problem_of(error, locale_of(request.scope))
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
        return error_response(request.scope, error.status_code, _refused(error), headers)


def where(trace: TracebackType | None) -> str:
    """Return file and line of where an exception was raised, without its message."""
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def problem_with(status: int, error: AdvisorError, locale: str) -> Problem:
    """Return an error as a problem, in a locale."""
    shown = told(error, locale)
    return Problem(
        title=title(status, locale), status=status, detail=shown.message,
        place=shown.place or None, remedy=shown.remedy or None,
    )  # fmt: skip


def _refused(error: HTTPException) -> AdvisorError:
    """Return what the framework refuses, in words of ours."""
    if error.status_code == 404:
        return NotFoundError("nothing-there")
    if error.status_code == 405:
        return InputError("method-not-allowed")
    return InputError("request-refused")


def _response(path: str, problem: Problem, headers: dict[str, str] | None) -> JSONResponse:
    status = problem.status
    if path.startswith(OPENAI_PATHS):
        status = 400 if status == 422 else status  # OpenAI knows only 400
        phrase = HTTPStatus(status).phrase.lower().replace(" ", "_")
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


def _first_fault(errors: Sequence[Any]) -> InputError:
    """Return the first fault; what the client sent there is not repeated."""
    first = errors[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body")[:SHOWN]
    if first["type"] == "json_invalid":
        return InputError("body-no-json", place="body")
    if not place:
        return InputError("body-no-object", place="body")
    return InputError("field-wrong", place=place, why=first["msg"][:SHOWN])
