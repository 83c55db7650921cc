"""Background prompts that chat clients send to the same endpoint: titles, tags, suggestions.

They quote the chat, log lines included, and are never a request for a diagnosis. The client
parses the answer, so each is answered in the form that the prompt asks for.
"""

from __future__ import annotations

import json
import re
from typing import Literal

from advisor.wording.catalogue import text

Task = Literal["title", "tags", "follow_ups", "queries", "text", "emoji", "other"]

TOPIC = "chat"
_HISTORY = "<chat_history>"
_HEAD = 4_000  # the instructions; what follows is the quoted chat
_TASK = re.compile(r"\s*(?:#+ User Request\s+)?#{1,4} Task:?\s")
_WITH_FILES = "Respond to the user query using the provided context"
_KEY = re.compile(r'\{\s*"(?P<key>title|tags|follow_ups|queries|text)"\s*:')
# Prompts of Open WebUI and LibreChat that do not begin with "### Task".
_OTHERS: tuple[tuple[Task, re.Pattern[str]], ...] = (
    ("emoji", re.compile(r"\s*Your task is to reflect the speaker's likely facial expression")),
    ("other", re.compile(r"\s*You have been provided with a set of responses from various models")),
    (
        "title",
        re.compile(r"\s*(?:Please generate|Provide) a concise, 5-word-or-less title"),
    ),
)
_GUESSES: tuple[tuple[Task, str], ...] = (
    ("title", "title"),
    ("tags", " tags"),
    ("follow_ups", "follow-up"),
    ("queries", "quer"),
    ("text", "autocompletion"),
)


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


def answer_task(task: Task, message: str, locale: str) -> str:
    """Return the short answer to a background task, as JSON where the prompt asks for JSON."""
    answers: dict[Task, object] = {
        "title": text(locale, TOPIC, "task-title"),
        "tags": [text(locale, TOPIC, f"task-tag-{each}") for each in ("general", "topic")],
        "follow_ups": [text(locale, TOPIC, "follow-up-plan")],
        "queries": [],
        "text": "",
    }
    if task == "emoji":
        return "\N{SLIGHTLY SMILING FACE}"
    if task not in answers:
        return text(locale, TOPIC, "task-title")
    value = answers[task]
    if _KEY.search(_instructions(message)) or not isinstance(value, str):
        return json.dumps({task: value}, ensure_ascii=False)
    return value


def _instructions(message: str) -> str:
    """Return what stands before the quoted chat."""
    return message[:_HEAD].partition(_HISTORY)[0]
