"""Follows a growing file: only what is new is read, and what happened to the file is noticed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from advisor.errors import InputError

MOST = 1 << 24  # bytes taken at a time; a file that grows faster is caught up with step by step

Change = Literal["truncated", "replaced"]


@dataclass(frozen=True, slots=True)
class News:
    """What a look at the file gave: new complete lines, and whether the file began anew."""

    text: str = ""
    change: Change | None = None
    is_behind: bool = False


class Tail:
    """Reads what is appended to a file, line by line complete."""

    def __init__(self, path: Path) -> None:
        """Follow a file, which may not be there yet."""
        self._path = path
        self._inode: int | None = None
        self._offset = 0
        self._cut = ""  # a last line without its end
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def look(self) -> News:
        """Return what is new; a file that is not there has nothing new.

        A file that is shorter than before was truncated, one with another inode was replaced
        (rotated): both are read from their beginning.

        Raises:
            InputError: The file cannot be read.
        """
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return News()
        except OSError as error:
            raise self._unreadable(error) from error
        change: Change | None = None
        if self._inode is not None and status.st_ino != self._inode:
            change = "replaced"
        elif status.st_size < self._offset:
            change = "truncated"
        if change is not None:
            self._reset()
        self._inode = status.st_ino
        return News(self._appended(), change, self._offset < status.st_size)

    def _appended(self) -> str:
        try:
            with self._path.open("rb") as file:
                file.seek(self._offset)
                data = file.read(MOST)
        except OSError as error:
            raise self._unreadable(error) from error
        self._offset += len(data)
        text = self._cut + self._decoder.decode(data)
        end = text.rfind("\n") + 1
        self._cut = text[end:]
        return text[:end]

    def _reset(self) -> None:
        self._offset, self._cut = 0, ""
        self._decoder.reset()

    def _unreadable(self, error: OSError) -> InputError:
        why = error.strerror or type(error).__name__
        return InputError("file-unreadable", place=self._path.name, why=why)
