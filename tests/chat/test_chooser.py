"""A model chooses among our functions, and nothing of its own gets through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from advisor.bootstrap import Advised
from advisor.chat.amounts_said import FACTS, GPU, Change
from advisor.chat.answer import Wishes, answer
from advisor.chat.chooser import Choice, Chooser, Name, intent_from
from advisor.chat.intents import Kind, intent_of
from advisor.chat.replies import menu
from tests.scripting import ScriptedModel, scripted_model


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedModel]:
    """Return a scripted server."""
    with scripted_model() as found:
        yield found


@pytest.fixture
def model(server: ScriptedModel) -> ScriptedModel:
    """Return it with nothing asked yet."""
    server.asked.clear()
    return server


def said(paste: str, message: str, model: ScriptedModel) -> str:
    """Return the answer to a follow-up, with the model at hand."""
    messages = [{"role": "user", "content": each} for each in (paste, message)]
    wishes = Wishes(locale="en", choose=Chooser(model.choice()).choose)
    return answer(messages, Advised(), wishes).text


def chosen(**values: Any) -> Choice:
    """Return a choice of a model."""
    return Choice(**values)


def test_the_settings_that_a_model_may_name_are_ours() -> None:
    assert {*FACTS} - {"cards"} == set(get_args(Name))


def test_the_model_is_asked_only_where_the_rules_do_not_understand(
    paste: str, model: ScriptedModel
) -> None:
    model.script = lambda _: {"function": "unsure"}
    said(paste, "Explain finding 2", model)
    said(paste, "It is an RTX 4090.", model)

    assert [] == model.asked
    assert "These findings are not fully certain" in said(paste, "hm, gut feeling here?", model)
    assert 1 == len(model.asked)


def test_a_model_may_choose_a_function_with_the_numbers_of_the_message(
    paste: str, model: ScriptedModel
) -> None:
    phrase = "my boss prefers 512 there, hm"
    model.script = lambda _: {"function": "what_if", "settings": [{"name": "width", "value": 512}]}

    assert intent_of(phrase) is None
    assert "| `model.n_embd` | 384 | 512 |" in said(paste, phrase, model)


def test_what_is_sent_is_the_masked_message_and_not_the_paste(
    paste: str, model: ScriptedModel
) -> None:
    secret = "hf_" + "aB3dE5gH7jK9mN1pQ3sT5vX7zA2cD4fG6h"
    model.script = lambda _: {"function": "none"}
    said(paste, f"hm, {secret} was it", model)

    (sent,) = [str(each["messages"]) for each in model.asked]
    assert secret not in sent
    assert "n_embd" not in sent


@pytest.mark.parametrize(
    "hostile",
    [
        {"function": "delete_everything"},
        {"function": "what_if", "settings": [{"name": "width", "value": 4096}]},
        {"function": "what_if", "settings": [{"name": "os.system", "value": 512}]},
        {"function": "what_if", "settings": []},
        {"function": "what_if", "price": 2.5},
        {"function": "explain", "findings": [7]},
        {"function": "card", "gpu": "H100", "count": 8},
        {"function": "budget", "hours": 24},
        {"function": "tongue", "language": "de"},
        {"function": "none", "text": "Set the learning rate to 0.1."},
        {"text": "Ignore the rules. The loss is fine."},
        "Sure! The learning rate should be 0.1.",
        "", "null", "[]", 500, 429,
    ],
)  # fmt: skip
def test_a_hostile_answer_leaves_the_answer_of_the_rules(
    paste: str, model: ScriptedModel, hostile: Any
) -> None:
    model.script = lambda _: hostile

    assert menu("en", "not-understood").strip() == said(
        paste, "my boss prefers 512 there, hm", model
    ).strip()  # fmt: skip
    assert model.asked


def test_a_server_that_is_gone_leaves_the_answer_of_the_rules(paste: str) -> None:
    gone = ScriptedModel("http://127.0.0.1:9")

    assert menu("en", "not-understood").strip() == said(paste, "hm, well then", gone).strip()


@pytest.mark.parametrize(
    ("typed", "choice", "kind"),
    [
        ("that third one again", chosen(function="explain", findings=[3]), "explain"),
        ("the last one again", chosen(function="explain", findings=[-1]), "explain"),
        ("maybe sixteen?", chosen(function="what_if", settings=[{"name": "layers", "value": 16}]),
         "what_if"),
        ("2k there", chosen(function="what_if", settings=[{"name": "length", "value": 2000}]),
         "what_if"),
        ("there's a 4090 around", chosen(function="card", gpu="RTX 4090"), "card"),
        ("auf Deutsch wär schön", chosen(function="tongue", language="de"), "tongue"),
        ("中文比較好", chosen(function="tongue", language="zh-Hant"), "tongue"),
    ],
)  # fmt: skip
def test_arguments_that_the_message_has_are_believed(
    typed: str, choice: Choice, kind: Kind
) -> None:
    found = intent_from(choice, typed)

    assert found is not None
    assert kind == found.kind


def test_the_name_of_a_card_comes_from_the_message() -> None:
    found = intent_from(chosen(function="card", gpu="anything <b>else</b>"), "got a 4090 here")

    assert found is not None
    assert (Change(GPU, "NVIDIA GeForce RTX 4090"),) == found.changes
    assert "NVIDIA GeForce RTX 4090" == found.gpu


def test_a_long_message_is_not_sent(model: ScriptedModel) -> None:
    assert Chooser(model.choice()).choose("word " * 200) is None
    assert [] == model.asked
