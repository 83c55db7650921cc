"""The curve on the page: hovered, zoomed, on a log scale, laid over another, taken along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("page")]

CANVAS = "#curve canvas"


def log(loss: float, last: int) -> str:
    """Return a log of nanoGPT that goes down to a loss."""
    steps = range(0, last, 100)
    return "\n".join(
        f"step {each}: train loss {loss + 6 / (1 + each / 100):.4f}, "
        f"val loss {loss + 6.2 / (1 + each / 100):.4f}"
        for each in steps
    )


def diagnosed(page: Page, text: str) -> None:
    page.fill("#text", text)
    with page.expect_response(lambda answer: "chart.json" in answer.url):
        page.click("#send")
    page.wait_for_selector(CANVAS)


def drawn(page: Page) -> str:
    """Return what the canvas shows."""
    shown: str = page.locator(CANVAS).evaluate("canvas => canvas.toDataURL()")
    return shown


def changed(page: Page, before: str) -> None:
    """Wait until the canvas shows something else."""
    for _ in range(200):
        if drawn(page) != before:
            return
        page.wait_for_timeout(50)
    pytest.fail("the curve stays as it is")


def place(page: Page) -> tuple[float, float]:
    """Return a place in the middle of the curve."""
    page.locator(CANVAS).scroll_into_view_if_needed()
    box = page.locator(CANVAS).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + 150


def test_the_values_under_the_pointer_are_shown(seed: Page) -> None:
    seed.wait_for_selector(CANVAS)
    seed.mouse.move(*place(seed))

    expect(seed.locator("#vg-tooltip-element.visible")).to_contain_text("Step")
    expect(seed.locator("#vg-tooltip-element.visible")).to_contain_text("Value")


def test_a_click_on_a_record_lights_its_line(seed: Page) -> None:
    seed.wait_for_selector(CANVAS)
    seed.mouse.move(*place(seed))
    shown = seed.locator("#vg-tooltip-element.visible tr", has_text="Line").locator("td.value")
    line = shown.inner_text()
    seed.mouse.click(*place(seed))

    expect(seed.locator("#evidence .line.lit .at")).to_have_text(line)


def test_the_loss_is_shown_on_a_log_scale(seed: Page) -> None:
    seed.wait_for_selector(CANVAS)
    before = drawn(seed)
    seed.get_by_label("Log scale").check()

    changed(seed, before)


def test_an_earlier_run_is_laid_over_the_curve(visit: Open) -> None:
    page = visit()
    diagnosed(page, log(3.0, 4_000))
    expect(page.locator("#overlay")).to_be_hidden()
    diagnosed(page, log(3.5, 3_000))
    expect(page.locator("#overlay")).to_be_visible()
    before = drawn(page)
    with page.expect_response(lambda answer: "with=" in answer.url) as told:
        page.select_option("#beside", index=1)

    lasts: dict[str, float] = {}
    for row in told.value.json()["datasets"]["curves"]:
        lasts[row["label"]] = row["step"]
    assert {"Run 1: Validation": 2_900, "Run 2: Validation": 3_900}.items() <= lasts.items()
    changed(page, before)


def test_a_run_in_another_language_is_no_other_run(seed: Page) -> None:
    seed.wait_for_selector(CANVAS)
    with seed.expect_response(lambda answer: "chart.json" in answer.url):
        seed.select_option("#locale", "de")
    seed.wait_for_selector("#do-png")

    expect(seed.locator("#overlay")).to_be_hidden()


def test_the_curve_is_taken_along_as_a_picture(seed: Page, tmp_path: Path) -> None:
    with seed.expect_download() as coming:
        seed.click("#do-png")
    coming.value.save_as(tmp_path / "curve.png")
    made = (tmp_path / "curve.png").read_bytes()

    assert "curve.png" == coming.value.suggested_filename
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    size = seed.locator(CANVAS).evaluate("e => e.clientWidth")
    assert 2 * size == int.from_bytes(made[16:20], "big")
