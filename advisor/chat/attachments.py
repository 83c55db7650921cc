"""Files that chat clients hand on: framed in the text of a message, or as parts with data URLs.

Open WebUI writes `<source name="…">` into a frame around the question, LibreChat a list of fenced
files or `<file><filename>` blocks before it, both in the user's turn or in the system message.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import unquote_to_bytes

from advisor.intake.document import Input

TEXT_PARTS = ("text", "input_text")
HEAD = 400  # characters in which a frame says that it is one
UNNAMED = "attachment"
_FRAME = "Respond to the user query using the provided context"
_CONTEXT = re.compile(r"<context>(?P<context>.*)</context>", re.DOTALL)
_SOURCE = re.compile(r"<source\b(?P<head>[^>\n]{0,500})>(?P<body>.*?)</source>", re.DOTALL)
_NAME = re.compile(r'\bname="(?P<name>[^"\n]{1,200})"')
_QUERY = re.compile(r"</?user_query>")
_FENCED = re.compile(r"Attached document\(s\):\n```md(?P<files># \".*?)\n```(?:\n|\Z)", re.DOTALL)
_NEXT_FENCED = re.compile(r"\n\n---\n\n(?=# \")")
_FENCED_FILE = re.compile(r"# \"(?P<name>[^\n]{1,200}?)\"\n(?P<body>.*)", re.DOTALL)
_LISTED = "to the conversation:"
_LISTED_FILE = re.compile(
    r"<file>\s*<filename>(?P<name>[^<\n]{1,200})</filename>\s*<context>(?P<body>.*?)</context>\s*"
    r"</file>",
    re.DOTALL,
)
_ITEM = re.compile(r"<contextItem>\s*<!\[CDATA\[(?P<body>.*?)\]\]>\s*</contextItem>", re.DOTALL)
_DATA_URL = re.compile(r"data:(?P<type>[\w.+-]+/[\w.+-]+)?(?P<options>(?:;[^,;]{0,200}){0,8}),")
_UNREADABLE_TYPE = re.compile(r"(?:image|audio|video|font)/|application/(?:pdf|msword|vnd)")


def split_attached(text: str) -> tuple[str, tuple[Input, ...]]:
    """Take the files and the question out of the frame that a client put around them."""
    fenced = _FENCED.search(text)
    if fenced is not None and fenced.start() < HEAD:
        return text[: fenced.start()] + text[fenced.end() :], tuple(_fenced(fenced["files"]))
    if _FRAME not in text[:HEAD]:
        return text, ()
    found = _CONTEXT.search(text)
    if found is None:
        return text, ()
    return _QUERY.sub("", text[found.end() :]).strip(), _sources(found["context"])


def attached_to_system(text: str) -> tuple[Input, ...]:
    """Return the files that a client put into its system message; the rest of it says nothing."""
    if _FRAME in text:
        return _sources(text)
    fenced = _FENCED.search(text)
    files = list(_fenced(fenced["files"])) if fenced is not None else []
    if _LISTED in text:
        files += _listed(text)
    return tuple(files)


def attached_parts(parts: Sequence[Any]) -> tuple[tuple[Input, ...], int]:
    """Return the files among the parts of a message, and how many parts cannot be read."""
    files: list[Input] = []
    unreadable = 0
    for part in parts:
        if not isinstance(part, Mapping) or part.get("type") in TEXT_PARTS:
            continue
        if not isinstance(part.get("type"), str):
            continue
        file = _of_part(part)
        if file is None:
            unreadable += 1
        else:
            files.append(file)
    return tuple(files), unreadable


def _of_part(part: Mapping[str, Any]) -> Input | None:
    kind = str(part["type"])
    holder = part.get(kind.removeprefix("input_"), part)  # {"type": "file", "file": {…}}, or flat
    holder = {"url": holder} if isinstance(holder, str) else holder
    if not isinstance(holder, Mapping):
        return None
    data = next(
        (v for k in ("file_data", "url", "data") if isinstance(v := holder.get(k), str)), None
    )
    if data is None or "audio" in kind:
        return None  # named by an id, or an address: nothing is fetched
    read = _decoded(data, is_bare="image" not in kind)
    name = holder.get("filename") or part.get("filename")
    return None if read is None else Input(str(name or UNNAMED)[:200], read, "file")


def _decoded(data: str, *, is_bare: bool) -> bytes | None:
    """Return what a data URL or bare base64 holds, None where it is no text or wrong."""
    url = _DATA_URL.match(data)
    if url is None:
        return _base64(data) if is_bare else None
    if url["type"] and _UNREADABLE_TYPE.match(url["type"]):
        return None
    body = data[url.end() :]
    return _base64(body) if ";base64" in url["options"] else unquote_to_bytes(body)


def _base64(body: str) -> bytes | None:
    try:
        return base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        return None


def _sources(text: str) -> tuple[Input, ...]:
    """Return one file per name; a client hands on long files in several pieces."""
    pieces: dict[str, list[str]] = {}
    for source in _SOURCE.finditer(text):
        name = _NAME.search(source["head"])
        pieces.setdefault(name["name"] if name else UNNAMED, []).append(source["body"])
    return tuple(Input(name, "\n".join(parts), "file") for name, parts in pieces.items())


def _fenced(text: str) -> Iterator[Input]:
    for piece in _NEXT_FENCED.split(text):
        file = _FENCED_FILE.match(piece)
        if file is not None:
            yield Input(file["name"], file["body"], "file")


def _listed(text: str) -> Iterator[Input]:
    for file in _LISTED_FILE.finditer(text):
        items = [item["body"] for item in _ITEM.finditer(file["body"])]
        yield Input(file["name"].strip(), "\n".join(items) or file["body"].strip("\n"), "file")
