"""Applies a unified diff the way `patch` does, strictly: every context line must match."""

from __future__ import annotations

import re

HUNK = re.compile(r"@@ -(\d+)(?:,\d+)? \+\d+(?:,\d+)? @@")


def apply_patch(text: str, diff: str) -> str:
    """Return the text after the diff; raises AssertionError when it does not fit."""
    old = text.split("\n")
    new: list[str] = []
    at = 0
    for line in diff.split("\n")[2:]:
        if hunk := HUNK.match(line):
            start = int(hunk[1]) - 1
            new += old[at:start]
            at = start
        elif line.startswith("+"):
            new.append(line[1:])
        elif line.startswith(("-", " ")):
            assert old[at] == line[1:], f"line {at + 1}: {old[at]!r} is not {line[1:]!r}"
            if line.startswith(" "):
                new.append(old[at])
            at += 1
    return "\n".join([*new, *old[at:]])
