r"""The text of a large document in pieces of bytes: read fast, looked up by line, never held whole.

A piece is UTF-8 with `\n` at its end, or the last one; bytes that are no UTF-8 stay as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from advisor.intake.decode import LINE_LIMIT, FileText
from advisor.intake.mask import Masker

PIECE = 1 << 22  # bytes of a large document that are looked at together, at least
PART = 1 << 20  # bytes that are read from a file at a time


def of_text(text: str, size: int | None = None) -> Iterator[bytes]:
    """Yield the pieces of a text in memory."""
    size = size or PIECE
    start = 0
    while start < len(text):
        end = len(text)
        if start + size < end:
            end = text.find("\n", start + size) + 1 or end
        yield text[start:end].encode("utf-8", "replace")
        start = end


def of_file(file: FileText) -> Iterator[bytes]:
    """Yield the pieces of a file; what a line has beyond `LINE_LIMIT` bytes is dropped."""
    pending: list[bytes | memoryview] = []
    size = 0
    for part in file.utf8(min(PART, PIECE)):
        cut = part.rfind(b"\n") + 1
        if cut and size + cut >= PIECE:
            kept = 0 if size < LINE_LIMIT else part.find(b"\n")
            yield b"".join([*pending, memoryview(part)[kept:cut]])
            pending, size = [part[cut:]], len(part) - cut
        elif size < LINE_LIMIT:
            pending.append(part)
            size += len(part)
    if any(pending):
        yield b"".join(pending)


def unix_lines(parts: Iterable[bytes]) -> Iterator[bytes]:
    r"""Yield parts of a text, cut anywhere, with `\n` for `\r\n`."""
    kept = b""
    for part in parts:
        whole = kept + part if kept else part
        kept = b"\r" if whole.endswith(b"\r") else b""
        if b"\r" in whole:
            whole = whole.removesuffix(kept).replace(b"\r\n", b"\n")
        yield whole
    yield kept


@dataclass(slots=True)
class Index:
    """Where the pieces of a file begin, known after one pass, so that lines can be looked up.

    `pieces` has the bytes and the lines of each. Good only for a plain UTF-8 file without a
    private key: what such a key hides depends on the lines before.
    """

    pieces: list[tuple[int, int]] = field(default_factory=list)

    def lines_of(self, file: FileText, numbers: Iterable[int]) -> dict[int, str]:
        """Return the masked lines of these numbers, reading only the pieces that hold them."""
        wanted = sorted(set(numbers))
        found: dict[int, str] = {}
        offset = before = 0
        for size, count in self.pieces:
            here = wanted[bisect_right(wanted, before) : bisect_right(wanted, before + count)]
            if here:
                piece = file.part(offset, size)
                found.update(_shown(piece, here, before, Masker()))
            offset, before = offset + size, before + count
        return found


def lines_of(pieces: Iterable[bytes], numbers: Iterable[int]) -> dict[int, str]:
    """Return the masked lines of these numbers, as far as there are any."""
    wanted = sorted(set(numbers))
    found: dict[int, str] = {}
    masker, before = Masker(), 0
    for piece in pieces if wanted else ():
        count = piece.count(b"\n") + (not piece.endswith(b"\n"))
        here = wanted[bisect_right(wanted, before) : bisect_right(wanted, before + count)]
        if masker.is_open or b"-----BEGIN" in piece:  # a private key may go on in the next piece
            lines = _decoded(piece)
            masker.mask("\n".join(lines), lines)
            found.update((number, lines[number - before - 1]) for number in here)
        elif here:
            found.update(_shown(piece, here, before, masker))
        before += count
        if before >= wanted[-1]:
            break
    return found


def _shown(
    piece: bytes, numbers: Sequence[int], before: int, masker: Masker
) -> Iterator[tuple[int, str]]:
    """Return some lines of a piece, masked, with their numbers; `before` lines precede it."""
    lines = piece.split(b"\n", numbers[-1] - before)
    shown = [lines[number - before - 1].decode("utf-8", "replace") for number in numbers]
    masker.mask("\n".join(shown), shown)
    return zip(numbers, shown, strict=True)


def _decoded(piece: bytes) -> list[str]:
    return piece.decode("utf-8", "replace").removesuffix("\n").split("\n")
