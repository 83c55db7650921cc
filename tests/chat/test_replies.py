from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from advisor import advise
from advisor.bootstrap import Advised
from advisor.chat.answer import Answer, Wishes, answer
from advisor.chat.intents import intent_of
from advisor.chat.kept import named_report, report_from_json
from advisor.chat.replies import EXAMPLES, menu
from advisor.findings import Report, as_json
from advisor.intake.document import Input
from advisor.wording.locales import offered_locales

PHRASES = Path(__file__).parent / "phrases"
OF_EXAMPLES = {"what-if": "what_if"}
KEPT = "kept-report-1"


def user(content: Any) -> dict[str, Any]:
    """Return a message of the user."""
    return {"role": "user", "content": content}


def ours(content: str) -> dict[str, Any]:
    """Return a message of ours."""
    return {"role": "assistant", "content": content}


def reply(*said: str | dict[str, Any], **wishes: Any) -> Answer:
    """Answer messages with the real engine; bare text is the user's."""
    messages = [user(each) if isinstance(each, str) else each for each in said]
    return answer(messages, Advised(), Wishes(**wishes))


def report_of(found: Answer) -> Report:
    """Return the report behind an answer."""
    assert found.report is not None
    return found.report


def firsts() -> list[tuple[str, str, str]]:
    """Return the first phrase of each intent in each language."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(PHRASES.glob("*.yaml")):
        for phrase, wanted in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            found.setdefault((path.stem, str(wanted["kind"])), phrase)
    return [(locale, kind, phrase) for (locale, kind), phrase in found.items()]


@pytest.mark.parametrize(("locale", "kind", "phrase"), firsts())
def test_every_intent_is_answered_in_every_language(
    paste: str, locale: str, kind: str, phrase: str
) -> None:
    found = reply(paste, phrase, locale=locale)
    whole = reply(paste, locale=locale).text

    assert found.text.strip()
    if kind not in {"tongue", "whole", "None"}:
        assert whole != found.text
    if kind == "None":
        assert menu(locale, "not-understood") == found.text


@pytest.mark.parametrize("locale", offered_locales())
def test_what_is_offered_is_understood_in_its_own_language(locale: str) -> None:
    rows = [line for line in menu(locale, "menu-head").splitlines() if line.startswith("- ")]
    quoted = [re.findall(r"[“„«「](.+?)[”“»」]", row)[0].strip() for row in rows]
    kinds = [getattr(intent_of(each), "kind", each) for each in quoted]

    assert [OF_EXAMPLES.get(each, each) for each in EXAMPLES] == kinds


@pytest.mark.parametrize(
    ("locale", "phrase"),
    [
        ("de", "Erkläre Befund 2"), ("es", "Explica el hallazgo 2"),
        ("fr", "Explique le constat 2"), ("ja", "指摘2を説明して"), ("ko", "2번 항목을 설명해 줘"),
        ("hi", "निष्कर्ष 2 समझाओ"),
        ("ar", "اشرح النتيجة 2"), ("zh-Hant", "解釋第 2 項發現"), ("zh-Hans", "解释第 2 项发现"),
        ("en", "explain finding 2"),
    ],
)  # fmt: skip
def test_a_follow_up_is_answered_in_its_own_language(paste: str, locale: str, phrase: str) -> None:
    assert locale == reply(paste, phrase).locale


def test_a_language_that_was_asked_for_holds_until_another_is(paste: str) -> None:
    assert "de" == reply(paste, "in German please", "explain finding 2").locale
    assert "ja" == reply(paste, "in German please", "用日文").locale
    assert "fr" == reply(paste, "in German please", "Montre-moi les preuves du constat 1").locale


def test_a_language_that_is_not_offered_is_said_not_to_be(paste: str) -> None:
    assert "There is no Italian yet" in reply(paste, "in Italian please").text


@pytest.mark.parametrize(
    "phrase", ["explain finding 99", "evidence for finding 99", "formula of 99"]
)
def test_a_finding_that_there_is_not_is_said_to_be_missing(paste: str, phrase: str) -> None:
    assert "The report has no finding 99; it has 1, 2, 3" in reply(paste, phrase).text


def test_its_evidence_is_that_of_the_finding_spoken_of_last(paste: str) -> None:
    want = reply(paste, "show the evidence for finding 3").text

    assert want == reply(paste, "explain finding 3", "show its evidence").text


def test_a_finding_is_found_by_what_it_is_about(paste: str) -> None:
    assert "`dropout-in-single-epoch-pretraining`" in reply(paste, "explain the dropout one").text


def test_evidence_shows_all_lines_of_the_finding(paste: str) -> None:
    found = reply(paste, "show the evidence for finding 1")
    lines = {(e.document, e.line) for e in report_of(found).findings[0].evidence}

    assert len(lines) == found.text.count("\n> ")
    assert len(lines) > 1


def test_what_if_compares_and_is_no_fact_afterwards(paste: str) -> None:
    found = reply(paste, "what if the width were 768?")

    assert "| `model.n_embd` | 384 | 768 |" in found.text
    assert reply(paste, "explain finding 1").text == reply(
        paste, "what if the width were 768?", "what if I used an H100?", "explain finding 1"
    ).text  # fmt: skip


@pytest.mark.parametrize(
    "phrase",
    ["what if the width were 0?", "what if I use 99999999999999999 layers?",
     "what if dropout were 7?", "what if the width is 1000003 and 7 heads?"],
)  # fmt: skip
def test_numbers_out_of_range_are_no_crash(paste: str, phrase: str) -> None:
    assert reply(paste, phrase).text.strip()


def test_a_setting_out_of_range_is_said_to_be_impossible(paste: str) -> None:
    assert "`model.dropout = 7.0` is not possible" in reply(paste, "what if dropout were 7?").text


def test_a_card_that_the_user_has_is_diagnosed_and_stays(paste: str) -> None:
    found = reply(paste, "I have a 3090")

    assert "With `NVIDIA GeForce RTX 3090` the diagnosis changes" in found.text
    assert "RTX 3090" in reply(paste, "I have a 3090", "explain finding 4").text


def test_the_same_card_changes_nothing(paste: str) -> None:
    assert "no finding changes" in reply(paste, "it is an RTX 3090", "I have a 3090").text


@pytest.mark.parametrize(
    "phrase",
    [
        "I have two of them", "Ich habe zwei davon", "J’en ai deux", "Tengo dos",
        "二枚持っています", "두 개 있어요", "मेरे पास ऐसे दो हैं", "عندي اثنتان منها",
        "我有兩張", "我有两张",
    ],
)  # fmt: skip
def test_cards_are_counted_in_every_language(paste: str, phrase: str) -> None:
    facts = report_of(reply(paste, "I have an RTX 3090", phrase, locale="en")).facts

    assert 2 in {each["value"] for each in facts if each["name"] == "hardware.gpu_count"}


def test_two_runs_are_compared(paste: str) -> None:
    newer = paste.replace("n_embd = 384", "n_embd = 768").replace("40.56M", "123.59M")
    for messages in (
        (paste, "Compare with this second run\n" + newer), (paste, newer, "compare the two runs")
    ):  # fmt: skip
        found = reply(*messages)
        assert "| `model.n_embd` | 384 | 768 |" in found.text
        assert "No longer found" in found.text


@pytest.mark.parametrize("locale", offered_locales())
def test_the_line_that_asks_for_a_comparison_is_no_unread_line(paste: str, locale: str) -> None:
    asks = next(phrase for name, kind, phrase in firsts() if (name, kind) == (locale, "compare"))
    asks = asks.rstrip(".!?。？！؟")
    first, second = reply(paste), reply(paste, f"{asks}\n{paste}")

    assert () == report_of(second).unread
    lines = [
        {e.line for f in report_of(each).findings for e in f.evidence} for each in (first, second)
    ]
    assert {line + 1 for line in lines[0]} == lines[1]


def test_a_comparison_without_a_second_run_asks_for_it(paste: str) -> None:
    assert "paste the second one" in reply(paste, "compare the two runs").text


def test_json_is_the_report(paste: str) -> None:
    found = reply(paste, "as JSON")

    body = found.text.partition("```json\n")[2].rpartition("\n```")[0]
    assert json.loads(as_json(report_of(found))) == json.loads(body)


def test_only_the_errors_are_shown(paste: str) -> None:
    found = reply(paste, "only the errors")

    assert "🔴" in found.text
    assert "🟠" not in found.text


def test_a_paste_with_a_question_is_diagnosed_and_not_a_follow_up(paste: str) -> None:
    asking = paste.replace("Why is my loss stuck?", "explain finding 2")

    assert reply(asking).text == reply(paste, asking).text
    assert "### 1. " in reply(paste, asking).text


@pytest.mark.parametrize(
    "phrase", ["explain finding 2", "what if n_embd = 768?", "only the errors", "compare the runs"]
)
def test_a_follow_up_without_a_paste_asks_for_one(phrase: str) -> None:
    assert "Paste the log" in reply(phrase).text


def test_our_own_text_quoted_is_never_evidence(paste: str) -> None:
    first = reply(paste)
    what_if = reply(paste, ours(first.text), "what if the width were 768?").text
    quoted = "".join(f"> {line}\n" for line in what_if.splitlines())
    found = reply(
        paste, ours(first.text), "what if the width were 768?", ours(what_if), quoted + "hm?"
    )

    assert report_of(first).facts == report_of(found).facts


class Shelf:
    """Keeps reports in memory, as a caller does in its store."""

    def __init__(self) -> None:
        self.bodies: dict[str, str] = {}

    def keep(self, report: Report) -> str:
        """Keep one."""
        self.bodies[KEPT] = as_json(report)
        return KEPT

    def load(self, name: str) -> str | None:
        """Return one."""
        return self.bodies.get(name)


def test_an_answer_names_its_report_and_a_follow_up_needs_no_paste(paste: str) -> None:
    shelf = Shelf()
    first = reply(paste, keep=shelf.keep, load=shelf.load)

    assert first.text.endswith(f"`report/{KEPT}`.\n")
    assert KEPT == named_report([ours(first.text)])
    for phrase in ("explain finding 2", "evidence for 1", "formula of 1", "yes", "only the errors"):
        with_paste = reply(paste, phrase).text
        cut = reply(ours(first.text), phrase, load=shelf.load)
        assert with_paste.rstrip() == cut.text.rstrip()
    needs = reply(ours(first.text), "what if the width were 768?", load=shelf.load)
    assert "paste it again" in needs.text
    assert "Paste the log" in reply(ours(first.text), "explain finding 2").text


def test_a_name_in_the_users_own_words_opens_no_report(paste: str) -> None:
    shelf = Shelf()
    shelf.keep(report_of(reply(paste)))

    found = reply(f"report/{KEPT}", "explain finding 2", load=shelf.load)
    assert found.report is None


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"findings": 3}', "[" * 100_000, "null"])
def test_a_broken_report_is_as_if_there_were_none(body: str) -> None:
    assert report_from_json(body) is None


def test_a_report_comes_back_as_it_was(paste: str) -> None:
    report = advise.diagnose([Input("message", paste)])

    again = report_from_json(as_json(report))
    assert again is not None
    assert as_json(report) == as_json(again)
