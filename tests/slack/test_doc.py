"""The page about Slack says what the code does."""

from __future__ import annotations

from advisor.surfaces.slack import blocks, bot, database, patience, replying
from advisor.surfaces.slack.settings import SlackSettings
from tests.slack.strict import ROOT

PAGE = (ROOT / "docs" / "slack.md").read_text("utf-8")


def test_every_setting_is_named() -> None:
    for name in SlackSettings.model_fields:
        assert f"`SLACK_{name.upper()}`" in PAGE


def test_the_numbers_are_those_of_the_code() -> None:
    seconds = int(database.LEASE.total_seconds())

    assert f"for {seconds} seconds at a time" in PAGE
    assert f"ends after {seconds} seconds" in PAGE
    assert f"in {bot.ACKNOWLEDGE} s at the latest" in PAGE
    assert f"at most {blocks.MESSAGE:,}, counting {blocks.CONTAINER} for each block" in PAGE
    assert f"first {replying.PAGE * replying.PAGES:,} messages" in PAGE
    assert (3, 5, 60) == (replying.MOST, patience.RATE_LIMITED, database.GRACE)
