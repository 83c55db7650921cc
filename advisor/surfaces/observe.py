"""One line of JSON and a few metrics for each request; a request id; headers that protect.

Nothing that a user sent is in any of them: paths are those of the routes, not the ones asked for.
"""

from __future__ import annotations

import re
import secrets
import time

import structlog
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram
from prometheus_client import generate_latest as latest
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from advisor.intake.mask import mask_text

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")  # what a proxy may hand on
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
UNKNOWN = "(none)"  # a path that is no route's
log = structlog.get_logger("advisor.requests")


class Metrics:
    """The counts of one application."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "advisor_requests", "Requests answered", ("route", "method", "status"),
            registry=self.registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "advisor_request_seconds", "Time of an answer", ("route",), buckets=SECONDS,
            registry=self.registry,
        )  # fmt: skip
        self.texts = Counter(
            "advisor_model_texts", "Texts of a language model by what became of them",
            ("model", "outcome"), registry=self.registry,
        )  # fmt: skip

    def page(self) -> Response:
        """Return all of them in the form that Prometheus reads."""
        return Response(latest(self.registry), media_type=CONTENT_TYPE_LATEST)


class Observe:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics) -> None:
        """Stand around an application."""
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request through and note what came of it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        is_fit = REQUEST_ID.fullmatch(given) and mask_text(given) == given
        request_id = given if is_fit else secrets.token_hex(8)
        started, status = time.perf_counter(), 500

        async def answered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = int(message["status"])
                headers = MutableHeaders(scope=message)
                headers["X-Request-Id"] = request_id
                for name, value in SAFE.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self.app(scope, receive, answered)
        finally:
            self._note(scope, status, time.perf_counter() - started, request_id)

    def _note(self, scope: Scope, status: int, seconds: float, request_id: str) -> None:
        route = getattr(scope.get("route"), "path", UNKNOWN)
        method = scope["method"] if status != 405 else UNKNOWN
        self.metrics.requests.labels(route, method, str(status)).inc()
        self.metrics.seconds.labels(route).observe(seconds)
        log.info(
            "request", route=route, method=method, status=status,
            milliseconds=round(1000 * seconds, 1), id=request_id,
        )  # fmt: skip


def metrics_page(request: Request) -> Response:
    """Return the metrics of the application."""
    metrics: Metrics = request.app.state.metrics
    return metrics.page()
