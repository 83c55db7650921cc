"""The curves of a kept report: as Vega-Lite for the page, as SVG and PNG for everything else."""

from __future__ import annotations

import json
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from advisor.charts.compose import LEAST_WIDTH, MOST_WIDTH, WIDTH, Look, vega_lite
from advisor.charts.model import chart_of, overlaid
from advisor.charts.picture import picture
from advisor.charts.themes import PAGE_FONT
from advisor.errors import NotFoundError
from advisor.surfaces.sharing import HERE, Reading, Shared

Kind = Literal["json", "svg", "png"]
MEDIA = {
    "json": "application/vnd.vegalite.v6+json", "svg": "image/svg+xml", "png": "image/png",
}  # fmt: skip
DRAWN: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The curves, with the findings where they happen",
        "content": {
            MEDIA["json"]: {"schema": {"type": "object"}},
            MEDIA["svg"]: {"schema": {"type": "string"}},
            MEDIA["png"]: {"schema": {"type": "string", "contentMediaType": MEDIA["png"]}},
        },
    }
}

router = APIRouter()


class ChartWish(BaseModel):
    """How a chart shall look."""

    model_config = ConfigDict(extra="ignore")

    theme: Literal["light", "dark"] = "light"
    log: bool = Field(default=False, description="The loss on a logarithmic scale")
    width: int = Field(default=WIDTH, ge=LEAST_WIDTH, le=MOST_WIDTH, description="In pixels")
    first: float | None = Field(default=None, description="Show the steps from here on")
    last: float | None = Field(default=None, description="Show the steps up to here")
    title: bool = Field(default=True, description="Write the headline above a picture")


def _wish(wish: Annotated[ChartWish, Query()]) -> ChartWish:
    return wish


Wish = Annotated[ChartWish, Depends(_wish)]


@router.get(f"{HERE}/chart.{{kind}}", response_class=Response, responses=DRAWN)
async def chart(  # noqa: PLR0917  (FastAPI gives them by name)
    report_id: str, kind: Kind, request: Request, services: Shared, caller: Reading, wish: Wish,
    beside: Annotated[str | None, Query(alias="with")] = None,
) -> Response:  # fmt: skip
    """Draw the curves of a report; `with` another report lays the last runs over each other."""
    ids = [report_id] if beside is None else [report_id, beside]
    kept = [await services.store.load(owner=caller.tenant, report_id=each) for each in ids]
    return await _drawn(request, kind, wish, [each.body for each in kept])


@router.get("/v1/shared/{report_id}/chart.{kind}", response_class=Response, responses=DRAWN)
async def shared_chart(
    report_id: str, kind: Kind, token: str, request: Request, services: Shared, wish: Wish
) -> Response:
    """Draw the curves of a report that a token opens; no key is needed."""
    stored = await services.store.shares.load(report_id=report_id, token=token)
    answer = await _drawn(request, kind, wish, [stored.body])
    # The address is the secret: it goes into no cache and to no other site.
    answer.headers.update({"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"})
    return answer


async def _drawn(request: Request, kind: Kind, wish: ChartWish, bodies: list[str]) -> Response:
    made = await request.app.state.workers.run(partial(_made, kind, wish, bodies))
    return Response(made, media_type=MEDIA[kind])


def _made(kind: Kind, wish: ChartWish, bodies: list[str]) -> bytes:
    reports = [json.loads(body) for body in bodies]
    shown = overlaid(*reports) if len(reports) > 1 else chart_of(reports[0])
    if not shown.panels:
        raise NotFoundError("no-curve")
    look = Look(
        locale=reports[0]["locale"], theme=wish.theme, log=wish.log, width=wish.width,
        steps=_steps(wish), title=reports[0]["headline"] if wish.title and kind != "json" else "",
        font=PAGE_FONT if kind == "json" else None,
    )  # fmt: skip
    if kind == "json":
        return json.dumps(vega_lite(shown, look), ensure_ascii=False).encode()
    return picture(shown, kind, look)


def _steps(wish: ChartWish) -> tuple[float, float] | None:
    if wish.first is None or wish.last is None or not wish.first < wish.last:
        return None
    return wish.first, wish.last
