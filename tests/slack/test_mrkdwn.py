"""Markdown into mrkdwn and blocks, whatever was pasted into it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from advisor.surfaces.slack.blocks import CONTAINER, context, cut, filled, messages, text_of
from advisor.surfaces.slack.mrkdwn import pieces
from advisor.surfaces.slack.typed import typed
from tests.slack.strict import refusal

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


def test_wide_characters_keep_the_columns() -> None:
    table = "| 名前 | n |\n|---|---|\n| ab | 1 |\n"

    assert [("section", "```\n名前  n\nab    1\n```")] == rendered(table)


def test_a_table_from_right_to_left_is_a_list() -> None:
    table = "| ما هو | الآن | بعد |\n|---|---|---|\n| زمن الخطوة | 3 | `4` |\n"

    assert [("section", "• زمن الخطوة — الآن: 3 · بعد: 4")] == rendered(table)


def test_a_header_stands_in_the_message_of_what_it_heads() -> None:
    parts = [f"# {number}\n\n{'word ' * 300}" for number in range(20)]
    made = messages("\n\n".join(parts))

    assert len(made) > 1
    assert {"section"} == {each.blocks[-1]["type"] for each in made}
    assert list(map(str, range(20))) == [
        b["text"]["text"] for each in made for b in each.blocks if b["type"] == "header"
    ]
    assert [sum(len(text_of(b)) + CONTAINER for b in each.blocks) for each in made] == [
        each.size for each in made
    ]


def test_a_last_line_finds_room_in_a_full_message() -> None:
    """What stands behind an answer begins a message of its own where it has to."""
    full = messages("```\n1\n```\n" * 50)
    made = filled(full, [context("kept")])

    assert [50, 1] == [len(each.blocks) for each in made]


@given(HOSTILE)
def test_nothing_pasted_mentions_anybody_or_breaks_a_limit(text: str) -> None:
    for message in messages(text):
        assert refusal({"text": message.text, "blocks": message.blocks}) is None
        assert not re.search(r"<(?!https?://[^<>|]*\|)", message.text)
        for block in message.blocks:
            said = block["text"]["text"]
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
