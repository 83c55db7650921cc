"""Files: dropped, with lines that were written over, and what is shown of several."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import JSHandle, Page, expect

Open = Callable[..., Page]
pytestmark = [pytest.mark.timeout(120), pytest.mark.xdist_group("page")]

CONFIG = "n_layer = 12\nn_head = 5\nn_embd = 384\n"
BAR = "  0%|          | 0/16\r{'loss': '4.43', 'grad_norm': '1.3', 'learning_rate': '0'}\n"
PROGRESS = BAR + "".join(
    f"  6%|▋         | {each}/16\r               \r{{'loss': '0', 'grad_norm': 'nan', "
    f"'learning_rate': '1e-05', 'epoch': '0.{each}'}}\n"
    for each in range(1, 6)
)
CARRY = """([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name));
  return carried;
}"""


def carried(page: Page, name: str, text: str) -> JSHandle:
    """Return a file as the browser carries it from another window."""
    return page.evaluate_handle(CARRY, [name, text])


def test_a_dropped_file_is_diagnosed(visit: Open) -> None:
    page = visit()
    file = carried(page, "config.py", CONFIG)
    page.dispatch_event("#text", "dragover", {"dataTransfer": file})
    expect(page.locator("#drop")).to_have_class("over")
    page.dispatch_event("#text", "drop", {"dataTransfer": file})
    expect(page.locator("#drop")).not_to_have_class("over")
    expect(page.locator("#files li")).to_contain_text("config.py")
    page.click("#send")

    expect(page.locator("#finding-1 .where").first).to_contain_text("config.py:2")


def test_a_file_of_the_same_name_takes_the_place_of_the_other(visit: Open) -> None:
    page = visit()
    for text in ("n_layer = 12\n", CONFIG):
        file = carried(page, "config.py", text)
        page.dispatch_event("#drop", "drop", {"dataTransfer": file})
    expect(page.locator("#files li")).to_have_count(1)
    page.locator("#files button").click()

    expect(page.locator("#files")).to_be_hidden()


def test_the_lines_of_a_progress_bar_are_counted_as_the_service_counts(visit: Open) -> None:
    page = visit()
    page.set_input_files(
        "#pick", {"name": "log.txt", "mimeType": "text/plain", "buffer": PROGRESS.encode()}
    )
    page.click("#send")
    page.locator(".card .where button", has_text="log.txt:3").first.click()
    line = page.locator("#evidence .line.lit")

    expect(line.locator(".at")).to_have_text("3")
    expect(line.locator("mark")).to_contain_text("'grad_norm': 'nan'")
    expect(page.locator("#evidence .line")).to_have_count(6)


def test_a_shared_report_marks_what_it_quotes_of_such_a_line(visit: Open) -> None:
    page = visit()
    page.set_input_files(
        "#pick", {"name": "log.txt", "mimeType": "text/plain", "buffer": PROGRESS.encode()}
    )
    page.click("#send")
    page.click("#do-share")
    address = page.locator("#link input").input_value()
    other = visit(f"/#{address.partition('#')[2]}")

    expect(other.locator("#evidence mark").first).to_contain_text("'grad_norm'")


def test_findings_of_several_runs_say_which(visit: Open) -> None:
    page = visit()
    record = "{'loss': nan, 'grad_norm': nan, 'learning_rate': 1e-05, 'epoch': 0.1}\n"
    for name, line in (
        ("first.txt", "iter 0: loss nan, time 9.00ms, mfu 9.00%\n"),
        ("second.txt", record),
    ):
        page.dispatch_event("#drop", "drop", {"dataTransfer": carried(page, name, line * 3)})
    page.click("#send")

    expect(page.locator(".card > .meta", has_text="Run 1 · first.txt").first).to_be_visible()
    expect(page.locator(".card > .meta", has_text="Run 2 · second.txt").first).to_be_visible()
    page.locator("#evidence .tabs button", has_text="second.txt").click()
    expect(page.locator("#evidence .text")).to_contain_text("grad_norm")
