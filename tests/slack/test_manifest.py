"""The manifest asks for what the bot uses, no more and no less."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from advisor.surfaces.slack import bot
from advisor.surfaces.slack.start import SCOPES
from tests.slack import strict
from tests.slack.strict import EVENTS, HISTORY, MANIFEST, OTHERS

FEATURES, SETTINGS = MANIFEST["features"], MANIFEST["settings"]


def called() -> set[str]:
    """Return the methods of the Web API that the code calls."""
    code = "\n".join(path.read_text("utf-8") for path in Path(bot.__file__).parent.glob("*.py"))
    names = set(re.findall(r"(?:client|pane)\s*\.(\w+)\(", code)) & set(dir(AsyncWebClient))
    return {method for name in names for method in methods(name)}


def methods(name: str) -> set[str]:
    """Return what a function of the client calls, as its source says."""
    source = inspect.getsource(getattr(AsyncWebClient, name))
    inner = set(re.findall(r"await self\.(files_\w+)\(", source))
    own = set(re.findall(r"api_call\(\s*\"([\w.]+)\"", source))
    return own.union(*map(methods, inner))


def test_each_called_method_is_known_and_each_known_one_is_called() -> None:
    """What the local Slack knows of scopes is what the code needs."""
    assert called() == strict.SCOPES.keys() | {"conversations.replies"}


def test_the_manifest_has_the_scopes_that_methods_and_events_need() -> None:
    of_methods = [strict.SCOPES.get(method) for method in called()]
    needed = {scope for scope in of_methods if scope is not None}
    needed |= {EVENTS[event] for event in SETTINGS["event_subscriptions"]["bot_events"]}

    assert sorted(needed | OTHERS | set(HISTORY.values())) == sorted(strict.GRANTED)
    assert sorted(SCOPES) == sorted(strict.GRANTED)


def test_the_manifest_subscribes_to_what_is_answered() -> None:
    assert sorted(EVENTS) == sorted(SETTINGS["event_subscriptions"]["bot_events"])
    assert [bot.COMMAND] == [each["command"] for each in FEATURES["slash_commands"]]
    assert [bot.SHORTCUT] == [each["callback_id"] for each in FEATURES["shortcuts"]]
    assert SETTINGS["socket_mode_enabled"]
    assert SETTINGS["interactivity"]["is_enabled"]
    assert FEATURES["app_home"]["messages_tab_enabled"]
    assert not FEATURES["app_home"]["messages_tab_read_only_enabled"]


def test_the_names_of_the_manifest_fit_into_slacks_fields() -> None:
    """The lengths are those of Slack's reference of manifests."""
    command, shortcut = FEATURES["slash_commands"][0], FEATURES["shortcuts"][0]
    shown = MANIFEST["display_information"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert re.fullmatch(r"#[0-9a-f]{6}", shown["background_color"])
    assert len(FEATURES["bot_user"]["display_name"]) <= 80
    assert len(FEATURES["assistant_view"]["assistant_description"]) <= 300
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    assert len(shortcut["name"]) <= 24
    assert len(shortcut["description"]) <= 150
