"""Writes what was measured into a page, section by section: each measurement runs alone too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

EVIDENCE = Path(__file__).resolve().parents[1] / "docs" / "evidence.md"
HEADING = re.compile(r"^(?=## )", re.MULTILINE)


def merged(page: str, new: str) -> str:
    """Return a page with the sections of `new`, each in the place of the one with its heading.

    A section that the page does not have comes last. What stands before the first heading is a
    section too, and is kept where `new` has none.
    """
    sections = _sections(page) | _sections(new)
    return "\n".join(f"{text.rstrip()}\n" for text in sections.values())


def put(new: str) -> None:
    """Write sections into docs/evidence.md, and print them."""
    page = EVIDENCE.read_text(encoding="utf-8") if EVIDENCE.exists() else ""
    EVIDENCE.write_text(merged(page, new), encoding="utf-8")
    print(new)


def table(head: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> str:
    """Return a Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def _sections(text: str) -> dict[str, str]:
    """Return the parts of a page by their headings; the part before them has none."""
    found = {}
    for part in HEADING.split(text):
        if part.strip():
            found[part.partition("\n")[0] if part.startswith("## ") else ""] = part
    return found
