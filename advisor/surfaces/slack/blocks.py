"""Answers as Block Kit, within each of Slack's limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from advisor.surfaces.slack.mrkdwn import Piece, escaped, pieces

Block = dict[str, Any]

BLOCKS = 50  # of one message
SECTION = 3_000  # characters of one section
HEADER = 150  # characters of a header
# Slack documents no sum; beyond about 13,200 characters it answers msg_blocks_too_long.
MESSAGE = 12_000
FALLBACK = 300  # characters of the text for notifications
FENCE = "```\n{}\n```"
_UNITS = re.compile(r"&(?:amp|lt|gt);|<[^<>]*>|.", re.DOTALL)  # what may not be cut in two


@dataclass
class SlackMessage:
    """One message: its blocks, and how many characters they hold."""

    blocks: list[Block] = field(default_factory=list)
    size: int = 0

    @property
    def text(self) -> str:
        """What a notification shows."""
        # A header is plain text; here the same words would be mrkdwn.
        shown = " ".join(
            escaped(_text_of(each)) if each["type"] == "header" else _text_of(each)
            for each in self.blocks[:3]
        )
        return next(cut(shown, FALLBACK), "")


def messages(markdown: str) -> list[SlackMessage]:
    """Return an answer as messages that Slack accepts."""
    made = [SlackMessage()]
    for block in _blocks(pieces(markdown)):
        size = len(_text_of(block))
        last = made[-1]
        if len(last.blocks) == BLOCKS or last.size + size > MESSAGE:
            last = SlackMessage()
            made.append(last)
        last.blocks.append(block)
        last.size += size
    return [each for each in made if each.blocks]


def section(mrkdwn: str) -> Block:
    """Return a section; `verbatim` keeps Slack from making links and mentions of bare words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": mrkdwn, "verbatim": True}}


def cut(mrkdwn: str, most: int) -> Iterator[str]:
    """Yield a text in parts of at most that many characters, at the ends of lines if it can be."""
    held = ""
    for line in mrkdwn.splitlines(keepends=True):
        if len(held) + len(line) > most and held:
            yield held.rstrip("\n")
            held = ""
        for unit in _UNITS.findall(line) if len(line) > most else [line]:
            if len(held) + len(unit) > most:
                yield held
                held = ""
            held += unit
    if kept := held.rstrip("\n"):
        yield kept


def _blocks(parts: Iterable[Piece]) -> Iterator[Block]:
    held = ""
    for part in parts:
        if part.kind == "text" and len(held) + len(part.text) + 2 <= SECTION:
            held = f"{held}\n\n{part.text}" if held else part.text
            continue
        if held:
            yield section(held)
            held = ""
        if part.kind == "header":
            yield from _header(part.text)
        elif part.kind == "code":
            yield from map(section, map(FENCE.format, cut(part.text, SECTION - len(FENCE))))
        else:
            *full, held = cut(part.text, SECTION)
            yield from map(section, full)
    if held:
        yield section(held)


def _header(text: str) -> Iterator[Block]:
    shown = text if len(text) <= HEADER else f"{text[: HEADER - 1]}…"
    if shown.strip():
        said = {"type": "plain_text", "text": shown, "emoji": False}
        yield {"type": "header", "text": said}


def _text_of(block: Block) -> str:
    return str(block["text"]["text"])
