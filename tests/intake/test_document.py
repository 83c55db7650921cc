"""What people hand in becomes documents whose lines keep their address."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from advisor.errors import InputError
from advisor.intake import decode
from advisor.intake.document import Document, Input, Line, read_inputs
from advisor.intake.line import TEXT_LIMIT
from advisor.wording.errors import told


def document(data: bytes | str | Path, name: str = "log.txt") -> Document:
    (only,) = read_inputs([Input(name, data)])
    return only


def lines(data: bytes | str | Path, name: str = "log.txt") -> list[Line]:
    return list(document(data, name).lines())


def texts(data: bytes | str | Path, name: str = "log.txt") -> list[str]:
    return [line.text for line in lines(data, name)]


@pytest.mark.parametrize(
    "data",
    [
        "損失 3.2\nμ = 1".encode(),
        "\ufeff損失 3.2\nμ = 1".encode(),
        "\ufeff損失 3.2\nμ = 1".encode("utf-16-le"),
        "\ufeff損失 3.2\nμ = 1".encode("utf-16-be"),
        gzip.compress("損失 3.2\nμ = 1".encode(), mtime=0),
        "損失 3.2\nμ = 1",
        "\ufeff損失 3.2\nμ = 1",
    ],
)
def test_encodings(data: bytes | str) -> None:
    """Every marked encoding, packed or not, gives the same lines and no note."""
    got = document(data)
    assert [(1, "損失 3.2"), (2, "μ = 1")] == [(line.number, line.text) for line in got.lines()]
    assert set() == got.notes


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "cp1252"])
def test_guessed_encodings(codec: str) -> None:
    """An unmarked encoding other than UTF-8 is guessed, and a note says so."""
    got = document("perplexité 3.2 à l'étape 12\nloss 3.1\n".encode(codec))
    assert ["perplexité 3.2 à l'étape 12", "loss 3.1"] == [line.text for line in got.lines()]
    assert {"encoding-guessed"} == got.notes


def test_torn_utf8() -> None:
    """A text cut within its last character is still UTF-8."""
    got = document("iter 0: loss 3.2\n損失".encode()[:-1])
    assert ["iter 0: loss 3.2", "損\ufffd"] == [line.text for line in got.lines()]
    assert set() == got.notes


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"PK\x03\x04" + b"text " * 500,
        b"\x08\x00\x00\x00\x00\x00\x00\x00" + b'{"a": 1}',
        gzip.compress(bytes(range(256)) * 8, mtime=0),
    ],
)
def test_binary(data: bytes) -> None:
    """What is no text becomes a document with a problem and without lines."""
    got = document(data)
    assert ("binary", [], []) == (got.problem, list(got.lines()), got.sample())


def test_block_of_nuls() -> None:
    """A block of NULs, as a crash leaves it in a log, does not make the log binary."""
    got = texts(b"iter 0: loss 3.2\n" * 9 + bytes(4096) + b"\niter 9: loss 3.1\n")
    assert ["iter 0: loss 3.2", "", "iter 9: loss 3.1"] == got[8:]


@pytest.mark.parametrize("data", [b"", "", " \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(data: bytes | str) -> None:
    """A text without anything visible is empty."""
    got = document(data)
    assert ("empty", []) == (got.problem, list(got.lines()))


def test_damaged_archive(tmp_path: Path) -> None:
    """An archive that ends early gives what can be unpacked, and a note."""
    packed = gzip.compress(os.urandom(60_000).hex().encode() + b"\n")
    for data in (packed[:-9000], _saved(tmp_path / "log.gz", packed[:-9000])):
        got = document(data, "log.gz")
        assert len(list(got.lines())) == 1
        assert {"damaged"} == got.notes


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_line_numbers_count_only_newlines() -> None:
    """Form feeds and the line separators of Unicode stay inside a line."""
    got = lines("a\u2028b\u0085c\vd\x0ce\x1cf\ng")
    assert [1, 2] == [line.number for line in got]
    assert "a\u2028b\u0085cdef" == got[0].text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r\r\n"])
def test_line_ends(end: str) -> None:
    """No line end is part of a text, and empty lines count."""
    got = lines(f"a{end}{end}b{end}")
    assert [(1, "a"), (2, ""), (3, "b")] == [(line.number, line.text) for line in got]


def test_crlf_note() -> None:
    """A document with Windows line ends says so, for whoever writes a patch."""
    got = document("a\r\nb\r\n")
    assert "a\nb\n" == got.raw_text()
    assert {"crlf"} == got.notes


def test_progress_bar() -> None:
    """The parts of a progress bar are lines of one number, each with its own columns."""
    got = lines("x\n\r 10%|# | loss=3.2\r 20%|##| loss=3.1\r\ny")
    assert [(1, "x"), (2, " 10%|# | loss=3.2"), (2, " 20%|##| loss=3.1"), (3, "y")] == [
        (line.number, line.text) for line in got
    ]
    start, end = got[2].span(14, 17)
    assert "3.1" == got[2].text[14:17] == got[2].raw[start:end]
    assert got[1].raw == got[2].raw


def test_escape_codes() -> None:
    """Colours, links and backspaces are not content, and a span around them covers them."""
    raw = (
        "\x1b[1;32mloss\x1b[0m: 3\x1b[1m.2\x1b[0m\x08\x08 \x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\"
    )
    (line,) = lines(raw)
    assert "loss: 3.2 link" == line.text
    start, end = line.span(6, 9)
    assert "3\x1b[1m.2" == raw[start:end]
    assert (line.span(7, 7)[0],) * 2 == line.span(7, 7)


def test_long_line() -> None:
    """Readers see the first 20,000 characters of a line; the original keeps the rest."""
    (line,) = lines("loss " + "9" * 50_000)
    assert line.truncated
    assert (TEXT_LIMIT, 50_005) == (len(line.text), len(line.raw))


def test_fences() -> None:
    """Lines in a fence carry its tag; the marks, and what is around, do not."""
    text = "why?\n```python\nn = 1\n```\nand\n~~~\nm = 2\n~~~\n```iter 0: loss 3\niter 1```\nend\n"
    got = [(line.text, line.fence) for line in lines(text, "message")]
    assert [
        ("why?", None),
        ("```python", None),
        ("n = 1", "python"),
        ("```", None),
        ("and", None),
        ("~~~", None),
        ("m = 2", ""),
        ("~~~", None),
        ("iter 0: loss 3", ""),
        ("iter 1", ""),
        ("end", None),
    ] == got


@pytest.mark.parametrize(
    "line",
    [
        "    ~~~~~~^^^^^^",
        "~~~~~~~~~~~~~~~~~~~~",
        "run ```iter``` again",
        "```iter 0```: not a fence, but inline code",
    ],
)
def test_no_fence(line: str) -> None:
    """Underlined code in a traceback and inline code open no fence."""
    assert None is lines(f"{line}\nx", "message")[-1].fence


def test_config_files_are_taken_as_they_are() -> None:
    """In a CSV, JSON or Python file the beginning of a line is content."""
    text = "> x\n2023-03-22 09:30:39 1 2\n```\n[rank0]: x\n"
    assert text.splitlines() == texts(text, "config.py")
    assert ["x", "1 2", "```", "x"] == texts(text, "log.txt")


def test_names() -> None:
    """A shown name has no folder, no control characters and no secret, and is unique."""
    names = ["/a/log.txt", "C:\\b\\log.txt", "", "-", "a\x1b[1m\u202e.py", "..", "a/"]
    names.append("hf_" + "a1" * 17)
    got = [item.name for item in read_inputs([Input(name, "x") for name in names])]
    assert [
        "log.txt",
        "log (2).txt",
        "message",
        "stdin",
        "a[1m.py",
        "file",
        "a",
        "*" * 37,
    ] == got


def test_roles() -> None:
    """What has a file name is a file, what was typed or piped is a message."""
    given = [Input("", "x"), Input("-", b"x"), Input("a.py", "x"), Input("a", "x", "message")]
    assert ["message", "message", "file", "message"] == [item.role for item in read_inputs(given)]


def test_large_files_are_read_in_blocks(tmp_path: Path) -> None:
    """A large file gives the same lines as its text, block by block, and no raw text."""
    text = "".join(f"iter {i}: loss {i / 7:.4f} é\n" for i in range(60_000))
    path = _saved(tmp_path / "log.txt", text.encode())
    got = document(path)
    blocks = list(got.blocks(1000))
    assert [1000] * 60 == [len(block) for block in blocks]
    assert text.splitlines() == [line.text for block in blocks for line in block]
    assert list(range(1, 60_001)) == [line.number for line in got.lines()]
    with pytest.raises(InputError, match=r"log\.txt: "):
        got.raw_text()


def test_sample() -> None:
    """A sample has the first lines, and some from the rest."""
    got = document("".join(f"{i}\n" for i in range(5_000))).sample(40)
    assert list(range(1, 41)) == [line.number for line in got[:40]]
    assert len(got) == 50
    assert got[-1].number > 4_000
    assert ["a"] == [line.text for line in document("a").sample()]


def test_long_line_in_file(tmp_path: Path) -> None:
    """A line longer than a chunk is one line."""
    path = _saved(tmp_path / "log.txt", b"a\n" + b"x" * 2_000_000 + b"\nb\n")
    assert [1, 2_000_000, 1] == [len(line.raw) for line in document(path).lines()]


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text above the limit is refused, packed or not, with the place and what to do."""
    monkeypatch.setattr(decode, "MEMORY_LIMIT", 1000)
    for data in ("x" * 1001, b"x" * 1001, gzip.compress(b"x" * 1001)):
        with pytest.raises(InputError) as caught:
            document(data)
        assert ("log.txt", True) == (caught.value.place, bool(told(caught.value, "en").remedy))
    monkeypatch.setattr(decode, "LINE_LIMIT", 1000)
    got = list(decode.line_chunks(iter(["a" * 900, "b" * 900, "c" * 900, "c\nd", "e\n", "f"])))
    assert ["a" * 900 + "b" * 900 + "\n", "de\n", "f"] == got


@pytest.mark.parametrize("name", ["missing", "", "nul\0"])
def test_unreadable_files(tmp_path: Path, name: str) -> None:
    """A missing file, a folder and an impossible path are input errors that name the place."""
    with pytest.raises(InputError) as caught:
        document(tmp_path / name, "log.txt")
    assert "log.txt" == caught.value.place


def test_pipe() -> None:
    """A pipe, as `<(command)` makes it, can be read although it can be read only once."""
    reader, writer = os.pipe()
    os.write(writer, b"iter 0: loss 3\n")
    os.close(writer)
    got = document(Path(f"/dev/fd/{reader}"))
    os.close(reader)
    assert [["iter 0: loss 3"]] * 2 == [[line.text for line in got.lines()] for _ in range(2)]
