"""Turns bytes and files into text, chunk by chunk, whatever they are encoded or packed in."""

from __future__ import annotations

import codecs
import io
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

from advisor.errors import InputError

Problem = Literal["empty", "binary"]

HEAD = 1 << 16  # bytes that decide the encoding
CHUNK = 1 << 18  # bytes read at a time
MEMORY_LIMIT = 64 << 20  # bytes (of text: characters) of one input that is held in memory
LINE_LIMIT = 64 << 20  # characters of one line that are kept

GZIP = b"\x1f\x8b"
_MAGIC = (b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"%PDF-", b"\x93NUMPY", b"GGUF")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x08\x1b")) + b"\x7f"


class Readable(Protocol):
    """What is asked of an open file."""

    def read1(self, size: int, /) -> bytes:
        """Return some of the next bytes, none at the end."""

    def close(self) -> None:
        """Let go of the file."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a text is stored: its codec, the bytes of its mark, and whether we had to guess."""

    codec: str
    skip: int = 0
    guessed: bool = False
    problem: Problem | None = None


def recognise(head: bytes) -> Encoding:
    """Return the encoding of a text that begins with these (unpacked) bytes."""
    if not head:
        return Encoding("utf-8", problem="empty")
    for mark, codec in _BOMS:
        if head.startswith(mark):
            problem: Problem | None = "empty" if len(head) == len(mark) else None
            return Encoding(codec, len(mark), problem=problem)
    evens, odds = head[::2].count(0), head[1::2].count(0)
    most, few = 0.4 * len(head) / 2, 0.02 * len(head)
    if odds > most and evens <= few:
        return Encoding("utf-16-le", guessed=True)
    if evens > most and odds <= few:
        return Encoding("utf-16-be", guessed=True)
    valid = _is_utf8(head)
    if _is_binary(head, valid=valid):
        return Encoding("utf-8", problem="binary")
    return Encoding("utf-8") if valid else Encoding("cp1252", guessed=True)


def _is_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8, but for the odd damaged character and a cut at the end."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return decoder.decode(head).count("\ufffd") * 500 <= len(head)


def _is_binary(head: bytes, *, valid: bool) -> bool:
    """Whether the bytes are no text; a block of NULs (a torn write) does not make a log binary."""
    if head.startswith(_MAGIC) or 0 in head[:8]:
        return True
    rest = head.replace(bytes(16), b"")
    controls = len(rest) - len(rest.translate(None, _CONTROLS))
    return controls * 10 > len(rest) or (0 in rest and not valid)


def of_bytes(data: bytes, name: str, notes: set[str]) -> tuple[str, Encoding]:
    """Return the text of bytes in memory, and how they were stored.

    Raises:
        InputError: They hold more than 64 MiB, packed or unpacked.
    """
    require_small(len(data), name)
    if data.startswith(GZIP):
        pieces: list[bytes] = []
        size = 0
        for piece in _pieces(_unpacked(io.BytesIO(data)), notes):
            pieces.append(piece)
            size += len(piece)
            require_small(size, name)
        data = b"".join(pieces)
    found = recognise(data[:HEAD])
    return "" if found.problem else data[found.skip :].decode(found.codec, "replace"), found


def require_small(size: int, name: str) -> None:
    """Raise InputError when an input is too large to be held in memory."""
    if size > MEMORY_LIMIT:
        raise InputError("text-too-large", place=name, most=MEMORY_LIMIT >> 20)


class FileText:
    """A file whose text is read anew, in chunks, for each pass.

    Making one and reading it raise InputError where the file cannot be opened.
    """

    def __init__(self, path: Path, name: str, notes: set[str]) -> None:
        """Look at the first bytes of the file; `notes` gets "damaged" where reading ends early."""
        self._path, self._name, self._notes = path, name, notes
        self._packed = False
        with closing(self._open()) as file:
            self._packed = _head(file).startswith(GZIP)
        with closing(self._open()) as file:
            self.encoding = recognise(_head(file))

    def chunks(self) -> Iterator[str]:
        """Yield the decoded text; stops without an error where a packed file is damaged."""
        decoder = codecs.getincrementaldecoder(self.encoding.codec)("replace")
        skip = self.encoding.skip
        with closing(self._open()) as file:
            for piece in _pieces(file, self._notes):
                yield decoder.decode(piece[skip:])
                skip = 0
        yield decoder.decode(b"", final=True)

    def utf8(self, size: int) -> Iterator[bytes]:
        """Yield the text as UTF-8, about `size` bytes at a time; see `chunks`."""
        if self.encoding.codec != "utf-8":
            yield from (chunk.encode("utf-8", "replace") for chunk in self.chunks())
            return
        skip = self.encoding.skip
        with closing(self._open()) as file:
            for piece in _pieces(file, self._notes, size):
                yield piece[skip:] if skip else piece
                skip = 0

    @property
    def is_plain(self) -> bool:
        """Whether the bytes of the file are its text, in UTF-8."""
        return not self._packed and self.encoding.codec == "utf-8" and not self.encoding.skip

    def part(self, start: int, size: int) -> bytes:
        """Return bytes of a plain file; fewer where it ends."""
        try:
            with self._path.open("rb") as file:
                file.seek(start)
                return file.read(size)
        except OSError as error:
            raise self._unreadable(error) from error

    def _open(self) -> Readable:
        try:
            file = self._path.open("rb")
        except (OSError, ValueError) as error:
            raise self._unreadable(error) from error
        return _unpacked(file) if self._packed else file

    def _unreadable(self, error: Exception) -> InputError:
        why = getattr(error, "strerror", None) or type(error).__name__
        return InputError("file-unreadable", place=self._name, why=why)


def _unpacked(file: BinaryIO) -> Readable:
    from gzip import GzipFile  # noqa: PLC0415 - rarely needed; a good part of the start-up time

    unpacked = GzipFile(fileobj=file)
    unpacked.myfileobj = file  # type: ignore[assignment]  # it is closed with the archive
    return unpacked


def _head(file: Readable) -> bytes:
    """Return the first bytes of a file, as many as decide what it is."""
    head = b""
    for piece in _pieces(file, set()):
        head += piece
        if len(head) >= HEAD:
            break
    return head[:HEAD]


def _pieces(file: Readable, notes: set[str], size: int = CHUNK) -> Iterator[bytes]:
    """Yield the bytes of a file; one that is damaged or cut ends there, with a note."""
    try:
        while piece := file.read1(size):  # `read` would lose what precedes the damage
            yield piece
    except (OSError, EOFError, zlib.error):
        notes.add("damaged")


def line_chunks(chunks: Iterator[str]) -> Iterator[str]:
    """Yield the same text cut only after line ends; what a line has beyond 64 Mi is dropped."""
    pending: list[str] = []
    size = 0
    for chunk in chunks:
        cut = chunk.rfind("\n") + 1
        if cut:
            kept = 0 if size < LINE_LIMIT else chunk.find("\n")
            pending.append(chunk[kept:cut])
            yield "".join(pending)
            pending, size = [], 0
        rest = chunk[cut:]
        if rest and size < LINE_LIMIT:
            pending.append(rest)
            size += len(rest)
    if pending:
        yield "".join(pending)
