"""Errors in the reader's language: over HTTP, in a chat, to an assistant, on the command line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from advisor.surfaces.helping import VARIABLES

Ask = Callable[..., httpx.Response]
CHAT = "/v1/chat/completions"


def run(*words: str, language: str = "", cwd: Path | None = None) -> tuple[int, str]:
    """Return status and standard error of the command line, with nothing to read from a pipe."""
    environment = dict.fromkeys(VARIABLES, "") | {"LC_ALL": language}
    done = subprocess.run(
        [sys.executable, "-m", "advisor.surfaces.cli", *words], env=environment, timeout=60,
        capture_output=True, encoding="utf-8", check=False, cwd=cwd, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("accepted", "title", "detail"),
    [
        (None, "Not Found", "There is no report with that id."),
        ("xx", "Not Found", "There is no report with that id."),
        ("de-AT, en;q=0.5", "Nicht gefunden", "Es gibt keinen Bericht mit dieser Kennung."),
        ("zh-TW", "找不到", "沒有這個識別碼的報告。"),
    ],
)
def test_a_problem_is_told_in_the_language_that_is_accepted(
    ask: Ask, accepted: str | None, title: str, detail: str
) -> None:
    headers = {"Accept-Language": accepted} if accepted else {}

    found = ask("GET", "/v1/diagnoses/none", headers=headers).json()

    assert (title, detail) == (found["title"], found["detail"])
    assert "about:blank" == found["type"]


@pytest.mark.parametrize(
    ("method", "path", "sent", "detail"),
    [
        ("POST", "/v1/diagnoses", {"content": b"{"}, "本文が正しいJSONではありません。"),
        ("GET", "/nowhere", {}, "そのアドレスには何もありません。"),
        ("DELETE", "/v1/models", {}, "このアドレスはそのメソッドを受け付けません。"),
        ("GET", "/a%00b", {}, "そのアドレスには何もありません。"),
    ],
)
def test_what_the_framework_refuses_is_told_in_it_too(
    ask: Ask, method: str, path: str, sent: dict[str, bytes], detail: str
) -> None:
    headers = {"Accept-Language": "ja", "Content-Type": "application/json"}

    body = ask(method, path, headers=headers, **sent).json()

    assert detail in (body.get("detail") or body["error"]["message"])


def test_a_chat_is_told_in_the_language_of_the_conversation(ask: Ask) -> None:
    body = {
        "model": "x", "gpu": "RTX 9999",
        "messages": [{"role": "user", "content": "為什麼我的訓練損失停滯不前？\nn_embd = 384"}],
    }  # fmt: skip

    error = ask("POST", CHAT, json=body).json()["error"]

    assert error["message"].startswith("沒有名為 'RTX 9999' 的顯示卡。")
    assert ("gpu", "invalid_request_error", "bad_request") == (
        error["param"], error["type"], error["code"]
    )  # fmt: skip


def test_the_command_line_tells_an_error_in_its_language(tmp_path: Path) -> None:
    none = str(tmp_path / "none.txt")

    assert (2, f"advisor: {none}: does not exist. Give the path of a text file, or `-`.\n") == run(
        "check", none
    )
    status, said = run("check", none, language="fr_FR.UTF-8")
    assert (2, True) == (status, "n’existe pas" in said)
    status, said = run("check", none, "--locale", "ko", language="fr_FR.UTF-8")
    assert (2, True) == (status, "존재하지 않습니다." in said)


@pytest.mark.parametrize(
    ("words", "english", "german"),
    [
        (
            ("check", "--nonsense"),
            "no option '--nonsense'",
            "Die Option '--nonsense' gibt es nicht",
        ),
        (("check", "--formatt", "x"), "Did you mean --format?", "Meinten Sie --format?"),
        (("nonsense",), "no command 'nonsense'", "Den Befehl 'nonsense' gibt es nicht"),
        (("keys", "create"), "'name' is missing.", "'name' fehlt."),
    ],
)
def test_a_wrong_call_is_told_in_it_too(words: tuple[str, ...], english: str, german: str) -> None:
    for language, want in (("", english), ("de_DE.UTF-8", german)):
        status, said = run(*words, language=language)
        assert (2, True) == (status, want in said), said
        assert said.startswith("advisor: ")
