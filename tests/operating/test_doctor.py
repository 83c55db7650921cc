"""`advisor doctor` finds what is wrong on this machine, in ten languages, and changes nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from advisor.surfaces.doctor import local
from advisor.wording.locales import offered_locales
from tests.operating.conftest import Run
from tests.operating.examining import doctor


def test_a_set_up_that_nobody_touched_is_well_and_stays_untouched(run: Run, alone: Path) -> None:
    told = doctor(run)

    assert 0 == told.status
    assert not {"warning", "error"} & set(told.states.values())
    assert [] == list(alone.iterdir())


@pytest.mark.parametrize("locale", offered_locales())
def test_it_speaks_the_language_of_its_reader(run: Run, locale: str) -> None:
    english = run("doctor", ADVISOR_LOCALE="en", ADVISOR_NONSENSE="1")[1]
    told = run("doctor", ADVISOR_LOCALE=locale)[1]

    assert "ADVISOR_NONSENSE" in told
    assert (locale == "en") is ("There is no such setting" in told)
    assert len(english.splitlines()) == len(told.splitlines())


def test_wrong_and_unknown_settings_are_named_without_their_values(run: Run) -> None:
    told = doctor(run, ADVISOR_PORT="hunter2", ADVISOR_DATABSE_URL="sqlite://hunter3")

    assert 1 == told.status
    assert "settings-wrong" == told.codes["settings"]
    assert "ADVISOR_PORT" in told.text
    assert "ADVISOR_DATABSE_URL" in told.text
    assert "hunter" not in told.text


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({}, "keys-local"),
        ({"ADVISOR_HOST": "0.0.0.0"}, "keys-none"),  # noqa: S104  (nothing listens)
        ({"ADVISOR_HOST": "0.0.0.0", "ADVISOR_ANONYMOUS": "true"}, "keys-anyone"),  # noqa: S104
        ({"ADVISOR_TRUSTED_PROXIES": "127.0.0.1"}, "keys-none"),
    ],
)
def test_it_says_who_needs_a_key(run: Run, settings: dict[str, str], code: str) -> None:
    assert code == doctor(run, **settings).codes["keys"]


@pytest.mark.parametrize(("free", "state"), [(1 << 40, "ok"), (1 << 28, "warning"), (9, "error")])
def test_room_is_told_before_it_is_gone(
    run: Run, monkeypatch: pytest.MonkeyPatch, free: int, state: str
) -> None:
    usage = type(shutil.disk_usage("/"))(1 << 41, 0, free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)

    assert state == doctor(run).states["store"]


def test_a_folder_that_cannot_be_written_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # as root everything can be written

    told = doctor(run)

    assert ("store-locked", 1) == (told.codes["store"], told.status)


@pytest.mark.parametrize(
    ("content", "code"),
    [('[ignore]\n"x" = "y"\n', "fine"), ("nonsense = 1", "wrong"), ("=", "wrong")],
)
def test_the_project_file_is_read(run: Run, alone: Path, content: str, code: str) -> None:
    (alone / "advisor.toml").write_text(content, encoding="utf-8")

    told = doctor(run, ADVISOR_PROJECT_FILE="advisor.toml")

    assert f"project-{code}" == told.codes["project"]
    assert (code == "wrong") is (told.status == 1)


def test_the_encoding_is_looked_for_where_tiktoken_keeps_it(
    run: Run, alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tiktoken.load

    from advisor.explain.tokens import SOURCE, cached

    settings = {
        "ADVISOR_MODEL": "openai:x",
        "OPENAI_API_KEY": "x",
        "TIKTOKEN_CACHE_DIR": str(alone),
    }
    before = doctor(run, **settings)
    monkeypatch.setattr(tiktoken.load, "read_file", lambda _: b"x")
    tiktoken.load.read_file_cached(SOURCE)

    assert [cached()] == [each for each in alone.iterdir() if each.is_file()]
    assert "encoding-absent" == before.codes["encoding"]
    assert "encoding-here" == doctor(run).codes["encoding"]


@pytest.mark.parametrize(
    ("script", "code"),
    [("printf 'Noto Sans CJK\\n'", "here"), ("true", "absent"), ("exit 3", "unknown")],
)
def test_fonts_are_asked_of_fontconfig(
    run: Run, alone: Path, monkeypatch: pytest.MonkeyPatch, script: str, code: str
) -> None:
    program = alone / "fc-list"
    program.write_text(f'#!/bin/sh\n[ "$1" = :lang=zh ] || exit 9\n{script}\n', encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(alone))

    assert f"fonts-{code}" == doctor(run).codes["fonts"]
    assert local.FONTS[0] == program.name
