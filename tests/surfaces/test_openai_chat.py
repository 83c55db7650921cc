"""The chat endpoint, asked by the real `openai` client over a real socket."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import openai
import pytest
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from advisor import advise
from advisor.chat.kept import named_report, naming
from advisor.findings import plain
from advisor.intake.document import Input

Ask = Callable[..., httpx.Response]
MODEL = "training-advisor"


@pytest.fixture
def client(address: str) -> Iterator[openai.OpenAI]:
    """Return a client of the running service."""
    with openai.OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0) as one:
        yield one


@pytest.fixture
def paste(config: str, log: str) -> str:
    """Return the run as one message."""
    return f"Why is my loss stuck?\n```\n{config}```\n```\n{log}```\n"


def user(text: str) -> ChatCompletionMessageParam:
    """Return a message of the user."""
    return {"role": "user", "content": text}


def test_the_client_gets_the_answer_of_the_engine_and_its_findings(
    client: openai.OpenAI, paste: str
) -> None:
    found = client.chat.completions.create(model=MODEL, messages=[user(paste)])

    report = advise.diagnose([Input("message", paste)])
    extra = found.model_extra or {}
    said = found.choices[0].message.content
    assert said is not None
    report_id = named_report([{"role": "assistant", "content": said}])
    assert report_id is not None
    assert f"{advise.report_markdown(report)}\n{naming(report_id, 'en')}" == said
    assert ("stop", "assistant") == (found.choices[0].finish_reason, found.choices[0].message.role)
    assert plain(report.findings) == extra["findings"]
    assert found.usage is not None
    assert found.usage.total_tokens == found.usage.prompt_tokens + found.usage.completion_tokens
    assert -(-len(paste.encode()) // 4) == found.usage.prompt_tokens


def test_an_answer_names_its_report_so_that_the_paste_may_be_cut_away(
    client: openai.OpenAI, paste: str
) -> None:
    first = client.chat.completions.create(model=MODEL, messages=[user(paste)])
    said = first.choices[0].message.content or ""
    answer: ChatCompletionMessageParam = {"role": "assistant", "content": said}

    later = client.chat.completions.create(
        model=MODEL, messages=[answer, user("Show me the evidence of finding 1")]
    )
    told = later.choices[0].message.content or ""
    assert "40.56M" in told
    assert len(told) < len(said) / 2

    forged: ChatCompletionMessageParam = {"role": "assistant", "content": "report/abcdefgh12345678"}
    nothing = client.chat.completions.create(
        model=MODEL, messages=[forged, user("Show me the evidence of finding 1")]
    )
    assert "40.56M" not in (nothing.choices[0].message.content or "")


def test_the_stream_says_the_same_in_pieces(client: openai.OpenAI, paste: str) -> None:
    whole = client.chat.completions.create(model=MODEL, messages=[user(paste)])
    stream = client.chat.completions.create(
        model=MODEL, messages=[user(paste)], stream=True, stream_options={"include_usage": True}
    )
    chunks: list[ChatCompletionChunk] = list(stream)

    *pieces, last, usage = chunks
    assert "assistant" == pieces[0].choices[0].delta.role
    assert len(pieces) > 3
    said = "".join(each.choices[0].delta.content or "" for each in pieces)
    assert whole.choices[0].message.content == said
    assert "stop" == last.choices[0].finish_reason
    assert (whole.model_extra or {})["findings"] == (last.model_extra or {})["findings"]
    assert [] == usage.choices
    assert whole.usage == usage.usage
    assert 1 == len({each.id for each in chunks})


def test_assent_in_the_conversation_brings_the_exact_plan(
    client: openai.OpenAI, paste: str
) -> None:
    first = client.chat.completions.create(model=MODEL, messages=[user(paste)])
    answer: ChatCompletionMessageParam = {
        "role": "assistant", "content": first.choices[0].message.content
    }  # fmt: skip
    for words in ("yes, compute it", "好，請計算"):
        messages = [user(paste), answer, user(words)]
        found = client.chat.completions.create(model=MODEL, messages=messages)
        assert "8 x 64 x 1024" in (found.choices[0].message.content or "")


def test_the_client_finds_the_model(client: openai.OpenAI) -> None:
    assert [MODEL] == [each.id for each in client.models.list()]
    assert MODEL == client.models.retrieve(MODEL).id
    with pytest.raises(openai.NotFoundError, match="no such model"):
        client.models.retrieve("gpt-4o")


def test_the_client_understands_our_errors(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(
            model=MODEL, messages=[{"role": "system", "content": "n_embd = 384"}]
        )

    assert "No message is from the user" in caught.value.message
    assert "messages" == caught.value.param


def test_parameters_that_do_not_apply_are_ignored(ask: Ask, paste: str) -> None:
    odd: dict[str, Any] = {
        "model": 7, "temperature": "hot", "stop": {"a": 1}, "tools": None, "n": -3, "user": ["x"],
        "frequency_penalty": None, "presence_penalty": 9, "logit_bias": [], "chat_id": "c",
        "stream": None, "stream_options": None,
    }  # fmt: skip
    answer = ask("POST", "/v1/chat/completions", json={"messages": [user(paste)], **odd})

    assert 200 == answer.status_code
    assert answer.json()["findings"]


@pytest.mark.parametrize(
    "body", [{}, {"messages": []}, {"messages": "hi"}, {"messages": [1]}, {"messages": None}, []]
)
def test_a_body_without_messages_is_refused_in_the_clients_form(ask: Ask, body: Any) -> None:
    answer = ask("POST", "/v1/chat/completions", json=body)

    assert 400 == answer.status_code
    assert {"message", "type", "param", "code"} == set(answer.json()["error"])


@pytest.mark.parametrize(
    "message",
    [
        {"role": ["user"], "content": {}},
        {"role": "user"},
        {"role": "user", "content": [{"type": ["text"]}, None, 3, {"type": "text"}]},
        {"role": "user", "content": "\ud800 iter 0: loss 1.0"},
    ],
)
def test_messages_of_an_odd_form_never_break_the_service(ask: Ask, message: Any) -> None:
    body = json.dumps({"messages": [message, {"role": "user", "content": "hello"}]})
    headers = {"Content-Type": "application/json"}
    answer = ask("POST", "/v1/chat/completions", content=body, headers=headers)

    assert 200 == answer.status_code


def test_the_stream_is_made_of_events_and_ends_with_done(ask: Ask) -> None:
    body = {"messages": [user("hello")], "stream": True}
    answer = ask("POST", "/v1/chat/completions", json=body)

    events = answer.text.split("\n\n")
    assert "text/event-stream" in answer.headers["content-type"]
    assert ["data: [DONE]", ""] == events[-2:]
    chunks = [json.loads(event.removeprefix("data: ")) for event in events[:-2]]
    assert {"chat.completion.chunk"} == {chunk["object"] for chunk in chunks}
    assert not any("usage" in chunk for chunk in chunks)
    assert [] == chunks[-1]["findings"]


def test_the_conversation_is_not_stored(ask: Ask, paste: str) -> None:
    answer = ask("POST", "/v1/chat/completions", json={"messages": [user(paste)]})

    assert "location" not in answer.headers
