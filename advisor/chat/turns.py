"""What the user pasted, out of the messages of a chat.

Only the user's own turns are read. Lines that repeat an earlier answer of ours, quoted or copied,
are blanked, so that the other lines keep their numbers. Files that a client attached become
documents of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from advisor.chat.attachments import (
    TEXT_PARTS,
    attached_parts,
    attached_to_system,
    split_attached,
)
from advisor.intake.document import Input
from advisor.intake.split import kind_of

Message = Mapping[str, Any]

_QUOTE = re.compile(r"\s{0,8}(?:>\s?)+")
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+|(?<=[。！？；：])")
_NO_WORD = re.compile(r"[\W_]+")
_LEAST = 4  # word characters; a shorter line is nobody's in particular


@dataclass(frozen=True, slots=True)
class UserTurn:
    """One message of the user: what was typed, the files, and how many parts are unreadable."""

    text: str
    files: tuple[Input, ...] = ()
    pictures: int = 0

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The turn as documents to read."""
        typed = (Input("message", self.text, "message"),) if self.text.strip() else ()
        return (*self.files, *typed)


def text_of(message: Message) -> str:
    """Return the text of a message, whose content is a string or a list of parts."""
    content = message.get("content")
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    return "\n".join(_part_texts(content))


def user_turns(messages: Sequence[Message]) -> list[UserTurn]:
    """Return the user's turns in order, without what repeats our own earlier answers."""
    ours: set[str] = set()
    theirs: set[str] = set()
    answers: list[str] = []
    turns: list[UserTurn] = []
    attached: tuple[Input, ...] = ()
    for message in messages:
        role, text = message.get("role"), text_of(message)
        if role == "assistant":
            ours |= set(_pieces(text)) - theirs  # an echo of their own lines stays theirs
            answers.append(text)
        elif role in ("system", "developer"):
            attached += attached_to_system(text)
        elif role == "user":
            typed, framed = split_attached(text)
            typed = without_answers(typed, ours)
            theirs |= {_key(line) for line in typed.splitlines()}
            content = message.get("content")
            sent, pictures = attached_parts(content if isinstance(content, list) else ())
            turns += _with_files(UserTurn(typed, sent, pictures), framed, answers)
    return [*turns[:-1], *_with_files(turns[-1], attached, answers)] if turns else []


def _with_files(
    turn: UserTurn, files: tuple[Input, ...], answers: Sequence[str]
) -> tuple[UserTurn, ...]:
    """Return a turn with framed files, or behind them where an answer of ours names them all.

    Clients frame the files of a chat anew with each question: then they are no new paste.
    """
    known = files and all(any(f"`{each.name}" in said for said in answers) for each in files)
    if known:
        return UserTurn("", files), turn
    return (replace(turn, files=files + turn.files),)


def without_answers(text: str, ours: set[str]) -> str:
    """Blank the lines that repeat an answer of ours; the others keep their numbers.

    Quoted lines go when half of their block is ours, bare ones when the passage has prose of ours
    in it: a setting that the user took over from our plan is now a setting of theirs.
    """
    if not ours:
        return text
    lines = text.split("\n")
    blank: set[int] = set()
    for block in _quoted_blocks(lines):
        known = [i for i in block if _is_ours(lines[i], ours)]
        full = [i for i in block if _key(lines[i])]
        if 2 * len(known) >= len(full) > 0:
            blank |= set(block)
    for passage in _passages(lines, ours):
        if any(_is_prose(lines[i]) for i in passage):
            blank |= set(passage)
    return "\n".join("" if i in blank else line for i, line in enumerate(lines))


def _part_texts(parts: Sequence[Any]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Mapping) and part.get("type") in TEXT_PARTS:
            text = part.get("text")
            if isinstance(text, str):
                yield text


def _key(line: str) -> str:
    """Reduce a line to its word characters: rendering drops Markdown marks and quote signs."""
    return _NO_WORD.sub("", line).lower()


def _pieces(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for piece in (line, *_SENTENCE_END.split(line)):
            if len(key := _key(piece)) >= _LEAST:
                yield key


def _is_ours(line: str, ours: set[str]) -> bool:
    if _key(line) in ours:
        return True
    sentences = [key for key in map(_key, _SENTENCE_END.split(line)) if key]
    return len(sentences) > 1 and all(key in ours for key in sentences)


def _is_prose(line: str) -> bool:
    return len(_key(line)) >= 8 and kind_of(line) == "prose"


def _quoted_blocks(lines: Sequence[str]) -> list[list[int]]:
    """Return the runs of quoted lines, blank lines between them."""
    blocks: list[list[int]] = []
    inside = False
    for i, line in enumerate(lines):
        if not line.strip():
            continue
        quoted = _QUOTE.match(line) is not None
        if quoted and not inside:
            blocks.append([])
        if quoted:
            blocks[-1].append(i)
        inside = quoted
    return blocks


def _passages(lines: Sequence[str], ours: set[str]) -> list[list[int]]:
    """Return the runs of bare lines that are ours; a fence opened in a run is closed with it."""
    passages: list[list[int]] = []
    inside = fenced = False
    for i, line in enumerate(lines):
        if not line.strip():
            continue
        mark = line.lstrip().startswith("```")
        if inside and mark and fenced:
            passages[-1].append(i)
            fenced = False
            continue
        # Slack's fences name no language, so such a one is ours by what it holds.
        opens = mark and inside and any(_is_ours(each, ours) for each in lines[i + 1 : i + 2])
        wanted = _QUOTE.match(line) is None and (opens or _is_ours(line, ours))
        if wanted and not inside:
            passages.append([])
        if wanted:
            passages[-1].append(i)
        inside, fenced = wanted, wanted and (mark or fenced)
    return passages
