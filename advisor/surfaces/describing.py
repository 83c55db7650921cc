"""What `/openapi.json` says beyond the routes' own types: reports, errors, headers, examples.

Errors are the same everywhere, so no route names them: whoever needs a key can be refused, whoever
is sent something can be wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from advisor.report_schema import report_schema
from advisor.surfaces.problems import OPENAI_PATHS
from advisor.surfaces.schemas import MODEL, OpenAIError, Problem
from advisor.surfaces.written import HTML, MARKDOWN, SARIF

Json = dict[str, Any]
Answers = dict[int | str, dict[str, Any]]
COMPONENTS = "#/components/schemas/"
JSON, TEXT = "application/json", {"schema": {"type": "string"}}
REPORT_ID = "Q7nT2kXw0vYb5mZr8sLp1A"
REPORT: Json = {"schema": {"$ref": f"{COMPONENTS}Report"}}
# SARIF has a schema of its own, which is not ours to repeat.
FORMS: Json = {JSON: REPORT, MARKDOWN: TEXT, HTML: TEXT, SARIF: {"schema": {"type": "object"}}}
AS_STORED: Answers = {200: {"description": "The report", "content": FORMS}}
ADDRESS: Json = {"description": "Where it is", "schema": {"type": "string"}}
MADE: Answers = {
    201: {
        "description": "The report, as JSON or in the form that `Accept` asks for",
        "content": FORMS,
        "headers": {"Location": ADDRESS, "X-Report-Id": {"schema": {"type": "string"}}},
    },
    202: {
        "description": "Accepted as a job",
        "content": {JSON: {"schema": {"$ref": f"{COMPONENTS}JobState"}}},
        "headers": {
            "Location": ADDRESS,
            "Preference-Applied": {"schema": {"const": "respond-async"}},
            "Retry-After": {"schema": {"type": "integer"}},
        },
    },
    409: {"description": "The first request with that Idempotency-Key is being answered"},
}
STREAM: Answers = {
    200: {
        "description": "Server-sent events",
        "content": {
            "text/event-stream": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "event": {"enum": ["queued", "running", "done", "failed"]},
                        "data": {
                            "type": "string",
                            "contentMediaType": JSON,
                            "contentSchema": {"$ref": f"{COMPONENTS}JobState"},
                        },
                    },
                }
            }
        },
    }
}
WISHES: list[Json] = [
    {
        "name": "Idempotency-Key",
        "in": "header",
        "description": "Names the request: sent again, it gets the same answer",
        # Printable: clients and proxies would cut or refuse anything else.
        "schema": {"type": "string", "pattern": "^[!-~]{1,255}$"},
        "example": "0f8fad5b-d9cb-469f-a165-70867728950e",
    },
    {
        "name": "Prefer",
        "in": "header",
        "description": "`respond-async` (RFC 7240): answer at once, with a job",
        "schema": {"type": "string"},
        "example": "respond-async",
    },
]
# The protocol's own form; clients speak it by their libraries.
RPC: Json = {
    "type": "object",
    "required": ["jsonrpc", "method"],
    "properties": {
        "jsonrpc": {"const": "2.0"},
        "id": {},
        "method": {"type": "string"},
        "params": {"type": ["object", "null"]},
    },
    "example": {"jsonrpc": "2.0", "id": 1, "method": "tools/list"},
}
MCP: Json = {
    "requestBody": {"required": True, "content": {JSON: {"schema": RPC}}},
    "responses": {
        "200": {"description": "The answer", "content": {JSON: {"schema": {"type": "object"}}}},
        "202": {"description": "Taken note of"},
        "415": {"description": "Not JSON"},
    },
}
CHAT: Json = {
    "200": {
        "description": "The answer; with `stream` its chunks",
        "content": {JSON: {"schema": {"type": "object"}}, "text/event-stream": {"schema": {}}},
    }
}
SMALL = (
    "n_layer = 12\nn_head = 12\nn_embd = 384\niter 100: loss 3.6415, time 391.02ms, mfu 11.50%\n"
)
# A request of each kind.
BODIES: dict[str, Json] = {
    "/v1/diagnoses": {"text": SMALL, "question": "Why does it not get better?", "gpu": "RTX 4070"},
    "/v1/plans": {
        "target_tokens_per_step": 524288, "n_layer": 12, "n_head": 12, "n_embd": 768,
        "block_size": 1024, "gpu": "RTX 4070",
    },
    "/v1/chat/completions": {
        "model": MODEL, "messages": [{"role": "user", "content": SMALL}], "stream": False,
    },
    "/v1/diagnoses/{report_id}/shares": {"days": 7},
    "/v1/diagnoses/{report_id}/feedback": {"finding": 1, "reason": "The paper has no warmup."},
}  # fmt: skip
EXAMPLES = {
    "report_id": REPORT_ID, "job_id": REPORT_ID, "share_id": REPORT_ID, "feedback_id": REPORT_ID,
    "name": "warmup-missing", "token": "ta_share_" + "0" * 43, "with": REPORT_ID, "kind": "svg",
    "theme": "dark", "log": True, "width": 720, "first": 1000, "last": 5000, "title": True,
}  # fmt: skip
# Why each status, where it is no success.
REFUSALS = {
    400: "Not of the form described here; `place` and `remedy` say what and how",
    401: "A key is needed, or it is unknown or was revoked",
    403: "The key lacks the scope",
    404: "Not there, or another tenant's",
    413: "Larger than the service reads",
    422: "Of the right form, and still not to be understood; `place` and `remedy` say what and how",
    429: "Too often, or too much at once; `Retry-After` says when to come back",
    500: "A fault of ours",
    503: "No room or no time now; `Retry-After` says when to come back",
}


def describe(app: FastAPI) -> None:
    """Make the application's description complete."""

    def openapi() -> Json:
        if app.openapi_schema is None:
            found = get_openapi(title=app.title, version=app.version, routes=app.routes)
            app.openapi_schema = _completed(deepcopy(found))  # it holds constants of ours
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # as FastAPI's manual does


def _completed(found: Json) -> Json:
    schemas = found["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas.update(_report_schemas())
    for each in (Problem, OpenAIError):
        schema = each.model_json_schema(ref_template=COMPONENTS + "{model}")
        schemas.update(schema.pop("$defs", {}))
        schemas[each.__name__] = schema
    found["paths"]["/v1/chat/completions"]["post"]["responses"] |= deepcopy(CHAT)
    if "/mcp" in found["paths"]:  # an extra
        found["paths"]["/mcp"]["post"] |= deepcopy(MCP)
    for path, operation in _operations(found):
        if path in BODIES and "requestBody" in operation:
            operation["requestBody"]["content"][JSON]["example"] = BODIES[path]
        for parameter in operation.get("parameters", []):
            if (name := parameter["name"]) in EXAMPLES:
                parameter.setdefault("example", EXAMPLES[name])
        _refuse(path, operation)
    return found


def _operations(found: Json) -> Iterator[tuple[str, Json]]:
    for path, methods in found["paths"].items():
        for operation in methods.values():
            yield path, operation


def _report_schemas() -> Json:
    """Return the schema of a report and its parts as components."""
    schema = dict(report_schema())
    schema.pop("$schema")
    own = schema.pop("$defs")
    named: Json = {"Report": schema, **{f"Report{name}": each for name, each in own.items()}}
    text = json.dumps(named).replace("#/$defs/", f"{COMPONENTS}Report")
    moved: Json = json.loads(text)
    return moved


def _refuse(path: str, operation: Json) -> None:
    """Declare every error that an operation can answer."""
    responses = operation["responses"]
    responses.pop("422", None)  # FastAPI's own form of it
    is_openai = path.startswith(OPENAI_PATHS)
    kind = JSON if is_openai else "application/problem+json"
    schema = {"$ref": COMPONENTS + ("OpenAIError" if is_openai else "Problem")}
    for status in _statuses(path, operation):
        responses.setdefault(str(status), {"description": REFUSALS[status]})
    for status, answer in responses.items():
        if int(status) >= 400:
            answer["content"] = {kind: {"schema": schema, "example": _example(int(status), path)}}
            if path == "/mcp":  # or a message of the protocol
                answer["content"][JSON] = {"schema": {"type": "object"}}
    operation["responses"] = dict(sorted(responses.items()))


def _statuses(path: str, operation: Json) -> set[int]:
    statuses = {500, 503}
    if operation.get("parameters") or "requestBody" in operation:
        statuses.add(400)
    if "requestBody" in operation:
        statuses |= {413} if path.startswith(OPENAI_PATHS) else {413, 422}
    if "{" in path:
        statuses.add(404)
    if operation.get("security"):
        statuses |= {401, 403, 429}
    return statuses


def _example(status: int, path: str) -> Json:
    title = HTTPStatus(status).phrase
    detail = REFUSALS.get(status, title)
    if path.startswith(OPENAI_PATHS):
        error = {"message": detail, "type": "invalid_request_error", "param": None, "code": None}
        return {"error": error}
    return {"type": "about:blank", "title": title, "status": status, "detail": detail}
