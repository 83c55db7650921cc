"""The HTML report: whole, closed, in every direction, and shown by a browser without a network."""

from __future__ import annotations

import re
import shutil
from functools import cache
from html.parser import HTMLParser
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Literal

import pytest
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from advisor.advise import diagnose
from advisor.charts import picture
from advisor.findings import Report
from advisor.formats.diagnosed import Diagnosed
from advisor.formats.html import embedded, html
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales
from advisor.wording.render import told_in_full
from tests.terminal.conftest import CONFIG, LOG

HOSTILE = """\
n_embd = 384 # ~125M parameters <script>alert(1)</script> <img src=x onerror=alert(1)>
[press here](javascript:alert(1)) ![](https://example.org/pixel.png) </style></code>
OSError: [Errno 28] <b onmouseover="alert(1)">No space</b> left on device: '</script>'
"""
LOADS = {"src", "href", "srcset", "data", "action", "poster", "background"}


@cache
def report(locale: str = "en", extra: str = "") -> Report:
    """Return the report of the run."""
    return diagnose([Input("log.txt", LOG + extra), Input("config.py", CONFIG)], locale=locale)


class Seen(HTMLParser):
    """What a page is made of."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of an element."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Take note of a text."""
        self.text += data


@pytest.mark.parametrize("locale", offered_locales())
def test_a_page_is_whole_in_every_language(locale: str) -> None:
    page = html([Diagnosed(report(locale))])
    seen = Seen(page)
    root = seen.tags[0][1]

    assert (locale, "rtl" if locale == "ar" else "ltr") == (root["lang"], root["dir"])
    for finding in told_in_full(report(locale)):
        title = re.sub("[`\u2066-\u2069]", "", finding.title)
        assert title in re.sub("[\u2066-\u2069]", "", seen.text)
    assert "V·d + L·(12·d² + 2·d) + d" in seen.text
    assert "+n_embd = 768   # ~125M parameters" in seen.text
    assert 1 == sum(tag == "svg" for tag, _ in seen.tags)
    assert page == html([Diagnosed(report(locale))])


def test_a_page_asks_for_nothing_and_runs_nothing() -> None:
    tags = Seen(html([Diagnosed(report())])).tags
    policy = next(a["content"] for t, a in tags if a.get("http-equiv") == "Content-Security-Policy")

    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert [] == [tag for tag, _ in tags if tag in {"script", "link", "iframe", "img", "object"}]
    assert [] == [(tag, name) for tag, given in tags for name in given
                  if name in LOADS or name == "style" or name.startswith("on")]  # fmt: skip


def test_what_is_pasted_stays_text() -> None:
    hostile = [Input("<b>.txt", HOSTILE + LOG), Input("config.py", CONFIG + HOSTILE)]
    page = html([Diagnosed(diagnose(hostile), {"config.py": "<i>/config.py"}, "<u>run</u>")])
    tags = {tag for tag, _ in Seen(page).tags}

    assert "<script>alert(1)</script>" in Seen(page).text
    assert not tags & {"script", "img", "b", "i", "u", "a"}


def test_an_error_in_a_headline_is_no_markup() -> None:
    error = "[here](https://example.org/) ![](https://example.org/a.png) <b>x</b> &copy; *y*"
    log = (
        "iter 1: loss 3.0\nTraceback (most recent call last):\n"
        f'  File "a.py", line 1, in <module>\n    x()\nKeyError: {error}\n'
    )
    found = diagnose([Input("log.txt", log)])
    seen = Seen(html([Diagnosed(found)]))

    assert "[here](https://example.org/)" in found.headline
    assert (
        "[here](https://example.org/) ![](https://example.org/a.png) <b>x</b> &copy;" in seen.text
    )
    assert not {tag for tag, _ in seen.tags} & {"a", "img", "b"}


def test_a_page_does_without_the_package_that_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str) -> ModuleSpec | None:
        del name
        return None

    monkeypatch.setattr(picture, "find_spec", lacking)
    page = html([Diagnosed(report())])

    assert "<svg" not in page
    assert "The model has 40.56M parameters" in page


def test_a_browser_shows_the_page_under_its_own_policy(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(html([Diagnosed(report("ar", HOSTILE))]), encoding="utf-8")
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        said, asked = list[str](), list[str]()
        page.on("console", lambda message: said.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        card = page.locator("article.error").first
        look = card.evaluate(
            "e => [getComputedStyle(e).direction, getComputedStyle(e).borderWidth]"
        )
        curve = page.locator("figure svg").bounding_box()
        page.emulate_media(media="print")
        printed = page.locator("details li").first.is_visible()
        browser.close()

    assert [path.as_uri()] == asked
    assert [] == said  # the policy let the style through and had nothing to stop
    assert "rtl" == look[0]
    assert "0px" != look[1]
    assert curve is not None
    assert curve["width"] > 300
    assert printed


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(theme: Literal["light", "dark"], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    # Without its policy, under which the checker itself could not run.
    whole = re.sub("<meta http-equiv[^>]*>", "", html([Diagnosed(report(), {}, "runs/a")]))
    path.write_text(whole, encoding="utf-8")
    with sync_playwright() as playwright:
        program = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(color_scheme=theme)
        page.goto(path.as_uri())
        found = Axe().run(page)["violations"]
        browser.close()

    assert [] == [(each["id"], each["nodes"][0]["html"][:200]) for each in found]


def test_a_notebook_gets_the_page_in_a_frame_without_rights() -> None:
    tags = Seen(embedded(report("en", HOSTILE))).tags

    assert ["iframe"] == [tag for tag, _ in tags]
    given = tags[0][1]
    assert given["sandbox"] is None
    assert html([Diagnosed(report("en", HOSTILE))]) == given["srcdoc"]
