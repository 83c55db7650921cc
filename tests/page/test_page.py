"""Languages, hostile pastes, the keyboard, the planner, and what axe-core finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("page")]

MARKUP = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
HOSTILE = f"n_layer = 12  # {MARKUP}\nn_head = 5\nn_embd = 384  # \u202edma\u2066 125M parameters\n"


def example(page: Page) -> Page:
    page.click("#example")
    page.wait_for_selector(".card")
    return page


def test_another_language_says_the_shown_report_anew(seed: Page) -> None:
    seed.select_option("#locale", "zh-Hant")
    expect(seed.locator("#headline")).to_contain_text("4056萬")
    expect(seed.locator("#send")).to_have_text("診斷")
    assert "zh-Hant" == seed.get_attribute("html", "lang")
    seed.select_option("#locale", "de")
    expect(seed.locator("#finding-1 > .meta")).to_contain_text("hohe Sicherheit")


def test_arabic_runs_from_right_to_left_and_code_does_not(visit: Open) -> None:
    page = example(visit(locale="ar"))
    report = page.locator("#report").bounding_box()
    evidence = page.locator("#evidence").bounding_box()

    assert report is not None
    assert evidence is not None
    assert "rtl" == page.get_attribute("html", "dir")
    assert report["x"] > evidence["x"]
    assert "ltr" == page.eval_on_selector("#evidence .text", "e => getComputedStyle(e).direction")


@pytest.mark.parametrize("locale", ["en", "de", "ar", "ja"])
def test_nothing_is_wider_than_a_narrow_screen(visit: Open, locale: str) -> None:
    page = visit(locale=locale, width=360)
    page.locator("#planner summary").click()
    page.wait_for_selector("#outcome dd")
    example(page)

    assert 360 == page.evaluate("document.documentElement.scrollWidth")


def test_a_hostile_paste_is_shown_as_text(visit: Open) -> None:
    page = visit()
    page.fill("#text", HOSTILE)
    page.fill("#question", MARKUP)
    page.click("#send")
    page.wait_for_selector("#headline")

    expect(page.locator("#evidence")).to_contain_text("<img src=x onerror=")
    assert "Training Advisor" == page.title()
    assert 0 == page.locator("main img, main script").count()
    line = page.locator("#evidence .what", has_text="125M").first
    assert "plaintext" == line.evaluate("e => getComputedStyle(e).unicodeBidi")


def test_a_file_with_markup_in_its_name_is_shown_as_text(visit: Open) -> None:
    page = visit()
    content = b"n_layer = 12\nn_head = 5\nn_embd = 384\n"
    page.set_input_files("#pick", {"name": "<b>x.py", "mimeType": "text/plain", "buffer": content})
    expect(page.locator("#files li")).to_contain_text("<b>x.py")
    page.click("#send")

    expect(page.locator("#evidence .tabs")).to_contain_text("<b>x.py")


def test_an_error_names_the_place(visit: Open) -> None:
    page = visit(refused=True)
    page.fill("#text", "n_layer = 12")
    page.fill("#gpu", "no such card")
    page.click("#send")

    expect(page.locator("#problem")).to_contain_text("Place: gpu")
    expect(page.locator("#gpu")).to_be_focused()
    expect(page.locator("#send")).to_be_enabled()


def test_nothing_is_sent_where_there_is_nothing(visit: Open) -> None:
    page = visit()
    page.click("#send")

    expect(page.locator("#problem")).to_contain_text("Paste a log, a config")
    expect(page.locator("#text")).to_be_focused()


def test_a_large_input_is_a_job_and_can_be_cancelled(visit: Open) -> None:
    lines = [f"iter {step}: loss 3.5000, time 390.00ms, mfu 11.50%" for step in range(30_000)]
    page = visit()
    page.evaluate("text => { document.getElementById('text').value = text; }", "\n".join(lines))
    with page.expect_response(lambda answer: "/events" in answer.url):
        page.click("#send")
    page.wait_for_selector("#headline")
    page.route("**/events", lambda _: None)  # a job that goes on and on
    page.click("#send")
    page.click("#cancel")

    expect(page.locator("#status")).to_have_text("Cancelled.")
    expect(page.locator("#cancel")).to_be_hidden()


def test_everything_is_reached_by_keyboard(visit: Open) -> None:
    page = visit()
    page.focus("#text")
    page.keyboard.type("n_layer = 12\nn_head = 5\nn_embd = 384\n")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".card")
    expect(page.locator("#answer")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator(".card").first).to_be_focused()
    page.keyboard.press("Tab")
    assert "n" == page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    expect(page.locator("#number")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#say")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()


def test_the_planner_computes_and_makes_the_config(seed: Page) -> None:
    seed.locator("#planner summary").click()
    outcome = seed.locator("#outcome")
    expect(outcome).to_contain_text("40.95M")
    seed.fill("#knob-width", "768")
    seed.fill("#knob-price", "2")
    expect(outcome).to_contain_text("124.4M")
    expect(outcome).to_contain_text("GiB")
    expect(outcome.locator("dt", has_text="Predicted loss")).to_be_visible()
    expect(outcome.locator("dd").last).to_contain_text(".")
    expect(outcome.locator("tbody tr").first).to_contain_text("fits")
    outcome.locator("button.main").click()
    expect(outcome.locator(".add", has_text="+n_embd = 768")).to_have_count(1)
    expect(outcome.locator(".del", has_text="-n_embd = 384")).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(visit: Open, theme: str) -> None:
    page = visit(theme=theme)
    empty = Axe().run(page)["violations"]
    page.locator("#planner summary").click()
    page.wait_for_selector("#outcome dd")
    example(page)
    page.locator("#finding-1 > p button.n").first.click()
    full = Axe().run(page)["violations"]

    found = [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in empty + full]
    assert not found


def test_the_switch_makes_it_dark(visit: Open) -> None:
    page = visit()
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")

    assert before != page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert "dark" == page.evaluate("getComputedStyle(document.documentElement).colorScheme")
