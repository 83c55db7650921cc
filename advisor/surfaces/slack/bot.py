"""The bot: which events are for it, acknowledged at once and answered once."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncAssistant, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from advisor.chat.tasks import TOPIC
from advisor.surfaces.slack import words
from advisor.surfaces.slack.blocks import SlackMessage
from advisor.surfaces.slack.database import SlackDatabase
from advisor.surfaces.slack.mrkdwn import escaped
from advisor.surfaces.slack.replying import Place, Replier, tell, told
from advisor.surfaces.slack.typed import is_from_person, is_ours
from advisor.wording.catalogue import text
from advisor.wording.locales import resolve_locale

LOG = logging.getLogger(__name__)

Body = Mapping[str, Any]

ACKNOWLEDGE = 2.5  # seconds; Slack repeats what is not acknowledged in 3
COMMAND = "/advisor"
SHORTCUT = "diagnose_message"


class PromptApp(AsyncApp):
    """A bolt app that never keeps Slack waiting, however slow Slack's own API is."""

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """Return bolt's response, or an empty one in time while bolt goes on."""
        running = asyncio.ensure_future(super().async_dispatch(req))
        done, _ = await asyncio.wait({running}, timeout=ACKNOWLEDGE)
        # Signatures are checked first and at once, so what takes long is from Slack.
        return running.result() if done else BoltResponse(status=200, body="")


class Listeners:
    """What the bot does with each kind of event."""

    def __init__(self, replier: Replier, database: SlackDatabase) -> None:
        """Say who answers and where it is noted that something was answered."""
        self._replier, self._database = replier, database

    def register(self, app: AsyncApp) -> None:
        """Make the app call these."""
        assistant = AsyncAssistant()
        assistant.thread_started(self.started)
        assistant.thread_context_changed(ignore)
        assistant.user_message(self.message)
        app.use(assistant)
        app.event("app_mention")(self.message)
        app.event("message")(self.message)
        app.event(re.compile(".*"))(ignore)
        app.command(COMMAND)(self.command)
        app.shortcut(SHORTCUT)(self.shortcut)

    async def started(self, body: Body, event: Body, client: AsyncWebClient) -> None:
        """Greet in the assistant's pane."""
        if not await self._database.claim(f"{body.get('team_id')}:{body['event_id']}"):
            return
        pane = event["assistant_thread"]
        place = Place(client, pane["channel_id"], pane["thread_ts"], pane["user_id"])
        locale = resolve_locale(await self._replier.locale(place))
        await tell(escaped(text(locale, TOPIC, "nothing-to-read")), place.post)
        await _suggest(place, words.EXAMPLE_TITLE, words.EXAMPLE)

    async def message(
        self, body: Body, event: Body, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Answer a message in its thread, if it is for us."""
        bot, bot_id = context.bot_user_id, context.bot_id
        if not is_from_person(event, bot):
            return
        is_direct = event.get("channel_type") == "im"
        is_mention = event["type"] == "app_mention"
        if not (is_direct or is_mention) and (
            "thread_ts" not in event or f"<@{bot}" in str(event.get("text"))
        ):
            return  # talk of others, or a mention, which comes as an event of its own
        thread = str(event.get("thread_ts") or event["ts"])
        place = Place(client, event["channel"], thread, event["user"], bot, bot_id)
        said: Sequence[Body] = [event]
        try:
            if "thread_ts" in event:
                said = await self._replier.thread(place, event)
        except SlackApiError as error:
            if (is_direct or is_mention) and await self._is_first(body, event):
                await tell(told(error), place.post)
            return
        if not (is_direct or is_mention or _answers_us(said, place)):
            return
        if await self._is_first(body, event):
            await self._answer(place, said, is_pane=is_direct and "thread_ts" in event)

    async def command(
        self, ack: Any, body: Body, client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        """Answer what stands after the command; only who asked sees it."""
        await ack()
        place = Place(client, body["channel_id"], "", body["user_id"])
        said = {"user": body["user_id"], "text": body.get("text", "")}
        if await self._database.claim(f"trigger:{body['trigger_id']}"):
            await self._replier.reply(place, [said], _responding(respond))

    async def shortcut(
        self, ack: Any, body: Body, client: AsyncWebClient, context: AsyncBoltContext,
        respond: AsyncRespond,
    ) -> None:  # fmt: skip
        """Diagnose the one message that somebody chose."""
        await ack()
        if not await self._database.claim(f"trigger:{body['trigger_id']}"):
            return
        chosen, user = body["message"], body["user"]["id"]
        thread = str(chosen.get("thread_ts") or chosen["ts"])
        channel = body["channel"]["id"]
        place = Place(client, channel, thread, user, context.bot_user_id, context.bot_id)
        if is_ours(chosen, place.bot, place.bot_id):
            await tell(words.OURS, _responding(respond))
            return
        # Chosen by hand, the log that a program posted is evidence as well.
        said = {"user": user, "text": chosen.get("text"), "files": chosen.get("files")}

        async def post(message: SlackMessage) -> None:
            try:
                await place.post(message)
            except SlackApiError as error:
                if error.response.get("error") not in {"not_in_channel", "channel_not_found"}:
                    raise
                await _responding(respond)(message)

        await self._replier.reply(place, [said], post)

    async def _is_first(self, body: Body, event: Body) -> bool:
        """Claim the event, and the message that several events may tell of."""
        team = body.get("team_id") or ""
        message = f"{team}:{event['channel']}:{event['ts']}"
        event_id = body.get("event_id")
        if event_id and not await self._database.claim(f"{team}:{event_id}"):
            return False
        return await self._database.claim(message)

    async def _answer(self, place: Place, said: Sequence[Body], *, is_pane: bool) -> None:
        if is_pane:
            await _quietly(place.client.assistant_threads_setStatus(
                channel_id=place.channel, thread_ts=place.thread, status=words.READING
            ))  # fmt: skip
        found = await self._replier.reply(place, said, place.post)
        if is_pane and found is not None and found.report is not None and found.report.plan:
            plan = text(found.locale, TOPIC, "follow-up-plan")
            await _suggest(place, plan, plan)


def _answers_us(said: Sequence[Body], place: Place) -> bool:
    """Tell whether a message follows ours and is by whom we answered there."""
    *earlier, now = said
    people = [m for m in earlier if is_from_person(m, place.bot)]
    is_next = bool(earlier) and is_ours(earlier[-1], place.bot, place.bot_id)
    return is_next and bool(people) and people[-1].get("user") == now.get("user")


def _responding(respond: AsyncRespond) -> Any:
    async def post(message: SlackMessage) -> None:
        await respond(text=message.text, blocks=message.blocks, unfurl_links=False)

    return post


async def _suggest(place: Place, title: str, message: str) -> None:
    await _quietly(place.client.assistant_threads_setSuggestedPrompts(
        channel_id=place.channel, thread_ts=place.thread,
        prompts=[{"title": title, "message": message}],
    ))  # fmt: skip


async def _quietly(call: Any) -> None:
    """Do without what only adorns the pane, where Slack refuses it."""
    try:
        await call
    except SlackApiError as error:
        LOG.warning("Slack: %s %s", error.response.get("error"), error.response.get("needed"))


async def ignore() -> None:
    """Acknowledge an event that nothing follows from."""
