"""Masks secrets before anything is stored, logged or shown.

Each character of a secret becomes `*`, so that columns stay right. A chunk of text pays for a form
of secret only when it holds one of the form's words, a line only when it does itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from advisor.intake.line import Offsets
from advisor.intake.secret_forms import FORMS, WIDE_FORM, WIDE_WORDS, Form
from advisor.intake.visible import visible

_PEM_BEGIN = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"[A-Za-z0-9+/=]+")
_PEM_HEADER = re.compile(r"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ")
_PEM_LINES = 400  # a key without an end hides no more lines than this


class Masker:
    """Masks the lines of one document, in order; it remembers an open private key."""

    def __init__(self) -> None:
        """Begin a document; `counts` is by kind of secret."""
        self.counts: Counter[str] = Counter()
        self._pem = 0  # lines that may still belong to a private key

    def mask(self, chunk: str, lines: list[str]) -> None:
        r"""Mask `lines`, in place; they are `chunk` split at `\n`."""
        flat = chunk.encode("ascii", "replace").lower()
        for index, forms in _suspects(chunk, flat).items():
            lines[index] = self._masked(lines[index], forms)
        if self._pem or b"-----begin" in flat:
            for index, line in enumerate(lines):
                lines[index] = self._private_key(line)

    @property
    def is_open(self) -> bool:
        """Whether the next line may belong to a private key."""
        return self._pem > 0

    def _masked(self, line: str, forms: list[Form]) -> str:
        """Return a line without its secrets, those with colour codes inside them included."""
        if "\x1b" not in line:
            return self._hidden(line, forms)[0]
        text, starts, columns = visible(line, 0, len(line))
        offsets = Offsets(tuple(starts), tuple(columns))
        spans = sorted(self._hidden(text, forms)[1])
        return _starred(line, [(offsets.column(a), offsets.column(b - 1) + 1) for a, b in spans])

    def _hidden(self, text: str, forms: list[Form]) -> tuple[str, list[tuple[int, int]]]:
        """Return the text with stars, and where they are (not in order)."""
        hidden: list[tuple[int, int]] = []
        for form in forms:
            spans = list(form.find(text))
            if spans:
                self.counts[form.kind] += len(spans)
                text = _starred(text, spans)
                hidden += spans
        return text, hidden

    def _private_key(self, line: str) -> str:
        """Return a line of, or outside of, a private key; the key's marks stay readable."""
        begin = _PEM_BEGIN.search(line) if "-----BEGIN " in line else None
        if begin:
            self.counts["private_key"] += 1
            end = _PEM_END.search(line, begin.end())
            self._pem = 0 if end else _PEM_LINES
            return _starred(line, [(begin.end(), end.start() if end else len(line))])
        if not self._pem:
            return line
        self._pem -= 1
        words = line.replace(">", " ").split()
        if not words or _PEM_HEADER.search(line):
            return line
        body = words[-1]
        if (
            "-----END " in line
            or not _PEM_BODY.fullmatch(body)
            or (len(words) > 1 and len(body) < 40)
        ):
            self._pem = 0
            return line
        start = line.rfind(body)
        return _starred(line, [(start, start + len(body))])


def _starred(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with the characters of these spans, in order, as stars."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], "*" * (end - max(start, at)))
        at = max(end, at)
    return "".join([*pieces, text[at:]])


def _suspects(chunk: str, flat: bytes) -> dict[int, list[Form]]:
    """Return, by index of the line, which forms of secret a line may hold, in their order.

    `flat` is the chunk in lower-case ASCII, character by character.
    """
    suspects: dict[int, list[Form]] = {}
    lines: list[bytes] = []
    for form in FORMS:
        for literal in form.literals:
            if literal not in flat:
                continue
            lines = lines or flat.split(b"\n")
            for index, line in enumerate(lines):
                if literal in line and (form.trigger is None or form.trigger.search(line)):
                    forms = suspects.setdefault(index, [])
                    if not forms or forms[-1] is not form:
                        forms.append(form)
    if not chunk.isascii() and any(word in chunk for word in WIDE_WORDS):
        for index, text in enumerate(chunk.split("\n")):
            if any(word in text for word in WIDE_WORDS):
                suspects.setdefault(index, []).append(WIDE_FORM)
    return suspects


def mask_text(text: str) -> str:
    """Return a text of one or more lines with its secrets masked."""
    lines = text.split("\n")
    Masker().mask(text, lines)
    return "\n".join(lines)
