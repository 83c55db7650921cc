from __future__ import annotations

import json
from typing import Any

import pytest

from advisor import advise
from advisor.bootstrap import Advised
from advisor.chat.answer import Answer, Wishes, answer
from advisor.errors import InputError
from advisor.findings import as_json
from advisor.intake.document import Input

SIZE = "parameter-count-not-as-claimed"


def user(content: Any) -> dict[str, Any]:
    """Return a message of the user."""
    return {"role": "user", "content": content}


def ours(found: Answer) -> dict[str, Any]:
    """Return an answer as the message that clients send back."""
    return {"role": "assistant", "content": found.text}


def reply(*messages: dict[str, Any], **wishes: Any) -> Answer:
    """Answer messages with the real engine."""
    return answer(messages, Advised(), Wishes(**wishes))


def rules(found: Answer) -> list[str]:
    """Return the rules behind an answer."""
    assert found.report is not None
    return [finding.rule for finding in found.report.findings]


def test_a_paste_is_diagnosed_as_by_every_other_surface(paste: str) -> None:
    found = reply(user(paste))

    want = advise.diagnose([Input("message", paste)])
    assert found.report is not None
    assert as_json(want) == as_json(found.report)
    assert advise.report_markdown(want) == found.text
    assert SIZE in rules(found)


@pytest.mark.parametrize(
    "words", ["yes, compute it", "please do", "好，請計算", "計算吧", "yes", "好"]
)
def test_assent_after_a_paste_brings_the_exact_plan(paste: str, words: str) -> None:
    first = reply(user(paste))
    found = reply(user(paste), ours(first), user(words))

    assert found.report is not None
    assert found.report.plan is not None
    assert advise.plan_text(found.report) == found.text
    assert "8 x 64 x 1024" in found.text


def test_the_plan_needs_no_answer_of_ours_in_the_history(paste: str) -> None:
    with_answer = reply(user(paste), {"role": "assistant", "content": "…"}, user("yes"))
    without = reply(user(paste), user("yes"))

    assert with_answer.text == without.text


def test_yes_keeps_the_language_of_the_paste_and_chinese_assent_changes_it(paste: str) -> None:
    chinese = paste.replace("Why is my loss stuck?", "為什麼我的訓練損失停滯不前？")

    assert "zh-Hant" == reply(user(chinese), user("yes")).locale
    assert "zh-Hant" == reply(user(paste), user("好，請計算")).locale
    assert "en" == reply(user(paste), user("ok")).locale


@pytest.mark.parametrize("words", ["hello", "Hi there!", "你好", "What can you do?", "", "謝謝"])
def test_a_message_with_nothing_to_read_says_what_to_paste(words: str) -> None:
    found = reply(user(words))

    assert found.report is None
    assert ("貼上" if words in {"你好", "謝謝"} else "Paste") in found.text
    assert found.locale == ("zh-Hant" if words in {"你好", "謝謝"} else "en")


def test_assent_without_a_paste_asks_for_it() -> None:
    assert "no earlier paste" in reply(user("yes, compute it")).text
    assert "還沒有" in reply(user("好，請計算")).text


def test_thanks_after_a_paste_is_no_new_diagnosis(paste: str) -> None:
    assert reply(user(paste), user("thanks!")).report is None
    assert reply(user(paste), user("不用了")).report is None


def test_a_picture_alone_is_told_to_be_unread() -> None:
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64,AAAA"}}

    assert "not pictures" in reply(user([picture])).text


def test_a_new_paste_replaces_the_old_one(paste: str) -> None:
    newer = paste.replace("n_embd = 384", "n_embd = 768").replace("40.56M", "123.59M")
    found = reply(user(paste), user(newer))

    assert SIZE in rules(reply(user(paste)))
    assert SIZE not in rules(found)
    assert found.report is not None
    assert as_json(advise.diagnose([Input("message", newer)])) == as_json(found.report)


def test_a_log_and_a_config_in_two_messages_belong_together(config: str, log: str) -> None:
    found = reply(user(config), user(log))

    assert found.report is not None
    assert {"config", "log"} <= {fact["origin"] for fact in found.report.facts}


def test_a_remark_after_the_paste_is_read_with_it(config: str, log: str) -> None:
    bare = config.replace("-4070", "").replace("12 GB VRAM", "my card")
    first = reply(user(bare), user(log))
    found = reply(user(bare), user(log), ours(first), user("It is an RTX 4070."))

    def cards(one: Answer) -> set[Any]:
        assert one.report is not None
        return {f["value"] for f in one.report.facts if f["name"] == "hardware.gpu"}

    assert set() == cards(first)
    assert {"NVIDIA GeForce RTX 4070"} == cards(found)


def test_our_own_answer_quoted_back_is_no_evidence(paste: str) -> None:
    first = reply(user(paste))
    quoted = "".join(f"> {line}\n" for line in first.text.splitlines())
    found = reply(user(paste), ours(first), user(quoted + "\nAre you sure?"))

    assert rules(first) == rules(found)
    assert first.report is not None
    assert found.report is not None
    assert first.report.facts == found.report.facts


def test_a_background_task_that_quotes_a_log_is_never_analysed(paste: str) -> None:
    prompt = (
        "### Task:\nGenerate a concise, 3-5 word title summarizing the chat history.\n"
        '### Output:\nJSON format: { "title": "your concise title here" }\n'
        f"### Chat History:\n<chat_history>\nUSER: {paste}\n</chat_history>"
    )
    found = reply(user(prompt))

    assert found.report is None
    assert {"title": "Training run diagnosis"} == json.loads(found.text)


def test_a_task_earlier_in_the_messages_is_not_read_either(paste: str) -> None:
    prompt = f"### Task:\nGenerate tags.\n<chat_history>\n{paste}\n</chat_history>"

    assert reply(user(prompt), user("yes")).report is None


def test_the_wished_language_and_card_win(paste: str) -> None:
    found = reply(user(paste), locale="zh-TW", gpu="A100")

    assert "zh-Hant" == found.locale
    assert found.report is not None
    assert any("A100" in str(fact["value"]) for fact in found.report.facts)


def test_the_operators_language_is_for_messages_that_show_none(paste: str) -> None:
    assert "zh-Hant" == reply(user(paste), fallback="zh-Hant").locale


def test_messages_without_a_user_are_refused() -> None:
    with pytest.raises(InputError, match="no-user-message"):
        reply({"role": "system", "content": "n_embd = 384"})
