"""Background prompts that chat clients send to the same endpoint: titles, tags, suggestions.

They quote the chat, log lines included, and are never a request for a diagnosis. The client
parses the answer, so each is answered in the form that the prompt asks for. A title is that of
the first finding, where the quoted chat has it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Literal

from advisor.chat.turns import Message, text_of
from advisor.wording.catalogue import text
from advisor.wording.frame import count
from advisor.wording.render import MARKS

Task = Literal[
    "title", "tags", "follow_ups", "queries", "text", "prompt", "tool_calls", "emoji", "other"
]

TOPIC = "chat"
LONGEST_TITLE = 60  # characters; a client shows it in a narrow list
SUGGESTED = ("evidence", "next")  # beside the plan
_HISTORY = "<chat_history>"
_HEAD = 4_000  # the instructions; what follows is the quoted chat
_TASK = re.compile(r"\s*(?:#+ User Request\s+)?#{1,4} Task:?\s")
_WITH_FILES = "Respond to the user query using the provided context"
_KEY = re.compile(r'\{\s*"(?P<key>title|tags|follow_ups|queries|text|prompt)"\s*:')
_TOOLS = re.compile(r"\s*Available Tools:")
_FINDING = re.compile(rf"### 1\. (?:{'|'.join(MARKS.values())}) (?P<title>.+)")
_QUOTED = re.compile(r"[“„«「]\s*(.+?)\s*[”“»」]")
# Prompts of Open WebUI and LibreChat that do not begin with "### Task".
_OTHERS: tuple[tuple[Task, re.Pattern[str]], ...] = (
    ("emoji", re.compile(r"\s*Your task is to reflect the speaker's likely facial expression")),
    ("other", re.compile(r"\s*You have been provided with a set of responses from various models")),
    (
        "title",
        re.compile(
            r"\s*(?:(?:Please generate|Provide) a concise, 5-word-or-less title"
            r"|Analyze this conversation and provide:\s+1\. The detected language)"
        ),
    ),
)
_GUESSES: tuple[tuple[Task, str], ...] = (
    ("title", "title"),
    ("tags", " tags"),
    ("follow_ups", "follow-up"),
    ("queries", "quer"),
    ("text", "autocompletion"),
    ("prompt", "image generation"),
)
_KEYS: frozenset[Task] = frozenset(task for task, _ in _GUESSES)


def task_of_chat(messages: Sequence[Message]) -> Task | None:
    """Return which background task a request is, None where a person asks."""
    last = next((m for m in reversed(messages) if m.get("role") == "user"), {})
    is_choice = any(m.get("role") == "system" and _TOOLS.match(text_of(m)) for m in messages)
    return "tool_calls" if is_choice else task_of(text_of(last))


def task_of(message: str) -> Task | None:
    """Return which background task a message is, None for a person's message."""
    for task, pattern in _OTHERS:
        if pattern.match(message):
            return task
    instructions = _instructions(message)
    if not _TASK.match(message) or _WITH_FILES in instructions:
        return None
    if "history" not in message[:_HEAD] and "autocompletion" not in instructions:
        return None  # a person's own heading
    key = _KEY.search(instructions)
    if key:
        return next(task for task, _ in _GUESSES if task == key["key"])
    lowered = instructions[:400].lower()
    return next((task for task, word in _GUESSES if word in lowered), "other")


def answer_task(task: Task, message: str, locale: str, fields: Sequence[str] = ()) -> str:
    """Return the short answer to a background task, as JSON where JSON is asked for.

    Args:
        task: what is asked.
        message: the prompt, with the quoted chat.
        locale: the language of the quoted chat.
        fields: those of the JSON schema that the request names, if it names one.
    """
    if task == "emoji":
        return "\N{SLIGHTLY SMILING FACE}"
    if task == "title" and fields:
        known = {"title": _title(message, locale), "language": locale}
        return json.dumps({each: known.get(each, "") for each in fields}, ensure_ascii=False)
    answers: dict[Task, object] = {
        "title": _title(message, locale),
        "tags": [text(locale, TOPIC, f"task-tag-{each}") for each in ("general", "topic")],
        "follow_ups": [text(locale, TOPIC, "follow-up-plan"), *_suggestions(locale)],
        "queries": [],
        "tool_calls": [],
        "text": "",
        "prompt": "",
    }
    value = answers.get(task, answers["title"])
    wants_json = task in _KEYS and _KEY.search(_instructions(message))
    if wants_json or not isinstance(value, str):
        return json.dumps({task: value}, ensure_ascii=False)
    return value


def _title(message: str, locale: str) -> str:
    """Return the title of the first finding that is quoted, cut at a word, else a general one."""
    found = _FINDING.search(message)
    if found is None:
        return text(locale, TOPIC, "task-title")
    title = found["title"].strip().rstrip(".。")
    if len(title) <= LONGEST_TITLE:
        return title
    head = title[: LONGEST_TITLE - 1]
    return (head.rpartition(" ")[0] or head).rstrip(",;:、，") + "…"


def _suggestions(locale: str) -> list[str]:
    values = {"number": count(1, locale)}
    rows = (text(locale, TOPIC, f"ask-{name}", None, values) for name in SUGGESTED)
    return [quoted[1] for row in rows if (quoted := _QUOTED.search(row))]


def _instructions(message: str) -> str:
    """Return what stands before the quoted chat."""
    return message[:_HEAD].partition(_HISTORY)[0]
