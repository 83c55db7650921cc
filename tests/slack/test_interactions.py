"""The command, the shortcut, the assistant's pane, and several workspaces."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from aiohttp import web
from pydantic import SecretStr
from slack_sdk.oauth.installation_store import Installation
from starlette.applications import Starlette

from advisor.bootstrap import Services
from advisor.errors import InputError
from advisor.surfaces.slack import words
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.start import SlackApp, run, slack_app
from tests.slack.conftest import SIGNING, Workspace
from tests.slack.fake import BOT, BOT_ID, USER, FakeSlack, refused

SIZE = "40.56M parameters, not the 125M"


def shortcut(slack: Workspace, message: dict[str, Any]) -> dict[str, Any]:
    """Return the form that Slack sends for a chosen message."""
    payload = {
        "type": "message_action", "callback_id": "diagnose_message", "trigger_id": "3.1",
        "team": {"id": "T1"}, "user": {"id": USER}, "channel": {"id": "C1"}, "message": message,
        "response_url": f"{slack.fake.address}/respond",
    }  # fmt: skip
    return {"payload": json.dumps(payload)}


def test_the_command_is_answered_once_and_only_to_who_asked(slack: Workspace) -> None:
    command = {
        "command": "/advisor", "text": words.example("en"), "team_id": "T1", "channel_id": "C1",
        "user_id": USER, "trigger_id": "1.1", "response_url": f"{slack.fake.address}/respond",
    }  # fmt: skip

    assert [200, 200] == slack.deliver(command, command, form=True)
    assert SIZE in slack.said()
    answers = slack.fake.of("respond")
    assert 1 == sum(SIZE in each["blocks"][0]["text"]["text"] for each in answers)
    assert {"ephemeral"} == {each.get("response_type", "ephemeral") for each in answers}
    assert [] == slack.fake.of("chat.postMessage")


def test_a_chosen_message_is_diagnosed_also_one_of_a_program(slack: Workspace, paste: str) -> None:
    message = {"bot_id": "BCI", "text": paste, "ts": "7.0"}

    assert [200] == slack.deliver(shortcut(slack, message), form=True)
    assert SIZE in slack.said()
    assert {"7.0"} == {m["thread_ts"] for m in slack.fake.of("chat.postMessage")}


def test_a_chosen_message_of_ours_is_not_evidence(slack: Workspace, paste: str) -> None:
    message = {"bot_id": BOT_ID, "user": BOT, "text": paste, "ts": "7.0"}
    slack.deliver(shortcut(slack, message), form=True)

    assert words.said("en", "ours") == slack.said()


def test_the_blocks_of_a_chosen_message_are_read(slack: Workspace, paste: str) -> None:
    """A program says little in its text and the rest in blocks."""
    block = {"type": "section", "text": {"type": "mrkdwn", "text": paste}}
    message = {"bot_id": "BCI", "text": "Job 5 failed", "blocks": [block], "ts": "7.0"}
    slack.deliver(shortcut(slack, message), form=True)

    assert SIZE in slack.said()


def test_a_response_waits_as_it_is_told_to(slack: Workspace) -> None:
    slow = web.Response(status=429, headers={"Retry-After": "1"})
    slack.fake.failing["respond"] = [slow]
    slack.deliver(shortcut(slack, {"bot_id": BOT_ID, "text": "x", "ts": "7.0"}), form=True)

    assert 2 == len(slack.fake.of("respond"))


@pytest.mark.parametrize("kind", ["event", "command", "shortcut"])
def test_slack_is_answered_before_the_diagnosis(slack: Workspace, kind: str) -> None:
    """The acknowledgement does not wait for what the answer waits for."""
    bodies = {
        "event": slack.event("hello"),
        "command": {
            "command": "/advisor", "text": "hello", "team_id": "T1", "channel_id": "C1",
            "user_id": USER, "trigger_id": "1.1", "response_url": f"{slack.fake.address}/respond",
        },
        "shortcut": shortcut(slack, {"user": USER, "text": "hello", "ts": "7.0"}),
    }  # fmt: skip
    is_form = kind != "event"
    text = urlencode(bodies[kind]) if is_form else json.dumps(bodies[kind])
    form = {"Content-Type": "application/x-www-form-urlencoded"} if is_form else {}
    released = slack.fake.held["users.info"] = threading.Event()

    async def acknowledged_first() -> tuple[int, str]:
        answer = await slack.send(slack.bots[0], text, **form)
        before = slack.said()
        released.set()
        await slack.idle()
        return answer.status_code, before

    assert (200, "") == slack.run(acknowledged_first())
    assert "Paste" in slack.said()


def test_outside_the_channel_the_one_who_chose_is_answered(slack: Workspace) -> None:
    no = {"ok": False, "error": "not_in_channel"}
    slack.fake.failing["chat.postMessage"] = [web.json_response(no) for _ in range(9)]
    slack.deliver(shortcut(slack, {"user": USER, "text": "hello", "ts": "7.0"}), form=True)

    assert ["Paste" in json.dumps(each) for each in slack.fake.of("respond")] == [True]


def test_the_assistants_pane_greets_answers_and_offers_the_plan(
    slack: Workspace, paste: str
) -> None:
    pane = {"user_id": USER, "channel_id": "D1", "thread_ts": "1.0", "context": {}}
    slack.deliver(slack.callback({"type": "assistant_thread_started", "assistant_thread": pane}))
    greeting = slack.said()
    direct = {"type": "message", "channel_type": "im", "channel": "D1", "thread_ts": "1.0"}
    slack.deliver(slack.event(paste, **direct))

    assert "Paste" in greeting
    assert SIZE in slack.said()
    assert [words.plain("en", "reading")] == [
        m["status"] for m in slack.fake.of("assistant.threads.setStatus")
    ]
    prompts = slack.fake.of("assistant.threads.setSuggestedPrompts")
    offered = [each["message"] for m in prompts for each in _list(m["prompts"])]
    assert [words.example("en"), "Yes, compute the exact plan."] == offered
    (title,) = slack.fake.of("assistant.threads.setTitle")
    assert SIZE in title["title"]


async def _page(bot: SlackApp, path: str) -> str:
    transport = httpx.ASGITransport(Starlette(routes=[*bot.routes]))
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        return (await client.get(path)).text


def _list(prompts: Any) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(prompts) if isinstance(prompts, str) else prompts
    return found


def test_each_workspace_is_answered_with_its_own_token(
    fake: FakeSlack, settings: SlackSettings, services: Services
) -> None:
    several = settings.model_copy(
        update={"bot_token": None, "client_id": "1.2", "client_secret": SecretStr("s")}
    )
    bot = slack_app(services, several)
    with asyncio.Runner() as runner:
        runner.run(bot.open())
        for team in ("T1", "T2"):
            runner.run(bot.database.installations.async_save(Installation(
                user_id=USER, team_id=team, bot_token=f"xoxb-{team}", bot_id=BOT_ID,
                bot_user_id=BOT, app_id="A1",
            )))  # fmt: skip
        slack = Workspace(fake, [bot], runner)
        for team in ("T1", "T2", "T3"):
            body = slack.event("hello")
            slack.deliver({**body, "team_id": team, "authorizations": [
                {"team_id": team, "user_id": BOT, "is_bot": True}
            ]})  # fmt: skip
        tokens = [each.token for each in fake.calls if each.method == "chat.postMessage"]
        page = runner.run(_page(bot, "/slack/install"))
        runner.run(bot.close())

    assert ["xoxb-T1", "xoxb-T2"] == tokens
    assert "oauth/v2/authorize?state=" in page
    assert "app_mentions:read" in page
    assert {"/slack/events", "/slack/install", "/slack/oauth_redirect"} == {
        route.path for route in bot.routes
    }


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (SlackSettings(signing_secret=SecretStr(SIGNING)), "SLACK_BOT_TOKEN"),
        (SlackSettings(bot_token=SecretStr("xoxb-one")), "SLACK_SIGNING_SECRET"),
    ],
)
def test_a_missing_setting_is_named(services: Services, settings: SlackSettings, name: str) -> None:
    with pytest.raises(InputError, match=name):
        slack_app(services, settings)


def test_socket_mode_needs_the_apps_token() -> None:
    with pytest.raises(InputError, match="SLACK_APP_TOKEN"):
        run(slack=SlackSettings(bot_token=SecretStr("xoxb-one")))


@pytest.mark.parametrize(
    ("method", "place"),
    [("auth.test", "SLACK_BOT_TOKEN"), ("apps.connections.open", "SLACK_APP_TOKEN")],
)
def test_a_token_that_slack_refuses_is_named_at_the_start(
    fake: FakeSlack, settings: SlackSettings, services: Services, method: str, place: str
) -> None:
    fake.failing[method] = [refused("invalid_auth")]

    with pytest.raises(InputError, match=f"{place}: slack-refuses-.*invalid_auth"):
        run(services.settings, settings)
