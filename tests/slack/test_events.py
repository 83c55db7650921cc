"""The real bolt app and slack-sdk client against a Slack on loopback."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiohttp import web

from advisor.surfaces.slack import words
from tests.slack.conftest import Workspace, signed
from tests.slack.fake import BOT, BOT_ID, USER, FakeSlack, refused

SIZE = "40.56M parameters, not the 125M"


def test_a_mention_is_answered_in_its_thread(slack: Workspace, paste: str) -> None:
    body = slack.event(f"<@{BOT}> {paste}")

    assert [200] == slack.deliver(body)
    assert SIZE in slack.said()
    places = {(m["channel"], m["thread_ts"]) for m in slack.fake.of("chat.postMessage")}
    assert {("C1", body["event"]["ts"])} == places


def test_retries_and_replicas_answer_once(slack: Workspace) -> None:
    body = slack.event("hello")
    direct = {**slack.event("hello"), "event_id": "EvOther"}
    direct["event"] = {**body["event"], "type": "message", "channel_type": "im"}

    assert {200} == set(slack.deliver(body, body, body, body))
    assert [200] == slack.deliver(body, retry=1)
    slack.deliver(direct)

    assert 1 == len(slack.fake.of("chat.postMessage"))


def test_a_late_event_is_answered_as_of_its_own_time(slack: Workspace, paste: str) -> None:
    first = {"user": USER, "text": paste, "ts": "1.0"}
    later = {"user": USER, "text": "max_iters = 777777", "ts": "9.0"}
    slack.fake.threads["1.0"] = [first, later]

    slack.deliver(slack.event("yes", ts="5.0", thread_ts="1.0"))

    assert "8 x 64 x 1024" in slack.said()
    assert "777" not in slack.said()


def test_yes_in_the_thread_brings_the_plan_and_our_words_are_no_evidence(
    slack: Workspace, paste: str
) -> None:
    ours = {"user": BOT, "bot_id": BOT_ID, "text": "n_embd = 4096, n_layer = 99", "ts": "2.0"}
    other = {"bot_id": "BX", "subtype": "bot_message", "text": "n_embd = 8192", "ts": "3.0"}
    slack.fake.threads["1.0"] = [{"user": USER, "text": paste, "ts": "1.0"}, ours, other]

    slack.deliver(slack.event("yes", ts="5.0", thread_ts="1.0"))

    assert "8 x 64 x 1024" in slack.said()
    assert not {"4096", "8192"} & set(slack.said().replace("`", " ").split())


@pytest.mark.parametrize(("user", "count"), [(USER, 1), ("UBOB", 0)])
def test_without_a_mention_only_who_was_answered_last_is_answered(
    slack: Workspace, user: str, count: int
) -> None:
    slack.fake.threads["1.0"] = [
        {"user": USER, "text": "hello", "ts": "1.0"},
        {"user": BOT, "bot_id": BOT_ID, "text": "Paste it.", "ts": "2.0"},
    ]
    event = {"type": "message", "channel_type": "channel", "user": user, "thread_ts": "1.0"}

    slack.deliver(slack.event("loss is nan", ts="5.0", **event))

    assert count == len(slack.fake.of("chat.postMessage"))


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "BX"},
        {"bot_id": BOT_ID, "user": BOT},
        {"subtype": "bot_message", "user": None},
        {"subtype": "message_changed"},
        {"type": "message", "channel_type": "channel"},
        {"type": "reaction_added"},
    ],
)
def test_bots_and_the_talk_of_others_are_left_alone(slack: Workspace, more: Any) -> None:
    assert [200] == slack.deliver(slack.event("n_embd = 384", **more))
    assert [] == slack.fake.of("chat.postMessage")


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Slack-Signature": "v0=00"},
        {"X-Slack-Request-Timestamp": "1"},
        signed("{}"),
        signed(json.dumps({"type": "event_callback"}), age=3600),
    ],
)
def test_a_request_that_slack_did_not_sign_now_is_refused(
    slack: Workspace, headers: dict[str, str]
) -> None:
    body = json.dumps({"type": "event_callback"})
    answer = slack.run(slack.send(slack.bots[0], body, **headers))

    assert 401 == answer.status_code


def test_the_address_is_verified(slack: Workspace) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc"})
    answer = slack.run(slack.send(slack.bots[0], body))

    assert {"challenge": "abc"} == answer.json()


def test_rate_limits_and_faults_of_slack_are_waited_out(slack: Workspace) -> None:
    slow = web.Response(status=429, headers={"Retry-After": "3"})
    limited = web.Response(status=429, headers={"Retry-After": "1"})
    slack.fake.failing["auth.test"] = [slow]
    slack.fake.failing["chat.postMessage"] = [limited, web.Response(status=503)]

    slack.deliver(slack.event("hello"))

    assert 3 == len(slack.fake.of("chat.postMessage"))
    assert max(slack.seconds) < 3  # although the first call of the API took longer


def test_a_missing_scope_is_named(slack: Workspace) -> None:
    slack.fake.failing["conversations.replies"] = [
        refused("missing_scope", needed="channels:history")
    ]

    slack.deliver(slack.event("yes", thread_ts="1.0"))

    assert "`channels:history`" in slack.said()
    assert "Reinstall" in slack.said()


def test_without_the_scope_for_users_the_text_tells_the_language(slack: Workspace) -> None:
    slack.fake.failing["users.info"] = [refused("missing_scope", needed="users:read")]

    slack.deliver(slack.event("hello"))

    assert "Paste" in slack.said()


@pytest.mark.parametrize(
    ("slacks", "ours"),
    [
        ("en-US", "en"), ("de-DE", "de"), ("es-ES", "es"), ("es-LA", "es"), ("fr-FR", "fr"),
        ("pt-BR", "es"), ("ja-JP", "ja"), ("ko-KR", "ko"), ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"), ("hi-IN", "hi"), ("ar-AE", "ar"), ("it-IT", "en"),
    ],
)  # fmt: skip
def test_our_own_sentences_are_in_the_language_set_in_slack(
    slack: Workspace, slacks: str, ours: str
) -> None:
    slack.fake.locale = slacks
    refusal = refused("missing_scope", needed="channels:history")
    slack.fake.failing["conversations.replies"] = [refusal]
    slack.deliver(slack.event("yes", thread_ts="1.0"))

    assert words.missing_scope(ours, "channels:history") == slack.said()
    assert "`channels:history`" in slack.said()


def test_a_missing_scope_for_files_is_named_under_the_answer(slack: Workspace, paste: str) -> None:
    slack.fake.failing["files.getUploadURLExternal"] = [
        refused("missing_scope", needed="files:write")
    ]
    slack.deliver(slack.event(paste))

    assert SIZE in slack.said()
    assert "`files:write`" in slack.said()


@pytest.mark.parametrize("method", ["users.info", "conversations.replies", "chat.postMessage"])
def test_faults_of_slack_are_survived(slack: Workspace, method: str) -> None:
    """A page of Slack's front servers is no JSON, and comes more often than we try."""
    slack.fake.failing[method] = [
        web.Response(text="<html>Server Error</html>", content_type="text/html", status=502)
        for _ in range(3)
    ]
    slack.deliver(slack.event("hello", thread_ts="1.0"))

    assert slack.said()


def test_a_limit_that_does_not_end_is_told(slack: Workspace) -> None:
    slack.fake.failing["conversations.replies"] = [
        web.Response(status=429, headers={"Retry-After": "0"}) for _ in range(6)
    ]
    slack.deliver(slack.event("yes", thread_ts="1.0"))

    assert words.said("en", "limited") == slack.said()


@pytest.mark.parametrize("subtype", ["message_changed", "message_deleted"])
def test_a_changed_message_is_no_question(slack: Workspace, subtype: str) -> None:
    old = {"type": "message", "user": USER, "text": "n_embd = 384", "ts": "1.0"}
    changed = {
        "type": "message", "subtype": subtype, "channel": "D1", "channel_type": "im",
        "hidden": True, "ts": "2.0", "message": {**old, "text": "hello"}, "previous_message": old,
    }  # fmt: skip

    assert [200] == slack.deliver(slack.callback(changed))
    assert [] == slack.fake.of("chat.postMessage")


def test_the_language_set_in_slack_is_the_answers(slack: Workspace) -> None:
    slack.fake.locale = "zh-TW"
    slack.deliver(slack.event("hello"))

    assert "貼上" in slack.said()


def test_a_long_report_comes_in_several_messages_and_as_files(slack: Workspace, paste: str) -> None:
    body = slack.event(paste)
    slack.deliver(body)

    # Each message is one that Slack takes, or the local one would have refused it.
    *_, last, shared = slack.fake.threads[body["event"]["ts"]]
    assert 1 < len(slack.fake.of("chat.postMessage"))
    assert "Something went wrong" not in slack.said()
    assert "context" == last["blocks"][-1]["type"]
    names = [each["name"] for each in shared["files"]]
    assert ["curve.png", "report.md", "report.json"] == names
    assert slack.fake.uploads["curve.png"].startswith(b"\x89PNG")
    assert SIZE in slack.fake.uploads["report.md"].decode()
    assert json.loads(slack.fake.uploads["report.json"])["findings"]


def test_hostile_text_mentions_nobody(slack: Workspace) -> None:
    text = "&lt;!channel&gt; n_embd = '&lt;!here&gt;'\n&lt;@U1&gt; iter 0: loss nan <!channel>"
    slack.deliver(slack.event(f"n_layer = 12\nn_head = 12\n{text}\nCUDA out of memory. {text}"))

    sent = json.dumps(slack.fake.of("chat.postMessage"))
    assert slack.said()
    assert "<!" not in sent
    assert "<@" not in sent


def test_socket_mode_answers_and_acknowledges(slack: Workspace, settings: Any) -> None:
    from advisor.surfaces.slack.start import serve_socket

    payload = slack.event("hello")
    slack.fake.pushed = [
        {"type": "events_api", "envelope_id": "E1", "payload": payload,
         "accepts_response_payload": False},
    ]  # fmt: skip

    async def until_answered(fake: FakeSlack) -> None:
        serving = asyncio.create_task(serve_socket(slack.bots[0], settings))
        async with asyncio.timeout(20):
            while not (fake.of("chat.postMessage") and fake.acknowledged):  # noqa: ASYNC110  (told in another thread)
                await asyncio.sleep(0.02)
        serving.cancel()
        await asyncio.wait({serving})

    slack.run(until_answered(slack.fake))
    assert ["E1"] == slack.fake.acknowledged
    assert "Paste" in slack.said()
