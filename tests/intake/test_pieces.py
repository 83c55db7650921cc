"""Large documents in pieces of bytes: nothing is lost, however the file is packed or encoded."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.intake import document, pieces
from advisor.intake.document import Document, Input, read_inputs

LINES = [f"iter {i}: loss 3.1415, héllo 損失" for i in range(3_000)]
TEXT = "\n".join(LINES) + "\n"
KEY = "-----BEGIN PRIVATE KEY-----\n" + "\n".join(["A" * 64] * 60) + "\n-----END PRIVATE KEY-----"


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE", 1 << 12)
    monkeypatch.setattr(document, "SMALL", 1_000)


def made(tmp_path: Path, data: bytes, name: str = "log.txt") -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    [document] = read_inputs([Input(name, path)])
    return document


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("packed", [False, True])
def test_pieces_are_the_text(tmp_path: Path, codec: str, *, packed: bool) -> None:
    data = TEXT.encode(codec)

    found = list(made(tmp_path, gzip.compress(data) if packed else data).pieces())

    assert b"".join(found) == TEXT.encode()
    assert len(found) > (10 if codec.startswith("utf-8") else 0)
    assert all(piece.endswith(b"\n") for piece in found)


def test_windows_line_ends_are_lines(tmp_path: Path) -> None:
    document = made(tmp_path, TEXT.replace("\n", "\r\n").encode())

    assert b"".join(document.pieces()) == TEXT.encode()
    assert "crlf" in document.notes


@given(st.lists(st.text("ab\r\n", max_size=4).map(str.encode), max_size=8))
def test_line_ends_are_the_same_wherever_a_text_is_cut(parts: list[bytes]) -> None:
    assert b"".join(parts).replace(b"\r\n", b"\n") == b"".join(pieces.unix_lines(parts))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_hash_is_that_of_the_pieces(tmp_path: Path, end: str) -> None:
    document = made(tmp_path, TEXT.replace("\n", end).encode())
    state = sha256()

    document.hash_into(state)

    assert sha256(TEXT.encode()).digest() == state.digest()


def test_a_text_in_memory_is_cut_after_lines() -> None:
    found = list(pieces.of_text(TEXT.removesuffix("\n")))

    assert b"".join(found).decode() == TEXT.removesuffix("\n")
    assert all(piece.endswith(b"\n") for piece in found[:-1])
    assert len(found) > 10


def test_lines_are_found_by_number(tmp_path: Path) -> None:
    document = made(tmp_path, TEXT.encode())

    assert document.raws([1, 1500, 3000, 3001, 0]) == {
        number: LINES[number - 1] for number in (1, 1500, 3000)
    }
    assert document.raws([]) == {}


def test_lines_are_looked_up_where_one_pass_saw_them(tmp_path: Path) -> None:
    document = made(tmp_path, TEXT.encode())
    document.remember([(len(p), p.count(b"\n")) for p in document.pieces()])

    found = document.raws(range(1, 3001))

    assert document._index is not None
    assert list(found.values()) == LINES


def test_a_private_key_that_goes_over_pieces_stays_masked(tmp_path: Path) -> None:
    text = "\n".join(LINES[:40]) + f"\n{KEY}\n" + TEXT
    document = made(tmp_path, text.encode())

    shown = document.raws(range(41, 105))

    assert "A" * 20 not in "".join(shown.values())
    assert shown[41] == "-----BEGIN PRIVATE KEY-----"


def test_a_secret_on_a_line_that_is_shown_is_masked(tmp_path: Path) -> None:
    secret = "hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH"
    document = made(tmp_path, f"{TEXT}token = {secret}\n".encode())

    assert secret not in document.raws([3001])[3001]


def test_a_line_without_end_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LINE_LIMIT", 20_000)
    document = made(tmp_path, b"x" * 200_000 + b"\nafter\n")

    found = b"".join(document.pieces())

    assert len(found) < 40_000
    assert found.endswith(b"\nafter\n")
