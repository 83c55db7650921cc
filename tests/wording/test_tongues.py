"""The language of a message is that of what a person typed in it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from advisor.wording.locales import locale_note, resolve_locale

LOG = "iter 100: loss 3.5000, time 391.00ms, mfu 11.00%\nstep 250: train loss 3.4, val loss 3.3\n"


@pytest.mark.parametrize(
    ("message", "want"),
    [
        ("Why does the loss stall?", "en"),
        ("is this run ok? it prints NaN", "en"),
        ("¿Por qué la pérdida no baja?", "es"),
        ("mi modelo no aprende, ¿qué puedo hacer?", "es"),
        ("Pourquoi la perte ne descend-elle plus ?", "fr"),
        ("mon modèle n'apprend pas, que faire ?", "fr"),
        ("Warum sinkt der Loss nicht mehr?", "de"),
        ("was ist mit meinem Training los und was kann ich tun?", "de"),
        ("損失が下がらないのはなぜですか", "ja"),
        ("왜 손실이 줄지 않나요?", "ko"),
        ("मेरा लॉस कम क्यों नहीं हो रहा है?", "hi"),
        ("لماذا لا تنخفض الخسارة؟", "ar"),
        ("為什麼損失不再下降？", "zh-Hant"),
        ("为什么损失不再下降？", "zh-Hans"),
        ("Por que a perda não cai? O que devo fazer com a minha rede?", "es"),
        ("چرا ضرر کم نمی‌شود؟", "en"),
        ("", "en"),
        ("café 3.5 naïve", "en"),
    ],
)
@pytest.mark.parametrize("log", ["", LOG])
def test_the_question_decides_whatever_log_is_pasted_with_it(
    message: str, want: str, log: str
) -> None:
    assert want == resolve_locale(None, f"{log}{message}")
    assert want == resolve_locale(None, f"{message}\n{log}")


@pytest.mark.parametrize(
    ("requested", "locale", "want"),
    [
        ("pt", "es", "Todavía no hay respuestas en portugués"),
        ("it-IT,it;q=0.9", "en", "There is no Italian yet"),
        ("nl", "zh-Hant", "荷蘭文"),
        ("zh-TW", "zh-Hant", None),
        ("en-GB", "en", None),
        ("fr-CA;q=0.8,pt;q=0.5", "fr", None),
        ("auto", "en", None),
        (None, "en", None),
        ("../../etc", "en", None),
        ("*", "en", None),
    ],
)
def test_another_language_than_the_one_asked_for_is_said(
    requested: str | None, locale: str, want: str | None
) -> None:
    note = locale_note(requested, locale)
    assert note is None if want is None else want in (note or "")


def test_english_questions_do_not_load_the_classifier() -> None:
    code = (
        "import sys; from advisor.wording.locales import resolve_locale;"
        "print(resolve_locale(None, 'why is my loss not going down?'), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["en", "False"]
