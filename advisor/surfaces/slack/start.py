"""Puts the bot together, for socket mode and for HTTP."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from advisor.bootstrap import Services, make_services
from advisor.config import Settings
from advisor.errors import InputError
from advisor.surfaces.slack.bot import Listeners, PromptApp
from advisor.surfaces.slack.database import SlackDatabase
from advisor.surfaces.slack.replying import Replier
from advisor.surfaces.slack.settings import SlackSettings, secret
from advisor.surfaces.work import Workers

EVENTS, INSTALL, INSTALLED = "/slack/events", "/slack/install", "/slack/oauth_redirect"
TOKENS = "OAuth & Permissions (xoxb-…)"
BASICS = "Basic Information"
RATE_LIMITED = 5  # times in a row that one call waits as Slack asks it to
SCOPES = (
    "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands",
    "files:read", "files:write", "groups:history", "im:history", "im:read", "im:write",
    "mpim:history", "users:read",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SlackApp:
    """The bot, and what it holds open.

    Attributes:
        bolt: the app that events are given to.
        routes: what to serve over HTTP: events, and installation where it is set up.
    """

    bolt: AsyncApp
    database: SlackDatabase
    workers: Workers
    routes: tuple[Route, ...]

    async def open(self) -> None:
        """Make ready what the bot needs; raises StoreError."""
        await self.database.open()

    async def close(self) -> None:
        """Let go of connections and threads."""
        self.workers.close()
        await self.database.close()


def slack_app(services: Services, settings: SlackSettings | None = None) -> SlackApp:
    """Return the bot to serve over HTTP, by default with the settings of the environment.

    Raises:
        InputError: The signing secret or the bot's token is missing.
    """
    settings = settings or SlackSettings()
    signing = secret(settings.signing_secret, "SLACK_SIGNING_SECRET", BASICS)
    return _made(services, settings, signing)


async def serve_socket(app: SlackApp, settings: SlackSettings) -> None:
    """Answer over a connection that the bot opens itself, until cancelled.

    Raises:
        InputError: The app's token is missing, or Slack refuses it.
        StoreError: The database cannot be reached or written.
    """
    token = secret(settings.app_token, "SLACK_APP_TOKEN", f"{BASICS} › App-Level Tokens (xapp-…)")
    await app.open()
    handler = AsyncSocketModeHandler(app.bolt, token)
    try:
        await handler.client.connect()  # type: ignore[no-untyped-call]  # not annotated there
        await asyncio.Event().wait()
    except SlackApiError as error:
        raise InputError(
            f"Slack refuses the connection: {error.response.get('error')}.",
            place="SLACK_APP_TOKEN",
            remedy="Switch Socket Mode on and give the token the scope connections:write.",
        ) from error
    finally:
        await handler.client.close()  # type: ignore[no-untyped-call]  # as above
        await app.close()


def run(settings: Settings | None = None, slack: SlackSettings | None = None) -> None:
    """Run the bot in socket mode until interrupted.

    Raises:
        InputError: A token is missing, or Slack refuses it.
        StoreError: The database cannot be used.
    """
    slack = slack or SlackSettings()
    secret(slack.app_token, "SLACK_APP_TOKEN", f"{BASICS} › App-Level Tokens (xapp-…)")
    app = _made(make_services(settings), slack, "")
    asyncio.run(serve_socket(app, slack))


def _made(services: Services, settings: SlackSettings, signing: str) -> SlackApp:
    chosen = services.settings
    database = SlackDatabase(chosen.database_url, settings.client_id)
    workers = Workers(count=chosen.workers, max_seconds=chosen.max_seconds)
    bolt = _bolt(settings, database, signing)
    Listeners(Replier(services, settings, workers), database).register(bolt)
    return SlackApp(bolt, database, workers, tuple(_routes(bolt)))


def _bolt(settings: SlackSettings, database: SlackDatabase, signing: str) -> AsyncApp:
    token = None
    if not settings.has_installations:
        token = secret(settings.bot_token, "SLACK_BOT_TOKEN", TOKENS)
    client = AsyncWebClient(token, base_url=settings.api_url, retry_handlers=[
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMITED),
        AsyncServerErrorRetryHandler(max_retry_count=2),
    ])  # fmt: skip
    oauth = None
    if settings.client_secret is not None and settings.has_installations:
        oauth = AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret.get_secret_value(),
            scopes=SCOPES, install_path=INSTALL, redirect_uri_path=INSTALLED,
            installation_store=database.installations, installation_store_bot_only=True,
            state_store=database.states,
        )  # fmt: skip
    app = PromptApp(name="advisor", signing_secret=signing, client=client, oauth_settings=oauth)
    if oauth is not None:
        app.enable_token_revocation_listeners()
    return app


def _routes(bolt: AsyncApp) -> list[Route]:
    handler = AsyncSlackRequestHandler(bolt)

    async def handle(request: Request) -> Response:
        try:
            return await handler.handle(request)
        except UnicodeDecodeError:
            return PlainTextResponse("The body is not UTF-8.", 400)

    pages = (INSTALL, INSTALLED) if bolt.oauth_flow else ()
    events = Route(EVENTS, handle, methods=["POST"])
    return [events, *(Route(page, handle, methods=["GET"]) for page in pages)]
