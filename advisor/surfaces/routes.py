"""All routes of an application, those of included routers too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fastapi import FastAPI
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope


def routes_of(app: FastAPI) -> Iterator[Route]:
    """Yield every route of an application."""
    yield from _routes(app.routes)


def methods_at(app: FastAPI, scope: Scope) -> set[str]:
    """Return the methods of all routes with the path of a request: each knows only its own."""
    found: set[str] = set()
    for route in routes_of(app):
        if route.matches(scope)[0] is not Match.NONE:
            found |= route.methods or set()
    return found


def _routes(routes: Iterable[BaseRoute]) -> Iterator[Route]:
    for each in routes:
        router = getattr(each, "original_router", None)  # newer FastAPIs keep routers as they are
        if router is not None:
            yield from _routes(router.routes)
        elif isinstance(each, Route):
            yield each
