"""The clients of OpenAI and langchain against the running service."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest
from langchain_openai import ChatOpenAI
from pydantic import BaseModel, SecretStr

MODEL = "training-advisor"
COUNT = "40.56M"  # of the run that is pasted


@pytest.fixture
def client(service: str) -> Iterator[openai.OpenAI]:
    """Return OpenAI's client."""
    with openai.OpenAI(base_url=service, api_key="any", max_retries=0) as one:
        yield one


def user(content: Any) -> Any:
    """Return a message of the user; Any, for the types of clients know no odd content."""
    return {"role": "user", "content": content}


def chat_model(service: str, **options: Any) -> ChatOpenAI:
    """Return langchain's client; it closes nothing: `options` bring connections to close."""
    return ChatOpenAI(model=MODEL, base_url=service, api_key=SecretStr("any"), **options)


@pytest.fixture
def web() -> Iterator[httpx.Client]:
    """Return connections, closed at the end."""
    with httpx.Client() as one:
        yield one


class Title(BaseModel):
    """What LibreChat has filled in for a title."""

    language: str
    title: str


def test_langchain_asks_and_streams(service: str, paste: str, web: httpx.Client) -> None:
    chat = chat_model(service, stream_usage=True, http_client=web)
    whole = chat.invoke([("system", "You are helpful."), ("human", paste)])
    pieces = list(chat.stream([("human", paste)]))

    assert COUNT in whole.text
    assert whole.text.rpartition("report/")[0] == "".join(each.text for each in pieces).rpartition(
        "report/"
    )[0]  # fmt: skip
    assert len(pieces) > 3
    assert whole.usage_metadata
    assert whole.usage_metadata["input_tokens"] > 200
    assert 1 == sum(each.usage_metadata is not None for each in pieces)


def test_langchain_asks_and_streams_asynchronously(service: str, paste: str) -> None:
    async def ask() -> tuple[str, str]:
        async with httpx.AsyncClient() as web:
            chat = chat_model(service, http_async_client=web)
            whole = await chat.ainvoke([("human", paste), ("ai", "…"), ("human", "As JSON")])
            pieces = [each.text async for each in chat.astream([("human", paste)])]
        return whole.text, "".join(pieces)

    as_json, streamed = asyncio.run(ask())

    assert as_json.lstrip("`").startswith("json")
    assert COUNT in streamed


def test_langchain_gets_a_title_in_the_form_of_its_schema(service: str, web: httpx.Client) -> None:
    chat = chat_model(service, http_client=web)
    asks = (
        "Analyze this conversation and provide:\n1. The detected language of it\n2. A title\n\n"
        "User: 損失為什麼停滯？\nAI: ### 1. 🔴 模型有 40.56M 個參數\n\n更多文字"
    )
    found = chat.with_structured_output(Title).invoke(asks)

    assert Title(language="zh-Hant", title="模型有 40.56M 個參數") == found


@pytest.mark.parametrize("odd", [{"n": 2}, {"stop": ["\n"]}, {"max_tokens": 5}, {"seed": 1}])
def test_parameters_of_a_sampler_change_nothing(
    client: openai.OpenAI, paste: str, odd: dict[str, Any]
) -> None:
    found = client.chat.completions.create(model=MODEL, messages=[user(paste)], extra_body=odd)

    assert 1 == len(found.choices)
    assert "stop" == found.choices[0].finish_reason
    assert (found.choices[0].message.content or "").count("\n") > 20


@pytest.mark.parametrize("content", ["", " \n", None, []])
def test_an_empty_message_is_asked_to_paste(client: openai.OpenAI, content: Any) -> None:
    found = client.chat.completions.create(model=MODEL, messages=[user(content)])

    assert "Paste the log" in (found.choices[0].message.content or "")
    assert found.usage
    assert found.usage.completion_tokens > 10


def test_no_messages_are_refused_in_openais_form(client: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.chat.completions.create(model=MODEL, messages=[])

    assert "messages" == caught.value.param


def test_a_long_history_is_answered_from_its_end(client: openai.OpenAI, paste: str) -> None:
    talk = [user("thanks"), {"role": "assistant", "content": "You are welcome."}] * 2_000
    found = client.chat.completions.create(
        model=MODEL,
        messages=[*talk, user(paste), {"role": "assistant", "content": "…"}, user("As JSON")],
    )

    assert (found.choices[0].message.content or "").lstrip("`").startswith("json")


def test_what_the_rules_do_not_understand_a_model_may(
    client: openai.OpenAI, paste: str, request: pytest.FixtureRequest
) -> None:
    messages = [user(paste), {"role": "assistant", "content": "…"}, user("hm, gut feeling here?")]
    found = client.chat.completions.create(model=MODEL, messages=messages)

    has_model = "scripted" in request.node.name
    want = "These findings are not fully certain" if has_model else "I cannot answer that from"
    assert (found.choices[0].message.content or "").startswith(want)


def test_findings_ride_on_the_answer_and_on_the_last_chunk_of_a_stream(
    client: openai.OpenAI, paste: str
) -> None:
    whole = client.chat.completions.create(model=MODEL, messages=[user(paste)])
    stream = client.chat.completions.create(
        model=MODEL,
        messages=[user(paste)],
        stream=True,
        stream_options={"include_usage": True},
    )
    chunks = list(stream)
    with_findings = [each for each in chunks if "findings" in (each.model_extra or {})]

    assert [chunks[-2]] == with_findings
    assert (whole.model_extra or {})["findings"][0]["rule"] == "parameter-count-not-as-claimed"
    assert (whole.model_extra or {})["findings"] == (chunks[-2].model_extra or {})["findings"]
    assert chunks[-1].usage == whole.usage
