"""Threads: whose words are evidence, and follow-ups to a report whose paste is out of sight."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.surfaces.slack import words
from tests.slack.conftest import Workspace
from tests.slack.fake import BOT, BOT_ID, USER

SIZE = "40.56M parameters, not the 125M"
NOTHING = "Paste the log that your training program prints"  # what is said where nothing is read
NOT_PLANNED = "There is no earlier paste in this conversation"
PLAN = "8 x 64 x 1024"


def shown(slack: Workspace, thread: str) -> list[str]:
    """Return the text of each message of ours in a thread, as people copy it from the screen."""
    ours = [each for each in slack.fake.threads[thread] if each.get("bot_id") == BOT_ID]
    return ["\n".join(texts_of(each)) for each in ours]


def texts_of(message: dict[str, Any]) -> list[str]:
    """Return the texts of a message that the bot posted."""
    blocks = message.get("blocks", [])
    return [str((b.get("text") or b["elements"][0])["text"]) for b in blocks]


def answered(slack: Workspace, paste: str) -> str:
    """Have a paste answered and return its thread, without what the user wrote."""
    body = slack.event(paste)
    slack.deliver(body)
    assert SIZE in slack.said()
    thread: str = body["event"]["ts"]
    slack.fake.threads[thread] = [
        each for each in slack.fake.threads[thread] if each["user"] == BOT
    ]
    slack.fake.calls.clear()
    return thread


@pytest.mark.parametrize(
    "author",
    [
        {"user": BOT, "bot_id": BOT_ID},
        {"user": BOT},
        {"bot_id": BOT_ID, "subtype": "bot_message"},
        {"bot_id": "BCI", "subtype": "bot_message"},
    ],
)
def test_what_a_program_said_in_the_thread_is_no_evidence(
    slack: Workspace, paste: str, author: dict[str, str]
) -> None:
    """Nobody else said anything about a run, so there is nothing to diagnose."""
    slack.fake.threads["1.0"] = [
        {"user": USER, "text": "hello", "ts": "1.0"}, {**author, "text": paste, "ts": "2.0"},
    ]  # fmt: skip
    slack.deliver(slack.event("only the errors", thread_ts="1.0"))

    assert NOTHING in slack.said()


@pytest.mark.parametrize("mark", ["&gt; ", ""])
def test_people_who_quote_our_answer_do_not_make_it_evidence(
    slack: Workspace, paste: str, mark: str
) -> None:
    thread = answered(slack, paste)
    lines = [line for text in shown(slack, thread) for line in text.split("\n")]
    quoted = "\n".join(mark + line for line in lines if "report/" not in line)
    for each in slack.fake.threads[thread]:  # no report to fall back to
        each["blocks"] = [b for b in each.get("blocks", []) if b["type"] != "context"]

    slack.deliver(slack.event(f"{quoted}\n\nreally?", thread_ts=thread))

    assert SIZE not in slack.said()
    assert NOTHING in slack.said()


def test_our_own_file_is_no_evidence_whoever_passes_it_on(slack: Workspace, paste: str) -> None:
    thread = answered(slack, paste)
    files = next(each["files"] for each in slack.fake.threads[thread] if "files" in each)

    slack.deliver(slack.event("and this?", files=files))

    assert "`report.md` was not read: it is mine" in slack.said()
    assert SIZE not in slack.said()
    assert [] == slack.fake.fetched


@pytest.mark.parametrize(
    ("author", "is_read"),
    [({"author_id": "UBOB"}, True), ({"author_id": BOT}, False), ({"bot_id": BOT_ID}, False)],
)
def test_a_forwarded_message_is_evidence_unless_it_is_ours(
    slack: Workspace, paste: str, author: dict[str, str], *, is_read: bool
) -> None:
    passed = {"is_share": True, "text": paste, **author}
    slack.deliver(slack.event("what is wrong here?", attachments=[passed]))

    assert is_read == (SIZE in slack.said())


def test_a_follow_up_works_when_the_paste_is_out_of_sight(slack: Workspace, paste: str) -> None:
    """Only our messages are left, as where the thread is longer than what is read of it."""
    thread = answered(slack, paste)
    slack.deliver(slack.event("yes", thread_ts=thread))

    assert PLAN in slack.said()


def test_a_follow_up_works_after_a_long_talk(slack: Workspace, paste: str) -> None:
    body = slack.event(paste)
    slack.deliver(body)
    thread = body["event"]["ts"]
    slack.fake.threads[thread] += [
        {"user": USER, "text": "thanks", "ts": slack.fake.now()} for _ in range(60)
    ]
    slack.deliver(slack.event("yes", thread_ts=thread))

    assert PLAN in slack.said()


def test_a_report_for_programs_comes_as_a_file_alone(slack: Workspace, paste: str) -> None:
    thread = answered(slack, paste)
    slack.fake.uploads.clear()
    slack.deliver(slack.event("as JSON", thread_ts=thread))

    assert "The whole report is in the files of this thread." in slack.said()
    assert "```" not in slack.said()
    assert ["report.json"] == list(slack.fake.uploads)


def test_an_answer_in_a_thread_names_its_report_for_its_workspace(
    slack: Workspace, paste: str
) -> None:
    body = slack.event(paste)
    slack.deliver(body)
    last = shown(slack, body["event"]["ts"])[-2]  # before the files
    report_id = last.split("report/")[1].split("`")[0]
    store = slack.bots[1].services.store

    kept = slack.run(store.load(owner="slack:T1", report_id=report_id))

    assert "parameter-count-not-as-claimed" in kept.body


def test_another_workspace_cannot_use_a_report_by_naming_it(slack: Workspace, paste: str) -> None:
    thread = answered(slack, paste)
    other = {"team_id": "T2", "authorizations": [{"team_id": "T2", "user_id": BOT, "is_bot": True}]}
    slack.deliver({**slack.event("yes", thread_ts=thread), **other})

    assert NOT_PLANNED in slack.said()
    assert PLAN not in slack.said()


def test_a_hidden_answer_keeps_nothing(slack: Workspace) -> None:
    """What only one user sees is in no thread that could name it again."""
    command = {
        "command": "/advisor", "text": words.example("en"), "team_id": "T1", "channel_id": "C1",
        "user_id": USER, "trigger_id": "1.1", "response_url": f"{slack.fake.address}/respond",
    }  # fmt: skip
    slack.deliver(command, form=True)

    assert SIZE in slack.said()
    assert "report/" not in slack.said()
