"""Writes the one definition of the chart, made with Altair, as Vega-Lite for every surface.

    python -m scripts.chart_definition

Words, colours and domains are names that begin with `@`; `advisor/charts/compose.py` puts the
values of a report there, so that neither the service nor the page needs Altair.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import altair as alt

TARGET = Path(__file__).resolve().parents[1] / "advisor" / "charts" / "definition.json"
# Each panel, its height and how its values are written (d3-format).
PANELS = {
    "loss": (250, ",.4~r", ",.5~r"),
    "learning_rate": (72, ".3~g", ".4~g"),
    "grad_norm": (72, ",.4~r", ",.5~r"),
    "step_seconds": (72, ",.3~r", ",.4~r"),
    "tokens_per_second": (72, ",.3~s", ",.4~r"),
    "metric_1": (110, ",.4~r", ",.5~r"),
    "metric_2": (110, ",.4~r", ",.5~r"),
}
LOSS = "loss"
Layers = alt.LayerChart | alt.FacetChart
# Drawn, not written: some fonts have no such character.
STAR = (
    "M0.00,-1.00L0.24,-0.32L0.95,-0.31L0.38,0.12L0.59,0.81"
    "L0.00,0.40L-0.59,0.81L-0.38,0.12L-0.95,-0.31L-0.24,-0.32Z"
)
COLOURS = alt.Scale(domain=["@labels"], range=["@colours"])


def definition() -> dict[str, Any]:
    """Return the chart of all panels, without data."""
    panels = [_panel(name, *form) for name, form in PANELS.items()]
    chart = alt.vconcat(*panels, spacing=30, bounds="flush").resolve_scale(color="shared")
    chart = chart.add_params(alt.param(name="chosen", value=None))
    chart = chart.configure(font="@font", background="@paper", padding=6)
    chart = chart.configure_view(stroke=None)
    chart = chart.configure_axis(
        domainColor="@faint", gridColor="@grid", labelColor="@ink", labelFontSize=11,
        tickColor="@faint", titleColor="@soft", titleFontSize=12, titleFontWeight="normal",
        titlePadding=8,
    )  # fmt: skip
    chart = chart.configure_legend(
        labelColor="@ink", labelFontSize=12, labelLimit=320, orient="top", symbolStrokeWidth=3,
        symbolType="stroke", title=None, columnPadding=18, columns=4, offset=14,
    )  # fmt: skip
    chart = chart.configure_title(
        anchor="start", color="@ink", fontSize=15, fontWeight="bold", offset=10
    )
    made: dict[str, Any] = chart.to_dict()
    return made


def _panel(name: str, height: int, axis_format: str, value_format: str) -> Layers:
    x = alt.X(
        "step:Q", scale=alt.Scale(domain=["@x"], nice=False, zero=False),
        axis=alt.Axis(title=f"@x_title.{name}", format=",~r", grid=False, tickCount=6),
    )  # fmt: skip
    y = alt.Y(
        "value:Q", scale=alt.Scale(type="linear", domain=[f"@y.{name}"], nice=False, zero=False),
        axis=_value_axis(name, height, axis_format),
    )  # fmt: skip
    parts = _Parts(name, x, y, value_format)
    layers = [*parts.outlook(), parts.spans(), *parts.rules(), *parts.curves(), parts.masked()]
    layers += [parts.rings(), *parts.best(), *parts.hover(), *parts.badges()]
    return alt.layer(*layers).properties(name=name, height=height, width=640)


def _value_axis(name: str, height: int, axis_format: str) -> alt.Axis:
    """Return an axis with its title lying above the panel: turned titles are hard to read."""
    form: dict[str, Any] = {"format": axis_format}
    if name == "learning_rate":  # as configs write it: 0.001, 6e-4
        small = "datum.value !== 0 && abs(datum.value) < 0.000999"
        form = {"labelExpr": f"format(datum.value, {small} ? '.3~e' : '.3~g')"}
    return alt.Axis(
        title=f"@y_title.{name}", tickCount=max(height // 44, 2), titleAngle=0, titleX=0,
        titleY=-8, titleAlign="left", titleAnchor="end", titleBaseline="bottom", **form,
    )  # fmt: skip


class _Parts:
    """The layers of one panel, from back to front."""

    def __init__(self, name: str, x: alt.X, y: alt.Y, value_format: str) -> None:
        self.name, self.x, self.y, self.value_format = name, x, y, value_format

    def _of(self, data: str, condition: str = "") -> Any:
        extra = f" && {condition}" if condition else ""
        chart = alt.Chart(alt.NamedData(data))
        return chart.transform_filter(f"datum.panel === '{self.name}'{extra}")

    def _chosen(self, yes: float, no: float) -> Any:
        test = "chosen === null || datum.number === chosen"
        return alt.condition(test, alt.value(yes), alt.value(no))

    def outlook(self) -> list[Any]:
        if self.name != LOSS:
            return []
        band = self._of("outlook")
        low, high = (self.y.copy(deep=True) for _ in range(2))
        low.shorthand, high.shorthand = "low:Q", "mid_low:Q"
        ends = self._of("milestones")
        return [
            band.mark_area(color="@expected", opacity=0.16, clip=True).encode(
                x=self.x, y=low, y2="high:Q"
            ),
            band.mark_area(color="@expected", opacity=0.5, clip=True).encode(
                x=self.x, y=high, y2="mid_high:Q"
            ),
            ends.mark_rule(color="@expected", strokeWidth=2, clip=True).encode(
                x=self.x, y=low, y2="high:Q", tooltip=[alt.Tooltip("text:N", title="@outlook")]
            ),
            ends.mark_text(
                color="@expected_ink", align="right", baseline="top", dy=5, fontSize=11, clip=True
            ).encode(x=self.x, y=low, text="range:N"),
        ]

    def spans(self) -> Any:
        return (
            self._of("spans")
            .mark_rect(color="@mark", clip=True)
            .encode(x=self.x, x2="end:Q", opacity=self._chosen(0.09, 0.03))
        )

    def rules(self) -> list[Any]:
        rule = self._of("rules").mark_rule(color="@mark", strokeDash=[3, 3], clip=True)
        label = self._of("rules", "datum.text !== ''").mark_text(
            color="@soft", align="left", baseline="bottom", dx=4, fontSize=11, clip=True
        )
        return [
            rule.encode(x=self.x, opacity=self._chosen(0.55, 0.15)),
            label.encode(x=self.x, y=alt.value(self._height() - 4), text="text:N"),
        ]

    def _height(self) -> int:
        return PANELS[self.name][0]

    def curves(self) -> list[Any]:
        colour = alt.Color("label:N", scale=COLOURS, sort=None)
        opacity = alt.Opacity("weight:Q", scale=None, legend=None)
        line = self._of("curves").mark_line(clip=True, interpolate="linear", strokeJoin="round")
        dots = self._of("curves", "datum.dot").mark_point(
            filled=True, size=20, opacity=1, clip=True
        )
        return [
            line.encode(
                x=self.x, y=self.y, color=colour, opacity=opacity, detail="part:N",
                strokeWidth=alt.StrokeWidth("width:Q", scale=None, legend=None),
            ),
            dots.encode(x=self.x, y=self.y, color=colour),
        ]  # fmt: skip

    def masked(self) -> Any:
        return (
            self._of("masked")
            .mark_point(shape="triangle-up", size=34, color="@soft", filled=False, clip=True)
            .encode(x=self.x, y=self.y, tooltip=self._tooltip("@evaluation"))
        )

    def rings(self) -> Any:
        return (
            self._of("rings")
            .mark_point(size=110, filled=False, color="@mark", strokeWidth=1.6, clip=True)
            .encode(x=self.x, y=self.y, opacity=self._chosen(1, 0.25))
        )

    def best(self) -> list[Any]:
        if self.name != LOSS:
            return []
        best = self._of("best")
        star = best.mark_point(
            shape=STAR, size=210, filled=True, color="@ink", opacity=1, clip=True
        )
        place: dict[str, Any] = {
            "align": "right", "baseline": "bottom", "clip": True, "dx": -4, "dy": -9,
            "fontSize": 11,
        }  # fmt: skip
        halo = best.mark_text(stroke="@paper", strokeWidth=4, strokeJoin="round", **place)
        label = best.mark_text(color="@ink", **place)
        return [
            star.encode(x=self.x, y=self.y, tooltip=self._tooltip("@best")),
            *(each.encode(x=self.x, y=self.y, text="text:N") for each in (halo, label)),
        ]

    def _tooltip(self, title: str, field: str = "text") -> list[alt.Tooltip]:
        return [
            alt.Tooltip(f"{field}:N", title=title),
            alt.Tooltip("step:Q", title="@step", format=",~r"),
            alt.Tooltip("shown:Q", title="@value", format=self.value_format),
            alt.Tooltip("line:Q", title="@line", format="d"),
        ]

    def hover(self) -> list[Any]:
        near = alt.selection_point(
            name=f"near_{self.name}", nearest=True, on="pointerover", fields=["step", "part"],
            empty=False, clear="pointerout",
        )  # fmt: skip
        zoom = alt.selection_interval(
            name="zoom", bind="scales", encodings=["x"], zoom="wheel![event.ctrlKey]"
        )
        curves = self._of("curves")
        at = curves.properties(name=f"hover_{self.name}").mark_point(
            size=60, filled=True, clip=True
        ).encode(
            x=self.x, y=self.y, tooltip=self._tooltip("@curve", "description"),
            # Of the nearest point Vega-Lite looks for text at the mark and not in the data.
            description="description:N",
            opacity=alt.condition(near, alt.value(1), alt.value(0)),
            color=alt.Color("label:N", scale=COLOURS, sort=None),
        ).add_params(near, zoom)  # fmt: skip
        return [at]

    def badges(self) -> list[Any]:
        badges = self._of("badges")
        row = alt.Y("row:Q", scale=None)
        said = [alt.Tooltip("title:N")]
        discs = badges.mark_point(
            shape="circle", size=290, filled=True, stroke="@mark", strokeWidth=1.4, clip=True,
            cursor="pointer",
        ).encode(
            x=self.x, y=row, fill=alt.Fill("fill:N", scale=None), tooltip=said,
            opacity=self._chosen(1, 0.35),
        )  # fmt: skip
        digits = badges.mark_text(
            fontSize=11, fontWeight="bold", clip=True, cursor="pointer", dy=0.5
        ).encode(x=self.x, y=row, text="number:N", tooltip=said, fill=alt.Fill("ink:N", scale=None))
        return [discs, digits]


def written() -> str:
    """Return the definition as the text of its file."""
    return json.dumps(definition(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
