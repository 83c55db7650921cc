"""A paste in any form that a client may send: JSON, a form with files, plain text, an archive."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Head
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.datastructures import Headers, UploadFile
from starlette.types import Message

from advisor.errors import InputError
from advisor.intake.decode import GZIP
from advisor.intake.document import Input
from advisor.surfaces.schemas import Paste

JSON, FORM, ZIP = "application/json", "multipart/form-data", b"PK\x03\x04"
MEMBERS = 200  # files of an archive
UNPACKED = 256 << 20  # bytes of all of them
FIELDS = ("text", "question", "gpu", "locale")
FILES = "files"
NAME = 500  # characters of a file's name
SCHEMA = Paste.model_json_schema(ref_template="#/components/schemas/{model}")
SCHEMA.pop("$defs")  # `Document` is among the components, for plans take pastes too
BODY = {
    "required": True,
    "content": {
        JSON: {"schema": SCHEMA},
        FORM: {
            "schema": {
                "type": "object",
                "properties": {
                    **{name: {"type": "string"} for name in FIELDS},
                    FILES: {"type": "array", "items": {"type": "string", "format": "binary"}},
                },
            }
        },
        "text/plain": {"schema": {"type": "string"}},
        "application/gzip": {"schema": {"type": "string", "format": "binary"}},
        "application/zip": {"schema": {"type": "string", "format": "binary"}},
    },
}


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What was sent: the settings and typed text of a paste, and files as they came."""

    paste: Paste
    files: tuple[Input, ...] = ()

    @property
    def inputs(self) -> list[Input]:
        """Everything to read, files first."""
        typed = [
            Input(name, words, "message")
            for name, words in (("question", self.paste.question), ("message", self.paste.text))
            if words.strip()
        ]
        named = (Input(each.name, each.content, "file") for each in self.paste.documents)
        return [*named, *self.files, *typed]

    @property
    def size(self) -> int | None:
        """The bytes of all texts as they came, None where one is packed."""
        size = 0
        for each in self.inputs:
            if isinstance(each.data, bytes):
                if each.data.startswith(GZIP):
                    return None
                size += len(each.data)
            elif isinstance(each.data, str):
                size += len(each.data.encode("utf-8", "replace"))
        return size


def uploaded(headers: Headers, body: bytes) -> Uploaded:
    """Read a paste from a request; a large one takes a while, so not in the event loop.

    Raises:
        RequestValidationError: A JSON body, or a field of a form, is not as it should be.
        InputError: An archive cannot be unpacked, or holds too much.
    """
    kind = headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if kind == JSON:
        return Uploaded(_validated(_json(body)))
    if kind == FORM:
        return asyncio.run(_form(headers, body))
    if kind.startswith("text/") and not body.startswith(ZIP):
        return Uploaded(Paste(text=body.decode("utf-8", "replace")))
    return Uploaded(Paste(), tuple(_files(_name(headers), body)))


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        fault = {"type": "json_invalid", "loc": ("body",), "msg": "not JSON", "input": None}
        raise RequestValidationError([fault]) from error


def _validated(found: Any) -> Paste:
    try:
        return Paste.model_validate(found)
    except ValidationError as error:
        raise RequestValidationError(
            error.errors(include_url=False, include_input=False)
        ) from error


async def _form(headers: Headers, body: bytes) -> Uploaded:
    async def once() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    request = Request({"type": "http", "headers": headers.raw}, once)
    async with request.form(max_files=MEMBERS, max_fields=MEMBERS) as form:
        fields = {name: str(form[name]) for name in FIELDS if isinstance(form.get(name), str)}
        files: list[Input] = []
        for field, part in form.multi_items():
            if isinstance(part, UploadFile):
                name = (part.filename or "file")[:NAME]
                files += _files(name, await part.read())
            elif field == FILES:  # it would be lost
                why = "must be sent as files, each with a `filename` (curl: -F files=@log.txt)"
                fault = {"type": "file_type", "loc": ("body", FILES), "msg": why, "input": None}
                raise RequestValidationError([fault])
    return Uploaded(_validated(fields), tuple(files))


def _name(headers: Headers) -> str:
    """Return the name that the client gives the body."""
    said = Head()
    said["Content-Disposition"] = headers.get("content-disposition", "")
    return (said.get_filename() or "upload")[:NAME]


def _files(name: str, body: bytes) -> Iterator[Input]:
    """Yield a file, or those of an archive."""
    if not body.startswith(ZIP):
        yield Input(name, body, "file")
        return
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            yield from _members(name, archive)
    except (zipfile.BadZipFile, RuntimeError, EOFError, OSError) as error:
        raise InputError("archive-broken", place=name) from error


def _members(name: str, archive: zipfile.ZipFile) -> Iterator[Input]:
    members = [each for each in archive.infolist() if not each.is_dir()]
    if len(members) > MEMBERS:
        raise InputError("archive-of-many", place=name, most=MEMBERS)
    left = UNPACKED
    for each in members:
        # What the archive says of its sizes is not trusted: no more is read than is left.
        with archive.open(each) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise InputError("archive-too-large", place=name, most=UNPACKED)
        yield Input(each.filename[:NAME], content, "file")
