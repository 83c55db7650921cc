from __future__ import annotations

from typing import Any

import pytest

from advisor.chat.turns import text_of, user_turns

OURS = """\
### 1. The model has 40.56M parameters, not 125M

The comment says 125M parameters. Set the width to 768 instead.

```python
n_embd = 768
```
"""


def said(role: Any, content: Any) -> dict[str, Any]:
    """Return a message."""
    return {"role": role, "content": content}


@pytest.mark.parametrize(
    ("content", "want"),
    [
        ("iter 0", "iter 0"),
        (
            [{"type": "text", "text": "iter 0"}, {"type": "text", "text": "iter 1"}],
            "iter 0\niter 1",
        ),
        ([{"type": "image_url", "image_url": {"url": "data:,"}}, "iter 0"], "iter 0"),
        ([{"type": ["text"], "text": "x"}, {"type": "text", "text": 3}, None, 7], ""),
        (None, ""),
        (42, ""),
    ],
)
def test_the_text_of_a_message_is_its_string_or_its_text_parts(content: Any, want: str) -> None:
    assert want == text_of(said("user", content))


def test_only_the_turns_of_the_user_are_read() -> None:
    messages = [
        said("system", "n_embd = 1"),
        said("user", "n_embd = 2"),
        said("assistant", "n_embd = 3"),
        said("tool", "n_embd = 4"),
        said(["user"], "n_embd = 5"),
    ]

    assert ["n_embd = 2"] == [turn.text for turn in user_turns(messages)]


@pytest.mark.parametrize(
    "quoted",
    [
        "".join(f"> {line}\n" for line in OURS.splitlines()),
        OURS,
        OURS.replace("### ", "").replace("```python\n", "").replace("```\n", ""),
        "> The comment says 125M parameters.\n",
    ],
)
def test_an_answer_of_ours_in_a_turn_of_the_user_is_blanked(quoted: str) -> None:
    messages = [said("user", "hi"), said("assistant", OURS), said("user", quoted + "Is this so?")]

    left = user_turns(messages)[-1].text

    assert ["Is this so?"] == [line for line in left.splitlines() if line.strip()]
    assert left.splitlines().index("Is this so?") == len(quoted.splitlines())


def test_a_setting_that_the_user_took_over_from_the_plan_is_the_users() -> None:
    mine = "n_layer = 12\nn_embd = 768\ndropout = 0.0\n"
    messages = [said("user", "hi"), said("assistant", OURS), said("user", mine)]

    assert mine == user_turns(messages)[-1].text


def test_a_line_of_the_user_that_we_repeated_stays_theirs() -> None:
    line = "I trained it with a batch size of 16 and it is stuck."
    messages = [
        said("user", line), said("assistant", f"You said:\n> {line}\n"), said("user", f"> {line}")
    ]  # fmt: skip

    assert f"> {line}" == user_turns(messages)[-1].text


def test_a_users_own_quoted_log_is_kept() -> None:
    mine = "> step 500: train loss 5.4354, val loss 5.5328\n> n_embd = 768\n> iter 1: loss 5.1\n"
    messages = [said("user", "hi"), said("assistant", OURS), said("user", mine)]

    assert mine == user_turns(messages)[-1].text


RAG = """\
### Task:
Respond to the user query using the provided context, incorporating inline citations in the \
format [id].

### Guidelines:
- If you don't know the answer, clearly state that.

<context>
<source id="1" name="log.txt">iter 0: loss 10.87</source>
<source id="2" name="config.py">n_embd = 384</source>
<source id="1" name="log.txt">iter 10: loss 9.5</source>
</context>

"""


def test_files_that_the_client_put_into_the_turn_become_documents() -> None:
    turn = user_turns([said("user", RAG + "<user_query>\nWhy?\n</user_query>")])[0]

    assert "Why?" == turn.text
    assert [
        ("log.txt", "iter 0: loss 10.87\niter 10: loss 9.5"),
        ("config.py", "n_embd = 384"),
    ] == [(each.name, each.data) for each in turn.files]


def test_files_that_the_client_put_into_the_system_message_belong_to_the_last_turn() -> None:
    turns = user_turns([said("system", RAG), said("user", "hi"), said("user", "Why?")])

    assert [0, 2] == [len(turn.files) for turn in turns]
