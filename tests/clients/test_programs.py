"""Requests as Open WebUI and LibreChat send them.

They have the shape that these programs give them; the prompts are written anew around the words
that they are known by.
"""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx
import pytest

MODEL = "training-advisor"
COUNT = "40.56M"  # of the run that is pasted


def post(service: str, messages: list[dict[str, Any]], **parameters: Any) -> dict[str, Any]:
    """Send one request as a program does that uses no client library."""
    body = {"model": MODEL, "messages": messages, **parameters}
    answer = httpx.post(f"{service}/chat/completions", json=body, timeout=60)
    assert 200 == answer.status_code, answer.text
    found: dict[str, Any] = answer.json()
    return found


def told(found: dict[str, Any]) -> str:
    """Return what an answer says."""
    return str(found["choices"][0]["message"]["content"])


def user(content: Any) -> dict[str, Any]:
    """Return a message of the user."""
    return {"role": "user", "content": content}


# Open WebUI.

WEBUI: dict[str, Any] = {
    "stream": False, "params": {}, "features": {"web_search": False}, "variables": {"{{NOW}}": "x"},
    "model_item": {"id": MODEL, "owned_by": "openai"}, "session_id": "s", "chat_id": "c", "id": "m",
    "background_tasks": {"title_generation": True, "tags_generation": True}, "tool_ids": [],
    "files": [{"type": "file", "id": "f", "url": "f"}], "stream_options": {"include_usage": True},
    "metadata": {"user_id": "u", "chat_id": "c", "files": None, "task": None},
}  # fmt: skip
QUOTED = """
### Chat History:
<chat_history>
USER: Why is my loss stuck? n_embd = 384
ASSISTANT: ### 1. 🔴 The model has 40.56M parameters, not the 125M that is claimed
</chat_history>"""


def task(words: str, form: str = "") -> str:
    """Return a background prompt: what is asked, the form of the answer, the quoted chat."""
    output = f"\n### Output:\nJSON format: {form}" if form else ""
    return f"### Task:\n{words} of the chat history.{output}{QUOTED}"


@pytest.mark.parametrize(
    ("prompt", "want"),
    [
        (task("Generate a title", '{ "title": "…" }'),
         {"title": "The model has 40.56M parameters, not the 125M that is…"}),
        (task("Generate tags", '{ "tags": ["…"] }'), {"tags": ["Training", "Diagnosis"]}),
        (task("Suggest follow-up questions", '{ "follow_ups": ["…?"] }'),
         {"follow_ups": ["Yes, compute the exact plan.", "Show the evidence for finding 1",
                         "What should I paste next?"]}),
        (task("Write search queries", '{ "queries": ["…"] }'), {"queries": []}),
        (task("You are an autocompletion system. Continue", '{ "text": "…" }'), {"text": ""}),
        (task("Write a prompt for image generation", '{\n    "prompt": "…"\n}'), {"prompt": ""}),
    ],
)  # fmt: skip
def test_background_tasks_of_open_webui_get_their_json(
    service: str, prompt: str, want: dict[str, Any]
) -> None:
    meta = {**WEBUI["metadata"], "task": "some_generation", "task_body": {"messages": []}}
    found = post(service, [user(prompt)], stream=False, max_completion_tokens=1000, metadata=meta)

    assert want == json.loads(told(found))
    assert [] == found["findings"]


def test_open_webui_gets_an_emoji_and_no_tool(service: str) -> None:
    face = "Your task is to reflect the speaker's likely facial expression.\n\nMessage: ```hi```"
    tools = {"role": "system", "content": 'Available Tools: [{"name": "x"}]\n\nChoose.'}
    query = user('History:\nUSER: """n_embd = 384"""\nQuery: explain finding 2')

    assert 1 == len(told(post(service, [user(face)])))
    assert {"tool_calls": []} == json.loads(told(post(service, [tools, query])))


def framed(question: str, **files: str) -> str:
    """Return a question as Open WebUI frames it, with files."""
    sources = "\n".join(
        f'<source id="{i}" name="{name}">{body}</source>'
        for i, (name, body) in enumerate(files.items(), 1)
    )
    head = "### Task:\nRespond to the user query using the provided context, with citations.\n"
    return f"{head}\n<context>\n{sources}\n</context>\n\n{question}"


@pytest.mark.parametrize("role", ["user", "system"])
def test_files_of_open_webui_are_read_once_and_then_asked_about(
    service: str, config: str, log: str, role: str
) -> None:
    def turn(question: str) -> list[dict[str, Any]]:
        with_files = framed(question if role == "user" else "", **{"a.py": config, "b.log": log})
        if role == "user":
            return [user(with_files)]
        return [{"role": "system", "content": with_files}, user(question)]

    first = told(post(service, turn("Why is my loss stuck?"), **WEBUI))
    later = [user("Why is my loss stuck?"), {"role": "assistant", "content": first}]
    second = told(post(service, [*later, *turn("Only the errors")], **WEBUI))

    assert COUNT in first
    assert "`b.log`" in first
    assert COUNT in second
    assert "🟠" not in second


def test_open_webui_lists_the_models(service: str) -> None:
    headers = {"Authorization": "Bearer any", "X-OpenWebUI-User-Name": "J", "Accept": "*/*"}
    found = httpx.get(f"{service}/models", headers=headers).json()

    assert [MODEL] == [each["id"] for each in found["data"]]


# LibreChat.

LIBRE: dict[str, Any] = {
    "user": "6650", "temperature": 1, "top_p": 1, "presence_penalty": 0, "frequency_penalty": 0,
    "promptCache": True, "reasoning_effort": "", "web_search": False, "stop": None,
}  # fmt: skip


def test_titles_of_librechat_are_short_and_bare(service: str) -> None:
    asks = (
        "Provide a concise, 5-word-or-less title for the chat. Only the title.\n\nConversation:\n"
    )

    assert "Training run diagnosis" == told(post(service, [user(asks + "User: hi\nAI: hello")]))


@pytest.mark.parametrize("role", ["system", "user"])
def test_texts_that_librechat_attaches_are_files(
    service: str, config: str, log: str, role: str
) -> None:
    fenced = f'Attached document(s):\n```md# "a.py"\n{config}\n\n\n---\n\n# "b.log"\n{log}\n\n```'
    listed = "The user has attached 2 files to the conversation:" + "".join(
        f"\n<file>\n<filename>{name}</filename>\n<context>\n{body}\n</context>\n</file>"
        for name, body in {"a.py": config, "b.log": log}.items()
    )
    asks = "Why is it stuck?"
    shapes = {
        "user": [[user(f"{fenced}\n{asks}")]],
        "system": [[{"role": "system", "content": each}, user(asks)] for each in (fenced, listed)],
    }
    for messages in shapes[role]:
        found = told(post(service, messages, **LIBRE))
        assert COUNT in found
        assert "`b.log`" in found


def data_url(text: str, kind: str = "text/plain") -> str:
    """Return a text as a data URL."""
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode()}"


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", "text/x-python"])
def test_file_parts_and_data_urls_are_files(service: str, config: str, log: str, kind: str) -> None:
    parts = [
        {"type": "text", "text": "Why is it stuck?"},
        {"type": "file", "file": {"filename": "a.py", "file_data": data_url(config, kind)}},
        {"type": "input_file", "filename": "b.log", "file_data": data_url(log, kind)},
    ]
    answer = post(service, [user(parts)], **LIBRE)

    assert COUNT in told(answer)
    assert "`b.log`" in told(answer)
    assert answer["usage"]["prompt_tokens"] > len(config + log) // 4


@pytest.mark.parametrize(
    "part",
    [
        {"type": "image_url", "image_url": {"url": data_url("x", "image/png"), "detail": "auto"}},
        {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}},
        {"type": "input_image", "image_url": data_url("x", "image/png")},
        {"type": "input_audio", "input_audio": {"data": "eA==", "format": "wav"}},
        {"type": "file", "file": {"file_data": "data:application/pdf;base64,eA=="}},
        {"type": "file", "file": {"file_id": "file-1"}},
        {"type": "file", "file": {"filename": "a", "file_data": "data:text/plain;base64,%%%"}},
        {"type": "file"}, {"type": "video_url", "video_url": 3},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said_to_be_unreadable(
    service: str, paste: str, part: dict[str, Any]
) -> None:
    says = "I read text, not pictures"

    assert told(post(service, [user([part])], **LIBRE)).startswith(says)
    with_text = told(post(service, [user([{"type": "text", "text": paste}, part])], **LIBRE))
    assert with_text.startswith(says)
    assert COUNT in with_text
