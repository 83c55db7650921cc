"""The page at `/`: one static file that asks nothing of any other server."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

PAGE = Path(__file__).with_name("static") / "index.html"
_INLINE = re.compile(r"<(?P<tag>script|style)>(?P<body>.*?)</(?P=tag)>", re.DOTALL)

router = APIRouter()


@router.get("/", include_in_schema=False)
def page() -> HTMLResponse:
    """Return the page."""
    text, policy = _page()
    headers = {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return HTMLResponse(text, headers=headers)


@cache
def _page() -> tuple[str, str]:
    """Return the page and the policy that lets exactly its own script and style run."""
    text = PAGE.read_text(encoding="utf-8")
    own = {found["tag"]: _hash(found["body"]) for found in _INLINE.finditer(text)}
    rules = (
        "default-src 'none'",
        f"script-src '{own['script']}'",
        f"style-src '{own['style']}'",
        "connect-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
    return text, "; ".join(rules)


def _hash(body: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
