"""No secret comes out in Slack or on the command line either."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner

from advisor.bootstrap import make_services
from advisor.config import Settings
from advisor.surfaces.cli import app
from advisor.surfaces.slack.settings import SlackSettings
from advisor.surfaces.slack.start import slack_app
from tests.operating.salting import SECRETS, Paste, clean, kept, paste, settings
from tests.slack.conftest import SIGNING, fake, opened
from tests.slack.fake import USER, FakeSlack

__all__ = ["fake", "paste", "settings"]


def test_slack(fake: FakeSlack, settings: Settings, paste: Paste, tmp_path: Path,
               caplog: pytest.LogCaptureFixture) -> None:  # fmt: skip
    chosen = SlackSettings(
        bot_token=SecretStr("xoxb-one"), signing_secret=SecretStr(SIGNING),
        api_url=f"{fake.address}/api/",
    )  # fmt: skip
    files = []
    for number, document in enumerate(paste.documents):
        fake.files[str(number)] = document["content"].encode()
        address = f"{fake.address}/files/{number}"
        files.append({"id": "F", "name": document["name"], "size": 9, "url_private": address})
    foreign = {"id": "G", "name": f"{paste.names[0]}.txt", "url_private": "https://example.org/x"}
    with caplog.at_level(logging.INFO), opened(
        fake, [slack_app(make_services(settings), chosen)]
    ) as workspace:  # fmt: skip
        asked = paste.question.replace("&", "&amp;").replace("<", "&lt;")
        workspace.deliver(workspace.event(asked, user=USER, files=[*files, foreign]))
        said = workspace.said()
        told = [
            json.dumps(each.arguments)
            for each in fake.calls
            if each.method != "conversations.replies"
        ]

    assert "Run 1: nanoGPT" in said
    clean(said, "messages")
    clean("\n".join(told), "calls of Slack's API")
    clean("\n".join(each.decode() for each in fake.uploads.values()), "files")
    clean(caplog.text, "logs")
    clean(kept(tmp_path), "store")


@pytest.mark.parametrize("words", [("check",), ("check", "--format", "json"), ("plan",)])
def test_the_command_line(paste: Paste, tmp_path: Path, words: tuple[str, ...]) -> None:
    names = []
    for name, content in zip(("config.py", "log.txt"), (paste.config, paste.log), strict=True):
        (tmp_path / name).write_text(content, encoding="utf-8")
        names.append(str(tmp_path / name))
    shown = CliRunner().invoke(app, [*words, *names]).output
    hidden = CliRunner().invoke(app, [*words, "--mask-private", *names]).output

    clean(hidden, "hidden")
    assert "nanoGPT" in hidden or "batch" in hidden
    assert not {kind for kind, secret in SECRETS.items() if secret in shown}


@pytest.mark.parametrize(
    "words",
    [
        ("check", "SECRET"),
        ("check", "--gpu", "SECRET", "FILE"),
        ("check", "--ignore", "SECRET", "FILE"),
        ("check", "--severity", "SECRET=error", "FILE"),
        ("check", "--baseline", "SECRET", "FILE"),
        ("plan", "--set", "SECRET", "FILE"),
        ("plan", "--set", "SECRET=1", "FILE"),
        ("rules", "SECRET"),
        ("keys", "revoke", "SECRET"),
        ("keys", "erase", "SECRET"),
    ],
)
def test_errors_of_the_command_line(alone: Path, words: tuple[str, ...]) -> None:
    """They are told without what looks like a secret in them, however long it is."""
    (alone / "log.txt").write_text("iter 0: loss 1.0, time 1.00ms\n", encoding="utf-8")
    for kind in ("facebook_token", "own_key"):
        filled = [
            each.replace("SECRET", SECRETS[kind]).replace("FILE", "log.txt") for each in words
        ]
        done = subprocess.run(
            [Path(sys.executable).with_name("advisor"), *filled],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip

        assert 2 == done.returncode
        assert "advisor: " in done.stderr
        clean(done.stderr + done.stdout, kind)
