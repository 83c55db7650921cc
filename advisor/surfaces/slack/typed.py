"""What people typed in Slack, and a thread as the messages of a chat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

Message = Mapping[str, Any]

_NAMED = re.compile(r"<(?P<what>[^<>|\n]{1,3000})(?:\|(?P<label>[^<>\n]{0,3000}))?>")
_ENTITY = re.compile(r"&(amp|lt|gt);")
_CHARACTERS = {"amp": "&", "lt": "<", "gt": ">"}
_FENCE = re.compile(r"[^\S\n]*\n?```[^\S\n]*\n?")  # Slack leaves no line of its own to a fence
_FRAME = re.compile(r"<(/?(?:context|source|user_query)\b)")
FRAME = "Respond to the user query using the provided context.\n<context>\n{}\n</context>\n{}"
TYPED_BY_PEOPLE = (None, "file_share", "thread_broadcast")


def typed(text: str, bot: str | None = None) -> str:
    """Return what somebody typed, without Slack's marks and without the mention of the bot."""
    said = _NAMED.sub(lambda found: _name(found, bot), text)
    said = _ENTITY.sub(lambda found: _CHARACTERS[found[1]], said)
    return _FENCE.sub("\n```\n", said).strip("\n")


def said_in(message: Message, bot: str | None = None) -> str:
    """Return the text of a message; one of ours says more in its blocks than in its text."""
    blocks = message.get("blocks")
    texts = [str(message.get("text") or "")]
    for block in blocks if isinstance(blocks, list) else ():
        inside = block.get("text") if isinstance(block, Mapping) else None
        if isinstance(inside, Mapping):
            texts.append(str(inside.get("text") or ""))
    return typed("\n".join(texts) if is_from_program(message) else texts[0], bot)


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


def user_message(text: str, files: Sequence[tuple[str, str]] = ()) -> dict[str, str]:
    """Return a turn of the chat, its files in the frame that the chat takes files from."""
    if not files:
        return {"role": "user", "content": text}
    # Nothing in a file or in the message may close the frame.
    sources = "\n".join(
        f'<source name="{_attribute(name)}">{_inside(body)}</source>' for name, body in files
    )
    return {"role": "user", "content": FRAME.format(sources, _inside(text))}


def _inside(text: str) -> str:
    return _FRAME.sub(r"< \1", text)


def _attribute(name: str) -> str:
    return re.sub(r'["<>\n\r]', "_", name)[:200] or "file"


def _name(found: re.Match[str], bot: str | None) -> str:
    what, label = found["what"], found["label"]
    if what[0] in "@#!":
        return "" if what == f"@{bot}" else f"{what[0].replace('!', '@')}{label or what[1:]}"
    return label or what.removeprefix("mailto:")
