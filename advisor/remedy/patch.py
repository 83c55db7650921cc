"""The patch: a unified diff of the user's own config that changes values and keeps comments.

Only values and the words that they make false are touched. The config may be a file, lines of a
message, or the copy that the program printed at the top of its log.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor.facts import FACTS, Value
from advisor.findings import Action
from advisor.readers.base import Assignment


@dataclass(frozen=True, slots=True)
class ConfigText:
    """The lines of a config: its name, the number of its first line, the lines without ends."""

    name: str
    document: str
    first: int
    lines: tuple[str, ...]
    line_end: str
    ends_with_newline: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace columns `start` to `end` of a line."""

    line: int
    start: int
    end: int
    new: str


def source_text(value: Value, fact: str = "") -> str:
    """Write a value as Python source, small numbers as people do.

    nanoGPT takes an argument only in its default's very type, so a fact that is a float stays one.
    """
    spec = FACTS.get(fact)
    if isinstance(value, bool | str):
        return repr(value)
    if spec is not None and spec.type is float:
        value = float(value)
    elif isinstance(value, float) and value.is_integer() and 1 <= abs(value) < 1e15:
        value = int(value)
    if isinstance(value, float) and 0 < abs(value) < 1e-2:
        mantissa, _, exponent = f"{value:.6e}".partition("e")
        return f"{float(mantissa):g}e{int(exponent)}"
    return repr(value)


def edits(
    config: ConfigText, assignments: Sequence[Assignment], settings: Mapping[str, Action],
    comments: Iterable[Action],
) -> tuple[list[Edit], list[str]]:  # fmt: skip
    """Return the edits inside the config's lines, and the lines to add for keys it lacks."""
    found: list[Edit] = []
    added: list[str] = []
    own = {a.key: a for a in assignments if a.document == config.document}
    for action in settings.values():
        if action.new is None or not action.key:
            continue
        here = own.get(action.key)
        text = source_text(action.new, action.fact)
        if here is None:
            added.append(f"{action.key} = {text}")
        elif here.value != action.new:
            found.append(Edit(here.line, here.start, here.end, text))
    for action in comments:
        edit = _comment_edit(config, action)
        if edit is not None:
            found.append(edit)
    return found, added


def _comment_edit(config: ConfigText, action: Action) -> Edit | None:
    if action.line is None or action.document != config.document:
        return None
    at = action.line - config.first
    if not 0 <= at < len(config.lines):
        return None
    line, old = config.lines[at], str(action.old)
    start = line.find(old, max(line.find("#"), 0))
    return Edit(action.line, start, start + len(old), str(action.new)) if start >= 0 else None


def apply_edits(config: ConfigText, changes: Iterable[Edit], added: Sequence[str]) -> list[str]:
    """Return the lines after the edits; of two that overlap the later one in the line wins."""
    lines = list(config.lines)
    taken: dict[int, int] = {}
    for edit in sorted(changes, key=lambda e: (e.line, -e.end)):
        if edit.end > taken.get(edit.line, edit.end):
            continue
        taken[edit.line] = edit.start
        at = edit.line - config.first
        old = lines[at]
        text = old[: edit.start] + edit.new + old[edit.end :]
        lines[at] = _keep_column(old, text, edit)
    return [*lines, *added]


def _keep_column(old: str, text: str, edit: Edit) -> str:
    # A comment keeps its column when the value before it changes its length.
    gap = old[edit.end :]
    blank = len(gap) - len(gap.lstrip(" "))
    grown = len(edit.new) - (edit.end - edit.start)
    if not gap.lstrip(" ").startswith("#") or blank - grown < 1:
        return text
    head = old[: edit.start] + edit.new
    return head + " " * (blank - grown) + gap.lstrip(" ")


def unified(config: ConfigText, after: Sequence[str]) -> str:
    """Return the unified diff that `patch` and `git apply` take, empty when nothing changes."""
    before = list(config.lines)
    if before == list(after):
        return ""
    old, new = _with_ends(config, before), _with_ends(config, list(after))
    parts = [
        part if part.endswith("\n") else part + "\n\\ No newline at end of file\n"
        for part in difflib.unified_diff(old, new, config.name, config.name, n=2)
    ]
    # Hunks count from the config's own first line, also when it was echoed inside a log.
    return "".join(parts)


def _with_ends(config: ConfigText, lines: list[str]) -> list[str]:
    last = config.line_end if config.ends_with_newline else ""
    return [f"{line}{config.line_end}" for line in lines[:-1]] + [lines[-1] + last]
