"""Takes off what other programs put before a line: quote marks, timestamps, ranks, containers.

Only forms that cannot be content are taken off line by line. `0: `, `[0]: ` and `name-1 | ` can be
content (a step, an epoch), so they go only where `habits_of` finds that the document has them on
most lines and not as a count. So does a margin of four blanks, which makes a text code in Markdown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_QUOTE = re.compile(r"(?:[ \t]{0,3}(?!>>> )>(?:[ \t]|$|(?=>)))++")
_DATE = r"(?:\d{4}[-/.]\d\d[-/.]\d\d[T ]|\d\d/\d\d/(?:\d{4}|\d\d)[ ])"
_CLOCK = r"\d\d:\d\d:\d\d(?:[.,]\d{1,9})?"
_ZONE = r"(?:Z|\ ?UTC|\ ?[+-]\d\d:?\d\d(?![\d.:]))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_PREFIX = re.compile(
    rf"""(?:
        \[(?P<boxed>{_DATE}{_CLOCK}{_ZONE}|{_CLOCK})\](?::?\ |(?=\[))
        |(?P<plain>{_DATE}{_CLOCK}{_ZONE})(?:\ [-|:]\ |:?\ |(?=\[))
        |(?P<clock>{_CLOCK})(?:\ [-|]\ (?=[A-Za-z])|\ (?=[A-Z\[|-]))
        |(?P<syslog>{_MONTH}\ [\ \d]\d\ \d\d:\d\d:\d\d)\ [\w.-]{{1,64}}\ [\w./-]{{1,64}}
            (?:\[\d{{1,8}}\])?:[ ]
        |\[(?:rank|default|worker)(?P<box_rank>\d{{1,5}})\]:?\ ?
        |\[[Rr]ank[ :=]{{1,2}}(?P<named_rank>\d{{1,5}})\]:?\ ?
        |[Rr]ank\ ?(?P<word_rank>\d{{1,5}})(?::|\ \|)[ ]
        |\[\d{{1,5}},(?P<mpi_rank>\d{{1,5}})\]<std(?:out|err)>:\ ?
        |slurm_procid\ (?P<slurm_rank>\d{{1,5}})\ :[ ]
        |\(\w{{1,64}}\ pid=\d{{1,8}}(?:,\ ip=[\w.:]{{1,45}})?\)[ ]
        |\[pod/[\w./-]{{1,200}}\][ ]
        |std(?:out|err)\ [FP][ ]
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(?:(?P<rank>\d{1,4}): |\[(?P<box>\d{1,4})\](?:: ?| ))")
_CONTAINER = re.compile(r"(?P<name>[A-Za-z][\w.-]{0,60}[-_]\d{1,3}) {1,40}\| ")
_COUNTED = re.compile(r"(?i:steps?|iters?|iterations?|epochs?|ep|it|batch|update)[-_]")
_TIMES = frozenset({"boxed", "plain", "clock", "syslog"})
# The characters a prefix can begin with, some only where a word is there too.
STARTS = frozenset(">[(0123456789JFMASOND")
RARE_STARTS = (("ank", "rR"), ("slurm_", "s"), ("stdout ", "s"), ("stderr ", "s"))
_FEW = 4  # lines; fewer show no habit
_MARGIN = 4  # blanks that make a paragraph code in Markdown
_WIDEST = 40  # blanks of a margin


@dataclass(frozen=True, slots=True)
class Habits:
    """Which of the doubtful prefixes the document has on most of its lines.

    `margin`: how many blanks every line begins with, as many as Markdown takes for code.
    """

    numbered: bool = False
    container: bool = False
    margin: int = 0


class Prefix(NamedTuple):
    """How many characters the prefix has, and what it said."""

    end: int
    rank: int | None = None
    time: str | None = None
    quoted: bool = False


def prefix_of(text: str, habits: Habits) -> Prefix | None:
    """Return the prefix of a line, or None; a line that is only a timestamp has none."""
    end = habits.margin if text[: habits.margin].isspace() else 0
    quote = _QUOTE.match(text, end)
    end = quote.end() if quote else end
    rank: int | None = None
    time: str | None = None
    for _ in range(5):
        match = _PREFIX.match(text, end) or _doubtful(text, end, habits)
        if match is None or match.end() == len(text):
            break
        end = match.end()
        name = match.lastgroup  # at most one group of an alternative has a name
        if name in _TIMES:
            time = time or match[name]
        elif name is not None and name != "name":
            rank = int(match[name])
    return Prefix(end, rank, time, quote is not None) if end else None


def _doubtful(text: str, at: int, habits: Habits) -> re.Match[str] | None:
    match = _NUMBERED.match(text, at) if habits.numbered else None
    if match is None and habits.container:
        match = _CONTAINER.match(text, at)
    return match


def habits_of(lines: Iterable[str]) -> Habits:
    """Return which doubtful prefixes are prefixes here, from the first lines of a document."""
    filled, margin = 0, _WIDEST
    numbers: list[int] = []
    names: Counter[str] = Counter()
    for raw in lines:
        quote = _QUOTE.match(raw) if raw[:1] in "> " else None
        text = raw[quote.end() :] if quote else raw
        filled += not text.isspace()
        if margin and not raw.isspace():
            margin = min(margin, len(raw) - len(raw.lstrip(" ")))
        if text[:1] in "[0123456789":
            if numbered := _NUMBERED.match(text):
                numbers.append(int(numbered["rank"] or numbered["box"]))
        elif " | " in text and not _COUNTED.match(text) and (found := _CONTAINER.match(text)):
            names[found["name"]] += 1
    containers = names.total()
    return Habits(
        numbered=len(numbers) >= max(_FEW, 0.6 * filled) and _are_ranks(numbers),
        container=containers >= max(_FEW, 0.6 * filled) and len(names) * 4 <= containers,
        margin=margin // _MARGIN * _MARGIN if filled > 1 and margin < _WIDEST else 0,
    )


def _are_ranks(numbers: list[int]) -> bool:
    """Whether these are ranks: one only, or few that come again; a count only rises."""
    distinct = len(set(numbers))
    falls = any(after < before for before, after in pairwise(numbers))
    return distinct == 1 or (falls and distinct * 2 <= len(numbers))
