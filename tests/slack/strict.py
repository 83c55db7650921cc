"""What Slack refuses: limits of a message, documented and not, and methods without their scope."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST: dict[str, Any] = yaml.safe_load((ROOT / "slack-manifest.yaml").read_text("utf-8"))
GRANTED = frozenset(MANIFEST["oauth_config"]["scopes"]["bot"])

TEXT, BLOCKS, SECTION, HEADER, CONTEXT = 40_000, 50, 3_000, 150, 10
SUM, CONTAINER = 13_200, 125  # measured by others: characters of a message, and each block's own
# From the reference page of each method; what needs none is any token's, or the app's own.
SCOPES = {
    "apps.connections.open": None,
    "assistant.threads.setStatus": "assistant:write",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "assistant.threads.setTitle": "assistant:write",
    "auth.test": None,
    "chat.postMessage": "chat:write",
    "files.completeUploadExternal": "files:write",
    "files.getUploadURLExternal": "files:write",
    "users.info": "users:read",
}
HISTORY = {"C": "channels:history", "G": "groups:history", "D": "im:history", "M": "mpim:history"}
# From the reference page of each event.
EVENTS = {
    "app_mention": "app_mentions:read",
    "assistant_thread_context_changed": "assistant:write",
    "assistant_thread_started": "assistant:write",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
}
# What is given by scope alone: commands and shortcuts, and the bytes of a file.
OTHERS = {"commands", "files:read"}


def lacking(method: str, arguments: dict[str, Any]) -> str | None:
    """Return the scope that a call needs and the manifest does not name."""
    if method == "conversations.replies":
        needed: str | None = HISTORY[arguments["channel"][0]]
    else:
        needed = SCOPES[method]
    return None if needed is None or needed in GRANTED else needed


def refusal(message: dict[str, Any]) -> str | None:
    """Return Slack's error for a message, None for one that it takes."""
    blocks = message["blocks"]
    if len(message["text"]) > TEXT:
        return "msg_too_long"
    if not 0 < len(blocks) <= BLOCKS or not all(map(_is_well_formed, blocks)):
        return "invalid_blocks"
    if sum(len(said) + CONTAINER for each in blocks for said in texts([each])) > SUM:
        return "msg_blocks_too_long"
    return None


def texts(blocks: Sequence[dict[str, Any]]) -> list[str]:
    """Return the text of each block; those that the bot uses have one."""
    return [
        "".join(e["text"] for e in b["elements"]) if b["type"] == "context" else b["text"]["text"]
        for b in blocks
    ]


def _is_well_formed(block: dict[str, Any]) -> bool:
    said = texts([block])[0]
    if block["type"] == "header":
        return block["text"]["type"] == "plain_text" and 0 < len(said) <= HEADER
    if block["type"] == "section":
        return block["text"]["type"] == "mrkdwn" and 0 < len(said) <= SECTION
    return block["type"] == "context" and 0 < len(block["elements"]) <= CONTEXT and bool(said)
