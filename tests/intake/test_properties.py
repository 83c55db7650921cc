"""What holds for every input."""

from __future__ import annotations

import time
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake.document import Document, Input, Line, read_inputs

PIECES = st.sampled_from(
    [
        *("\n", "\n", "\r\n", "\r", " ", "\t", "> ", ">", "\x1b[32m", "\x1b[0m", "\x1b]0;t\x07"),
        *("\x1b", "\x08", "\0", "```", "```python", "~~~", "[rank0]: ", "[0]: ", "0: ", "12"),
        *("2023-03-22 09:30:39 ", "[2025-11-18 22:29:31,518] ", "Nov 18 22:29:31 h p[1]: "),
        *("loss: 3.2", "iter 0", "損失", "😀", "\u2028", "\ud800", "token=", "password: ", "abc1"),
        *("sk-", "a" * 24 + "1", "@", "x.com", "://", "-----BEGIN PRIVATE KEY-----", '"', "eyJ"),
        *("-----END PRIVATE KEY-----", "trainer-1 | ", "bearer ", "wandb key ", "密码"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


def document(data: bytes | str, name: str = "message") -> Document:
    (only,) = read_inputs([Input(name, data)])
    return only


@given(TEXTS, st.sampled_from(["message", "log.txt", "a.csv"]))
def test_columns_lead_back(text: str, name: str) -> None:
    """Each character of a text is the one at its columns in the original, in rising order."""
    originals = [line.rstrip("\r") for line in text.removeprefix("\ufeff").split("\n")]
    ends = defaultdict[int, int](int)
    for line in document(text, name).lines():
        original = originals[line.number - 1].replace("\ud800", "\ufffd")
        assert len(original) == len(line.raw.rstrip("\r"))
        assert all(b in (a, "*") for a, b in zip(original, line.raw, strict=False))
        for column, char in enumerate(line.text):
            start, end = line.span(column, column + 1)
            assert end == start + 1
            assert start >= ends[line.number]
            assert char == line.raw[start]
            ends[line.number] = end


@given(TEXTS, st.data())
def test_spans_enclose(text: str, data: st.DataObject) -> None:
    """A span holds the characters of its text, in order, and what was removed between them."""
    lines = [line for line in document(text).lines() if line.text]
    if lines:
        line = data.draw(st.sampled_from(lines))
        start = data.draw(st.integers(0, len(line.text) - 1))
        end = data.draw(st.integers(start + 1, len(line.text)))
        first, last = line.span(start, end)
        assert line.text[start] == line.raw[first]
        assert line.text[end - 1] == line.raw[last - 1]
        assert last - first >= end - start


@given(TEXTS)
def test_each_line_is_there(text: str) -> None:
    """The lines, their numbers and the raw text are those of the paste."""
    got = document(text)
    if got.problem is None:
        count = text.removeprefix("\ufeff").count("\n") + (not text.endswith("\n"))
        assert list(range(1, count + 1)) == sorted({line.number for line in got.lines()})
        assert text.removeprefix("\ufeff").count("\n") == got.raw_text().count("\n")


@given(st.binary(max_size=2000) | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
def test_bytes_never_raise(data: bytes) -> None:
    """Any bytes become a document whose lines can be looked at."""
    got = document(data, "x")
    lines = list(got.lines())
    assert (got.problem is None) or not lines
    assert all(line.kind in {"prose", "machine"} for line in lines)
    assert all("\n" not in line.text and "\r" not in line.text for line in lines)


@given(TEXTS)
def test_same_text_same_lines(text: str) -> None:
    """Reading twice, and reading through a small window, gives the same lines."""
    first: list[Line] = list(document(text).lines())
    again = document(text)
    assert first == [line for block in again.blocks(3) for line in block]
    assert first == list(again.lines())


HOSTILE = [
    *(">", "> ", "[", "1", "`", "~", " ", "_", "@", "\x1b", "\x1b[", "\x1b]", "a@", "a@a.", "://"),
    *("://a:", "sk-", "hf_", "eyJ", "token=", "token ", 'password="', "password:x,", "secret"),
    *("bearer ", "api key ", "wandb key ", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "a\0"),
    *("&sig=", "```a", "2023-03-22 09:30:39 ", "[rank0]:", "a,b=", "\x1b[0mpassword=a1 "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_linear_time(piece: str) -> None:
    """A line of 2 MB is read in time that grows with its length, and in seconds."""
    seconds = {}
    for size in (250_000, 2_000_000):
        text = "x\n" + piece * (size // len(piece))
        began = time.thread_time()
        lines = list(document(text).lines())
        assert len(lines[-1].text) <= 20_000
        lines[-1].kind  # noqa: B018 - it is computed anew, and must be quick too
        seconds[size] = time.thread_time() - began
    assert seconds[2_000_000] < 24 * max(seconds[250_000], 0.02)
    assert seconds[2_000_000] < 10
