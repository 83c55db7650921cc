"""The site is built, asks no other host for anything, and names nothing that is not there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from docs.generate import HOME as DOCS

HOME = DOCS.parent
LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
NOT_LOADED = {"canonical", "prev", "next"}  # links that a browser does not fetch


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site; a broken link, an unknown anchor or a page without a place is an error."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=HOME, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


class _Loaded(HTMLParser):
    """Collects what a browser fetches for a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("rel") not in NOT_LOADED and (where := given.get(LOADS.get(tag, ""))):
            self.found.append(where)


def test_no_page_loads_anything_of_another_host(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > len(list((DOCS / "rules").glob("*.md")))

    for page in pages:
        loaded = _Loaded(page.read_text(encoding="utf-8")).found
        assert loaded
        assert [] == [each for each in loaded if re.match(r"(?:\w+:)?//", each)], page.name


def test_no_style_loads_anything_of_another_host(site: Path) -> None:
    for style in site.rglob("*.css"):
        assert [] == re.findall(r"(?:url\(|@import)\W*(?:https?:)?//[^)\s]+", style.read_text())


def test_a_report_says_its_language_and_direction(site: Path) -> None:
    assert '<div lang="ar" dir="rtl">' in (site / "seed" / "ar.html").read_text("utf-8")
    assert '<div lang="zh-Hant" dir="ltr">' in (site / "seed" / "zh-Hant.html").read_text("utf-8")


def test_every_test_that_a_page_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", (DOCS / "security.md").read_text())

    assert len(named) > 30
    for path, test in named:
        text = (HOME / path).read_text(encoding="utf-8")
        assert f"def {test or 'test_'}" in text, f"{path}::{test}"


def test_every_file_of_the_code_that_a_page_names_is_there() -> None:
    for page in DOCS.glob("**/*.md"):
        named = re.findall(
            r"`((?:advisor|benchmarks|docs|prompts|scripts)/[\w/]+\.\w+)`",
            page.read_text(encoding="utf-8"),
        )
        assert [] == [each for each in named if not (HOME / each).exists()], page.name
