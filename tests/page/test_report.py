"""The whole path on the example run: findings, numbers, lines, patch, chat, sharing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("page")]


def test_the_example_gives_numbered_findings_with_symptoms_under_their_cause(seed: Page) -> None:
    expect(seed.locator("#headline")).to_contain_text("40.56M parameters, not the 125M")
    expect(seed.locator("#finding-1 > .meta")).to_contain_text("Error")
    expect(seed.locator("#finding-1 > .meta")).to_contain_text("high confidence")
    expect(seed.locator("#finding-1 #finding-5")).to_have_count(1)
    expect(seed.locator("#report > ol > #finding-5")).to_have_count(0)


def test_a_number_shows_its_formula_and_lights_its_line_and_back(seed: Page) -> None:
    seed.locator("#finding-1 > p button.n", has_text="123.59M").click()
    shown = seed.locator("#number")
    expect(shown).to_contain_text("V·d + L·(12·d² + 2·d) + d")
    expect(shown).to_contain_text("d = 768")
    expect(shown).to_contain_text("karpathy/nanoGPT model.py")
    seed.keyboard.press("Escape")
    expect(shown).to_be_hidden()

    seed.locator("#finding-1 > p button.n", has_text="125M").first.click()
    line = seed.locator("#evidence .line.lit")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("about 125M parameters")
    seed.locator("#number .where button").first.click()
    expect(line).to_contain_text("about 125M parameters")

    seed.keyboard.press("Escape")
    line.locator("button", has_text="1").first.click()
    expect(seed.locator("#finding-1")).to_be_focused()


def test_the_patch_can_be_read_and_the_report_taken_along(seed: Page, tmp_path: Path) -> None:
    expect(seed.locator("#plan .add", has_text="+n_embd = 768")).to_have_count(1)
    texts = {}
    for name in ("json", "markdown", "html"):
        with seed.expect_download() as coming:
            seed.click(f"#do-{name}")
        coming.value.save_as(tmp_path / name)
        texts[name] = (tmp_path / name).read_text(encoding="utf-8")

    assert "1.0" == json.loads(texts["json"])["schema_version"]
    assert texts["markdown"].startswith("**The model has 40.56M")
    assert "40.56M" in texts["html"]
    assert "<script" not in texts["html"]
    assert "<link" not in texts["html"]


def test_a_shared_link_opens_the_report_and_deleting_ends_it(seed: Page, visit: Open) -> None:
    seed.click("#do-share")
    address = seed.locator("#link input").input_value()
    other = visit(f"/#{address.partition('#')[2]}")
    expect(other.locator("#headline")).to_contain_text("40.56M")
    expect(other.locator("#evidence .line").first).to_be_visible()
    expect(other.locator("#do-delete")).to_have_count(0)
    with other.expect_download() as coming:
        other.click("#do-html")
    assert "40.56M" in Path(coming.value.path()).read_text(encoding="utf-8")

    seed.on("dialog", lambda dialog: dialog.accept())
    seed.click("#do-delete")
    expect(seed.locator("#answer")).to_be_hidden()
    gone = visit(f"/?again#{address.partition('#')[2]}", refused=True)
    expect(gone.locator("#problem")).not_to_be_empty()


def test_the_conversation_goes_on_under_the_report(seed: Page) -> None:
    seed.fill("#say", "Why do you think so about finding 1?")
    seed.keyboard.press("Enter")

    expect(seed.locator("#talk .said").last).to_contain_text("get_num_params")


def test_a_finding_can_be_called_wrong(seed: Page) -> None:
    card = seed.locator("#finding-2")
    card.locator(".wrong summary").click()
    card.locator(".wrong input").fill("The comment is of another run.")
    card.locator(".wrong button").click()

    expect(card).to_contain_text("Thank you")


def test_the_question_that_unlocks_most_is_answered_in_place(visit: Open) -> None:
    page = visit()
    page.fill("#text", "n_layer = 12\nn_head = 12\nn_embd = 384\n")
    page.click("#send")
    page.wait_for_selector("#reply")
    page.fill("#reply", "number of parameters: 40.56M\niter 0: loss 10.9, time 100ms, mfu -100.00%")
    page.locator(".open button").click()

    expect(page.locator("#evidence")).to_contain_text("iter 0: loss 10.9")
