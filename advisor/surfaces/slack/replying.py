"""One answer: read the thread and its files, ask the engine, post what it says."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from cachetools import TTLCache
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from advisor.bootstrap import Services
from advisor.charts.compose import Look
from advisor.charts.model import chart_of
from advisor.charts.picture import is_drawable, picture
from advisor.chat.answer import Answer, Wishes, answer
from advisor.chat.kept import naming
from advisor.errors import AdvisorError
from advisor.findings import Report, as_json
from advisor.surfaces.keeping import Keeping
from advisor.surfaces.problems import BusyError
from advisor.surfaces.slack import words
from advisor.surfaces.slack.blocks import (
    SlackMessage,
    context,
    filled,
    messages,
    section,
)
from advisor.surfaces.slack.database import ClaimLostError
from advisor.surfaces.slack.files import NEEDED, Downloads, ScopeError
from advisor.surfaces.slack.mrkdwn import escaped, mrkdwn
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.typed import (
    is_from_person,
    is_ours,
    passed_on,
    said_in,
    user_message,
)
from advisor.surfaces.work import Workers
from advisor.wording.errors import told
from advisor.wording.locales import resolve_locale

LOG = logging.getLogger(__name__)

Message = Mapping[str, Any]
Post = Callable[[SlackMessage], Awaitable[object]]

PAGE = 200  # messages of a thread asked for at once
PAGES = 20  # the end of a longer thread is out of sight; a report that was named is not
MOST = 3  # messages of one answer; what is longer is in the files
CODE = "```"
LIMITED = 429
ABSENT = {"not_in_channel", "channel_not_found"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question was asked and by whom.

    Attributes:
        team: the workspace, or the organisation where the bot is installed for all of it.
        thread: the first message of the thread; empty where there is none to answer in.
    """

    client: AsyncWebClient
    team: str
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
        """Answer the last message; whatever goes wrong is told there too.

        Raises:
            ClaimLostError: Another replica answers; nothing was said.
        """
        try:
            return await self._reply(place, said, post)
        except ClaimLostError:
            raise
        except Exception as error:  # noqa: BLE001  (nobody else would tell the user)
            await self.tell_trouble(place, error, post)
            return None

    async def tell_trouble(self, place: Place, error: Exception, post: Post) -> None:
        """Tell what went wrong and what to do about it."""
        await tell(_told(error, await self.language(place)), post)

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
        most, api = self.services.settings.max_body_bytes, self.settings.api_url
        downloads = Downloads(place.client.token or "", most, api, place.bot)
        turns = await self._turns(place, said, downloads)
        found, name = await self._answered(place, turns)
        locale, parts = found.locale, messages(found.text)
        # A report for programs is for a file: nobody reads pages of it in a thread.
        shown = [] if len(parts) > 1 and found.text.startswith(CODE) else parts[:MOST]
        unread = downloads.left_out.items()
        notes = [section(words.unread(locale, file, why, most)) for file, why in unread]
        if len(shown) < len(parts):
            is_filed = place.thread and found.report is not None
            notes.append(section(words.said(locale, "in-files" if is_filed else "cut")))
        if name:
            notes.append(context(mrkdwn(naming(name, locale))))
        for message in filled(shown, notes):
            await post(message)
        if place.thread and len(parts) > 1 and found.report is not None:
            whole = not found.text.startswith(CODE)
            curve = await self._curve(found.report) if whole else None
            await _attach(place, found.report, found.text if whole else None, curve)
        return found

    async def _answered(self, place: Place, turns: Sequence[Message]) -> tuple[Answer, str | None]:
        """Return the answer, all of it read, and what its report is kept as for the thread."""
        kept = Keeping(self.services.store, f"slack:{place.team}", asyncio.get_running_loop())
        fallback = await self.locale(place) or self.services.settings.locale
        chooser = self.services.chooser
        wishes = Wishes(
            fallback=fallback, load=kept.load, choose=chooser.choose if chooser else None
        )

        def work() -> tuple[Answer, str | None]:
            found = answer(turns, self.services.advice, wishes)
            is_kept = bool(found.text) and found.report is not None and bool(place.thread)
            return found, kept.keep(found.report) if is_kept and found.report else None

        return await self.workers.run(work)

    async def _curve(self, report: Report) -> bytes | None:
        """Return the curves as a PNG, None where nothing here draws them or has the time to."""
        try:
            return await self.workers.run(partial(_drawn, report))
        except BusyError:  # the report is worth more than its picture
            LOG.warning("no curve was drawn: the service is busy")
            return None

    async def _turns(
        self, place: Place, said: Sequence[Message], downloads: Downloads
    ) -> list[dict[str, Any]]:
        """Return the chat: people's messages and files are evidence, ours are not."""
        turns = []
        for message in reversed(said):  # the latest files have the first claim to the room
            if is_ours(message, place.bot, place.bot_id):
                turns.append({"role": "assistant", "content": said_in(message, place.bot)})
            elif is_from_person(message, place.bot):
                parts = [message, *passed_on(message, place.bot, place.bot_id)]
                files = [file for part in parts for file in part.get("files") or ()]
                text = "\n\n".join(said_in(part, place.bot) for part in parts)
                turns.append(user_message(text, await downloads.of(files)))
        return turns[::-1]

    async def language(self, place: Place) -> str:
        """Return the language that the user is told things in."""
        return resolve_locale(await self.locale(place) or self.services.settings.locale)

    async def locale(self, place: Place) -> str | None:
        """Return the language that the user set in Slack, None where it cannot be asked."""
        key = (place.client.token or "", place.user)
        if key not in self._locales:
            try:
                found = await place.client.users_info(user=place.user, include_locale=True)
            except SlackApiError as error:  # the text shows the language too
                LOG.warning("users.info: %s", field_of(error, "error"))
                return None
            self._locales[key] = (found.get("user") or {}).get("locale")
        return self._locales[key]


def _drawn(report: Report) -> bytes | None:
    """Return the curves as a PNG, None where there are none or nothing here draws them."""
    chart = chart_of(report)
    if not chart.panels or not is_drawable():
        return None
    return picture(chart, "png", Look(locale=report.locale))


async def _attach(place: Place, report: Report, text: str | None, curve: bytes | None) -> None:
    """Put the whole report into files of the thread; raises SlackApiError."""
    made = {"curve.png": curve, "report.md": text, "report.json": as_json(report)}
    files = {name: content for name, content in made.items() if content is not None}
    await place.client.files_upload_v2(
        channel=place.channel, thread_ts=place.thread, request_file_info=False,
        file_uploads=[{"content": content, "filename": name, "title": name}
                      for name, content in files.items()],
    )  # fmt: skip


async def tell(mrkdwn: str, post: Post) -> None:
    """Post a sentence of ours; that Slack refuses is only logged."""
    try:
        await post(SlackMessage([section(mrkdwn)]))
    except SlackApiError as error:
        _log(error)


def _told(error: Exception, locale: str) -> str:
    """Return an error in words that say what to do, as mrkdwn."""
    if isinstance(error, ScopeError):
        return words.missing_scope(locale, NEEDED)
    if isinstance(error, BusyError):
        return words.said(locale, "busy")
    if isinstance(error, AdvisorError):
        return escaped(told(error, locale).line(locale))
    if not isinstance(error, SlackApiError):
        # No trace: it may show the paste.
        LOG.error("%s in an answer to Slack", type(error).__name__)
        return words.said(locale, "failed")
    _log(error)
    code = field_of(error, "error")
    if code == "missing_scope":
        return words.missing_scope(locale, field_of(error, "needed"))
    if code in ABSENT:
        return words.not_a_member(locale)
    # Its front servers refuse with the status alone.
    is_limited = code == "ratelimited" or getattr(error.response, "status_code", 0) == LIMITED
    return words.said(locale, "limited" if is_limited else "failed")


def field_of(error: SlackApiError, name: str) -> str:
    """Return what Slack says of an error; a fault of its own servers may say nothing."""
    response = error.response
    said = response if isinstance(response, dict) else response.data
    return str(said.get(name) or "") if isinstance(said, dict) else ""


def _log(error: SlackApiError) -> None:
    LOG.warning("Slack: %s %s", field_of(error, "error"), field_of(error, "needed"))
