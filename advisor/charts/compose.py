"""A chart as Vega-Lite: the definition with the values, words and colours of one report in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from advisor.charts.domains import step_domain, value_domain
from advisor.charts.model import METRIC, Chart, Panel
from advisor.charts.rows import badge_rows, rows_of
from advisor.charts.themes import COLOURS, Theme, font_of
from advisor.charts.words import controls, in_its_direction, say
from advisor.wording.separators import d3_locale
from advisor.wording.typography import RIGHT_TO_LEFT

DEFINITION = Path(__file__).with_name("definition.json")
# Words with the space behind them; wide characters stand alone, but keep punctuation with them.
BREAKS = re.compile(r"[\u3040-\u9fff][，。；：、）」]*|[^\s\u3040-\u9fff]+\s*|\s+")
NAME = re.compile(r"@[a-z][\w.]*")
LEGEND = 160  # pixels of one curve's name in the legend
WIDTH, LEAST_WIDTH, MOST_WIDTH = 720, 240, 2400  # pixels between the axes

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Look:
    """How a chart looks: language, theme, the loss on a log scale, width in pixels, a title.

    `font` is a CSS list of families, None for the fonts of pictures; `steps` a part of the steps.
    """

    locale: str = "en"
    theme: Theme = "light"
    log: bool = False
    width: int = WIDTH
    title: str = ""
    font: str | None = None
    steps: tuple[float, float] | None = None
    names: Mapping[int, str] = field(default_factory=dict)  # what runs are called


PLAIN = Look()


def vega_lite(chart: Chart, look: Look = PLAIN) -> Json:
    """Return a chart as a Vega-Lite specification with its data; raises ValueError if it is empty.

    Its `usermeta` has what draws it right in the browser: the separators of the locale, the words
    of the controls, and the description.
    """
    if not chart.panels:
        raise ValueError("there is no curve to draw")
    width = min(max(look.width, LEAST_WIDTH), MOST_WIDTH)
    steps = look.steps or step_domain(chart)
    slots = _slots(chart)
    spec: Json = json.loads(_definition())
    spec["vconcat"] = [view for view in spec["vconcat"] if view["name"] in slots]
    badges = badge_rows(chart, steps, width)
    data = rows_of(chart, look.locale, look.theme, look.names, steps[1])
    data["badges"] = [row for rows in badges.values() for row in rows]
    values = _values(chart, look, slots) | {"x": list(steps)}
    values["labels"], values["colours"] = _legend(data["curves"])
    for view in spec["vconcat"]:
        panel = slots[view["name"]]
        view["width"] = width
        log = look.log and _has_log(panel)
        count = max((row["rank"] + 1 for row in badges[panel.name]), default=0)
        values[f"y.{view['name']}"] = list(
            value_domain(panel, steps, chart.outlook, rows=count, height=view["height"], log=log)
        )
        if log:
            _set_log(view, f"@y.{view['name']}")
    _trim(spec, labels=values["labels"])
    spec["config"]["legend"]["columns"] = min(max(width // LEGEND, 1), 4)
    spec = _filled(spec, values)
    _finish(data, slots, look.theme)
    said = description(chart, look.locale)
    if look.title:
        spec["title"] = _title(look, width)
    return spec | {
        "datasets": data,
        "description": said,
        "usermeta": {
            "embedOptions": {"formatLocale": d3_locale(look.locale)},
            "words": controls(look.locale),
            "description": said,
        },
    }


def description(chart: Chart, locale: str) -> str:
    """Return what the picture shows, for those who do not see it."""
    from advisor.wording.numbers import format_quantity  # noqa: PLC0415  (imports Babel)
    from advisor.wording.typography import listed  # noqa: PLC0415  (as above)

    first, last = (format_quantity(each, "count", locale) for each in chart.steps())
    axis = say(locale, f"axis-{chart.axis}")
    said = {
        "panels": listed([panel_title(panel, locale) for panel in chart.panels], locale),
        "first": f"{axis} {first}",
        "last": last,
    }
    numbers = sorted({m.number for p in chart.panels for m in p.marks if m.number is not None})
    if not numbers:
        return say(locale, "description-plain", **said)
    return say(locale, "description", findings=listed(map(str, numbers), locale), **said)


def panel_title(panel: Panel, locale: str) -> str:
    """Return the title of a panel's values; a metric has the name its program prints."""
    if panel.name.startswith(METRIC):
        return panel.name.removeprefix(METRIC)
    nats = "-nats" if panel.name == "loss" and panel.unit == "nats/token" else ""
    return say(locale, f"panel-{panel.name.replace('_', '-')}{nats}")


@cache
def _definition() -> str:
    return DEFINITION.read_text(encoding="utf-8")


def _slots(chart: Chart) -> dict[str, Panel]:
    """Return the definition's panels that are used, by the panel of the chart."""
    slots: dict[str, Panel] = {}
    for panel in chart.panels:
        taken = sum(slot.startswith("metric_") for slot in slots)
        metric = panel.name.startswith(METRIC)
        slots[f"metric_{taken + 1}" if metric else panel.name] = panel
    return slots


def _has_log(panel: Panel) -> bool:
    # Where nothing is positive there is no logarithm.
    return panel.name in {"loss", "grad_norm"} and any(
        value > 0 for curve in panel.curves for _, value, _ in curve.points
    )


def _values(chart: Chart, look: Look, slots: Mapping[str, Panel]) -> Json:
    """Return what the names in the definition stand for."""
    locale = look.locale
    names = ("line", "value", "best", "evaluation")
    values: Json = {name: say(locale, name) for name in names}
    axis = say(locale, f"axis-{chart.axis}")
    values |= {"step": axis, "curve": say(locale, "curve")}
    values["outlook"] = say(locale, _outlook_name(chart))
    values |= COLOURS[look.theme] | {"font": look.font or font_of(locale)}
    for slot, panel in slots.items():
        values[f"x_title.{slot}"] = axis if panel is chart.panels[-1] else None
        values[f"y_title.{slot}"] = panel_title(panel, locale)
    return values


def _outlook_name(chart: Chart) -> str:
    return "expected-new" if chart.outlook and chart.outlook.restarts else "expected"


def _legend(curves: list[Json]) -> tuple[list[str], list[str]]:
    colours = {row["label"]: row.pop("colour") for row in curves}
    return list(colours), list(colours.values())


def _lines(title: str, width: int) -> list[str]:
    """Break a title into lines that fit; wide characters are twice as wide as others."""
    room = width / 8  # pixels of a narrow character of the title's size
    lines, used = [""], 0.0
    for word in BREAKS.findall(title):
        size = sum(2 if east_asian_width(c) in "WF" else 1 for c in word)
        if used + size > room and lines[-1]:
            lines.append("")
            used = 0
        lines[-1] += word
        used += size
    return [line.strip() for line in lines]


def _title(look: Look, width: int) -> Json:
    lines = [in_its_direction(line, look.locale) for line in _lines(look.title, width)]
    anchor = "end" if look.locale in RIGHT_TO_LEFT else "start"
    return {"text": lines, "limit": width, "anchor": anchor}


def _finish(data: Mapping[str, list[Json]], slots: Mapping[str, Panel], theme: Theme) -> None:
    """Name the definition's panels in the rows, and colour the numbers of the findings."""
    names = {panel.name: slot for slot, panel in slots.items()}
    for rows in data.values():
        for row in rows:
            row["panel"] = names[row["panel"]]
    colours = COLOURS[theme]
    looks = {
        "error": ("error", "on_mark"), "warning": ("mark", "on_mark"), "info": ("paper", "mark"),
    }  # fmt: skip
    for row in data["badges"]:
        fill, ink = looks[row["severity"]]
        row["fill"], row["ink"] = colours[fill], colours[ink]


def _set_log(view: Json, domain: str) -> None:
    for layer in view["layer"]:
        scale = layer["encoding"].get("y", {}).get("scale")
        if scale and scale.get("domain") == [domain]:
            scale["type"] = "log"
            del scale["zero"]


def _drop_step_labels(view: Json) -> None:
    """Leave the steps to the lowest panel: all have the same."""
    for layer in view["layer"]:
        layer["encoding"]["x"]["axis"] |= {"labels": False, "ticks": False}


def _trim(spec: Json, *, labels: list[str]) -> None:
    """Drop what selects in panels that are not there, and what would be said twice."""
    for view in spec["vconcat"][:-1]:
        _drop_step_labels(view)
    if len(labels) == 1:
        spec["config"]["legend"]["disable"] = True
    there = {layer.get("name") for view in spec["vconcat"] for layer in view["layer"]}
    for each in spec["params"]:
        if "views" in each:
            each["views"] = [view for view in each["views"] if view in there]
    spec["params"] = [each for each in spec["params"] if each.get("views", True)]


def _filled(part: Any, values: Mapping[str, Any]) -> Any:
    """Return a part with the values instead of their names; a list for a name alone in a list."""
    if isinstance(part, str):
        return values[part[1:]] if NAME.fullmatch(part) else part
    if isinstance(part, list):
        filled = [_filled(each, values) for each in part]
        return filled[0] if len(filled) == 1 and isinstance(filled[0], list) else filled
    if isinstance(part, dict):
        return {key: _filled(each, values) for key, each in part.items()}
    return part
