"""`--fix`: writes the patch of a report into the config it is for, and nothing else.

Each change is made at its columns: a report shows secrets as `*`, which must never be written.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from advisor.errors import InputError
from advisor.findings import Report
from advisor.formats.diagnosed import patched
from advisor.intake.mask import Masker
from advisor.surfaces.terminal.gathering import Gathered

HUNK = re.compile(r"@@ -(\d+)(?:,\d+)? \+\d+(?:,\d+)? @@")
MARK = b"\xef\xbb\xbf"  # of UTF-8, which some editors write


@dataclass(frozen=True, slots=True)
class Mended:
    """A config as it is, and as the patch makes it."""

    path: Path
    before: bytes
    after: bytes


def mended(report: Report, read: Gathered) -> Mended | None:
    """Return the config of a report with its patch in it, None where there is nothing to change.

    Raises:
        InputError: The config is no file of its own, or is not what was read any more.
    """
    name = patched(report)
    if name is None or report.patch is None:
        return None
    documents = dict(zip(read.paths, (i for i in read.inputs if i.name != "-"), strict=True))
    if name not in documents:
        raise InputError("fix-no-file", place=name)
    source = documents[name]
    path = Path(source.name).resolve()  # a link stays one
    before = path.read_bytes()
    if before != source.data:
        raise InputError("fix-changed", place=source.name)
    return Mended(path, before, _patched(before, report.patch, source.name))


def write(change: Mended) -> None:
    """Put the new text in place of the old one, at once or not at all.

    Raises:
        InputError: The file has changed since it was read, or cannot be written.
    """
    path = change.path
    if not os.access(path, os.W_OK):  # replacing it would not ask
        raise InputError("fix-not-writable", place=str(path))
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".advisor-", delete=False) as file:
            try:
                file.write(change.after)
                file.flush()
                os.fsync(file.fileno())
                Path(file.name).chmod(path.stat().st_mode & 0o7777)
                if path.read_bytes() != change.before:
                    raise InputError("fix-changed", place=str(path))
                Path(file.name).replace(path)
            finally:
                Path(file.name).unlink(missing_ok=True)
    except OSError as error:
        raise InputError("fix-not-writable", place=str(path)) from error


def _patched(before: bytes, patch: str, name: str) -> bytes:
    mark = MARK if before.startswith(MARK) else b""
    try:
        text = before.removeprefix(mark).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("fix-changed", place=name) from error
    lines = text.split("\n")
    masked = [line.removesuffix("\r") for line in lines]
    Masker().mask("\n".join(masked), masked)
    made = "\n".join(_merged(lines, masked, patch, name))
    return mark + made.encode("utf-8")


def _merged(lines: list[str], masked: list[str], patch: str, name: str) -> Iterator[str]:
    """Yield the lines of the file with the hunks of the patch in their places."""
    at = 0
    for start, old, new in _hunks(patch):
        yield from lines[at:start]
        at = start + len(old)
        if masked[start:at] != old:
            raise InputError("fix-changed", place=name)
        yield from _changed(lines[start:at], old, new, name)
    yield from lines[at:]


def _hunks(patch: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Yield of each hunk the index of its first line, its old lines and its new lines."""
    start, old, new = 0, list[str](), list[str]()
    for line in patch.split("\n")[2:]:
        if head := HUNK.match(line):
            if old or new:
                yield start, old, new
            start, old, new = int(head[1]) - 1, [], []
            continue
        sign, text = line[:1], line[1:].removesuffix("\r")
        if sign in {" ", "-"}:
            old.append(text)
        if sign in {" ", "+"}:
            new.append(text)
    yield start, old, new


def _changed(real: list[str], old: list[str], new: list[str], name: str) -> Iterator[str]:
    """Yield the new lines of a hunk: changed ones one by one, added ones behind them."""
    end = "\r" if real and real[-1].endswith("\r") else ""
    for line, masked, wanted in zip(real, old, new, strict=False):
        yield line if masked == wanted else _edited(line, masked, wanted, name)
    yield from (line + end for line in new[len(old) :])


def _edited(line: str, masked: str, wanted: str, name: str) -> str:
    """Return the real line with what differs between the masked one and the wanted one."""
    first = _alike(masked, wanted)
    last = _alike(masked[first:][::-1], wanted[first:][::-1])
    stop = len(masked) - last
    if line[first:stop] != masked[first:stop]:
        raise InputError("fix-secret", place=name)  # a secret stands between two changes
    return line[:first] + wanted[first : len(wanted) - last] + line[stop:]


def _alike(one: str, other: str) -> int:
    """Return with how many characters both texts begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
