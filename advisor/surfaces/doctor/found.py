"""What a check of the set-up found, and how it is told."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rich.cells import cell_len

from advisor.errors import AdvisorError, CatalogueError
from advisor.wording.catalogue import text
from advisor.wording.errors import told as told_error

TOPIC, REMEDY = "doctor", "remedy"


class State(StrEnum):
    """How it stands with a part of the set-up."""

    OK = "ok"
    NOTE = "note"  # nothing is wrong, and there is something to know
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found.

    Attributes:
        check: what was looked at.
        message: its name in `prompts/locales/*/doctor.ftl`; the attribute `remedy` says what to do.
        values: what the message shows; no secret is among them.
    """

    check: str
    state: State
    message: str
    values: Mapping[str, str | AdvisorError] = field(default_factory=dict)

    def said(self, locale: str) -> str:
        """Return what was found, in words."""
        return text(locale, TOPIC, self.message, None, self._shown(locale))

    def remedy(self, locale: str) -> str:
        """Return what to do about it, "" where there is nothing to do."""
        try:
            return text(locale, TOPIC, self.message, REMEDY, self._shown(locale))
        except CatalogueError:
            return ""

    def _shown(self, locale: str) -> dict[str, str]:
        return {
            name: told_error(value, locale).line(locale)
            if isinstance(value, AdvisorError)
            else value
            for name, value in self.values.items()
        }


def as_text(found: Sequence[Found], locale: str) -> str:
    """Return a line for each check, what to do below it, and the counts at the end."""
    words = {state: text(locale, TOPIC, f"state-{state}") for state in State}
    width = max(map(cell_len, words.values()))
    lines = []
    for each in found:
        word = words[each.state]
        padding = " " * (width - cell_len(word))
        lines.append(f"{word}{padding}  {each.check:9} {each.said(locale)}")
        if remedy := each.remedy(locale):
            lines.append(f"{'':{width}}  {'':9} → {remedy}")
    counts = {f"{state}s": str(_count(found, state)) for state in (State.ERROR, State.WARNING)}
    return "\n".join([*lines, text(locale, TOPIC, "counts", None, counts)]) + "\n"


def as_json(found: Sequence[Found], locale: str) -> str:
    """Return the same for a program."""
    checks = [
        {"check": each.check, "state": each.state, "code": each.message,
         "message": each.said(locale), "remedy": each.remedy(locale) or None}
        for each in found
    ]  # fmt: skip
    body = {"ok": not _count(found, State.ERROR), "checks": checks}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _count(found: Sequence[Found], state: State) -> int:
    return sum(each.state is state for each in found)
