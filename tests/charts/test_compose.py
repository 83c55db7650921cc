"""The chart as Vega-Lite: the definition, and the values of a report in it."""

from __future__ import annotations

import json
import re
from typing import Any

import altair as alt
import jsonschema
import pytest
from altair.vegalite.v6.schema import core

from advisor.advise import diagnose
from advisor.charts.compose import DEFINITION, Look, description, vega_lite
from advisor.charts.domains import BADGE
from advisor.charts.model import chart_of
from advisor.findings import Report
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales
from scripts.chart_definition import written
from tests.charts.reports import report, run

VALIDATOR = jsonschema.Draft7Validator(core.load_schema())
LOOKS = [Look(), Look(theme="dark", log=True, width=320), Look(locale="ar", title="عنوان")]


def layers(spec: dict[str, Any], data: str, panel: str = "loss") -> list[dict[str, Any]]:
    view = next(each for each in spec["vconcat"] if each["name"] == panel)
    return [each for each in view["layer"] if each["data"]["name"] == data]


@pytest.mark.filterwarnings("ignore:Automatically deduplicated selection parameter")
def test_the_definition_is_what_altair_makes() -> None:
    assert written() == DEFINITION.read_text(encoding="utf-8")


@pytest.mark.parametrize("look", LOOKS, ids=repr)
def test_a_chart_is_valid_vega_lite(look: Look) -> None:
    spec = vega_lite(chart_of(run()), look)

    assert not [error.message for error in VALIDATOR.iter_errors(spec)][:3]
    assert alt.SCHEMA_URL == spec["$schema"]


@pytest.mark.parametrize("look", LOOKS, ids=repr)
def test_no_name_of_the_definition_is_left(look: Look) -> None:
    spec = vega_lite(chart_of(run()), look)
    del spec["datasets"]

    assert not re.findall(r'"@[^"]*"', json.dumps(spec))


def test_only_panels_with_curves_are_there() -> None:
    spec = vega_lite(chart_of(run()))

    assert ["loss", "step_seconds"] == [view["name"] for view in spec["vconcat"]]
    views = {name for each in spec["params"] for name in each.get("views", [])}
    assert views == {
        layer["name"] for v in spec["vconcat"] for layer in v["layer"] if "name" in layer
    }
    assert 2 == len(views)


def test_only_the_lowest_panel_tells_the_steps() -> None:
    spec = vega_lite(chart_of(run()))
    titles = [
        layers(spec, "curves", name)[0]["encoding"]["x"]["axis"]["title"]
        for name in ("loss", "step_seconds")
    ]

    assert [None, "Step"] == titles


def test_every_finding_with_a_place_has_one_number() -> None:
    chart = chart_of(run())
    numbers = sorted({m.number for p in chart.panels for m in p.marks if m.number is not None})

    assert numbers == sorted({row["number"] for row in vega_lite(chart)["datasets"]["badges"]})


def test_numbers_do_not_cover_each_other() -> None:
    spec = vega_lite(chart_of(run()), Look(width=240))
    steps = layers(spec, "curves")[0]["encoding"]["x"]["scale"]["domain"]
    scale = 240 / (steps[1] - steps[0])

    rows = spec["datasets"]["badges"]
    for one in rows:
        for other in rows:
            if one is not other and one["panel"] == other["panel"]:
                apart = abs(one["step"] - other["step"]) * scale
                assert apart >= BADGE - 1e-6 or abs(one["row"] - other["row"]) >= BADGE


def test_numbers_stay_inside_the_picture() -> None:
    spec = vega_lite(chart_of(run()))
    first, last = layers(spec, "curves")[0]["encoding"]["x"]["scale"]["domain"]

    assert all(first < row["step"] < last for row in spec["datasets"]["badges"])


def test_step_times_with_an_evaluation_do_not_press_the_others_flat() -> None:
    spec = vega_lite(chart_of(run()))
    top = layers(spec, "curves", "step_seconds")[0]["encoding"]["y"]["scale"]["domain"][1]

    assert top < 20
    assert all(row["value"] < top for row in spec["datasets"]["masked"])
    assert {41.0} == {row["shown"] for row in spec["datasets"]["masked"]}


def diagnosed(text: str) -> Report:
    return diagnose([Input("log.txt", text)])


def top_of(text: str) -> float:
    """Return the highest loss that the picture of a log of nanoGPT shows."""
    spec = vega_lite(chart_of(diagnosed(text)))
    top: float = layers(spec, "curves")[0]["encoding"]["y"]["scale"]["domain"][1]
    return top


def test_a_finding_about_the_first_loss_does_not_press_the_others_flat() -> None:
    losses = ((step, 3 + 20 / (1 + step / 10)) for step in range(0, 3000, 10))
    lines = (f"step {step}: train loss {loss:.4f}, val loss {loss:.4f}" for step, loss in losses)
    words = "defaulting to vocab_size of GPT-2 to 50304 (50257 rounded up for efficiency)"
    log = "\n".join(["Initializing a new model from scratch", words, *lines])

    assert any(m.number and 0 == m.start for m in chart_of(diagnosed(log)).panels[0].marks)
    assert top_of(log) < 8


def test_no_point_of_a_short_curve_leaves_the_picture() -> None:
    assert top_of("iter 0: loss 10.9\niter 100: loss 3.5\niter 200: loss 3.4") > 10.9


def test_the_loss_has_a_log_scale_where_it_is_wished_for() -> None:
    spec = vega_lite(chart_of(run()), Look(log=True))
    scale = layers(spec, "curves")[0]["encoding"]["y"]["scale"]

    assert "log" == scale["type"]
    assert 0 < scale["domain"][0] < 3.3
    assert scale["domain"][1] > 10.9


def test_numbers_are_written_as_the_locale_does() -> None:
    german, hindi = (
        vega_lite(chart_of(run()), Look(locale=locale))["usermeta"]["embedOptions"]["formatLocale"]
        for locale in ("de", "hi")
    )

    assert (".", ",") == (german["thousands"], german["decimal"])
    assert [3, 2] == hindi["grouping"][:2]


@pytest.mark.parametrize("locale", offered_locales())
def test_each_language_tells_the_picture_in_words(locale: str) -> None:
    said = description(chart_of(run(locale)), locale)

    assert "nats/token" in said
    assert "{" not in said
    english = description(chart_of(run("en")), "en")
    assert (locale == "en") == (said == english)


def test_a_title_is_broken_into_lines_that_fit() -> None:
    title = "模型只有 4056萬個參數，不是所說的 1.25億；" * 5
    lines = vega_lite(chart_of(run()), Look(locale="zh-Hant", title=title))["title"]["text"]

    assert title.replace(" ", "") == "".join(lines).replace(" ", "")
    assert len(lines) > 2
    assert not any(line.startswith(("，", "；")) for line in lines)


def test_an_empty_chart_is_refused() -> None:
    with pytest.raises(ValueError, match="no curve"):
        vega_lite(chart_of(report("nanogpt/config.py")))
