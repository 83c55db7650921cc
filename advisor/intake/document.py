"""What people hand in, as documents of lines: decoded, masked, cleaned, never whole in memory.

Every line keeps its number and columns in what was pasted, so that evidence can point there.
"""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal, Protocol

from advisor.errors import InputError
from advisor.intake.clean import Cleaner
from advisor.intake.decode import (
    CHUNK,
    GZIP,
    MEMORY_LIMIT,
    FileText,
    Problem,
    line_chunks,
    of_bytes,
    require_small,
)
from advisor.intake.events import HEAD as EVENTS_HEAD
from advisor.intake.events import is_events, text_of
from advisor.intake.line import Line, Offsets
from advisor.intake.naming import MESSAGES, SURROGATE, is_structured, shown, unique
from advisor.intake.pieces import Index, lines_of, of_file, of_text, unix_lines

__all__ = ["Document", "Input", "Line", "Offsets", "Role", "read_inputs"]

Role = Literal["file", "message"]

SMALL = 1_000_000  # characters; a document up to this size is cleaned once and remembered


class Hash(Protocol):
    """What is asked of a hash."""

    def update(self, data: bytes, /) -> None:
        """Take the next bytes."""


@dataclass(frozen=True, slots=True)
class Input:
    """One thing handed in.

    Attributes:
        name: a file's name or path; "", "-" or "message" for what was typed or piped.
        data: the text, its bytes, or the file to read it from.
        role: what it is, where the name does not say it.
    """

    name: str
    data: bytes | str | Path = field(repr=False)
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the text is: in memory, or in a file."""

    text: str = field(default="", repr=False)
    file: FileText | None = None
    problem: Problem | None = None


@dataclass
class Document:
    r"""One message or file.

    Attributes:
        name: the name to show, unique among the documents read together.
        role: "message" for what was typed or piped, "file" for what has a name.
        problem: "empty" or "binary" for a document without lines, else None.
        masked: how many secrets were masked, by kind, in the lines read so far.
        notes: "encoding-guessed" (neither UTF-8 nor marked), "damaged" (reading ends early),
            "crlf" (lines end with \r\n).
    """

    name: str
    role: Role
    problem: Problem | None = None
    masked: Counter[str] = field(default_factory=Counter)
    notes: set[str] = field(default_factory=set)
    _source: _Source = field(default=_Source(), repr=False)
    _index: Index | None = field(default=None, repr=False)
    _head: list[Line] | None = field(default=None, repr=False)

    def lines(self) -> Iterator[Line]:
        """Yield all lines in order, a chunk at a time."""
        if self.is_small:
            return iter(self._first())
        return self._stream()

    def blocks(self, size: int = 2_000) -> Iterator[list[Line]]:
        """Yield all lines in order, as lists of at most `size`."""
        lines = self.lines()
        while block := list(islice(lines, size)):
            yield block

    def pieces(self) -> Iterator[bytes]:
        """Yield the text as it was pasted, unmasked, as UTF-8 in pieces that end with a line."""
        if self.problem is not None:
            return
        file = self._source.file
        for piece in of_text(self._source.text) if file is None else of_file(file):
            if b"\r" in piece and b"\r\n" in piece:  # one byte is sought much faster than two
                self.notes.add("crlf")
                yield piece.replace(b"\r\n", b"\n")
            else:
                yield piece

    def remember(self, sizes: Sequence[tuple[int, int]]) -> None:
        """Keep the bytes and lines of all pieces, as one pass found them, to look lines up."""
        file = self._source.file
        is_exact = file is not None and file.is_plain and "crlf" not in self.notes
        if is_exact and not self.masked["private_key"]:
            self._index = Index(list(sizes))

    def cleaner(self) -> Cleaner:
        """Return what turns pieces of the text into lines."""
        return Cleaner(structured=self.role == "file" and is_structured(self.name))

    def note_masked(self, cleaner: Cleaner) -> None:
        """Take over how many secrets a pass masked: the larger count, passes do not add up."""
        self.masked |= cleaner.masker.counts

    def raws(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return the masked lines of these numbers, as far as there are any."""
        wanted = sorted(set(numbers))
        if self.is_small:
            every = {line.number: line.raw for line in self._first()} if wanted else {}
            return {number: every[number] for number in wanted if number in every}
        if self._index is not None and self._source.file is not None:
            return self._index.lines_of(self._source.file, wanted)
        return lines_of(self.pieces(), wanted)

    def hash_into(self, state: Hash) -> None:
        """Feed the text into a hash: masked where the document is small, else as it is."""
        if self.is_small:
            for block in self.blocks():
                state.update("".join(f"{line.raw}\n" for line in block).encode(errors="replace"))
        elif self._source.file is None:
            for piece in self.pieces():
                state.update(piece)
        else:  # in parts that stay in the processor's cache; where lines end does not matter
            for part in unix_lines(self._source.file.utf8(CHUNK)):
                state.update(part)

    def sample(self, count: int = 400) -> list[Line]:
        """Return the first lines, and up to a quarter as many spread over what follows them.

        For telling which format the document has; looks at the first million characters.
        """
        first = self._first()
        rest = first[count:]
        return first[:count] + rest[:: max(1, -(-len(rest) * 4 // max(count, 1)))]

    def raw_text(self) -> str:
        r"""Return the masked text, with `\n` between lines and at its end if it was there.

        Raises:
            InputError: The document has more than a million characters.
        """
        if not self.is_small:
            raise InputError("document-too-large", place=self.name, most=SMALL)
        raws = {line.number: line.raw for line in self._first()}
        return "\n".join(raws.values()) + "\n" * self._source.text.endswith("\n")

    @property
    def is_small(self) -> bool:
        """Whether the document has at most a million characters."""
        return self._source.file is None and len(self._source.text) <= SMALL

    def _first(self) -> list[Line]:
        """Return the lines of the first million characters, cleaned once."""
        if self._head is None:
            self._head = list(self._stream(SMALL))
        return self._head

    def _stream(self, limit: int | None = None) -> Iterator[Line]:
        """Clean the document anew, up to the chunk in which `limit` characters are reached."""
        if self.problem is not None:
            return
        cleaner = self.cleaner()
        read = 0
        for chunk in self._chunks():
            if "\r\n" in chunk:
                self.notes.add("crlf")
            yield from cleaner.lines(chunk)
            self.note_masked(cleaner)
            read += len(chunk)
            if limit is not None and read >= limit:
                return

    def _chunks(self) -> Iterator[str]:
        """Return the text in chunks that end with a line."""
        text, file = self._source.text, self._source.file
        if file is not None:
            return line_chunks(file.chunks())
        if self.is_small:
            return iter([text])
        return line_chunks(text[at : at + CHUNK] for at in range(0, len(text), CHUNK))


def read_inputs(inputs: Sequence[Input]) -> list[Document]:
    """Return a document for each input, in order.

    Files are opened to see what they are and read when their lines are asked for; what is no text
    becomes a document with a `problem`.

    Raises:
        InputError: An input in memory is larger than 64 MiB, a file cannot be opened, or one needs
            an extra that is not installed.
    """
    names: Counter[str] = Counter()
    return [_read(item, unique(shown(item.name), names)) for item in inputs]


def _read(item: Input, name: str) -> Document:
    role: Role = item.role or ("message" if item.name in MESSAGES else "file")
    notes: set[str] = set()
    if isinstance(item.data, Path):
        source = _of_path(item.data, name, notes)
    elif isinstance(item.data, bytes):
        source = _of_bytes(item.data, name, notes)
    else:
        require_small(len(item.data), name)
        source = _of_text(item.data.removeprefix("\ufeff"))
    return Document(name, role, source.problem, notes=notes, _source=source)


def _of_text(text: str) -> _Source:
    """Hold a text in memory; a lone surrogate in it could not be written out again."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = SURROGATE.sub("\ufffd", text)
    return _Source(text, None, None if text.strip() else "empty")


def _of_bytes(data: bytes, name: str, notes: set[str]) -> _Source:
    if is_events(data):
        require_small(len(data), name)
        return _of_text(text_of(data, name, notes))
    text, encoding = of_bytes(data, name, notes)
    if encoding.guessed:
        notes.add("encoding-guessed")
    return _Source("", None, encoding.problem) if encoding.problem else _of_text(text)


def _holds_events(path: Path) -> bool:
    with path.open("rb") as file:
        return is_events(file.read(EVENTS_HEAD))


def _of_path(path: Path, name: str, notes: set[str]) -> _Source:
    """Read a small file or a pipe into memory; keep the path of anything else."""
    try:
        status = path.stat()
        is_file, is_folder = stat.S_ISREG(status.st_mode), stat.S_ISDIR(status.st_mode)
        if not is_folder and (not is_file or status.st_size <= SMALL or _holds_events(path)):
            with path.open("rb") as file:
                data = file.read(MEMORY_LIMIT + 1)
            if not is_file or not data.startswith(GZIP):
                return _of_bytes(data, name, notes)
    except (OSError, ValueError):
        pass  # FileText meets the same error, and says what is wrong
    file_text = FileText(path, name, notes)
    if file_text.encoding.guessed:
        notes.add("encoding-guessed")
    return _Source("", file_text, file_text.encoding.problem)
