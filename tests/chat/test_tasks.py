from __future__ import annotations

import json
from typing import Any

import pytest

from advisor.chat.answer import answer
from advisor.chat.intents import intent_of
from advisor.chat.tasks import Task, answer_task, task_of
from advisor.wording.locales import offered_locales

HISTORY = """
### Chat History:
<chat_history>
USER: n_embd = 384 { "tags": 1 }
ASSISTANT: The model has 40.56M parameters.
</chat_history>"""
TITLE = (
    "### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\n"
    '### Output:\nJSON format: { "title": "your concise title here" }' + HISTORY
)
TAGS = (
    "### Task:\nGenerate 1-3 broad tags categorizing the main themes of the chat history.\n"
    '### Output:\nJSON format: { "tags": ["tag1", "tag2", "tag3"] }' + HISTORY
)
FOLLOW_UPS = (
    "### Task:\nSuggest 3-5 relevant follow-up questions or prompts that the user might ask next.\n"
    '### Output:\nJSON format: { "follow_ups": ["Question 1?"] }' + HISTORY
)
QUERIES = (
    "### Task:\nAnalyze the chat history to determine the necessity of generating search queries.\n"
    '- respond in the format: { "queries": ["query1", "query2"] }' + HISTORY
)
TEXT = (
    "### Task:\nYou are an autocompletion system. Continue the text in `<text>`.\n"
    '- Respond only in JSON format: `{ "text": "<your_completion>" }`.' + HISTORY
)


@pytest.mark.parametrize(
    ("prompt", "task", "kind"),
    [
        (TITLE, "title", str), (TAGS, "tags", list), (FOLLOW_UPS, "follow_ups", list),
        (QUERIES, "queries", list), (TEXT, "text", str),
    ],
)  # fmt: skip
def test_a_background_task_gets_the_json_it_asks_for(prompt: str, task: Task, kind: type) -> None:
    assert task == task_of(prompt)
    for locale in ("en", "zh-Hant"):
        answer = json.loads(answer_task(task, prompt, locale))
        assert [task] == list(answer)
        assert isinstance(answer[task], kind)


@pytest.mark.parametrize(
    "prompt",
    [
        "### Task:\nGenerate a concise title summarizing the chat history.\nReturn ONLY the title.",
        "Provide a concise, 5-word-or-less title for the conversation, with no punctuation.",
    ],
)
def test_a_title_is_bare_text_where_no_json_is_asked_for(prompt: str) -> None:
    assert "title" == task_of(prompt)
    assert "Training run diagnosis" == answer_task("title", prompt, "en")


@pytest.mark.parametrize("prompt", [TITLE, TAGS, FOLLOW_UPS, QUERIES, TEXT])
def test_a_background_task_is_answered_without_a_diagnosis(prompt: str) -> None:
    no_advice: Any = None  # whatever is asked of it fails

    assert answer([{"role": "user", "content": prompt}], no_advice).report is None


def test_the_suggestions_are_understood_in_every_language() -> None:
    for locale in offered_locales():
        said = json.loads(answer_task("follow_ups", FOLLOW_UPS, locale))["follow_ups"]
        kinds = [getattr(intent_of(each), "kind", each) for each in said]
        assert ["plan", "evidence", "next"] == kinds, locale


def test_a_title_is_that_of_the_first_finding_that_is_quoted() -> None:
    report = "ASSISTANT: Hm.\n\n### 1. 🟠 Dropout in pre-training.\n\n### 2. 🔴 Other\n"

    assert '{"title": "Dropout in pre-training"}' == answer_task("title", TITLE + report, "en")
    long = f"### 1. 🔴 {'損失' * 60}"
    assert 60 == len(json.loads(answer_task("title", TITLE + long, "en"))["title"])


def test_tasks_in_other_words_are_recognised_too() -> None:
    emoji = "Your task is to reflect the speaker's likely facial expression through an emoji."
    several = "You have been provided with a set of responses from various models to the query"
    unknown = "### Task:\nSummarise the chat history in one line." + HISTORY

    assert ["emoji", "other", "other"] == [task_of(each) for each in (emoji, several, unknown)]
    assert all(answer_task(task, "", "en") for task in ("emoji", "other"))


@pytest.mark.parametrize(
    "message",
    [
        "Can you generate a concise, 3-5 word title for my run?",
        "### Task: fine-tune GPT-2 on FineWeb\nn_embd = 384",
        "### Task:\nRespond to the user query using the provided context, and the chat history.",
        "",
    ],
)
def test_what_a_person_writes_is_no_task(message: str) -> None:
    assert task_of(message) is None
