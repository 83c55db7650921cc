"""Checks of what the service talks to, where that is configured: database, model, Slack."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.util import find_spec
from typing import Any

import httpx

from advisor.config import Settings
from advisor.errors import InputError
from advisor.store.looking import Seen, look_into
from advisor.store.reports import StoreError
from advisor.surfaces.access import is_loopback
from advisor.surfaces.doctor.found import Found, State

SECONDS = 10.0  # of one question
FEW = 5.0  # seconds that two clocks may differ


async def look(chosen: Settings) -> tuple[Seen | None, Found]:
    """Look into the database, without making or upgrading anything."""
    try:
        seen = await look_into(chosen.database_url)
    except StoreError as error:
        return None, Found("database", State.ERROR, "database-lost", {"why": error})
    except Exception as error:  # noqa: BLE001  (each driver has its own; the text may hold secrets)
        why = {"why": type(error).__name__}
        return None, Found("database", State.ERROR, "database-lost", why)
    values = {"kind": seen.kind, "revision": seen.revision or "", "head": seen.head}
    if seen.revision is None:
        return seen, Found("database", State.NOTE, "database-empty", values)
    if not seen.is_known:
        return seen, Found("database", State.ERROR, "database-newer", values)
    if seen.revision != seen.head:
        return seen, Found("database", State.WARNING, "database-behind", values)
    return seen, Found("database", State.OK, "database-current", values)


def keys(chosen: Settings, seen: Seen) -> Found:
    """Check that whoever should be let in has a key, and nobody else is."""
    is_local = is_loopback(chosen.reached_at)
    if is_local if chosen.anonymous is None else chosen.anonymous:
        if is_local:
            return Found("keys", State.OK, "keys-local")
        return Found("keys", State.WARNING, "keys-anyone", {"host": chosen.host})
    if seen.working:
        return Found("keys", State.OK, "keys-there", {"count": str(seen.working)})
    if seen.keys:  # the first start makes a key only where there never was one
        return Found("keys", State.ERROR, "keys-revoked")
    return Found("keys", State.WARNING, "keys-none")


def model(chosen: Settings) -> Found:
    """Check that the language model can be asked; it is not."""
    if not chosen.model:
        return Found("model", State.OK, "model-none")
    from advisor.explain.model import ChatWriter, ModelChoice

    values = {"name": chosen.model}
    try:
        ChatWriter(ModelChoice(chosen.model, chosen.model_url, chosen.model_timeout))
        if chosen.model_url is None:
            return Found("model", State.OK, "model-hosted", values)
        names = _served(chosen.model_url)
    except InputError as error:
        return Found("model", State.ERROR, "model-unusable", {"why": error})
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError) as error:
        why = {"why": _why(error)}
        return Found("model", State.ERROR, "model-lost", why)
    if chosen.model.partition(":")[2] not in names:
        return Found("model", State.WARNING, "model-absent", {**values, "names": ", ".join(names)})
    return Found("model", State.OK, "model-ready", values)


def slack() -> tuple[list[Found], datetime | None]:
    """Check that the bot's token is good for all that the bot does, and give Slack's time."""
    from advisor.surfaces.slack.settings import SlackSettings

    chosen = SlackSettings()
    if chosen.bot_token is None and not chosen.has_installations:
        return [Found("slack", State.OK, "slack-none")], None
    if find_spec("slack_bolt") is None:
        return [Found("slack", State.ERROR, "slack-extra")], None
    found = []
    if chosen.app_token is None and chosen.signing_secret is None:
        found.append(Found("slack", State.ERROR, "slack-deaf"))
    if chosen.has_installations or chosen.bot_token is None:
        return [*found, Found("slack", State.OK, "slack-installs")], None
    headers = {"Authorization": f"Bearer {chosen.bot_token.get_secret_value().strip()}"}
    try:
        answer = httpx.post(f"{chosen.api_url}auth.test", headers=headers, timeout=SECONDS)
        said = answer.raise_for_status().json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        return [*found, Found("slack", State.ERROR, "slack-lost", {"why": _why(error)})], None
    return [*found, _granted(answer, said)], _time(answer)


def clock(others: dict[str, datetime | None]) -> Found:
    """Compare the clock with those of others; shares, limits and Slack's signatures need it."""
    now = datetime.now(UTC)
    off = {name: abs((now - time).total_seconds()) for name, time in others.items() if time}
    if not off:
        return Found("clock", State.NOTE, "clock-alone", {"time": f"{now:%Y-%m-%d %H:%M:%S} UTC"})
    name = max(off, key=lambda each: off[each])
    values = {"other": name, "seconds": f"{off[name]:.0f}"}
    if off[name] > FEW:
        return Found("clock", State.WARNING, "clock-off", values)
    return Found("clock", State.OK, "clock-fine", values)


def _served(url: str) -> list[str]:
    key = os.environ.get("OPENAI_API_KEY")
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    answer = httpx.get(f"{url.rstrip('/')}/models", headers=headers, timeout=SECONDS)
    return [str(each["id"]) for each in answer.raise_for_status().json()["data"]]


def _granted(answer: httpx.Response, said: dict[str, Any]) -> Found:
    from advisor.surfaces.slack.start import SCOPES

    if not said.get("ok"):
        return Found("slack", State.ERROR, "slack-refused", {"why": str(said.get("error"))[:80]})
    granted = {each.strip() for each in answer.headers.get("x-oauth-scopes", "").split(",")}
    lacking = [scope for scope in SCOPES if scope not in granted]
    if lacking:
        return Found("slack", State.ERROR, "slack-scopes", {"scopes": ", ".join(lacking)})
    return Found("slack", State.OK, "slack-fine")


def _time(answer: httpx.Response) -> datetime | None:
    try:
        return parsedate_to_datetime(answer.headers["date"])
    except (KeyError, ValueError):
        return None


def _why(error: Exception) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"HTTP {error.response.status_code}"
    return type(error).__name__
