"""A local server that speaks OpenAI's protocol and answers by a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.middleware.base import RequestResponseEndpoint

from advisor.explain.model import ModelChoice
from tests.serving import serving

Script = Callable[[dict[str, Any]], Any]


@dataclass
class ScriptedModel:
    """A server and what it was asked; `script` turns a request into the content of the answer.

    What it returns is sent as JSON; a text as it is, a number as the status of an error.
    """

    url: str = ""
    script: Script = lambda _: 500
    asked: list[dict[str, Any]] = field(default_factory=list)

    def choice(self) -> ModelChoice:
        """Return what names this model."""
        return ModelChoice("openai:scripted", url=f"{self.url}/v1", timeout=5.0)


@contextmanager
def scripted_model() -> Iterator[ScriptedModel]:
    """Run the server on a free port of this machine."""
    model, app = ScriptedModel(), FastAPI()

    @app.middleware("http")
    async def closing(request: Request, go_on: RequestResponseEndpoint) -> Response:
        answer = await go_on(request)
        answer.headers["Connection"] = "close"  # so that no client is left with an open socket
        return answer

    @app.get("/v1/models")
    async def models() -> dict[str, Any]:
        return {"object": "list", "data": [{"id": "scripted", "object": "model", "created": 0}]}

    @app.post("/v1/chat/completions")
    async def complete(request: Request) -> Response:
        body = await request.json()
        model.asked.append(body)
        said = model.script(body)
        if isinstance(said, int):
            return JSONResponse({"error": {"message": "scripted"}}, status_code=said)
        content = said if isinstance(said, str) else json.dumps(said)
        message = {"role": "assistant", "content": content, "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return JSONResponse({
            "id": "c", "object": "chat.completion", "created": 0, "model": "scripted",
            "choices": [choice],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        })  # fmt: skip

    with serving(app) as model.url:
        yield model
