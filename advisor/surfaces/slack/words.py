"""What the bot says beside the answers of the engine, in the language set in Slack."""

from __future__ import annotations

from advisor.surfaces.slack.mrkdwn import mrkdwn
from advisor.wording.catalogue import text
from advisor.wording.numbers import format_quantity
from advisor.wording.render import code

TOPIC = "slack"
EXAMPLE = """\
nanoGPT on an RTX 4070: n_layer = 12, n_head = 12, n_embd = 384 (~125M parameters), \
dropout = 0.1, batch 16 x 32 x 1024, FineWeb. Number of parameters: 40.56M. \
Step 14500: train loss 3.6415, val loss 3.5696, MFU 11-12 %."""
# Slack's own pages and buttons, which it shows to administrators in English.
PAGE = "**OAuth & Permissions** › **Bot Token Scopes**"
BUTTON = "**Reinstall to Workspace**"
INVITE = "/invite @Training Advisor"


def plain(locale: str, message: str) -> str:
    """Return a sentence where Slack shows plain text."""
    return text(locale, TOPIC, f"slack-{message}")


def said(locale: str, message: str, /, **values: str) -> str:
    """Return a sentence as mrkdwn; its values are Markdown."""
    return mrkdwn(text(locale, TOPIC, f"slack-{message}", None, values))


def example(locale: str) -> str:
    """Return a question that anybody can try."""
    return f"{EXAMPLE} {plain(locale, 'example-question')}"


def missing_scope(locale: str, scope: str) -> str:
    """Say which permission is missing and how to give it."""
    return said(locale, "missing-scope", scope=code(scope or "?"), page=PAGE, button=BUTTON)


def not_a_member(locale: str) -> str:
    """Say that the bot has to be in the channel."""
    return said(locale, "not-a-member", command=code(INVITE))


def unread(locale: str, name: str, reason: str, most: int) -> str:
    """Say that a file was left out, for one of the reasons of `files`; `most` is in bytes."""
    size = {"size": format_quantity(most, "bytes", locale)}
    why = text(locale, TOPIC, f"slack-unread-{reason}", None, size)
    return said(locale, "unread", name=code(name), reason=why)
