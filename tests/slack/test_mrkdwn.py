"""Markdown into mrkdwn and blocks, whatever was pasted into it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from advisor.surfaces.slack.blocks import BLOCKS, HEADER, MESSAGE, SECTION, cut, messages
from advisor.surfaces.slack.bot import COMMAND, SHORTCUT
from advisor.surfaces.slack.mrkdwn import pieces
from advisor.surfaces.slack.start import SCOPES
from advisor.surfaces.slack.typed import typed

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = st.lists(
    st.sampled_from([
        "<!channel>", "<@U1>", "&lt;!here&gt;", "`", "```", "*", "_", "~", "[a](http://b|c>d)",
        "\n", "\n\n", "# ", "> ", "- ", "|a|b|\n|-|-|\n", "<http://x|y>", "&", "n_embd", " ",
        "x" * 3100, "[x](javascript:1)", "<script>", "![i](http://i)", "1. ", "    ", "\\",
    ]) | st.text(max_size=20),
    max_size=40,
).map("".join)  # fmt: skip


def rendered(markdown: str) -> list[tuple[str, str]]:
    """Return kind and text of each block of all messages."""
    return [(b["type"], b["text"]["text"]) for m in messages(markdown) for b in m.blocks]


def test_formats_are_translated() -> None:
    text = "### T\n\n**bold** *it* `a_b` [p](https://a.b/?x=1&y=2)\n\n- one\n  - two\n\n> q\n> r\n"

    assert [
        ("header", "T"),
        (
            "section",
            "*bold* _it_ `a_b` <https://a.b/?x=1&amp;y=2|p>\n\n• one\n    • two\n\n> q\n> r",
        ),
    ] == [(kind, re.sub(r"(•[^\n]*)\n +•", r"\1\n    •", said)) for kind, said in rendered(text)]


def test_tables_and_code_stay_in_columns() -> None:
    table = "| a | bb |\n|---|---|\n| 1 | <2 |\n"

    assert [("section", "```\na  bb\n1  &lt;2\n```")] == rendered(table)
    assert [
        ("section", "```\nx = '<!channel>'\n```".replace("<", "&lt;").replace(">", "&gt;"))
    ] == (rendered("```python\nx = '<!channel>'\n```"))


@given(HOSTILE)
def test_nothing_pasted_mentions_anybody_or_breaks_a_limit(text: str) -> None:
    for message in messages(text):
        assert len(message.blocks) <= BLOCKS
        assert sum(len(b["text"]["text"]) for b in message.blocks) <= MESSAGE
        assert not re.search(r"<(?!https?://[^<>|]*\|)", message.text)
        for block in message.blocks:
            said = block["text"]["text"]
            assert 0 < len(said) <= (HEADER if block["type"] == "header" else SECTION)
            if block["type"] == "header":
                continue  # plain text: nothing in it has a meaning
            assert not re.search(r"<(?!https?://[^<>|]*\|)", said)
            assert not re.search(r"&(?!amp;|lt;|gt;)", said)
            if said.startswith("```\n"):
                assert said.endswith("\n```")
                assert "```" not in said[3:-3]


@given(HOSTILE)
def test_cutting_loses_nothing_but_line_ends(text: str) -> None:
    whole = "".join(piece.text for piece in pieces(text) if piece.kind == "text")

    assert whole.replace("\n", "") == "".join(cut(whole, 100)).replace("\n", "")


def test_what_was_typed_is_read_without_slacks_marks() -> None:
    said = "<@UBOT> see <https://x.y|this>, <#C1|runs> <!here>: a &lt; b &amp;lt; c ```x = 1\ny```"

    assert " see this, #runs @here: a < b &lt; c\n```\nx = 1\ny\n```" == typed(said, "UBOT")


def test_the_manifest_asks_for_what_the_bot_uses() -> None:
    manifest = yaml.safe_load((ROOT / "slack-manifest.yaml").read_text(encoding="utf-8"))

    assert sorted(SCOPES) == sorted(manifest["oauth_config"]["scopes"]["bot"])
    assert [COMMAND] == [each["command"] for each in manifest["features"]["slash_commands"]]
    assert [SHORTCUT] == [each["callback_id"] for each in manifest["features"]["shortcuts"]]
