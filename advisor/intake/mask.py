"""Masks secrets before anything is stored, logged or shown.

Each character of a secret becomes `*`, so that columns stay right. The words of all forms of
secret are sought in one pass, whose time does not grow with their number; only the lines that hold
one are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import ClassVar

from ahocorasick_rs import BytesAhoCorasick

from advisor.intake.assigned import WIDE_WORDS
from advisor.intake.line import Offsets
from advisor.intake.secret_forms import FORMS, PRIVATE_FORMS, WIDE_FORM, Form
from advisor.intake.visible import visible

_PEM_BEGIN = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----")
_PEM_BODY = re.compile(r"[A-Za-z0-9+/=]+")
_PEM_HEADER = re.compile(r"(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): ")
_PEM_LINES = 400  # a key without an end hides no more lines than this


class Masker:
    """Masks the lines of one document, in order; it remembers an open private key.

    Attributes:
        hides_private: whether the names of home folders and hosts are masked as well, where a
            masker does not say. It holds for the whole process, as text is read in many places
            and none of them may forget it; whoever starts the process sets it.
    """

    hides_private: ClassVar[bool] = False

    def __init__(self, *, private: bool | None = None) -> None:
        """Begin a document; `counts` is by kind of secret.

        Args:
            private: mask the names of home folders and hosts; None for what the process does.
        """
        self.counts: Counter[str] = Counter()
        self._private = self.hides_private if private is None else private
        self._pem = 0  # lines that may still belong to a private key

    def mask(self, chunk: str, lines: list[str]) -> None:
        r"""Mask `lines`, in place; they are `chunk` split at `\n`."""
        flat = chunk.encode("ascii", "replace").lower()
        suspects = _sieve(private=self._private).suspects(flat)
        if not chunk.isascii() and any(word in chunk for word in WIDE_WORDS):
            for index, line in enumerate(lines):
                if any(word in line for word in WIDE_WORDS):
                    suspects.setdefault(index, []).append(WIDE_FORM)
        for index, forms in suspects.items():
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


class _Sieve:
    """Finds the lines that may hold a secret."""

    def __init__(self, forms: Sequence[Form]) -> None:
        """Take the forms; what one of them has masked, the next ones do not see."""
        self._forms = forms
        self._seekers: dict[bytes, list[int]] = {}
        for number, form in enumerate(forms):
            for literal in form.literals:
                self._seekers.setdefault(literal, []).append(number)
        # One character may stand a million times in a line: the pass would return each of them.
        self._words = [literal for literal in self._seekers if len(literal) > 1]
        self._signs = [literal for literal in self._seekers if len(literal) == 1]
        self._automaton = BytesAhoCorasick(self._words)

    def suspects(self, flat: bytes) -> dict[int, list[Form]]:
        """Return, by index of the line, which forms of secret a line may hold, in their order.

        `flat` is the text in lower-case ASCII, character by character.
        """
        found: dict[int, set[int]] = {}
        for index, line, literal in self._hits(flat):
            for number in self._seekers[literal]:
                trigger = self._forms[number].trigger
                if trigger is None or trigger.search(line):
                    found.setdefault(index, set()).add(number)
        return {index: [self._forms[at] for at in sorted(found[index])] for index in sorted(found)}

    def _hits(self, flat: bytes) -> Iterator[tuple[int, bytes, bytes]]:
        """Yield a line's index, the line and a literal in it, each pair once."""
        hits = self._automaton.find_matches_as_indexes(flat, overlapping=True)
        signs = [sign for sign in self._signs if sign in flat]
        if not hits and not signs:
            return
        lines = flat.split(b"\n")
        begins = [0, *accumulate(len(line) + 1 for line in lines)]
        last: dict[int, int] = {}  # by word, where the line ends in which it stood last
        for word, start, _ in hits:
            if start < last.get(word, 0):
                continue
            index = bisect_right(begins, start) - 1
            last[word] = begins[index + 1]
            yield index, lines[index], self._words[word]
        for sign in signs:
            yield from ((i, line, sign) for i, line in enumerate(lines) if sign in line)


@cache
def _sieve(*, private: bool) -> _Sieve:
    return _Sieve((*FORMS, *PRIVATE_FORMS) if private else FORMS)


def mask_text(text: str, *, private: bool | None = None) -> str:
    """Return a text of one or more lines with its secrets masked; see `Masker` for `private`."""
    lines = text.split("\n")
    Masker(private=private).mask(text, lines)
    return "\n".join(lines)


def quoted(text: str, most: int = 60) -> str:
    """Return what a user wrote as a message may repeat it: masked, cut, in quotation marks."""
    return repr(mask_text(text)[:most])
