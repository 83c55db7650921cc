"""How long the bot waits for Slack, whichever way it speaks to it."""

from __future__ import annotations

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)

RATE_LIMITED = 5  # times in a row that one call waits as long as Slack asks it to
FAULTS = 2


def retry_handlers() -> list[AsyncRetryHandler]:
    """Return what repeats a call that was not taken."""
    return [
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(max_retry_count=RATE_LIMITED),
        AsyncServerErrorRetryHandler(max_retry_count=FAULTS),
    ]
