"""Traces reach a collector that speaks OTLP, and hold nothing that a user sent."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from sqlalchemy import text

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.surfaces.http import make_app
from tests.serving import serving

SECRET = "sk-proj-" + "a1B2" * 12
ERROR = 2  # as the protocol numbers it
WORDS = "HOSTILE words of a user"


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """Run a collector, name it in the standard variable, and return the bodies that it gets."""
    bodies: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.path == "/v1/traces"
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", address)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "none")
    yield bodies
    server.shutdown()
    thread.join()
    server.server_close()


def spans_in(bodies: list[bytes]) -> list[Any]:
    """Return all spans that were sent, with the name of the service that sent them."""
    found = []
    for body in bodies:
        for part in ExportTraceServiceRequest.FromString(body).resource_spans:
            named = {each.key: each.value.string_value for each in part.resource.attributes}
            found += [(named["service.name"], s) for each in part.scope_spans for s in each.spans]
    return found


def test_requests_and_their_statements_are_one_trace(
    collector: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_SERVICE_NAME", "mine")
    with serving(make_app(Settings(database_url="sqlite+aiosqlite://", traces=True))) as address:
        httpx.post(f"{address}/v1/diagnoses", json={"text": "n_embd = 384"})
        httpx.get(f"{address}/healthz")
        assert 404 == httpx.get(f"{address}/no/such/{SECRET}").status_code

    found = spans_in(collector)
    assert {"mine"} == {name for name, _ in found}
    names = [span.name for _, span in found]
    assert 1 == names.count("POST /v1/diagnoses")
    assert 1 == names.count("GET (none)")
    assert not [name for name in names if "healthz" in name]
    root = next(span for _, span in found if span.name == "POST /v1/diagnoses")
    inside = {s.name for _, s in found if s.trace_id == root.trace_id and s is not root}
    assert {"BEGIN", "INSERT", "SELECT"} & inside


def test_nothing_that_a_user_sent_is_in_a_trace(
    collector: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    services = make_services(Settings(database_url="sqlite+aiosqlite://", traces=True))

    class Failing:
        def __getattr__(self, name: str) -> Any:
            async def fail(**_: Any) -> Any:
                async with services.store.database.reads() as session:
                    await session.execute(text(f"SELECT '{WORDS}' FROM nowhere"))  # noqa: S608  (a fault that quotes)

            return fail

    with serving(make_app(services=services)) as address:
        headers = {"Authorization": f"Bearer {SECRET}", "User-Agent": SECRET}
        made = httpx.post(f"{address}/v1/diagnoses", json={"text": WORDS}, headers=headers)
        httpx.get(f"{address}/v1/shared/{made.headers['x-report-id']}?token={SECRET}")
        httpx.get(f"{address}/v1/rules/{SECRET}", headers=headers)
        monkeypatch.setattr(services.store, "feedback", Failing())
        where = f"{address}{made.headers['location']}/feedback"
        failed = httpx.post(where, json={"finding": 1, "reason": WORDS}, headers=headers)
        assert 500 == failed.status_code

    failed_spans = {span.name for _, span in spans_in(collector) if span.status.code == ERROR}
    assert {"POST /v1/diagnoses/{report_id}/feedback", "SELECT"} <= failed_spans
    sent = b"".join(collector)
    for hidden in (SECRET, WORDS, made.headers["x-report-id"]):
        assert hidden.encode() not in sent


def test_without_the_setting_nothing_is_sent_or_imported(collector: list[bytes]) -> None:
    with serving(make_app(Settings(database_url="sqlite+aiosqlite://"))) as address:
        httpx.get(f"{address}/v1/locales")

    assert [] == collector
