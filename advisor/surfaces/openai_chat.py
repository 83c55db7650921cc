"""The chat endpoint that OpenAI's clients speak to, with and without streaming.

Parameters that do not apply here (temperature, tools, stop, n and all others) are ignored, never
refused: many clients send them to every server.
"""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from advisor.bootstrap import Services
from advisor.chat.answer import Answer, Wishes, answer
from advisor.chat.attachments import attached_parts
from advisor.chat.turns import Message, text_of
from advisor.errors import AdvisorError, NotFoundError
from advisor.findings import plain
from advisor.surfaces.keeping import Keeping
from advisor.surfaces.schemas import MODEL, ChatRequest
from advisor.surfaces.sharing import Diagnosing
from advisor.wording.locales import request_locale

PIECE = 240  # characters of one streamed piece, at least; pieces end with a line
LOOKED_AT = 2000  # characters by which the language of a message is told
BYTES_PER_TOKEN = 4  # the stated estimate: no tokenizer is downloaded to count what costs nothing
ESTIMATE = "UTF-8 bytes ÷ 4"
NO_CACHE = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}

router = APIRouter()


@router.post("/v1/chat/completions")
async def complete(wanted: ChatRequest, request: Request, caller: Diagnosing) -> Response:
    """Answer the last message of the user from the messages alone.

    An answer names its report, so that it can be asked about when the paste is cut away.
    """
    services: Services = request.app.state.services
    fallback = request.headers.get("accept-language") or services.settings.locale
    kept = Keeping(services.store, caller.tenant, asyncio.get_running_loop())
    wishes = Wishes(
        wanted.locale, fallback, wanted.gpu, keep=kept.keep, load=kept.load,
        fields=wanted.fields(), choose=services.chooser.choose if services.chooser else None,
    )  # fmt: skip
    work = partial(answer, wanted.messages, services.advice, wishes)
    try:
        found: Answer = await request.app.state.workers.run(work, size=len(await request.body()))
    except AdvisorError:  # told in the language of the conversation
        request.state.locale = _language(wanted, fallback)
        raise
    head = {
        "id": f"chatcmpl-{secrets.token_hex(12)}",
        "created": int(time.time()),
        "model": MODEL,
    }
    if wanted.stream:
        chunks = map(_event, _chunks(head, found, wanted))
        return StreamingResponse(chunks, headers=NO_CACHE, media_type="text/event-stream")
    text = await request.app.state.workers.run(lambda: found.text)
    usage = _usage(wanted, text)
    message = {"role": "assistant", "content": text, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    completion = {**head, "object": "chat.completion", "choices": [choice], "usage": usage}
    return JSONResponse({**completion, **_extra(found)})


def _language(wanted: ChatRequest, fallback: str | None) -> str:
    """Return the language of a conversation that could not be read, from its last message."""
    asked = [text_of(each) for each in wanted.messages if each.get("role") == "user"]
    return request_locale(wanted.locale, asked[-1][-LOOKED_AT:] if asked else "", "", fallback)


@router.get("/v1/models")
def models() -> dict[str, Any]:
    """List the one model that there is."""
    return {"object": "list", "data": [_model()]}


@router.get("/v1/models/{name}")
def model(name: str) -> dict[str, Any]:
    """Describe the model."""
    if name != MODEL:
        raise NotFoundError("no-such-model", place="model", known=MODEL)
    return _model()


def _model() -> dict[str, Any]:
    return {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}


def _extra(found: Answer) -> dict[str, Any]:
    """Return what rides along for programs: the findings as in the report."""
    findings = plain(found.report.findings) if found.report else []
    return {"findings": findings, "locale": found.locale}


def _usage(wanted: ChatRequest, text: str) -> dict[str, Any]:
    prompt = sum(_tokens(text_of(each)) + _tokens_of_files(each) for each in wanted.messages)
    completion = _tokens(text)
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "estimated_as": ESTIMATE,
    }


def _tokens(text: str) -> int:
    return -(-len(text.encode("utf-8", "replace")) // BYTES_PER_TOKEN)


def _tokens_of_files(message: Message) -> int:
    content = message.get("content")
    files, _ = attached_parts(content if isinstance(content, list) else ())
    return sum(
        -(-len(each.data) // BYTES_PER_TOKEN) for each in files if isinstance(each.data, bytes)
    )


def _chunks(
    head: dict[str, Any], found: Answer, wanted: ChatRequest
) -> Iterator[dict[str, Any] | None]:
    """Yield the chunks of a stream; None is its end."""
    frame = {**head, "object": "chat.completion.chunk"}
    with_usage = bool(wanted.stream_options and wanted.stream_options.include_usage)
    if with_usage:  # every chunk has the field then
        frame["usage"] = None

    def chunk(delta: dict[str, str], finish: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return {**frame, "choices": [choice]}

    yield chunk({"role": "assistant", "content": ""})
    said = []
    for piece in _pieces(found.pieces):
        said.append(piece)
        yield chunk({"content": piece})
    yield {**chunk({}, "stop"), **_extra(found)}
    if with_usage:
        yield {**frame, "choices": [], "usage": _usage(wanted, "".join(said))}
    yield None


def _pieces(parts: Iterable[str]) -> Iterator[str]:
    """Yield lines together up to a piece's size; what ends the whole is one line end."""
    held = ""
    for part in parts:
        for line in part.splitlines(keepends=True):
            held += line
            kept = held.rstrip("\n")
            if len(kept) >= PIECE:
                yield kept
                held = held[len(kept) :]
        if kept := held.rstrip("\n"):
            yield kept
            held = held[len(kept) :]
    if held:
        yield "\n"


def _event(chunk: dict[str, Any] | None) -> str:
    data = "[DONE]" if chunk is None else json.dumps(chunk, ensure_ascii=False)
    return f"data: {data}\n\n"
