from __future__ import annotations

import re
from collections.abc import Callable

import httpx
import pytest

from advisor.surfaces.web import STATIC
from advisor.wording.locales import offered_locales

Ask = Callable[..., httpx.Response]
LIMIT = 400 * 1024  # bytes of the page without the chart and its library
OURS = [
    path
    for path in sorted(STATIC.rglob("*"))
    if path.suffix in {".html", ".js", ".css"} and not {"chart", "vendor"} & set(path.parts)
]


def test_every_file_of_the_page_may_run_our_own_scripts_alone(ask: Ask) -> None:
    for path in ("/", *(f"/page/{each.relative_to(STATIC).as_posix()}" for each in OURS)):
        policy = ask("GET", path).headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy


def test_the_page_asks_nothing_of_another_server_and_never_writes_markup() -> None:
    for path in OURS:
        text = path.read_text(encoding="utf-8")
        assert not re.findall(r"https?://[a-z]|[\"'(]//[a-z]|@import|url\(", text), path.name
        assert not re.findall(
            r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(", text
        ), path.name
    assert not re.findall(r"\son\w+=|\sstyle=", (STATIC / "index.html").read_text("utf-8"))


def test_the_page_is_light() -> None:
    assert sum(path.stat().st_size for path in OURS) < LIMIT


@pytest.mark.parametrize("name", ["nothing.js", "../web.py", "%2e%2e/web.py", "style", ""])
def test_nothing_but_the_files_of_the_page_is_served(ask: Ask, name: str) -> None:
    assert 404 == ask("GET", f"/page/{name}").status_code


def test_a_file_that_has_not_changed_is_not_sent_again(ask: Ask) -> None:
    first = ask("GET", "/page/app.js")
    again = ask("GET", "/page/app.js", headers={"If-None-Match": first.headers["etag"]})

    assert "javascript" in first.headers["content-type"]
    assert (304, b"") == (again.status_code, again.content)


def test_every_word_that_the_page_asks_for_is_there(ask: Ask) -> None:
    words = ask("GET", "/page/words?locale=en").json()["words"]
    asked: set[str] = set()
    for path in OURS:
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'data-(?:word|hint|label)="([\w-]+)"', text))
        asked |= set(re.findall(r'\bsay\("([\w-]+)"', text))

    assert asked
    assert asked <= set(words)


@pytest.mark.parametrize("locale", offered_locales())
def test_the_words_come_in_every_language(ask: Ask, locale: str) -> None:
    said = ask("GET", f"/page/words?locale={locale}").json()

    assert locale == said["locale"]
    assert ("rtl" if locale == "ar" else "ltr") == said["direction"]
    assert "{name}" in said["words"]["remove"]


def test_a_browser_gets_the_nearest_language(ask: Ask) -> None:
    assert "zh-Hant" == ask("GET", "/page/words?locale=zh-TW,en").json()["locale"]
    assert "en" == ask("GET", "/page/words").json()["locale"]


def test_the_cards_can_be_listed(ask: Ask) -> None:
    assert "NVIDIA GeForce RTX 4070" in ask("GET", "/page/gpus").json()["gpus"]
