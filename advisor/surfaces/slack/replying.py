"""One answer: read the thread and its files, ask the engine, post what it says."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from cachetools import TTLCache
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from advisor.bootstrap import Services
from advisor.chat.answer import Answer, Wishes, answer
from advisor.errors import AdvisorError
from advisor.findings import Report, as_json
from advisor.surfaces.slack import words
from advisor.surfaces.slack.blocks import SlackMessage, messages, section
from advisor.surfaces.slack.files import NEEDED, Downloads, ScopeError
from advisor.surfaces.slack.mrkdwn import escaped
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.typed import is_from_person, is_ours, said_in, user_message
from advisor.surfaces.work import Workers

LOG = logging.getLogger(__name__)

Message = Mapping[str, Any]
Post = Callable[[SlackMessage], Awaitable[object]]

PAGE = 200  # messages of a thread asked for at once
PAGES = 5
MOST = 3  # messages of one answer; what is longer is in the files
ABSENT = {"not_in_channel", "channel_not_found"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question was asked and by whom."""

    client: AsyncWebClient
    channel: str
    thread: str
    user: str
    bot: str | None = None
    bot_id: str | None = None

    async def post(self, message: SlackMessage) -> None:
        """Post a message into the thread; raises SlackApiError."""
        await self.client.chat_postMessage(
            channel=self.channel, thread_ts=self.thread, text=message.text,
            blocks=message.blocks, unfurl_links=False, unfurl_media=False,
        )  # fmt: skip


@dataclass
class Replier:
    """Answers questions from Slack by the engine."""

    services: Services
    settings: SlackSettings
    workers: Workers
    _locales: TTLCache[tuple[str, str], str | None] = field(
        default_factory=lambda: TTLCache(maxsize=4096, ttl=3600)
    )

    async def reply(self, place: Place, said: Sequence[Message], post: Post) -> Answer | None:
        """Answer the last message; whatever goes wrong is told there too."""
        try:
            return await self._reply(place, said, post)
        except (AdvisorError, SlackApiError) as error:
            trouble = told(error)
        except Exception as error:  # noqa: BLE001  (nobody else would tell the user)
            # No trace: it may show the paste.
            LOG.error("%s in an answer to Slack", type(error).__name__)  # noqa: TRY400
            trouble = words.FAILED
        await tell(trouble, post)
        return None

    async def thread(self, place: Place, event: Message) -> list[Message]:
        """Return a thread up to a message, which comes last; raises SlackApiError."""
        found: dict[str, Message] = {}
        cursor = ""
        for _ in range(PAGES):
            page = await place.client.conversations_replies(
                channel=place.channel, ts=place.thread, limit=PAGE, cursor=cursor or None
            )
            found |= {str(each["ts"]): each for each in page.get("messages") or ()}
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                break
        now = str(event["ts"])
        earlier = sorted((ts for ts in found if float(ts) < float(now)), key=float)
        return [*(found[ts] for ts in earlier), event]

    async def _reply(self, place: Place, said: Sequence[Message], post: Post) -> Answer:
        token = place.client.token or ""
        most, api = self.services.settings.max_body_bytes, self.settings.api_url
        downloads = Downloads(token, most, api)
        turns = await self._turns(place, said, downloads)
        fallback = await self.locale(place) or self.services.settings.locale
        work = partial(answer, turns, self.services.advice, Wishes(fallback=fallback))
        found = await self.workers.run(work)
        text = await self.workers.run(lambda: found.text)
        parts = messages(text)
        for part in parts[:MOST]:
            await post(part)
        notes = [words.unread(name, why) for name, why in downloads.left_out.items()]
        if len(parts) > 1 and found.report is not None:
            notes += await _attach(place, found.report, text, is_cut=len(parts) > MOST)
        for note in notes:
            await tell(escaped(note), post)
        return found

    async def _turns(
        self, place: Place, said: Sequence[Message], downloads: Downloads
    ) -> list[dict[str, str]]:
        """Return the chat: people's messages and files are evidence, ours are not."""
        turns = []
        for message in reversed(said):  # the latest files have the first claim to the room
            text = said_in(message, place.bot)
            if is_ours(message, place.bot, place.bot_id):
                turns.append({"role": "assistant", "content": text})
            elif is_from_person(message, place.bot):
                texts = await downloads.texts(message.get("files") or ())
                turns.append(user_message(text, texts))
        return turns[::-1]

    async def locale(self, place: Place) -> str | None:
        """Return the language that the user set in Slack, None where it cannot be asked."""
        key = (place.client.token or "", place.user)
        if key not in self._locales:
            try:
                found = await place.client.users_info(user=place.user, include_locale=True)
            except SlackApiError as error:  # the text shows the language too
                LOG.warning("users.info: %s", error.response.get("error"))
                return None
            self._locales[key] = (found.get("user") or {}).get("locale")
        return self._locales[key]


async def _attach(place: Place, report: Report, text: str, *, is_cut: bool) -> list[str]:
    """Put the whole report into files; return what there is to say of it."""
    if not place.thread:  # a slash command has no thread to put them into
        return [words.CUT] if is_cut else []
    files = {"report.md": text, "report.json": as_json(report)}
    await place.client.files_upload_v2(
        channel=place.channel, thread_ts=place.thread, request_file_info=False,
        file_uploads=[{"content": content, "filename": name, "title": name}
                      for name, content in files.items()],
    )  # fmt: skip
    return [words.IN_FILES] if is_cut else []


async def tell(mrkdwn: str, post: Post) -> None:
    """Post a sentence of ours; that Slack refuses is only logged."""
    try:
        await post(SlackMessage([section(mrkdwn)]))
    except SlackApiError as error:
        LOG.warning(
            "Slack refused a message: %s %s",
            error.response.get("error"), error.response.get("needed") or "",
        )  # fmt: skip


def told(error: AdvisorError | SlackApiError) -> str:
    """Return an error in words that say what to do, as mrkdwn."""
    if isinstance(error, ScopeError):
        return words.missing_scope(NEEDED)
    if isinstance(error, AdvisorError):
        return escaped(str(error))
    code = error.response.get("error")
    LOG.warning("Slack: %s %s", code, error.response.get("needed") or "")
    if code == "missing_scope":
        return words.missing_scope(str(error.response.get("needed") or ""))
    return words.not_a_member() if code in ABSENT else words.FAILED
