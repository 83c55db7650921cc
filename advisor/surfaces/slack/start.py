"""Puts the bot together, for socket mode and for HTTP."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from advisor.bootstrap import Services, make_services
from advisor.config import Settings
from advisor.errors import InputError
from advisor.store.retention import purging
from advisor.surfaces.slack.bot import Listeners, PromptApp
from advisor.surfaces.slack.database import SlackDatabase
from advisor.surfaces.slack.patience import retry_handlers
from advisor.surfaces.slack.replying import Replier, field_of
from advisor.surfaces.slack.settings import SlackSettings, secret
from advisor.surfaces.work import Workers

EVENTS, INSTALL, INSTALLED = "/slack/events", "/slack/install", "/slack/oauth_redirect"
TOKENS = "OAuth & Permissions (xoxb-…)"
BASICS = "Basic Information"
APP_TOKEN = "SLACK_APP_TOKEN"  # noqa: S105  (the name of a variable)
APP_TOKENS = f"{BASICS} › App-Level Tokens (xapp-…)"
SCOPES = (
    "app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands",
    "files:read", "files:write", "groups:history", "im:history", "mpim:history", "users:read",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SlackApp:
    """The bot, and what it holds open.

    Attributes:
        bolt: the app that events are given to.
        routes: what to serve over HTTP: events, and installation where it is set up.
    """

    services: Services
    bolt: AsyncApp
    database: SlackDatabase
    workers: Workers
    routes: tuple[Route, ...]

    async def open(self) -> None:
        """Make ready what the bot needs; raises StoreError."""
        await self.database.open()

    async def close(self) -> None:
        """Finish the answers under way, and let go of connections and threads."""
        await self.database.close()
        self.workers.close()


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
        InputError: A token is missing, Slack refuses it, or Slack cannot be reached.
        StoreError: The database cannot be reached or written.
    """
    token = secret(settings.app_token, APP_TOKEN, APP_TOKENS)
    client, store = app.bolt.client, app.services.store
    place = "SLACK_BOT_TOKEN"
    try:
        who = (await client.auth_test()).data if client.token else None
        place = APP_TOKEN
        opened = await client.apps_connections_open(app_token=token)
    except (SlackApiError, aiohttp.ClientError) as error:
        raise _refused(error, place) from error
    await store.open()
    await app.open()
    handler = AsyncSocketModeHandler(app.bolt, token)
    handler.client.wss_uri = opened["url"]  # it would ask for one for ever, however refused
    try:
        async with purging(store, app.services.settings.retention_days):
            await handler.client.connect()  # type: ignore[no-untyped-call]  # not annotated there
            where = f" as @{who['user']} in {who['team']}" if isinstance(who, dict) else ""
            sys.stdout.write(f"Training Advisor answers in Slack{where}.\n")
            sys.stdout.flush()
            await asyncio.Event().wait()
    finally:
        await handler.client.close()  # type: ignore[no-untyped-call]  # as above
        await app.close()
        await store.close()


def _refused(error: SlackApiError | aiohttp.ClientError, place: str) -> InputError:
    if not isinstance(error, SlackApiError):
        return InputError("slack-unreachable")
    why = field_of(error, "error")
    if place == APP_TOKEN:
        return InputError("slack-refuses-app-token", place=place, why=why)
    return InputError("slack-refuses-bot-token", place=place, why=why, where=TOKENS)


def run(settings: Settings | None = None, slack: SlackSettings | None = None) -> None:
    """Run the bot in socket mode until interrupted or terminated; what it has begun it finishes.

    Raises:
        InputError: A token is missing, or Slack refuses it.
        StoreError: The database cannot be used.
    """
    slack = slack or SlackSettings()
    secret(slack.app_token, APP_TOKEN, APP_TOKENS)
    app = _made(make_services(settings), slack, "")
    asyncio.run(_until_terminated(app, slack))


async def _until_terminated(app: SlackApp, settings: SlackSettings) -> None:
    serving = asyncio.create_task(serve_socket(app, settings))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    with suppress(asyncio.CancelledError):
        await serving


def _made(services: Services, settings: SlackSettings, signing: str) -> SlackApp:
    chosen = services.settings
    database = SlackDatabase(chosen.database_url, settings.client_id)
    workers = Workers(count=chosen.workers, max_seconds=chosen.max_seconds)
    bolt = _bolt(settings, database, signing)
    Listeners(Replier(services, settings, workers), database).register(bolt)
    return SlackApp(services, bolt, database, workers, tuple(_routes(bolt)))


def _bolt(settings: SlackSettings, database: SlackDatabase, signing: str) -> AsyncApp:
    token = None
    if not settings.has_installations:
        token = secret(settings.bot_token, "SLACK_BOT_TOKEN", TOKENS)
    oauth = None
    if settings.client_secret is not None and settings.has_installations:
        oauth = AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret.get_secret_value(),
            scopes=SCOPES, install_path=INSTALL, redirect_uri_path=INSTALLED,
            installation_store=database.installations, installation_store_bot_only=True,
            state_store=database.states,
        )  # fmt: skip
    # Without a client of ours bolt takes a token from the environment, with one it complains of it.
    client = None if token else AsyncWebClient()
    app = PromptApp(
        name="advisor", signing_secret=signing, token=token, client=client, oauth_settings=oauth
    )
    app.client.base_url = f"{settings.api_url.rstrip('/')}/"
    app.client.retry_handlers = retry_handlers()
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
