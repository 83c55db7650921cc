from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable

import httpx

Ask = Callable[..., httpx.Response]


def test_the_page_may_run_its_own_script_and_nothing_else(ask: Ask) -> None:
    answer = ask("GET", "/")
    policy = answer.headers["content-security-policy"]

    assert "text/html" in answer.headers["content-type"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", answer.text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_page_asks_nothing_of_another_server_and_never_writes_markup(ask: Ask) -> None:
    page = ask("GET", "/").text

    assert not re.findall(r"https?://|//[a-z]|@import|url\(", page)
    assert not re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", page)
    assert not re.findall(r"\son\w+=|\sstyle=", page)


def test_the_page_has_what_a_paste_needs(ask: Ask) -> None:
    page = ask("GET", "/").text

    for name in ("text", "question", "gpu", "locale", "send"):
        assert f'id="{name}"' in page
    assert len(page.splitlines()) < 100
