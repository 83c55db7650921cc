"""What is seen first, and what is seen on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from benchmarks.page import WANTED_KB, weights

Open = Callable[..., Page]
pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("page")]

PAPER, NARROW = 794, 600  # pixels: the width of A4, and one that no curve is drawn for
# The width of the curve at once: later the page would draw it anew, which a printer does not await.
NARROWED = """(width) => {
  document.getElementById("answer").style.inlineSize = `${width}px`;
  const shown = document.querySelector("#curve canvas").getBoundingClientRect().width;
  document.getElementById("answer").style.inlineSize = "";
  return shown;
}"""


def test_what_is_wrong_and_what_to_do_is_seen_without_scrolling(seed: Page) -> None:
    seed.wait_for_selector("#curve canvas")
    seed.set_viewport_size({"width": 1280, "height": 800})
    for seen in ("#headline", "#short li:nth-child(3)", "#finding-1 > h3"):
        expect(seed.locator(seen)).to_be_in_viewport()
    expect(seed.locator("#curve canvas")).to_be_in_viewport(ratio=1)
    expect(seed.locator("#short li").first).to_contain_text("Set n_embd to 768")


def test_a_number_leads_to_its_finding_and_a_button_to_the_changes(seed: Page) -> None:
    seed.get_by_role("button", name="Note 12:").click()
    expect(seed.locator("#finding-12")).to_be_focused()
    seed.get_by_role("button", name="Warning 5:").click()
    expect(seed.locator("#finding-5")).to_be_in_viewport()
    seed.locator(".glance").get_by_role("button", name="What to change").click()

    expect(seed.locator("#plan h2")).to_be_in_viewport()


def test_paper_shows_all_of_the_report_and_nothing_else(visit: Open) -> None:
    page = visit(theme="dark")
    page.click("#theme")
    page.click("#theme")  # dark, by choice
    page.click("#example")
    page.wait_for_selector("#curve canvas")
    page.emulate_media(media="print")
    assert NARROW >= page.evaluate(NARROWED, NARROW)
    page.set_viewport_size({"width": PAPER, "height": 1123})

    for gone in ("nav", "#intake", "#chat", "#planner", ".tools", ".wrong", ".chart-tools"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator("#finding-5 > p").first).to_be_visible()  # folded on the screen
    assert PAPER == page.evaluate("document.documentElement.scrollWidth")
    assert "light" == page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert "none" != page.locator("#curve canvas").evaluate("e => getComputedStyle(e).filter")
    expect(page.locator("#evidence .line.far").first).to_be_hidden()
    expect(page.locator("#evidence .line:not(.far)").first).to_be_visible()


def test_the_page_is_light_without_the_library_of_the_curve() -> None:
    assert 0 < weights()[0] < WANTED_KB


def test_no_network_is_needed_but_the_service(seed: Page) -> None:
    """Every other host is refused (conftest.py), and nothing is missing."""
    seed.wait_for_selector("#curve canvas")
    seed.locator("#planner summary").click()
    seed.wait_for_selector("#outcome dd")
    asked = seed.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
    home = seed.evaluate("location.origin")

    assert f"{home}/page/vendor/vega.min.js" in asked
    assert [each for each in asked if not each.startswith((home, "data:", "blob:"))] == []
