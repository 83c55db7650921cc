"""What a project has settled in its file: the card, the language, when to fail, a baseline."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Advisor


def test_the_file_names_card_language_and_when_to_fail(advisor: Advisor, folder: Path) -> None:
    (folder / "advisor.toml").write_text(
        'gpu = "RTX 4070"\nlocale = "de"\nfail_on = "never"\n', encoding="utf-8"
    )
    done = advisor("check", "config.py")

    assert 0 == done.exit_code
    assert done.stdout.startswith("**Das Modell hat")
    assert "12 GiB" in done.stdout
    assert "12 GiB" in advisor("plan", "config.py").stdout


def test_an_option_counts_more_than_the_file(advisor: Advisor, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.advisor]\nlocale = "de"\nfail_on = "never"\n', encoding="utf-8"
    )
    done = advisor("check", "config.py", "--locale", "fr", "--fail-on", "warning")

    assert 1 == done.exit_code
    assert done.stdout.startswith("**Le modèle")


def test_a_baseline_lies_beside_the_file(
    advisor: Advisor, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = advisor("check", "config.py", "--format", "json").stdout
    (folder / "earlier.json").write_text(earlier, encoding="utf-8")
    (folder / "advisor.toml").write_text('baseline = "earlier.json"\n', encoding="utf-8")
    (folder / "inside").mkdir()
    monkeypatch.chdir(folder / "inside")

    done = advisor("check", "../config.py", "--quiet")

    assert (0, "") == (done.exit_code, done.stdout)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gpu = 4070", "`gpu` must be text."),
        ('fail_on = "often"', "`fail_on` has no such value. Known: error, warning, info, never"),
        ('baseline = "missing.json"', "missing.json"),
        ("colour = 1", "'colour' is no setting. Known: baseline, fail_on, gpu, ignore, locale"),
    ],
)
def test_a_wrong_setting_is_told(advisor: Advisor, folder: Path, text: str, said: str) -> None:
    (folder / "advisor.toml").write_text(f"{text}\n", encoding="utf-8")
    done = advisor("check", "config.py")

    assert 2 == done.exit_code
    assert said in done.stderr
