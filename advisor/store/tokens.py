"""API keys and share tokens: random, shown once, and kept only as a hash."""

from __future__ import annotations

import hashlib
import re
import secrets

SECRET_BYTES = 32  # 256 random bits
KEY, SHARE = "ta_key_", "ta_share_"  # said in front, so that scanners and people know them
_FORM = re.compile(r"(?:ta_key_|ta_share_)[A-Za-z0-9_-]{43}")


def new_token(prefix: str) -> str:
    """Return a random token."""
    return prefix + secrets.token_urlsafe(SECRET_BYTES)


def is_token(text: str, prefix: str) -> bool:
    """Tell whether a text has the form of a token, before anybody asks the database for it."""
    return text.startswith(prefix) and _FORM.fullmatch(text) is not None


def hash_of(token: str) -> str:
    """Return what is kept of a token.

    A slow, salted hash protects passwords, which can be guessed. A random 256-bit token cannot, so
    a plain hash tells as little, costs nothing on each request, and finds its row by an index.
    """
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
