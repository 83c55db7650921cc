"""The page at `/`: static files that ask nothing of any other server, and what fills them.

The page knows no language: its words come from the catalogue, its cards from the table of GPUs.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from advisor.errors import NotFoundError
from advisor.quantities.gpus import gpu_names
from advisor.resources import prompts_home
from advisor.wording.catalogue import SOURCE_LOCALE, text
from advisor.wording.locales import resolve_locale
from advisor.wording.typography import RIGHT_TO_LEFT

STATIC = Path(__file__).with_name("static")
INDEX, TOPIC = "index.html", "page"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Cache-Control": "no-cache",  # asked for again each time, and answered by the tag alone
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=(.*(?:\n +.*)*)", re.MULTILINE)
_VALUE = re.compile(r"\{ *\$([\w-]+) *\}")

router = APIRouter(include_in_schema=False)


class Words(BaseModel):
    """What the page says in one language; a name in braces stands for a value."""

    locale: str
    direction: str
    words: dict[str, str]


class Cards(BaseModel):
    """The GPUs that the service knows."""

    gpus: list[str]


class _Asset(NamedTuple):
    body: bytes
    media_type: str
    tag: str


@router.get("/")
def page(request: Request) -> Response:
    """Return the page."""
    return _file(INDEX, request)


@router.get("/page/words")
def words(locale: str = "") -> Words:
    """Return the words of the page in the language that a browser prefers."""
    chosen = resolve_locale(locale[:200])
    direction = "rtl" if chosen in RIGHT_TO_LEFT else "ltr"
    return Words(locale=chosen, direction=direction, words=_words(chosen))


@router.get("/page/gpus")
def gpus() -> Cards:
    """Return the names of the cards."""
    return Cards(gpus=list(gpu_names()))


@router.get("/page/{name:path}")
def asset(name: str, request: Request) -> Response:
    """Return a script, a style or a text of the page."""
    return _file(name, request)


def _file(name: str, request: Request) -> Response:
    found = _assets().get(name)
    if found is None:
        raise NotFoundError("nothing-there")
    headers = {**HEADERS, "ETag": found.tag}
    if request.headers.get("if-none-match") == found.tag:
        return Response(status_code=304, headers=headers)
    return Response(found.body, headers=headers, media_type=found.media_type)


@cache
def _assets() -> dict[str, _Asset]:
    """Return every file of the page by its name; nothing else can be asked for."""
    found = {}
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            body = path.read_bytes()
            tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
            found[path.relative_to(STATIC).as_posix()] = _Asset(body, kind, tag)
    return found


@cache
def _words(locale: str) -> dict[str, str]:
    source = prompts_home() / "locales" / SOURCE_LOCALE / f"{TOPIC}.ftl"
    found = {}
    for name, pattern in _MESSAGE.findall(source.read_text(encoding="utf-8")):
        values = {each: f"{{{each}}}" for each in _VALUE.findall(pattern)}
        found[name] = text(locale, TOPIC, name, None, values)
    return found
