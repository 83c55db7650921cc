"""The command, the shortcut, the assistant's pane, and several workspaces."""

from __future__ import annotations

import asyncio
import json
from typing import Any

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
from tests.slack.conftest import BOT, BOT_ID, SIGNING, USER, FakeSlack, Workspace

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
        "command": "/advisor", "text": words.EXAMPLE, "team_id": "T1", "channel_id": "C1",
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

    assert words.OURS == slack.said()


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
    assert [words.READING] == [m["status"] for m in slack.fake.of("assistant.threads.setStatus")]
    prompts = slack.fake.of("assistant.threads.setSuggestedPrompts")
    offered = [each["message"] for m in prompts for each in _list(m["prompts"])]
    assert [words.EXAMPLE, "Yes, compute the exact plan."] == offered


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
