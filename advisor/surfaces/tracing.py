"""Traces of requests, SQL statements and calls of a model, sent by OTLP where the operator says.

The standard variables (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`,
…) say where to and how much. Spans leave with what is named here and nothing else: the libraries
also note addresses with their queries, and the texts of errors, which may quote what was pasted.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from fastapi import FastAPI

from advisor.bootstrap import Services
from advisor.errors import InputError
from advisor.reporting import versions
from advisor.surfaces.observe import UNKNOWN

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter

QUIET = "healthz,readyz,metrics"  # asked every few seconds by machines
KEPT = {
    "db.operation.name", "db.system", "db.system.name", "error.type", "exception.type",
    "http.method", "http.request.method", "http.response.status_code", "http.route",
    "http.status_code", "net.peer.name", "net.peer.port", "server.address", "server.port",
    "url.scheme",
}  # fmt: skip


def trace(
    app: FastAPI, services: Services, exporter: SpanExporter | None = None
) -> Callable[[], None]:
    """Make an application send traces; return what sends the last of them and ends it.

    Args:
        app: the application, before it has started.
        services: what it was made with.
        exporter: where spans go; None for the one that the variables describe.

    Raises:
        InputError: The extra is not installed.
    """
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
        from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
        from opentelemetry.instrumentation.sqlalchemy import SQLAlchemyInstrumentor
    except ImportError as error:
        raise InputError("traces-need-extra", place="ADVISOR_TRACES") from error
    provider = _provider(exporter or OTLPSpanExporter())
    FastAPIInstrumentor.instrument_app(
        app, tracer_provider=provider, excluded_urls=QUIET, exclude_spans=["receive", "send"]
    )
    database, calls = SQLAlchemyInstrumentor(), HTTPXClientInstrumentor()
    database.instrument(
        engines=services.store.database.engines,
        tracer_provider=provider,
        skip_dep_check=True,  # it does not name SQLAlchemy 2.1, whose events are the same
    )
    calls.instrument(tracer_provider=provider)

    def end() -> None:
        calls.uninstrument()
        database.uninstrument()
        FastAPIInstrumentor.uninstrument_app(app)
        provider.shutdown()

    return end


def _provider(exporter: SpanExporter) -> TracerProvider:
    from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    said = {SERVICE_VERSION: versions()["advisor"]}
    if "OTEL_SERVICE_NAME" not in os.environ:
        said[SERVICE_NAME] = "training-advisor"
    provider = TracerProvider(resource=Resource.create(said), shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(_bare(exporter)))
    return provider


def _bare(exporter: SpanExporter) -> SpanExporter:
    """Return an exporter that hands on bare spans to another."""
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

    class Bare(SpanExporter):
        def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
            return exporter.export([bare(each) for each in spans])

        def shutdown(self) -> None:
            exporter.shutdown()

        def force_flush(self, timeout_millis: int = 30_000) -> bool:
            return exporter.force_flush(timeout_millis)

    return Bare()


def bare(span: ReadableSpan) -> ReadableSpan:
    """Return a span with what may leave: kinds, names of routes, numbers."""
    from opentelemetry.sdk.trace import Event, ReadableSpan
    from opentelemetry.trace import SpanKind, Status

    attributes = _kept(span.attributes)
    name = span.name
    if span.kind is SpanKind.SERVER:  # the library takes the address where it knows no route
        method = attributes.get("http.method", attributes.get("http.request.method", ""))
        name = f"{method} {attributes.get('http.route', UNKNOWN)}"
    elif span.kind is SpanKind.CLIENT:
        name = name.split()[0]
    return ReadableSpan(
        name=name, context=span.context, parent=span.parent, resource=span.resource,
        attributes=attributes, kind=span.kind, status=Status(span.status.status_code),
        events=[Event(each.name, _kept(each.attributes), each.timestamp) for each in span.events],
        start_time=span.start_time, end_time=span.end_time,
        instrumentation_scope=span.instrumentation_scope,
    )  # fmt: skip


def _kept(attributes: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (attributes or {}).items() if name in KEPT}
