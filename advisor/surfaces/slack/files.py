"""Files that people uploaded, fetched with the bot's token from Slack and from nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import aiohttp
from yarl import URL

from advisor.errors import InputError
from advisor.intake.document import Input, read_inputs
from advisor.intake.mask import mask_text
from advisor.surfaces.slack.settings import API

File = Mapping[str, Any]
Reason = Literal["large", "outside", "binary", "refused", "ours"]

SLACK_HOSTS = ("slack.com", "slack-gov.com")
SECONDS = 60.0
TRIES = 3
LONGEST_WAIT = 30  # seconds; what Slack asks for is honoured up to here
PART = 1 << 16
NEEDED = "files:read"


class ScopeError(InputError):
    """The token may not read files."""


class UnreadError(Exception):
    """A file is left out."""

    def __init__(self, reason: Reason) -> None:
        """Say why."""
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass
class Downloads:
    """The files of one question: their texts, and why others were left out.

    Attributes:
        token: of the bot, sent to Slack's hosts only.
        most: bytes of all files together.
        api: base URL of the Web API, whose host may serve files too.
        bot: whose own files are no evidence, whoever passes them on.
        left_out: why a file was not read, by its name.
    """

    token: str = field(repr=False)
    most: int
    api: str = API
    bot: str | None = None
    left_out: dict[str, Reason] = field(default_factory=dict)
    _spent: int = 0

    async def of(self, files: Sequence[File]) -> list[tuple[str, bytes]]:
        """Return name and content of each file that can be read; `left_out` tells of the others.

        Raises:
            ScopeError: The bot may not read files.
        """
        found = []
        for file in files:
            said = str(file.get("name") or file.get("title") or file.get("id") or "file")
            name = mask_text(said)[:200]
            try:
                data = await self._fetch(file, name)
                await asyncio.to_thread(_require_text, name, data)
                found.append((name, data))
            except UnreadError as error:
                self.left_out[name] = error.reason
            except (aiohttp.ClientError, TimeoutError):
                self.left_out[name] = "refused"
        return found

    async def _fetch(self, file: File, name: str) -> bytes:
        if self.bot is not None and file.get("user") == self.bot:
            raise UnreadError("ours")
        address = str(file.get("url_private_download") or file.get("url_private") or "")
        url = self.allowed(address)
        declared = file.get("size")
        self._require_room(declared if isinstance(declared, int) else 0)
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(timeout=timeout, trust_env=True) as session:
            headers = {"Authorization": f"Bearer {self.token}"}
            for more in reversed(range(TRIES)):
                # A redirect could lead the token elsewhere; Slack's only one is to its login page.
                async with session.get(url, headers=headers, allow_redirects=False) as answer:
                    if not (more and _is_passing(answer.status)):
                        return await self._body(answer, file, name)
                    wait = min(_seconds(answer.headers.get("Retry-After")), LONGEST_WAIT)
                await asyncio.sleep(wait)
        raise TimeoutError  # not reached: the last attempt returns or raises

    def allowed(self, address: str) -> URL:
        """Return the address if it is Slack's.

        Raises:
            UnreadError: It is not: nothing is asked of another host, the token least of all.
        """
        try:
            # The same parser reads the address here and sends the request.
            url = URL(address)
            is_safe = not (url.user or url.password) and (
                _is_slack(url) or url.origin() == URL(self.api).origin()
            )
        except ValueError:
            is_safe = False
        if not is_safe:
            raise UnreadError("outside")
        return url

    async def _body(self, answer: aiohttp.ClientResponse, file: File, name: str) -> bytes:
        kind = answer.content_type
        is_page = kind == "text/html" and "html" not in str(file.get("mimetype", ""))
        if answer.status in {302, 401, 403} or (answer.status == 200 and is_page):
            raise ScopeError("bot-may-not-read", place=name)
        if answer.status != 200:
            raise UnreadError("refused")
        parts, size = [], 0
        async for part in answer.content.iter_chunked(PART):
            size += len(part)
            self._require_room(size)
            parts.append(part)
        self._spent += size
        return b"".join(parts)

    def _require_room(self, size: int) -> None:
        if self._spent + size > self.most:
            raise UnreadError("large")


def _require_text(name: str, data: bytes) -> None:
    if all(document.problem for document in read_inputs([Input(name, data, "file")])):
        raise UnreadError("binary")


def _is_slack(url: URL) -> bool:
    host = (url.host or "").lower()
    is_host = host in SLACK_HOSTS or host.endswith(tuple(f".{each}" for each in SLACK_HOSTS))
    return is_host and url.scheme == "https" and url.port == 443


def _is_passing(status: int) -> bool:
    return status == 429 or status >= 500


def _seconds(header: str | None) -> int:
    return int(header) if header and header.isascii() and header.isdigit() else 1
