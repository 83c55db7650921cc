"""Answers as Block Kit, within each of Slack's limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from advisor.surfaces.slack.mrkdwn import Piece, escaped, pieces

Block = dict[str, Any]

BLOCKS = 50  # of one message
SECTION = 3_000  # characters of one section
HEADER = 150  # characters of a header
# Slack documents no sum: beyond about 13,200 characters, of which each block takes some 100 to 125
# beside its text, it answers msg_blocks_too_long.
MESSAGE = 12_000
CONTAINER = 150
FALLBACK = 300  # characters of the text for notifications
FENCE = "```\n{}\n```"
_UNITS = re.compile(r"&(?:amp|lt|gt);|<[^<>]*>|.", re.DOTALL)  # what may not be cut in two


@dataclass
class SlackMessage:
    """One message: its blocks, and how many characters they count for."""

    blocks: list[Block] = field(default_factory=list)
    size: int = 0

    @property
    def text(self) -> str:
        """What a notification shows."""
        # A header is plain text; here the same words would be mrkdwn.
        shown = " ".join(
            escaped(text_of(each)) if each["type"] == "header" else text_of(each)
            for each in self.blocks[:3]
        )
        return next(cut(shown, FALLBACK), "")

    def takes(self, block: Block) -> bool:
        """Add a block if there is room for it, and tell whether there was."""
        size = len(text_of(block)) + CONTAINER
        if len(self.blocks) == BLOCKS or (self.blocks and self.size + size > MESSAGE):
            return False
        self.blocks.append(block)
        self.size += size
        return True

    def dangling(self) -> list[Block]:
        """Take a header off the end, unless there is nothing else: it goes with what follows."""
        if len(self.blocks) < 2 or self.blocks[-1]["type"] != "header":
            return []
        head = self.blocks.pop()
        self.size -= len(text_of(head)) + CONTAINER
        return [head]


def messages(markdown: str) -> list[SlackMessage]:
    """Return an answer as messages that Slack accepts."""
    return filled([], _blocks(pieces(markdown)))


def filled(made: Sequence[SlackMessage], blocks: Iterable[Block]) -> list[SlackMessage]:
    """Return messages with further blocks behind them, and as many more as these need."""
    made = list(made)
    for block in blocks:
        if made and made[-1].takes(block):
            continue
        heads = [] if not made else made[-1].dangling()
        made.append(SlackMessage())
        for each in [*heads, block]:
            made[-1].takes(each)
    return made


def section(mrkdwn: str) -> Block:
    """Return a section; `verbatim` keeps Slack from making links and mentions of bare words."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": mrkdwn, "verbatim": True}}


def context(mrkdwn: str) -> Block:
    """Return a line in small grey letters."""
    said = {"type": "mrkdwn", "text": mrkdwn, "verbatim": True}
    return {"type": "context", "elements": [said]}


def text_of(block: Block) -> str:
    """Return the text of a block of ours."""
    held = block["elements"][0] if block["type"] == "context" else block["text"]
    return str(held["text"])


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
