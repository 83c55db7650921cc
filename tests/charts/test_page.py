"""The chart in a real browser, under a policy as strict as the page's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles
from playwright.sync_api import Page, sync_playwright

import advisor.surfaces
from advisor.charts.compose import Look, vega_lite
from advisor.charts.model import chart_of
from tests.charts.reports import run
from tests.serving import serving

STATIC = Path(advisor.surfaces.__file__).with_name("static")
CHROMIUM = "/usr/bin/chromium"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"
)
PAGE = """<!doctype html><title>chart</title><link rel="stylesheet" href="static/chart/chart.css">
<section id="curve"></section><script type="module" src="main.js"></script>"""
EVALUATES = """try { document.title = new Function("return 'evaluated'")(); }
catch (error) { document.title = error.name; }"""
MAIN = """import { draw } from "./static/chart/chart.js";
const element = document.getElementById("curve");
window.told = [];
for (const type of ["finding", "record"])
  element.addEventListener(type, (event) => window.told.push([type, event.detail]));
const report = await (await fetch("r.json")).json();
window.chart = await draw(element, report, { address: "r", theme: "light" });
element.dataset.ready = "yes";
"""


def wait_until(page: Page, expression: str) -> None:
    """Wait until an expression is true; the browser's own way of waiting needs `eval`."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {expression}")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    app = FastAPI()

    @app.middleware("http")
    async def policy(request: Request, call_next: Any) -> Any:
        answer = await call_next(request)
        answer.headers["Content-Security-Policy"] = POLICY
        return answer

    @app.get("/")
    def page() -> Response:
        return Response(PAGE, media_type="text/html")

    @app.get("/main.js")
    def main() -> Response:
        return Response(MAIN, media_type="text/javascript")

    @app.get("/eval")
    def evaluating() -> Response:
        return Response('<script src="eval.js"></script>', media_type="text/html")

    @app.get("/eval.js")
    def evaluates() -> Response:
        return Response(EVALUATES, media_type="text/javascript")

    @app.get("/r.json")
    def told() -> dict[str, Any]:
        return run()

    @app.get("/r/chart.json")
    def chart(*, theme: str, log: bool, width: int, first: float = 0, last: float = 0) -> Response:
        steps = (first, last) if last else None
        look = Look(theme="dark" if theme == "dark" else "light", log=log, width=width, steps=steps)
        spec = vega_lite(chart_of(run()), look)
        return Response(json.dumps(spec), media_type="application/json")

    app.mount("/static", StaticFiles(directory=STATIC))
    with serving(app) as address:
        yield address


@pytest.fixture(scope="module")
def drawn(address: str) -> Iterator[tuple[Page, list[str]]]:
    """Give a page with the chart on it, and what its console said."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 900, "height": 900})
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(address)
        page.locator("[data-ready]").wait_for(timeout=30_000)
        yield page, said
        browser.close()


def test_no_eval_and_no_inline_style_is_needed(drawn: tuple[Page, list[str]]) -> None:
    page, said = drawn

    assert [] == said
    assert 1 == page.locator("#curve canvas").count()


def test_the_picture_is_told_to_who_does_not_see_it(drawn: tuple[Page, list[str]]) -> None:
    label = drawn[0].get_by_role("img").get_attribute("aria-label")

    assert label is not None
    assert "Loss (nats/token)" in label
    assert "Step 0 to 10,000" in label


def test_a_click_on_a_number_names_its_finding(drawn: tuple[Page, list[str]]) -> None:
    page, _ = drawn
    number, x, y = page.evaluate("window.chart.places()[0]")
    box = page.locator("#curve canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + x, box["y"] + y)

    told = page.evaluate("window.told")
    assert ["finding", number] == [told[-1][0], told[-1][1]["number"]]


def test_the_values_of_the_nearest_record_are_shown(drawn: tuple[Page, list[str]]) -> None:
    page, _ = drawn
    box = page.locator("#curve canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    shown = page.locator("#vg-tooltip-element.visible")
    shown.wait_for(timeout=10_000)

    assert "Training" in shown.inner_text()
    assert "undefined" not in shown.inner_text()


def test_the_scale_and_the_steps_change_by_keyboard(drawn: tuple[Page, list[str]]) -> None:
    page, said = drawn
    before = page.evaluate("window.chart.image().then((now) => (window.before = now))")
    assert before.startswith("data:image/png")

    page.get_by_label("Log scale").focus()
    page.keyboard.press("Space")
    wait_until(page, "window.chart.image().then((now) => now !== window.before)")
    page.get_by_role("button", name="Zoom in").focus()
    page.keyboard.press("Enter")
    wait_until(page, "window.chart.steps()[0] > 1000")

    assert [] == said


@pytest.mark.parametrize("gesture", ["wheel", "drag"])
def test_the_steps_change_under_the_pointer(drawn: tuple[Page, list[str]], gesture: str) -> None:
    page, _ = drawn
    page.get_by_role("button", name="Show all").click()
    wait_until(page, "window.chart.steps()[0] < 1000")
    first, last = page.evaluate("window.chart.steps()")
    box = page.locator("#curve canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 120)
    if gesture == "wheel":
        page.keyboard.down("Control")
        page.mouse.wheel(0, -200)
        page.keyboard.up("Control")
    else:
        page.mouse.down()
        page.mouse.move(box["x"] + 420, box["y"] + 120, steps=4)
        page.mouse.up()

    wait_until(page, f"window.chart.steps()[0] !== {first}")
    start, end = page.evaluate("window.chart.steps()")
    assert (end - start == pytest.approx(last - first)) is (gesture == "drag")
    page.get_by_role("button", name="Zoom in").click()
    wait_until(page, f"window.chart.steps()[0] > {start}")


def test_the_policy_of_these_tests_refuses_eval(
    address: str, drawn: tuple[Page, list[str]]
) -> None:
    browser = drawn[0].context.browser
    assert browser is not None
    page = browser.new_page()
    page.goto(f"{address}/eval")

    assert "EvalError" == page.title()
