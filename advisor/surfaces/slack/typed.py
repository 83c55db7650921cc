"""What people typed in Slack, and a thread as the messages of a chat."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from typing import Any

Message = Mapping[str, Any]

_NAMED = re.compile(r"<(?P<what>[^<>|\n]{1,3000})(?:\|(?P<label>[^<>\n]{0,3000}))?>")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">"}
_FENCE = re.compile(r"[^\S\n]*\n?```[^\S\n]*\n?")  # Slack leaves no line of its own to a fence
TYPED_BY_PEOPLE = (None, "file_share", "thread_broadcast")


def typed(text: str, bot: str | None = None) -> str:
    """Return what somebody typed, without Slack's marks and without the mention of the bot."""
    said = _NAMED.sub(lambda found: _name(found, bot), text)
    said = _ENTITY.sub(lambda found: _CHARACTERS[found[1]], said)
    return _FENCE.sub("\n```\n", said).strip("\n")


def written(message: Message) -> str:
    """Return what stands in a message as Slack has it; a program says more in its blocks."""
    text = str(message.get("text") or "")
    if not is_from_program(message):
        return text
    blocks = message.get("blocks")
    held = [_block_text(each) for each in blocks] if isinstance(blocks, list) else []
    shown = "\n".join(filter(None, held)) or text
    return "\n".join(filter(None, [shown, *(str(a.get("text") or "") for a in _attached(message))]))


def said_in(message: Message, bot: str | None = None) -> str:
    """Return the text of a message without Slack's marks."""
    return typed(written(message), bot)


def passed_on(message: Message, bot: str | None, bot_id: str | None) -> list[Message]:
    """Return the messages, not ours, that somebody forwarded or linked to in this one."""
    shared = [a for a in _attached(message) if a.get("is_share") or a.get("is_msg_unfurl")]
    return [a for a in shared if not is_ours({**a, "user": a.get("author_id")}, bot, bot_id)]


def is_from_program(message: Message) -> bool:
    """Tell whether a bot wrote it."""
    return bool(message.get("bot_id") or message.get("subtype") == "bot_message")


def is_from_person(message: Message, bot: str | None) -> bool:
    """Tell whether a person wrote it; what was changed or deleted is no new message."""
    is_new = message.get("subtype") in TYPED_BY_PEOPLE
    return is_new and not is_from_program(message) and message.get("user") not in {None, bot}


def is_ours(message: Message, bot: str | None, bot_id: str | None) -> bool:
    """Tell whether we wrote it."""
    of_user = bot is not None and message.get("user") == bot
    return of_user or (bot_id is not None and message.get("bot_id") == bot_id)


def user_message(text: str, files: Sequence[tuple[str, bytes]] = ()) -> dict[str, Any]:
    """Return a turn of the chat; its files are parts of their own, so nothing can imitate one."""
    held = [(name, base64.b64encode(data).decode("ascii")) for name, data in files]
    parts = [{"type": "file", "file": {"filename": name, "file_data": data}} for name, data in held]
    return {"role": "user", "content": [{"type": "text", "text": text}, *parts]}


def _attached(message: Message) -> list[Message]:
    found = message.get("attachments")
    return [a for a in found if isinstance(a, Mapping)] if isinstance(found, list) else []


def _block_text(block: Any) -> str:
    inside = [block, *(block.get("elements") or ())] if isinstance(block, Mapping) else []
    held = [each.get("text") for each in inside if isinstance(each, Mapping)]
    texts = [each.get("text") if isinstance(each, Mapping) else each for each in held]
    return "\n".join(each for each in texts if isinstance(each, str))


def _name(found: re.Match[str], bot: str | None) -> str:
    what, label = found["what"], found["label"]
    if what[0] in "@#!":
        return "" if what == f"@{bot}" else f"{what[0].replace('!', '@')}{label or what[1:]}"
    return label or what.removeprefix("mailto:")
