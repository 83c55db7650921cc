"""How many tokens a prompt has: exactly once an encoding is there, else a safe estimate.

tiktoken downloads its encodings. That is tried once, apart from any request; behind a firewall it
fails and the estimate stays, which never counts too few.
"""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

ENCODING = "o200k_base"  # of current models of OpenAI; others' counts differ by some percent
SOURCE = f"https://openaipublic.blob.core.windows.net/encodings/{ENCODING}.tiktoken"
ESTIMATE = "estimate: at most one token for two ASCII characters, one for each other byte"
log = logging.getLogger(__name__)


class Encoding(Protocol):
    """What is used of tiktoken's encodings."""

    def encode(self, text: str, *, disallowed_special: tuple[()]) -> list[int]:
        """Return the tokens of a text; special tokens in it are plain text."""
        ...


def estimate(text: str) -> int:
    """Return a number of tokens that byte-pair encodings of common text stay below.

    Args: text any text.
    Returns: tokens.
    Raises: nothing.
    Source: byte-pair encodings never take more tokens than bytes; ASCII text takes about 4 to one.
    """
    plain = sum(character < "\x80" for character in text)
    others = len(text.encode("utf-8", "replace")) - plain
    return -(-plain // 2) + others


def cached() -> Path | None:
    """Return where tiktoken looks for the encoding before it downloads it; None: nowhere."""
    for name in ("TIKTOKEN_CACHE_DIR", "DATA_GYM_CACHE_DIR"):
        if name in os.environ:
            folder = os.environ[name]
            break
    else:
        folder = str(Path(tempfile.gettempdir(), "data-gym-cache"))
    name = hashlib.sha1(SOURCE.encode(), usedforsecurity=False).hexdigest()
    return Path(folder, name) if folder else None


@dataclass
class TokenCounter:
    """Counts tokens; `start` loads the encoding in the background."""

    encoding: Encoding | None = None
    _thread: threading.Thread | None = field(default=None, repr=False)

    @property
    def method(self) -> str:
        """How the count is made, as it is told to users."""
        return ESTIMATE if self.encoding is None else ENCODING

    def count(self, text: str) -> int:
        """Return the tokens of a text; never waits and never asks the network."""
        if self.encoding is None:
            return estimate(text)
        return len(self.encoding.encode(text, disallowed_special=()))

    def start(self) -> None:
        """Load the encoding, or download it, without making anybody wait."""
        self._thread = threading.Thread(target=self._load, daemon=True, name="encoding")
        self._thread.start()

    def _load(self) -> None:
        import tiktoken  # noqa: PLC0415  (only where a model is configured)

        try:
            self.encoding = tiktoken.get_encoding(ENCODING)
        except Exception as error:  # noqa: BLE001  (whatever stands in the way, the estimate holds)
            log.warning("%s is not loaded: %s", ENCODING, type(error).__name__)
