"""The bot: which events are for it, acknowledged at once and answered once."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from slack_bolt.async_app import AsyncApp, AsyncAssistant, AsyncBoltContext, AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from advisor.chat.tasks import TOPIC
from advisor.surfaces.slack import words
from advisor.surfaces.slack.blocks import SlackMessage
from advisor.surfaces.slack.database import Claim, SlackDatabase
from advisor.surfaces.slack.mrkdwn import escaped
from advisor.surfaces.slack.patience import retry_handlers
from advisor.surfaces.slack.replying import ABSENT, Place, Post, Replier, field_of, tell
from advisor.surfaces.slack.typed import is_from_person, is_ours, written
from advisor.wording.catalogue import text

LOG = logging.getLogger(__name__)

Body = Mapping[str, Any]

ACKNOWLEDGE = 2.5  # seconds; Slack repeats what is not acknowledged in 3
COMMAND = "/advisor"
SHORTCUT = "diagnose_message"
TITLE = 150  # characters of what the pane is called in the list of the user's threads


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

    async def started(
        self, body: Body, event: Body, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Greet in the assistant's pane."""
        pane, team = event["assistant_thread"], _team(context)
        place = Place(client, team, pane["channel_id"], pane["thread_ts"], pane["user_id"])
        async with self._database.claimed(f"{team}:{body['event_id']}") as claim:
            if claim is not None:
                locale = await self._replier.language(place)
                greeting = escaped(text(locale, TOPIC, "nothing-to-read"))
                await tell(greeting, _first(claim, place.post))
                await _suggest(place, words.plain(locale, "example"), words.example(locale))

    async def message(self, event: Body, client: AsyncWebClient, context: AsyncBoltContext) -> None:
        """Answer a message in its thread, if it is for us."""
        bot, team = context.bot_user_id, _team(context)
        if not is_from_person(event, bot):
            return
        is_direct = event.get("channel_type") == "im"
        is_called = is_direct or event["type"] == "app_mention"
        if not is_called and ("thread_ts" not in event or f"<@{bot}" in str(event.get("text"))):
            return  # talk of others, or a mention, which comes as an event of its own
        thread = str(event.get("thread_ts") or event["ts"])
        place = Place(client, team, event["channel"], thread, event["user"], bot, context.bot_id)
        said: Sequence[Body] = [event]
        trouble = None
        try:
            if "thread_ts" in event:
                said = await self._replier.thread(place, event)
        except SlackApiError as error:
            trouble = error
        if not (is_called or (trouble is None and _answers_us(said, place))):
            return
        # Several events may tell of one message.
        async with self._database.claimed(f"{team}:{event['channel']}:{event['ts']}") as claim:
            if claim is not None and trouble is not None:
                await self._replier.tell_trouble(place, trouble, _first(claim, place.post))
            elif claim is not None:
                is_pane = is_direct and "thread_ts" in event
                await self._answer(place, said, _first(claim, place.post), is_pane=is_pane)

    async def command(
        self, ack: Any, body: Body, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Answer what stands after the command; only who asked sees it."""
        await ack()
        place = Place(client, _team(context), body["channel_id"], "", body["user_id"])
        said = {"user": body["user_id"], "text": body.get("text", "")}
        async with self._database.claimed(f"trigger:{body['trigger_id']}") as claim:
            if claim is not None:
                await self._replier.reply(place, [said], _first(claim, _responding(body)))

    async def shortcut(
        self, ack: Any, body: Body, client: AsyncWebClient, context: AsyncBoltContext
    ) -> None:
        """Diagnose the one message that somebody chose."""
        await ack()
        chosen, user, channel = body["message"], body["user"]["id"], body["channel"]["id"]
        thread = str(chosen.get("thread_ts") or chosen["ts"])
        bot, bot_id = context.bot_user_id, context.bot_id
        place = Place(client, _team(context), channel, thread, user, bot, bot_id)
        # Chosen by hand, the log that a program posted is evidence as well.
        said = {**chosen, "user": user, "text": written(chosen), "bot_id": None, "subtype": None}
        answering, alone = place.post, _responding(body)

        async def post(message: SlackMessage) -> None:
            try:
                await answering(message)
            except SlackApiError as error:
                if field_of(error, "error") not in ABSENT:
                    raise
                await alone(message)

        async with self._database.claimed(f"trigger:{body['trigger_id']}") as claim:
            if claim is not None and is_ours(chosen, bot, bot_id):
                locale = await self._replier.language(place)
                await tell(words.said(locale, "ours"), _first(claim, alone))
            elif claim is not None:
                await self._replier.reply(place, [said], _first(claim, post))

    async def _answer(
        self, place: Place, said: Sequence[Body], post: Post, *, is_pane: bool
    ) -> None:
        pane, channel, thread = place.client, place.channel, place.thread
        if is_pane:
            reading = words.plain(await self._replier.language(place), "reading")
            await _quietly(pane.assistant_threads_setStatus(
                channel_id=channel, thread_ts=thread, status=reading
            ))  # fmt: skip
        found = await self._replier.reply(place, said, post)
        if not is_pane or found is None or found.report is None:
            return
        await _quietly(pane.assistant_threads_setTitle(
            channel_id=channel, thread_ts=thread, title=found.report.headline[:TITLE]
        ))  # fmt: skip
        if found.report.plan:
            plan = text(found.locale, TOPIC, "follow-up-plan")
            await _suggest(place, plan, plan)


def _first(claim: Claim, post: Post) -> Post:
    """Return a way to post that begins only where no other replica has begun."""

    async def posting(message: SlackMessage) -> None:
        await claim.spend()
        await post(message)

    return posting


def _team(context: AsyncBoltContext) -> str:
    return context.team_id or context.enterprise_id or ""


def _answers_us(said: Sequence[Body], place: Place) -> bool:
    """Tell whether a message follows ours and is by whom we answered there."""
    *earlier, now = said
    people = [m for m in earlier if is_from_person(m, place.bot)]
    is_next = bool(earlier) and is_ours(earlier[-1], place.bot, place.bot_id)
    return is_next and bool(people) and people[-1].get("user") == now.get("user")


def _responding(body: Body) -> Post:
    """Return the way to whoever gave a command, seen by nobody else."""
    # Not bolt's `respond`: it gives up when it is told to wait.
    client = AsyncWebhookClient(body["response_url"], retry_handlers=retry_handlers())

    async def post(message: SlackMessage) -> None:
        done = await client.send(text=message.text, blocks=message.blocks, unfurl_links=False)
        if done.status_code != HTTPStatus.OK:
            LOG.warning("Slack: %s to a response", done.status_code)

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
        LOG.warning("Slack: %s %s", field_of(error, "error"), field_of(error, "needed"))


async def ignore() -> None:
    """Acknowledge an event that nothing follows from."""
